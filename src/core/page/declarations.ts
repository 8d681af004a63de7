/**
 * Notices that something is lost or void, one below the other under a title. Each ends with the same words, wherever the column breaks it:
 *   遗失声明 ⏎ 林一遗失房产证一本，编号云房 ⏎ 字第00418号，声明作 ⏎ 废。 ⏎ 何苗遗失…… → a title and two paragraphs
 */

const title = /^(?:[遗遺]失|[挂掛]失|[注註][销銷]|[作无無][废廢效])(?:[声聲]明|启事|啟事|公告)$/u;
const ending = /(?:[声聲]明|特此)[^。]{0,4}[作无無][废廢效][。；]?$/u;
/** Longest line end that is looked at, in characters, and most lines of one notice. */
const shown = 12;
const mostLines = 6;

/** What a line of such notices is: the first of one, or one that goes on. */
export type Declared = 'first' | 'rest';

/** @param lines of the page, without blanks. @returns what each line is of such notices, or null. */
export function declaredLines(lines: readonly string[]): (Declared | null)[] {
  const found: (Declared | null)[] = lines.map(() => null);
  lines.forEach((line, i) => {
    if (!title.test(line)) return;
    let first = i + 1;
    for (let k = first; k < lines.length && k - first < mostLines; k++) {
      const end = (k > first ? (lines[k - 1] as string) : '') + (lines[k] as string);
      if (!ending.test(end.slice(-shown))) continue;
      found[first] = 'first';
      found.fill('rest', first + 1, k + 1);
      first = k + 1;
    }
  });
  return found;
}
