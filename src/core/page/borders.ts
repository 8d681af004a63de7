/**
 * Borders: line ends that are no wraps, recognised by the lines themselves. A wrapped line reaches the edge of its column, as do other lines
 * near it. List items, table rows, verses, and names with their values begin on lines of their own. Lines are never joined over a border,
 * because a wrong join is harder to notice than a missing one.
 */

import { isOneNumber, isPointFirst } from '../text/blanks.ts';
import { isDigit } from '../text/characters.ts';
import { isPunctuation } from '../text/plain-han.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { bytesOf } from './bytes.ts';
import { credit, isCaption } from './captions.ts';
import { recurringPairs, type TextPairs } from './cohesion.ts';
import type { Column } from './columns.ts';
import { openerClass, openerClassAcross } from './datelines.ts';
import { declaredLines } from './declarations.ts';
import { firstLines, inParagraph, partFirstLines } from './first-lines.ts';
import { asText, justifiedLines } from './justified.ts';
import { spacingBorders } from './letter-spacing.ts';
import type { Line } from './lines.ts';
import { isLone, opensPart } from './lone-lines.ts';
import { poemLines } from './poems.ts';
import { sentenceEnd } from './sentence-end.ts';
import { speakerLines } from './speakers.ts';
import { ornament, standingLines } from './standing-lines.ts';
import { isPlain } from './standing-rules.ts';
import { type RowShape, rowShapeOf, rowsOf } from './table-rows.ts';
import { unmarkedLists } from './unmarked-lists.ts';
import { unsetLines } from './unset-lines.ts';

/**
 * How far a wrapped line may fall short of its column, in em. Of 15,000 wraps in pages of known structure 99.6 in a hundred are within it; the
 * rest are cut between two marks, which `isCutAtMark` allows for.
 */
const mostSlack = 3.5;
/** The same for a line that ends a sentence. */
const mostSlackAfterStop = 2.5;
/** The same for a line within a sentence that has a comma in it, as headlines seldom have. */
const roomInSentence = 5.5;
/** A mark that hangs into the margin, in em. */
const hanging = 1;
/** Lines whose widths differ by no more are as wide, in em. */
const asWide = 1;
/** Nor is more than this share of its column empty. */
const emptiest = 0.4;
/** No column is narrower, in em. */
const narrowestColumn = 5.5;
/** So few lines show less of where the edge is. */
const fewLines = 6;
/** Lines on either side that show where the column's edge is. */
const reach = 9;
/** A line longer than any column is a whole paragraph. In em. */
const longestWrapped = 45;
/** The same for a line that ends a sentence: a longer one is a paragraph, or may be one. In em. */
const longestStopped = 28;
/** Typed blanks before a paragraph, in em; they tell nothing where more than this share of the lines has them. */
const typedIndent = 1.5;
const blockIndent = 0.6;
/** Of the lines of a block so many end a sentence at most. */
const mostStopped = 0.4;
/** Where more than this share of the lines of such a width, in em, end a sentence, lines are paragraphs. */
const mostlyStopped = 0.5;
const leastLong = 26;
/** Typed blanks before a signature and before what is set in the middle, in em; first lines of paragraphs have two. */
const deepIndent = 4;

/** ’97 and ’ 9 7 are years. */
const neverFirst = /^(?:’(?!\s?\d)|[，。、；：？！”」』）》〉】〕％,;:?!)\]}%])/;
/** “……分类。” ⏎ 居民尚丽说。截至4月底，……: who said what stands before, with nothing behind it that is said. */
const said = /[。！？…，][”」』]$/;
const tellsWho = /^[\u3400-\u9fff·]{1,12}(?:[说說道]|表示|告[诉訴][^，。：；]{0,4}[记記]者)。/u;
/** 局长祁连山 ⏎ 说，……: what says that somebody speaks begins no line that was set, nor does a unit with a mark behind it: 注册资本3000 ⏎ 万元。 */
const speaking =
  /^(?:(?:介[绍紹]|表示|坦言|回[忆憶]|感[叹嘆]|解[释釋])?[说說]道?[，：]|(?:介[绍紹]|表示|坦言)，|告[诉訴][记記]者[，：])/u;
const unit =
  /^(?:[多余]?[万萬亿億]?(?:[元吨噸亩畝人个個户戶家次]|人次|公里|公斤|[平立]方米)|[多余]?[年月天日]|小[时時]|分[钟鐘])[，。、；）]/u;
const goesOnWith = (last: string, own: string): boolean =>
  (/\d$/.test(last) && unit.test(own)) || (/[\u3400-\u9fff]$/u.test(last) && speaking.test(own));
const openingMark = /^[“‘「『（《〈【〔(["]/;
const item =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,2}、(?!\d)|\d{1,2}[、．](?!\d))/;
/** 一是…… 二是……: items of a sentence that may stand on lines of their own. */
const counted = /^(?:[一二三四五六七八九十]是|其[一二三四五六七八九十][，是：]|第[一二三四五六七八九十][，、：是])/;
/** Latin letters, digits and what stands in addresses: lines cut there end where they may. */
const latinEnd = /[A-Za-z0-9.\-/@:%％]/;

/** （新华社记者林一摄）: it closes the caption above. */
const creditAlone = /^[（(][^（）()]{2,24}[摄攝][）)]$/;

/** 逐户走访，细细摸清底数——: a line that announces the paragraphs behind it; what character recognition makes of the dash, too. */
const announces = /(?:(?<!—)——|──|一[一-]一?|--)$/;
/** 专访省农科院研究员夏侯霖：, above the other lines of a headline. */
const announced = /^[^，。；！？：]{3,18}[：:]$/;
/** How a line ends that an item of a list may follow. */
const itemMayFollow = /[；;。：:！？!?”）)]$/;

/** By how much the lines of a wrapped headline differ at most, without its last one, in em. */
const mostRagged = 2.5;
/** A line that may continue the one before it in a headline alone, see `Borders`. */
export const asHeadline = 2;
/** A line that goes on with a number or begins with a mark that no line begins with: whatever it is, the two are one. */
export const surely = 3;
/** The lines of a summary below a headline differ less, in em. */
const leastFull = 1;
/** No story has more lines of headlines. */
const mostHeadlines = 6;
/** Behind a line that announces others so much room is left at least, in em. */
const leastRoom = 1.5;
/** The last line of a wrapped headline may be any part of the line before it; up to this it is no headline of its own. */
const shortRest = 0.5;

/** One part of a sentence with its mark. */
const phrase = /^[^，、；：。！？…]+[，、；：。！？…]$/;

/** Characters of a line's beginning and of its end that are looked at. */
const shown = 60;

/** See `markClasses`. */
const byline = 4;
/** Longest such subhead with its marks, in characters. */
const longestQuotedHead = 24;

/** 米娜 ⏎ 娃·塔希尔: nobody's name begins with one character before a dot but for those below, so that the line end cuts one. */
const cutsName = (last: string, next: string): boolean =>
  /[\u4e00-\u9fff]\s*$/.test(last) && /^[\u4e00-\u9fff][·•・]/.test(next) && !initials.includes(next.charAt(0));
/** Given names of one character, and those that are cut down to their first one, as of Russians: 安·海瑟薇, 列·托尔斯泰. From general knowledge. */
const initials =
  '安乔本丹让金汤吉杰保何阿鲍彼德弗格亨伊卡康科拉里列鲁罗马米纳尼帕普萨斯塔特瓦维谢雅叶尤詹莫沃约雷梅贝巴迈费';

/** The properties of a single line. */
interface Shape {
  readonly text: string;
  /** The same without blanks. */
  readonly bare: string;
  readonly ornament: boolean;
  readonly item: boolean;
  readonly row: RowShape;
  /** The end of a caption with its credit: ……游览。赵航摄. */
  readonly credited: boolean;
  /** The same, or with its credit in brackets. */
  readonly caption: boolean;
  /** It ends a sentence. */
  readonly stopped: boolean;
  /** It is one part of a sentence with its mark, as verses are, too. */
  readonly phrased: boolean;
  readonly latinEnd: boolean;
}

function shapeOf(line: string): Shape {
  const text = line.slice(0, shown);
  const end = line.slice(-shown);
  return {
    text,
    bare: withoutSpaces(text),
    ornament: ornament.test(text),
    item: item.test(text),
    row: rowShapeOf(line),
    credited: credit.test(end),
    caption: isCaption(end),
    stopped: sentenceEnd.test(end),
    phrased: phrase.test(line),
    latinEnd: latinEnd.test(line.slice(-1)),
  };
}

export interface Borders {
  /**
   * For each line 1 where it may continue the line before it, `surely` where it does, `asText` where it does in a text, `asHeadline` where it does in
   * none, `inParagraph` where it begins no paragraph, 0 where a border stands between them.
   */
  readonly mayContinue: Uint8Array;
  /** For each line whether it is a row of a table. */
  readonly rows: readonly boolean[];
  /** For each line whether its words show that it stands alone, see `lone-lines.ts`. */
  readonly lone: readonly boolean[];
  /** For each line whether it is the end of a caption with its credit. */
  readonly captions: readonly boolean[];
  /** For each line whether somebody begins to speak there, see `speakers.ts`. */
  readonly speaks: readonly boolean[];
  /** For each line whether it is of a list, and not at its head, see `unmarked-lists.ts`. */
  readonly listed: readonly boolean[];
}

/** The lines of a page with their columns and what was taken out before each, see `marks.ts`. */
export interface MarkedColumns {
  readonly lines: readonly Line[];
  readonly columns: readonly Column[];
  readonly marksBefore: Uint8Array;
  /** The pairs of neighbouring characters of the page's text. */
  readonly pairs: TextPairs;
}

/** @param isCut whether the extractor cuts this page's lines at marks, see `cutsAtMarks`. */
export function bordersOf(text: string, page: MarkedColumns, isCut: boolean): Borders {
  const { lines, columns, marksBefore } = page;
  const shapes = lines.map(({ start, end }) => shapeOf(text.slice(start, end)));
  const words = shapes.map(({ bare }) => bare);
  const openers = words.map(openerClass);
  const openersAcross = bytesOf(words, (own, i) => openerClassAcross(own, words[i + 1] ?? '', openers[i]));
  /** Whether a text stands behind a dateline on a line; that may begin on the line before it. */
  const opensDated = (i: number) => openers[i] === 2 || (openers[i - 1] === 0 && openersAcross[i - 1] === 2);
  const speaks = speakerLines(words);
  const found = standingLines(text, lines, columns, isCut);
  // 记者：…？ ⏎ 陈大勇：…: what is said runs on, other than a value behind its name.
  const [standing, likeRows] = [found.standing, found.rows].map((all) => all.map((own, i) => own && !speaks[i])) as [
    boolean[],
    boolean[],
  ];
  const listed = unmarkedLists(text, lines);
  const poems = poemLines(
    lines.map(({ start, end }) => text.slice(start, end)),
    lines,
    (i) => marksBefore[i] === byline,
  );
  const rows = rowsOf(shapes.map(({ row }) => row)).map(
    (isRow, i) => isRow || likeRows[i] === true || listed[i] === 'item',
  );
  const lone = lines.map(({ start, end }, i) =>
    isLone(text.slice(start, end), text.charAt((lines[i - 1]?.end ?? 0) - 1)),
  );
  const declared = declaredLines(words);
  const spacing = spacingBorders(text, lines);
  const justified = justifiedLines(text, lines, columns);
  const isBlock = isBlockIndented(text, lines);
  const isJoined = hasWholeParagraphs(lines, shapes);
  const firsts = firstLines(text, page);
  const roomAt = (i: number) => (columns[i] as Column).width - (lines[i] as Line).width;
  /** Whether a line has neither a mark nor a number. */
  const isPlainAt = (i: number) => isPlain(text.slice(lines[i]?.start, lines[i]?.end));
  // A table is narrower than the columns around it.
  const widestAround = (i: number) =>
    Math.max(...columns.slice(Math.max(0, i - reach), i + reach).map(({ width }) => width));
  const mayContinue = bytesOf(lines, (line, i) => {
    const before = lines[i - 1];
    // Text runs past furniture, but not past a byline or a jump line.
    if ((marksBefore[i] as number) > 1) return 0;
    if (declared[i] || declared[i - 1]) return declared[i] === 'rest' ? surely : 0;
    if (listed[i] === 'rest') return 1;
    if (listed[i] || listed[i - 1]) return 0;
    if (!before || rows[i] || rows[i - 1] || standing[i] || standing[i - 1] || poems[i] || poems[i - 1]) return 0;
    if (lone[i] || lone[i - 1] || speaks[i] || spacing[i]) return 0;
    if (rows[i + 1] && isUnmarked(text, line, true)) return 0;
    // The title of a table, and what stands below one; the next story has its dateline there.
    const isBelowTable = rows[i - 2] && openers[i - 1] !== 2;
    if (isBelowTable && widestAround(i) - before.width > mostSlackAfterStop) return 0;
    const own = shapes[i] as Shape;
    const last = text.slice(Math.max(before.start, before.end - 8), before.end);
    const isStopped = sentenceEnd.test(last);
    // A sentence that ends above furniture ends its paragraph: below it another begins.
    if (marksBefore[i] && isStopped) return 0;
    if (line.indent >= deepIndent || (line.indent >= typedIndent && !isBlock)) return 0;
    if (before.width > longestWrapped || line.width > longestWrapped) return 0;
    // A blank line in the middle of a phrase is none of the page's.
    if (line.gap && isJoined && !/[，、]\s*$/.test(last)) return 0;
    // 3月5日 ⏎ 【惊蛰】: what a row is about begins it.
    if (/^【/.test(own.text) && !/[，、；：（“《]$/.test(last)) return 0;
    // （一）基本情况 ⏎ 全县共有…: the title of a part is shorter than the text below it.
    if ((shapes[i - 1] as Shape).item && /[\u3400-\u9fff]$/.test(last) && line.width - before.width > mostSlack)
      return 0;
    if (own.ornament || (own.item && itemMayFollow.test(last)) || (/[；;]$/.test(last) && counted.test(own.text)))
      return 0;
    if (announces.test(last) && !/[《“][^》”]*$/.test(last) && roomAt(i - 1) >= leastRoom) return 0;
    // The text of a picture under a headline, or wider than the column that it would continue.
    const isApart = isStopped || roomAt(i - 1) > mostSlack || line.width > before.width + mostSlack;
    if ((shapes[i - 1] as Shape).credited || (own.credited && isApart)) return 0;
    const opens = openersAcross[i] as number;
    // A dateline in round brackets may close a text as well, unless more stands behind it.
    if (opens === 2 || (opens && !/^[（(]/.test(own.text))) return 0;
    // 市医院主任医师林一 ⏎ 答：: who answers may fill the line before.
    const isCutOff = /^答/.test(own.text) && roomAt(i - 1) < leastRoom && /[\u3400-\u9fff]$/.test(last);
    if (!isCutOff && opensPart(own.bare, last)) return 0;
    // Where there are hardly any columns, two lines without a mark and a blank line between them are headlines.
    if (line.gap && (columns[i] as Column).regularity < 0.5 && isPlainAt(i - 1) && isPlainAt(i)) return 0;
    if (!line.gap && isQuotedHead(text, lines, i - 1)) return 0;
    if (justified[i - 1]) return asText;
    const isOne = isOneNumberAcross(text, before, line);
    if (isOne !== null) return isOne ? surely : 0;
    if (neverFirst.test(own.text) || (!line.gap && cutsName(last, own.text))) return surely;
    if (goesOnWith(last, own.bare)) return surely;
    if (!line.gap && said.test(last) && tellsWho.test(own.text)) return inParagraph;
    // 本报讯（记者 林一）昨 ⏎ 晚，……: the sentence that a dateline opens goes on.
    if (!line.gap && !isStopped && opensDated(i - 1)) return inParagraph;
    const opened = text.slice(Math.max(before.start, before.end - 24), before.end);
    if (!line.gap && unclosedQuotation.test(opened) && closesQuotation.test(own.text)) return surely;
    if (isCutAtMark(own.text, last, opened, isCut)) return creditAlone.test(own.text) ? surely : 1;
    // A dateline may stand alone on its line, before the text that it opens.
    if (!line.gap && openers[i - 1] === 1) {
      // 〔記者林一／雲川報導〕 with room for more behind it was set on a line of its own.
      const room = (columns[i] as Column).width - setWidth(before);
      const isFirst =
        firsts.isTold && room <= roomBehindFirst && (columns[i] as Column).width - line.width <= mostSlack;
      return !isCut && closedBracket.test(last) && room >= roomBehindBracket && !isFirst ? 0 : 1;
    }
    if (isStopped && (before.width > longestStopped || isTooWide(lines, columns, i))) return 0;
    if (!isStopped && (isCut || isWithinSentence(text, lines[i - 2], before, roomAt(i - 1)))) return 1;
    return reachesEdge(lines, columns, i, shapes) ? 1 : 0;
  });
  // From the last line on: lines without a mark that no other line continues are headlines, though the line before them be full.
  const heads = lines.map(() => false);
  for (let i = lines.length - 1; i > 0; i--) {
    const isLast = !mayContinue[i + 1];
    const isAnnounced = heads[i + 1] === true && announced.test((shapes[i] as Shape).text);
    heads[i] = isAnnounced || ((isLast || heads[i + 1] === true) && isUnmarked(text, lines[i] as Line, isLast));
    if (heads[i] && (shapes[i - 1] as Shape).stopped && mayContinue[i] !== asText) mayContinue[i] = 0;
  }
  // All lines of a wrapped headline but the last are about as wide; where they are not, and the last is no short rest, these are several.
  for (let i = 2; i < lines.length; i++) {
    if (!heads[i] || !heads[i - 1] || !heads[i - 2] || !mayContinue[i - 1]) continue;
    const first = lines[i - 2] as Line;
    const second = lines[i - 1] as Line;
    const own = lines[i] as Line;
    if (Math.abs(first.width - second.width) > mostRagged && own.width > shortRest * second.width) mayContinue[i] = 0;
  }
  const unset = unsetLines(text, page, mayContinue);
  for (let i = 1; i < lines.length; i++) {
    // What stands above who wrote is a headline, or the last line of a text.
    const isAboveByline = marksBefore[i + 1] === byline && isUnmarked(text, lines[i] as Line, true);
    if ((unset[i - 1] || isAboveByline) && mayContinue[i] && !isSure(mayContinue[i])) mayContinue[i] = asHeadline;
    const first = marksBefore[i + 1] === byline ? headlineAbove(text, lines, i) : null;
    if (first !== null && mayContinue[first] && !isSure(mayContinue[first])) mayContinue[first] = asHeadline;
  }
  partHeadlines(text, page, openersAcross, heads, mayContinue);
  partFirstLines(text, page, firsts, mayContinue);
  return {
    mayContinue,
    rows,
    lone,
    captions: shapes.map(({ caption }) => caption),
    speaks,
    listed: listed.map((own) => own === 'item' || own === 'rest'),
  };
}

/** 「等到孩子都大學畢業」, “骨头没事”, alone on a line behind a sentence: a subhead, or what a sentence begins with that would not have ended there. */
const quotedHead = /^[“「『][^“”「」『』，。！？；：]{4,}[”」』]$/u;

function isQuotedHead(text: string, lines: readonly Line[], i: number): boolean {
  const before = lines[i - 1];
  const own = lines[i];
  if (!before || !own || own.end - own.start > longestQuotedHead) return false;
  return (
    quotedHead.test(text.slice(own.start, own.end)) &&
    sentenceEnd.test(text.slice(Math.max(before.start, before.end - 4), before.end))
  );
}

/** Most lines between a whole sentence and who wrote that are a headline. */
const mostAboveByline = 3;

/**
 * …等奖。 ⏎ 要敢用“有缺点的能 ⏎ 人” ⏎ 本报评论员: what stands between a whole sentence and who wrote, and ends none, is a headline, however full its lines.
 * @returns its first line, if line `i` is the last one of such a headline.
 */
function headlineAbove(text: string, lines: readonly Line[], i: number): number | null {
  const lineAt = (k: number) => text.slice(lines[k]?.start, lines[k]?.end);
  if (/[，、；：]$/.test(lineAt(i))) return null;
  for (let k = i; k > 0 && i - k < mostAboveByline; k--) {
    // Whose the text above is stands in brackets.
    if (/^[（(]|[。；]/.test(lineAt(k)) || sentenceEnd.test(lineAt(k))) return null;
    if (sentenceEnd.test(lineAt(k - 1))) return k;
  }
  return null;
}

/**
 * Lines before the dateline of a story that end without a mark and have none that ends a sentence are no text but headlines, unless the
 * last is a short rest, or all are full as those of a summary and what stands across their ends occurs elsewhere, too.
 * @param openers for each line whether it opens an article, see `openerClassAcross`.
 * @param mayContinue changed in place.
 */
function partHeadlines(
  text: string,
  { lines, pairs }: MarkedColumns,
  openers: Uint8Array,
  heads: readonly boolean[],
  mayContinue: Uint8Array,
): void {
  const recurs = recurringPairs(pairs);
  for (let i = 2; i < lines.length; i++) {
    if (mayContinue[i] || openers[i] === 0) continue;
    let from = i - 1;
    while (from > 0 && (mayContinue[from] || heads[from - 1]) && i - from <= mostHeadlines) from--;
    const first = lines[from] as Line;
    const last = lines[i - 1] as Line;
    if (mayContinue[from] || !heads[i - 1]) continue;
    if (/[。！？；]/.test(text.slice(first.start, last.end))) continue;
    // What is left of a sentence is no headline of its own.
    if (last.width <= shortRest * (lines[i - 2] as Line).width) continue;
    const widest = Math.max(...lines.slice(from, i - 1).map(({ width }) => width));
    for (let k = from + 1; k < i; k++) {
      const isFull = widest - (lines[k - 1] as Line).width <= leastFull && last.width <= widest;
      if (mayContinue[k] && (!isFull || !recurs((lines[k] as Line).start))) mayContinue[k] = asHeadline;
    }
  }
}

/** Whether a line goes on, by a value of `mayContinue`. */
export const isSure = (may: number | undefined): boolean => may === surely || may === asText;

const closedBracket = /[】〕］\]）)〗]$/;
/** Room behind a bracket that a character and a mark would have filled, in em. */
const roomBehindBracket = 2;
/** The same of a first line whose indent the extractor dropped, above a full line. */
const roomBehindFirst = 3.5;

/** Whether most of a page is set in long lines that end sentences, as they do where each is a paragraph: columns break there by chance alone. */
function hasWholeParagraphs(lines: readonly Line[], shapes: readonly Shape[]): boolean {
  let all = 0;
  let long = 0;
  let stopped = 0;
  let count = 0;
  lines.forEach(({ width }, i) => {
    all += width;
    if (width < leastLong) return;
    long += width;
    count++;
    if (shapes[i]?.stopped) stopped++;
  });
  return 2 * long > all && stopped > mostlyStopped * count;
}

/** Wider than its column, and no line near it is as wide: it was not set in the column. */
function isTooWide(lines: readonly Line[], columns: readonly Column[], i: number): boolean {
  const { width } = lines[i] as Line;
  if (width <= Math.max((columns[i - 1] as Column).width, (columns[i] as Column).width) + hanging) return false;
  for (let k = Math.max(0, i - reach); k < Math.min(lines.length, i + reach); k++) {
    if (k !== i && Math.abs((lines[k] as Line).width - width) <= asWide) return false;
  }
  return true;
}

/** Whether a line ends without a mark, and unless it is the last of several has none in it that parts a sentence. */
const isUnmarked = (text: string, { start, end }: Line, isLast: boolean): boolean =>
  !isPunctuation(text.charCodeAt(end - 1)) && (isLast || !/[，。、；！？]/.test(text.slice(start, end)));

/** Whether most lines are indented although they are not paragraphs of one line. */
function isBlockIndented(text: string, lines: readonly Line[]): boolean {
  const indented = lines.filter(({ indent }) => indent >= typedIndent);
  const stopped = indented.filter(({ start, end }) => sentenceEnd.test(text.slice(Math.max(start, end - 8), end)));
  return indented.length > blockIndent * lines.length && stopped.length < mostStopped * indented.length;
}

/** A sentence does not end without a mark: a line that goes on with one, or begins one behind a full stop, and does not end it, is continued. */
const isWithinSentence = (text: string, previous: Line | undefined, before: Line, room: number): boolean =>
  (previous !== undefined &&
    before.gap === 0 &&
    /[，、；]/.test(text.charAt(previous.end - 1)) &&
    !phrase.test(text.slice(before.start, before.end))) ||
  /[。！？].*[，、；]/.test(text.slice(Math.max(before.start, before.end - shown), before.end)) ||
  (room <= roomInSentence && text.slice(before.start, before.end - 1).includes('，'));

/** A printed line that the extractor cut before or behind a mark, within brackets. @param opened the end of the line before. */
const isCutAtMark = (line: string, last: string, opened: string, isCut: boolean): boolean =>
  neverFirst.test(line) ||
  (openingMark.test(line) && (isCut || /^[（(]/.test(line) || !sentenceEnd.test(last))) ||
  (unclosed.test(opened) && closes.test(line)) ||
  (last.length < 4 && /[^。！？…][”’」』》]$/.test(last)) ||
  (opening.test(last) && last.length < 8);

const unclosed = /[（(〔【][^（()）〔〕【】。]{0,22}$/;
const closes = /^[^（(〔【]{0,30}[）)〕】]/;
/** 挂着“二十年我们再 ⏎ 相会”的横幅, 《进军 ⏎ ——渡江》: what is quoted, or a title, is cut. */
const unclosedQuotation = /[“「『《](?:[^“”「」『』《》。！？]{0,22}[\u3400-\u9fff])?$/u;
const closesQuotation = /^[^“”「」『』《》。！？]{0,22}[”」』》]/u;
const opening = /[“‘「『（《〈【〔(]$/;

/** A typed indent is part of the printed line. */
const setWidth = ({ width, indent }: Line): number => width + (indent < deepIndent ? indent : 0);

/**
 * Whether the line before `i` is full, by its own column or the next line's, and other lines show that column. Behind a line
 * that is one part of a sentence, as verses are, lines alone show it that go on from others and are no such parts.
 */
function reachesEdge(lines: readonly Line[], columns: readonly Column[], i: number, shapes: readonly Shape[]): boolean {
  const before = lines[i - 1] as Line;
  if (setWidth(before) < narrowestColumn) return false;
  const { stopped, latinEnd } = shapes[i - 1] as Shape;
  const phrased = (shapes[i - 1] as Shape).phrased && before.indent < typedIndent;
  const own = Math.min((columns[i - 1] as Column).width, (columns[i] as Column).width);
  const widest = Math.max((columns[i - 1] as Column).width, (columns[i] as Column).width);
  // A number or a word that does not fit goes to the next line as a whole.
  const unit = Math.max(0, (shapes[i] as Shape).text.search(/[^A-Za-z0-9.,%·]|$/) / 2 - 1);
  const isFull = (column: number) => {
    const slack = column - setWidth(before);
    if (slack > (stopped ? mostSlackAfterStop : mostSlack + unit) || slack > emptiest * column) return false;
    if (stopped && slack < -2) return false;
    let others = 0;
    for (let k = Math.max(0, i - reach); k < Math.min(lines.length, i + reach); k++) {
      // Where a sentence has ended, only lines that end within one show that this is a column's edge and no paragraph's end.
      const other = shapes[k] as Shape;
      if (k === i - 1 || (stopped && other.stopped)) continue;
      if (phrased && (other.phrased || shapes[k - 1]?.stopped !== false)) continue;
      if (Math.abs(setWidth(lines[k] as Line) - column) <= asWide) others++;
    }
    const least = stopped || slack < -2 ? 2 : 1;
    return others >= (lines.length < fewLines ? least - 1 : least);
  };
  return isFull(widest) || isFull(own) || (latinEnd && isFull(before.width));
}

/** Whether digits on both sides of a line end are one number; null when digits do not meet there. */
function isOneNumberAcross(text: string, before: Line, line: Line): boolean | null {
  if (isPointFirst(text, before.end, line.start)) return true;
  const isNumber = (code: number) => isDigit(code) || code === 0x2e || code === 0x2c;
  if (!isNumber(text.charCodeAt(before.end - 1)) || !isDigit(text.charCodeAt(line.start))) return null;
  if (!/\d[.,]?$/.test(text.slice(before.start, before.end))) return null;
  return isOneNumber(text, before.end, line.start, { start: before.start, end: line.end });
}
