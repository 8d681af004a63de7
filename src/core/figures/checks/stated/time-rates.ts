/** An amount for each hour, day or month beside what a longer time brings: 每小时45吨，一昼夜就是1080吨; 每月300元，一年就是3600元; 每昼夜480吨，平均每小时20吨. */
import { amountOf, shownAs, uncertaintyOf } from '../amounts.ts';
import { roundingOfMean } from '../relations/evidence.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { type BrokenTie, type Row, stretchOf, type Term } from './terms.ts';

/** How many of the time in the key each of the longer ones holds; 一天 may be of so many working hours, 一昼夜 is not. */
const held: Readonly<Record<string, readonly (readonly [longer: RegExp, times: number])[]>> = {
  秒: [
    [/^分钟?$/, 60],
    [/^小时$/, 3600],
  ],
  分钟: [[/^小时$/, 60]],
  小时: [[/^昼夜$|^[天日]一夜$/, 24]],
  天: [
    [/^(?:周|星期|礼拜)$/, 7],
    [/^年$/, 365],
  ],
  周: [[/^年$/, 52]],
  月: [
    [/^年$/, 12],
    [/^季度?$/, 3],
  ],
};
const shorter: Readonly<Record<string, string>> = { 日: '天', 星期: '周', 个月: '月', 分: '分钟' };

/** ，一昼夜就是: the longer time and what leads from it to its amount, in the clause behind. */
const longer =
  /^[^，,。；;！？\n]{0,10}[，,](?:那么|这样|照此|如此|照这样|算起来|算下来)?(?:[每一全][个整]?|24|二十四)(昼夜|[天日]一夜|分钟|小时|周|星期|礼拜|季度?|年)(?:下来|算下来|里|的话)?[，,]?([^，,。；;\d]{0,8})$/;
/** The text says that it has reckoned. */
const reckoned = /^(?:[就便]是|就[要得有能可]|[就便]|[合即]|也就是|折合|相当于|总共|共)/;
/** 每昼夜480吨，平均每小时20吨: the longer time stands first. */
const shortened =
  /^[^，,。；;！？\n]{0,10}[，,](?:平均|合|折合|即|相当于|也就是|等于)(?:平均)?每个?(分钟|小时|天|日|周|星期|月)(?:约|[产出]|为)?$/;
const noProduct = /[比较增减超约]|最[高多大低少小]|高峰|原来|过去|以前/;
/** A year has 365 days or 366, and 52 weeks and a day. */
const slackOfYear = 0.006;
const [farthest, near] = [2.3, 1.15];
const leastSlip = 0.3;

interface Product {
  readonly rate: Term;
  readonly total: Term;
  readonly times: number;
  /** Whether the words leave no other reading. */
  readonly isSure: boolean;
}

const timesOf = (short: string, long: string): number | undefined =>
  held[shorter[short] ?? short]?.find(([told]) => told.test(long))?.[1];

function productOf({ passage: { text } }: Row, first: Term, second: Term): Product | null {
  if (first.unit !== second.unit || first.figure.per === null || noProduct.test(first.label + second.label))
    return null;
  const way = text.slice(first.end, second.start);
  const short = shortened.exec(way)?.[1];
  if (short !== undefined && second.figure.per !== null) {
    const times = timesOf(short, first.figure.per);
    return times ? { rate: second, total: first, times, isSure: true } : null;
  }
  const [, long, lead = ''] = longer.exec(way) ?? [];
  const times = long && timesOf(first.figure.per, long);
  if (!times) return null;
  const isSure = reckoned.test(lead);
  // What is earned or used each day need not be so every day of a week; what a day and a night bring may be less for a pause.
  const isMore = second.amount > first.amount * times;
  return isSure || times === 24 || times === 60
    ? { rate: first, total: second, times, isSure: isSure || times === 60 || isMore }
    : null;
}

/** The amounts of a row that a longer time would bring otherwise. */
export const brokenTimeRates = (row: Row): readonly BrokenTie[] => {
  const amounts = row.terms.filter(({ unit }) => !/^(?:duration|percent|number)/.test(unit));
  return amounts.slice(1).flatMap((second, i): readonly BrokenTie[] => {
    const product = productOf(row, amounts[i] as Term, second);
    if (!product) return [];
    const { rate, total, times, isSure } = product;
    const expected = amountOf(rate.figure) * times;
    const rounding = (uncertaintyOf(rate.figure) + (rate === second ? roundingOfMean(rate.figure) : 0)) * times;
    const tolerance = rounding + uncertaintyOf(total.figure) + (times >= 52 ? slackOfYear * expected : 0);
    if (Math.abs(expected - total.amount) <= tolerance * 1.01) return [];
    const slip = evidenceOfSlip([
      { figure: total.figure, expected, tolerance },
      { figure: rate.figure, expected: total.amount / times, tolerance: tolerance / times },
    ]);
    const ratio = Math.max(expected, total.amount) / Math.min(expected, total.amount);
    if (slip < leastSlip && ratio > (isSure ? farthest : near)) return [];
    const detail =
      rate === second
        ? [total.figure.text, `÷ ${times}`, shownAs(rate.figure, total.amount / times), rate.figure.text]
        : [rate.figure.text, `× ${times}`, shownAs(total.figure, expected), total.figure.text];
    return [
      {
        rule: 'product',
        at: { index: row.index, figure: second.figure },
        other: stretchOf(row, [amounts[i] as Term]),
        detail,
      },
    ];
  });
};
