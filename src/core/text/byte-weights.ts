/** Weights of a model as one signed byte each, most of which are 0: a file has the others alone. */

/**
 * @param packed in Base64, gaps between the numbers of what has a weight, of seven bits a byte, each followed by the weight.
 * @param count how many numbers there are.
 * @returns the weight of each.
 */
export function unpackedWeights(packed: string, count: number): Int8Array {
  const bytes = atob(packed);
  const table = new Int8Array(count);
  let at = 0;
  for (let i = 0; i < bytes.length; ) {
    let gap = 0;
    let byte = 0;
    do {
      byte = bytes.charCodeAt(i++);
      gap = gap * 128 + (byte & 127);
    } while (byte > 127);
    at += gap;
    table[at] = (bytes.charCodeAt(i++) << 24) >> 24;
  }
  return table;
}
