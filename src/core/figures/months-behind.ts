/** 同月, 次月 and 翌月 are reckoned from the month told last: 2021年12月签约，次月5日动工 → 2022-01-05. */
import type { Figure } from '../reading.ts';
import { isDay, isoDate } from '../text/calendar.ts';
import { smallNumber } from '../text/small-number.ts';

const written = /^([同次翌])月(?:([\d一二三四五六七八九十廿]{1,3})[日号])?$/;

/** @param month told last, YYYY-MM or --MM. @returns null for any other date, for a day that the month does not have, and where no month is told. */
export function monthBehind({ text }: Pick<Figure, 'text'>, month: string | null): string | null {
  const match = month ? written.exec(text) : null;
  if (!match || !month) return null;
  const months = Number(month.slice(-2)) + (match[1] === '同' ? 0 : 1);
  const year = month.startsWith('-') ? null : Number(month.slice(0, 4)) + (months > 12 ? 1 : 0);
  const own = months > 12 ? 1 : months;
  const day = match[2] === undefined ? undefined : smallNumber(match[2]);
  return isDay(year, own, day ?? 1) ? isoDate(year, own, day) : null;
}
