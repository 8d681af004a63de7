/**
 * The line of time of an article: the points that it tells and how much it says lies between them. Of each statement every two points are weighed, and
 * that it speaks of none. The weights are learnt from clean news, where what is said is nearly always right, and from articles of our own with planted
 * contradictions. A statement contradicts the line where the points that it most likely speaks of lie otherwise, no others explain it, and a
 * slip of the pen does.
 */
import { type CheckedPage, type Contradiction, clauseBefore, type Sentence } from '../page.ts';
import { isMadeUpFor } from './breaks.ts';
import { type Distance, type Fit, fitOf, type Mismatch, slipOf } from './fit.ts';
import { dateOf } from './instants.ts';
import { isOfAnother, wrongAnniversaries } from './own-anniversaries.ts';
import { wrongYears } from './own-years.ts';
import type { Point } from './points.ts';
import { wrongPrisonTerms } from './prison-terms.ts';
import { brokenSpans } from './stated-spans.ts';
import type { Measure, Statement } from './statements.ts';
import { type IsAsked, type Reading, readingsOf, type Telling } from './tellings.ts';
import { wrongCourses } from './told-courses.ts';
import {
  isApartAsTold,
  isBehind,
  isOfNightBefore,
  isOfOtherEdition,
  isOfSome,
  isOfTwoClauses,
  isPartOfSum,
  isSaidByAnother,
  isSumOfRanges,
  isToldBackwards,
  isToldBefore,
  mayGoOn,
} from './told-otherwise.ts';
import { chanceOf, weightOf } from './weights.ts';

/** How likely a statement tells the number that it tells, of the points that it speaks of. */
export const likelihood: Readonly<Record<Fit, number>> = { exact: 0.85, loose: 0.06, off: 0.0005 };
/** Log odds of a slip against all that is right, but for how seldom slips are; set on invented articles and held against 61,000 of clean news. */
const enough = 1.75;
/** The more readings a number might be a slip of, the likelier it is so by chance of one of them; a sentence alone leaves so few. */
const fewTellings = 3;
/** Readings that have hardly any of the likelihood are none of them, however many an article of many dates has. */
const leastShare = 0.001;

/** The likelihoods that a statement speaks of nothing, and of each two points. Together 1. */
export function chosen({ none, tellings }: Reading): readonly number[] {
  const sums = [none, ...tellings.map(({ signs }) => signs)].map((signs) =>
    signs.reduce((sum, sign) => sum + weightOf(sign), 0),
  );
  const most = Math.max(...sums);
  const all = sums.map((sum) => Math.exp(sum - most));
  const whole = all.reduce((sum, one) => sum + one, 0);
  return all.map((one) => one / whole);
}

/** What a statement contradicts, if it does. */
function mismatchOf(reading: Reading): Mismatch | null {
  const { statement, tellings } = reading;
  if (isOfSome(statement)) return null;
  const [none = 0, ...likely] = chosen(reading);
  let right = none * chanceOf(statement);
  let wrong = 0;
  let best: Telling | null = null;
  let most = 0;
  for (const [i, telling] of tellings.entries()) {
    const own = likely[i] as number;
    const fit = fitOf(statement, telling.distances);
    if (fit !== 'off') {
      right += own * likelihood[fit];
      continue;
    }
    const slip = own > leastShare * (1 - none) ? own * slipOf(statement, telling) : 0;
    wrong += slip;
    if (slip > most) [best, most] = [telling, slip];
  }
  if (tellings.some((telling) => isToldBackwards(statement, telling))) return null;
  if (tellings.some((telling) => isPartOfSum(statement, telling)) || isSumOfRanges(statement, tellings)) return null;
  if (isOfOtherEdition(statement, tellings) || (best && isApartAsTold(statement, best))) return null;
  const tied = tellings.find(({ isTied }) => isTied);
  const spoken = tied ?? best;
  if (spoken && isMadeUpFor(statement, tellings, spoken)) return null;
  if (!tied && tellings.some((telling) => isToldBefore(statement, telling))) return null;
  if (tied) return isOff(reading) ? { statement, from: tied.from, to: tied.to, distances: tied.distances } : null;
  if (best && mayGoOn(statement, best.to)) return null;
  if (best && (isOfTwoClauses(best) || isOfAnother(statement, best.from))) return null;
  const worth = Math.log(wrong / right);
  const count = likely.filter((own) => own > leastShare * (1 - none)).length;
  return best === null ||
    worth < enough + Math.log(Math.max(1, count / fewTellings)) ||
    isSaidByAnother(statement, best)
    ? null
    : { statement, from: best.from, to: best.to, distances: best.distances };
}

/** 1968年: 1955年也曾举办，相隔十三年: the time before last, and this one. */
const apart = /[相时][隔距]了?$/;
/** Whether a statement that is tied fits no two times that its sentence has told so far. */
const isOff = ({ statement, tellings }: Reading): boolean =>
  tellings.every(
    ({ from, to, distances }) =>
      [
        from,
        ...(to.source === 'now' && apart.test(clauseBefore(statement.sentence, statement.figure)) ? [] : [to]),
      ].some((point) => point.sentence !== statement.sentence || isBehind(point, statement)) ||
      isOfNightBefore(from, to) ||
      fitOf(statement, distances) === 'off',
  );

/** Only a slip of the pen is told as a contradiction. */
const mayBeSlip: IsAsked = (statement, pair) =>
  fitOf(statement, pair.distances) === 'off' && slipOf(statement, pair) > 0;

/** Four rules ask for the same. */
const known = new WeakMap<readonly Sentence[], readonly Mismatch[]>();

/** @param measures those of the statements that are looked at. */
export function mismatchesOf(page: CheckedPage, measures: readonly Measure[]): readonly Mismatch[] {
  let all = known.get(page.sentences);
  if (!all) {
    const weighed = readingsOf(page, mayBeSlip).flatMap((reading) => mismatchOf(reading) ?? []);
    const isNew = ({ statement: { figure } }: Mismatch) => !weighed.some((one) => one.statement.figure === figure);
    all = [
      ...weighed,
      ...[
        ...brokenSpans(page),
        ...wrongYears(page),
        ...wrongAnniversaries(page),
        ...wrongPrisonTerms(page),
        ...wrongCourses(page),
      ].filter(isNew),
    ];
    known.set(page.sentences, all);
  }
  const found = all.filter(({ statement }) => measures.includes(statement.measure));
  if (found.length < 2) return found;
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one && speaksOf(one, other) && (!speaksOf(other, one) || isBefore(one.statement, other.statement)),
      ),
  );
}

/** Whether one statement is counted from or to the other: 20岁 and 68岁 are one contradiction, which is told where the text comes to it. */
const speaksOf = ({ from, to }: Mismatch, { statement: { sentence, figure } }: Mismatch): boolean =>
  [from, to].some((point) => point.sentence === sentence && point.figure?.start === figure.start);
const isBefore = (a: Statement, b: Statement): boolean =>
  a.at < b.at || (a.at === b.at && a.figure.start < b.figure.start);

const yearOf = ({ low }: Point): string => String(dateOf(low).getUTCFullYear());
/** As the text tells it, or in writing. */
const textOf = (point: Point): string => {
  if (point.figure && point.source !== 'reckoned') return point.figure.text;
  const month = point.exact === 'year' ? '' : `${dateOf(point.low).getUTCMonth() + 1}月`;
  return `${yearOf(point)}年${month}`;
};

/** The number that the points make of a statement. */
const expectedOf = ({ distances }: Mismatch): number => Math.round(distances[0]?.high ?? 0);

/** How the message of its rule tells a mismatch. */
export function told(mismatch: Mismatch, as: 'span' | 'years' | 'number'): Contradiction {
  const { statement, from, to } = mismatch;
  const { sentence, figure } = statement;
  const points = [from, to].flatMap((point) => (point.sentence && point.figure ? [point] : []));
  const [first] = points;
  const beside = points.filter((point) => point.sentence === first?.sentence);
  const other = first?.sentence
    ? {
        index: first.sentence.index,
        start: Math.min(...beside.map((point) => point.figure?.start ?? 0)),
        end: Math.max(...beside.map((point) => point.figure?.end ?? 0)),
      }
    : null;
  return { at: { index: sentence.index, figure }, other, detail: detailOf(mismatch, as) };
}

/** How long it really is, from and to, and in what: 4, 5, days; minutes for hours. Of several, the one that is nearest to what is told. */
function lengthOf({ statement, distances }: Mismatch): readonly string[] {
  const off = ({ low, high }: Distance) => Math.abs((low + high) / 2 - (statement.low + statement.high) / 2);
  const [nearest] = distances.toSorted((a, b) => off(a) - off(b));
  if (!nearest) return [];
  const rounded = [nearest.low, nearest.high].map((length) => String(Math.round(10 * length) / 10));
  return [...rounded, statement.measure === 'hours' ? 'minutes' : statement.measure];
}

function detailOf(mismatch: Mismatch, as: 'span' | 'years' | 'number'): readonly string[] {
  const { statement, from, to } = mismatch;
  const { text } = statement.figure;
  const expected = expectedOf(mismatch);
  switch (as) {
    case 'span':
      return [textOf(from), textOf(to), text, ...lengthOf(mismatch)];
    case 'years':
      return [yearOf(from), yearOf(to), String(expected), text];
    case 'number':
      return [from.exact === 'year' ? yearOf(from) : textOf(from), text, String(expected + 1)];
  }
}
