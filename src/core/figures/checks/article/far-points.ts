/**
 * Percent for percentage points where the two levels stand in two sentences: 检出率为29%…去年的检出率是25%，今年上升了4%. The level beside the change and the change make,
 * to the last digit, another level that the article tells; a change in per cent would make one that it does not tell.
 */
import type { Figure } from '../../../reading.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf, isApproximate } from '../amounts.ts';
import { type ArticleText, textBetween } from '../page.ts';
import { verbOf } from '../relations/told-changes.ts';
import { around, labelOfPlace, type Place } from './places.ts';

export interface FarPoints {
  readonly from: Place;
  readonly to: Place;
}

/** So many figures stand between a level and its change at most, which tell the time. */
const between = 4;
/** How far from the change the other level may stand, in characters. */
const reach = 300;
/** ，今年上升了, ，两年提高: nothing but the time stands before the verb. */
const onlyTime = new RegExp(
  `^[\\u4e00-\\u9fff]{0,4}[，,；;](?:[今去]年|现在|目前|如今|同比|[\\d一两二三四五六七八九十半]+(?:个?月|年|季度)[里内间来]?|已|又|共|净|则)*(?:${verbs('compared')})了?$`,
);
const level = /率|比重|占|比例|份额/;
const ofGrowth = /[增涨降跌减]|升(?!学)|[利税]率/;
/** Told to the last digit. */
const exactly = 1e-6;
/** Half of the last place that rates are told to. */
const rounding = 0.051;

const isLevel = (one: Place): boolean => {
  const { kind, value } = one.figure;
  return kind === 'percent' && value !== null && !isApproximate(one.figure) && !ofGrowth.test(labelOfPlace(one));
};

const has = (levels: readonly Place[], value: number, slack: number): Place | undefined =>
  levels.find(({ figure }: { readonly figure: Figure }) => Math.abs(amountOf(figure) - value) <= slack);

/** @param at the place of the change in its article. */
export function wrongFarPoints(places: ArticleText, at: number): FarPoints | null {
  const told = places[at] as Place;
  const { figure, sentence } = told;
  if (figure.kind !== 'percent') return null;
  const from = places
    .slice(Math.max(0, at - between), at)
    .findLast((one) => one.figure.kind !== 'date' && one.figure.kind !== 'duration');
  if (from?.sentence !== sentence || !isLevel(from)) return null;
  if (!level.test(labelOfPlace(from)) || !onlyTime.test(textBetween(sentence, from.figure, figure))) return null;
  const verb = verbOf(sentence, figure);
  if (!verb) return null;
  const sign = verb.isDown ? -1 : 1;
  const [before, by] = [amountOf(from.figure), amountOf(figure)];
  const others = around(places, at, reach).filter((one) => one.sentence !== sentence && isLevel(one));
  const to = has(others, before + sign * by, exactly);
  return to && !has(others, before * (1 + (sign * by) / 100), rounding) ? { from, to } : null;
}
