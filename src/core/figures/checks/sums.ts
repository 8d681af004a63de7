/** Amounts that are added up, and what a check says of a sum that is not the whole. */
import type { Figure } from '../../reading.ts';
import { amountOf, differ, isApproximate, shownAs, uncertaintyOf } from './amounts.ts';
import { type Contradiction, clauseBefore, placed, type Sentence, stretch } from './page.ts';

/** Small counts in Chinese are of the tier minor, and parts all the same. */
export const isPlainAmount = (figure: Figure) => figure.value !== null && !isApproximate(figure);

export const sumOf = (parts: readonly Figure[]) => parts.reduce((sum, part) => sum + amountOf(part), 0);
/** Of four amounts or more not all are rounded by half of their last place, and all to one side. */
const likelyOfMany = 0.75;
export const toleranceOf = (figures: readonly Figure[]) =>
  figures.reduce((sum, figure) => sum + uncertaintyOf(figure), 0) * (figures.length > 3 ? likelyOfMany : 1);

/** Whether parts add up to their whole, as far as all of them are rounded. */
export const make = (whole: Figure, parts: readonly Figure[]): boolean =>
  !differ(sumOf(parts), amountOf(whole), toleranceOf([whole, ...parts]));

/** 倒扣30分, 减去, 罚. */
export const isTakenOff = (label: string): boolean => /[扣罚]|减去|除去/.test(label);

/**
 * Whether parts make their whole in another way: 黄芪30克、当归12克、党参15克，七剂共399克 so many times, 5240个车位，机关52家、3160个，企业34家、2080个
 * with those of its own unit alone, 首轮120分，次轮80分，倒扣30分 with one that is taken off.
 */
export const makeOtherwise = (sentence: Sentence, whole: Figure, parts: readonly Figure[]): boolean =>
  !differ(
    sumOf(parts) - 2 * sumOf(parts.filter((part) => isTakenOff(clauseBefore(sentence, part)))),
    amountOf(whole),
    toleranceOf([whole, ...parts]),
  ) ||
  make(
    whole,
    parts.filter(({ unit }) => unit === whole.unit),
  ) ||
  sentence.figures.some(
    (one) =>
      one !== whole &&
      !parts.includes(one) &&
      Number.isInteger(one.value) &&
      (one.value as number) > 1 &&
      !differ(sumOf(parts) * (one.value as number), amountOf(whole), toleranceOf([whole, ...parts])),
  );

export function contradiction(sentence: Sentence, whole: Figure, parts: readonly Figure[], at: Figure): Contradiction {
  return {
    at: placed(sentence, at),
    other:
      at === whole ? stretch(sentence, ...parts) : stretch(sentence, whole, ...parts.filter((part) => part !== at)),
    detail: [parts.map(({ text }) => text).join(' + '), shownAs(whole, sumOf(parts)), whole.text],
  };
}
