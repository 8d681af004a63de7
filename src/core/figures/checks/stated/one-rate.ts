/** One rate that several pairs of amounts share: 一律调高5%，由8元增至8.4元，由4元增至4.2元，由36元增至39.8元 should end with 37.8元. */
import { verbs } from '../../data/verbs-of-change.ts';
import { shownAs, uncertaintyOf } from '../amounts.ts';
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

interface Pair {
  readonly from: Term;
  readonly to: Term;
}

/** 一律调高, 统一下调, 全部提价. */
const alike = /(?:一律|统一|全部|普遍|均|都|各|同样|同步)[\u4e00-\u9fff]{0,6}$/;
const turns = new RegExp(
  `^[^，,。；;\\d]{0,4}(?:(?:${verbs('to')})了?[到至为成]|[增升加涨降减跌调提]?[到至为]|变成)[\\u4e00-\\u9fff]{0,3}$`,
);
/** How far behind the rate its pairs may stand, in characters; and how many terms are looked at. */
const reach = 160;
const mostTerms = 16;
const fewestPairs = 2;
/** A price is rounded to its place, and by so much of itself. */
const roundly = 0.006;
/** A pair that is off by more has a rate of its own. */
const farthest = 0.5;

function pairsBehind(row: Row, at: number): readonly Pair[] {
  const rate = row.terms[at] as Term;
  const near = row.terms.slice(at + 1, at + mostTerms).filter(({ start }) => start - rate.end <= reach);
  return near.slice(1).flatMap((to, i) => {
    const from = near[i] as Term;
    return from.unit === to.unit && from.figure.kind !== 'percent' && turns.test(between(row, from, to))
      ? [{ from, to }]
      : [];
  });
}

function brokenAt(row: Row, at: number): readonly BrokenTie[] {
  const rate = row.terms[at] as Term;
  if (rate.figure.kind !== 'percent') return [];
  const pairs = pairsBehind(row, at);
  if (pairs.length <= fewestPairs) return [];
  const sign = Math.sign((pairs[0] as Pair).to.amount - (pairs[0] as Pair).from.amount);
  const factor = 1 + (sign * rate.amount) / 100;
  const isOff = ({ from, to }: Pair) =>
    Math.abs(from.amount * factor - to.amount) > uncertaintyOf(to.figure) + roundly * to.amount;
  const off = pairs.filter(isOff);
  const [wrong] = off;
  // Where the words do not say that the rate is of all, the others must show it.
  const most = alike.test(rate.label) ? pairs.length - fewestPairs : 1;
  if (!wrong || off.length > most || pairs.length - off.length < fewestPairs) return [];
  const expected = wrong.from.amount * factor;
  const growth = 100 * Math.abs(wrong.to.amount / wrong.from.amount - 1);
  if (Math.abs(wrong.to.amount / expected - 1) > farthest) return [];
  return [
    {
      rule: 'growth',
      at: { index: row.index, figure: wrong.to.figure },
      other: stretchOf(row, [rate, wrong.from]),
      detail: [
        wrong.from.figure.text,
        shownAs(wrong.to.figure, wrong.to.amount),
        `${Number(growth.toFixed(1))}%`,
        rate.figure.text,
      ],
    },
  ];
}

/** The pairs of a row that a rate of all does not make. */
export const brokenPairs = (row: Row): readonly BrokenTie[] => row.terms.flatMap((_, at) => brokenAt(row, at));
