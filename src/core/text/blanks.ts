/**
 * Decides which blanks of a line are kept. A blank between Chinese characters or beside full-width punctuation is dropped as typesetting,
 * except
 * - between Latin words: real time
 * - between names in a byline: 记者 李知远 刘江; a letter-spaced name is joined: 黄 恒 → 黄恒
 * - between the halves of a couplet or slogan: 疆品南下 粤品北上
 * - between two figures: 5年 5万
 * - between names with dots, and before a label behind a name: 赛力克·别克 林知远 ; 编辑：赵 航 校对：钱 立
 */
import type { Span } from '../reading.ts';
import { isBlank, isDigit, isHan, isLatinLetter, isLineBreak, isWidePunctuation } from './characters.ts';

/**
 * Whether the run of blanks from `start` to `end`, which lies between two characters of `span`, is kept as one blank.
 * @param wrap whether the run contains a line end.
 */
export function keepsBlank(text: string, start: number, end: number, wrap: boolean, span: Span): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWidePunctuation(before) || isWidePunctuation(after)) return false;
  if (isWord(before) && isWord(after)) return !(isDigit(before) && isDigit(after)) || !wrap;
  if (isBesideDottedName(text, start, end, span)) return true;
  if (wrap || !isHan(before)) return false;
  if (labels.test(text.slice(end, Math.min(span.end, end + longestLabel)))) return true;
  if (isHan(after) && isQuotedCouplet(text, start, end, span)) return true;
  const left = chunkBefore(text, start, span.start);
  const right = chunkAfter(text, end, span.end);
  if (isDigit(after)) return endsWithFigure.test(left) && !continuesDate.test(right);
  const isName = left.length > 1 || isSpacedName(text, start, span);
  return isHan(after) && isName && right.length > 1 && isList(text, start, end, span);
}

/**
 * Whether a name with dots ends before the blanks and another name begins after them. Where a line ends between the two, the next line must
 * begin with a blank; else a name may be cut there.
 */
function isBesideDottedName(text: string, start: number, end: number, span: Span): boolean {
  if (isLineBreak(text.charCodeAt(end - 1))) return false;
  const left = text.slice(Math.max(span.start, start - longestChunk), start);
  const right = text.slice(end, Math.min(span.end, end + longestChunk));
  return (endsDotted.test(left) && beginsName.test(right)) || (endsName.test(left) && beginsDotted.test(right));
}
const endsDotted = /[\u3400-\u9fff]·[\u3400-\u9fff]{1,8}$/;
const beginsDotted = /^[\u3400-\u9fff]{1,8}·[\u3400-\u9fff]/;
const beginsName = /^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]|(?=$|[\s，。、）]))/;
const endsName = /(?:^|[\s：])[\u3400-\u9fff]{2,4}$/;

/** 校对： after the name before it. */
const labels =
  /^(?:责任|本版|图片|文字|版式)?(?:编辑|责编|美编|校对|审校|审核|版式|统筹|策划|制图|摄影|排版|监制|主编|值班|编审|设计)[：:]/;
const longestLabel = 8;

/** Latin letters, digits and ASCII punctuation. */
const isWord = (code: number) => isLatinLetter(code) || isDigit(code) || (code > 0x20 && code < 0x7f);

/** Ends with a figure and its unit: 5年, 30多万. */
const endsWithFigure = /\d[多余]?[万亿]?[\u4e00-\u9fff]{1,2}$/;
/** Begins with the next part of a date, which belongs to the part before: 10月 after 1942年, 6日 after 7月. */
const continuesDate = /^\d{1,2}[月日号时]/;

/** Most characters of a chunk that are examined. Names and halves of a couplet are shorter. */
const longestChunk = 12;

/** The characters before an offset, back to the last blank. */
function chunkBefore(text: string, offset: number, limit: number): string {
  const stop = Math.max(limit, offset - longestChunk);
  let start = offset;
  while (start > stop && !isGap(text.charCodeAt(start - 1))) start--;
  return text.slice(start, offset);
}

function chunkAfter(text: string, offset: number, limit: number): string {
  const stop = Math.min(limit, offset + longestChunk);
  let end = offset;
  while (end < stop && !isGap(text.charCodeAt(end))) end++;
  return text.slice(offset, end);
}

/** Whether the character before the blank ends a letter-spaced name, as 笛 in 闻 笛 司徒清和. */
function isSpacedName(text: string, start: number, span: Span): boolean {
  return spacedName.test(text.slice(Math.max(span.start, start - longestChunk), start));
}
const spacedName = /\s[\u3400-\u9fff][^\S\r\n]+[\u3400-\u9fff]$/;

/** Most characters that are examined on either side of a blank. */
const longestList = 40;

/** Whether the chunks around a blank, up to the next punctuation or line end, are a list of names or a couplet. */
function isList(text: string, start: number, end: number, span: Span): boolean {
  let from = start;
  const earliest = Math.max(span.start, start - longestList);
  while (from > earliest && !isBoundary(text.charCodeAt(from - 1))) from--;
  let to = end;
  const last = Math.min(span.end, end + longestList);
  while (to < last && !isBoundary(text.charCodeAt(to))) to++;
  const chunks = text.slice(from, to).split(/\s+/).filter(Boolean);
  if (chunks.every((chunk) => chunk.length === chunks[0]?.length) && (chunks[0]?.length ?? 0) >= 3) return true;
  const [first = '', ...rest] = chunks;
  const marked = reporter.test(first);
  const names = marked || reporterAndName.test(first) ? rest : chunks;
  const inBrackets = isOpening(text.charCodeAt(from - 1)) && isClosing(text.charCodeAt(to));
  const wholeLine =
    (from <= span.start || isLineBreak(text.charCodeAt(from - 1))) &&
    (to >= span.end || isLineBreak(text.charCodeAt(to)));
  return (marked || inBrackets || wholeLine) && names.every((name) => listed.test(name));
}

/** A Chinese name or a part of a letter-spaced one, or a longer foreign name with dots. */
const listed = /^(?:[\u3400-\u9fff·]{1,5}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+)$/;

/** Whether the blank separates chunks of equal length inside quotation marks, also where a line end cuts one: “疆品南下 粤 ⏎ 品北上”. */
function isQuotedCouplet(text: string, start: number, end: number, span: Span): boolean {
  const left = /[“‘「『《]([\u4e00-\u9fff\s]*)$/.exec(
    text.slice(Math.max(span.start, start - longestList), start),
  )?.[1];
  const right = /^([\u4e00-\u9fff\s]*)[”’」』》]/.exec(text.slice(end, Math.min(span.end, end + longestList)))?.[1];
  if (left === undefined || right === undefined) return false;
  const chunks = `${left} ${right}`.replace(/[\r\n]+\s*/g, '').split(/\s+/);
  return (
    chunks.length > 1 &&
    chunks.every((chunk) => chunk.length === chunks[0]?.length) &&
    (chunks[0] as string).length >= 3
  );
}

const reporter = /(?:记者|通讯员|摄影|编辑|作者|实习生)$/;
/** A reporter with a name whose letter-spacing is gone already: 记者闻笛. */
const reporterAndName = /^(?:[\u4e00-\u9fff]{2,4})?(?:记者|通讯员|实习生)[\u3400-\u9fff]{2,3}$/;
const isOpening = (code: number) => code === 0xff08 || code === 0x28;
const isClosing = (code: number) => code === 0xff09 || code === 0x29;
const isBoundary = (code: number) =>
  isLineBreak(code) || (isWidePunctuation(code) && code !== 0xb7) || code === 0x28 || code === 0x29;
const isGap = (code: number) => isBlank(code) || isLineBreak(code) || (isWidePunctuation(code) && code !== 0xb7);
