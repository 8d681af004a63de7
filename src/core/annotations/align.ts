/** Which part of an edited text stands for which part of the old one. */

/**
 * The places in `text` of `cuts`, which are places in `pattern`, where the two are set against each other with the fewest single-unit
 * insertions, deletions and replacements (Wagner and Fischer 1974). Takes time and memory of the product of the lengths.
 */
export function align(pattern: string, text: string, cuts: readonly number[]): number[] {
  const width = text.length + 1;
  const cost = new Int32Array((pattern.length + 1) * width);
  const at = (i: number, j: number) => cost[i * width + j] as number;
  for (let i = 0; i <= pattern.length; i++) {
    for (let j = 0; j <= text.length; j++) {
      cost[i * width + j] =
        i === 0
          ? j
          : j === 0
            ? i
            : Math.min(at(i - 1, j - 1) + Number(pattern[i - 1] !== text[j - 1]), at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  const placeOf = new Int32Array(pattern.length + 1);
  let j = text.length;
  placeOf[pattern.length] = j;
  for (let i = pattern.length; i > 0; ) {
    if (j > 0 && at(i, j) === at(i - 1, j - 1) + Number(pattern[i - 1] !== text[j - 1])) {
      i--;
      j--;
    } else if (at(i, j) === at(i - 1, j) + 1) i--;
    else j--;
    placeOf[i] = j;
  }
  return cuts.map((cut) => placeOf[cut] as number);
}
