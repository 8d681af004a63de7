/** Prices against their discount: 打八折, 原价200元, 现价160元. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, haveOneUnit, isApproximate, shown, uncertaintyOf } from '../amounts.ts';
import { type Contradiction, clauseBefore, figuresBetween, placed, type Sentence, stretch } from '../page.ts';

const full = /(?:原价|票价|标价|定价|全价|售价|市场价)[^，,。；]{0,6}$/;
const reduced = /(?:只需|只要|仅需|仅为|只卖|现价|现在|折后|实付|优惠价|到手|降为|付)[^，,。；]{0,8}$/;
const farthest = 40;

/** 八折 is eight tenths, 七五折 seventy-five hundredths. */
const shareOf = (discount: number): number => discount / 10 ** String(Math.trunc(discount)).length;

/** A discount with the one full price and the one reduced price beside it. */
export function discounts(sentence: Sentence, discount: Figure): Contradiction[] {
  if (discount.unit !== '折' || discount.value === null || isApproximate(discount)) return [];
  const prices = figuresBetween(sentence.passage, discount.start - farthest, discount.end + farthest).filter(
    ({ kind, value }) => kind === 'money' && value !== null,
  );
  const [from, to] = prices;
  if (prices.length !== 2 || !from || !to || !haveOneUnit(from, to) || prices.some(isApproximate)) return [];
  if (!full.test(clauseBefore(sentence, from)) || !reduced.test(clauseBefore(sentence, to))) return [];
  const expected = amountOf(from) * shareOf(discount.value);
  if (!differ(expected, amountOf(to), uncertaintyOf(to))) return [];
  const detail = [from.text, discount.text, shown(expected), to.text];
  return [{ at: placed(sentence, to), other: stretch(sentence, from, discount), detail }];
}
