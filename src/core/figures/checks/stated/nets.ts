/** What is left of an amount when another is taken off, where both stand right before: 借贷18亿元，扣除手头现金8亿元，净负债10亿元; 毛重15公斤，箱重3公斤，净重12公斤. */
import { shownAs } from '../amounts.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { make, toleranceOf } from '../sums.ts';
import { type BrokenTie, between, figuresOf, type Row, stretchOf, type Term } from './terms.ts';

/** ，扣除手头现金 */
const taken =
  /^[^，,。；;！？\n]{0,10}[，,][^，,。；;、]{0,6}(?:扣除|扣去|扣掉|减去|减掉|除去|刨去|刨掉|去掉|剔除|抛去|除掉|减除)了?[^，,。；;\d]{0,18}$/;
/** ，净负债为; 后，纯利为 */
const left =
  /^[^，,。；;！？\n、]{0,4}(?:以?[之后外]*)[，,]?[^，,。；;、\d]{0,6}(?:净[\u4e00-\u9fff]{0,4}|纯[\u4e00-\u9fff]{0,4}|实[得收领发付][^，,。；;\d]{0,2}|到手[^，,。；;\d]{0,3}|[还只尚]?[剩余](?:下|余)?|结余)(?:只有|仅有?|还有|[为是达了约有])*$/;
/** All that came in is what costs alone leave a profit of, and costs told in full. */
const turnover = /收入|营业额|产值|销售|售得|卖|营收/;
const allCosts = /支出|成本|开支|开销|费用|本钱|各[项种]|[料子]钱/;
const profit = /利|赚|收入/;
const noTerm = /其中|[比较增均约]|(?<![扣剔])减(?!去|掉|除)|同期|去年|上年|最[高多大低少小]/;
const tare = /^[^，,。；;、]{0,6}重/;
/** What is off by more is left of something else. */
const farthest = 1.6;
const leastSlip = 0.6;
const mostMore = 3;

function isNet(row: Row, [whole, part, rest]: readonly [Term, Term, Term]): boolean {
  const ways = [between(row, whole, part), between(row, part, rest)] as const;
  if ([whole, part, rest].some(({ label }) => noTerm.test(label))) return false;
  if (taken.test(ways[0]) && left.test(ways[1])) return true;
  return /毛重/.test(whole.label) && tare.test(part.label) && /净重/.test(rest.label);
}

/** What a row tells as left of two amounts, where they leave another one. */
export const brokenNets = (row: Row): readonly BrokenTie[] =>
  row.terms.slice(2).flatMap((rest, i): readonly BrokenTie[] => {
    const [whole, part] = [row.terms[i], row.terms[i + 1]] as [Term, Term];
    const terms = [whole, part, rest] as const;
    if (terms.some(({ unit }) => unit !== rest.unit)) return [];
    if ([part, rest].some(({ figure: { per } }) => per !== null && per !== whole.figure.per)) return [];
    if (/^(?:percent|duration)/.test(rest.unit) || whole.amount <= part.amount || !isNet(row, terms)) return [];
    if (make(whole.figure, figuresOf([part, rest]))) return [];
    const expected = whole.amount - part.amount;
    const tolerance = toleranceOf(figuresOf(terms));
    const off = expected - rest.amount;
    // 扣除土地成本三亿元，纯利四亿元，建筑费二亿元: what else is taken off is told behind.
    const more = row.terms.slice(i + 3, i + 3 + mostMore).filter(({ unit }) => unit === rest.unit);
    if (more.some(({ amount }) => Math.abs(amount - off) <= tolerance)) return [];
    const slip = evidenceOfSlip([
      { figure: rest.figure, expected, tolerance },
      { figure: part.figure, expected: part.amount + off, tolerance },
      { figure: whole.figure, expected: whole.amount - off, tolerance },
    ]);
    const ratio = Math.max(expected, rest.amount) / Math.min(expected, rest.amount);
    const isOfTurnover = turnover.test(whole.label) && profit.test(rest.label);
    if (isOfTurnover && !allCosts.test(between(row, whole, part)) && slip < leastSlip) return [];
    if (ratio > farthest && slip < leastSlip) return [];
    return [
      {
        rule: 'parts-sum',
        at: { index: row.index, figure: rest.figure },
        other: stretchOf(row, [whole, part]),
        detail: [
          [part, rest].map(({ figure }) => figure.text).join(' + '),
          shownAs(whole.figure, part.amount + rest.amount),
          whole.figure.text,
        ],
      },
    ];
  });
