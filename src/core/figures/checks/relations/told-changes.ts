/**
 * A change told with two amounts of two times, wherever they stand around it: 上周1260套，比前一周多了280套；前一周为1080套. The words for the times, the
 * nearness of the three and a slip of the pen that explains why they do not fit are weighed together.
 */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf, haveOneUnit, uncertaintyOf } from '../amounts.ts';
import { isOfDepth } from '../changes.ts';
import { clauseBefore, clauseBehind, figuresBetween, labelOf, type Sentence } from '../page.ts';
import { monthsApart } from '../told-times.ts';
import { evidenceOfSlip } from './slip-chance.ts';
import { isTerm } from './window.ts';

export interface ToldChange {
  readonly change: Figure;
  readonly from: Figure;
  readonly to: Figure;
  /** As the figure of the change should tell it, in its own unit. */
  readonly expected: number;
  /** 1 where more is told, -1 where less is. `expected` is negative where the amounts go the other way. */
  readonly sign: 1 | -1;
}

/** How far before the change, and behind it, its amounts may stand, in characters. */
const before = 80;
const behind = 40;
const mostAmounts = 6;
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 3;
/** A change that is off by more, and by no slip, is of something else. */
const farthest = 3;

export const earlierWords =
  /(?:[去上前]年|[上前]一?个?(?:[周月季届旬轮次天日]|赛季|年度|季度|星期)|同期|年初|月初|[\d一二两三四五六七八九十几]+个?(?:年|月|天)(?:以?前)|[一二][一二三四五六七八九〇零]{3}年|原[来先有]|过去|以前|此前|当[年初时]|起初|最初|往[年届]|刚开始|开业时|期初|这一(?:数字|数据|指标|比[例率])|由|从)/;
export const nowWords = new RegExp(
  `如今|现在|目前|眼下|今[年天日]|本[年月周届季]|这个?[年月周季届次赛]|本赛季|昨[天日]|上半年|这两天|近日|截至|(?:${verbs('to')})[到至为]|达|突破|只剩|剩下`,
);
const sign = { up: verbs('compared', 'up'), down: verbs('compared', 'down') };
/** What may stand between the clause's beginning, or the amount before, and the verb of the change. */
export const leads = new RegExp(
  `^(?<lead>.*?)(?<verb>(?:${sign.up})|(?<fall>${sign.down})|新[增添]|[多少][等发收卖产打采种挣赚用运装接送招来去走花开建交住]|(?<lost>掉)|翻|增幅|涨幅|升幅|增速|(?<fallen>降幅|跌幅|减幅)|(?<signed>变动|变化|^(?:同比|环比)))(?:[了出来去]|率|幅度|约|近|超|过|高?达|[为是])*$`,
);
/** The same near the end of a clause: most clauses have none. */
const verbNear = new RegExp(`${sign.up}|${sign.down}|新|翻|幅|[多少掉]|变|比$`);
/** A verb of two characters, and what may stand between it and the figure. */
const longestEnd = 8;
/** 环比, 同比 without the amount of that time, and shares of others. */
const otherChange = /环比|年均|月均|平均|每|比重|占|其中|累计|分别|各/;

export const isChange = ({ kind, unit }: Figure): boolean =>
  kind === 'percent' || kind === 'fraction' || kind === 'percentage-point' || (kind === 'multiple' && unit !== null);

const isDifference = (figure: Figure): boolean =>
  isTerm(figure) || (figure.kind === 'duration' && figure.unit === '天') || figure.kind === 'temperature-change';

interface Pair {
  readonly from: Figure;
  readonly to: Figure;
}

export type Verb = 'up' | 'down' | 'double';

/** What the change should be told as, for two amounts, in the unit of its figure. */
export function changeOf(change: Figure, verb: Verb, { from, to }: Pair): number {
  const [a, b] = [amountOf(from), amountOf(to)];
  const difference = verb === 'down' ? a - b : b - a;
  if (change.kind === 'percent') return (100 * difference) / a;
  if (change.kind === 'fraction') return difference / a;
  if (change.kind === 'multiple') return verb === 'double' ? Math.log2(b / a) : difference / a;
  return difference;
}

/** How far the change may be off by rounding of the amounts and of itself. */
function toleranceOf(change: Figure, { from, to }: Pair, expected: number): number {
  const own = uncertaintyOf(change);
  const [a, b] = [amountOf(from), amountOf(to)];
  const relative = uncertaintyOf(from) / a + uncertaintyOf(to) / Math.max(b, 1e-9);
  if (change.kind === 'percent') return 1.2 * own + (0.8 * relative * (100 * b)) / a + 0.005 * Math.abs(expected);
  if (change.kind === 'fraction') return 0.06;
  if (change.kind === 'multiple') return 0.15 * Math.abs(expected);
  return own + uncertaintyOf(from) + uncertaintyOf(to);
}

export const toldBy = (change: Figure): number =>
  Math.abs(/^(?:fraction|multiple)$/.test(change.kind) ? (change.value as number) : amountOf(change));

const isTime = (figure: Figure): boolean => figure.kind === 'duration' || figure.kind === 'age';

/** Amounts that may have changed: of the unit of a difference, percentages for points, and of any unit for the rest. */
function amountsAround({ passage, end }: Sentence, change: Figure): readonly Figure[] {
  const near = figuresBetween(passage, change.start - before, Math.min(change.end + behind, end + behind));
  // 上半年增长6.2%，一季度增长5.7%，上半年比一季度加快0.5个百分点.
  const ofGrowths = change.kind === 'percentage-point' && /[比较]/.test(labelOf(passage, change));
  return near.filter((one) => {
    const label = labelOf(passage, one);
    if (one === change || (ofGrowths ? /[比较]/.test(label) : leads.test(label))) return false;
    if (change.kind === 'percentage-point') return one.kind === 'percent' && one.value !== null && one.approx === null;
    // 优良天数278天，比去年同期增加19天; -8℃，比29日下降3℃.
    if (isTime(change))
      return one.kind === change.kind && haveOneUnit(one, change) && one.value !== null && one.approx === null;
    if (change.kind === 'temperature-change') return one.kind === 'temperature' && one.value !== null;
    if (!isTerm({ ...one, per: null }) || isTime(one) || one.kind === 'temperature') return false;
    return isChange(change) || haveOneUnit(one, change);
  });
}

export const fits = (change: Figure, verb: Verb, pair: Pair): boolean => {
  const expected = Math.abs(changeOf(change, verb, pair));
  return Math.abs(expected - Math.abs(toldBy(change))) <= toleranceOf(change, pair, expected) + 1e-9;
};

/** The amounts with which the change would fit, if it and the other amount are right. */
export function claimsOf(change: Figure, verb: Verb, { from, to }: Pair, expected: number) {
  const [a, b] = [amountOf(from), amountOf(to)];
  const signed = toldBy(change) * (verb === 'down' ? -1 : 1);
  const by = change.kind === 'percent' ? signed / 100 : signed;
  const isRatio = change.kind === 'percent' || change.kind === 'fraction' || change.kind === 'multiple';
  const factor = verb === 'double' ? 2 ** toldBy(change) : 1 + by;
  const tolerance = toleranceOf(change, { from, to }, expected);
  const ofFactor = change.kind === 'percent' ? tolerance / 100 : tolerance;
  return [
    ...(change.kind === 'fraction' || change.kind === 'multiple' ? [] : [{ figure: change, expected, tolerance }]),
    {
      figure: from,
      expected: isRatio ? b / factor : b - by,
      tolerance: isRatio ? (b / factor) * (ofFactor / factor) : tolerance,
    },
    { figure: to, expected: isRatio ? a * factor : a + by, tolerance: isRatio ? a * ofFactor : tolerance },
  ];
}

/** The verb that an amount of a change is told with, and what stands before it in its clause; null for what is none. */
export function verbOf(
  sentence: Sentence,
  change: Figure,
): { readonly verb: Verb; readonly isDown: boolean; readonly lead: string } | null {
  if (change.value === null || change.approx !== null || !(isChange(change) || isDifference(change))) return null;
  const clause = clauseBefore(sentence, change);
  if (!verbNear.test(clause.slice(-longestEnd))) return null;
  const words = leads.exec(clause)?.groups;
  if (!words) return null;
  // 增长-15%, 变动-15%: what grows by less than nothing falls.
  const isNegative = change.value < 0;
  const isFall = isTime(change)
    ? shorter.test(words.verb ?? '')
    : Boolean(words.fall || words.fallen || words.lost || words.verb?.startsWith('少'));
  const isDown = isFall !== isNegative;
  return { verb: words.verb === '翻' ? 'double' : isDown ? 'down' : 'up', isDown, lead: words.lead ?? '' };
}

/** A change that the only two amounts of two times around it do not show, or null. */
export function wrongToldChange(sentence: Sentence, change: Figure): ToldChange | null {
  if (sentence.figures.length < 2) return null;
  const told = verbOf(sentence, change);
  if (!told || otherChange.test(clauseBefore(sentence, change))) return null;
  const { verb, isDown, lead } = told;
  const amounts = amountsAround(sentence, change);
  if (amounts.length < 2 || amounts.length > mostAmounts) return null;
  const pairs = amounts.flatMap((from) =>
    amounts.flatMap((to) => (from !== to && haveOneUnit(from, to) && areOfOne(from, to) ? [{ from, to }] : [])),
  );
  const evidence = (pair: Pair) => evidenceOf(sentence, change, verb, lead, pair, amounts);
  const isExact = change.unit !== '成' && change.kind !== 'fraction' && change.kind !== 'multiple';
  const fitting = pairs.filter((pair) => fits(change, verb, pair));
  // 学生旅客减少60万人次，由1200万人次升到1260万人次: the amounts go the other way.
  const isTurned = ({ from, to }: Pair) =>
    isExact && changeOf(change, verb, { from, to }) < 0 && evidence({ from: to, to: from }) <= 0;
  if (fitting.some((pair) => !isTurned(pair) && (changeOf(change, verb, pair) > 0 ? !fitting.some(isTurned) : true)))
    return null;
  const [best] = (fitting.length > 0 ? fitting.filter(isTurned) : pairs)
    .map((pair) => ({ pair, evidence: evidence(pair) }))
    .filter((one) => one.evidence > needed)
    .toSorted((a, b) => b.evidence - a.evidence);
  if (!best) return null;
  return { change, ...best.pair, expected: changeOf(change, verb, best.pair), sign: isDown ? -1 : 1 };
}

/** Of hours and minutes: a run that takes less time is faster. */
const shorter = /[快短缩减少降省]|提前/;
/** 上周640人次，比上周同期多了230人次. */
const isOfOtherSpan = (change: string, from: string): boolean => /同[期日月]/.test(change) && !/同[期日月]/.test(from);
/** A difference that two amounts have, told as the other way round. */
const turnedFit = 1.5;

/** 20元一斤 and then 8元: what the first is told for is not said again. */
const areOfOne = (a: Figure, b: Figure): boolean => a.per === b.per || (a.start < b.start ? b : a).per === null;

function evidenceOf(
  sentence: Sentence,
  change: Figure,
  verb: Verb,
  lead: string,
  pair: Pair,
  amounts: readonly Figure[],
): number {
  const { from, to } = pair;
  const { passage } = sentence;
  const [ofFrom, ofTo] = [labelOf(passage, from), labelOf(passage, to)];
  if (isOfDepth.test(ofFrom)) return 0;
  // 比29日下降3℃: the time that is compared with stands before the amount, too.
  const comparedWith = /[比较]([^，,。；]{2,8}?)(?:的|同期)?(?:$|[增减升降涨跌多少高低上下提])/.exec(
    labelOf(passage, change),
  )?.[1];
  const time =
    comparedWith && ofFrom.includes(comparedWith) && !ofTo.includes(comparedWith)
      ? comparedWith
      : earlierWords.exec(ofFrom)?.[0];
  const isNamed = time !== undefined && time.length > 1 && labelOf(passage, change).includes(time);
  const months = from.start < to.start ? monthsApart(sentence, from, to) : monthsApart(sentence, to, from);
  const isDated = months !== null && months > 0 === from.start < to.start && ownDate.test(ofFrom) && ownDate.test(ofTo);
  if (!time && !isDated) return 0;
  // 去年54亿元，前年60亿元.
  const areOfTwoYears = /前年|头年/.test(ofFrom) && /[去上]年/.test(ofTo);
  if (!isNamed && !isDated && !areOfTwoYears && earlierWords.test(ofTo) && !nowWords.test(ofTo)) return 0;
  const isOfNow = nowWords.test(ofTo) || isDated || areOfTwoYears;
  // 去年卖出车位240个，今年180个，租金减少一半: a noun of its own.
  const noun = lead.replace(adverbs, '');
  const told = `${ofFrom} ${ofTo} ${clauseBehind(sentence, from)} ${clauseBehind(sentence, to)}`;
  const isBehind = from.start > change.end && to.start > change.end;
  // 旅客减少60万人次，由1200万人次降到1140万人次: what has changed is not told again.
  const isAgain = isBehind && ofFrom.replace(earlierWords, '').replace(links, '') === '';
  if (!isAgain && noun.length > 1 && !(told.includes(noun.slice(0, 2)) && told.includes(noun.slice(-2)))) return 0;
  // 同比 is against the same time of the year before.
  if (/同比/.test(labelOf(passage, change)) && !areOfTwoYears && !/[去上]年|同期/.test(ofFrom)) return 0;
  if (!(isNamed && fits(change, verb, pair)) && areOfTwoNouns(ofFrom, ofTo)) return 0;
  // 去年城镇居民收入7750元，农民收入3850元: another noun, and not another time.
  if (!isOfNow && !isNamed && ofFrom.replace(earlierWords, '').replace(links, '').length > longestLink) return 0;
  // 区域由2个增至11个，进出口4513亿元，增长10.2倍: what stands right before the change is what has changed.
  const last = figuresBetween(passage, change.start - before, change.start).findLast(
    (one) => isTerm(one) && !isTime(one) && one.value !== 1,
  );
  if (last && change.kind !== 'percentage-point' && !haveOneUnit(last, from)) return 0;
  // 去年692分，今年687分。投档线515分，比去年低11分: so it is where the two are those of another sentence.
  if (
    last &&
    ![from, to].includes(last) &&
    last.start >= sentence.start &&
    Math.max(from.end, to.end) <= sentence.start
  )
    return 0;
  const expected = changeOf(change, verb, pair);
  const ratio = expected / toldBy(change);
  const isTurned = fits(change, verb, pair);
  // The words between the two, where they stand in one clause.
  const own = from.end <= to.start && to.start - ofTo.length < from.end ? passage.text.slice(from.end, to.start) : ofTo;
  const isOfOtherTime =
    (!isNamed && (ownDate.test(own) || earlierWords.test(own))) || isOfOtherSpan(labelOf(passage, change), ofFrom);
  if (isTurned && isOfOtherTime) return 0;
  const slip = isTurned ? turnedFit : evidenceOfSlip(claimsOf(change, verb, pair, expected));
  if (slip <= 0 && (ratio > farthest || ratio < 1 / farthest)) return 0;
  const between = figuresBetween(sentence.passage, Math.min(from.start, to.start), Math.max(from.end, to.end));
  const others = between.filter(
    (one) => ![from, to, change].includes(one) && one.value !== 1 && !/^(?:date|duration)$/.test(one.kind),
  );
  const same = amounts.filter((one) => haveOneUnit(one, from));
  const nearest = same.toSorted((a, b) => distance(a, change) - distance(b, change)).slice(0, 2);
  return (
    slip +
    1 +
    Number(isOfNow) +
    Number(isNamed) -
    (isBehind ? 0.5 : 0) +
    (others.length === 0 ? 0.5 : -0.5) +
    (same.length === 2 ? 0.5 : -0.5) +
    (nearest.includes(from) && nearest.includes(to) ? 0.5 : -0.5) +
    0.5
  );
}

/** What stands before the verb of a change and says nothing of what has changed. */
const adverbs =
  /(?:同|环)?[比较][^，,。；]*|[今本]年|[这本此]次|如今|现在|名义|等于|相当于|实际|整整|足足|直接|几乎|正好|恰好|实现|接近|一下子?|[半\d一二两三四五六七八九十几]+个?(?:年|月|天|季度|星期|小时)(?:间|来|内|里|时间)?|短短|又|也|就|都|净|共|已|再|还|只|仅|约|近|总共|累计|数量|总[数量额]|价格?|幅度|的/g;
const ownDate = /\d{4}年|季度|[\d一二三四五六七八九十]月/;
/** 上月进货600箱，本月退货450箱; 存款860亿元，贷款年初700亿元. */
function areOfTwoNouns(a: string, b: string): boolean {
  const [one, other] = [a, b].map((label) => label.replace(times, '').replace(links, '').replace(adverbs, '')) as [
    string,
    string,
  ];
  return (
    one.length > 1 && other.length > 1 && ![...other].some((_, i) => i > 0 && one.includes(other.slice(i - 1, i + 1)))
  );
}
const times = new RegExp(`\\d+[年月日]|${earlierWords.source}|(?:${verbs('to')})[到至为]?|${nowWords.source}`, 'g');

const links = /做到|[到至]|则|只|仅|还|数字|这一|为|是|有|的|了|约/g;
const longestLink = 4;

const distance = (a: Figure, b: Figure): number => Math.min(Math.abs(a.start - b.end), Math.abs(b.start - a.end));
