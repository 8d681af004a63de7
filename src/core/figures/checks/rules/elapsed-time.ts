/** A duration beside the two instants that it lasts from and to: days, clock times or years of a life. */
import type { Figure } from '../../../reading.ts';
import {
  beginningWords,
  endingWords,
  enteringWords,
  joiningWords,
  lastingWords,
  leavingWords,
  otherCourse,
  pausingWords,
  wordsOf,
} from '../../data/time-cues.ts';
import { amountOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, figuresBetween, type Sentence, textBetween } from '../page.ts';
import { completedDates } from '../time/completed-dates.ts';
import { type Bounds, elapsed } from '../time/elapsed.ts';
import { type Axis, type Instant, instantsOf } from '../time/instants.ts';
import { somebodyElse } from '../time/somebody-else.ts';

export interface Stretch {
  readonly from: Figure;
  readonly to: Figure;
}

/** How closely the words tie the duration to its instants. */
type Tie = 'exactly' | 'at-most' | 'none';

const axesOf: Readonly<Record<string, readonly Axis[]>> = {
  a: ['calendar', 'age'],
  mo: ['calendar'],
  d: ['calendar'],
  h: ['moment', 'clock'],
  min: ['moment', 'clock'],
};

/** So many instants before a duration are looked at. */
const mostInstants = 6;
/** 今年31岁，从22岁开始: the age of today may stand before. */
function inOrder(instants: readonly Instant[], text: string): readonly Instant[] {
  if (instants[0]?.axis === 'age') return instants.toSorted((a, b) => a.low - b.low);
  // 6月28日，2021年8月开工的大桥通车: what begins is told behind the day that it ends on.
  const [end, begin] = instants.slice(-2);
  const isTurned =
    begin?.axis === 'calendar' &&
    end !== undefined &&
    begin.high < end.low &&
    begunBefore.test(text.slice(begin.figure.end, begin.figure.end + 8));
  return isTurned ? [...instants.slice(0, -2), begin, end] : instants;
}

/** How far back the sentence before is read where the own one tells one instant alone, in characters. */
const backwards = 60;

/** How far the second instant may stand before the duration, in characters. */
const reach = 40;

/** The two instants that a duration contradicts, or null. A duration that fits any two instants of its sentence contradicts none. */
export function contradictedStretch(sentence: Sentence, figure: Figure): Stretch | null {
  const unit = figure.canonicalUnit ?? '';
  const axes = axesOf[unit];
  if (!axes) return null;
  const told = sentence.figures.filter((one, i) => !isDateline(sentence, one) && !isGloss(sentence, one, i));
  const instants = instantsOf(completedDates(told));
  for (const axis of axes) {
    const own = instants.filter((instant) => instant.axis === axis);
    const before = own.filter((instant) => instant.figure.end <= figure.start).slice(-mostInstants);
    const behind = own.filter((instant) => instant.figure.start >= figure.end);
    const found =
      between(sentence, figure, before, behind) ??
      sinceBefore(sentence, figure, before) ??
      lasting(sentence, figure, inOrder(before, sentence.passage.text));
    if (found) return found;
    // 12月20日8时…12月22日8时: the clock alone tells less than both days do.
    const clocks = instants.filter((instant) => instant.axis === 'clock');
    if (axis === 'moment' && own.length > 0 && own.length === clocks.length) return null;
  }
  return null;
}

/** 本报望川1月9日电: the day of a report begins nothing. */
const isDateline = ({ passage }: Sentence, { kind, end }: Figure): boolean =>
  kind === 'date' && /^[电讯]/.test(passage.text.slice(end, end + 1));

/** 今天（4月8日）: one day told twice. */
function isGloss(sentence: Sentence, { kind, start, end }: Figure, at: number): boolean {
  const before = sentence.figures[at - 1];
  const { text } = sentence.passage;
  return (
    kind === 'date' &&
    before?.kind === 'date' &&
    /^[今昨前当]/.test(before.text) &&
    /^[（(]$/.test(text.slice(before.end, start)) &&
    /^[）)]/.test(text.slice(end, end + 1))
  );
}

/** 三年半, 三年多, 3小时45分: nearer than to the unit. */
const isFine = ({ text }: Figure): boolean => /[半多余]|[时時]\d|小时[\d一二三四五六七八九十]/.test(text);

/** 近100年 is this share of it at least. */
const nearly = 0.75;
/** In years: what a slip in the digit of the tens changes. */
const slipOfTen = 10;

/** 三年多 is anything from three years to four. */
function fits(figure: Figure, { low, high }: Bounds, tie: Tie): boolean {
  const factor = figure.value ? amountOf(figure) / figure.value : 1;
  const lowest = figure.approx === '近' ? nearly * (figure.high ?? 0) : figure.low;
  const [least, most] = [(lowest ?? -Infinity) * factor, (figure.high ?? Infinity) * factor];
  if (least > high + 0.01) return false;
  if (tie === 'exactly') return most >= low - 0.01;
  // 1958年建厂，2003年停产，生产了三十五年: a part of the time is told with any number, a slip is off by ten.
  const middle = (low + high) / 2;
  return figure.canonicalUnit !== 'a' || middle % slipOfTen === 0 || Math.abs(middle - most - slipOfTen) > 0.2;
}

/** The stretch from one instant to the other, where the duration is not that long. */
function unlessFitting(figure: Figure, from: Instant, to: Instant): Stretch | null {
  const bounds = elapsed(from, to, figure.canonicalUnit as string, isFine(figure));
  const isWrong = bounds.length > 0 && !bounds.some((one) => fits(figure, one, 'exactly'));
  return isWrong ? { from: from.figure, to: to.figure } : null;
}

/** 1959年他开始研究。1985年通过审定，前后二十六年: the first instant stands in the sentence before. */
function sinceBefore(sentence: Sentence, figure: Figure, before: readonly Instant[]): Stretch | null {
  const [only, ...more] = before;
  if (!only || more.length > 0 || only.axis === 'age' || figure.start - only.figure.end > reach) return null;
  const { passage, start } = sentence;
  const told = completedDates([...figuresBetween(passage, start - backwards, start), ...sentence.figures]);
  const instants = instantsOf(told).filter(({ axis, exact }) => axis === only.axis && exact === only.exact);
  const to = instants.find((one) => one.figure.start === only.figure.start);
  const earlier = instants.filter((one) => one.figure.end <= start);
  const from = earlier.at(-1);
  const closing = textBetween(sentence, only.figure, figure);
  if (!from || !to || isOneTime(from, to) || otherCourse.test(passage.text.slice(from.figure.start, figure.end + 2)))
    return null;
  if (!lastingCue.test(clauseBefore(sentence, figure))) return null;
  // Two moments say themselves what lies between them.
  const isTold = begins.test(passage.text.slice(from.figure.end, start)) && ends.test(closing);
  return isTold || (only.axis !== 'calendar' && earlier.length === 1) ? unlessFitting(figure, from, to) : null;
}

/** 今日启动, and 今天正式启动，为期五天. */
const isOneTime = (a: Instant, b: Instant): boolean => a.axis === 'calendar' && a.low === b.low && a.high === b.high;

/** 2013年开始选育，2023年通过审定，历时八年: both instants stand before. */
function lasting(sentence: Sentence, figure: Figure, before: readonly Instant[]): Stretch | null {
  const [from, to] = before.slice(-2);
  if (!from || !to || isOneTime(from, to) || figure.start - to.figure.end > reach) return null;
  // 手术历时5小时，住院共12天: what lasts first is of the instants.
  if (
    sentence.figures.some(({ kind, start }) => kind === 'duration' && start > to.figure.start && start < figure.start)
  )
    return null;
  const { text } = sentence.passage;
  // 近60年 itself is no limit.
  const told = `${text.slice(Math.min(from.figure.start, to.figure.start), figure.start).replace(/近$/, '')}${text.slice(figure.start, Math.min(sentence.end, figure.end + 2))}`;
  if (otherCourse.test(told)) return null;
  const tie = tieOf(sentence, figure, from, to);
  if (tie === 'none') return null;
  const all = before.flatMap((one, i) =>
    before.slice(i + 1).flatMap((other) => elapsed(one, other, figure.canonicalUnit as string, isFine(figure))),
  );
  const isTold =
    (from.exact === to.exact || (from.exact !== 'year' && to.exact !== 'year')) &&
    elapsed(from, to, figure.canonicalUnit as string, isFine(figure)).length > 0;
  return isTold && !all.some((bounds) => fits(figure, bounds, tie)) ? { from: from.figure, to: to.figure } : null;
}

const lastingCue = new RegExp(`^[\\u4e00-\\u9fff]{0,5}(?:(?:${wordsOf(lastingWords)})[\\u4e00-\\u9fff]{0,3}|共)$`);
/** 他画了六年, 一守就是三十年, 已经跑了十二年. */
const doingCue = /(?:[\u4e00-\u9fff][了过]|就是|已经?|已有|已[\u4e00-\u9fff]{1,6})(?:整整|足足)?$/;
const wholeCue = /(?:整整|足足|就是)[\u4e00-\u9fff]{0,3}$/;
const joins = new RegExp(wordsOf(joiningWords));
const untilThen = /(?:[到至]|如今|现在|今年|现年|眼下|今天|已是?)[\u4e00-\u9fff，]{0,2}$/;
const begins = new RegExp(wordsOf(beginningWords));
const begunBefore = new RegExp(`^(?:正式)?(?:${wordsOf(beginningWords)})(?:建设|修建)?的`);
const ends = new RegExp(wordsOf(endingWords));
/** What works end with, behind the second instant. */
const reopens = new RegExp(`${wordsOf(endingWords)}|开放|启用|开馆|开业|迎客`);
/** A verb alone before the duration, but for what is no course of the whole: 质保三年, 学制三年. */
const shortDeed = /^[\u4e00-\u9fff]{2,3}$/;
/** 离港，抵达，途中停靠五港，航行32天: what stands between may take time off. */
const isOneClauseOn = /^[^，,。；]*[，,][^，,。；]*$/;
const otherDeed = /[保免学险限寿效期龄训假休住游来去]|收费|服务|平均|最[长多]|相当/;
/** 1952年入伍，1958年转业，在部队六年. */
const stays = /^在[\u4e00-\u9fff]{1,6}$/;
/** 三年军营生活, 50年间. */
const wholeBehind = /^的?(?:[\u4e00-\u9fff]{0,4}(?:生活|时光|光阴|生涯|岁月|历程)|间|里)/;
const enters = new RegExp(wordsOf(enteringWords));
const leaves = new RegExp(wordsOf(leavingWords));
/** 6日0时至6时，大桥封闭施工6小时. */
const pauses = new RegExp(`(?:${wordsOf(pausingWords)})(?:了|约)?$`);

function tieOf(sentence: Sentence, figure: Figure, from: Instant, to: Instant): Tie {
  const { text } = sentence.passage;
  const clause = clauseBefore(sentence, figure);
  const lead = clause.slice(-Math.min(clause.length, figure.start - Math.max(from.figure.end, to.figure.end), 12));
  if (from.axis === 'age') return tieOfAges(sentence, lead, from, to);
  const opening = text.slice(Math.max(sentence.start, from.figure.start - 1), to.figure.start);
  const closing = textBetween(sentence, to.figure, figure);
  // 今年5月6日开幕，去年是5月6日: two of different years are no ends of one stretch.
  if (/[去前往]年|上届/.test(opening.slice(from.figure.end - from.figure.start))) return 'none';
  const isJoined = joins.test(opening);
  const isEnded = ends.test(closing);
  // 退休后又被返聘了两年: it begins with what is told behind the two.
  if (/[；;]/.test(closing) || /后又|又|再|每|其中|最[长短多少]|[头前]$|(?<!前)后$/.test(lead)) return 'none';
  const joint = textBetween(sentence, from.figure, to.figure);
  const isRange = /^(?:[（(][^）)]*[）)])?(?:至|到|—|-|～)+$/.test(joint);
  if (!isRange && isOfOther(lead, closing)) return 'none';
  // 8月10日发布通知，9月1日开幕，为期三天: it lasts from the second instant.
  if (!isEnded && !isRange && (begins.test(closing) || /[从自]$/.test(joint))) return 'none';
  // 从27日18时至28日6时停航，停航16个小时.
  const isRepeated = isRange && lead.length > 1 && closing.startsWith(lead.slice(0, 2));
  const isLasting =
    lastingCue.test(lead) || (isAnniversary(figure, from, to) && /^(?:正式|正?[是值]|迎来|庆祝|纪念|恰逢)/.test(lead));
  // 8月15日开幕，8月19日闭幕，5天; 起航…抵达，航行五昼夜.
  const isAlone =
    (lead === '' || (isOneClauseOn.test(closing) && shortDeed.test(lead) && !otherDeed.test(lead))) &&
    isEnded &&
    begins.test(opening);
  if (from.axis === 'clock' || from.axis === 'moment')
    return isLasting ||
      isRepeated ||
      isAlone ||
      (isRange && pauses.test(lead)) ||
      (isEnded && doingCue.test(lead)) ||
      (lead === '' && /^[里内间]/.test(clauseBehind(sentence, figure)))
      ? 'exactly'
      : 'none';
  const isLinked = isJoined || isEnded || /^已/.test(closing);
  const isOpen = from.axis === 'calendar' && from.exact !== 'year' && !begins.test(opening);
  const isSpent = /^[从自].*[到至]$/.test(opening) && /[用花]了?$/.test(lead);
  const isWhole = lead === '' && wholeBehind.test(clauseBehind(sentence, figure));
  const isStay = (stays.test(lead) || isWhole) && enters.test(opening) && leaves.test(closing);
  if (isAlone || isSpent || (isRange && pauses.test(lead)) || isStay || (isLasting && (isLinked || isOpen)))
    return 'exactly';
  // 1998年来到村里，2003年结婚，已经住了二十七年: it lasts until today.
  if (!doingCue.test(lead) || figure.canonicalUnit !== 'a' || !(isEnded || untilThen.test(opening))) return 'none';
  return wholeCue.test(lead) && isLinked ? 'exactly' : 'at-most';
}

/** 12时40分做完手术，手术用了两小时: what lasts is named, and is not all that is between the two. */
function isOfOther(lead: string, closing: string): boolean {
  const noun = /^[\u4e00-\u9fff]{2}/.exec(lead)?.[0];
  return noun !== undefined && closing.slice(0, -lead.length).includes(noun);
}

/** 2014年6月通车，2024年6月迎来通车十周年. */
const isAnniversary = ({ unit }: Figure, ...ends: readonly Instant[]): boolean =>
  unit === '周年' && ends.every(({ figure }) => /\d{4}年/.test(figure.text));

/** 16岁学艺，如今46岁，干这一行已经三十年. */
function tieOfAges(
  { passage: { text }, start }: Sentence,
  lead: string,
  { figure: from }: Instant,
  { figure: to }: Instant,
): Tie {
  const told = text.slice(Math.min(from.start, to.start), Math.max(from.end, to.end));
  const isOfToday = untilThen.test(text.slice(Math.max(start, to.start - 6), to.start));
  if (!isOfToday || somebodyElse.test(told) || !(doingCue.test(lead) || lastingCue.test(lead))) return 'none';
  return wholeCue.test(lead) ? 'exactly' : 'at-most';
}

/** 历时整整; what is longer names something else that lasts: 主塔封顶用了一年. */
const longestCue = 5;

/** 从军32年后于1985年转业; 2024年10月动工，用了8个月，2025年6月开放: the duration stands between its instants. */
function between(
  sentence: Sentence,
  figure: Figure,
  before: readonly Instant[],
  behind: readonly Instant[],
): Stretch | null {
  const [from, to] = [before.at(-1), behind[0]];
  if (!from || !to || figure.start - from.figure.end > reach) return null;
  const joint = textBetween(sentence, figure, to.figure);
  const { text } = sentence.passage;
  const isAfterwards = /^(?:之?后|以后)(?:的|，|,)?[于在到]?$/.test(joint);
  const isLasting =
    /^[，,](?:将|已)?(?:于|至|到|在)?$/.test(joint) &&
    clauseBefore(sentence, figure).length <= longestCue &&
    lastingCue.test(clauseBefore(sentence, figure)) &&
    reopens.test(text.slice(to.figure.end, Math.min(sentence.end, to.figure.end + 6))) &&
    !otherCourse.test(text.slice(from.figure.start, to.figure.end));
  // 两年前的3月，一年后的3月: months of no year are of any.
  const isOfNoYear =
    figure.canonicalUnit !== 'd' &&
    from.axis === 'calendar' &&
    !(/年/.test(from.figure.text) && /年/.test(to.figure.text));
  if (!(isAfterwards && !isOfNoYear) && !isLasting) return null;
  return unlessFitting(figure, from, to);
}
