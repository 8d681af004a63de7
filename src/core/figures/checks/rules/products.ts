/** Per unit × number = total: 每亩补贴500元，200亩共10万元. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, haveOneUnit, isApproximate, shown, uncertaintyOf } from '../amounts.ts';
import {
  type CheckRule,
  type Contradiction,
  clauseBefore,
  placed,
  type Sentence,
  stretch,
  textBetween,
} from '../page.ts';

/** Units that count the same ones as a word behind 每 does. */
const counts: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  户: '户',
  家: '户',
  只: '头',
  公斤: 'kg',
  千克: 'kg',
};
const plain = (unit: string) => counts[unit] ?? unit;

/** Words that lead to a total. */
const leadsToTotal = /(?:共|总|合计|总计|一共|可得|需|花费|价值|收入|支付|费用|资助|发放|获|赚|得)[^，,。；]{0,10}$/;
/** Words of an amount that is told for something else, or of each year. */
const otherThing = /增加|增长|减少|提高|降低|节约|节省|比|其中|每年|去年|另|利润|纯|净|平均|累计|以上|最高|不超过/;
const farthest = 30;

function isCountOf(count: Figure, rate: Figure): boolean {
  return (
    count.value !== null &&
    count.per === null &&
    count.unit !== null &&
    rate.per !== null &&
    plain(count.unit) === plain(rate.per)
  );
}

/** Looks for the number and the total of a rate among the figures around it. */
function checked(sentence: Sentence, rate: Figure): Contradiction[] {
  if (
    rate.per === null ||
    rate.value === null ||
    /^(?:percent|percentage-point|duration|speed)$/.test(rate.kind) ||
    /[年月日天周]/.test(rate.per)
  )
    return [];
  const around = sentence.figures.filter(
    ({ kind, start, end }) => kind !== 'date' && start > rate.start - farthest && end < rate.end + farthest + 12,
  );
  const numbers = around.filter((figure) => isCountOf(figure, rate));
  const totals = around.filter(
    (figure) =>
      figure !== rate &&
      figure.per === null &&
      figure.start > rate.end &&
      haveOneUnit(figure, rate) &&
      leadsToTotal.test(beforeOf(sentence, figure)),
  );
  const [number, total] = [numbers[0], totals[0]];
  if (
    numbers.length !== 1 ||
    totals.length !== 1 ||
    !number ||
    !total ||
    total.value === null ||
    number.start > total.start
  )
    return [];
  if ([rate, number, total].some(isApproximate)) return [];
  const between = textBetween(sentence, [rate, number].sort((a, b) => a.start - b.start)[0] as Figure, total);
  if (/[；;]/.test(between) || otherThing.test(between)) return [];
  if (hasOtherAmount(sentence, [rate, number], total) || /增加|增长|提高|减少|突破/.test(clauseBefore(sentence, rate)))
    return [];
  const product = amountOf(rate) * (number.value as number);
  const tolerance =
    uncertaintyOf(total) + (uncertaintyOf(rate) / amountOf(rate) + uncertaintyOf(number) / amountOf(number)) * product;
  if (!differ(product, amountOf(total), tolerance)) return [];
  return [
    {
      at: placed(sentence, total),
      other: stretch(sentence, rate, number),
      detail: [rate.text, number.text, shown(product), total.text],
    },
  ];
}

/** Another amount between the factors and the total: the total may be one of that. */
const hasOtherAmount = (sentence: Sentence, factors: readonly Figure[], total: Figure): boolean =>
  sentence.figures.some(
    (figure) =>
      figure.kind !== 'date' &&
      !factors.includes(figure) &&
      figure.start > Math.min(...factors.map(({ start }) => start)) &&
      figure.end <= total.start,
  );

const beforeOf = ({ passage, start }: Sentence, figure: Figure) =>
  passage.text.slice(Math.max(start, figure.start - 14), figure.start);

export const products: CheckRule = {
  name: 'product',
  purpose: 'An amount for each, the number of them and the total of a sentence belong together.',
  examples: [
    ['每亩补贴500元，首批200亩共发放补贴100万元。', '每亩补贴500元，首批200亩共发放补贴[100万元]。'],
    ['购置插秧机8台，每台售价3.5万元，共花费38万元。', '购置插秧机8台，每台售价3.5万元，共花费[38万元]。'],
    ['每亩补贴500元，首批200亩共发放补贴10万元。', '每亩补贴500元，首批200亩共发放补贴10万元。'],
    ['每亩增收500元，涉及200亩，全县增收100万元。', '每亩增收500元，涉及200亩，全县增收100万元。'],
  ],
  apply: ({ sentences }) =>
    sentences.flatMap((sentence) => sentence.figures.flatMap((figure) => checked(sentence, figure))),
};
