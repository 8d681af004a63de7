/** Per unit × number = total: 每亩补贴500元，200亩共10万元; 户均面积120平方米; 单机容量8兆瓦; 日均6.1万人次. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, haveOneUnit, inUnitOf, isApproximate, shown, uncertaintyOf } from '../amounts.ts';
import {
  type CheckRule,
  type Contradiction,
  clauseBefore,
  figuresBetween,
  placed,
  type Sentence,
  stretch,
} from '../page.ts';
import { isDividedInto, isNumberOf, isOfTime, isTotalOf, type Rate, rateOf } from '../rates.ts';
import { wrongProduct } from '../relations/products.ts';
import { discounts } from './discounts.ts';

/** Words of an amount that is told for something else. */
const otherThing =
  /增加|增长|增产|增收|减少|提高|降低|节约|节省|比(?![赛例重分率值])|其中|另|余|剩|首付|尾款|利润|纯|净|以上|最高|不超过|突破|半价|优惠|免费|免票|打折|折后|首重|续重|起步价|超出|超过的|连同|加上|扣除|扣去|扣掉|除去|退还|补贴后/;
/** 比去年高0.1元: a comparison beside the rate, with its amount. */
const comparison = /[，,](?:比|较)[^，,。；]{1,16}(?=[，,。；])/g;
const ofEachYear = /每年|平均(?!亩产)|累计/;
/** An average of one year, and what has come together in several. */
const ofOneYear = /[年月]人?户?均.*累计|累计.*[年月]人?户?均/;
const farthest = 42;

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
  const factor = isAverage ? 3 : 2.3;
  return (ratio > 1 / factor && ratio < factor) || Math.abs(power - Math.round(power)) < 1e-3;
}

/** The number may be told before, too: 种了120亩 … 一亩地收入2.4万元，120亩就是288万元. */
const nearest = (numbers: readonly Figure[], { start }: Figure): Figure | undefined =>
  numbers.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];

function ofRelation(sentence: Sentence, figure: Figure): Contradiction[] {
  const wrong = wrongProduct(sentence, figure);
  if (!wrong) return [];
  const { rate, number, times, total, product, at } = wrong;
  const factors = times ? [number, times] : [number];
  const others = [rate, ...factors, total].filter((one) => one !== at);
  const detail = [rate.text, factors.map(({ text }) => text).join(' × '), shown(inUnitOf(total, product)), total.text];
  return [{ at: placed(sentence, at), other: stretch(sentence, ...others), detail }];
}

/** Looks for the number and the total of a rate among the figures around it, in its sentence and the next to it. */
function checked(sentence: Sentence, figure: Figure): Contradiction[] {
  const rate = rateOf(sentence, figure);
  if (rate?.forEvery !== 1) return [];
  const around = figuresBetween(sentence.passage, figure.start - farthest, figure.end + farthest);
  const numbers = around.filter((one) => isNumberOf(sentence, one, rate));
  const number = nearest(numbers, figure);
  if (!number || numbers.some((one) => amountOf(one) !== amountOf(number))) return [];
  const divided = around.find((one) => isDividedInto(sentence, one, number) && haveOneUnit(one, figure));
  const totals = divided ? [divided] : totalsOf(sentence, around, rate).filter((one) => !numbers.includes(one));
  const [total] = totals;
  if (totals.length !== 1 || !total || total.value === null || isApproximate(total)) return [];
  const all = [figure, number, total].sort((a, b) => a.start - b.start) as [Figure, Figure, Figure];
  if (isOfSomethingElse(sentence, rate, all) || isOfOtherTime(sentence, number, total)) return [];
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
      detail: [figure.text, number.text, shown(inUnitOf(total, product)), total.text],
    },
  ];
}

/** 每天卖出260份，一天的营业额是3120元: what is sold in a day makes the total of a day. */
const isOfOtherTime = (sentence: Sentence, number: Figure, total: Figure): boolean =>
  number.per !== null &&
  !new RegExp(`[一每单当全]${number.per === '日' ? '[天日]' : number.per}`).test(clauseBefore(sentence, total));

/** Whether the words around the three say that they do not belong together. */
function isOfSomethingElse(
  { passage, start }: Sentence,
  rate: Rate,
  [first, , last]: readonly [Figure, Figure, Figure],
) {
  const told = passage.text.slice(Math.max(Math.min(start, first.start), first.start - 8), last.end);
  return (
    (!rate.isAverage && /[；;]/.test(told)) ||
    otherThing.test(told.replace(comparison, '')) ||
    /去年/.test(told.slice(8)) ||
    (!isOfTime(rate) && ofOneYear.test(told)) ||
    (!isOfTime(rate) && !rate.isAverage && ofEachYear.test(told))
  );
}

/** Another amount between the factors and the total: the total may be one of that. */
const hasOtherAmount = (sentence: Sentence, all: readonly [Figure, Figure, Figure], total: Figure): boolean =>
  figuresBetween(sentence.passage, all[0].end, total.start).some(
    (figure) =>
      figure.kind !== 'date' &&
      figure.tier === 'core' &&
      figure.value !== 1 &&
      !all.includes(figure) &&
      !/^[比较]/.test(clauseBefore(sentence, figure)),
  );

export const products: CheckRule = {
  name: 'product',
  needs: { figures: 2 },
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
    ['养了36张种，按每张4500元算，能收26.2万元。', '养了36张种，按每张4500元算，能收[26.2万元]。'],
    ['养了36张种，按每张4500元算，能收16.2万元。', '养了36张种，按每张4500元算，能收16.2万元。'],
    ['分成300小块，每块年租金360元，可收入18万元。', '分成300小块，每块年租金360元，可收入[18万元]。'],
    ['抢修人员320名，分成40个小组，每组9人。', '抢修人员320名，分成40个小组，每组[9人]。'],
    ['抢修人员320名，分成40个小组，每组8人。', '抢修人员320名，分成40个小组，每组8人。'],
    ['一幅绣品卖600元。他卖了450幅，销售额37万元。', '一幅绣品卖600元。他卖了450幅，销售额[37万元]。'],
    ['一天送300件，6辆车一天就是1800件。', '一天送300件，6辆车一天就是1800件。'],
    ['票价打八折，原价2元的线路只需1.2元。', '票价打八折，原价2元的线路只需[1.2元]。'],
    ['票价打八折，原价2元的线路只需1.6元。', '票价打八折，原价2元的线路只需1.6元。'],
    ['午餐每份12元，每天卖出260份，一天的营业额是3920元。', '午餐每份12元，每天卖出260份，一天的营业额是[3920元]。'],
    ['午餐每份12元，每天卖出260份，一天的营业额是3120元。', '午餐每份12元，每天卖出260份，一天的营业额是3120元。'],
    ['交易4.2万辆；交易额25.2亿元，平均每辆成交价9万元。', '交易4.2万辆；交易额25.2亿元，平均每辆成交价[9万元]。'],
    ['假期8天接待游客42万人次，日均5.25万人次。', '假期8天接待游客42万人次，日均5.25万人次。'],
    ['每亩补贴500元，首批200亩共发放补贴10万元。', '每亩补贴500元，首批200亩共发放补贴10万元。'],
    ['每份150元，卖出80份，扣除抽成后收入1.08万元。', '每份150元，卖出80份，扣除抽成后收入1.08万元。'],
    ['每亩增收500元，涉及200亩，全县增收100万元。', '每亩增收500元，涉及200亩，全县增收100万元。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      sentence.figures.flatMap((figure) => [
        ...checked(sentence, figure),
        ...ofRelation(sentence, figure),
        ...discounts(sentence, figure),
      ]),
    ),
};
