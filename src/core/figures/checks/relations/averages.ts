/** The mean of amounts that a list tells right before it: 890毫米、1040毫米和950毫米，三年平均960毫米. */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit, isApproximate, uncertaintyOf } from '../amounts.ts';
import { figuresBetween, labelOf, type Sentence } from '../page.ts';
import { evidenceOfSlip } from './slip-chance.ts';

export interface Mean {
  readonly of: readonly Figure[];
  /** As `amountOf` gives it. */
  readonly expected: number;
}

/** How far before the mean its list may stand, in characters. */
const reach = 90;
const [fewest, most] = [2, 8];
/** How far one amount of a list may stand from the next, in characters. */
const longestJoint = 16;
const mean = /(?:平均|均)(?:每[\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff]{0,6})$/;
const other = /[比较增减升降涨跌]|同比|环比|人均|户均|每人|每户|去年|上年|同期|全[国省市县区队班组校厂院]|总体|整体/;
/** 三年平均, 四场比赛, 三块试验田: the list tells as many as its own words say. */
const numerals = '两三四五六七八';

/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 1.5;

export function wrongMean(sentence: Sentence, told: Figure): Mean | null {
  const { passage } = sentence;
  const lead = labelOf(passage, told);
  if (told.value === null || isApproximate(told) || !mean.test(lead) || other.test(lead)) return null;
  const near = figuresBetween(passage, Math.max(sentence.start, told.start - reach), told.start);
  const of = near.filter((one) => one.value !== null && haveOneUnit(one, told) && !isApproximate(one));
  if (of.length < fewest || of.length > most) return null;
  // 最高分98分，最低分56分: two of many.
  if (of.some((one) => /最|合计|总|共/.test(labelOf(passage, one)))) return null;
  // 一审平均42天，二审平均57天，再审平均83天: each is the mean of its own.
  if (of.some((one) => mean.test(labelOf(passage, one)))) return null;
  const joints = of.slice(1).map((one, i) => passage.text.slice((of[i] as Figure).end, one.start));
  const last = passage.text.slice((of.at(-1) as Figure).end, told.start);
  if (
    joints.some((joint) => joint.length > longestJoint || /其中|增|减|比|较|[。；]/.test(joint)) ||
    last.length > longestJoint
  )
    return null;
  const amounts = of.map(amountOf);
  const own = amountOf(told);
  const expected = amounts.reduce((sum, one) => sum + one, 0) / amounts.length;
  const tolerance = uncertaintyOf(told) + of.reduce((sum, one) => sum + uncertaintyOf(one), 0) / of.length;
  // A mean is told roundly, and may be of some of them.
  const fits = (some: readonly number[]) =>
    Math.abs(some.reduce((sum, one) => sum + one, 0) / some.length - own) <= Math.max(tolerance, roundly * own);
  const isTold = eachOf.test(passage.text.slice(sentence.start, of[0]?.start)) && right.test(last);
  if (fits(amounts) || (!isTold && (fits(amounts.slice(1)) || fits(amounts.slice(0, -1))))) return null;
  const off = (own - expected) * of.length;
  const slip = evidenceOfSlip([
    { figure: told, expected, tolerance },
    ...of.map((figure, i) => ({
      figure,
      expected: (amounts[i] as number) + off,
      tolerance: tolerance * of.length,
    })),
  ]);
  const isOutside = own > Math.max(...amounts) || own < Math.min(...amounts);
  const isCounted = passage.text.slice(sentence.start, told.start).includes(numerals.charAt(of.length - 2));
  if (Math.max(own / expected, expected / own) > farthest && slip <= 0) return null;
  const areListed = joints.every((joint) => /[、，,和]/.test(joint));
  const evidence = slip + (isOutside ? 1 : 0) + (isCounted ? 1.5 : 0) + (areListed ? 1 : 0) + (isTold ? 1 : 0);
  return evidence > needed ? { of, expected } : null;
}
/** 年龄分别是41岁、36岁和44岁，平均39岁: the list, and right behind it its mean. */
const eachOf = /(?:分别|依次)(?:[是为有]|达到?)?$/;
const right = /^[，,](?:平均|均值|[日月年场]均)[^，,。；;\d]{0,4}$/;
const roundly = 0.012;
const farthest = 2;
