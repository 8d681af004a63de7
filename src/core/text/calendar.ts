/** Days of the Gregorian calendar and their notation: ISO 8601 with the extensions of EDTF (docs/figures.md). */
import { smallNumber } from './small-number.ts';

export const two = (value: number): string => String(value).padStart(2, '0');

/** 一九九八 → 1998, 2025 → 2025, 98 → 1998: two digits stand for the year from 1940 to 2039. */
export function yearNumber(written: string): number {
  const digits = [...written].map((c) => (/\d/.test(c) ? c : smallNumber(c))).join('');
  return digits.length === 2 ? Number(digits) + (Number(digits) < 40 ? 2000 : 1900) : Number(digits);
}

/** @param year null when it is not known: 29 February is then a day. */
export function isDay(year: number | null, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  // A leap year where the year is not known.
  return day <= new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

/** 2025-07-06, 2025-07, 2025; --07-06 without a year. Years before the first are those of ISO 8601: 221 BC is -0220. */
export function isoDate(year: number | null, month?: number, day?: number): string {
  const parts = [month, day].filter((part) => part !== undefined).map(two);
  return [year === null ? '-' : isoYear(year), ...parts].join('-');
}

export const isoYear = (year: number): string =>
  year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');

/** The days of the week by their place, Monday first, as 星期 and 周 name them; 天 is 日. */
export const daysOfWeek = '一二三四五六日';

const dayLength = 86_400_000;

/** The day some days from one; February has 28 days where the year is not known. */
export function shiftedDay(year: number | null, month: number, day: number, days: number): string {
  const date = new Date(Date.UTC(year ?? 2023, month - 1, day) + days * dayLength);
  const shift = date.getUTCFullYear() - (year ?? 2023);
  return isoDate(year === null ? null : year + shift, date.getUTCMonth() + 1, date.getUTCDate());
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
