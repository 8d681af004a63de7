/** Shares that a sentence tells one after the other as those of one whole, in whatever words: their sum, their labels and a slip are weighed together. */
import type { Figure } from '../../../reading.ts';
import { areDivision } from '../../data/complements.ts';
import { overlapping } from '../../data/overlapping-groups.ts';
import { amountOf, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence, textBetween } from '../page.ts';
import { areBands } from './bands.ts';
import { haveOneHead, isOfOneSeries } from './labels.ts';
import { evidenceOfSlip } from './slip-chance.ts';

const whole = 100;
const fewest = 3;
const mostShares = 8;
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 2.9;
/** Shares that make more, or less, are hardly those of one whole. */
const [least, most] = [70, 121];
/** Each share is rounded by itself. */
const likelyRounding = 0.8;
/** 七成、两成、一成 are told as they add up. */
const roundest = 2;
const longestJoint = 30;

/** What is no share of a whole: a change, a rate, or what one may be beside something else. */
const noShare =
  /[增降升跌涨减]|提高|高[于出]|低于|更[高低]|同比|环比|(?<!支持|得票|占有|满座)率|超|完成|多选|可选|不限|利润|税|折|分别|各占|其中|概率|下跌|上浮|利息|^[比较]/;
const restWord = /其[余他它]|剩|余下|另[外有]|还有|只[有占]|仅[有占]|没有|[不未无]|说不清/;
const allLeft = /其[余他它]|剩|余下/;
/** A slip that is no chance: digits that have changed places, to a tenth of a per cent. */
const sure = 0.8;
const ranking = /最[多大高]|其次|次之|居首|排第一|主力|紧随其后/;
const shareWord = /占|持股|选|的(?:人|是|为|有)?$|[为是有达到]$/;
const question =
  /民调|支持率|一栏|问[到及题卷]|调查|受访|抽样|从[^，,。]{1,8}看|按[^，,。]{1,8}分|[来构组]源?成|结构|分布/;

/** Runs of shares with at most a clause between two of them. */
function runsOf(sentence: Sentence): readonly (readonly Figure[])[] {
  const runs: Figure[][] = [];
  let run: Figure[] = [];
  for (const figure of sentence.figures) {
    if (figure.kind !== 'percent' || figure.value === null) continue;
    const last = run.at(-1);
    if (last && textBetween(sentence, last, figure).length > longestJoint) {
      runs.push(run);
      run = [];
    }
    run.push(figure);
  }
  return [...runs, run].filter(({ length }) => length >= fewest && length <= mostShares);
}

const sumOf = (run: readonly Figure[]): number => run.reduce((sum, share) => sum + amountOf(share), 0);
const toleranceOf = (run: readonly Figure[]): number =>
  Math.max(
    0.15,
    likelyRounding *
      run.reduce((sum, share) => sum + (share.approx === null ? 1 : 3) * Math.min(roundest, uncertaintyOf(share)), 0),
  );

const isWhole = (run: readonly Figure[]): boolean => Math.abs(sumOf(run) - whole) <= toleranceOf(run);

/** Whether some of the shares beside each other make a whole already. */
const hasWhole = (run: readonly Figure[]): boolean =>
  run.some((_, i) => run.some((_, j) => j > i && isWhole(run.slice(i, j + 1))));

function evidenceOf(sentence: Sentence, run: readonly Figure[]): number {
  const labels = run.map((share) => clauseBefore(sentence, share));
  const named = labels.map((label, i) => `${label} ${clauseBehind(sentence, run[i] as Figure)}`);
  const [first, last] = [run[0] as Figure, run.at(-1) as Figure];
  const lead = sentence.passage.text.slice(sentence.start, first.start);
  const told = `${sentence.passage.text.slice(first.start, last.end)}${named.at(-1)}`;
  if (named.some((name) => noShare.test(name)) || /多选|可选|不限/.test(lead)) return 0;
  const sum = sumOf(run);
  const hasRest = restWord.test(named.at(-1) ?? '');
  const isDivision = areDivision(named) || areBands(sentence, run);
  // Shares that are less than a whole may leave some out.
  const tolerance = toleranceOf(run);
  const claims = run.map((figure) => ({ figure, expected: amountOf(figure) + whole - sum, tolerance }));
  const slip = evidenceOfSlip(claims);
  const mayLeaveOut = sum < whole && !allLeft.test(labels.at(-1) ?? '') && !isDivision;
  if (mayLeaveOut && slip < sure) return 0;
  const isAlone = sentence.figures.every(
    (one) =>
      one.start < first.start ||
      one.end > last.end ||
      run.includes(one) ||
      one.tier === 'minor' ||
      one.kind === 'ordinal' ||
      one.kind === 'age',
  );
  return (
    slip +
    (mayLeaveOut ? -0.5 : 0) +
    (isDivision ? 2 : haveOneHead(labels) || isOfOneSeries(labels) ? 1 : 0) +
    (hasRest ? 1 : 0) +
    (ranking.test(lead + told) ? 1.5 : 0) +
    (question.test(lead) ? 0.5 : 0) +
    (labels.every((label, i) => shareWord.test(label) || /^[的选]/.test(clauseBehind(sentence, run[i] as Figure)))
      ? 1
      : 0) +
    (isAlone ? 0.5 : -0.5) -
    (named.some((name) => overlapping.test(name)) ? 1 : 0)
  );
}

/** Shares that are told as all of one whole, and are not. */
export const wrongToldShares = (sentence: Sentence): readonly Figure[] | null =>
  runsOf(sentence).find(
    (run) =>
      sumOf(run) > least &&
      (sumOf(run) < most || allLeft.test(clauseBefore(sentence, run.at(-1) as Figure))) &&
      !hasWhole(run) &&
      evidenceOf(sentence, run) > needed,
  ) ?? null;
