/** Forms of dates. Notation of the examples: `[date = its notation]`, bare figures left out of brackets only where they are none. */
import type { DateRule } from '../dates.ts';
import { dayOfMonth, daysOfMonth, numericDates, spans } from './dates-in-figures.ts';
import { bareYears, endsAlone, monthsAndDays, partsAlone, relativeDays, weekdays, years } from './dates-in-words.ts';
import { centuries, decades, eras, lunarDates, plans, reigns } from './dates-of-history.ts';
import { shortYears } from './short-years.ts';
import { spansOfHours, timesOfDay } from './times-of-day.ts';

/** In this order: the first that finds a date has it. */
export const dateRules: readonly DateRule[] = [
  spans,
  numericDates,
  eras,
  reigns,
  plans,
  lunarDates,
  decades,
  centuries,
  shortYears,
  years,
  bareYears,
  monthsAndDays,
  partsAlone,
  endsAlone,
  spansOfHours,
  timesOfDay,
  daysOfMonth,
  dayOfMonth,
  weekdays,
  relativeDays,
];
