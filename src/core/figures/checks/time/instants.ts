/** Times that a sentence tells, on a line of days, of minutes of a day or of years of a life. */
import type { Figure } from '../../../reading.ts';

/** A moment is a day with its clock time. */
export type Axis = 'calendar' | 'clock' | 'moment' | 'age';

/** A stretch of the line in which the instant lies: 2019年3月 is any of its days. */
export interface Instant {
  readonly axis: Axis;
  readonly figure: Figure;
  /** In days since 1970, minutes since midnight, minutes since 1970, or years since birth. */
  readonly low: number;
  readonly high: number;
  /** What is told of it: a whole year, a month, or the day itself; clocks and ages are exact. */
  readonly exact: 'year' | 'month' | 'exact';
  /** A day without its year stands in a common year. */
  readonly hasYear: boolean;
}

const dayLength = 86_400_000;
/** The day of the line, in UTC. */
export const dateOf = (days: number): Date => new Date(days * dayLength);
const minutesOfDay = 24 * 60;
/** Any year without 29 February. */
export const commonYear = 2023;

/** On the line of days. @param month from 0. @param day 0 is the last of the month before. */
export const daysTo = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / dayLength;
/** A whole year of the line. */
export const yearFrom = (year: number): Pick<Instant, 'exact' | 'hasYear' | 'low' | 'high'> => ({
  exact: 'year',
  hasYear: true,
  low: daysTo(year, 0, 1),
  high: daysTo(year, 11, 31),
});

const ofWeek = /^(?:周|星期|礼拜)/;
/** Both of them around it. */
const brackets = 2;

/** @returns null for what is no time by itself: 今年, 周五, a range, a count. */
export function instantOf(figure: Figure): Instant | null {
  const { kind, iso, text, value, low, high } = figure;
  if (kind === 'age') {
    if (value === null || low !== high || !/[岁歲]$/.test(text)) return null;
    return { axis: 'age', figure, low: value, high: value, exact: 'exact', hasYear: true };
  }
  if (kind !== 'date' || iso === null || ofWeek.test(text)) return null;
  const time = /T(\d{2}):(\d{2})(?::\d{2})?$/.exec(iso);
  if (time) {
    const minutes = Number(time[1]) * 60 + Number(time[2]);
    return { axis: 'clock', figure, low: minutes, high: minutes, exact: 'exact', hasYear: true };
  }
  return calendarDay(iso, figure);
}

const shifts: Readonly<Record<string, number>> = { 前年: -2, 去年: -1, 上年: -1, 明年: 1, 后年: 2 };
/** 今年1月22日 and 明年2月9日 lie a year apart, whichever year it is. */
const yearsFromNow = ({ text }: Figure): number => shifts[text.slice(0, 2)] ?? 0;

function calendarDay(iso: string, figure: Figure): Instant | null {
  const match = /^(\d{4}|-)(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  if (!match || Number(match[2] ?? 1) > 12) return null;
  const hasYear = match[1] !== '-';
  const year = hasYear ? Number(match[1]) : commonYear + yearsFromNow(figure);
  const month = match[2] === undefined ? null : Number(match[2]) - 1;
  const day = match[3] === undefined ? null : Number(match[3]);
  const told = { axis: 'calendar', figure, hasYear } as const;
  if (month === null) return { exact: 'year', low: daysTo(year, 0, 1), high: daysTo(year, 11, 31), ...told };
  if (day === null) return { exact: 'month', low: daysTo(year, month, 1), high: daysTo(year, month + 1, 0), ...told };
  return { exact: 'exact', low: daysTo(year, month, day), high: daysTo(year, month, day), ...told };
}

/** 12月20日 and 8时 right behind it, or behind the day of the week in brackets. */
function momentOf(day: Instant | null, clock: Instant | null, weekday: Figure | null): Instant | null {
  if (day?.axis !== 'calendar' || day.exact !== 'exact' || clock?.axis !== 'clock') return null;
  const { figure } = day;
  const next = clock.figure;
  const note = weekday ? weekday.end - weekday.start + brackets : 1;
  if (next.start - figure.end > note) return null;
  const minutes = day.low * minutesOfDay + clock.low;
  const both = { ...figure, end: next.end, text: `${figure.text}${next.text}` };
  return { ...day, axis: 'moment', figure: both, low: minutes, high: minutes };
}

/** The instants of a row of figures, in text order; a day with its clock time is one on each of three axes. */
export function instantsOf(figures: readonly Figure[]): readonly Instant[] {
  const each = figures.map(instantOf);
  return each.flatMap((own, i) => {
    const next = figures[i + 1];
    const weekday = next?.kind === 'date' && ofWeek.test(next.text) ? next : null;
    const clock = each[weekday ? i + 2 : i + 1] ?? null;
    return [own, momentOf(own, clock, weekday)].filter((one) => one !== null);
  });
}
