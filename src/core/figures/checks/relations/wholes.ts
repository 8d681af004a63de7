/** A whole with its parts right behind it in clauses of one form: 全县中小学74所，高中6所，初中18所，小学60所 are 84. */
import type { Figure } from '../../../reading.ts';
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, differ, haveOneUnit } from '../amounts.ts';
import { clauseBefore, type Sentence, textBetween } from '../page.ts';
import { sumOf, toleranceOf } from '../rules/sums.ts';
import { isSumWithSlip } from '../slips.ts';
import { isTerm } from './window.ts';

export interface Whole {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
}

/** A label alone, behind at most a noun: 初中18所，小学60所. */
const bareLabel = /^[\u4e00-\u9fff]{0,4}[，,、；;：:][\u4e00-\u9fff]{1,8}$/;
const fewest = 3;
/** 第一次8万元，第二次22万元: two are enough. */
const numbered = /^(?:第[一二三四五六七八九十]|[首次])[次笔批期]/;

/** The amounts of its unit that follow one with labels alone between them; 一班 and 第一批 in a label are no amounts. */
function partsBehind(sentence: Sentence, whole: Figure): readonly Figure[] {
  const amounts = sentence.figures.filter((one) => one.start > whole.start && isTerm(one) && haveOneUnit(one, whole));
  const end = amounts.findIndex((one, i) => !bareLabel.test(textBetween(sentence, amounts[i - 1] ?? whole, one)));
  return end < 0 ? amounts : amounts.slice(0, end);
}

/** Wholes of the sentence that their parts miss by a slip of the pen. */
export function wrongWholes(sentence: Sentence): readonly Whole[] {
  return sentence.figures.flatMap((whole) => {
    if (!isTerm(whole) || !cues.whole.test(clauseBefore(sentence, whole))) return [];
    const parts = partsBehind(sentence, whole);
    const labels = parts.map((part) => clauseBefore(sentence, part));
    const isNumbered = parts.length > 1 && labels.every((label) => numbered.test(label));
    if ((parts.length < fewest && !isNumbered) || labels.some((label) => cues.noPart.test(label))) return [];
    if (!areDivision(labels) && labels.some((label) => overlapping.test(label))) return [];
    const sum = sumOf(parts);
    const isPart = isNumbered || parts.every((part) => amountOf(part) < amountOf(whole));
    if (!isPart || !differ(sum, amountOf(whole), toleranceOf([whole, ...parts]))) return [];
    return isSumWithSlip(sum, whole, parts) ? [{ whole, parts }] : [];
  });
}
