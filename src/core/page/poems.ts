/**
 * Short poems below who wrote them. Standing rules tell verse by five or six lines of different widths; right below a name, or a title that says what it
 * heads, fewer do, with lines among them that no column would have ended:
 *   清明（外一首） ⏎ 谷雨生 ⏎ 雨是从山那边过来的 ⏎ 带着泥土的腥气 ⏎ 和一声 ⏎ 布谷的咳嗽 → four lines that stand alone
 */

import { withoutSpaces } from '../text/spaces.ts';
import { openerClass } from './datelines.ts';
import type { Line } from './lines.ts';
import { isPlain } from './standing-rules.ts';

/** Fewest lines of such a poem, and how many of them have no mark before one may have a comma within. */
const fewest = 4;
const fewestPlain = 3;
/** Widest verse, and by how much one within the poem is shorter than the widest, in em: more than a wrap leaves. */
const widest = 16;
const leastUneven = 3.5;

const withComma = /^[^，。；：、！？…“”\s]{1,10}，[^，。；：、！？…“”\s]{1,10}$/u;

/** @param isBelowName whether who wrote, or the title of a poem, stands right before a line. @returns for each line whether it is such a verse. */
export function poemLines(
  words: readonly string[],
  lines: readonly Line[],
  isBelowName: (i: number) => boolean,
): boolean[] {
  const found = words.map(() => false);
  const isVerse = (i: number, from: number) => {
    const own = words[i];
    const line = lines[i];
    if (own === undefined || !line || line.width > widest || line.vertical || openerClass(withoutSpaces(own)) > 0)
      return false;
    if (isPlain(own)) return true;
    // A wider line begins a text.
    const widestBefore = Math.max(...lines.slice(from, i).map(({ width }) => width));
    return i - from >= fewestPlain && withComma.test(own) && line.width <= widestBefore;
  };
  words.forEach((_, from) => {
    if (!isBelowName(from)) return;
    let to = from;
    while (isVerse(to, from)) to++;
    const widths = lines.slice(from, to).map(({ width }) => width);
    // The first line may be a headline, and the last one the end of a text.
    const isUneven = widths.slice(1, -1).some((width) => Math.max(...widths) - width > leastUneven);
    if (to - from >= fewest && isUneven) found.fill(true, from, to);
  });
  return found;
}
