/** A whole that is told behind its parts: 东段长820米，中段长430米，西段长350米，全长1600米. */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, haveOneUnit } from '../amounts.ts';
import { clauseBefore, type Sentence, textBetween } from '../page.ts';
import { isSumWithSlip } from '../slips.ts';
import { make, sumOf } from '../sums.ts';
import type { Members } from './members.ts';
import { isTerm } from './window.ts';

/** A label, behind at most a noun: 长820米，中段长430米. */
const label = /^[\u4e00-\u9fff]{0,4}[，,、；;][^，,、；;。]{1,12}$/;
/** A whole and two parts. */
const fewest = 3;

/** 罚款5200万元，没收2600万元，合计7800万元 behind another amount: whether a run of the last amounts makes the whole. */
export const isMadeByLast = (parts: readonly Figure[], whole: Figure): boolean =>
  parts.some((_, i) => make(whole, parts.slice(i)));

/** 卖藕8万元 of 去年 is no part of what 今年共计 40万元 is. */
export const isOfOtherYear = (sentence: Sentence, part: Figure, whole: Figure): boolean =>
  /[去前上]年/.test(clauseBefore(sentence, part)) && /[今本当]年/.test(clauseBefore(sentence, whole));

const wholeBehind =
  /(?:全[长程]|共(?![同用线享产建])[\u4e00-\u9fff]{0,3}?|合计|总计|一共|总(?![经局])[\u4e00-\u9fff]{1,3}?|(?:上半年|全年)(?:(?![计预目力])[\u4e00-\u9fff]{2,4}?)?)(?:共计?|合计|约|达到?|[为是有])*$/;
/** 东段长420米，西段长380米，总长800米，原来全长2200米: the parts have made their whole before. */
const hasSubtotal = (parts: readonly Figure[]): boolean =>
  parts.some((part, i) => i > 1 && make(part, parts.slice(0, i)));

/** 全长1300米，剩下的一段明年修: a part that is told without its amount. */
const untold = /^[，,；;](?:其[余他它]|剩|余下|还有|另有)[^\d]{0,12}(?:[，,。]|$)/;
/** Widths and heights are no parts of a length. */
const otherMeasure = /[宽高深厚径]$/;

/** A whole that the amounts of its unit right before it miss by a slip of the pen. */
export function wrongWholeAtEnd(sentence: Sentence): Members | null {
  // 一季度 and 二期 are labels.
  const figures = sentence.figures.filter(({ kind, unit }) => kind !== 'date' && unit !== '期');
  if (figures.length < fewest) return null;
  const at = figures.findLastIndex((one) => isTerm(one) && wholeBehind.test(clauseBefore(sentence, one)));
  const whole = figures[at];
  // 去年全年86.4万吨 is of another year than what is told before it.
  if (!whole || cues.otherTime.test(clauseBefore(sentence, whole))) return null;
  const before = figures.slice(0, at);
  const from = before.findLastIndex((one, i) => {
    const isPart = isTerm(one) && haveOneUnit(one, whole) && amountOf(one) < amountOf(whole);
    return !isPart || !label.test(textBetween(sentence, one, figures[i + 1] as Figure));
  });
  const parts = before.slice(from + 1);
  const labels = parts.map((part) => clauseBefore(sentence, part));
  if (hasSubtotal(parts) || untold.test(sentence.passage.text.slice(whole.end, sentence.end))) return null;
  if (parts.some((part) => isOfOtherYear(sentence, part, whole))) return null;
  if (parts.length < 2 || labels.some((one) => cues.noPart.test(one) || otherMeasure.test(one))) return null;
  return !isMadeByLast(parts, whole) && isSumWithSlip(sumOf(parts), whole, parts) ? { whole, members: parts } : null;
}
