/** A sum and what each of several takes of it, in the clauses or the sentence behind: 得赃款3150元。甲分得2100元，乙分得1050元. Nobody can take what is not there. */
import { smallNumber } from '../../../text/small-number.ts';
import { shownAs } from '../amounts.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { make, sumOf, toleranceOf } from '../sums.ts';
import { type BrokenTie, between, figuresOf, type Row, stretchOf, type Term } from './terms.ts';

/** 甲分得, 老大拿去 */
const takes = /^[^，,。；;\d]{1,12}?(?:分得|分到|分[去走了]|拿[去走了]|得[到了]?|继承了?|分享)$/;
const whole = /得|共|款|钱|奖|赚|卖|产|红利|分红|酬|赏|分[配给]?$/;
const noWhole = /每|均|(?:分得|分到)$/;
/** From one to the next. */
const joint = /^[^，,。；;\d]{0,6}[，,；;、][^，,。；;、\d]{0,14}$/;
/** From the sum to the first. */
const opens = /^[^。；;！？\n]{0,24}[，,。；;：:][^，,。；;\d]{0,14}$/;
/** 两人, 三兄弟: how many share it. */
const sharers = /([两二三四五六])(?:[人家户方组队]|个?[兄姐]?[弟妹]|名)/;
/** 去年共得…今年老大得了: of two times. */
const otherTime = /[今明去前上次]年|[上下次]月|后来|又/;
/** Some of what is taken comes from elsewhere, or is told behind. */
const besides = /^[^。]{0,6}[，,；;（(](?:其中|包括|含|连)/;
const goesOn = /^[^。]{0,8}[，,；;。][^，,。；;]{0,8}(?:其[余他]|余|剩|另|还)/;
const mostParts = 10;
const [enough, farthest] = [0.3, 1.6];

/** The sums of a row that are not what is taken of them. */
export const brokenSharesOut = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((sum, at): readonly BrokenTie[] => {
    if (sum.figure.per !== null || !whole.test(sum.label) || noWhole.test(sum.label)) return [];
    const parts: Term[] = [];
    for (let next = row.terms[at + 1]; next && parts.length < mostParts; next = row.terms[at + 1 + parts.length]) {
      const way = between(row, parts.at(-1) ?? sum, next);
      if (next.unit !== sum.unit || !takes.test(next.label) || !(parts.length > 0 ? joint : opens).test(way)) break;
      parts.push(next);
    }
    if (parts.length < 2) return [];
    const figures = figuresOf(parts);
    if (otherTime.test(row.passage.text.slice(sum.end, (parts.at(-1) as Term).start))) return [];
    if (besides.test(row.passage.text.slice((parts.at(-1) as Term).end))) return [];
    if (make(sum.figure, figures)) return [];
    const taken = sumOf(figures);
    const last = parts.at(-1) as Term;
    const lead = row.passage.text.slice(Math.max(0, sum.start - 40), last.end);
    const told = smallNumber(sharers.exec(lead)?.[1] ?? '');
    const missing = sum.amount - taken;
    if (missing > 0 && (told !== parts.length || goesOn.test(row.passage.text.slice(last.end)))) return [];
    const tolerance = toleranceOf([sum.figure, ...figures]);
    const slip = evidenceOfSlip([
      { figure: sum.figure, expected: taken, tolerance },
      ...parts.map(({ figure, amount }) => ({ figure, expected: amount + missing, tolerance })),
    ]);
    if (slip < enough && Math.max(taken / sum.amount, sum.amount / taken) > farthest) return [];
    return [
      {
        rule: 'parts-sum',
        at: { index: row.index, figure: last.figure },
        other: stretchOf(row, [sum, ...parts.slice(0, -1)]),
        detail: [figures.map(({ text }) => text).join(' + '), shownAs(sum.figure, taken), sum.figure.text],
      },
    ];
  });
