/**
 * The day that an article was written on, which its relative dates (昨日, 5日, 去年8月) count from.
 * 新华社北京7月6日电 and a page line 2025年7月7日　星期一 → 2025-07-06 for that article.
 */
import type { Page, ReferenceDay } from '../reading.ts';

const fullDate = /(\d{4})年(\d{1,2})月(\d{1,2})日/;
/** A page's own line of date is short, unlike a sentence that mentions a day. */
const longestDateLine = 40;

/** The year that the page prints in its line of date or in a dateline, or null. */
export function yearOfPage(page: Page): number | null {
  for (const { dateline } of page.articles) {
    const year = dateline?.date?.match(/^(\d{4})-/)?.[1];
    if (year) return Number(year);
  }
  for (const { folded } of page.passages) {
    if (folded.length > longestDateLine) continue;
    const year = /星期[一二三四五六日天]/.test(folded) ? fullDate.exec(folded)?.[1] : undefined;
    if (year) return Number(year);
  }
  return null;
}

/** The day of each article's dateline; what the page leaves open is null. */
export function articleDays(page: Page, year: number | null): readonly ReferenceDay[] {
  return page.articles.map(({ dateline }) => {
    const [day, month, own] = (dateline?.date ?? '').split('-').reverse().map(Number);
    return { year: own || year, month: month || null, day: day || null };
  });
}

/** The year of a day that a file's name gives: 20250707.txt, rmrb-2025-07-07-03.txt → 2025; null when it gives none. */
export function yearOfFileName(name: string): number | null {
  const match =
    /(?<!\d)((?:19|20)\d{2})(?:([-_.]?)(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01])(?!\d)|年\d{1,2}月\d{1,2}日)/.exec(
      name,
    );
  return match ? Number(match[1]) : null;
}
