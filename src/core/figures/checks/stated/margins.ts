/** By how much an amount is above or below a mark that stands between the two: 27.86米的洪峰，超过25.5米的警戒水位1.36米. */
import { amountOf, differ, haveOneUnit, isApproximate, shownAs, uncertaintyOf } from '../amounts.ts';
import { type BrokenTie, type Row, stretchOf } from './terms.ts';

/** Behind the amount, before the digits of the mark: 超过 may be read as a part of it. */
const leads =
  /^的?[^，。；！？\n]{0,10}[，,]?(?:已经?|仍|仅|均)?(?:超过|超出|超|高出|高于|低于)了?[^，。；！？、\n\d]{0,8}$/;
/** Behind the mark, before what the two differ by: the name of the mark, unless that stands before it. */
const joint = /^(?:的[\u4e00-\u9fff]{2,8}?)?(?:[达有约为]|高出?了?|低了?)?$/;

export const brokenMargins = (row: Row): readonly BrokenTie[] => {
  const { text, figures } = row.passage;
  return figures.flatMap((told, at): readonly BrokenTie[] => {
    const [amount, mark] = [figures[at - 2], figures[at - 1]];
    if (!amount || !mark || isApproximate(amount) || isApproximate(told) || mark.value === null) return [];
    if (!haveOneUnit(amount, told) || !haveOneUnit(mark, told)) return [];
    const digits = mark.start + Math.max(0, mark.text.search(/\d/));
    if (!leads.test(text.slice(amount.end, digits)) || !joint.test(text.slice(mark.end, told.start))) return [];
    const expected = Math.abs(amountOf(amount) - amountOf(mark));
    // 18.42米，高出警戒水位18米0.42米: the mark is as exact as the others.
    const slack = 2 * Math.max(uncertaintyOf(amount), uncertaintyOf(told));
    if (!differ(expected, amountOf(told), slack)) return [];
    const detail = [mark.text.replace(/^[^\d]*/, ''), amount.text, shownAs(told, expected), told.text];
    return [{ rule: 'growth', at: { index: row.index, figure: told }, other: stretchOf(row, [amount, mark]), detail }];
  });
};
