/** Every way in which amounts near each other could follow from each other by arithmetic, whatever the words between them. */

import type { Figure } from '../../../reading.ts';
import { areDivision } from '../../data/complements.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf } from '../amounts.ts';
import { figuresBetween } from '../page.ts';
import { hasRoom, isOfBand } from '../rates.ts';
import { isRoundedTo, roundingOfMean } from '../relations/evidence.ts';
import { isCalledBy, isNamedRate, isOfEach, isOneAtTwoTimes } from '../relations/rate-names.ts';
import type { Claim } from '../relations/slip-chance.ts';
import { sharedPieces } from '../shared-words.ts';
import { isTakenOff } from '../sums.ts';
import { commonYear, daysTo } from '../time/instants.ts';
import { type Node, secondsOf } from './nodes.ts';
import { isOfOtherThing } from './subjects.ts';
import { forEach, goesOn } from './words.ts';

/** `up`: by how much an amount is more than another, as a share of it; `rest`: by how much it is less. */
export const operations = ['share', 'rest', 'up', 'times', 'points', 'difference', 'sum', 'product'] as const;
export type Operation = (typeof operations)[number];

export interface Relation {
  readonly operation: Operation;
  /** What the text tells as the outcome or, of a product, the amount for each. */
  readonly result: Node;
  /** Part and whole; new and old amount; minuend and subtrahend; terms; number and total. */
  readonly terms: readonly Node[];
  /** What the result should be if the terms are right, and how far rounding may move it. */
  readonly expected: number;
  readonly tolerance: number;
  readonly holds: boolean;
}

/** How far before the result and behind it the other amounts may stand, in characters. */
const before = 150;
const behind = 80;
/** So many amounts are looked at, those that stand nearest; more than `mostTold` near each other are a table, and not told in sentences. */
const most = 16;
const mostTold = 30;
const mostTerms = 7;

const relative = ({ slack, amount }: Node): number => slack / amount;

/** The amounts near one, in order; those of the headline always are. @returns none where there are too many. */
export function amountsNear(nodes: readonly Node[], result: Node): readonly Node[] {
  const near = nodes.filter(
    ({ at, isHeadline }) => result.isHeadline || isHeadline || (at > result.at - before && at < result.at + behind),
  );
  if (near.length <= most) return near;
  if (near.length > mostTold) return [];
  const distance = ({ at }: Node) => Math.abs(at - result.at);
  const farthest = near.map(distance).sort((a, b) => a - b)[most - 1] as number;
  return near.filter((one) => distance(one) <= farthest);
}

/** Whether a relation is looked at. Its numbers are asked first: what the words between its amounts rule out takes longer to tell. */
export type Admits = (relation: Relation) => boolean;

/** The relations that an amount may be the outcome of, or, for a product, the amount for each. */
export function relationsOf(near: readonly Node[], result: Node, admits: Admits): readonly Relation[] {
  if (near.length < 2) return [];
  if (result.role === 'ratio') return ofRatio(near, result, admits);
  const own = near.filter((one) => one !== result && one.role !== 'points' && areOfOneSum(one, result));
  const found = result.role === 'each' ? [] : differences(own, result, admits);
  return result.role === 'points' ? found : [...found, ...sums(own, result, admits), ...products(near, result, admits)];
}

/** 19条, 11口 and 7座 are counted together, too. */
const areOfOneSum = (a: Node, b: Node): boolean =>
  a.group === b.group || (a.figure.kind === 'count' && b.figure.kind === 'count');

/** 年均增长8% grows with itself, and does not follow from the first and the last amount alone. */
const ofEachYear = /[年季月]均|平均每年|每年|每个?月|每季/;

/** 涨了两倍 is three times as much, and 是首日的两倍 twice. */
const grown = new RegExp(`(?:${verbs('by', 'up')})(?:了|将?近|约|超过?|整整|足足|[多出])*$`);
const base = /(?:是|为|相当于|等于)([^，,。；\d]{1,8})的(?:将?近|约|整整|足足|超过?)*$/;
/** What may stand for any of them. */
const ofThen = /[最起当原]初|原[来先有]|当[时年]|那时|以前|过去|此前|先前|之前|同期|自己|它|他|她/;
const ofAny = /[年月日期时个的]/g;
/** 上半年60套，下半年90套，是前年的三倍: what it is a multiple of is told of neither. */
function isOfOther({ lead }: Node, terms: readonly Node[]): boolean {
  const name = base.exec(lead)?.[1];
  const own = name?.replace(ofThen, '').replace(ofAny, '') ?? '';
  if (!name || (ofThen.test(name) && own.length < 2)) return false;
  const told = terms.map(({ label, farther, behind }) => farther + label + behind).join('');
  return ![...own].some((character) => told.includes(character));
}
/** 增加值371亿元，增长8.2%: a growth that opens its clause is of the amount right before it, unless that is itself by how much. */
const opensClause = new RegExp(
  `^(?:[同环]比|[比较][^，,。；\\d]{1,8}|名义|实际|[又却则也仅只约近])*(?:${verbs('by')})`,
);
const byHowMuch = new RegExp(`(?:${verbs('compared')})了?$`);
function amountGrown(near: readonly Node[], result: Node): Node | undefined {
  if (!opensClause.test(result.lead)) return undefined;
  const last = near.findLast(({ at, role }) => at < result.at && role === 'amount');
  const isRightBefore = last?.sentence === result.sentence && result.clause - last.clause === 1;
  return last && isRightBefore && !byHowMuch.test(last.lead) ? last : undefined;
}

/** 先打九折，再补贴20%: another share of the same price, which is taken off as well. */
const isInSteps = (ratio: number, told: number, others: readonly Node[], tolerance: number): boolean =>
  others.some(({ amount }) =>
    [amount, 1 - amount, 1 + amount].some((step) =>
      [1 - told, 1 + told].some((own) => Math.abs(ratio - step * own) <= tolerance),
    ),
  );

/** What a share of the headline is of is told in its text by a word of it: 八成受访者 are not what came back of the papers sent out. */
const isToldAgain = (share: Node, part: Node): boolean =>
  !share.isHeadline ||
  part.isHeadline ||
  sharedPieces(
    share.label + share.passage.text.slice(share.figure.end, share.figure.end + nearBehind),
    part.farther + part.label + part.behind,
  ) > 0;
const nearBehind = 8;

const wordsOf = ({ farther, label, behind }: Node): string => farther + label + behind;
function mayBeShareOf(share: Node, part: Node, whole: Node): boolean {
  const [first, last] = part.at < whole.at ? [part, whole] : [whole, part];
  const between = first.passage === last.passage ? last.passage.text.slice(first.figure.end, last.figure.start) : '';
  // 空仓4.5万吨，其中低温仓占一半: the part is named, and its amount is not told.
  const named = /其中([\u4e00-\u9fff]{2,8}?)占/.exec(share.lead)?.[1];
  if (named && sharedPieces(named, wordsOf(part)) === 0) return false;
  return (
    !isOneAtTwoTimes(between) &&
    !isOfEach(part.label) &&
    !isOfEach(whole.label) &&
    // 内贸箱61.2万只，外贸箱42.4万只: beside each other, and neither is the whole.
    !areDivision([part.label, whole.label]) &&
    isCalledBy(share.lead, wordsOf(part) + wordsOf(whole), between)
  );
}

const timesOf = /(?:是|为|相当于|等于)[^，,。；]{0,12}的(?:将?近|约|整整|足足|超过?)*$/;

const ofChange = new RegExp(`${verbs('compared')}|[省快慢幅掉]`);

function ofRatio(near: readonly Node[], result: Node, admits: Admits): readonly Relation[] {
  const found = ratiosAmong(near, result).filter(admits);
  return found.length > 0 ? meantOf(found, near, result) : found;
}

/** Each two amounts of which a ratio could be told, by their numbers. */
function ratiosAmong(near: readonly Node[], result: Node): readonly Relation[] {
  const told = result.amount;
  const isMultiple = result.figure.kind === 'multiple';
  const found: Relation[] = [];
  const add = (operation: Operation, a: Node, b: Node, expected: number) => {
    const ratio = a.amount / b.amount;
    const tolerance = ratio * (relative(a) + relative(b)) * 0.8 + result.slack + 0.004 * ratio;
    const holds = Math.abs(expected - told) <= tolerance;
    found.push({ operation, result, terms: [a, b], expected, tolerance, holds });
  };
  const terms = near.filter(({ role }) => role === 'amount');
  for (const a of terms)
    for (const b of terms) {
      if (a === b || a.amount === b.amount) continue;
      const haveOne = a.group === b.group;
      const areCounts = !isMultiple && a.figure.kind === 'count' && b.figure.kind === 'count';
      if (!haveOne && !areCounts) continue;
      const ratio = a.amount / b.amount;
      if (isMultiple && (told > 1 || ratio > 1)) add('times', a, b, ratio);
      if (!isMultiple && (told > 1 || ratio < 1)) add('share', a, b, ratio);
      if (!haveOne) continue;
      if (ratio > 1) add('up', a, b, ratio - 1);
      else if (!isMultiple && told < 1) add('rest', a, b, 1 - ratio);
    }
  return found;
}

/** 摊位1100个、仓位300个，比老市场大两倍: of what is listed none is as much as another. */
function areListed([a, b]: readonly [Node, Node]): boolean {
  const [first, last] = a.at < b.at ? [a, b] : [b, a];
  if (first.passage !== last.passage) return false;
  return list.test(first.passage.text.slice(first.figure.end, last.figure.start));
}
const list = /^[^，,。；;、\d]{0,8}、[^，,。；;、\d]{1,8}$/;

/** Those of the ratios that the words leave. */
function meantOf(ratios: readonly Relation[], near: readonly Node[], result: Node): readonly Relation[] {
  const told = result.amount;
  const { kind, unit } = result.figure;
  if (kind === 'multiple') {
    const isUp = unit !== '番' && grown.test(result.lead);
    const isTimes = unit === '番' || timesOf.test(result.lead);
    return ratios.filter(({ operation, terms }) => {
      const [a, b] = terms as readonly [Node, Node];
      return (
        !(operation === 'times' ? isUp : isTimes) &&
        !isOfOther(result, terms) &&
        !areListed([a, b]) &&
        !((isUp || unit === '番') && isOfOtherThing(result.lead, wordsOf(a) + wordsOf(b)))
      );
    });
  }
  const isYearly = ofEachYear.test(result.lead);
  const ownAmount = amountGrown(near, result);
  const steps = near.filter((one) => one !== result && one.group === 'ratio' && one.sentence === result.sentence);
  // 均过半数 and 占库容的28.6% are by how much nothing has grown.
  const isShare =
    isNamedRate(result.lead) ||
    ((result.figure.kind === 'fraction' || result.lead.includes('占')) && !ofChange.test(result.lead));
  return ratios.filter(({ operation, terms, tolerance, holds }) => {
    const [a, b] = terms as readonly [Node, Node];
    if (operation === 'share') return holds || (isToldAgain(result, a) && mayBeShareOf(result, a, b));
    if (isYearly || holds) return !isYearly;
    return (
      !isShare &&
      !(ownAmount && ownAmount !== a && ownAmount !== b) &&
      !isOfOtherThing(result.lead, wordsOf(a) + wordsOf(b)) &&
      !isInSteps(a.amount / b.amount, told, steps, tolerance)
    );
  });
}

/** 领先亚军0.31秒, sentences before: by how much one is ahead is taken from no other times. */
const isLeadOfOthers = ({ lead, sentence }: Node, ...others: readonly Node[]): boolean =>
  /领先|落后/.test(lead) && others.every((one) => Math.abs(one.sentence - sentence) > 1);

/** 领先两秒 of 49秒31 and 51秒33: a time of whole units that lies between two which are told finer. */
function roundingOfTime({ group, figure: { value, canonicalUnit } }: Node, a: Node, b: Node): number {
  const unit = secondsOf(canonicalUnit ?? '');
  const isWhole = (amount: number) => Number.isInteger(amount / unit);
  return group === 'duration' && Number.isInteger(value) && !(isWhole(a.amount) && isWhole(b.amount)) ? unit / 2 : 0;
}

const isMean = ({ label }: Node): boolean => /均为?$/.test(label);

function differences(own: readonly Node[], result: Node, admits: Admits): readonly Relation[] {
  const told = result.amount;
  const found: Relation[] = [];
  const isPoints = result.role === 'points';
  const terms = isPoints ? own.filter(({ figure }) => figure.kind === 'percent') : own;
  const means = new Set([...terms, result].filter(isMean));
  for (const a of terms)
    for (const b of terms) {
      // The first is the larger.
      if (a === b || a.amount <= b.amount) continue;
      if (!isPoints && (a.amount === told || b.amount === told)) continue;
      // 日均4622件 is no difference of 41.6万件 and 40.2万件.
      const [least, other] = b.amount < told ? [b, result] : [result, b];
      if (!isPoints && means.has(least) && !means.has(other) && !means.has(a)) continue;
      const tolerance = a.slack + b.slack + result.slack + roundingOfTime(result, a, b) + 1e-9 * a.amount;
      const expected = a.amount - b.amount;
      const holds = Math.abs(expected - told) <= tolerance;
      if (!holds && isLeadOfOthers(b, a, result)) continue;
      const operation = isPoints ? 'points' : 'difference';
      const relation: Relation = { operation, result, terms: [a, b], expected, tolerance, holds };
      if (admits(relation)) found.push(relation);
    }
  return found;
}

/** What stands behind the last of some amounts. */
export function behindAll(nodes: readonly Node[]): string {
  const { passage, figure } = nodes.reduce((one, other) => (other.at > one.at ? other : one));
  return passage.text.slice(figure.end, figure.end + 14);
}

const sumOf = (nodes: readonly Node[]): number => nodes.reduce((sum, { amount }) => sum + amount, 0);

/** 决赛用时1分58秒6，领先亚军0.4秒；预赛1分59秒8: times that are run are added where words say so. */
const isOfTimes = ({ group, label }: Node, row: readonly Node[]): boolean =>
  group === 'duration' &&
  row.some(({ figure }) => figure.text.includes('秒')) &&
  !/[共总]|累计|合计|成绩|加/.test(label);

/** 三类 of 三类学校347人: which one it is. */
const isGrade = ({ figure: { text, unit, end }, passage }: Node): boolean =>
  /^[类级等档期]$/.test(unit ?? '') &&
  /^[一二三四五六]/.test(text) &&
  /^[\u4e00-\u9fff]{1,4}\d/.test(passage.text.slice(end, end + 6));

/** Whether what leads to one of some amounts makes it a part of the one before. */
const isDividedAmong = ([, ...others]: readonly Node[]): boolean => others.some(({ lead }) => lead.includes('其中'));

const comparedWith = /^(?:[上去前]年|上届|[上去]年同期|同期)(?:同期)?[为是]?$/;

/** Amounts in a row, right before the whole or right behind it, some left out between. */
function sums(own: readonly Node[], result: Node, admits: Admits): readonly Relation[] {
  const at = own.findIndex((one) => one.at > result.at);
  const [ahead, after] = at < 0 ? [own, []] : [own.slice(0, at), own.slice(at)];
  const found: Relation[] = [];
  const add = (row: readonly Node[]) => {
    const isTwice = row.some(
      (one, i) =>
        one.amount === result.amount ||
        (i > 0 && one.amount === (row[i - 1] as Node).amount && one.at - (row[i - 1] as Node).at > 20),
    );
    if (isTwice) return;
    const expected = row.reduce((sum, one) => sum + one.amount, 0);
    const slack = row.reduce((sum, one) => sum + one.slack, result.slack);
    const tolerance = slack * (row.length > 2 ? 0.75 : 1) + 1e-9 * expected;
    const holds = Math.abs(expected - result.amount) <= tolerance;
    const relation: Relation = { operation: 'sum', result, terms: row, expected, tolerance, holds };
    if (!admits(relation)) return;
    const last = row.at(-1) as Node;
    if (goesOn.test(behindAll([result, last])) || isOfTimes(result, row) || row.some(isGrade)) return;
    // 收入48亿元，上年为42亿元: what the whole is compared with is no part of it.
    if (row.some(({ label }) => comparedWith.test(label))) return;
    // 11人死亡、6人失踪，死亡人数比前一天增加4人，失踪人数减少3人: by how much something has changed is no part of it.
    if (row.some(({ lead }) => byHowMuch.test(lead)) && !byHowMuch.test(result.lead)) return;
    const takenOff = row.filter(({ label }) => isTakenOff(label));
    if (takenOff.length > 0 && expected - 2 * sumOf(takenOff) === result.amount) return;
    // 86家单位、5240个车位，机关52家、3160个，企业34家、2080个: those of its own unit alone make it.
    const ofUnit = row.filter(({ group }) => group === result.group);
    if (ofUnit.length < row.length && sumOf(ofUnit) === result.amount) return;
    // 扣球43次，得到28分，其中拦网4分、发球2分: amounts of one unit make none of another, and what is divided is not added to its parts.
    if (!holds && (ofUnit.length === 0 || isDividedAmong(row))) return;
    // 女工71人，男工33人；有子女的88人: behind the parts stands what is so of some of them.
    if (!holds && result.at > last.at && result.label.endsWith('的')) return;
    found.push(relation);
  };
  for (let skip = 0; skip < 3; skip++)
    for (let length = 2; length <= mostTerms; length++) {
      if (ahead.length >= skip + length) add(ahead.slice(ahead.length - skip - length, ahead.length - skip));
      if (after.length >= skip + length) add(after.slice(skip, skip + length));
    }
  return found;
}

/** The time that an amount is told for each of, in seconds. */
const timeUnits: Readonly<Record<string, string>> = {
  年: 'a',
  月: 'mo',
  个月: 'mo',
  周: 'wk',
  星期: 'wk',
  天: 'd',
  日: 'd',
  昼夜: 'd',
  小时: 'h',
  时: 'h',
  分钟: 'min',
  分: 'min',
  秒: 's',
};
const timeOfEach =
  /([日月年周])均|均每?个?(天|日|周|月|年|小时|分钟|秒)|(?:每|(?<![前后後头頭第上另])一)个?(天|日|周|星期|月|年|昼夜|小时|分钟|秒)|([时分秒])速/;
export function timeOf({ lead, figure }: Node): number | null {
  if (figure.kind === 'speed') return 1;
  const [, ...told] = timeOfEach.exec(lead) ?? [];
  const unit = told.find((one) => one !== undefined) ?? figure.per ?? '';
  return secondsOf(timeUnits[unit] ?? '') || null;
}

/** A stretch of time that is no figure. */
const spans: readonly (readonly [RegExp, number])[] = [
  [/全年|去年|上年|一年/, 365],
  [/上半年|下半年/, 182],
  [/[一二三四]季度/, 91],
  [/[上本]月|(?<!\d)\d{1,2}月份/, 30.4],
];
const none = { all: [], last: 0 };
function spansAround(each: Node): readonly Node[] {
  const { passage, figure } = each;
  const from = Math.max(0, figure.start - before);
  const to = figure.end + behind;
  const told = passage.text.slice(from, to);
  const spanAt = (start: number, text: string, days: number, exact: number): Node => {
    const amount = days * secondsOf('d');
    return {
      ...each,
      figure: { ...figure, start, end: start + text.length, text, kind: 'duration', approx: '约' },
      group: 'duration',
      amount,
      slack: exact * amount,
      at: each.at + start - figure.start,
      label: '',
      behind: '',
      classes: none,
      behindClasses: none,
    };
  };
  const named = spans.flatMap(([words, days]): Node[] => {
    const match = words.exec(told);
    return match ? [spanAt(from + match.index, match[0], days, 0.02)] : [];
  });
  const dated = figuresBetween(passage, from, to).flatMap((one): Node[] => {
    const days = one.end > to ? null : daysOfRange(one);
    return days === null ? [] : [spanAt(one.start, one.text, days, days > 27 ? 0.02 : 0)];
  });
  return [...named, ...dated];
}

/** 1月14日至20日, 1至8月: both ends count. */
function daysOfRange({ kind, iso }: Figure): number | null {
  const ends = kind === 'date' ? (iso ?? '').split('/').map((end) => /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(end)) : [];
  const [from, to] = ends;
  if (!from || !to) return null;
  const yearOf = (year: string | undefined) => (year === '-' ? commonYear : Number(year));
  const first = daysTo(yearOf(from[1]), Number(from[2]) - 1, Number(from[3] ?? 1));
  const last = to[3]
    ? daysTo(yearOf(to[1]), Number(to[2]) - 1, Number(to[3]))
    : daysTo(yearOf(to[1]), Number(to[2]), 0);
  const days = last - first + 1;
  return days > 1 ? days : null;
}

/** 每万人3.9台: of how many together the amount is told. */
const crowds: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 萬: 10_000 };
const crowdOf = ({ figure: { per } }: Node): number => crowds[per?.charAt(0) ?? ''] ?? 1;

const isNumber = ({ figure: { kind }, role, amount }: Node): boolean =>
  role === 'amount' && kind !== 'money' && !kind.startsWith('temperature') && (amount > 1 || kind === 'duration');

/** 黄桃每公斤6元；茶叶亩均收入6000元: behind a semicolon what is told for each is that of another thing. */
const isMeanOfOther = (total: Node, { passage, figure }: Node): boolean =>
  /均/.test(total.label) &&
  total.passage === passage &&
  total.figure.start > figure.end &&
  /[；;]/.test(passage.text.slice(figure.end, total.figure.start));

/** 收购四百吨，每公斤八元，另补助每公斤两元: both are told for each of one thing. */
const areOfEachAlike = ({ figure: total }: Node, { figure: each }: Node): boolean =>
  each.per !== null && total.per === each.per;

/** 受理申请4.3万件，每公顷救助6.8万元: what is measured is not counted. */
const measures = /^(?:亩|畝|公[顷頃]|甲|平方.+|立方.+|公?斤|千克|公?[吨噸]|公里|千米|[米升])$/;

/** 卖出4.7万个粽子，单价49元的礼盒: the price of some of them. */
const isOfOneSort = ({ passage, figure }: Node, number: Node): boolean =>
  number.passage === passage && number.figure.start < figure.start && passage.text.charAt(figure.end) === '的';

/** 平均25分钟 is told roundly. */
const ofGaps = 0.02;

/** 最高时速920公里, 限速80公里 are no means. */
const ofTopSpeed = /(?:最[高大快]|[极上下]?限|设计)(?:时速|速度?)[^，,。；]{0,3}$/;

function products(near: readonly Node[], each: Node, admits: Admits): readonly Relation[] {
  const isDuration = each.group === 'duration';
  if (each.group === 'temperature') return [];
  const isSpeed = each.figure.kind === 'speed';
  const perSecond = isSpeed && each.figure.canonicalUnit === 'km/h' ? 1 / 3.6 : 1;
  const group = isSpeed ? 'length m' : each.group;
  const x = each.amount * perSecond;
  const totals = near.filter((one) => one !== each && one.group === group && (isSpeed || one.amount > x));
  if (
    totals.length === 0 ||
    isOfBand(each.lead) ||
    (isSpeed && ofTopSpeed.test(each.lead)) ||
    (isDuration && !forEach.test(each.lead))
  )
    return [];
  const time = isDuration ? null : timeOf(each);
  const crowd = crowdOf(each);
  const discounts = near.filter(({ figure }) => figure.text.endsWith('折'));
  const numbers = [
    ...near.filter(
      (one) => one !== each && isNumber(one) && one.group !== group && (!isSpeed || one.group === 'duration'),
    ),
    ...(time === null || isSpeed ? [] : spansAround(each)),
  ];
  return numbers.flatMap((number): Relation[] => {
    const ofTime = number.group === 'duration';
    if (ofTime && time === null) return [];
    const count = ofTime ? number.amount / (time as number) : (number.figure.value as number) / crowd;
    if (!isSpeed && count <= 1) return [];
    const isOfGaps = !ofTime && (each.group === 'duration' || each.group === 'length m');
    // What a year gives a head is reckoned with the mean of the year's population, and told beside that of its end.
    const isOfMean = /人均/.test(each.label) && /人口/.test(number.label);
    const inexact = (ofTime && !Number.isInteger(count) && !isSpeed) || isOfMean ? 0.02 : 0;
    const ofMean = /平均/.test(each.lead) ? roundingOfMean(each.figure) / each.amount : 0;
    const isMean = /均/.test(each.lead);
    const share = relative(each) + ofMean + relative(number) + inexact;
    return totals.flatMap((total): Relation[] => {
      if (total === number) return [];
      const expected = total.amount / count / perSecond;
      const tolerance = (share + relative(total)) * expected + 1e-9 * expected;
      const holds =
        Math.abs(expected - each.amount) <= tolerance || (isMean && isRoundedTo(each.figure, expected / each.amount));
      const terms = [number, total];
      const relation: Relation = { operation: 'product', result: each, terms, expected, tolerance, holds };
      if (!admits(relation) || isMeanOfOther(total, each) || areOfEachAlike(total, each)) return [];
      if (expected < each.amount && hasRoom(each.lead, total.lead)) return [];
      if (!holds && isOfOneSort(each, number)) return [];
      if (!holds && measures.test(each.figure.per ?? '') && number.figure.kind === 'count') return [];
      // 27 stops part a way in 28.
      if (
        isOfGaps &&
        [count - 1, count + 1].some((n) => Math.abs(total.amount / n - each.amount) <= ofGaps * each.amount)
      )
        return [];
      // 每张80元，15人付960元，10人以上打八折.
      if (discounts.some(({ amount }) => Math.abs(each.amount * amount - expected) <= tolerance)) return [];
      return [relation];
    });
  });
}

/** A claim about a node, told in the unit of its figure. */
function claim({ figure, amount }: Node, expected: number, tolerance: number): Claim {
  const told = figure.kind === 'multiple' && figure.unit === '番' ? Math.log2 : (value: number) => value;
  // What `amountOf` gives for the figure, for one of the node's amount.
  const scale = Math.abs(amountOf(figure)) / told(amount);
  return { figure, expected: told(expected) * scale, tolerance: tolerance * scale };
}

/** What each amount of a relation should be if all others are right. The first is the result's. */
export function claimsOf({ operation, result, terms, expected, tolerance }: Relation): readonly Claim[] {
  const told = result.amount;
  const a = terms[0] as Node;
  const b = terms[1] as Node;
  const first = claim(result, expected, tolerance);
  const share = tolerance / expected;
  switch (operation) {
    case 'sum': {
      const missing = told - expected;
      return [first, ...terms.map((one) => claim(one, one.amount + missing, tolerance))];
    }
    case 'difference':
    case 'points':
      return [first, claim(a, b.amount + told, tolerance), claim(b, a.amount - told, tolerance)];
    case 'product': {
      const [number, total] = [(a.amount * expected) / told, (b.amount * told) / expected];
      const ofNumber = a.figure.approx === '约' && a.label === '' ? [] : [claim(a, number, share * number)];
      return [first, ...ofNumber, claim(b, total, share * total)];
    }
    default: {
      const ratio = operation === 'up' ? 1 + told : operation === 'rest' ? 1 - told : told;
      if (!(ratio > 0)) return [first];
      return [
        first,
        claim(a, b.amount * ratio, b.amount * tolerance),
        claim(b, a.amount / ratio, (a.amount / ratio) * (tolerance / ratio)),
      ];
    }
  }
}
