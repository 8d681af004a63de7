/** A share that is done between what was done and what remains: 裱糊了918件，完成三分之二，剩下的459件. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ, haveOneUnit, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, type Sentence, textBetween } from '../page.ts';
import { inPercent } from './open-shares.ts';
import { isTerm } from './window.ts';

export interface DoneAndRest {
  readonly done: Figure;
  readonly rest: Figure;
  /** The share of the two together that is done, in per cent. */
  readonly expected: number;
  readonly fits: boolean;
}

/** Leads from the amount to its share. */
const toShare =
  /^[\u4e00-\u9fff]{0,6}[，,（(](?:目前|现在|至此)?(?:已|就|才|刚|也)?经?(?:完成|占|达|交付|走|干|修|用)了?(?:到|计划|任务|全年|总[数量额]|全部|全程|工[程期]|其中)?[\u4e00-\u9fff]{0,3}?的?$/;
const remains = /(?:剩下?|余下?|尚[有余剩待欠缺]|还[有剩差欠缺余])[的]?$/;
/** What is told in thirds and tenths is told roundly, in points. */
const roundly = 4;

/** @returns null where the words do not tell the three of one thing, or the share with a bound. */
export function doneAndRest(sentence: Sentence, share: Figure, at: number): DoneAndRest | null {
  const [done, rest] = [sentence.figures[at - 1], sentence.figures[at + 1]];
  if (!done || !rest || !isTerm(done) || !isTerm(rest) || !haveOneUnit(done, rest) || share.approx !== null)
    return null;
  const isTold =
    toShare.test(textBetween(sentence, done, share)) &&
    /^[，,；;]/.test(textBetween(sentence, share, rest)) &&
    remains.test(clauseBefore(sentence, rest));
  if (!isTold) return null;
  const expected = (100 * amountOf(done)) / (amountOf(done) + amountOf(rest));
  const slack = share.kind === 'fraction' || share.unit === '成' ? roundly : uncertaintyOf(share) * 1.2;
  return { done, rest, expected, fits: !differ(expected, inPercent(share), slack) };
}
