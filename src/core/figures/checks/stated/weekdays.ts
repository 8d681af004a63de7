/** Days of one article whose weekdays cannot both be right, whatever its year: 6月28日（星期六）, 6月30日（星期二）. */
import type { Figure } from '../../../reading.ts';
import { daysOfWeek } from '../../../text/calendar.ts';
import { groupBy } from '../../../text/group.ts';
import type { CheckedPassage } from '../page.ts';
import { commonYear, daysTo } from '../time/instants.ts';
import type { BrokenTie } from './terms.ts';

/** A day without its year, with the weekday that the text gives it. */
interface Told {
  readonly index: number;
  readonly figure: Figure;
  /** Where the weekday that it is told with ends. */
  readonly weekdayEnd: number;
  readonly month: number;
  /** Of a year without 29 February. */
  readonly day: number;
  /** 0 for Monday. */
  readonly of: number;
}

const weekdayBehind = /^[（(，,]?(?:本|这个?)?(?:星期|周|礼拜)([一二三四五六日天])(?=[）)，,。、；上中下早晚凌傍夜])/;
const dayAlone = /^--(\d{2})-(\d{2})$/;
const longestMark = 8;

function toldIn({ text, figures }: CheckedPassage, index: number): readonly Told[] {
  return figures.flatMap((figure): Told[] => {
    const [, month, date] = (figure.kind === 'date' && dayAlone.exec(figure.iso ?? '')) || [];
    const match = month ? weekdayBehind.exec(text.slice(figure.end, figure.end + longestMark)) : null;
    if (!month || !date || !match) return [];
    const letter = match[1] as string;
    const end = figure.end + match[0].length;
    return [
      {
        index,
        figure,
        weekdayEnd: end,
        month: Number(month),
        day: daysTo(commonYear, Number(month) - 1, Number(date)),
        of: daysOfWeek.indexOf(letter === '天' ? '日' : letter),
      },
    ];
  });
}

/** Days so many months apart may be of two years, and 29 February may lie between those on either side of it. */
const mostMonths = 6;
const march = 3;

/** By how many days the weekday of the second is off from what that of the first makes it; 0 where both can be right. */
function offBy(a: Told, b: Told): number {
  if (Math.abs(a.month - b.month) >= mostMonths) return 0;
  const off = (b.of - a.of - (b.day - a.day)) % 7;
  const wrapped = off < 0 ? off + 7 : off;
  const mayLeap = a.month < march !== b.month < march;
  return mayLeap && (wrapped === 1 || wrapped === 6) ? 0 : wrapped;
}

function brokenIn(days: readonly Told[]): readonly BrokenTie[] {
  if (days.length < 2) return [];
  const agreeing = days.map((one) => days.filter((other) => offBy(one, other) === 0).length);
  // The one that most others agree with, the first of them.
  const right = days[agreeing.indexOf(Math.max(...agreeing))] as Told;
  return days
    .filter((one) => offBy(right, one) !== 0)
    .map((one) => ({
      rule: 'weekday' as const,
      at: { index: one.index, figure: one.figure },
      other: { index: right.index, start: right.figure.start, end: right.weekdayEnd },
      detail: [one.figure.text, daysOfWeek.charAt(one.of), daysOfWeek.charAt((one.of + 7 - offBy(right, one)) % 7)],
    }));
}

/** So many days of an article are held against each other. */
const mostDays = 40;

export const brokenWeekdays = (passages: readonly CheckedPassage[]): readonly BrokenTie[] => {
  const told = passages.flatMap((passage, index) =>
    toldIn(passage, index).map((one) => ({ one, article: passage.article })),
  );
  return [...groupBy(told, ({ article }) => article).values()].flatMap((own) =>
    brokenIn(own.slice(0, mostDays).map(({ one }) => one)),
  );
};
