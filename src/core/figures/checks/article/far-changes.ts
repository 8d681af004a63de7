/**
 * A change told with one of its two amounts, where the other one stands sentences or paragraphs before: 吞吐量4800万吨…与去年同期的4000万吨相比，增长25%. The times
 * of the two, what both are of and a slip of the pen are weighed together; where any amount of the article fits, nothing is said.
 */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit } from '../amounts.ts';
import { type ArticleText, clauseBehind, figuresBetween } from '../page.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import {
  changeOf,
  claimsOf,
  earlierWords,
  fits,
  isChange,
  leads,
  nowWords,
  toldBy,
  type Verb,
  verbOf,
} from '../relations/told-changes.ts';
import { isTerm } from '../relations/window.ts';
import { sharedPieces } from '../shared-words.ts';
import { around, behindPlace, labelOfPlace, type Place } from './places.ts';

export interface FarChange {
  readonly from: Place;
  readonly to: Place;
  readonly expected: number;
  readonly sign: 1 | -1;
}

/** How far before the change its other amount may stand, and its own one, in characters. */
const reach = 600;
const nearBefore = 60;
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 2;
/** A change that is off by more is of something else. */
const farthest = 2.6;
/** 年均, and of another base than the amounts. */
const otherChange = /年均|月均|平均|每|比重|占|其中|累计|分别|各|利润|同口径|可比|实际/;
const otherAmount = /每|平均|人均|其中|最[高低多大少]|预计|计划|目标|力争/;

const isMeasured = ({ figure }: Place, change: Figure): boolean => {
  if (change.kind === 'percentage-point')
    return figure.kind === 'percent' && figure.value !== null && figure.approx === null;
  if (
    !isTerm(figure) ||
    /^(?:age|temperature)$/.test(figure.kind) ||
    (figure.kind === 'duration' && figure.unit === '年')
  )
    return false;
  return isChange(change) || haveOneUnit(figure, change);
};

/** The year that the clause of an amount, or its sentence before it, tells; null for none. */
function yearOf({ sentence: { passage }, figure }: Place): number | null {
  const from = Math.max(passage.text.lastIndexOf('。', figure.start), figure.start - nearBefore);
  // 比去年少5款，平均价格148元: what something is compared with is not the time of what follows.
  const date = figuresBetween(passage, from, figure.start).findLast(
    ({ kind, start }) => kind === 'date' && !/[比较与同]$/.test(passage.text.charAt(start - 1)),
  );
  const year = /^\d{4}/.exec(date?.iso ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

const wordsOf = (place: Place): string => `${labelOfPlace(place)} ${behindPlace(place)} ${place.figure.counted ?? ''}`;
/** 这个数字: what it is of is told before. */
const pointed = /这[个一](?:数字|数据|指标|比例)|^(?:是|为|只有|仅)?$/;

/** 从业人员 and 由于 lead from nowhere. */
const isEarlier = (label: string): boolean => earlierWords.test(label.replace(/从[业事此]|由于|自由|理由/g, ''));

/** Which of the two is the earlier one, by the words for their times. */
function inOrder(own: Place, far: Place): { readonly from: Place; readonly to: Place } | null {
  const [ofOwn, ofFar] = [labelOfPlace(own), labelOfPlace(far)];
  const [ownYear, farYear] = [yearOf(own), yearOf(far)];
  if (ownYear !== null && farYear !== null && ownYear !== farYear)
    return ownYear < farYear ? { from: own, to: far } : { from: far, to: own };
  if (isEarlier(ofOwn) && !isEarlier(ofFar)) return { from: own, to: far };
  if (isEarlier(ofFar) && nowWords.test(ofOwn) && !isEarlier(ofOwn)) return { from: far, to: own };
  return null;
}

/** @param at the place of the change in its article. */
export function wrongFarChange(places: ArticleText, at: number): FarChange | null {
  const change = places[at] as Place;
  const { figure, sentence } = change;
  const told = verbOf(sentence, figure);
  const label = labelOfPlace(change);
  if (!told || otherChange.test(label)) return null;
  const isAmount = (one: Place) => one !== change && isMeasured(one, figure) && !leads.test(labelOfPlace(one));
  const beside = around(places, at, nearBefore).filter(
    (one) => one.sentence === sentence && one.at < change.at && isAmount(one),
  );
  const own = beside.at(-1);
  if (!own || beside.some((one) => one !== own && haveOneUnit(one.figure, own.figure))) return null;
  if (/环比/.test(label) && !/[上前]一?个?[月周季]/.test(labelOfPlace(own))) return null;
  const amounts = around(places, at, reach).filter(isAmount);
  const others = amounts.filter((one) => one !== own && haveOneUnit(one.figure, own.figure));
  const pairsOf = (one: Place, other: Place) => [
    { from: one.figure, to: other.figure },
    { from: other.figure, to: one.figure },
  ];
  const [best] = others
    .filter((far) => far.at < change.at && !otherAmount.test(labelOfPlace(far)))
    .flatMap((far) => {
      const pair = inOrder(own, far);
      return pair ? [{ ...pair, evidence: evidenceOf(figure, told.verb, pair, { own, far }, others) }] : [];
    })
    .filter(({ evidence }) => evidence > needed)
    .toSorted((a, b) => b.evidence - a.evidence);
  if (!best) return null;
  // Of amounts told alike one is enough: all pairs are looked at.
  const all = [...new Map([own, ...others].map((one) => [one.figure.text, one])).values()];
  const isExplained = all.some((one) =>
    all.some((other) => one !== other && pairsOf(one, other).some((pair) => fits(figure, told.verb, pair))),
  );
  if (isExplained) return null;
  const expected = changeOf(figure, told.verb, { from: best.from.figure, to: best.to.figure });
  return { from: best.from, to: best.to, expected, sign: told.isDown ? -1 : 1 };
}

function evidenceOf(
  change: Figure,
  verb: Verb,
  { from, to }: { readonly from: Place; readonly to: Place },
  { own, far }: { readonly own: Place; readonly far: Place },
  others: ArticleText,
): number {
  const pair = { from: from.figure, to: to.figure };
  const expected = changeOf(change, verb, pair);
  const ratio = expected / toldBy(change);
  const slip = evidenceOfSlip(claimsOf(change, verb, pair, expected));
  if (!(expected > 0) || ratio > farthest || ratio < 1 / farthest) return 0;
  const { sentence } = own;
  const text = sentence.passage.text.slice(Math.max(sentence.start, own.figure.start - nearBefore), change.end);
  const shared = Math.min(2, sharedPieces(wordsOf(far), text));
  const isPointed = pointed.test(labelOfPlace(own).replace(earlierWords, ''));
  if (shared === 0 && !(isPointed && others.length === 1)) return 0;
  if (amountOf(own.figure) === amountOf(far.figure)) return 0;
  const isSameBehind = clauseBehind(sentence, own.figure).slice(0, 2) === behindPlace(far).slice(0, 2);
  return slip + 1 + shared + (others.length === 1 ? 1 : 0) + (isSameBehind ? 0.25 : 0);
}
