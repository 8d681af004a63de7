/**
 * The day that an article was written on, which its relative dates (昨日, 5日, 去年8月) count from.
 * 新华社北京7月6日电 and a page line 2025年7月7日　星期一 → 2025-07-06 for that article.
 */
import type { Page, Passage, ReferenceDay } from '../reading.ts';
import { daysOfWeek, isDay, isoDate, weekdayOf } from '../text/calendar.ts';
import { smallNumber } from '../text/small-number.ts';
import { ownDay } from './own-day.ts';

const fullDate = /(\d{4})年(\d{1,2})月(\d{1,2})日/;
/** Years of the Republic of China, as Taiwan counts them. */
const han = '〇○零一二三四五六七八九十廿卅';
const republicanDate = new RegExp(`民[国國]([\\d${han}]{2,6})年([\\d${han}]{1,3})月([\\d${han}]{1,3})日`);
const yearBeforeRepublic = 1911;
const chineseDate = /([一二三四五六七八九〇○零]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/;

/** A page's own line of date is short, unlike a sentence that mentions a day. */
const longestDateLine = 40;

/** 2012.06.08, 2025-9-3, as furniture alone has them. */
const shortDate = /(?<!\d)(\d{4})([.\-/])(\d{1,2})\2(\d{1,2})(?!\d)/;
/** 2026年3月 ⏎ 4 ⏎ 星期三: a date in lines one below the other. */
const monthLine = /^(\d{4})年(\d{1,2})月$/;
const dayLine = /^(\d{1,2})日?$/;
const weekdayLine = /^(?:星期|[周週])([一二三四五六日天])$/;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isReal = ({ year, month, day }: Day): boolean => isDay(year, month, day);

/** The day that the page prints in its furniture, or null. */
function printedDay(page: Page): Day | null {
  const lines = page.passages.map(({ article, kind, folded }) =>
    kind === 'furniture' && article < 0 ? folded.trim() : null,
  );
  const days = lines.map((line) => (line === null ? null : dayIn(line)));
  return days.find((day) => day !== null && isReal(day)) ?? dayOverLines(lines);
}

function dayIn(line: string): Day | null {
  const ofRepublic = republicanDate.exec(line);
  const [year, month, day] = (ofRepublic ?? fullDate.exec(line) ?? chineseDate.exec(line) ?? []).slice(1);
  if (year && month && day) {
    const told = smallNumber(year) as number;
    return {
      year: told + (ofRepublic ? yearBeforeRepublic : 0),
      month: smallNumber(month) as number,
      day: smallNumber(day) as number,
    };
  }
  const short = shortDate.exec(line);
  return short ? { year: Number(short[1]), month: Number(short[3]), day: Number(short[4]) } : null;
}

/** @param lines of furniture, null for what is none. A number beside the month is the day unless the day of the week says otherwise: it may be the page's. */
function dayOverLines(lines: readonly (string | null)[]): Day | null {
  for (const [i, line] of lines.entries()) {
    const [, year, month] = monthLine.exec(line ?? '') ?? [];
    if (!year) continue;
    const around = lines.slice(Math.max(0, i - 2), i + 3);
    const weekday = around.map((own) => weekdayLine.exec(own ?? '')?.[1]).find((own) => own !== undefined);
    for (const beside of [lines[i + 1], lines[i - 1]]) {
      const day = { year: Number(year), month: Number(month), day: Number(dayLine.exec(beside ?? '')?.[1] ?? 0) };
      if (isReal(day) && (weekday === undefined || isOnWeekday(day, weekday))) return day;
    }
  }
  return null;
}

const isOnWeekday = ({ year, month, day }: Day, weekday: string): boolean =>
  daysOfWeek.charAt(weekdayOf(year, month, day)) === weekday.replace('天', '日');

/** The year that the page prints in its line of date or in a dateline, or null. */
export function yearOfPage(page: Page): number | null {
  for (const { dateline } of page.articles) {
    const year = dateline?.date?.match(/^(\d{4})-/)?.[1];
    if (year) return Number(year);
  }
  const printed = printedDay(page);
  if (printed) return printed.year;
  // A line of date that is not furniture may be a caption's.
  const line = page.passages.find(({ folded }) => folded.length <= longestDateLine && fullDate.test(folded));
  return line ? Number(fullDate.exec(line.folded)?.[1]) : null;
}

/** 展至, 持续到: what stands before the day until which something that has begun lasts. */
const lasts = '(?:展出?|持续|延续|开放|举行|有效期|延长)[至到]';
/**
 * The latest year that a full date anywhere in the page gives, or null: news is of its own days, what it looks back on is older. A date until which
 * something lasts, 展至2026年1月4日, is of no day of the news.
 */
export function yearMentioned(page: Page): number | null {
  const years = page.passages.flatMap(({ folded }) =>
    [...folded.matchAll(new RegExp(`(?<!${lasts})${fullDate.source}`, 'g'))].map(([, year]) => Number(year)),
  );
  return years.length > 0 ? Math.max(...years) : null;
}

/**
 * The day of the page, for captions and other parts that belong to no article; what is not known is null. A running text without articles
 * may tell it at its beginning.
 * @param given the day that a reader gives: it is believed before what the page prints
 */
export function pageDay(page: Page, year: number | null, given: ReferenceDay | null = null): ReferenceDay {
  if (page.articles.length === 0) {
    const own = firstOwnDay(page.passages);
    if (own) return { ...own, year: own.year ?? given?.year ?? year };
  }
  return given ?? printedDay(page) ?? { year, month: null, day: null };
}

function firstOwnDay(passages: readonly Passage[]): ReferenceDay | null {
  for (const passage of passages) {
    const own = passage.kind === 'furniture' ? null : ownDay(passage);
    if (own) return own;
  }
  return null;
}

/** The day that the page prints as YYYY-MM-DD, or null. */
export function printedDate(page: Page): string | null {
  const printed = printedDay(page);
  return printed && isoDate(printed.year, printed.month, printed.day);
}

/** The day of each article's dateline, or else the page's; what neither gives is null. @param given as for the page's day */
export function articleDays(
  page: Page,
  year: number | null,
  given: ReferenceDay | null = null,
): readonly ReferenceDay[] {
  const printed = given ?? printedDay(page);
  return page.articles.map(({ dateline }, article) => {
    const [day, month, own] = (dateline?.date ?? '').split('-').reverse().map(Number);
    if (!day && !month) {
      const first = page.passages.find((passage) => passage.article === article && passage.kind === 'paragraph');
      const told = first ? ownDay(first) : null;
      if (told) return { ...told, year: told.year ?? yearOfDateline(year, told.month ?? 0, printed) };
      return printed ?? { year: own || year, month: null, day: null };
    }
    return { year: own || yearOfDateline(year, month ?? 0, printed), month: month || null, day: day || null };
  });
}

/** A story of 31 December that is printed on 1 January is of the year before. */
const yearOfDateline = (year: number | null, month: number, printed: ReferenceDay | null): number | null =>
  year !== null && printed?.month && month - printed.month > 6 ? year - 1 : year;

/** How many names of a path may tell a day together: 2025/07/07/01.txt. */
const namesRead = 4;

/** The year of the day that a file's name gives, else its folders' names; null when they give none. */
export function yearOfPath(path: string): number | null {
  const names = path.split(/[\\/]/).slice(-namesRead);
  for (const name of names.toReversed()) {
    const year = yearOfFileName(name);
    if (year !== null) return year;
  }
  return yearOfFileName(names.join('-'));
}

/** The day that a reader gives as YYYY-MM-DD, or null when it is none of the calendar. */
export function dayFrom(text: string): ReferenceDay | null {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? []).map(Number);
  return year > 0 && isDay(year, month, day) ? { year, month, day } : null;
}

/** The year of a day that a file's name gives: 20250707.txt, rmrb-2025-07-07-03.txt → 2025; null when it gives none. */
export function yearOfFileName(name: string): number | null {
  const match =
    /(?<!\d)((?:19|20)\d{2})(?:([-_.]?)(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01])(?!\d)|年\d{1,2}月\d{1,2}日)/.exec(
      name,
    );
  return match ? Number(match[1]) : null;
}
