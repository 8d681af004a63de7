/**
 * Headlines above a text that opens without a dateline. They begin where a text may begin and end without a mark, as the first line of a
 * paragraph may, too; but they were not set in its column:
 *   wider than any line around → 基金经理“一拖十”，管得过来吗 ⏎ 受国际金价上涨带动，⏎ 国内多家品牌金店足金饰
 *   shorter than a first line, with room for what the next line begins with → 黄金饰品价格突破每克720元 ⏎ 受国际金价上涨带动，国内多家品
 *   without the blanks that the page's first lines begin with
 */

import { endsWithPunctuation } from '../text/plain-han.ts';
import { withoutSpaces } from '../text/spaces.ts';
import type { Column } from './columns.ts';
import { openerClassAcross } from './datelines.ts';
import { roomNeeded } from './line-classes.ts';
import type { Line } from './lines.ts';
import { sentenceEnd } from './sentence-end.ts';

/** A mark that hangs into the margin, and what the extractor loses, in em. */
const tolerance = 1.25;
/** First lines are shorter by so much, in em. */
const firstIndent = 2;
/** A line that is not full lacks up to a character beyond what does not fit, in em. */
const ragged = 1;
/** A line behind a sentence that leaves more room than this begins a paragraph, in em. */
const roomOfEnd = 2.5;
/** Lines on either side that show what the column is, and longest line that is set in one, in em. */
const reach = 9;
const longestWrapped = 45;
/** So many lines below a headline show their column. */
const shown = 5;
/** Longest line of a headline, in em. */
const longestHeadline = 30;
/** Typed blanks before a paragraph, in em; so many lines of a page begin with them at least, and such a share of them where a text may begin. */
const typedIndent = 1.5;
const fewestIndented = 3;
const leastIndented = 0.8;
/** Blanks before a line up to this are part of its column, in em. */
const deepIndent = 4;

const unclosed = /[“‘「『（《〈【〔(][^”’」』）》〉】〕)]*$|^[^"]*"(?:[^"]*"[^"]*")*[^"]*$/;
/** Brackets and ornaments begin lines that are no headlines of a text. */
const neverHeads = /^[（(‘’●○■□◆◇▲△★☆※◎▶►•]/;

/** @param mayContinue as in `Borders`. @returns for each line whether it is such a headline, so that no line of text continues it. */
export function unsetLines(
  text: string,
  { lines, columns }: { readonly lines: readonly Line[]; readonly columns: readonly Column[] },
  mayContinue: Uint8Array,
): boolean[] {
  const words = lines.map(({ start, end }) => text.slice(start, end));
  const bare = words.map(withoutSpaces);
  const setWidth = ({ width, indent }: Line) => width + (indent < deepIndent ? indent : 0);
  const opens = lines.map((_, i) => {
    if (!mayContinue[i]) return true;
    const before = lines[i - 1] as Line;
    return sentenceEnd.test(bare[i - 1] as string) && (columns[i - 1] as Column).width - setWidth(before) > roomOfEnd;
  });
  const isUnmarked = (own: string) => !endsWithPunctuation(own) && !/[，。、；！？]/.test(own) && !unclosed.test(own);
  const mayHead = (i: number) => {
    const own = bare[i] as string;
    return opens[i] && !neverHeads.test(own) && openerClassAcross(own, bare[i + 1] ?? '') === 0;
  };
  const indented = [...lines.keys()].filter((i) => (lines[i] as Line).indent >= typedIndent);
  const isTyped =
    indented.length >= fewestIndented &&
    indented.filter((i) => opens[i] || sentenceEnd.test(bare[i - 1] as string)).length >=
      leastIndented * indented.length;

  /** What the lines below show of their column: of the lines that the next one goes on in, the second widest. */
  const widthBelow = (i: number) => {
    const widths: number[] = [];
    for (let k = i + 1; k <= i + shown && (k === i + 1 || mayContinue[k]); k++) widths.push(lines[k]?.width ?? 0);
    return widths.length < 2 ? 0 : (widths.sort((a, b) => b - a)[1] as number);
  };

  return lines.map((line, i) => {
    const next = lines[i + 1];
    const own = bare[i] as string;
    if (!next || line.width > longestHeadline || !mayHead(i)) return false;
    const column = columns[i] as Column;
    const below = columns[i + 1] as Column;
    const widest = Math.max(column.width, below.width);
    const isHeading = (k: number) => opens[k] && !endsWithPunctuation(bare[k] as string);
    const isInColumn = () =>
      range(i - reach, i + reach, lines.length).some((k) => {
        const { width } = lines[k] as Line;
        return k !== i && !isHeading(k) && width >= line.width - 1 && width <= longestWrapped;
      });
    if (line.width > widest + tolerance && endsOpen(own) && !isInColumn()) return true;
    if (!isUnmarked(own)) return false;
    // Blanks before a line with blanks between all its characters are lost.
    if (isTyped && line.indent < typedIndent && !/\S\s\S\s\S/.test(words[i] as string)) return true;
    const least = firstIndent + ragged + Math.max(0, roomNeeded(bare[i + 1] as string) - 1) + tolerance / 5;
    if (column.width - setWidth(line) > least) return true;
    const isText = next.width <= widest + tolerance && /[，。、；：？！]/.test(bare[i + 1] as string);
    return isText && Math.max(next.width, widthBelow(i)) - setWidth(line) > least;
  });
}

/** Ends without a mark of a sentence or a part of one, and holds no whole sentence: 基金经理“一拖十”，管得过来吗. A Latin word may make a line wide. */
const endsOpen = (line: string): boolean =>
  !/[A-Za-z，。；：、—…！？“‘「（《]$/.test(line) && !/[。；]|[！？][”」]/.test(line) && !sentenceEnd.test(line);

const range = (from: number, to: number, end: number) =>
  Array.from({ length: Math.min(to, end) - Math.max(0, from) }, (_, k) => Math.max(0, from) + k);
