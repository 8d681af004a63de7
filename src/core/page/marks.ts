/**
 * Lines that are told before the page is read as a whole, and are taken out of what is read: furniture, jump lines, bylines. What remains is
 * headlines and text, and each of its lines knows what stood before it.
 */
import type { FurnitureKind, Span } from '../reading.ts';
import { withoutSpaces } from '../text/spaces.ts';
import {
  closesArticle,
  isBlankFree,
  isByline,
  isCutByline,
  runsInto,
  statementEnds,
  type TextLines,
  textEnds,
} from './byline-lines.ts';
import { isCaption } from './captions.ts';
import type { TextPairs } from './cohesion.ts';
import type { Column } from './columns.ts';
import { openerClassAcross } from './datelines.ts';
import { echoesOf, pairsIn } from './echoes.ts';
import { furnitureOf } from './furniture.ts';
import { type Direction, isReference, jumpOf } from './jump-lines.ts';
import type { Line } from './lines.ts';
import { namesBetween } from './names-between.ts';
import { rubricLines } from './rubrics.ts';
import { serviceLines } from './service-lines.ts';

export type Mark =
  | { readonly kind: 'furniture'; readonly furniture: FurnitureKind }
  | { readonly kind: 'jumpLine'; readonly direction: Direction }
  /** One that closes says whose the text before it was; one that goes on is the rest of the line before. */
  | { readonly kind: 'byline'; readonly closes: boolean; readonly goesOn?: boolean };

/** A line that is told by itself. */
export interface MarkedSpan extends Span {
  readonly mark: Mark;
}

/** What stood before a line and was taken out: nothing, furniture, where a story comes from, where one goes on or ends, who wrote. */
export const markClasses = 5;

/** A line of the page that remains, and what stood before it. */
export interface MarkedLines {
  readonly marks: readonly (Mark | null)[];
  /** The lines without a mark, with the gaps of those before them that have one. */
  readonly lines: readonly Line[];
  /** For each of `lines` its class, see `markClasses`. */
  readonly before: Uint8Array;
}

/** The lines of a page with their columns. */
export interface ColumnLines {
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  /** The pairs of neighbouring characters of the page's text. */
  readonly pairs: TextPairs;
}

/** @param isCut whether the page's lines are cut at marks, see `cutsAtMarks`. */
export function markLines(text: string, page: ColumnLines, isCut: boolean): MarkedLines {
  const all = page.lines;
  const marks = marksOf(text, page, isCut);
  const lines: Line[] = [];
  const before: number[] = [];
  let gap = 0;
  let last = 0;
  all.forEach((line, i) => {
    const mark = marks[i];
    gap = Math.max(gap, line.gap);
    if (mark) {
      last = Math.max(last, classOf(mark));
      return;
    }
    lines.push(gap === line.gap ? line : { ...line, gap });
    before.push(last);
    gap = 0;
    last = 0;
  });
  return { marks, lines, before: Uint8Array.from(before) };
}

/** The lines with a mark; a byline that goes on is one with its rest. */
export function markedSpans({ marks }: MarkedLines, lines: readonly Line[]): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  marks.forEach((mark, i) => {
    if (!mark) return;
    const { start, end } = lines[i] as Line;
    const last = spans.at(-1);
    if (last && mark.kind === 'byline' && mark.goesOn) spans[spans.length - 1] = { ...last, end };
    else spans.push({ start, end, mark });
  });
  return spans;
}

const classOf = (mark: Mark): number =>
  mark.kind === 'furniture' ? 1 : mark.kind === 'byline' ? (mark.closes ? 3 : 4) : mark.direction === 'from' ? 2 : 3;

function marksOf(text: string, columnLines: ColumnLines, isCut: boolean): (Mark | null)[] {
  const texts = columnLines.lines.map(({ start, end }) => text.slice(start, end));
  const page = { ...columnLines, texts, isBlankFree: isBlankFree(texts) };
  const furniture = furnitureOf(texts);
  const service = serviceLines(
    texts,
    furniture.map((kind) => kind !== null),
  );
  const marks: (Mark | null)[] = [];
  texts.forEach((own, i) => {
    const isDigest = isReference(own) && !marks[i - 1] && statementEnds.test(texts[i - 1] ?? '');
    const direction = isDigest ? 'to' : jumpOf(own);
    const kind = furniture[i];
    const isFragment = direction === 'to' && maybeFragment(page, i, isCut);
    if (direction && !isFragment) marks.push({ kind: 'jumpLine', direction });
    else if (kind) marks.push({ kind: 'furniture', furniture: kind });
    else if (service[i]) marks.push({ kind: 'furniture', furniture: 'service' });
    else if (isEar(page, i, (k) => (furniture[k] ?? 'credit') !== 'credit' || service[k] === true))
      marks.push({ kind: 'furniture', furniture: 'masthead' });
    else if (isUnderHeadline(page, i)) marks.push({ kind: 'furniture', furniture: 'caption' });
    else if (isWithinBrackets(texts, i)) marks.push(null);
    else if (i > 0 && marks[i - 1]?.kind === 'byline' && isCutByline(page, i - 1))
      marks.push({ kind: 'byline', closes: false, goesOn: true });
    else if (isCutByline(page, i)) marks.push({ kind: 'byline', closes: false });
    else marks.push(isByline(page, i, marks) ? { kind: 'byline', closes: closesArticle(page, i) } : null);
  });
  const rubrics = rubricLines(page, (i) => marks[i]?.kind === 'byline');
  const names = namesBetween(page, (i) => (marks[i] ? (marks[i]?.kind === 'byline' ? 'byline' : 'other') : null));
  return marks.map((mark, i) => {
    if (rubrics.has(i) || names.has(i)) return { kind: 'furniture', furniture: 'section' };
    // What stands below is no text but a headline.
    if (mark?.kind === 'byline' && rubrics.has(i - 1)) return { ...mark, closes: true };
    return mark ?? (isAboveCredit(page, i, marks) ? { kind: 'furniture', furniture: 'caption' } : null);
  });
}

/** A motto of the paper stands within so many lines of the top of the page, and is no longer, in characters. */
const nearTop = 10;
const longestMotto = 16;
/** Share of its pairs that may occur in the text below it. */
const mostEchoed = 0.34;

/** 读者至上 新闻为先, between the paper's date and its weather: what is no furniture by itself between such lines at the top of a page, and of no story. */
function isEar({ texts, lines, pairs }: TextLines, i: number, isFurniture: (i: number) => boolean): boolean {
  const own = texts[i] as string;
  if (i > nearTop || own.length > longestMotto || /[。；：]/.test(own)) return false;
  if (!isFurniture(i - 1) || !isFurniture(i + 1)) return false;
  const line = lines[i] as Line;
  return echoesOf(pairs, line).behind <= mostEchoed * pairsIn(pairs, [line]).size;
}

/** Reporters within a dateline that takes several lines: 电（解放 ⏎ 军报记者林一、新华社记者沈 ⏎ 二）受……. */
const isWithinBrackets = (texts: readonly string[], i: number): boolean =>
  /[（(][^（()）。]{0,24}$/.test(texts[i - 1] ?? '') &&
  !/[（()）]/.test(texts[i] as string) &&
  /^[^（()）。]{0,24}[)）]/.test(texts[i + 1] ?? '');

/** How much wider than the columns around it the text of a picture is set, in em. */
const widerThanColumn = 3;

/** One sentence above whose picture it is, set apart from the story before it or across its columns. */
function isAboveCredit({ texts, lines, columns }: TextLines, i: number, marks: readonly (Mark | null)[]): boolean {
  const next = marks[i + 1];
  const before = marks[i - 1];
  if (next?.kind !== 'furniture' || next.furniture !== 'credit' || !/^[^。！？]{8,}。$/.test(texts[i] as string))
    return false;
  const line = lines[i] as Line;
  const isApart = line.gap > 0 || (before !== null && before !== undefined);
  return isApart && line.width > (columns[i] as Column).width + widerThanColumn;
}

/** The text of a picture between a headline and the dateline of its story. A story in pictures has no other text than theirs, and no dateline. */
function isUnderHeadline(page: TextLines, i: number): boolean {
  if (!isCaption(page.texts[i] as string)) return false;
  const next = withoutSpaces(page.texts[i + 1] ?? '');
  return openerClassAcross(next, page.texts[i + 2] ?? '') === 2 && !runsInto(page, i);
}

/** Where the extractor cuts lines at marks, a jump line may have been printed at the end of the text: 过程。⏎（下转第4版）. */
function maybeFragment({ texts, lines, columns }: TextLines, i: number, isCut: boolean): boolean {
  const before = lines[i - 1];
  const own = lines[i] as Line;
  if (!before || own.gap || !textEnds.test(texts[i - 1] as string) || !/^（.*）$/.test(texts[i] as string))
    return false;
  return isCut || before.width + own.width <= (columns[i - 1] as Column).width + 0.5;
}
