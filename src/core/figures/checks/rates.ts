/** Amounts told for each of something, the numbers of those, and the totals that both make. */
import type { Figure } from '../../reading.ts';
import { haveOneUnit, isApproximate } from './amounts.ts';
import { clauseBefore, clauseBehind, type Sentence } from './page.ts';

/** Units that count the same ones as a word behind 每 does. */
const counts: Readonly<Record<string, string>> = {
  名: '人',
  生: '人',
  人次: '人',
  口: '人',
  口人: '人',
  位: '人',
  户: '户',
  家: '户',
  套: '户',
  只: '头',
  公斤: 'kg',
  千克: 'kg',
  机: '台',
  轮: '场',
  场次: '场',
  天: '日',
  个月: '月',
  公里: 'km',
};
/** 户 for 家 and 套: units that count the same ones are one. */
export const countedAs = (unit: string): string => counts[unit] ?? unit;

export interface Rate {
  readonly figure: Figure;
  /** What it is told for one of, as the unit of their number: 亩, 台, 日; both of them in 每块年租金360元. */
  readonly of: readonly string[];
  /** How many of them it is told for: 10 in 每10股派2元. */
  readonly forEvery: number;
  /** An average, which total and number belong to whatever leads to them. */
  readonly isAverage: boolean;
}

const average =
  /(?:户|人|亩|台|日|年|月|套|校|村|场|车|棚|店|社|县|镇|乡|厂|站|班|企|件|单|生)均|平均(?:每|一|票价)|每[\u4e00-\u9fff]{1,3}平均/;
/** 单机容量8兆瓦; 亩产480公斤; 门票60元 is the price of one. */
const oneOf =
  /单([机台套座栋艘])[\u4e00-\u9fff]{0,4}$|([亩户株台])产[\u4e00-\u9fff]{0,3}$|([^平])均[\u4e00-\u9fff]{0,6}$/;
const price = /(?:门票|票价)(?:约|为|是|只要|仅)*$/;
/** 最多的一天, 单日: the highest or lowest of many is no rate of all. */
const highest = /最[多高长好大快忙少低短小慢]|高峰|峰值|单日|首日|当[天日]/;
/** 超出部分每吨3.9元, 楼面价每平方米3360元: for some of them alone, or for what is built on them. */
export const isOfBand = (clause: string): boolean =>
  /楼面|超出|超过|部分|以[上下内外]|起步|首[重年月单次]|续|(?:以|此|其)[后後]/.test(clause);
const ofRoom = /[可能](?:[乘就]?坐|乘|载|住|容纳)|[核限]载$/;
/**
 * 每辆可坐45人 beside 650名师生: whether each has room for so many, of whom fewer may have come.
 * @param each what stands before the amount for each. @param total what stands before that of all.
 */
export const hasRoom = (each: string, total: string): boolean => ofRoom.test(each) && !ofRoom.test(total);
/** How far behind 一碗 its amount may stand, in characters. */
const longestNoun = 5;

/** 一碗面卖12元, 一亩地收入2.4万元: what one of them is told with. */
function unitOfOne(sentence: Sentence, figure: Figure): string | undefined {
  const one = sentence.figures.findLast(({ end }) => end <= figure.start);
  if (one?.kind !== 'count' && one?.kind !== 'duration' && one?.kind !== 'area' && one?.kind !== 'mass')
    return undefined;
  const between = sentence.passage.text.slice(one.end, figure.start);
  // 上一届, 每一户, 另一辆 are one among others; and nobody reckons with 两颗.
  if (/[上下前后後头頭这那每另同第其某唯]/.test(sentence.passage.text.charAt(one.start - 1)) || figure.tier !== 'core')
    return undefined;
  const isOne =
    one.value === 1 && one.per === null && /^一[^一]*$/.test(one.text) && one.unit !== '个' && one.unit !== '次';
  // 一班46人, beside 二班: a name.
  return isOne &&
    between.length <= longestNoun &&
    (between !== '' || figure.kind === 'money') &&
    /^[\u4e00-\u9fff]*$/.test(between)
    ? (one.unit ?? undefined)
    : undefined;
}
/** 一人一天工钱220元, 每台每天用油40升: told for one thing and one time. */
const ofBoth =
  /[一每]([人名台辆只头间户棵亩盏家座部艘架株])(?:[\u4e00-\u9fff]{0,4})[一每]个?([天日周月年])[\u4e00-\u9fff]{0,6}$/;
const each = /每(?!个)([\u4e00-\u9fff])/;
/** 每个网点平均每天供应350份: the thing as well as the time. */
const eachThing = /每[个家名所座条处间]?(?![天日周月季年])([\u4e00-\u9fff]{2})/;

/** 呎价5900元, 吨价3200元: the price of one of the unit, which is compared as any price and reckoned with as an amount for each. */
const unitPrice = /(?<![公千市])([呎坪吨斤亩])价[^，,。；\d]{0,6}$/;

export function rateOf(sentence: Sentence, figure: Figure): Rate | null {
  if (
    figure.value === null ||
    (isApproximate(figure) && !(figure.approx === '约' && average.test(clauseBefore(sentence, figure)))) ||
    /^(?:percent|percentage-point|speed|date)$/.test(figure.kind) ||
    (figure.kind === 'duration' && !/^(?:h|min)$/.test(figure.canonicalUnit ?? ''))
  )
    return null;
  const before = sentence.passage.text.slice(Math.max(sentence.start, figure.start - 12), figure.start);
  // 一辆坐了30人，另一辆坐了18人: each is told by itself.
  const isOneOfTwo = sentence.passage.text.slice(sentence.start, sentence.end).includes('另一');
  const one = oneOf.exec(before);
  const clause = clauseBefore(sentence, figure);
  const isAverage = average.test(clause);
  if (!isAverage && highest.test(clause)) return null;
  const ofThing = figure.per || clause.startsWith('每') ? eachThing.exec(clause)?.[1] : undefined;
  const [forEvery, per] = partedPer(figure.per);
  const ofPrice = figure.kind === 'money' && figure.per === null && price.test(clause) ? ['张', '人'] : [];
  // 一盏灯每年省电90度 is told for one lamp and one year.
  const isOfThing = figure.per !== null && !isTime(figure.per);
  const ofOne = isOneOfTwo || isOfThing ? undefined : unitOfOne(sentence, figure);
  const of = [
    per,
    one?.[1] ?? one?.[2] ?? one?.[3],
    ofOne,
    figure.per && each.exec(clause)?.[1],
    ofThing,
    ...(ofBoth.exec(clause)?.slice(1) ?? []),
    ...ofPrice,
    figure.kind === 'money' ? unitPrice.exec(clause)?.[1] : undefined,
  ].filter((word): word is string => Boolean(word));
  return of.length > 0 ? { figure, of: [...new Set(of.map(countedAs))], forEvery, isAverage } : null;
}

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** 10股, 百公里, 千人: how many, and of what. */
function partedPer(per: string | null): readonly [count: number, unit: string | null] {
  const [, count, unit] = /^(\d+|[十百万]|千(?![瓦米克卡伏]))([^\d].*)$/.exec(per ?? '') ?? [];
  return count && unit ? [powers[count] ?? Number(count), unit] : [1, per];
}

export const isTime = (of: string) => /^[日周月年季]$/.test(of);

/** How many of the units that a rate is told for one of a longer time, or a larger weight, holds: 12个月 a year, 1000公斤 a tonne. */
const inUnits: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  月: { 年: 12 },
  日: { 周: 7, 星期: 7 },
  kg: { 吨: 1000 },
  斤: { 吨: 2000, 公斤: 2, 千克: 2 },
  吨: { 公斤: 0.001, 千克: 0.001 },
};

/** A year is told in months for an average alone: 每月1800元 may be paid for half of it. */
const factorOf = (of: string, unit: string | null, isAverage: boolean): number | undefined =>
  isAverage || !isTime(of) ? inUnits[of]?.[unit ?? ''] : undefined;

/** How many of those that a rate is told for one of a number tells; null for none. */
export function countOf({ value, unit, iso, text }: Figure, { of, isAverage }: Rate): number | null {
  const days = of.includes('日') && iso ? (/[至到—～~-]/.test(text) ? daysOf(iso) : daysOfMonth(iso)) : null;
  if (value === null) return days;
  return value * (of.map((word) => factorOf(word, unit, isAverage)).find((one) => one !== undefined) ?? 1);
}

/** 三月 has 31 days. */
function daysOfMonth(iso: string): number | null {
  const [, year, month] = /^(\d{4}|-)-(\d\d)$/.exec(iso) ?? [];
  return month ? new Date(Date.UTC(year === '-' ? 2001 : Number(year), Number(month), 0)).getUTCDate() : null;
}

/** 10月1日至7日 are seven days. A year of no leap is as good as any for days of one month or two. */
function daysOf(iso: string): number | null {
  const [from, to] = iso.split('/').map((day) => /^(?:\d{4}|-)-(\d\d)-(\d\d)$/.exec(day));
  if (!from || !to) return null;
  const [first, last] = [from, to].map(([, month, day]) => Date.UTC(2001, Number(month) - 1, Number(day))) as [
    number,
    number,
  ];
  return last > first ? (last - first) / 86_400_000 + 1 : null;
}

const ofAll = /全[国省市县区镇乡村](?=[户人亩校]均)/;

export function isNumberOf(sentence: Sentence, number: Figure, rate: Rate): boolean {
  const { figure, of, forEvery } = rate;
  if (number === figure) return false;
  // 全周合计1602亿元，日均320亿元，前一周日均348亿元: another week than the total's.
  if (number.kind === 'duration' && number.value === 1 && /[前上]$/.test(clauseBefore(sentence, number))) return false;
  // 三月共接诊620人，四月平均每天30人: the average is of the last date told.
  const isLast = !sentence.figures.some(
    ({ kind, start, end }) => kind === 'date' && start > number.start && end <= figure.start,
  );
  if (number.kind === 'date') return of.includes('日') && isLast && countOf(number, rate) !== null;
  if (number.value === null) return false;
  // 每10股派2元; 每10户推选一名 is rounded.
  if (forEvery !== 1 && (number.value === forEvery || figure.value === 1)) return false;
  // 全镇户均 is of all households of the town, and not of nine.
  const all = ofAll.exec(clauseBefore(sentence, figure))?.[0];
  if (all && !sentence.passage.text.slice(sentence.start, number.start).includes(all)) return false;
  if (number.per !== null && !isTime(countedAs(number.per))) return false;
  // 一亩 of 一亩地收入2.4万元 belongs to the rate.
  if (number.kind === 'ordinal' || countOf(number, rate) === 1 || isApproximate(number)) return false;
  return of.some(
    (word) => factorOf(word, number.unit, rate.isAverage) !== undefined || isOneOf(sentence, number, figure, word),
  );
}

function isOneOf(sentence: Sentence, number: Figure, figure: Figure, of: string): boolean {
  const { unit } = number;
  if (isTime(of)) return number.kind === 'duration' && countedAs(unit ?? '') === of;
  // 300小块 and 60个小组: the noun behind ends with the word that 每 is told of.
  const behind = clauseBehind(sentence, number);
  if ((unit === null || unit === '个') && (behind === of || (behind.length <= 3 && behind.endsWith(of)))) return true;
  // 24个人干了15天.
  if (unit === '个' && of === '人' && behind.startsWith(of)) return true;
  if (unit === null) return /人次?$/.test(number.counted ?? '') && of === '人';
  // 考场1050个 and 每个考场30人: the thing is named instead of its classifier.
  // 每座存粮3000吨, and 共存粮4.6万吨 is their total.
  const isNamed =
    (of.length > 1 || unit === '个') && !haveOneUnit(number, figure) && clauseBefore(sentence, number).endsWith(of);
  // 48支队伍 and 每队: the classifier differs, the noun is the one that 每 names.
  // 280座大棚 and 平均每棚; 大棚280座.
  const isHead =
    of !== '人' &&
    of.length === 1 &&
    number.kind === 'count' &&
    unit !== '人' &&
    (behind.slice(0, 3).includes(of) || (number.counted ?? '').endsWith(of));
  return countedAs(unit) === of || isNamed || isHead || (of !== '人' && behind.startsWith(`${of}伍`));
}
