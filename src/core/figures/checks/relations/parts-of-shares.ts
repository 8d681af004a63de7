/** An amount behind the share that it should be of a whole told before: 1.2万平方米的厂房，展厅占四成，面积5800平方米 should be 4800. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, haveOneUnit, isApproximate, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, figuresBetween, labelOf, type Sentence, textBefore, textBetween } from '../page.ts';
import { chanceOfSlip } from './evidence.ts';
import { isOpenTo } from './open-shares.ts';
import type { Quotient } from './quotients.ts';
import { isTerm } from './window.ts';

/** Leads from a share to its amount. */
const toAmount =
  /^[，,（(](?:即|也就是|折合|[约近共计达有为]|面积|人数|数量|金额|总[数量额]|[户人]数|出资|认缴|投入|分得){0,3}$/;
/** How far before the share its whole may stand, in characters. */
const farthest = 90;
const roundly = 0.15;

/** Leads from a share to the amount of the others: 中央补助六成，市里自筹1440万元. */
const toRest = /^[，,；;](?:其[余他]|剩[余下]|余下|[^，,。；]{0,6}(?:自筹|自付|承担|负担|配套|自理))[^，,。；]{0,4}$/;

/** The whole and the part that a share right before the part does not lead to, where the part is a slip of the pen away. */
export function wrongPartOfShare(sentence: Sentence, share: Figure, part: Figure | undefined): Quotient | null {
  if (share.kind !== 'percent' || share.value === null || !part || part.value === null) return null;
  const joint = textBetween(sentence, share, part);
  const isOfRest = toRest.test(joint);
  if (!isOfRest && !(toAmount.test(joint) && /(?:占|持股)[^，,。；]{0,12}$/.test(clauseBefore(sentence, share))))
    return null;
  const wholes = figuresBetween(sentence.passage, share.start - farthest, share.start).filter(
    (one) => isTerm(one) && haveOneUnit(one, part) && amountOf(one) > amountOf(part),
  );
  const told = isOfRest ? 100 - amountOf(share) : amountOf(share);
  const expectedOf = (whole: Figure) => (amountOf(whole) * told) / 100;
  const fits = (whole: Figure) => {
    const expected = expectedOf(whole);
    const relative = uncertaintyOf(share) / amountOf(share) + uncertaintyOf(whole) / amountOf(whole);
    const slack = Math.max(relative, isApproximate(part) ? roundly : 0);
    return !differ(expected, amountOf(part), slack * expected + uncertaintyOf(part));
  };
  const [only] = wholes;
  // 床位中，医院占74.9%，共22310张: the noun of the whole opens the sentence.
  const noun = /^([\u4e00-\u9fff]{2,6})[中里当][，,]/.exec(textBefore(sentence, share))?.[1];
  const isOfNamed =
    !isOfRest && wholes.length === 1 && noun !== undefined && labelOf(sentence.passage, only as Figure).includes(noun);
  // 占四成（816件）: a share of one digit is itself the slip, where there is one whole alone.
  const isSlipOfShare = wholes.length === 1 && share.unit === '成' && !isOfRest;
  const shareOf = (one: Figure) => (100 * amountOf(part)) / amountOf(one);
  const isSlip = (one: Figure) =>
    chanceOfSlip(part, expectedOf(one)) < 1 || (isOfNamed && chanceOfSlip(share, shareOf(one)) < 1);
  const whole = wholes.findLast(isSlip) ?? (isSlipOfShare ? only : undefined);
  if (!whole || wholes.some((one) => fits(one) || (!isOfRest && isOpenTo(share, shareOf(one))))) return null;
  return { whole, part, expected: (100 * amountOf(part)) / amountOf(whole) };
}
