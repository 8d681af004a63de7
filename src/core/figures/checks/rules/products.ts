/** Per unit × number = total: 每亩补贴500元，200亩共10万元; 户均面积120平方米; 单机容量8兆瓦; 日均6.1万人次. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, haveOneUnit, isApproximate, shown, uncertaintyOf } from '../amounts.ts';
import {
  type CheckRule,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  placed,
  type Sentence,
  stretch,
} from '../page.ts';

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
};
const plain = (unit: string) => counts[unit] ?? unit;

interface Rate {
  readonly figure: Figure;
  /** What it is told for one of, as the unit of their number: 亩, 台, 日. */
  readonly of: string;
  /** An average, which total and number belong to whatever leads to them. */
  readonly isAverage: boolean;
}

const average = /(?:户|人|亩|台|日|年|月|套|校|村|场|车)均|平均(?:每|一)/;
/** 单机容量8兆瓦; 一亩地收入2.4万元; 亩产480公斤. */
const oneOf =
  /单([机台套座栋艘])[\u4e00-\u9fff]{0,4}$|(?<![\u4e00-\u9fff\d])一([亩户人斤台头棵株套吨份座])[\u4e00-\u9fff]{0,5}$|([亩户株台])产量?[约达为]?$/;

function rateOf(sentence: Sentence, figure: Figure): Rate | null {
  if (
    figure.value === null ||
    isApproximate(figure) ||
    /^(?:percent|percentage-point|duration|speed|date)$/.test(figure.kind)
  )
    return null;
  const before = sentence.passage.text.slice(Math.max(sentence.start, figure.start - 12), figure.start);
  const one = oneOf.exec(before);
  const of = figure.per ?? one?.[1] ?? one?.[2] ?? one?.[3];
  return of ? { figure, of: plain(of), isAverage: average.test(clauseBefore(sentence, figure)) } : null;
}

/** Words that lead to a total. */
const leadsToTotal =
  /(?:共|总|合计|总计|一共|可得|需|花费|价值|收入|支付|费用|资助|发放|获|赚|得|就是|营业额|销售额|产值|投资)[^，,。；]{0,10}$/;
/** Words of an amount that is told for something else. */
const otherThing =
  /增加|增长|减少|提高|降低|节约|节省|比(?![赛例重分率值])|其中|另|余|剩|首付|尾款|利润|纯|净|以上|最高|不超过|突破/;
const ofEachYear = /每年|平均(?!亩产)|累计/;
/** An average of one year, and what has come together in several. */
const ofOneYear = /[年月]人?户?均.*累计|累计.*[年月]人?户?均/;
const farthest = 42;

const isTime = (of: string) => /^[日周月年季]$/.test(of);

function isNumberOf(sentence: Sentence, number: Figure, { figure, of }: Rate): boolean {
  if (number === figure || number.value === null || number.per !== null || number.unit === null) return false;
  // 一亩 of 一亩地收入2.4万元 belongs to the rate.
  if (number.kind === 'ordinal' || number.value === 1 || isApproximate(number)) return false;
  if (isTime(of)) return number.kind === 'duration' && plain(number.unit) === of;
  // 考场1050个 and 每个考场30人: the thing is named instead of its classifier.
  const isNamed = (of.length > 1 || number.unit === '个') && clauseBefore(sentence, number).endsWith(of);
  const behind = clauseBehind(sentence, number);
  // 48支队伍 and 每队: the classifier differs, the noun is the one that 每 names.
  return (
    plain(number.unit) === of ||
    isNamed ||
    (number.unit === '个' && behind === of) ||
    (of !== '人' && behind === `${of}伍`)
  );
}

function isTotalOf(sentence: Sentence, total: Figure, rate: Rate): boolean {
  if (total === rate.figure || total.per !== null || total.value === null || !haveOneUnit(total, rate.figure))
    return false;
  if (isTime(rate.of) && /累计[^，,。；]{0,10}$/.test(clauseBefore(sentence, total))) return true;
  return (
    rate.isAverage ||
    leadsToTotal.test(sentence.passage.text.slice(Math.max(sentence.start, total.start - 14), total.start))
  );
}

/** An average is told behind its total; what 其中 brings in behind the average are parts. */
function totalsOf(sentence: Sentence, around: readonly Figure[], rate: Rate): readonly Figure[] {
  const totals = around.filter((one) => isTotalOf(sentence, one, rate));
  const before = totals.filter(({ end }) => end <= rate.figure.start);
  return rate.isAverage && before.length > 0 && /^。其中/.test(sentence.passage.text.slice(rate.figure.end))
    ? before
    : totals;
}

/** How far a total may be off and still be meant for the product: by a factor of two, of an average three, or by a power of ten. */
function mayBeMeant(total: number, product: number, { isAverage }: Rate): boolean {
  const ratio = total / product;
  const power = Math.log10(ratio);
  const factor = isAverage ? 3 : 2;
  return (ratio > 1 / factor && ratio < factor) || Math.abs(power - Math.round(power)) < 1e-3;
}

/** Looks for the number and the total of a rate among the figures around it. */
function checked(sentence: Sentence, figure: Figure): Contradiction[] {
  const rate = rateOf(sentence, figure);
  if (!rate) return [];
  const around = sentence.figures.filter(
    ({ start, end }) => start > figure.start - farthest && end < figure.end + farthest,
  );
  const numbers = around.filter((one) => isNumberOf(sentence, one, rate));
  const totals = totalsOf(sentence, around, rate).filter((one) => !numbers.includes(one));
  const [number, total] = [numbers[0], totals[0]];
  if (numbers.length !== 1 || totals.length !== 1 || !number || !total || isApproximate(total)) return [];
  const all = [figure, number, total].sort((a, b) => a.start - b.start) as [Figure, Figure, Figure];
  const told = sentence.passage.text.slice(Math.max(sentence.start, all[0].start - 8), all[2].end);
  if (
    /[；;]/.test(told) ||
    otherThing.test(told) ||
    /去年/.test(told.slice(8)) ||
    (!isTime(rate.of) && ofOneYear.test(told)) ||
    (!isTime(rate.of) && !rate.isAverage && ofEachYear.test(told))
  )
    return [];
  if (!rate.isAverage && hasOtherAmount(sentence, all, total)) return [];
  const product = amountOf(figure) * (number.value as number);
  const tolerance =
    uncertaintyOf(total) +
    (uncertaintyOf(figure) / amountOf(figure) + uncertaintyOf(number) / amountOf(number)) * product;
  if (!mayBeMeant(amountOf(total), product, rate) || !differ(product, amountOf(total), tolerance)) return [];
  return [
    {
      at: placed(sentence, all[2]),
      other: stretch(sentence, all[0], all[1]),
      detail: [figure.text, number.text, shown(product), total.text],
    },
  ];
}

/** Another amount between the factors and the total: the total may be one of that. */
const hasOtherAmount = (sentence: Sentence, all: readonly [Figure, Figure, Figure], total: Figure): boolean =>
  sentence.figures.some(
    (figure) =>
      figure.kind !== 'date' &&
      figure.tier === 'core' &&
      !all.includes(figure) &&
      figure.start > all[0].start &&
      figure.end <= total.start,
  );

export const products: CheckRule = {
  name: 'product',
  purpose: 'An amount for each, the number of them and the total of a sentence belong together.',
  examples: [
    ['每亩补贴500元，首批200亩共发放补贴100万元。', '每亩补贴500元，首批200亩共发放补贴[100万元]。'],
    ['购置插秧机8台，每台售价3.5万元，共花费38万元。', '购置插秧机8台，每台售价3.5万元，共花费[38万元]。'],
    [
      '住房380套，套均面积150平方米，总建筑面积4.56万平方米。',
      '住房380套，套均面积150平方米，总建筑面积[4.56万平方米]。',
    ],
    ['安装风机64台，单机容量8兆瓦，总容量640兆瓦。', '安装风机64台，单机容量8兆瓦，总容量[640兆瓦]。'],
    ['实施4年来，每年筛查1.5万人，累计筛查9万人。', '实施4年来，每年筛查1.5万人，累计筛查[9万人]。'],
    ['开设48个班，每班45人，共有学生2610人。', '开设48个班，每班45人，共有学生[2610人]。'],
    ['总价960万元，余款分两年付清，每年336万元。', '总价960万元，余款分两年付清，每年336万元。'],
    ['种植3.5万亩，平均亩产480公斤，总产1860万公斤。', '种植3.5万亩，平均亩产480公斤，总产[1860万公斤]。'],
    ['假期8天接待游客42万人次，日均6.2万人次。', '假期8天接待游客42万人次，日均[6.2万人次]。'],
    [
      '40天里共发送旅客184万人次，日均6.4万人次。其中公路98万人次，铁路86万人次。',
      '40天里共发送旅客184万人次，日均[6.4万人次]。其中公路98万人次，铁路86万人次。',
    ],
    ['假期8天接待游客42万人次，日均5.25万人次。', '假期8天接待游客42万人次，日均5.25万人次。'],
    ['每亩补贴500元，首批200亩共发放补贴10万元。', '每亩补贴500元，首批200亩共发放补贴10万元。'],
    ['每亩增收500元，涉及200亩，全县增收100万元。', '每亩增收500元，涉及200亩，全县增收100万元。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) => sentence.figures.flatMap((figure) => checked(sentence, figure))),
};
