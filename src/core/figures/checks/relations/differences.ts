/** A difference, or what is left, behind the two amounts that it lies between: 受理29件，已办结21件，剩余10件 should be 8. */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf, differ, haveOneUnit } from '../amounts.ts';
import { clauseBefore, clauseBehind, figuresBetween, type Sentence } from '../page.ts';
import { isWrittenSlip } from '../slips.ts';
import { toleranceOf } from '../sums.ts';
import { chanceOfSlip } from './evidence.ts';
import { isTerm } from './window.ts';

export interface Difference {
  /** The larger of the two amounts first; for a change, the one that it begins with. */
  readonly of: readonly [Figure, Figure];
  /** In the unit that `amountOf` gives. */
  readonly expected: number;
}

/** How far before the difference its amounts may stand, in characters. */
const farthest = 70;
/** A difference that is off by more than this factor, and in more than one digit, is one of something else. */
const factor = 2;

const isLike = (told: Figure, expected: number): boolean =>
  expected > 0 && amountOf(told) < factor * expected && expected < factor * amountOf(told);

/** Amounts of one unit in a stretch, other figures but dates left out. */
const amountsIn = ({ passage }: Sentence, figure: Figure, from: number, to: number): readonly Figure[] =>
  figuresBetween(passage, from, to).filter((one) => one !== figure && isTerm(one) && haveOneUnit(one, figure));

/** @param isSure whether no other reading is left, so that a slip of the pen may take it farther. */
function wrong(told: Figure, a: Figure, b: Figure, isSure = false): Difference | null {
  const [large, small] = amountOf(a) > amountOf(b) ? [a, b] : [b, a];
  const expected = amountOf(large) - amountOf(small);
  if (
    !differ(expected, amountOf(told), toleranceOf([told, a, b])) ||
    !(isLike(told, expected) || (isSure && isWrittenSlip(told, expected)))
  )
    return null;
  return { of: [large, small], expected };
}

/** What is left of the first amount when the second is done, gone or paid. */
export function wrongRest(sentence: Sentence, left: Figure): Difference | null {
  const label = clauseBefore(sentence, left);
  if (!isTerm(left) || !(cues.left.test(label) || cues.kept.test(label))) return null;
  const amounts = amountsIn(sentence, left, left.start - farthest, left.start);
  const [whole, done] = amounts.slice(-2);
  if (!whole || !done || amountOf(whole) <= amountOf(done) || amounts.some((one) => amountOf(one) > amountOf(whole)))
    return null;
  const { text } = sentence.passage;
  const isDone = cues.done.test(text.slice(whole.end, done.start) + clauseBehind(sentence, done));
  const isDeed = cues.deed.test(clauseBefore(sentence, done));
  const between = text.slice(whole.end, left.start);
  if (!(isDone || isDeed) || cues.otherTime.test(between) || cues.onTop.test(between)) return null;
  // 现存 and 留下 are what is left of what there was.
  if (!cues.left.test(label) && !cues.former.test(clauseBefore(sentence, whole) + clauseBehind(sentence, whole)))
    return null;
  const clause = clauseBefore(sentence, left);
  const rest = wrong(left, whole, done, /[剩余]|还[差缺欠]/.test(clause));
  // 铺了75公里，还有30公里桥在建: any verb may lead to what is done, where a slip of the pen explains the rest.
  if (rest && !isDone && !isWrittenSlip(left, rest.expected) && chanceOfSlip(left, rest.expected) === 1) return null;
  // 另有2000人正在面试 may be some of what is left, too.
  if (rest && besides.test(label) && !isWrittenSlip(left, rest.expected) && chanceOfSlip(left, rest.expected) === 1)
    return null;
  // 今年还需筹措3亿元 may be some of what is left.
  return rest && someOfRest.test(clause) && chanceOfSlip(left, rest.expected) === 1 ? null : rest;
}

const besides = /另有/;
const someOfRest = /还[要需差欠]|未|到手|实[发得收]/;

/** 上月结余1.8万元, 三月底结余: not what this income and these expenses have left. */
const ofItsTime = /上[月季周年期]|去年|[\d一二三四五六七八九十]月/;

/** What exports leave behind imports, or income behind expenses: 出口186.5亿元，进口120.3亿元，顺差66.2亿元. */
export function wrongBalance(sentence: Sentence, figure: Figure): Difference | null {
  const clause = clauseBefore(sentence, figure);
  const isBare = cues.bareBalance.test(clause);
  if (
    !isTerm(figure) ||
    figure.kind === 'temperature' ||
    !(cues.balance.test(clause) || isBare) ||
    ofItsTime.test(clause)
  )
    return null;
  const amounts = amountsIn(sentence, figure, Math.max(sentence.start, figure.start - farthest), figure.start);
  // 进出口1284亿元，其中出口836亿元，进口448亿元，顺差388亿元: the sum of the two may stand before them.
  const [a, b] = amounts.slice(-2);
  const [sum] = amounts;
  if (!a || !b || amounts.length > 3) return null;
  // 货物贸易顺差8890亿元，服务贸易逆差3218亿元: balances have none between them.
  if ([a, b].some((one) => cues.balance.test(clauseBefore(sentence, one)))) return null;
  if (isBare && !cues.balance.test(clause) && !areAccounts(sentence, a, b)) return null;
  const isSum =
    sum === a || !differ(amountOf(a) + amountOf(b), amountOf(sum as Figure), toleranceOf([a, b, sum as Figure]));
  return isSum ? wrong(figure, a, b, true) : null;
}

/** 收入360万元，支出384万元: whichever is told first. */
function areAccounts(sentence: Sentence, a: Figure, b: Figure): boolean {
  const [one, other] = [clauseBefore(sentence, a), clauseBefore(sentence, b)];
  const isEither = (income: string, expense: string) => cues.income.test(income) && cues.expense.test(expense);
  return isEither(one, other) || isEither(other, one);
}

/** 由320人增加到745人，后来达到1180人: what it has come to, and not by how much. */
const reached = new RegExp(`(?:${verbs('to')})了?[到至为成]`);

/** By how much one amount is told to differ from another of an earlier time: 现有23家，比上年新增9家，上年只有12家. */
export function wrongDifference(sentence: Sentence, told: Figure): Difference | null {
  const clause = clauseBefore(sentence, told);
  if (!isTerm(told) || !cues.difference.test(clause) || reached.test(clause)) return null;
  const amounts = amountsIn(sentence, told, Math.max(sentence.start, told.start - farthest), sentence.end);
  const [a, b] = amounts;
  if (amounts.length !== 2 || !a || !b || cues.each.test(sentence.passage.text.slice(sentence.start, sentence.end)))
    return null;
  const labels = [a, b].map((one) => clauseBefore(sentence, one)) as [string, string];
  // 比上年新增9家 is told of the two years; 新增3条 of 由8条增至12条, or of what there was and what there will be.
  const isCompared = cues.compared.test(clause) && labels.some((label) => cues.earlier.test(label));
  const isChange = cues.from.test(labels[0]) && cues.to.test(labels[1]);
  const isAdded = cues.again.test(clause) && cues.before.test(labels[0]) && cues.to.test(labels[1]);
  if (!isCompared && !isChange && !isAdded) return null;
  const found = wrong(told, a, b);
  // 现有23家，比上年新增9家，上年只有12家: the earlier amount is told last.
  const isTurned = isCompared && cues.earlier.test(labels[1]) && !cues.earlier.test(labels[0]);
  return found && { ...found, of: isTurned ? [b, a] : [a, b] };
}
