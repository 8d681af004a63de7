/** How long it may be from one instant to another, as people round and count it. */
import type { Instant } from './instants.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

const daysOfMonth = 30.44;
const daysOfYear = 365.25;
const minutesOfDay = 24 * 60;
const halfDay = minutesOfDay / 2;
/** A month or a year that has begun may be counted or not. */
const roundedMonths = 1.1;
const cutMonths = 0.9;
const begunMonths = 0.75;
const roundedYears = 0.9;
/** Between two years alone as much as a year more or less may have passed. */
const openYears = 1;
/** 三年半 is told to a half. */
const halves = 0.6;
/** In minutes: hours are rounded to the nearest, minutes nearly told as the clock shows them. */
const roundedHours = 31;
const roundedMinutes = 1.5;

/**
 * @param unit UCUM unit of the duration: `a`, `mo`, `d`, `h`, `min`.
 * @param isFine the duration is told to half a unit, or in hours and minutes.
 * @returns what fits, in that unit; several where a clock may be of the morning or the evening; empty when nothing can be said.
 */
export function elapsed(from: Instant, to: Instant, unit: string, isFine: boolean): readonly Bounds[] {
  if (from.axis !== to.axis || from.hasYear !== to.hasYear) return [];
  if (from.exact !== to.exact && unit === 'mo') return monthsBetween(from, to);
  if (from.exact !== to.exact) return unit === 'a' && to.high >= from.low ? [loosely(from, to)] : [];
  if (from.axis === 'clock') return onClock(to.low - from.low, unit, isFine);
  if (to.low < from.low) return [];
  if (from.axis === 'moment') return minutesPassed(to.low - from.low, unit, isFine);
  if (from.axis === 'age') return unit === 'a' ? [within(to.low - from.low, openYears)] : [];
  return onCalendar(from, to, unit, isFine);
}

/** 2020年 to 2024年5月: any day of the year may be meant. */
const loosely = (from: Instant, to: Instant): Bounds => ({
  low: (to.low - from.high) / daysOfYear - roundedYears,
  high: (to.high - from.low) / daysOfYear + roundedYears,
});

/** 2021年8月 to 2024年6月28日: any day of the month may be meant. */
const monthsBetween = (from: Instant, to: Instant): readonly Bounds[] =>
  from.exact === 'year' || to.exact === 'year' || to.high < from.low
    ? []
    : [
        {
          low: (to.low - from.high) / daysOfMonth - cutMonths,
          high: (to.high - from.low) / daysOfMonth + begunMonths,
        },
      ];

const within = (middle: number, tolerance: number): Bounds => ({ low: middle - tolerance, high: middle + tolerance });

function onClock(minutes: number, unit: string, isFine: boolean): readonly Bounds[] {
  return [minutes, minutes + minutesOfDay, minutes + halfDay]
    .filter((one) => one >= 0)
    .flatMap((one) => minutesPassed(one, unit, isFine));
}

function minutesPassed(minutes: number, unit: string, isFine: boolean): readonly Bounds[] {
  if (unit !== 'h' && unit !== 'min') return [];
  const factor = unit === 'h' ? 60 : 1;
  const tolerance = unit === 'h' && !isFine ? roundedHours : unit === 'h' ? roundedHours / 2 : roundedMinutes;
  return [within(minutes / factor, tolerance / factor)];
}

const firstOfMarch = Date.UTC(2023, 2, 1) / 86_400_000;

function onCalendar(from: Instant, to: Instant, unit: string, isFine: boolean): readonly Bounds[] {
  const passed = to.low - from.low;
  // Without the year nobody knows whether there is a 29 February between the two.
  const leap = !from.hasYear && from.low < firstOfMarch && to.low >= firstOfMarch ? 1 : 0;
  if (unit === 'd') return from.exact === 'exact' ? [{ low: passed, high: passed + 1 + leap }] : [];
  const months = passed / daysOfMonth;
  // From the 18th to the 18th are whole months.
  if (unit === 'mo' && from.exact === 'exact') return [{ low: months - cutMonths, high: months + begunMonths }];
  if (unit === 'mo') return from.exact === 'year' ? [] : [within(months, roundedMonths)];
  if (unit !== 'a') return [];
  const years = passed / daysOfYear;
  if (from.exact === 'year') return [{ low: years - openYears, high: years + openYears + 0.1 }];
  return [within(years, isFine ? halves : roundedYears)];
}
