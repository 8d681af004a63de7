/**
 * Spans of years, months or days whose ends share a unit, as ISO 8601 intervals.
 * 2018年1—9月 → 2018-01/2018-09 ; 1至5月 → --01/--05 ; 4月12—19日 → --04-12/--04-19 ; 2023—2025年 → 2023/2025
 */
import { isDay, isoDate } from '../text/calendar.ts';
import { mayBeDash, rangeDash } from './dashes.ts';

export interface DateRange {
  readonly end: number;
  readonly iso: string;
}

const years = new RegExp(
  `((?:19|20)\\d{2})年?${rangeDash}((?:19|20)?\\d{2})(?:年(?!代|级|多|来)|(?=学年|赛季|雪季|年度|财年))`,
  'y',
);
/** 2026/27赛季 */
const twoYears =
  /((?:19|20)\d{2})[/／]((?:19|20)?\d{2})年?(?=学年|赛季|雪季|年度|财年|榨季|航季|采暖季|供暖季|[春夏秋冬])/y;
const months = new RegExp(`(?:((?:19|20)\\d{2})年)?(\\d{1,2})月?${rangeDash}(\\d{1,2})月(?:份)?(?!\\d)`, 'y');
const days = new RegExp(`(?:((?:19|20)\\d{2})年)?(\\d{1,2})月(\\d{1,2})[日号]?${rangeDash}(\\d{1,2})[日号]`, 'y');

/** How far behind its beginning the dash of a span stands at most: 2018年12月19日. */
const farthestDash = 11;

/** The span of dates at `start`, or null. */
export function dateRangeAt(text: string, start: number): DateRange | null {
  if (/[\d.个]/.test(text.charAt(start - 1))) return null;
  if (/[/／]/.test(text.charAt(start + 4))) return yearsAt(twoYears, text, start);
  if (!mayBeDash(text, start, start + farthestDash)) return null;
  return daysAt(text, start) ?? monthsAt(text, start) ?? yearsAt(years, text, start);
}

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

function yearsAt(pattern: RegExp, text: string, start: number): DateRange | null {
  const match = at(pattern, text, start);
  if (!match) return null;
  const [all, first, last] = match as unknown as [string, string, string];
  const until = last.length === 2 ? first.slice(0, 2) + last : last;
  return until > first ? { end: start + all.length, iso: `${first}/${until}` } : null;
}

const yearOf = (written: string | undefined) => (written === undefined ? null : Number(written));

function monthsAt(text: string, start: number): DateRange | null {
  const match = at(months, text, start);
  if (!match) return null;
  const year = yearOf(match[1]);
  const [first, last] = [Number(match[2]), Number(match[3])];
  if (!isDay(year, first, 1) || !isDay(year, last, 1) || first >= last) return null;
  return { end: start + match[0].length, iso: `${isoDate(year, first)}/${isoDate(year, last)}` };
}

function daysAt(text: string, start: number): DateRange | null {
  const match = at(days, text, start);
  if (!match) return null;
  const year = yearOf(match[1]);
  const [month, first, last] = [Number(match[2]), Number(match[3]), Number(match[4])];
  if (!isDay(year, month, first) || !isDay(year, month, last) || first >= last) return null;
  return { end: start + match[0].length, iso: `${isoDate(year, month, first)}/${isoDate(year, month, last)}` };
}
