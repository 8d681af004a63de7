/**
 * Months and days that open a sentence and go on from a date before it: 2003年2月，疫情初现。3月，学校停课。 2021年7月20日闭馆。21日开放。
 * Near the day of the article they are of its own year, as they are for whoever read the paper.
 */
import type { Figure, ReferenceDay } from '../reading.ts';
import { isDay, isoDate } from '../text/calendar.ts';

/** A month or a day with its year, and where it ends. */
export interface ToldDate {
  readonly iso: string;
  readonly end: number;
}

/** How far behind it the next may stand, in characters. */
const farthest = 120;
const opensSentence = /[。；;！？][”’」』]?$/;
/** The date as one to go on from, or null: a day or a month with its year, or the last of an interval of them. */
export function toldBy({ iso, end }: Figure): ToldDate | null {
  const last = iso?.split('/').at(-1) ?? '';
  return /^\d{4}-(?:0\d|1[0-2])(?:-\d\d)?$/.test(last) ? { iso: last, end } : null;
}

/**
 * @param own what the figure says by itself: --03, --03-05, or null for a day alone.
 * @param day number of a day alone, or null.
 * @returns the date in the year and month told before, or null where it does not go on from them.
 */
export function goingOnFrom(
  text: string,
  { start, end, iso: own }: Figure,
  day: number | null,
  told: ToldDate,
  reference: ReferenceDay | null,
): string | null {
  if (start - told.end > farthest || !opensSentence.test(text.slice(Math.max(0, start - 2), start))) return null;
  // 2016年开门，至今已有8年。3月9日，星期六: what is told of today.
  if (ofToday.test(text.slice(told.end, start)) || weekdayBehind.test(text.slice(end, end + 3))) return null;
  const [year, month, last] = told.iso.split('-').map(Number) as [number, number, number?];
  const isLater = day !== null ? last !== undefined && day > last : (own?.slice(2) ?? '') > told.iso.slice(5);
  const iso =
    day !== null ? dayOf(year, month, day) : /^--\d\d(?:-\d\d)?$/.test(own ?? '') ? `${year}${own?.slice(1)}` : null;
  if (!isLater || !iso) return null;
  return isOfReference(iso, told, day, planned.test(text.slice(end, end + 14)), reference) ? null : iso;
}

const dayOf = (year: number, month: number, day: number) =>
  isDay(year, month, day) ? isoDate(year, month, day) : null;

const ofToday = /\n|至今|如今|目前|现在|迄今|今[年天日]|去年/;
const weekdayBehind = /^[（(，,]?(?:周|星期|礼拜)/;
const planned = /^[^。；]{0,12}(?:[将拟]|计划|预计|有望|起)/;

/** How far from the article's day its own days are, in days. */
const ownDays = 45;
/** A story of so many years ago is told for itself. */
const longAgo = 4;
const dayLength = 86_400_000;

/** In days; the day of a month alone is its first. */
const dayOn = (year: number, month: number, day = 1) => Date.UTC(year, month - 1, day) / dayLength;

/** Whether a date without its year is one of the article's own days, or a day without its month one of its month. */
function isOfReference(
  iso: string,
  told: ToldDate,
  alone: number | null,
  isPlanned: boolean,
  reference: ReferenceDay | null,
): boolean {
  if (!reference || reference.month === null) return false;
  const { year, month, day } = reference;
  if (alone !== null) return day !== null && alone <= day && day - alone < 7;
  const [ofYear, ofMonth, ofDay] = iso.split('-').map(Number) as [number, number, number?];
  if (ofYear === year) return false;
  const toCome = (dayOn(2023, ofMonth, ofDay ?? day ?? 1) - dayOn(2023, month, day ?? 1) + 365) % 365;
  if (365 - toCome <= ownDays || toCome === 0 || (isPlanned && toCome <= ownDays)) return true;
  if (year === null || year - ofYear >= longAgo) return false;
  // 2023年3月获批。5月开工, told in July 2024: of either year, unless it is right behind.
  const [, toldMonth, toldDay] = told.iso.split('-').map(Number) as [number, number, number?];
  const isRightBehind =
    toldDay !== undefined && dayOn(ofYear, ofMonth, ofDay) - dayOn(ofYear, toldMonth, toldDay) <= 31;
  return !isRightBehind && (ofMonth < month || (ofMonth === month && (ofDay ?? 1) <= (day ?? 31)));
}
