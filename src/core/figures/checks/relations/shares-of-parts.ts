/** A share right behind its part, of a whole that is told anywhere before: 毕业1240人，升学682人，占55%；就业496人，占45% should be 40 %. */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import {
  amountOf,
  differ,
  haveOneUnit,
  isApproximate,
  jointUncertainties,
  roundingOfShare,
  uncertaintyOf,
} from '../amounts.ts';
import { clauseBefore, clauseBehind, figuresBetween, type Sentence, textBetween } from '../page.ts';
import { chanceOfSlip } from './evidence.ts';
import type { Quotient } from './quotients.ts';
import { evidenceOfSlip } from './slip-chance.ts';
import { isTerm } from './window.ts';

/** Leads from a part to its share, with the name of the whole: ，占总人口的. */
const toShare =
  /^[^，,。；;（]{0,8}[，,（(](?:约|大约)?占(?<name>[\u4e00-\u9fff]{0,12}?)(?:的?比[重例]|比|的)?(?:约|近|超过?|达到?|[为是了到])*$/;
/** How far before the share its whole may stand, in characters. */
const reach = 200;
/** 占总数, 占全部: of whatever has been told. */
const nameless = /总[数额量]|全部|全[市县省镇村国校年日体]|其中/g;
/** A share that is off by more is one of something else. */
const factor = 2.3;
/** 约18%: so much of itself it may be off. */
const roundly = 0.15;

/** In per cent. */
const shareOf = (part: Figure, whole: Figure): number => (100 * amountOf(part)) / amountOf(whole);

/** Whether a share is that of a part in a whole, as far as all three are rounded. */
export function fits(share: Figure, part: Figure, whole: Figure): boolean {
  const [ofPart, ofWhole] = jointUncertainties(part, whole);
  const expected = shareOf(part, whole);
  const relative = ofPart / amountOf(part) + ofWhole / amountOf(whole) + (isApproximate(share) ? roundly : 0);
  return !differ(expected, amountOf(share), relative * expected + roundingOfShare(share));
}

/** The part that a share is told right behind, and the name of its whole. */
function partOf(sentence: Sentence, share: Figure): { readonly part: Figure; readonly name: string } | null {
  const part = sentence.figures.findLast(({ end }) => end <= share.start);
  if (share.kind !== 'percent' || share.value === null || !part || !isTerm({ ...part, per: null })) return null;
  if (/增/.test(clauseBefore(sentence, part))) return null;
  const name = toShare.exec(textBetween(sentence, part, share))?.groups?.name;
  return name === undefined || cues.change.test(clauseBefore(sentence, share)) ? null : { part, name };
}

/** Whether another share of the sentence is one of the same whole. */
const hasSibling = (sentence: Sentence, share: Figure, whole: Figure): boolean =>
  sentence.figures.some((other) => {
    const told = other === share ? null : partOf(sentence, other);
    return told !== null && haveOneUnit(told.part, whole) && fits(other, told.part, whole);
  });

export function wrongShareOfPart(sentence: Sentence, share: Figure): Quotient | null {
  const told = partOf(sentence, share);
  if (!told) return null;
  const { part } = told;
  const wholes = figuresBetween(sentence.passage, share.start - reach, part.start).filter(
    (one) =>
      isTerm({ ...one, per: null }) && one.per === part.per && haveOneUnit(one, part) && amountOf(one) > amountOf(part),
  );
  if (wholes.length === 0 || wholes.some((whole) => fits(share, part, whole))) return null;
  const name = told.name.replace(nameless, '');
  const head = name.slice(-2);
  const namedBy = (whole: Figure) => `${clauseBefore(sentence, whole)} ${clauseBehind(sentence, whole)}`;
  const allNamed = wholes.filter((whole) => head.length === 2 && namedBy(whole).includes(head));
  // 全年研发投入2.44亿元，占营业收入的3.6% is not of 第四季度营业收入11.05亿元.
  const time = times.exec(clauseBefore(sentence, part))?.[0];
  const ofTime = time ? allNamed.filter((whole) => namedBy(whole).includes(time)) : [];
  const [named, ...others] = ofTime.length > 0 ? ofTime : allNamed;
  const ofName = others.length === 0 ? named : undefined;
  // Without a name it is the whole of the shares beside it, or the only one there is.
  const ofSiblings = name === '' ? wholes.findLast((whole) => hasSibling(sentence, share, whole)) : undefined;
  const [only] = wholes;
  const whole = ofName ?? ofSiblings ?? (name === '' && wholes.length === 1 ? only : undefined);
  if (!whole) return null;
  const expected = shareOf(part, whole);
  const isLike = amountOf(share) < factor * expected && expected < factor * amountOf(share);
  // 占总数 is told of the only whole there is.
  const isTied = whole === ofName || /总数/.test(told.name);
  const isSlip = chanceOfSlip(share, Math.round(expected)) < 1 || (isTied && isAnySlip(share, part, whole));
  return isLike && (isSlip || whole === ofSiblings) ? { whole, part, expected } : null;
}

const times = /全年|[上下]半年|[一二三四]季度/;

/** Whether a slip of the pen in one of the three explains why they do not fit. */
function isAnySlip(share: Figure, part: Figure, whole: Figure): boolean {
  const [own, a, b] = [amountOf(share), amountOf(part), amountOf(whole)];
  const relative = uncertaintyOf(share) / own + uncertaintyOf(part) / a + uncertaintyOf(whole) / b;
  const claims = [
    { figure: share, expected: shareOf(part, whole) },
    { figure: part, expected: (b * own) / 100 },
    { figure: whole, expected: (100 * a) / own },
  ];
  return (
    evidenceOfSlip(
      claims.map((one) => ({ ...one, tolerance: Math.max(relative * one.expected, uncertaintyOf(one.figure)) })),
    ) > 0
  );
}
