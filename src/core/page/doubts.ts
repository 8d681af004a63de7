/**
 * Joins that both looks at the labels together are hardly sure of. A line that could be a headline alone, or end one, is looked at most closely: the
 * first lines of a text often look like one, and a headline that is joined to its text is harder to notice than a line end too many. It counts
 * against a join that the text behind repeats words of the line, as a text repeats those of its headline:
 *   医院药房不应周日关门 ⏎ 公立医院的药房逢周日休息，
 */

import { isSpace } from '../text/characters.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { recurringPairs, type TextPairs } from './cohesion.ts';
import type { Column } from './columns.ts';
import { pairsIn, pairsInCommon } from './echoes.ts';
import { isAtEdge, isWrap, joinScore, type Reading } from './joins.ts';
import { type Evidence, type LineState, labels, type PageWeights, stateAt, states } from './label.ts';
import type { Line } from './lines.ts';
import { sentenceEnd } from './sentence-end.ts';

/**
 * Log odds of both looks together below which a join is doubted: behind what could be a headline, there before a line that is much wider, behind the
 * end of a sentence, there before a line that is not full, behind anything else. A label that is so far ahead as the last of these stays.
 */
const leastSure = { headline: 5, narrow: 7, stop: 0.5, short: 3.7, other: 3, any: 14 };
/** A line that is narrower by so much than the widest around may be the first of a paragraph, or the only one, in em; so many are looked at before it. */
const leastIndent = 1.4;
const linesBefore = 3;
/** No first line of a paragraph is narrower than the next by more, in em. */
const mostIndent = 2.75;
/** What each repeated pair of characters counts for, and how many count. */
const weightOfEcho = 0.7;
const mostEchoes = 3;
/** The second look has learnt from line ends at the edges of passages alone, and is less sure of others than it should be. */
const withinPassage = 2.7;
/** Within a sentence that is no headline by its form, a label that is far ahead stays, however unlikely the second look thinks it. */
const mostAgainst = -2;
/** No headline is longer, in characters. */
const longestHeadline = 45;

const endsSentenceWithin = /[。；]/;
/** What a headline hardly ends with; the clause behind its comma has more than two characters. */
const neverEndsHeadline =
  /[，。；：、…—的和与與及在将將把被从從对對向于於为為是]$|[“‘「『（《【][^”’」』）》】]*$|，.{1,2}$/;
const goesOn = /[，、：；]$/;
/** Characters of a line's end that are looked at. */
const shownEnd = 8;
/** A closing note, （下转第二版）, and what a dash begins are no text that a headline stands before. */
const neverText = /^[（(—―─]/;

/** See `Evidence.contexts`. */
const datelineContext = 2;

export interface ReadLines {
  readonly lines: readonly Line[];
  readonly pairs: TextPairs;
  readonly evidence: Evidence;
}

/**
 * @returns `doubted` of the reading with what is doubted besides.
 */
export function withDoubts(
  text: string,
  { lines, pairs, evidence }: ReadLines,
  { path, doubted, margins }: Reading,
  { joins }: Pick<PageWeights, 'joins'>,
): Uint8Array {
  const all = doubted.slice();
  const isTyped = hasTypedIndents(text, lines);
  const recurs = recurringPairs(pairs);
  for (let i = 1; i < lines.length; i++) {
    if (!isWrap(path[i]) || all[i] || evidence.continues[i]) continue;
    if (!isWrap(path[i + 1]) && callsBelow(text, lines, pairs, i)) {
      all[i] = 1;
      continue;
    }
    const margin = margins[i] as number;
    if (margin > leastSure.any) continue;
    const before = lines[i - 1] as Line;
    const own = lines[i] as Line;
    const last = text.slice(Math.max(before.start, before.end - shownEnd), before.end);
    const isNoText = neverText.test(text.charAt(own.start));
    let from = i - 1;
    while (
      from > 0 &&
      isWrap(path[from]) &&
      !all[from] &&
      own.start - (lines[from] as Line).start <= 2 * longestHeadline
    )
      from--;
    const start = (lines[from] as Line).start;
    const score = () => joinScore(evidence, i, joins);
    const isDateline = (evidence.contexts[from] as number) >= datelineContext;
    // A dateline alone on its line leads to the text below it.
    if (isDateline && from === i - 1) continue;
    if (
      !isNoText &&
      !isDateline &&
      isHeadlineByForm(text, start, before.end) &&
      // A word that is cut there and stands whole elsewhere: 教 ⏎ 育.
      !recurs(own.start)
    ) {
      const behind = (lines[i + 1] ?? own).end;
      const edge = isAtEdge(path, i) ? 0 : withinPassage;
      const isShort = own.width + own.indent - before.width - before.indent > mostIndent;
      const least = isShort ? leastSure.narrow : leastSure.headline;
      const sure = margin + score() + edge;
      // The words are asked only where they decide.
      if (sure - weightOfEcho * mostEchoes >= least) continue;
      const words = pairsIn(pairs, [{ start, end: before.end }]);
      const echoes = Math.min(mostEchoes, pairsInCommon(words, pairsIn(pairs, [{ start: own.start, end: behind }])));
      if (sure - weightOfEcho * echoes < least) all[i] = 1;
    } else if (sentenceEnd.test(last)) {
      const isShort = widestAround(lines, i) - own.width >= leastIndent;
      if (!isNoText && margin + score() < (isShort ? leastSure.short : leastSure.stop)) all[i] = 1;
    } else if (margin + mostAgainst < leastSure.other && !goesOn.test(last) && margin + score() < leastSure.other)
      all[i] = 1;
  }
  for (let i = 1; i < lines.length; i++) if (isTyped && opensWithoutEnd(text, lines, i - 1)) all[i] = 0;
  return all;
}

/** A question or an exclamation alone on its line, in characters. */
const call = /^[^，。、；：？！?!…“”「」]{3,24}[？！?!]$/u;
const longestCall = 26;
/** So many lines above and below are asked for its words. */
const linesAsked = 3;

/** 省城。 ⏎ 书车来喽！ ⏎ 　　桐山县图书馆的流动书车……: whether a question or exclamation behind a sentence has its words in the text below, and not above. */
function callsBelow(text: string, lines: readonly Line[], pairs: TextPairs, i: number): boolean {
  const own = lines[i] as Line;
  const before = lines[i - 1] as Line;
  if (own.end - own.start > longestCall || !/[？！?!]/.test(text.charAt(own.end - 1))) return false;
  if (!call.test(text.slice(own.start, own.end)) || !endsSentence(text, before)) return false;
  const words = pairsIn(pairs, [own]);
  const said = (from: number, to: number) => pairsInCommon(words, pairsIn(pairs, lines.slice(Math.max(0, from), to)));
  return said(i + 1, i + 1 + linesAsked) > said(i - linesAsked, i);
}

/** The width of the widest of the lines around one. */
function widestAround(lines: readonly Line[], i: number): number {
  let widest = lines[i + 1]?.width ?? 0;
  for (let k = Math.max(0, i - linesBefore); k < i; k++) widest = Math.max(widest, (lines[k] as Line).width);
  return widest;
}

/** Typed blanks before a paragraph, in em; so many lines have them at least, and such a share of them begins behind a sentence's end. */
const typedIndent = { least: 1.5, most: 4 };
const fewestTyped = 4;
const mostlyBehindEnds = 0.5;

/** Whether the paragraphs of a page begin with typed blanks. */
export function hasTypedIndents(text: string, lines: readonly Line[]): boolean {
  const typed = [...lines.keys()].filter((i) => isTypedFirst(lines[i] as Line));
  const behind = typed.filter((i) => i > 0 && endsSentence(text, lines[i - 1] as Line));
  return typed.length >= fewestTyped && behind.length >= mostlyBehindEnds * typed.length;
}
export const isTypedFirst = ({ indent }: Line) => indent >= typedIndent.least && indent < typedIndent.most;
const endsSentence = (text: string, { start, end }: Line) =>
  sentenceEnd.test(text.slice(Math.max(start, end - shownEnd), end));

/** Whether a line is a paragraph's first by its blanks, ends no sentence, and the next one has none: that goes on. */
const opensWithoutEnd = (text: string, lines: readonly Line[], i: number): boolean =>
  isTypedFirst(lines[i] as Line) && !isTypedFirst(lines[i + 1] as Line) && !endsSentence(text, lines[i] as Line);

/** Whether a passage could be a headline, or several lines of one: it is short, and holds no end of a sentence. */
function isHeadlineByForm(text: string, start: number, end: number): boolean {
  let length = 0;
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at)) && ++length > longestHeadline) return false;
  const passage = withoutSpaces(text.slice(start, end));
  return !endsSentenceWithin.test(passage) && !neverEndsHeadline.test(passage);
}

/** Margin below which a subhead is doubted. */
const leastSureSubhead = 2.5;
/** A line that lacks no more is full, in em. */
const fullSlack = 1;

/**
 * Subheads that may as well be the first lines of paragraphs, which they are read as: they are full, or hold a comma or the beginning of a
 * quotation, as few subheads do. A subhead that is read as a paragraph is still text of its article.
 */
export function withPlainParagraphs(
  text: string,
  { lines, columns }: { readonly lines: readonly Line[]; readonly columns: readonly Column[] },
  { path, margins, rivals }: Pick<Reading, 'path' | 'margins' | 'rivals'>,
): Uint8Array {
  return path.map((state, i) => {
    const { kind, label } = states[state] as LineState;
    const isRival = labels[rivals[i] as number] === 'first' || labels[rivals[i] as number] === 'next';
    if (label !== 'subhead' || !isRival || (margins[i] as number) >= leastSureSubhead) return state;
    if (states[path[i + 1] as number]?.label === 'subheadWrap') return state;
    const { start, end, width } = lines[i] as Line;
    const isFull = (columns[i] as Column).width - width <= fullSlack;
    return isFull || /，.|[“「『][^”」』]*$/.test(text.slice(start, end)) ? stateAt(kind, 'next') : state;
  });
}
