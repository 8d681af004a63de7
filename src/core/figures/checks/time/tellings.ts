/** What a statement of time may speak of: two points of its article, for each two how far they lie apart and what speaks for them. */
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, clauseBefore, type Sentence } from '../page.ts';
import { isOfHeadline } from '../words-of-amounts.ts';
import { aroundOf, signsOfNone } from './around.ts';
import { distancesOf, type PointPair } from './fit.ts';
import { dateOf, yearFrom } from './instants.ts';
import { knownPoint, nowOf, type Point, pointsOf } from './points.ts';
import { isOfLater, isOfThen, ruledOutFor } from './ruled-out.ts';
import { signsOfPair, signsOfPoint } from './signs.ts';
import { type Statement, statementsIn } from './statements.ts';
import { isTied } from './tied.ts';
import { isNewcomer } from './two-names.ts';

/** Two points that a statement may speak of. */
export interface Telling extends PointPair {
  readonly signs: readonly string[];
  /** Its own clauses leave no other two. */
  readonly isTied: boolean;
}

export interface Reading {
  readonly statement: Statement;
  readonly tellings: readonly Telling[];
  /** Signs that it speaks of no two points. */
  readonly none: readonly string[];
}

/** So many points around a statement are looked at: an article of more is a chronicle. */
const mostPoints = 10;
/** So many statements of an article are read. */
const mostStatements = 100;

/** Whether a statement is of interest if it speaks of two points that lie so far apart. */
export type IsAsked = (statement: Statement, pair: PointPair) => boolean;

/** Of all statements of a page that may speak of two points, and of two that are asked for. */
export const readingsOf = ({ sentences }: CheckedPage, isAsked: IsAsked = () => true): readonly Reading[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap((own) => readingsOfArticle(own, isAsked));

/** 三年 over 成立三年来: what the text tells as its headline does is asked for there. */
const isToldAgain = ({ sentence, measure, low, high }: Statement, all: readonly Statement[]): boolean =>
  isOfHeadline(sentence) &&
  all.some((one) => !isOfHeadline(one.sentence) && one.measure === measure && one.low === low && one.high === high);

function readingsOfArticle(sentences: readonly Sentence[], isAsked: IsAsked): readonly Reading[] {
  const statements = statementsIn(sentences)
    .filter((one, _, all) => !isToldAgain(one, all))
    .slice(0, mostStatements);
  if (statements.length === 0) return [];
  const points = pointsOf(sentences);
  const now = nowOf(sentences);
  // Of the oldest and the youngest of many nothing else is told.
  const ages = statements.filter(
    ({ measure, low, high, sentence, figure }) =>
      measure === 'age' && low === high && !/最[年小大长老]/.test(clauseBefore(sentence, figure)),
  );
  return statements.flatMap((statement) => readingOf(statement, sentences, points, now, ages, isAsked) ?? []);
}

const axes: Readonly<Record<Statement['measure'], readonly Point['axis'][]>> = {
  years: ['calendar', 'age'],
  anniversary: ['calendar'],
  age: ['calendar'],
  nth: ['calendar'],
  'nth-year': ['calendar'],
  months: ['calendar'],
  days: ['calendar'],
  'nth-day': ['calendar'],
  hours: ['moment', 'clock'],
};

function readingOf(
  statement: Statement,
  sentences: readonly Sentence[],
  all: readonly Point[],
  now: Point | null,
  ages: readonly Statement[],
  isAsked: IsAsked,
): Reading | null {
  const { measure, sentence, figure } = statement;
  const own = all.filter(
    (point) =>
      axes[measure].includes(point.axis) &&
      point.figure !== figure &&
      // The ages of others are told all over an article.
      (point.axis !== 'age' || Math.abs(point.at - statement.at) <= 1),
  );
  // 再过两天就满60岁…1957年10月25日出生，1976年入伍: it is the birth that makes the age.
  const isOfBirth = ({ source, low }: Point) =>
    source === 'birth' && Math.abs(yearOf(now ?? { low }) - yearOf({ low }) - statement.low) <= begun;
  if (measure === 'age' && own.some(isOfBirth)) return null;
  const near = nearest(statement, withoutBareClocks(own));
  const behind = measure === 'nth' ? sentence.passage.text.slice(figure.end, figure.end + 8) : '';
  const known = measure === 'anniversary' || measure === 'nth' ? knownPoint(sentence, figure, behind) : null;
  const born =
    measure === 'age' ? ages.filter(({ low }) => low !== statement.low).flatMap((one) => birthsOf(one, near, now)) : [];
  const points = [...near, ...(measure === 'hours' || !now ? [] : [now]), ...(known ? [known] : [])];
  const froms = [...points, ...born];
  // 48小时, from 11月6日9时 to 11月8日9时: two moments, and no two clock times.
  const isOfDays = measure === 'hours' && statement.low > minutesOfDay;
  const moments = new Set(near.flatMap(({ axis, figure, at }) => (axis === 'moment' ? [`${at} ${figure?.end}`] : [])));
  const isOfDay = ({ axis, figure, at }: Point) => axis === 'clock' && moments.has(`${at} ${figure?.end}`);
  const pairs = froms.flatMap((from) =>
    points.flatMap((to) => {
      const distances =
        to === from || (isOfDays && isOfDay(from) && isOfDay(to)) ? [] : distancesOf(statement, from, to);
      return distances.length > 0 ? [{ from, to, distances }] : [];
    }),
  );
  // To gather signs takes long.
  if (!pairs.some((pair) => isAsked(statement, pair))) return null;
  const around = aroundOf(statement, near.length);
  const dated = near.filter(({ axis, hasYear, source }) => axis === 'calendar' && hasYear && source === 'told');
  const first = Math.min(...dated.map(({ low }) => low));
  const signsOf = (point: Point, role: 'from' | 'to'): readonly string[] => [
    ...signsOfPoint(statement, around, point, role, rankOf(statement, point, near)),
    ...(dated.includes(point) && dated.length > 1
      ? [`${role} ${around.group} ${point.low === first ? 'first' : 'later'}`]
      : []),
  ];
  const asFrom = new Map(froms.map((point) => [point, signsOf(point, 'from')]));
  const asTo = new Map(points.map((point) => [point, signsOf(point, 'to')]));
  const isRuledOut = ruledOutFor(
    statement,
    around,
    new Set(own.flatMap((one) => (isToldYear(one) ? [yearOf(one)] : []))).size,
    measure === 'age' && isNewcomer(sentence, figure, textBefore(statement, sentences)),
  );
  const possible = pairs
    .map((pair) => ({ asFrom: asFrom.get(pair.from) ?? [], asTo: asTo.get(pair.to) ?? [], ...pair }))
    .filter((pair) => !isRuledOut(pair.from, pair.to, pair.asFrom, pair.asTo));
  if (!possible.some((pair) => isAsked(statement, pair))) return null;
  const tellings = possible.map(({ from, to, distances, asFrom, asTo }): Telling => {
    const areBeside = Math.abs(near.indexOf(from) - near.indexOf(to)) === 1;
    return {
      from,
      to,
      distances,
      isTied: isTied(statement, around, from, to, near, asFrom, asTo),
      signs: [...asFrom, ...asTo, ...signsOfPair(statement, around, from, to, areBeside)],
    };
  });
  return { statement, tellings, none: signsOfNone(around) };
}

const minutesOfDay = 24 * 60;
/** How much of an article is looked through for who was told of before, in characters. */
const farBefore = 2000;
/** All that the article tells up to a statement. */
function textBefore({ sentence: { passage, index }, figure }: Statement, sentences: readonly Sentence[]): string {
  const earlier = new Set(sentences.flatMap((one) => (one.index < index ? [one.passage.text] : [])));
  return [...earlier, passage.text.slice(0, figure.start)].join('\n').slice(-farBefore);
}

const isToldYear = ({ axis, hasYear, source }: Point): boolean =>
  axis === 'calendar' && hasYear && source !== 'now' && source !== 'known';
const yearOf = ({ low }: Pick<Point, 'low'>): number => dateOf(low).getUTCFullYear();
/** 虚岁 counts from one. */
const begun = 1;

/** 11月6日9时: the clock alone tells less than the day does, where all are told with theirs. */
function withoutBareClocks(points: readonly Point[]): readonly Point[] {
  const moments = points.filter(({ axis }) => axis === 'moment');
  return 2 * moments.length === points.length ? moments : points;
}

/** The points nearest to a statement, in text order. */
function nearest({ at, figure }: Statement, points: readonly Point[]): readonly Point[] {
  if (points.length <= mostPoints) return points;
  const distance = (point: Point) =>
    1000 * Math.abs(point.at - at) + Math.abs((point.figure?.start ?? 0) - figure.start) / 10;
  const kept = new Set(points.toSorted((a, b) => distance(a) - distance(b)).slice(0, mostPoints));
  return points.filter((point) => kept.has(point));
}

/** How many of the points stand between a statement and one of them. */
function rankOf({ at, figure }: Statement, point: Point, points: readonly Point[]): string {
  const i = points.indexOf(point);
  if (i < 0) return '';
  const before = points.findLastIndex(
    (one) => one.at < at || (one.at === at && (one.figure?.end ?? 0) <= figure.start),
  );
  const rank = i <= before ? before - i : i - before - 1;
  return rank > 2 ? 'far' : String(rank);
}

/** So many years may an age be told of. */
const mostAnchors = 3;

/** When somebody was born who was so old in one of the years: those nearest to the age, and today. */
function birthsOf(age: Statement, points: readonly Point[], now: Point | null): readonly Point[] {
  const { sentence, figure, at } = age;
  const dates = points.filter(({ axis, source, hasYear }) => axis === 'calendar' && source === 'told' && hasYear);
  const isThen = isOfThen(age);
  const before = dates.filter((one) =>
    one.at < at
      ? isThen && one.at === at - 1
      : one.at === at && one.figure && one.figure.end <= figure.start && !isOfLater(age, one.figure),
  );
  const behind = dates.filter((one) => one.sentence === sentence && (one.figure?.start ?? 0) >= figure.end);
  const anchors = [...before.slice(1 - mostAnchors), ...behind.slice(0, 2), ...(now ? [now] : [])];
  const own = { axis: 'calendar', source: 'reckoned', sentence, figure, at } as const;
  return anchors.map((anchor): Point => ({ ...own, ...yearFrom(yearOf(anchor) - age.low), anchor }));
}
