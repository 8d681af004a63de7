/** Amounts told for each of something, the numbers of those, and the totals that both make. */
import type { Figure } from '../../reading.ts';
import { haveOneUnit, isApproximate } from './amounts.ts';
import { clauseBefore, clauseBehind, type Sentence } from './page.ts';

/** Units that count the same ones as a word behind 每 does. */
const counts: Readonly<Record<string, string>> = {
  名: '人',
  人次: '人',
  位: '人',
  户: '户',
  家: '户',
  套: '户',
  只: '头',
  公斤: 'kg',
  千克: 'kg',
  机: '台',
  天: '日',
  个月: '月',
  公里: 'km',
};
const plain = (unit: string) => counts[unit] ?? unit;

export interface Rate {
  readonly figure: Figure;
  /** What it is told for one of, as the unit of their number: 亩, 台, 日; both of them in 每块年租金360元. */
  readonly of: readonly string[];
  /** How many of them it is told for: 10 in 每10股派2元. */
  readonly forEvery: number;
  /** An average, which total and number belong to whatever leads to them. */
  readonly isAverage: boolean;
}

const average = /(?:户|人|亩|台|日|年|月|套|校|村|场|车)均|平均(?:每|一)|每[\u4e00-\u9fff]{1,3}平均/;
/** 单机容量8兆瓦; 一亩地收入2.4万元; 亩产480公斤. */
const oneOf =
  /单([机台套座栋艘])[\u4e00-\u9fff]{0,4}$|(?<![\u4e00-\u9fff\d][一二三四五六七八九十百千万第])一([亩户人斤台头棵株套吨份座幅辆张件只个间盒箱瓶天把条块])[\u4e00-\u9fff]{0,5}$|([亩户株台])产[\u4e00-\u9fff]{0,3}$/;
const each = /每(?!个)([\u4e00-\u9fff])/;
/** The one that is told for being the most or the least. */
const ofMost = /最[\u4e00-\u9fff]的一/;
/** 每个网点平均每天供应350份: the thing as well as the time. */
const eachThing = /每[个家名所座条处间]?(?![天日周月季年])([\u4e00-\u9fff]{2})/;

export function rateOf(sentence: Sentence, figure: Figure): Rate | null {
  if (
    figure.value === null ||
    isApproximate(figure) ||
    /^(?:percent|percentage-point|speed|date)$/.test(figure.kind) ||
    (figure.kind === 'duration' && !/^(?:h|min)$/.test(figure.canonicalUnit ?? ''))
  )
    return null;
  const before = sentence.passage.text.slice(Math.max(sentence.start, figure.start - 12), figure.start);
  // 最多的一天接待19万人次: no rate of the other days.
  if (ofMost.test(before)) return null;
  // 一辆坐了30人，另一辆坐了18人: each is told by itself.
  const isOneOfTwo = sentence.passage.text.slice(sentence.start, sentence.end).includes('另一');
  const one = isOneOfTwo ? null : oneOf.exec(before);
  const clause = clauseBefore(sentence, figure);
  const ofThing = figure.per && eachThing.exec(clause)?.[1];
  const [forEvery, per] = partedPer(figure.per);
  const of = [per, one?.[1] ?? one?.[2] ?? one?.[3], figure.per && each.exec(clause)?.[1], ofThing].filter(
    (word): word is string => Boolean(word),
  );
  return of.length > 0 ? { figure, of: [...new Set(of.map(plain))], forEvery, isAverage: average.test(clause) } : null;
}

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** 10股, 百公里, 千人: how many, and of what. */
function partedPer(per: string | null): readonly [count: number, unit: string | null] {
  const [, count, unit] = /^(\d+|[十百千万])([^\d].*)$/.exec(per ?? '') ?? [];
  return count && unit ? [powers[count] ?? Number(count), unit] : [1, per];
}

/** Words that lead to a total. */
const leadsToTotal =
  /(?:共|总|合计|总计|一共|可得|需|备|花|价值|收入|收|支付|费用|资助|发放|获|赚|挣|得|拿到|卖了|进账|就是|营业额|销售额|营收|产值|投资|运送|接待|完成|捐|交|付|领|可运|一次运|装|容纳|成交额|交易额|总额|货款|收成|能有)[^，,。；]{0,10}$/;
/** A total that stands before the parts that it is divided into: 人员320名，分成40个小组，每组8人. */
const isDivided = /[，,；：:](?:共|平均)?(?:分|编|组|划|设|按)(?:成|为|有|作|立|了|置)?$/;

export const isTime = (of: string) => /^[日周月年季]$/.test(of);
export const isOfTime = ({ of }: Rate): boolean => of.some(isTime);

const ofAll = /全[国省市县区镇乡村](?=[户人亩校]均)/;

export function isNumberOf(sentence: Sentence, number: Figure, { figure, of, forEvery }: Rate): boolean {
  if (number === figure || number.value === null) return false;
  // 每10股派2元; 每10户推选一名 is rounded.
  if (forEvery !== 1 && (number.value === forEvery || figure.value === 1)) return false;
  // 全镇户均 is of all households of the town, and not of nine.
  const all = ofAll.exec(clauseBefore(sentence, figure))?.[0];
  if (all && !sentence.passage.text.slice(sentence.start, number.start).includes(all)) return false;
  if (number.per !== null && !isTime(plain(number.per))) return false;
  // 一亩 of 一亩地收入2.4万元 belongs to the rate.
  if (number.kind === 'ordinal' || number.value === 1 || isApproximate(number)) return false;
  return of.some((word) => isOneOf(sentence, number, figure, word));
}

function isOneOf(sentence: Sentence, number: Figure, figure: Figure, of: string): boolean {
  const { unit } = number;
  if (isTime(of)) return number.kind === 'duration' && plain(unit ?? '') === of;
  // 300小块 and 60个小组: the noun behind ends with the word that 每 is told of.
  const behind = clauseBehind(sentence, number);
  if ((unit === null || unit === '个') && (behind === of || (behind.length <= 3 && behind.endsWith(of)))) return true;
  if (unit === null) return false;
  // 考场1050个 and 每个考场30人: the thing is named instead of its classifier.
  // 每座存粮3000吨, and 共存粮4.6万吨 is their total.
  const isNamed =
    (of.length > 1 || unit === '个') && !haveOneUnit(number, figure) && clauseBefore(sentence, number).endsWith(of);
  // 48支队伍 and 每队: the classifier differs, the noun is the one that 每 names.
  return plain(unit) === of || isNamed || (of !== '人' && behind.startsWith(`${of}伍`));
}

/** Whether an amount is told as a total that the rate may make. */
export function isTotalOf(sentence: Sentence, total: Figure, rate: Rate): boolean {
  if (total === rate.figure || total.value === null || !haveOneUnit(total, rate.figure)) return false;
  // 一辆车一天送300件，6辆车一天就是1800件: both are told of one day.
  const isOfSame = total.per === null || (rate.of.length > 1 && rate.of.includes(plain(total.per)));
  if (!isOfSame) return false;
  if (isOfTime(rate) && /累计[^，,。；]{0,10}$/.test(clauseBefore(sentence, total))) return true;
  return (
    rate.isAverage ||
    leadsToTotal.test(sentence.passage.text.slice(Math.max(sentence.start, total.start - 14), total.start))
  );
}

/** Whether a total is told right before the number of parts that it is divided into. */
export const isDividedInto = ({ passage }: Sentence, total: Figure, number: Figure): boolean =>
  total.end < number.start && isDivided.test(passage.text.slice(total.end, number.start));
