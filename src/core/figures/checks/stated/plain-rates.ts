/** A rate without any other word, right behind the part and the whole that it is of: 环志26400只，重新捕到396只，回收率为1.5%; 应到120人，实到108人，出席率90%. */
import { cues } from '../../data/relation-cues.ts';
import { jointUncertainties, roundingOfShare, shown } from '../amounts.ts';
import { isNamedRate } from '../relations/rate-names.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

/** From the whole to its part, over one mark or one sentence's end, and no other number. */
const joint = /^[^，,。；;、！？\d]{0,14}[，,。][^，,。；;、！？\d%]{0,14}$/;
/** 只，回收率为 */
const toRate = /^[^，,。；;、\d]{0,10}[，,。][\u4e00-\u9fff]{1,3}率(?:约|仅|只有|高?达到?|[为是有了])*$/;
const noTerm = /其中|[比较增减升降均每约]|同期|去年|上年|最[高多大低少小]|另|分别|计划|预计/;
/** How near told rates and quotients are where no slip of the pen explains it. */
const near = 1.15;
const farthest = 2.3;
/** So many terms around are looked at for what the rate may be of. */
const [before, behind] = [5, 3];

const quotient = (part: Term, whole: Term): number => (100 * part.amount) / whole.amount;
const slackOf = (part: Term, whole: Term, rate: Term): number => {
  const [a, b] = jointUncertainties(part.figure, whole.figure);
  return quotient(part, whole) * (a / part.amount + b / whole.amount) + roundingOfShare(rate.figure);
};

/** Classifiers may differ where the part is told by what the rate is called: 鸡蛋1200枚，孵出小鸡1020只，孵化率. */
const areOfOne = (whole: Term, part: Term, rate: Term): boolean =>
  whole.figure.kind === 'count' &&
  part.figure.kind === 'count' &&
  (part.unit === whole.unit || part.label.includes(rate.label.charAt(0)));

/** 一班45人，二班38人: the second is no part of the first. */
const areAlike = ({ passage: { text } }: Row, whole: Term, part: Term): boolean =>
  part.label === '' || text.charAt(whole.start - 1) === text.charAt(part.start - 1);

/** Whether any two of the amounts around make the rate, of those told or of the others, or a growth. */
function isMade(row: Row, at: number, rate: Term): boolean {
  const around = row.terms
    .slice(Math.max(0, at - before), at + behind)
    .filter(({ unit }) => !/^(?:percent|duration)/.test(unit));
  return around.some((part) =>
    around.some((whole) => {
      if (part === whole || part.amount > whole.amount) return false;
      const expected = quotient(part, whole);
      const all = [
        expected,
        100 - expected,
        100 * (whole.amount / part.amount - 1),
        100 - (100 * part.amount) / (part.amount + whole.amount),
      ];
      return all.some((one) => Math.abs(one - rate.amount) <= slackOf(part, whole, rate) * 1.01);
    }),
  );
}

/** The rates of a row that are not those of the two amounts told right before them. */
export const brokenPlainRates = (row: Row): readonly BrokenTie[] =>
  row.terms.slice(2).flatMap((rate, i): readonly BrokenTie[] => {
    const [whole, part] = [row.terms[i], row.terms[i + 1]] as [Term, Term];
    if (rate.figure.kind !== 'percent' || rate.amount > 100 || part.amount >= whole.amount) return [];
    if (!areOfOne(whole, part, rate)) return [];
    if (!toRate.test(between(row, part, rate)) || !joint.test(between(row, whole, part))) return [];
    const isRate = cues.rate.test(rate.label) && isNamedRate(rate.label);
    if (
      !isRate ||
      noTerm.test(whole.label) ||
      noTerm.test(part.label) ||
      areAlike(row, whole, part) ||
      isMade(row, i + 2, rate)
    )
      return [];
    const expected = quotient(part, whole);
    const slack = slackOf(part, whole, rate);
    const relative = slack / expected;
    const slip = evidenceOfSlip([
      { figure: rate.figure, expected, tolerance: slack },
      { figure: part.figure, expected: (rate.amount * whole.amount) / 100, tolerance: relative * part.amount },
      { figure: whole.figure, expected: (100 * part.amount) / rate.amount, tolerance: relative * whole.amount },
    ]);
    const ratio = Math.max(rate.amount / expected, expected / rate.amount);
    if (ratio > (slip < 0 ? near : farthest)) return [];
    return [
      {
        rule: 'shares',
        at: { index: row.index, figure: rate.figure },
        other: stretchOf(row, [whole, part]),
        detail: [whole.figure.text, part.figure.text, `${shown(Number(expected.toFixed(1)))}%`, rate.figure.text],
      },
    ];
  });
