/** What grows by the same rate for several years: 前年1000万元，此后两年每年增长20%，今年达到1540万元 should be 1440. */
import { verbs } from '../../data/verbs-of-change.ts';
import { shownAs, uncertaintyOf } from '../amounts.ts';
import { type BrokenTie, between, type Row, stretchOf } from './terms.ts';

/** 此后两年每年增长, 连续三年年均递增: from the number of years to the rate. */
const yearly = new RegExp(
  `^(?:来|里|间|内|中)?[，,]?(?:平均)?(?:每年|年均|逐年|年年|以每年)(?:平均)?(?:都|又|均)?(?:以)?(?:${verbs('by')}|递增|递减)了?$`,
);
const run = /(?:此后|其后|后来|接下来|之后|以后|连续|随后|经过|这)的?$/;
const reached = /[到至达为]了?[\u4e00-\u9fff]{0,4}$|(?:今年|去年|如今|现在|目前)[\u4e00-\u9fff]{0,4}$/;
const falls = new RegExp(`(?:${verbs('by', 'down')}|递减)了?$`);
const longestWay = 24;
/** What is off by less may be rounded. */
const roundly = 0.015;
const farthest = 1.7;
const percent = 100;

function brokenAt(row: Row, at: number): readonly BrokenTie[] {
  const [from, years, rate, to] = row.terms.slice(at, at + 4);
  if (!from || !years || !rate || !to || from.unit !== to.unit || from.unit === rate.unit) return [];
  if (years.figure.unit !== '年' || rate.figure.kind !== 'percent' || !yearly.test(between(row, years, rate)))
    return [];
  const [before, behind] = [between(row, from, years), between(row, rate, to)];
  if (before.length > longestWay || behind.length > longestWay || /[。；;]/.test(behind)) return [];
  if (!run.test(before) || !reached.test(behind) || !/^[^，,]{0,3}[，,]/.test(behind)) return [];
  const sign = falls.test(between(row, years, rate)) ? -1 : 1;
  const number = years.figure.value as number;
  const made = (share: number) => from.amount * (1 + (sign * share) / percent) ** number;
  const expected = made(rate.amount);
  const rounding = uncertaintyOf(rate.figure);
  const slack = Math.abs(made(rate.amount + rounding) - made(rate.amount - rounding)) / 2;
  const ratio = to.amount / expected;
  if (Math.abs(to.amount - expected) <= slack + uncertaintyOf(to.figure) + roundly * expected) return [];
  if (ratio > farthest || ratio < 1 / farthest) return [];
  return [
    {
      rule: 'product',
      at: { index: row.index, figure: to.figure },
      other: stretchOf(row, [from, rate]),
      detail: [
        from.figure.text,
        `× (1 ${sign < 0 ? '−' : '+'} ${rate.figure.text})^${number}`,
        shownAs(to.figure, expected),
        to.figure.text,
      ],
    },
  ];
}

/** The amounts of a row that their yearly growth does not make. */
export const brokenCompounds = (row: Row): readonly BrokenTie[] => row.terms.flatMap((_, at) => brokenAt(row, at));
