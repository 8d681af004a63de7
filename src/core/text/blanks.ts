/**
 * Decides which blanks of a line are kept. A blank between Chinese characters or beside full-width punctuation is dropped as typesetting,
 * except
 * - between Latin words: real time
 * - between names in a byline: 记者 李知远 刘江; a letter-spaced name is joined: 黄 恒 → 黄恒
 * - between names in a list, see `name-lists.ts`
 * - between the halves of a couplet or slogan: 疆品南下 粤品北上
 * - between two figures: 5年 5万
 * - a wide blank behind a figure's sign: -3℃～9℃　北风三级
 * - between names with dots, and before a label behind a name: 赛力克·别克 林知远 ; 编辑：赵 航 校对：钱 立
 * - before a letter-spaced name in a row of names and roles: 助理裁判 平措 陈 默
 */
import type { PassageKind, Span } from '../reading.ts';
import { isBlank, isDigit, isHan, isLatinLetter, isLineBreak, isWidePunctuation } from './characters.ts';
import { anyAgency, knownAgency, wired, writtenIn, writtenOn } from './dateline-form.ts';
import { foldRadicals } from './fold.ts';
import { beginsWithSurname, blankInNameList, isRowWithSpacedName } from './name-lists.ts';
import { withoutSpaces } from './spaces.ts';

/**
 * What stays of the blanks from `start` to `end`, which stand between two characters of `span`: nothing, or one blank.
 * @param wrap whether a line end is among them.
 */
export function blankBetween(
  text: string,
  start: number,
  end: number,
  wrap: boolean,
  span: Span & { readonly isRow?: boolean; readonly isPhrase?: boolean; readonly kind?: PassageKind },
): '' | ' ' | '\u3000' {
  if (span.isRow) {
    // A byline is the one row that may go on in the next line.
    return wrap && isHan(text.charCodeAt(start - 1)) && isHan(text.charCodeAt(end))
      ? ''
      : blankInRow(text, start, end, span);
  }
  if (!wrap && (span.kind === 'headline' || span.kind === 'subhead') && isBetweenPhrases(text, start, end, span)) {
    return end - start === 1 && text.charAt(start) === '\u3000' ? '\u3000' : ' ';
  }
  if (endsDateline(text, start, wrap, span) && !isWidePunctuation(text.charCodeAt(end))) return '\u3000';
  if (!wrap && endsFigure(text, start) && isHan(text.charCodeAt(end)) && isWide(text, start, end)) return '\u3000';
  const isPhrase = span.isPhrase && !wrap && isBetweenPhrases(text, start, end, span);
  return isPhrase || keepsBlank(text, start, end, wrap, span) ? ' ' : '';
}

function keepsBlank(text: string, start: number, end: number, wrap: boolean, span: Span): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWidePunctuation(before) || isWidePunctuation(after)) return false;
  if (isLetterSpaced(text, start, end, span)) return false;
  if (isDigit(before) && isDigit(after) && wrap) return !isOneNumber(text, start, end, span);
  if (wrap && isPointFirst(text, start, end)) return false;
  if (wrap && (opensWord.test(text.slice(Math.max(0, start - 2), start)) || closesWord.test(text.slice(end, end + 2))))
    return false;
  if (isWord(before) && isWord(after)) return !/[.,．，]/.test(text.charAt(start - 1)) || !wrap || !isDigit(after);
  if (isBesideDottedName(text, start, end, span)) return true;
  if (wrap || !isHan(before)) return false;
  const behind = text.slice(end, Math.min(span.end, end + longestLabel));
  if (labels.test(behind) || (anyLabel.test(behind) && isBehindLabel(text, start, span))) return true;
  if (isBeforeSpacedName(text, start, end, span)) return true;
  const inList = isHan(after) ? blankInNameList(text, start, end, span) : null;
  if (inList) return inList === 'between';
  if (isHan(after) && (isQuotedCouplet(text, start, end, span) || isInByline(text, start, end, span))) return true;
  const left = chunkBefore(text, start, span.start);
  const right = chunkAfter(text, end, span.end);
  if (isDigit(after)) return endsWithFigure.test(left) && !continuesDate.test(right);
  const isName = left.length > 1 || isSpacedName(text, start, span);
  if (!isHan(after) || right.length < 2) return false;
  return (isName && isList(text, start, end, span)) || closesWithNames(text, start, end, span);
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
  /^[\u4e00-\u9fff]{0,4}(?:编辑|责编|美编|校对|审校|审核|版式|统筹|策划|制图|摄影|排版|监制|主编|值班|编审|设计|主任|编委|总编|终审|初审|复审|剪辑|编导|导演|文字|图片|视频|供图)[：:]/;
const longestLabel = 8;
/** A label that one has to know from the one before it: 导播：申 屠　灯光：邬 小 兵. */
const anyLabel = /^[\u4e00-\u9fff]{2,6}[：:]/;
const behindLabel = /[\u4e00-\u9fff]{2}[：:][^\S\r\n]?[\u3400-\u9fff·][\u3400-\u9fff· \u3000]{1,15}$/;
const isBehindLabel = (text: string, start: number, span: Span): boolean =>
  behindLabel.test(text.slice(Math.max(span.start, start - 20), start));

/**
 * 平措 陈 默, 燕 祥　牛 汉: whether a surname and a given name that a blank sets apart stand behind the blanks, in a row of short pieces. Where wide
 * blanks stand between the names, any two characters are one.
 */
function isBeforeSpacedName(text: string, start: number, end: number, span: Span): boolean {
  if (!beginsSpaced.test(text.slice(end, Math.min(span.end, end + 4)))) return false;
  const isApart = isWide(text, start, end) && !isWide(text, end + 1, end + 2);
  if (!isApart && !beginsWithSurname(text.slice(end))) return false;
  const left = chunkBefore(text, start, span.start);
  const isBehindPiece = (left.length > 1 && !reporter.test(left)) || isSpacedName(text, start, span);
  return isBehindPiece && isRowWithSpacedName(text, start, end, span);
}
const beginsSpaced = /^[\u3400-\u9fff][ \u00a0\u3000][\u3400-\u9fff](?:$|[\s，。、）])/;

/** 王 磊　石大有　柳叶青, 青石镇 12 8 5: what sets the pieces of a row apart stays, what spaces a name or a date does not. */
function blankInRow(text: string, start: number, end: number, span: Span): '' | ' ' | '\u3000' {
  const isWideBlank = isWide(text, start, end);
  const before = singlesBefore(text, start, span);
  const after = singlesAfter(text, end, span);
  // Of an even number of single characters every second ends a name: 王 磊 李 想. With wide blanks they may be columns: 金　银　铜　铁.
  if (before % 2 === 1 && after % 2 === 1 && (!isWideBlank || (before === 1 && after === 1))) return '';
  if (isWideBlank) return '\u3000';
  return isLetterSpaced(text, start, end, span) || continuesNumber(text, start, end) ? '' : ' ';
}

/** More than one blank, or one as wide as a character. */
const isWide = (text: string, start: number, end: number): boolean =>
  end - start > 1 || !/[ \u00a0]/.test(text.charAt(start));
const endsFigure = (text: string, end: number): boolean => /[℃%％°‰]/.test(text.charAt(end - 1));

/** Han characters before an offset that stand apart from each other, at most `mostSingles`. */
function singlesBefore(text: string, start: number, span: Span): number {
  let count = 0;
  let at = start;
  while (count < mostSingles && at > span.start && isHan(text.charCodeAt(at - 1)) && isSingleBefore(text, at, span)) {
    count++;
    at--;
    while (at > span.start && isSpaceCode(text.charCodeAt(at - 1))) at--;
  }
  return count;
}

function singlesAfter(text: string, end: number, span: Span): number {
  let count = 0;
  let at = end;
  while (count < mostSingles && at < span.end && isHan(text.charCodeAt(at)) && isSingleAfter(text, at, span)) {
    count++;
    at++;
    while (at < span.end && isSpaceCode(text.charCodeAt(at))) at++;
  }
  return count;
}
const mostSingles = 12;

/** 9月 13 日: a blank within a date, or before a number's unit. */
const continuesNumber = (text: string, start: number, end: number): boolean =>
  isDigit(text.charCodeAt(start - 1))
    ? /[年月日号期]/.test(text.charAt(end))
    : /[年月第]/.test(text.charAt(start - 1)) && isDigit(text.charCodeAt(end));

/** 茶香进山来 日子有奔头: between the phrases of a headline, which have no marks. */
const isBetweenPhrases = (text: string, start: number, end: number, span: Span): boolean =>
  isHan(text.charCodeAt(start - 1)) &&
  isHan(text.charCodeAt(end)) &&
  chunkBefore(text, start, span.start).length > 2 &&
  chunkAfter(text, end, span.end).length > 2;

/**
 * 新华社云川7月6日电　近日, 据云川日报报道　近日: the blank behind a dateline is printed, and is put there where a line ends behind one. A bracket
 * sets a dateline apart by itself, so there a blank stays and none is put: 【本报讯】　近日.
 */
const dateline = new RegExp(
  `^[■●▲◆□○]{0,3}(?:综合|綜合)?(?:${[
    `(?:据|據)?(?:${anyAgency})${writtenIn}${writtenOn}${wired}`,
    `(?:据|據)?(?:${knownAgency})(?:[电電]|${writtenIn}(?:[专專特急][电電]|[专專特]?[讯訊]|消息))`,
    `(?:据|據)(?:${anyAgency})${writtenIn}(?:${writtenOn})?(?:[报報][道導]|消息)`,
  ].join('|')})$`,
  'u',
);
const bracketed = /^(?:【[^【】。]{1,24}】|〔[^〔〕。]{1,24}〕|［[^［］。]{1,24}］)$/u;
const saysWhoReports = /(?:[电電讯訊]|消息|[报報][道導])[】〕］]$/u;
/** Longest dateline, in characters with its blanks. */
const longestDateline = 40;

function endsDateline(text: string, start: number, wrap: boolean, span: Span): boolean {
  if (!/[电電讯訊息道導】〕］]/.test(text.charAt(start - 1)) || start - span.start > longestDateline) return false;
  // 1⽉13⽇: what some extractors write for 1月13日.
  const own = foldRadicals(withoutSpaces(text.slice(span.start, start)));
  return dateline.test(own) || (!wrap && bracketed.test(own) && saysWhoReports.test(own));
}

/** How many chunks of a line are looked at on either side of a blank. */
const chunksEachSide = 4;
/** Fewest chunks of one character that are no accident. */
const fewestSpaced = 5;

/** 投 入 资 金 5 0 0 万 元: blanks between single characters are the line's letter-spacing. */
function isLetterSpaced(text: string, start: number, end: number, span: Span): boolean {
  let singles = 0;
  let han = 0;
  let at = start;
  for (let k = 0; k < chunksEachSide && at > span.start; k++) {
    if (at - 2 >= span.start && !isGapOrEnd(text.charCodeAt(at - 2))) break;
    singles++;
    han += isHan(text.charCodeAt(at - 1)) ? 1 : 0;
    at--;
    while (at > span.start && isSpaceCode(text.charCodeAt(at - 1))) at--;
  }
  at = end;
  for (let k = 0; k < chunksEachSide && at < span.end; k++) {
    if (at + 1 < span.end && !isGapOrEnd(text.charCodeAt(at + 1))) break;
    singles++;
    han += isHan(text.charCodeAt(at)) ? 1 : 0;
    at++;
    while (at < span.end && isSpaceCode(text.charCodeAt(at))) at++;
  }
  const touches = isSingleBefore(text, start, span) && isSingleAfter(text, end, span);
  return touches && singles >= fewestSpaced && han > 0;
}

const isSpaceCode = (code: number) => isBlank(code) || isLineBreak(code);
const isGapOrEnd = (code: number) => isSpaceCode(code) || (isWidePunctuation(code) && code !== 0xb7);
const isSingleBefore = (text: string, start: number, span: Span) =>
  start - 1 === span.start || isGapOrEnd(text.charCodeAt(start - 2));
const isSingleAfter = (text: string, end: number, span: Span) =>
  end + 1 === span.end || isGapOrEnd(text.charCodeAt(end + 1));

/**
 * Whether digits on both sides of a line end are one number: 186.⏎5亿元, 3⏎500万元; 2025⏎30人 and 3⏎2 are two. A year is whole, and so is a
 * number behind which nothing follows.
 */
export function isOneNumber(text: string, start: number, end: number, span: Span): boolean {
  const left = /[\d.,．，]*$/.exec(text.slice(Math.max(span.start, start - 24), start))?.[0] ?? '';
  if (/[.,．，]$/.test(left)) return true;
  if (/^(?:1[89]|20)\d\d$/.test(left)) return false;
  let at = end;
  while (at < span.end && (isDigit(text.charCodeAt(at)) || /[.,]/.test(text.charAt(at)))) at++;
  return at < span.end && !isLineBreak(text.charCodeAt(at));
}

/** Whether a line begins with the decimal point of the number that the one before it ends with: 12⏎.5%. */
export const isPointFirst = (text: string, start: number, end: number): boolean =>
  isDigit(text.charCodeAt(start - 1)) && /[.．]/.test(text.charAt(end)) && isDigit(text.charCodeAt(end + 1));

/** What no blank stands behind, or before, in Latin text and beside figures: US$⏎500, COVID-⏎19, 23.3⏎%, km⏎/h; not a dash between blanks. */
const opensWord = /(?:^|\S)[-/_~]$|[$#@([]$/;
const closesWord = /^[-/_~](?:\S|$)|^[%)\],;:!?]/;

/** Latin letters, digits and the ASCII punctuation that stands in Latin text. */
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
const spacedName = /(?:[\s：:][\u3400-\u9fff][^\S\r\n]+|[（(〔][\u3400-\u9fff]\s+)[\u3400-\u9fff]$/;

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
  const isLabelled = labelAtEnd.test(text.slice(Math.max(span.start, from - longestLabel), from));
  const wholeLine =
    (from <= span.start || isLineBreak(text.charCodeAt(from - 1)) || isLabelled) &&
    (to >= span.end || isLineBreak(text.charCodeAt(to)) || (isLabelled && /[：:]/.test(text.charAt(to))));
  return (marked || inBrackets || wholeLine) && names.every((name) => listed.test(name));
}

/** （毕 ⏎ 成 贺美兰） at the end of a passage: who wrote it, whatever line ends cut the names. */
function closesWithNames(text: string, start: number, end: number, span: Span): boolean {
  const left = openNames.exec(text.slice(Math.max(span.start, start - longestList), start))?.[1];
  const right = closedNames.exec(text.slice(end, Math.min(span.end, end + longestList)))?.[1];
  if (left === undefined || right === undefined || end + right.length + 1 < span.end) return false;
  const names = left.replace(/\s*[\r\n]+\s*/g, '');
  return endsWithName.test(names) && `${names} ${right}`.split(/\s+/).every((name) => listed.test(name));
}
const endsWithName = /[\u3400-\u9fff]{2}$|(?:^|\s)[\u3400-\u9fff]\s[\u3400-\u9fff]$/u;
const openNames = /[（(]([\u3400-\u9fff·\s]*)$/u;
const closedNames = /^([\u3400-\u9fff·\s]*)[）)]/u;

/** What stands before the names of a line that is a row of labels and names. */
const labelAtEnd = /(?:^|\s)[\u4e00-\u9fff]{2,6}[：:]$/;
/** A Chinese name or a part of a letter-spaced one, or a longer foreign name with dots. */
const listed = /^(?:[\u3400-\u9fff·]{1,5}|[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+)$/;

/** （记者古丽·买买提 通⏎讯员田野 许念慈报道）: between names in brackets that say who wrote, whatever line ends cut them. */
function isInByline(text: string, start: number, end: number, span: Span): boolean {
  const left = /[（(〔]([^（(〔）)〕。，]*)$/.exec(
    text.slice(Math.max(span.start, start - 2 * longestList), start),
  )?.[1];
  const right = /^([^（(〔）)〕。，]*)[）)〕]/.exec(text.slice(end, Math.min(span.end, end + longestList)))?.[1];
  if (left === undefined || right === undefined) return false;
  const names = left.replace(/\s*[\r\n]+\s*/g, '');
  if (/(?:记者|記者|通讯员|通訊員)$/.test(names)) return false;
  return (
    /记者|記者|通讯员|通訊員/.test(names) && /[\u3400-\u9fff]{2}$/.test(names) && /^[\u3400-\u9fff]{2}/.test(right)
  );
}

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
