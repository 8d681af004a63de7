/** The days of a sentence, with the year and month that those before them give: 1847年10月4日…12月28日, 3月5日…13日, 3月8日…次日. */
import type { Figure } from '../../../reading.ts';
import { shiftedDay } from '../../../text/calendar.ts';

const dayOfMonth = /^(\d{1,2})[日号]/;
const nextDay = /^(?:次日|翌日|第二天)/;
const nextYear = /^(?:次|翌|第二)年/;
const fullYear = /^\d{4}/;
const fullDay = /^(?:\d{4}|-)-\d{2}-\d{2}$/;
/** Stands for the month of days that no month is told with; it has as many days as any. */
const anyMonth = '--01';

/** @param iso a day with or without its year: 2025-03-08, --03-08. */
function dayAfter(iso: string): string {
  const [month, day] = [iso.slice(-5, -3), iso.slice(-2)].map(Number) as [number, number];
  return shiftedDay(iso.startsWith('-') ? null : Number(iso.slice(0, 4)), month, day, 1);
}

/** @param figures in text order, of one sentence or of two beside each other. */
export function completedDates(figures: readonly Figure[]): readonly Figure[] {
  const hasMonths = figures.some(({ kind, text }) => kind === 'date' && /月/.test(text));
  let year: string | null = null;
  let month: string | null = hasMonths ? null : anyMonth;
  let last: string | null = null;
  return figures.map((figure) => {
    if (figure.kind !== 'date') return figure;
    const { text, iso } = figure;
    const day = dayOfMonth.exec(text)?.[1]?.padStart(2, '0');
    let completed = iso;
    if (day && month) {
      completed = `${month}-${day}`;
      // 从6月29日算起，到7日: of the next month, where the article's own day makes it so.
      if (last && completed < last && iso && fullDay.test(iso) && iso > last) completed = iso;
    } else if (nextDay.test(text) && last) completed = dayAfter(last);
    else if (nextYear.test(text) && fullYear.test(last ?? '') && iso)
      completed = `${Number(last?.slice(0, 4)) + 1}${iso.slice(4)}`;
    else {
      const told = /^\d{4}(?=-)/.exec(iso ?? '')?.[0];
      if (told && /年/.test(text)) year = told;
      if (iso && told && year !== null && /^\d{1,2}月/.test(text)) completed = `${year}${iso.slice(told.length)}`;
      if (/月/.test(text)) month = /^(?:\d{4}|-)-\d{2}(?=-)/.exec(completed ?? '')?.[0] ?? null;
    }
    if (fullDay.test(completed ?? '')) last = completed;
    return completed === iso ? figure : { ...figure, iso: completed };
  });
}
