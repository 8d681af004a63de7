/**
 * Spans of years, months or days whose ends share a unit, as ISO 8601 intervals.
 * 2018年1—9月 → 2018-01/2018-09 ; 1至5月 → --01/--05 ; 4月12—19日 → --04-12/--04-19 ; 2023—2025年 → 2023/2025
 */

export interface DateRange {
  readonly end: number;
  readonly iso: string;
}

const between = '(?:—{1,2}|－|-{1,2}|―{1,2}|~|～|至|到)';
const years = new RegExp(`((?:19|20)\\d{2})年?${between}((?:19|20)?\\d{2})年(?!代|级|多|来)`, 'y');
const months = new RegExp(`(?:((?:19|20)\\d{2})年)?(\\d{1,2})月?${between}(\\d{1,2})月(?:份)?(?!\\d)`, 'y');
const days = new RegExp(`(?:((?:19|20)\\d{2})年)?(\\d{1,2})月(\\d{1,2})日?${between}(\\d{1,2})[日号]`, 'y');

/** The span of dates at `start`, or null. */
export function dateRangeAt(text: string, start: number): DateRange | null {
  if (/[\d.个]/.test(text.charAt(start - 1))) return null;
  return daysAt(text, start) ?? monthsAt(text, start) ?? yearsAt(text, start);
}

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function yearsAt(text: string, start: number): DateRange | null {
  const match = at(years, text, start);
  if (!match) return null;
  const [all, first, last] = match as unknown as [string, string, string];
  const until = last.length === 2 ? first.slice(0, 2) + last : last;
  return until > first ? { end: start + all.length, iso: `${first}/${until}` } : null;
}

function monthsAt(text: string, start: number): DateRange | null {
  const match = at(months, text, start);
  if (!match) return null;
  const [all, year, first, last] = match as unknown as [string, string | undefined, string, string];
  if (!isBetween(first, 1, 12) || !isBetween(last, 1, 12) || Number(first) >= Number(last)) return null;
  return { end: start + all.length, iso: `${year ?? '-'}-${two(first)}/${year ?? '-'}-${two(last)}` };
}

function daysAt(text: string, start: number): DateRange | null {
  const match = at(days, text, start);
  if (!match) return null;
  const [all, year, month, first, last] = match as unknown as [string, string | undefined, string, string, string];
  if (!isBetween(month, 1, 12) || !isBetween(first, 1, 31) || !isBetween(last, 1, 31)) return null;
  if (Number(first) >= Number(last)) return null;
  const head = `${year ?? '-'}-${two(month)}`;
  return { end: start + all.length, iso: `${head}-${two(first)}/${head}-${two(last)}` };
}

const isBetween = (value: string, low: number, high: number) => Number(value) >= low && Number(value) <= high;
const two = (value: string) => value.padStart(2, '0');
