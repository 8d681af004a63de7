/**
 * Prison terms against the days that they begin and end on: 有期徒刑9年，刑期自2001年7月9日起至2011年7月8日止 would be ten years. Time on remand is taken off in days, so
 * that only terms whose days are whole years apart are read.
 */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, clauseBefore, type Sentence } from '../page.ts';
import { distancesOf, type Mismatch } from './fit.ts';
import { dateOf } from './instants.ts';
import { type Point, pointsOf } from './points.ts';

/** The term that is served: 决定执行有期徒刑9年, 合并执行9年. */
const served = /(?:徒刑|执行)$/;
/** 刑期自2001年7月9日起, 刑期自该日起: what the term begins with. */
const begins = /刑期(?:为|即)?[自从](?:该日|当日|即日)?$/;
const beginsThen = /刑期(?:为|即)?[自从](?:该日|当日)起[，,]?至$/;
const goesOn = /^起[，,]?至$/;
const dayLength = 86_400_000;

type DayPoint = Point & { readonly figure: Figure; readonly sentence: Sentence };
const isDay = (point: Point): point is DayPoint =>
  point.figure !== null &&
  point.sentence !== null &&
  point.axis === 'calendar' &&
  /^\d{4}-\d\d-\d\d$/.test(point.figure.iso ?? '');

/** The first and the last day of a term; null where the text tells no two. */
function daysOf(points: readonly DayPoint[], i: number): readonly [DayPoint, DayPoint] | null {
  const [from, to] = [points[i - 1], points[i] as DayPoint];
  if (!from || from.sentence !== to.sentence) return null;
  const { text } = to.sentence.passage;
  const between = text.slice(from.figure.end, to.figure.start);
  const isTold = goesOn.test(between) && begins.test(text.slice(0, from.figure.start));
  return isTold || beginsThen.test(between) ? [from, to] : null;
}

/** Whole years between two days, the last one counted; null where they are no whole ones. */
function yearsBetween(from: DayPoint, to: DayPoint): number | null {
  const [first, behind] = [dateOf(from.low), new Date(dateOf(to.low).getTime() + dayLength)];
  const isWhole = first.getUTCMonth() === behind.getUTCMonth() && first.getUTCDate() === behind.getUTCDate();
  return isWhole ? behind.getUTCFullYear() - first.getUTCFullYear() : null;
}

/** The last term that the sentence or the one before it tells, in whole years. */
function termBefore(sentences: readonly Sentence[], at: number): Omit<Mismatch['statement'], 'low' | 'high'> | null {
  for (let i = at; i >= Math.max(0, at - 1); i--) {
    const sentence = sentences[i] as Sentence;
    const figure = sentence.figures.findLast(
      (one) =>
        one.kind === 'duration' && one.unit === '年' && one.value !== null && served.test(clauseBefore(sentence, one)),
    );
    if (figure) return { measure: 'years', sentence, figure, at: i, unit: 1 };
  }
  return null;
}

function ofArticle(sentences: readonly Sentence[]): readonly Mismatch[] {
  if (!sentences.some(({ passage }) => passage.text.includes('刑期'))) return [];
  const points = pointsOf(sentences).filter(isDay);
  return points.flatMap((_, i): readonly Mismatch[] => {
    const days = daysOf(points, i);
    if (!days) return [];
    const [from, to] = days;
    const years = yearsBetween(from, to);
    const term = termBefore(sentences, to.at);
    const told = term?.figure.value ?? null;
    if (!term || told === null || years === null || years === told) return [];
    const statement = { ...term, low: told, high: told };
    return [{ statement, from, to, distances: distancesOf(statement, from, to) }];
  });
}

export const wrongPrisonTerms = ({ sentences }: CheckedPage): readonly Mismatch[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap(ofArticle);
