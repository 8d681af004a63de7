/**
 * Lines that are told before the page is read as a whole, and are taken out of what is read: furniture, jump lines, bylines. What remains is
 * headlines and text, and each of its lines knows what stood before it.
 */
import type { FurnitureKind, Span } from '../reading.ts';
import { isNamesAlone, namesOf } from './bylines.ts';
import { isCaption } from './captions.ts';
import type { Column } from './columns.ts';
import { openerClassAcross } from './datelines.ts';
import { furnitureOf } from './furniture.ts';
import { type Direction, jumpOf } from './jump-lines.ts';
import type { Line } from './lines.ts';
import { bodyName, titledName } from './signatures.ts';

export type Mark =
  | { readonly kind: 'furniture'; readonly furniture: FurnitureKind }
  | { readonly kind: 'jumpLine'; readonly direction: Direction }
  | { readonly kind: 'byline' };

/** A line that is told by itself. */
export interface MarkedSpan extends Span {
  readonly mark: Mark;
}

/** What stood before a line and was taken out: nothing, furniture, where a story comes from, where one goes on, who wrote. */
export const markClasses = 5;

/** A line of the page that remains, and what stood before it. */
export interface MarkedLines {
  readonly marks: readonly (Mark | null)[];
  /** The lines without a mark, with the gaps of those before them that have one. */
  readonly lines: readonly Line[];
  /** For each of `lines` its class, see `markClasses`. */
  readonly before: Uint8Array;
}

/** @param isCut whether the page's lines are cut at marks, see `cutsAtMarks`. */
export function markLines(text: string, all: readonly Line[], columns: readonly Column[], isCut: boolean): MarkedLines {
  const marks = marksOf(text, all, columns, isCut);
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

const classOf = (mark: Mark): number =>
  mark.kind === 'furniture' ? 1 : mark.kind === 'byline' ? 4 : mark.direction === 'from' ? 2 : 3;

/** Papers print an ornament before who wrote an essay: □ 林一, ◎ 叶青荷. */
const ornamented = /^[□◎]\s/;
const textEnds = /[。！？!?…”’」』）);；：:]$/;
/** 改革须啃“硬骨头”: a headline may end with a quotation that has no sentence in it. */
const endsWithQuotation = /^[^“「『]*[“「『][^”」』。！？!?…]*[”」』]$/;

function marksOf(text: string, lines: readonly Line[], columns: readonly Column[], isCut: boolean): (Mark | null)[] {
  const texts = lines.map(({ start, end }) => text.slice(start, end));
  const furniture = furnitureOf(texts);
  const marks: (Mark | null)[] = [];
  texts.forEach((own, i) => {
    const direction = jumpOf(own);
    const kind = furniture[i];
    const isFragment = direction === 'to' && maybeFragment({ texts, lines, columns }, i, isCut);
    if (direction && !isFragment) marks.push({ kind: 'jumpLine', direction });
    else if (kind) marks.push({ kind: 'furniture', furniture: kind });
    else if (isUnderHeadline({ texts, lines, columns }, i)) marks.push({ kind: 'furniture', furniture: 'caption' });
    else marks.push(isByline({ texts, lines, columns }, marks, i) ? { kind: 'byline' } : null);
  });
  return marks;
}

/** The text of a picture between a headline and the dateline of its story. A story in pictures has no other text than theirs, and no dateline. */
function isUnderHeadline(page: TextLines, i: number): boolean {
  const [own, next] = [page.texts[i] as string, page.texts[i + 1]?.replace(/\s/g, '') ?? ''];
  return isCaption(own) && openerClassAcross(next, page.texts[i + 2] ?? '') === 2 && !runsInto(page, i);
}

/**
 * A line that says who wrote. It does not fill its column, unlike a line of text that speaks of a reporter; one with names alone stands only
 * where no sentence runs into it: under a headline, at the end of a text.
 */
function isByline(page: TextLines, marks: readonly (Mark | null)[], i: number): boolean {
  const own = page.texts[i] as string;
  const fills = isFull(page, i);
  if (titledName(own)) return !fills && !runsInto(page, i);
  if (own.length > 60 || /[（()），]|。$/.test(own)) return false;
  if (/[记記]者|[讯訊][员員]|评论员/.test(own)) {
    return (!fills || isSetApart.test(own)) && namesOf(own)?.hasRole === true && !isCredit(own);
  }
  const isBody = bodyName(own) !== null;
  if (own.length > 20 || fills || !(isBody || isNamesAlone(own))) return false;
  if (!isBody && (marks[i - 1]?.kind === 'byline' || ornamented.test(own))) return true;
  if (runsInto(page, i)) return false;
  const several = /\S\s+\S{2}/.test(own) && own.length > 4;
  const [before, next] = [page.texts[i - 1], page.texts[i + 1]];
  return (
    several ||
    (before !== undefined &&
      next !== undefined &&
      before.length > 4 &&
      next.length > 10 &&
      (!textEnds.test(before) || endsWithQuotation.test(before)))
  );
}

/** Whether a sentence of the line before goes on in a line. */
function runsInto(page: TextLines, i: number): boolean {
  const before = page.texts[i - 1];
  return before !== undefined && !textEnds.test(before) && (isFull(page, i - 1) || /[，。、；]/.test(before));
}

/** Where the extractor cuts lines at marks, a jump line may have been printed at the end of the text: 过程。⏎（下转第4版）. */
function maybeFragment({ texts, lines, columns }: TextLines, i: number, isCut: boolean): boolean {
  const [before, own] = [lines[i - 1], lines[i] as Line];
  if (!before || own.gap || !textEnds.test(texts[i - 1] as string) || !/^（.*）$/.test(texts[i] as string))
    return false;
  return isCut || before.width + own.width <= (columns[i - 1] as Column).width + 0.5;
}

/** 本报记者 林一 沈二, □本报记者林一 摄影报道: blanks between names, an ornament before them, or
 * two papers' reporters, as no sentence has. */
const isSetApart = /^[■●▲◆□○◇]|[员員者]\s+\S{1,4}(?:\s|$)|记者.{2,12}记者/;

interface TextLines {
  readonly texts: readonly string[];
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
}

/** Whether a line ends at its column's edge, where there is such an edge. */
function isFull({ lines, columns }: TextLines, i: number): boolean {
  const { width, regularity } = columns[i] as Column;
  return regularity > 0.45 && Math.abs(width - (lines[i] as Line).width) <= 1.5;
}

/** 本报记者 周以宁 摄 is whose picture it is; 摄影报道 and 文/图 are who wrote. */
const isCredit = (text: string) => /[摄攝](?:影)?$/.test(text) && !/文[\s/／]*[摄攝]影?$/.test(text);
