/** A whole with its parts right behind it in clauses of one form: 全县中小学74所，高中6所，初中18所，小学60所 are 84. */
import type { Figure } from '../../../reading.ts';
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, differ, haveOneUnit } from '../amounts.ts';
import { clauseBefore, figuresBetween, type Sentence, textBetween } from '../page.ts';
import { sumOf, toleranceOf } from '../rules/sums.ts';
import { isSumWithSlip } from '../slips.ts';
import { isTerm } from './window.ts';

export interface Whole {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
}

/** A label alone, behind at most a noun: 初中18所，小学60所. */
const bareLabel =
  /^[\u4e00-\u9fff]{0,4}[，,、；;：:](?:分(?:为|成|作)?[二两三四五六七八九十\d]{1,2}[\u4e00-\u9fff]{1,3}[，,：:])?[\u4e00-\u9fff]{1,8}$/;
const fewest = 3;
/** 第一次8万元，第二次22万元: two are enough. */
const numbered = /^(?:第[一二三四五六七八九十]|[首次])[次笔批期]/;

/** The amounts of its unit that follow one with labels alone between them; 一班 and 第一批 in a label are no amounts. */
function partsBehind(sentence: Sentence, whole: Figure): readonly Figure[] {
  const amounts = sentence.figures.filter((one) => one.start > whole.start && isTerm(one) && haveOneUnit(one, whole));
  const end = amounts.findIndex((one, i) => !bareLabel.test(textBetween(sentence, amounts[i - 1] ?? whole, one)));
  return end < 0 ? amounts : amounts.slice(0, end);
}

/** 一楼20个，二楼66个: labels that one character parts. */
const areCounterparts = ([one = '', other = '', ...more]: readonly string[]): boolean =>
  more.length === 0 &&
  one.length > 1 &&
  one.length === other.length &&
  [...one].filter((character, i) => character !== other.charAt(i)).length === 1;

/** Wholes of the sentence that their parts miss by a slip of the pen. */
export function wrongWholes(sentence: Sentence): readonly Whole[] {
  // A whole and two parts.
  if (sentence.figures.length < fewest) return [];
  return sentence.figures.flatMap((whole) => {
    if (!isTerm(whole) || !cues.whole.test(clauseBefore(sentence, whole))) return [];
    const parts = partsBehind(sentence, whole);
    const labels = parts.map((part) => clauseBefore(sentence, part));
    const isNumbered = parts.length > 1 && labels.every((label) => numbered.test(label));
    if (
      (parts.length < fewest && !isNumbered && !areCounterparts(labels)) ||
      labels.some((label) => cues.noPart.test(label))
    )
      return [];
    if (!areDivision(labels) && labels.some((label) => overlapping.test(label))) return [];
    const sum = sumOf(parts);
    const isPart = isNumbered || parts.every((part) => amountOf(part) < amountOf(whole));
    if (!isPart || !differ(sum, amountOf(whole), toleranceOf([whole, ...parts]))) return [];
    return isSumWithSlip(sum, whole, parts) ? [{ whole, parts }] : [];
  });
}

/** 诉求中，咨询类62.4万件 and 在审结的案件中，以调解方式结案的1720件: opens a list of parts. */
const opensList = /^[^，,。；]{1,14}[中里][，,：:][^，,。；]{1,12}$/;
/** Between two parts: a label. */
const longLabel = /^[，,、；;][^，,、；;。]{1,12}$/;
/** The last part of a whole that is told in full. */
const rest = /其[他它余]/;
/** How far before its sentence the whole may stand, in characters. */
const reach = 90;

/** A whole of the sentence before, with the parts that this one opens with: 审结3848件。在审结的案件中，以调解方式结案的1720件，…. */
export function wrongWholeBefore(sentence: Sentence): Whole | null {
  const { passage, start, figures } = sentence;
  const [first] = figures;
  if (!first || figures.length < fewest || !isTerm(first) || !opensList.test(passage.text.slice(start, first.start)))
    return null;
  const end = figures.findIndex(
    (one, i) =>
      i > 0 &&
      !(isTerm(one) && haveOneUnit(one, first) && longLabel.test(textBetween(sentence, figures[i - 1] as Figure, one))),
  );
  const parts = end < 0 ? figures : figures.slice(0, end);
  const labels = parts.map((part) => clauseBefore(sentence, part));
  const isComplete = rest.test(labels.at(-1) ?? '') || labels.every((label) => /[类型]$/.test(label));
  if (parts.length < fewest || !isComplete) return null;
  const sum = sumOf(parts);
  const wholes = figuresBetween(passage, start - reach, start).filter(
    (one) => isTerm(one) && haveOneUnit(one, first) && parts.every((part) => amountOf(part) < amountOf(one)),
  );
  if (wholes.some((whole) => !differ(sum, amountOf(whole), toleranceOf([whole, ...parts])))) return null;
  const whole = wholes.findLast((one) => isSumWithSlip(sum, one, parts));
  return whole ? { whole, parts } : null;
}
