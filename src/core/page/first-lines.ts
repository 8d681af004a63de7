/**
 * First lines of paragraphs whose indent the extractor dropped. Each is shorter than its column by the indent, though the beginning of the next
 * line had room in it. So a paragraph begins there, whatever stands before:
 *   a last line that is full by chance → 走出考场，油钱不算什么。 ⏎ 在6月13日结束的全市第七 ⏎ 届职工羽毛球赛上，我县代表队
 *   a full line begins none → 不愁卖。 ⏎ 开放报名不到三分钟，四百
 *   a headline as wide as a first line → 街坊裁縫的最後一單 ⏎ 六十七歲的關師傅把 ⏎ 最後一條褲子掛好，關上
 */

import { endsWithPunctuation, isPunctuation } from '../text/plain-han.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { recurringPairs, type TextPairs } from './cohesion.ts';
import type { Column } from './columns.ts';
import { asText } from './justified.ts';
import { roomNeeded } from './line-classes.ts';
import type { Line } from './lines.ts';
import { sentenceEnd } from './sentence-end.ts';

/** A line that begins no paragraph, see `Borders`. */
export const inParagraph = 4;
/** An indent of two characters, as far as it can be measured, in em. */
const leastIndent = 1.5;
const mostIndent = 2.75;
/** Room beyond what the next line begins with, in em. */
const leastRoom = 0.4;
/** So many lines below a first line show their column; lines whose widths differ by no more are as wide, in em. */
const shown = 4;
const asWide = 1.25;
/** A line behind a sentence that leaves more room than this begins a paragraph, in em. */
const roomOfEnd = 2.5;
/** A full line lacks no more, in em. */
const fullSlack = 0.5;
/** So many paragraphs of a page begin so at least, and such a share of all. */
const fewest = 2;
const fewestOnShort = 4;
const leastShare = 0.8;

/** None are where the page's paragraphs do not begin so. */
export interface FirstLines {
  /** Whether they do. */
  readonly isTold: boolean;
  /** For each line whether it is such a first line. */
  readonly first: readonly boolean[];
  /** For each line whether it is none, though a sentence ends before it: it is full. */
  readonly within: readonly boolean[];
}

export function firstLines(
  text: string,
  { lines, columns }: { readonly lines: readonly Line[]; readonly columns: readonly Column[] },
): FirstLines {
  const ends = lines.map(({ start, end }) => sentenceEnd.test(text.slice(Math.max(start, end - 4), end)));
  /** The column that the next line and those below it show: of their widths the one that most lines around have. */
  const widthBelow = (i: number): number => {
    const first = lines[i + 1]?.width ?? 0;
    const to = Math.min(lines.length, i + 1 + shown);
    let width = 0;
    let most = 1;
    for (let k = i + 1; k < to; k++) {
      const own = (lines[k] as Line).width;
      if (Math.abs(own - first) > asWide) continue;
      let like = 0;
      for (let other = Math.max(0, i - shown); other < to; other++)
        if (other !== i && Math.abs((lines[other] as Line).width - own) <= asWide / 2) like++;
      if (like > most || (like === most && own > width && width > 0)) [width, most] = [own, like];
    }
    return width;
  };
  // Most lines are as wide as the next one, and are no first lines.
  const widths = lines.map((line, i) => {
    const isShorter = (lines[i + 1]?.width ?? 0) - line.width >= leastIndent - asWide;
    return isShorter || ends[i - 1] ? widthBelow(i) : 0;
  });
  const found = lines.map((line, i) => {
    const next = lines[i + 1];
    const width = widths[i];
    if (!next || !width || ends[i] || line.indent >= 0.5) return false;
    // Capitals are wider than they are reckoned; what begins with a bracket may end a text.
    if (/^[（(]|[A-Za-z]{2}/.test(text.slice(line.start, line.end))) return false;
    const room = width - line.width;
    const needed = roomNeeded(withoutSpaces(text.slice(next.start, next.end)));
    return room >= leastIndent && room <= mostIndent && room - needed >= leastRoom;
  });
  /** The widest line around, without the mark that may hang at its end. */
  const widestAround = (i: number): number => {
    let widest = 0;
    for (let k = Math.max(0, i - shown); k < Math.min(lines.length, i + shown); k++) {
      const { width, end } = lines[k] as Line;
      if (k !== i) widest = Math.max(widest, width - (isPunctuation(text.charCodeAt(end - 1)) ? 1 : 0));
    }
    return widest;
  };
  const within = lines.map((line, i) => {
    if (!ends[i - 1] || ends[i] || line.gap || line.indent >= 0.5 || isPunctuation(text.charCodeAt(line.start)))
      return false;
    return Math.abs(widestAround(i) - line.width) <= fullSlack;
  });
  // How lines begin that stand behind a paragraph's end: datelines with their blanks, and headlines, are shorter still.
  let indented = 0;
  let full = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const width = widths[i];
    if (!before || !ends[i - 1] || !width || found[i + 1]) return;
    if (Math.max((columns[i - 1] as Column).width, width) - before.width <= roomOfEnd) return;
    const slack = width - line.width;
    if (slack >= leastIndent && slack <= mostIndent) indented++;
    else if (Math.abs(slack) < leastIndent) full++;
  });
  // On a short page hardly any paragraph ends early; that several lines are so, and none is otherwise, tells as much.
  const isTold =
    indented >= fewest || (indented > 0 && full === 0 && found.filter((own) => own).length >= fewestOnShort);
  return isTold && indented >= leastShare * (indented + full)
    ? { isTold: true, first: found, within }
    : { isTold: false, first: lines.map(() => false), within: lines.map(() => false) };
}

/**
 * Borders before such lines: behind a sentence, and behind a line that ends without a mark, begins a text or a sentence and is no full line.
 * @param mayContinue changed in place.
 */
export function partFirstLines(
  text: string,
  page: { readonly lines: readonly Line[]; readonly pairs: TextPairs },
  { first, within }: FirstLines,
  mayContinue: Uint8Array,
): void {
  const { lines } = page;
  const recurs = recurringPairs(page.pairs);
  const endOf = (i: number) => text.slice(Math.max(lines[i]?.start ?? 0, (lines[i]?.end ?? 0) - 4), lines[i]?.end ?? 0);
  for (let i = 1; i < lines.length; i++) {
    if (within[i] && mayContinue[i] === 1) mayContinue[i] = inParagraph;
    if (!first[i] || !mayContinue[i] || mayContinue[i] === asText) continue;
    const before = lines[i - 1] as Line;
    const own = lines[i] as Line;
    const next = lines[i + 1] as Line;
    // What stands across a wrap may be a word that occurs elsewhere, too: 对 ⏎ 于.
    const isHeading = () =>
      !endsWithPunctuation(endOf(i - 1)) &&
      next.width - before.width >= leastIndent &&
      (i < 2 || sentenceEnd.test(endOf(i - 2)) || !mayContinue[i - 1]) &&
      !recurs(own.start);
    if (sentenceEnd.test(endOf(i - 1)) || isHeading()) mayContinue[i] = 0;
  }
}
