/**
 * A total right behind what each costs, whose number stands sentences before: 为48名患儿手术…每例费用6500元，共计3.12万元 should be 31.2万元. Only the point has moved, so that the digits
 * are those of a product; where any number of the article makes the total, nothing is said.
 */
import { amountOf, haveOneUnit, uncertaintyOf } from '../amounts.ts';
import { type ArticleText, textBetween } from '../page.ts';
import { isTerm } from '../relations/window.ts';
import { digitsOf } from '../slips.ts';
import { around, behindPlace, type Place } from './places.ts';

export interface FarTotal {
  readonly number: Place;
  readonly total: Place;
}

/** How far before the total its number may stand, in characters. */
const reach = 400;
/** 每例费用6500元，共计. */
const toTotal = /^[\u4e00-\u9fff]{0,4}[，,](?:一?共计?|总共|总计|合计)(?:[为是]|达到?)?$/;
/** How near a product comes that makes the total, as a share; and one of the same digits. */
const [makes, hasDigits] = [0.03, 0.005];
/** So many digits are hardly those of a product by chance, whatever the number counts. */
const manyDigits = 3;

/** @param at the place of what each costs in its article. */
export function wrongFarTotal(places: ArticleText, at: number): FarTotal | null {
  const [each, total] = [places[at] as Place, places[at + 1]];
  const { per, value } = each.figure;
  if (per === null || value === null || total?.sentence !== each.sentence || !isTerm(total.figure)) return null;
  if (!haveOneUnit(each.figure, total.figure)) return null;
  if (!toTotal.test(textBetween(each.sentence, each.figure, total.figure))) return null;
  const numbers = around(places, at, reach).filter(({ figure }) => figure.kind === 'count' && (figure.value ?? 0) > 1);
  const ratioOf = ({ figure }: Place) => (amountOf(each.figure) * (figure.value as number)) / amountOf(total.figure);
  const slack = makes + uncertaintyOf(total.figure) / amountOf(total.figure);
  if (numbers.some((one) => Math.abs(ratioOf(one) - 1) <= slack)) return null;
  const isMoved = (one: Place) =>
    [10, 0.1].some((factor) => Math.abs(ratioOf(one) / factor - 1) <= hasDigits) && one.at < each.at;
  const isOfEach = (one: Place) => `${one.figure.unit}${behindPlace(one)}${one.figure.counted ?? ''}`.includes(per);
  const number = numbers.find(
    (one) => isMoved(one) && (isOfEach(one) || digitsOf(total.figure).digits.length >= manyDigits),
  );
  return number ? { number, total } : null;
}
