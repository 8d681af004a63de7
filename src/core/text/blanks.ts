/**
 * Which blanks carry meaning. None does between Chinese characters or beside full-width punctuation, but for
 * - the blank between Latin words: real time
 * - names side by side in a byline: 记者 李知远 刘江 → 记者 李知远 刘江; but the letter-spaced name 黄 恒 → 黄恒
 * - couplets and slogans side by side: 疆品南下 粤品北上
 * - two figures side by side: 5年 5万
 */
import type { Span } from '../reading.ts';
import { isBlank, isDigit, isHan, isLatinLetter, isLineBreak, isWidePunctuation } from './characters.ts';

/**
 * Whether the blanks from `start` to `end`, which stand between two characters of `span`, stay as one blank.
 * @param wrap whether a line end is among them.
 */
export function keepsBlank(text: string, start: number, end: number, wrap: boolean, span: Span): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWidePunctuation(before) || isWidePunctuation(after)) return false;
  if (isWord(before) && isWord(after)) return !(isDigit(before) && isDigit(after)) || !wrap;
  if (wrap || !isHan(before)) return false;
  if (isHan(after) && isQuotedCouplet(text, start, end, span)) return true;
  const left = chunkBefore(text, start, span.start);
  const right = chunkAfter(text, end, span.end);
  if (isDigit(after)) return endsWithFigure.test(left) && !continuesDate.test(right);
  const isName = left.length > 1 || isSpacedName(text, start, span);
  return isHan(after) && isName && right.length > 1 && isList(text, start, end, span);
}

/** Latin letters, digits and the ASCII punctuation that stands in Latin text. */
const isWord = (code: number) => isLatinLetter(code) || isDigit(code) || (code > 0x20 && code < 0x7f);

/** 5年, 30多万: a figure with its unit. */
const endsWithFigure = /\d[多余]?[万亿]?[\u4e00-\u9fff]{1,2}$/;
/** 10月 after 1942年, 6日 after 7月: one date. */
const continuesDate = /^\d{1,2}[月日号时]/;

/** How far a chunk is looked at, in characters; names and halves of a couplet are shorter. */
const longestChunk = 12;

/** The characters without blank before an offset. */
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

/** 闻 笛 before 司徒清和: the character before the blank is the second of a name whose letters are spaced. */
function isSpacedName(text: string, start: number, span: Span): boolean {
  return spacedName.test(text.slice(Math.max(span.start, start - longestChunk), start));
}
const spacedName = /\s[\u3400-\u9fff][^\S\r\n]+[\u3400-\u9fff]$/;

/** How much of a line is looked at on either side of a blank, in characters. */
const longestList = 40;

/** Whether the line's run of chunks around a blank is a list of names or a couplet. */
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

/** A name, also a part of one that is letter-spaced, or a longer one with dots. */
const listed = /^(?:[\u3400-\u9fff·]{1,5}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+)$/;

/** “疆品南下 粤 ⏎ 品北上”: halves of one length within quotation marks, whatever line ends cut them. */
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
/** 记者闻笛, its letters joined already. */
const reporterAndName = /^(?:[\u4e00-\u9fff]{2,4})?(?:记者|通讯员|实习生)[\u3400-\u9fff]{2,3}$/;
const isOpening = (code: number) => code === 0xff08 || code === 0x28;
const isClosing = (code: number) => code === 0xff09 || code === 0x29;
const isBoundary = (code: number) =>
  isLineBreak(code) || (isWidePunctuation(code) && code !== 0xb7) || code === 0x28 || code === 0x29;
const isGap = (code: number) => isBlank(code) || isLineBreak(code) || (isWidePunctuation(code) && code !== 0xb7);
