/** Shares told roundly, or as a bound, of a part and the whole before it: 480户中160户，占三分之一; 50人，近视的30人，近六成; 86个村中52个，已过半. */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence, textBetween } from '../page.ts';
import { inPercent } from './open-shares.ts';
import type { Quotient } from './quotients.ts';
import { isTerm } from './window.ts';

/** From a part to its share: at most the name of a rate, and no name of a whole and no change. */
const toShare =
  /^[^，,。；;（]{0,12}[，,（(](?:约|大约|已经?|也|均|都|尚|还|仍)*(?:[\u4e00-\u9fff]{0,4}(?:率|比例|比重|占比))?(?:占(?:比|了|到|总[数量额]的?|全部的?)?)?(?:约|近|将近|接近|超过?|[不未][到足及达满过]|[达过逾为是])*$/;
const change = /[增减升降涨跌比较]|分别|其中|每|均|[合总共][计共]|加起来/;
/** In per cent: so far a share of one digit, or a fraction, may be off. */
const slack = 6;
/** 约六成 and 六成多: up to ten more or less. */
const roughSlack = 9;
/** 九成以上 for 89.6 %. */
const slackOfBound = 0.6;
/** 近四成 for 41 %. */
const slackOfNear = 2;
/** 超过一半 for two thirds, and not for nine tenths, 近六成 not for two fifths: another bound would have been told. */
const farthest = { above: 20, below: 15 } as const;
const longestJoint = 30;

const isBound = ({ low, high }: Figure): boolean => (low === null) !== (high === null);
const isRough = (share: Figure): boolean =>
  share.value !== null &&
  (share.kind === 'fraction' || (share.kind === 'percent' && (share.unit === '成' || isBound(share))));

/** The part right before a share, and the whole before it, where the sentence has one alone. */
function partedBefore(sentence: Sentence, at: number): { readonly whole: Figure; readonly part: Figure } | null {
  const told = sentence.figures.filter((one) => one.end <= at && one.kind !== 'date' && one.kind !== 'ordinal');
  const [whole, part] = told.filter((one) => isTerm(one)).slice(-2);
  if (!whole || !part || told.at(-1) !== part || !haveOneUnit(whole, part) || amountOf(part) >= amountOf(whole))
    return null;
  const joint = textBetween(sentence, whole, part);
  const others = told.filter((one) => one !== whole && one !== part && isTerm(one) && haveOneUnit(one, part));
  if (joint.length > longestJoint || /[。；]/.test(joint) || others.length > 0) return null;
  return change.test(joint + clauseBefore(sentence, whole)) ? null : { whole, part };
}

/** Whether a share of so many per cent is told as it may be. */
function isToldBy(share: Figure, expected: number, rounding: number): boolean {
  const over = expected - inPercent(share);
  if (!isBound(share)) return Math.abs(over) <= (share.approx === null ? slack : roughSlack);
  const nearly = slackOfBound + rounding;
  if (share.low !== null) return over >= -nearly && over <= farthest.above + rounding;
  return over <= (/近/.test(share.approx ?? '') ? slackOfNear + rounding : nearly) && over >= -farthest.below;
}

export function wrongRoughShare(sentence: Sentence, share: Figure): Quotient | null {
  if (!isRough(share)) return null;
  const parted = partedBefore(sentence, share.start);
  if (!parted || !toShare.test(textBetween(sentence, parted.part, share))) return null;
  // 近视的30人，近六成是女生: of another thing.
  if (!/^(?:$|以上|左右|多|强|弱|[的]?$)/.test(clauseBehind(sentence, share))) return null;
  const { whole, part } = parted;
  const expected = (100 * amountOf(part)) / amountOf(whole);
  const rounding = expected * (uncertaintyOf(part) / amountOf(part) + uncertaintyOf(whole) / amountOf(whole));
  return isToldBy(share, expected, rounding) ? null : { whole, part, expected };
}
