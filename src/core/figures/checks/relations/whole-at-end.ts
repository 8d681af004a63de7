/** A whole that is told behind its parts: 东段长820米，中段长430米，西段长350米，全长1600米. */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, differ, haveOneUnit } from '../amounts.ts';
import { clauseBefore, type Sentence, textBetween } from '../page.ts';
import { sumOf, toleranceOf } from '../rules/sums.ts';
import { isSumWithSlip } from '../slips.ts';
import type { Whole } from './wholes.ts';
import { isTerm } from './window.ts';

/** A label alone, behind at most a noun: 长820米，中段长430米. */
const bareLabel = /^[\u4e00-\u9fff]{0,4}[，,、；;][\u4e00-\u9fff]{1,8}$/;
const fewest = 3;

/** 罚款5200万元，没收2600万元，合计7800万元 behind another amount: whether a run of the last amounts makes the whole. */
export const isMadeByLast = (parts: readonly Figure[], whole: Figure): boolean =>
  parts.some((_, i) => {
    const run = parts.slice(i);
    return !differ(sumOf(run), amountOf(whole), toleranceOf([whole, ...run]));
  });

const wholeBehind = /^(?:全[长程]|总长|共长|合计|共计|总计|总共|一共)(?:约|为|达|是)?$/;

/** A whole told last that the amounts of one form right before it miss by a slip of the pen. */
export function wrongWholeAtEnd(sentence: Sentence): Whole | null {
  const { figures } = sentence;
  const at = figures.findLastIndex((one) => isTerm(one) && wholeBehind.test(clauseBefore(sentence, one)));
  const whole = figures[at];
  if (!whole || at < fewest) return null;
  const before = figures.slice(0, at);
  const from = before.findLastIndex((one, i) => {
    const next = figures[i + 1] as Figure;
    return !(isTerm(one) && haveOneUnit(one, whole) && bareLabel.test(textBetween(sentence, one, next)));
  });
  const parts = before.slice(from + 1);
  const labels = parts.map((part) => clauseBefore(sentence, part));
  if (parts.length < fewest || labels.some((label) => cues.noPart.test(label))) return null;
  return !isMadeByLast(parts, whole) && isSumWithSlip(sumOf(parts), whole, parts) ? { whole, parts } : null;
}
