/**
 * A share right behind its part, of a whole that the article tells sentences before: 2500名教师做了检查…血脂偏高的有725人，占受检人数的39% should be 29. The name of the whole, a
 * slip of the pen in the share and a quotient that ends at its last place are weighed together; where any amount of the article fits, nothing is said.
 */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit, isApproximate, uncertaintyOf } from '../amounts.ts';
import { type ArticleText, textBetween } from '../page.ts';
import { fits } from '../relations/shares-of-parts.ts';
import { isTerm } from '../relations/window.ts';
import { sharedPieces } from '../shared-words.ts';
import { isWrittenSlip } from '../slips.ts';
import { otherTold } from '../words-of-amounts.ts';
import { around, behindPlace, labelOfPlace, type Place } from './places.ts';

export interface FarShare {
  readonly whole: Place;
  readonly part: Place;
  /** In per cent. */
  readonly expected: number;
}

/** How far before the share its whole may stand, in characters. */
const reach = 400;
/** ，占受检人数的: leads from the part to its share, with the name of the whole. */
const toShare =
  /^[^，,。；;（]{0,8}[，,（(](?:约|大约)?占(?<name>[\u4e00-\u9fff]{2,12}?)的?(?:比[重例])?(?:约|达到?|[为是])?$/;
const ofYearBefore = /[去前上]年/;
/** What any whole is called. */
const anyWhole = /总[数量额]?|[人户辆亩只株件个台]数|面积|全[部体市县省镇村校厂]|数量|[的量数]/g;
/** A named whole is worth two, one that shares a character with its name one, and so is a quotient that ends where the share does. */
const enough = 2;
/** A share that is off by more is one of something else. */
const farthest = 1.8;
/** In points: a fraction is told roundly. */
const fractionSlack = 8;
/** How near the last place told a quotient ends, as a part of that place. */
const endsAt = 0.12;

const wordsOf = (place: Place): string => `${labelOfPlace(place)} ${behindPlace(place)} ${place.figure.counted ?? ''}`;

function worthOf(name: string, whole: Place): number {
  const words = wordsOf(whole);
  if (sharedPieces(name, words) > 0) return 2;
  return [...name].some((character) => words.includes(character)) ? 1 : 0;
}

const endsAtItsPlace = (expected: number, share: Figure): boolean => {
  const place = 2 * uncertaintyOf(share);
  return place > 0 && Math.abs(expected / place - Math.round(expected / place)) < endsAt / 2;
};

/** 全大队土地 of 1240亩土地, and not 农村学生 of 中学生. */
const isWholeName = (name: string, whole: Place): boolean => {
  const words = wordsOf(whole);
  return [...name.replace(ofPlace, '')].every((character) => words.includes(character));
};
const ofPlace = /^全?(?:大队|公社|[国省市县区乡镇村校厂社队])/;

const isRoundly = (share: Figure, part: Figure, whole: Figure): boolean =>
  Math.abs((100 * amountOf(part)) / amountOf(whole) - 100 * (share.value as number)) <= fractionSlack;

/** @param at the place of the share in its article. */
export function wrongFarShare(places: ArticleText, at: number): FarShare | null {
  const [part, told] = [places[at - 1], places[at] as Place];
  const { figure: share, sentence } = told;
  if (!/^(?:percent|fraction)$/.test(share.kind) || share.value === null || isApproximate(share)) return null;
  if (part?.sentence !== sentence || !isTerm(part.figure)) return null;
  const name = toShare.exec(textBetween(sentence, part.figure, share))?.groups?.name?.replace(anyWhole, '');
  if (!name) return null;
  const larger = around(places, at, reach).filter(
    (one) => isTerm(one.figure) && haveOneUnit(one.figure, part.figure) && amountOf(one.figure) > amountOf(part.figure),
  );
  if (larger.some((whole) => fits(share, part.figure, whole.figure))) return null;
  if (share.kind === 'fraction' && larger.some((whole) => isRoundly(share, part.figure, whole.figure))) return null;
  const wholes = larger
    .filter(
      (one) =>
        one.at < part.at &&
        (one.sentence !== sentence || share.kind === 'fraction') &&
        !otherTold.test(labelOfPlace(one)) &&
        !ofYearBefore.test(labelOfPlace(one)),
    )
    .map((whole) => ({ whole, worth: worthOf(name, whole) }))
    .toSorted((a, b) => b.worth - a.worth || amountOf(b.whole.figure) - amountOf(a.whole.figure));
  const [best] = wholes;
  if (!best) return null;
  const expected = (100 * amountOf(part.figure)) / amountOf(best.whole.figure);
  if (share.kind === 'fraction') {
    const off = Math.abs(expected - 100 * share.value);
    return isWholeName(name, best.whole) && off > fractionSlack ? { whole: best.whole, part, expected } : null;
  }
  const place = 2 * uncertaintyOf(share);
  const isLike = expected < farthest * amountOf(share) && amountOf(share) < farthest * expected;
  const isSlip = isLike && isWrittenSlip(share, Math.round(expected / place) * place);
  const worth = best.worth + Number(endsAtItsPlace(expected, share));
  return isSlip && worth >= enough ? { whole: best.whole, part, expected } : null;
}
