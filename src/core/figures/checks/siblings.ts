/** Parts of one whole that is not told: 内地1050吨，占七成，本地300吨，占两成，其余150吨. None of them is the whole of the others. */
import type { Figure } from '../../reading.ts';
import { amountOf, isAmount } from './amounts.ts';
import { type CheckedPassage, type FoundCheck, figuresBetween } from './page.ts';

/** How far behind an amount its share may begin, in characters. */
const reachOfShare = 12;
/** So much of the whole that two parts make by their shares may differ. */
const rounding = 0.03;

/** What a part and the share right behind it make the whole. */
function wholeOf(passage: CheckedPassage, part: Figure): number | null {
  const [share] = figuresBetween(passage, part.end, part.end + reachOfShare);
  return share?.kind === 'percent' && amountOf(share) > 0 ? (100 * amountOf(part)) / amountOf(share) : null;
}

/** Whether two of the amounts that are told to be whole and parts have shares of one whole behind them. */
export function areSiblings(passages: readonly CheckedPassage[], found: FoundCheck): boolean {
  const { rule, other } = found;
  if (rule !== 'parts-sum' || !other) return false;
  const wholes = [found, other].flatMap((place) => {
    const passage = passages[place.passage] as CheckedPassage;
    return figuresBetween(passage, place.start, place.end)
      .filter(isAmount)
      .map((one) => ({ amount: amountOf(one), whole: wholeOf(passage, one) }));
  });
  const largest = Math.max(...wholes.map(({ amount }) => amount));
  const whole = wholes.find(({ amount }) => amount === largest)?.whole ?? null;
  return (
    whole !== null &&
    wholes.some((one) => one.amount < largest && one.whole && Math.abs(one.whole / whole - 1) < rounding)
  );
}
