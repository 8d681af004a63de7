/** Shares told roundly of a part and the whole before it: 480户中160户，占三分之一; 50人，近视的30人，近六成; 86个村中52个，已过半. */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence, textBetween } from '../page.ts';
import type { Quotient } from './quotients.ts';
import { isTerm } from './window.ts';

/** From a part to its share: no name of a whole, and no change. */
const toShare =
  /^[^，,。；;（]{0,8}[，,（(](?:约|大约|已|也)?(?:占(?:比|了|到|总[数量额]的?|全部的?)?)?(?:约|近|将近|接近|超过?|[达过为])*$/;
const change = /[增减升降涨跌比较]|分别|其中|每|均/;
/** In per cent: so far a share of one digit, or a fraction, may be off. */
const slack = 6;
/** 近六成 is a little less, 超六成 a little more, 六成多 up to ten more. */
const roughSlack = 9;
const longestJoint = 30;

const inPercent = (share: Figure): number =>
  share.kind === 'fraction' ? 100 * (share.value as number) : amountOf(share);
const isRough = ({ kind, unit, value }: Figure): boolean =>
  value !== null && (kind === 'fraction' || (kind === 'percent' && unit === '成'));

/** The part right before a place, and the whole before it, where the sentence has one alone. */
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

export function wrongRoughShare(sentence: Sentence, share: Figure): Quotient | null {
  if (!isRough(share)) return null;
  const parted = partedBefore(sentence, share.start);
  if (!parted || !toShare.test(textBetween(sentence, parted.part, share))) return null;
  // 近视的30人，近六成是女生: of another thing.
  if (!/^(?:$|以上|左右|多|强|弱|[的]?$)/.test(clauseBehind(sentence, share))) return null;
  const expected = (100 * amountOf(parted.part)) / amountOf(parted.whole);
  const off = Math.abs(expected - inPercent(share));
  return off > (share.approx === null ? slack : roughSlack) ? { ...parted, expected } : null;
}

export interface WrongHalf extends Quotient {
  /** As the text writes it. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const half = /(?:已经?|均|都)?(过半数?|超过?半数|不足半数|不到半数)(?=[，,。；]|$)/;
const isMore = (word: string): boolean => /[过超]/.test(word);

/** 86个村中32个建了书屋，已过半. */
export function wrongHalf(sentence: Sentence): WrongHalf | null {
  const { passage, start, end } = sentence;
  const told = half.exec(passage.text.slice(start, end));
  if (!told?.[1]) return null;
  const at = start + told.index;
  const parted = partedBefore(sentence, at);
  if (!parted || !/^[^，,。；;]{0,12}[，,]$/.test(passage.text.slice(parted.part.end, at))) return null;
  const expected = (100 * amountOf(parted.part)) / amountOf(parted.whole);
  const word = told[1];
  return isMore(word) === expected > 50 ? null : { ...parted, expected, word, start: at, end: at + told[0].length };
}
