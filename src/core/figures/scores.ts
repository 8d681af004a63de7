/** Ratios and scores: 2∶1战胜, 以25∶20、25∶18取胜, 4-2逆转, 三比一; 按3∶2的比例 stays a ratio. */
import type { Figure } from '../reading.ts';
import { isTimeOfDay } from './clock.ts';
import { toNumber } from './decimal.ts';
import { figureOf } from './figure.ts';
import { numeralAt } from './numerals.ts';

const colon =
  /(\d{1,4}(?:[.·]\d{1,4})?)[∶:：比](\d{1,8}(?:[.·]\d{1,4})?(?:[万亿](?![余多名人元个吨亩]))?)(?:[∶:：](\d{1,8}(?:[.·]\d{1,4})?))?(?![\d∶:：])/y;
const spoken = /([零一二三四五六七八九十]{1,3})比([零一二三四五六七八九十]{1,3})(?!(?:[\u4e00-\u9fff]?一))/y;
const dash = /(\d{1,3})[-—](\d{1,3})(?![\d%.·-])/y;

/** Words of matches; a score stands in their clause. */
const match =
  /胜|负于|击败|逆转|领先|落后|战平|打平|踢平|握手言和|不敌|力克|横扫|淘汰|告负|取胜|轻取|惜败|扳平|绝杀|比分|大比分|总比分|小组赛|决赛|首局|次局|次盘|首盘|局分|再下一城|进球|梅开二度|夺冠|卫冕|完胜|失利|打成|战成|输给|赢|主场|客场|点球|告捷|告负|攻入|晋级|攻破|对阵|迎战|队|[一二三四五六七八九\d][局盘]/;
/** Words of proportions. */
const proportion =
  /比例|配比|之比|比率|比值|兑|按|比重|男女|师生|配制|勾兑|稀释|混合|大约是|汇率|画|像素|地图|比例尺|屏/;
/** A dash is a score's only beside one of these. */
const besideDash =
  /^(?:\s?(?:互交白卷|握手言和|言和|战胜|击败|逆转|领先|落后|不敌|力克|横扫|淘汰|轻取|绝杀|晋级|夺冠|双杀|占优|占先|[\u4e00-\u9fff]?(?:[胜败赢输]|负(?![责担债荷])|平(?![方米均])))|的(?:攻势|攻击波|小?高潮|开局|进攻))/;
/** 首盘她6-4先下一城, 决胜盘6-4: a set or a part of a match is told in the same part of the sentence. */
const ofSet = /(?:首|次|末|决胜|第[一二三四五\d])[盘局](?!面|势)[^，。；]{0,8}$|抢[七十][^，。；]{0,4}$/;
/** 最终88-84分出胜负. */
const inTheEnd = /(?:最终|终场|全场)$/;
/** The points of a set behind its score: 7-6（7-3）. */
const behindSet = /\d{1,2}[-—∶:：比]\d{1,2}[（(]$/;
/** 2-1（21-17，18-21，21-19）: a result with its sets tells by itself. */
const twoScores = '\\d{1,2}[-—∶:：]\\d{1,2}[，、,/ ]\\s?\\d{1,2}[-—∶:：]\\d{1,2}(?![\\d\\u4e00-\\u9fff])';
const beforeSets = new RegExp(`^[（(]${twoScores}`);
const amongSets = /\d{1,2}[-—∶:：比]\d{1,2}([（(](?:\d{1,2}[-—∶:：]\d{1,2}[，、,/ ]\s?){0,6})$/;
function isAmongSets(text: string, start: number, end: number): boolean {
  if (beforeSets.test(text.slice(end, end + longestSets))) return true;
  const before = amongSets.exec(text.slice(Math.max(0, start - longestSets), start))?.[1];
  return before !== undefined && beforeSets.test(before + text.slice(start, start + longestSets));
}
const longestSets = 40;
const beforeDash =
  /(?:以|比分|总比分|大比分|比分为|总分|[局盘]分|点球|点球大战|射门|[上下半]半?场|[憾惜]负|打成|扳成|写成|定格在|锁定为|改写为|改写成|追成|战成|凭借.{0,8}|二度|戴帽|破门|第[一二三四五六七八九\d]{1,2}[局盘节]|[首次末][局盘节]|比分[\u4e00-\u9fff]{0,4}[是为至到成])$/;

/** By code unit, 1 for the marks of ratios. */
const marks = new Uint8Array(0x10000);
for (const c of '∶:：比-—') marks[c.charCodeAt(0)] = 1;

/** Whether a mark of ratios stands near, which spares most numerals the patterns. */
function hasMark(text: string, start: number): boolean {
  for (let k = start + 1, end = Math.min(start + 8, text.length); k < end; k++)
    if (marks[text.charCodeAt(k)] === 1) return true;
  return false;
}

/** The score or ratio at `start`, or null. Its terms are its bounds, since it has no one value: 3∶2 → 2 and 3. */
export function ratioAt(text: string, start: number): Figure | null {
  if (!hasMark(text, start) || /[\d./]$|\d[∶:：]$/.test(text.slice(Math.max(0, start - 2), start))) return null;
  const found = at(colon, text, start) ?? at(spoken, text, start);
  if (!found) return dashedScoreAt(text, start);
  // 2:28:15 is a time of a race.
  if (/^\d{1,2}[:：][0-5]\d[:：][0-5]\d$/.test(found[0])) return null;
  if (isTimeOfDay(text, start, found[0], match.test(clauseAround(text, start, start)))) return null;
  const first = listStart(text, start);
  const last = listEnd(text, start + found[0].length);
  const clause = clauseAround(text, first, last);
  const own = clauseAround(text, first, last, /[，,]/);
  const isScore =
    // 按1∶2调配，主队2∶0胜出: its own part of the sentence tells first.
    (!proportion.test(clause) || (match.test(own) && !proportion.test(own))) &&
    (match.test(clause) ||
      isResultLine(text, start, found[0]) ||
      isCry(text, start, start + found[0].length) ||
      (/比/.test(found[0]) && !/[\d.]{4}/.test(found[0])));
  return withTerms(text, start, found, isScore ? 'score' : 'ratio');
}

/** 2∶2！ alone tells how a match ended. */
const isCry = (text: string, start: number, end: number): boolean =>
  /^$|[。！？\n“]/.test(text.charAt(start - 1)) && /[！!]/.test(text.charAt(end));

/** 望川 3:1 青石, alone on its line: the result of a match. */
function isResultLine(text: string, start: number, written: string): boolean {
  if (!/^\d{1,3}[∶:：]\d{1,3}$/.test(written)) return false;
  const before = /(?:^|[\n。；;，,、])\s?[\u4e00-\u9fff·]{2,8}\s?$/.test(text.slice(Math.max(0, start - 12), start));
  const end = start + written.length;
  return before && /^\s?[\u4e00-\u9fff·]{2,8}\s?(?:$|[\n。；;，,、])/.test(text.slice(end, end + 12));
}

function dashedScoreAt(text: string, start: number): Figure | null {
  const found = at(dash, text, start);
  if (!found || /[\dA-Za-z-—]/.test(text.charAt(start - 1))) return null;
  const end = start + found[0].length;
  const first = listStart(text, start);
  const isListed = first < start || /^[、和]\d{1,3}[-—]\d{1,3}/.test(text.slice(end, end + 8));
  const inList = isListed && match.test(clauseAround(text, first, listEnd(text, end)));
  const before = text.slice(Math.max(0, start - 12), start);
  const isOfSet =
    ofSet.test(before) ||
    isAmongSets(text, start, end) ||
    ((behindSet.test(before) || inTheEnd.test(before)) && match.test(clauseAround(text, start, end)));
  const isScore = besideDash.test(text.slice(end, end + 4)) || beforeDash.test(before) || isOfSet || inList;
  return isScore && !/[\u4e00-\u9fff]/.test(unitLike(text, end)) ? withTerms(text, start, found, 'score') : null;
}

/** A classifier or measure behind the terms tells that they are a range: 3-5人. */
const unitLike = (text: string, end: number) =>
  /^(?:分钟|[人个米元年月日岁倍亩吨家天名位次件条公平分万亿千百%]|小(?![胜负]))/
    .exec(text.slice(end, end + 2))?.[0]
    .replace(/^[平分]$/, '') ?? '';

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

const scoresBefore = /(?:(?<!\d)\d{1,3}[-—∶:：比]\d{1,3}[、，和与])+$/;
/** How far back the first score of a list is looked for, in characters. */
const longestList = 60;

/** Where the list of scores begins that `start` stands in; `start` itself outside of one. */
function listStart(text: string, start: number): number {
  if (!'、，和与'.includes(text.charAt(start - 1)) || start === 0) return start;
  const before = scoresBefore.exec(text.slice(Math.max(0, start - longestList), start))?.[0];
  return start - (before?.length ?? 0);
}

const scoresBehind = /^(?:[、，和与]\d{1,3}[-—∶:：比]\d{1,3}(?!\d))+/;

/** Where the list of scores ends whose member ends at `end`. */
const listEnd = (text: string, end: number): number =>
  end + (scoresBehind.exec(text.slice(end, end + longestList))?.[0].length ?? 0);

const farthest = 24;

/** The words around a score or a list up to the marks that end a sentence, or to nearer ones, no farther than so many characters. */
function clauseAround(text: string, start: number, end: number, marks = /[。；！？\n]/): string {
  const before =
    text
      .slice(Math.max(0, start - farthest), start)
      .split(marks)
      .at(-1) ?? '';
  const behind = text.slice(end, end + farthest).split(marks)[0] ?? '';
  return before + text.slice(start, end) + behind;
}

function withTerms(text: string, start: number, found: RegExpExecArray, kind: 'score' | 'ratio'): Figure {
  const terms = [found[1], found[2]].map((term) => {
    const value = numeralAt(term as string, 0)?.value;
    return value ? toNumber(value) : 0;
  });
  const figure = figureOf(text, { start, end: start + found[0].length, kind });
  return { ...figure, low: Math.min(...terms), high: Math.max(...terms) };
}
