/**
 * Spans of years, months or days whose ends share a unit, as ISO 8601 intervals.
 * 2018年1—9月 → 2018-01/2018-09 ; 一九五八年三月至五月 → 1958-03/1958-05 ; 1至5月 → --01/--05 ; 4月12—19日 → --04-12/--04-19 ; 2023—2025年 → 2023/2025
 */
import { isDay, isoDate } from '../text/calendar.ts';
import { smallNumber } from '../text/small-number.ts';
import { mayBeDash, rangeDash } from './dashes.ts';

export interface DateRange {
  readonly end: number;
  readonly iso: string;
}

const yearInDigits = '((?:19|20)\\d{2})';
const hanDigit = '[〇○零一二三四五六七八九]';
const year = `((?:1\\d|20)\\d{2}|[一二]${hanDigit}{3})`;
const laterYear = `((?:1\\d|20)?\\d{2}|[一二]${hanDigit}{3}|${hanDigit}{2})`;
const month = '(\\d{1,2}|元|十[一二]?|[一二三四五六七八九])';
const day = '(\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';

const years = new RegExp(`${year}年?${rangeDash}${laterYear}(?:年(?!代|级|多|来)|(?=学年|赛季|雪季|年度|财年))`, 'y');
/** 2026/27赛季 */
const twoYears =
  /((?:19|20)\d{2})[/／]((?:19|20)?\d{2})年?(?=学年|赛季|雪季|年度|财年|榨季|航季|采暖季|供暖季|[春夏秋冬])/y;
/** 去年10月1日至7日: which year it is, the day of the article tells. */
const toldYear = '(?:[今去上明前后本同当次翌]年的?)';
const months = new RegExp(`(?:${year}年|${toldYear})?${month}月?${rangeDash}${month}月(?:份)?(?!\\d)`, 'y');
const days = new RegExp(`(?:${year}年|${toldYear})?${month}月${day}[日号]?${rangeDash}${day}[日号]`, 'y');
/** 2025.07.06-2025.07.09 */
const dotted = new RegExp(
  `${yearInDigits}\\.(\\d{1,2})\\.(\\d{1,2})${rangeDash}(?:${yearInDigits}\\.)?(\\d{1,2})\\.(\\d{1,2})(?![\\d.])`,
  'y',
);

/** 陈某（1921—2008）, 唐（618—907）, （1925.3—2010.11）: years in brackets. */
const noted = new RegExp(
  `(\\d{3,4})(?:\\.(\\d{1,2}))?年?${rangeDash}(\\d{3,4})(?:\\.(\\d{1,2}))?年?(?=[）)，,；;、])`,
  'y',
);
/** 陈某（1962—） lives. */
const livingSince = new RegExp(`(?:1[89]|20)\\d{2}(?=${rangeDash}\\s?[）)])`, 'y');
const withinBrackets = /[（(](?:[^（）()\n]{1,20}[，,；;、])?\s?$/;
/** The longest life and the longest reign of a house. */
const longestLife = 125;
const longestHouse = 420;
const [earliest, latest] = [1000, 2100];

/** How far behind its beginning the dash of a span stands at most: 二〇一八年十二月二十九日. */
const farthestDash = 13;

/** The span of dates at `start`, or null. */
export function dateRangeAt(text: string, start: number): DateRange | null {
  if (/[\d.个〇○零一二三四五六七八九十百千第]/.test(text.charAt(start - 1))) return null;
  if (/[/／]/.test(text.charAt(start + 4))) return yearsAt(twoYears, text, start);
  if (!mayBeDash(text, start, start + farthestDash)) return null;
  const noted = notedAt(text, start);
  if (noted) return noted;
  if (text.charAt(start + 4) === '.') return dottedAt(text, start);
  return daysAt(text, start) ?? monthsAt(text, start) ?? yearsAt(years, text, start);
}

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

/** Before it two years share no digits, and 年 behind round numbers counts them. */
const firstModern = 1900;

function yearsAt(pattern: RegExp, text: string, start: number): DateRange | null {
  const match = at(pattern, text, start);
  if (!match) return null;
  const [all, first, last] = match as unknown as [string, string, string];
  const from = smallNumber(first);
  const until = smallNumber(last) + (last.length === 2 ? Math.floor(from / 100) * 100 : 0);
  // 1200—1500年历史 tells how long.
  const isSpan = from < firstModern && (last.length < 4 || (from % 100 === 0 && until % 100 === 0));
  return until > from && !isSpan ? { end: start + all.length, iso: `${from}/${until}` } : null;
}

function notedAt(text: string, start: number): DateRange | null {
  if (
    !/[（(，,；;、\s]/.test(text.charAt(start - 1)) ||
    !withinBrackets.test(text.slice(Math.max(0, start - 22), start))
  )
    return null;
  const living = at(livingSince, text, start)?.[0];
  if (living) return { end: start + living.length, iso: living };
  const match = at(noted, text, start);
  if (!match) return null;
  const [all, from, fromMonth, until, untilMonth] = match as unknown as [string, ...(string | undefined)[]];
  const [first, last] = [Number(from), Number(until)];
  const isShort = from?.length === 3;
  // （1200—1500） and （100—300） are amounts as often.
  if (last <= first || last - first > (isShort ? longestHouse : longestLife) || last > latest) return null;
  if ((first % 100 === 0 && last % 100 === 0) || (isShort ? !isOfHouse(text, start) : first < earliest)) return null;
  const iso = (year: number, month: string | undefined) =>
    isoDate(year, month === undefined ? undefined : Number(month));
  return { end: start + all.length, iso: `${iso(first, fromMonth)}/${iso(last, untilMonth)}` };
}

/** 唐（618—907）, 北宋末年（960—1127）. */
const isOfHouse = (text: string, start: number): boolean =>
  /(?:[汉晋魏隋唐宋辽金周齐陈梁]|朝|时期|末年|初年|在位)[（(]$/.test(text.slice(Math.max(0, start - 4), start));

function dottedAt(text: string, start: number): DateRange | null {
  const match = at(dotted, text, start);
  if (!match) return null;
  const [first, ...rest] = match.slice(1).map((written) => (written === undefined ? undefined : Number(written)));
  const [month, day, last = first, lastMonth, lastDay] = rest as [number, number, number | undefined, number, number];
  if (!isDay(first as number, month, day) || !isDay(last as number, lastMonth, lastDay)) return null;
  const [from, until] = [isoDate(first as number, month, day), isoDate(last as number, lastMonth, lastDay)];
  return from < until ? { end: start + match[0].length, iso: `${from}/${until}` } : null;
}

const yearOf = (written: string | undefined) => (written === undefined ? null : smallNumber(written));

function monthsAt(text: string, start: number): DateRange | null {
  const match = at(months, text, start);
  if (!match) return null;
  const year = yearOf(match[1]);
  const [first, last] = [smallNumber(match[2] as string), smallNumber(match[3] as string)];
  if (!isDay(year, first, 1) || !isDay(year, last, 1) || first >= last) return null;
  return { end: start + match[0].length, iso: `${isoDate(year, first)}/${isoDate(year, last)}` };
}

function daysAt(text: string, start: number): DateRange | null {
  const match = at(days, text, start);
  if (!match) return null;
  const year = yearOf(match[1]);
  const [month, first, last] = [match[2], match[3], match[4]].map((written) => smallNumber(written as string)) as [
    number,
    number,
    number,
  ];
  if (!isDay(year, month, first) || !isDay(year, month, last) || first >= last) return null;
  return { end: start + match[0].length, iso: `${isoDate(year, month, first)}/${isoDate(year, month, last)}` };
}
