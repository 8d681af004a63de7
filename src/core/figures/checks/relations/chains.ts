/** What one of something brings, by what it yields and what one of that costs: 一亩收3000斤，一斤10元，一亩就是30万元 should be 3万. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, haveOneUnit, isApproximate, uncertaintyOf } from '../amounts.ts';
import { type Sentence, textBetween } from '../page.ts';
import { isNumberOf, type Rate, rateOf } from '../rates.ts';
import { evidenceOfSlip } from './slip-chance.ts';

export interface Chain {
  readonly yielded: Figure;
  readonly price: Figure;
  readonly total: Figure;
  /** As `amountOf` gives it. */
  readonly expected: number;
}

/** @param total an amount that is told for one of something. */
export function wrongChain(sentence: Sentence, total: Figure): Chain | null {
  if (total.kind !== 'money' || isApproximate(total)) return null;
  const own = rateOf(sentence, total);
  if (!own) return null;
  // 黄桃亩产1500公斤，每公斤6元；茶叶亩均收入6000元: another thing behind the semicolon.
  const rates = sentence.figures
    .filter((one) => one.end <= total.start && !/[；;]/.test(textBetween(sentence, one, total)))
    .flatMap((one) => rateOf(sentence, one) ?? []);
  const prices = rates.filter(({ figure }) => haveOneUnit(figure, total));
  // 头100吨每吨2.8元，超出的每吨4.2元: two prices make one total together.
  if (prices.length !== 1) return null;
  const yields = rates.filter(
    ({ figure, of }) => !haveOneUnit(figure, total) && of.some((word) => own.of.includes(word)),
  );
  const chains = yields.flatMap((one) => prices.flatMap((price) => chainOf(sentence, one, price, total)));
  if (chains.some(({ expected, tolerance }) => !differ(expected, amountOf(total), tolerance))) return null;
  return chains.find(({ claims }) => evidenceOfSlip(claims) >= 0) ?? null;
}

function chainOf(sentence: Sentence, { figure: yielded }: Rate, price: Rate, total: Figure) {
  if (!isNumberOf(sentence, { ...yielded, per: null }, price)) return [];
  const expected = amountOf(price.figure) * (yielded.value as number);
  const factors = [yielded, price.figure];
  const relative = factors.reduce((sum, one) => sum + uncertaintyOf(one) / amountOf(one), 0);
  const tolerance = relative * expected + uncertaintyOf(total);
  const ratio = amountOf(total) / expected;
  const claims = [
    { figure: total, expected, tolerance },
    ...factors.map((figure) => ({
      figure,
      expected: amountOf(figure) * ratio,
      tolerance: relative * amountOf(figure) * ratio,
    })),
  ];
  return [{ yielded, price: price.figure, total, expected, tolerance, claims }];
}
