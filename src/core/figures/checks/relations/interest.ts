/** What a rate in per cent makes of a sum of money: 本金24万元，年利率6%，一年利息1.44万元. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, haveOneUnit, isApproximate, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, type Sentence } from '../page.ts';
import { chanceOfSlip } from './evidence.ts';
import { isTerm } from './window.ts';

export interface Interest {
  readonly base: Figure;
  readonly rate: Figure;
  /** How many years, null where the sentence does not say. */
  readonly years: Figure | null;
  /** In the unit that `amountOf` gives. */
  readonly expected: number;
}

const ofRate = /(?:利率|费率|税率|佣金率?|提成|收益率)(?:约|仅|[为是按达])*$/;
const ofResult = /(?:利息|付息|税款?|佣金|提成|手续费|收益)(?:约|共|仅|[为是达得付])*$/;

/** @param result the amount that base and rate should make; null where they do, or where another slip than one of the pen parts them. */
export function wrongInterest(sentence: Sentence, result: Figure): Interest | null {
  if (result.kind !== 'money' || !isTerm(result) || !ofResult.test(clauseBefore(sentence, result))) return null;
  const before = sentence.figures.filter(({ end }) => end <= result.start);
  const rates = before.filter((one) => one.kind === 'percent' && ofRate.test(clauseBefore(sentence, one)));
  const bases = before.filter((one) => isTerm(one) && haveOneUnit(one, result));
  const [rate, base] = [rates[0], bases[0]];
  if (!rate || !base || rates.length + bases.length > 2 || rate.value === null || isApproximate(rate)) return null;
  const years =
    before.find(({ kind, unit, start }) => kind === 'duration' && unit === '年' && start > rate.end) ?? null;
  const expected = (amountOf(base) * amountOf(rate) * (years?.value ?? 1)) / 100;
  const isWrong = differ(expected, amountOf(result), uncertaintyOf(result)) && chanceOfSlip(result, expected) < 1;
  return isWrong ? { base, rate, years, expected } : null;
}
