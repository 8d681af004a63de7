/** The day of an event in the headline and in the text: 湖鲜节10月18日开幕 over 将于10月8日开幕. */
import { type CheckedPage, type Contradiction, clauseBehind, placed, type Sentence, stretch } from '../page.ts';
import type { Told } from '../subjects.ts';
import { happens } from '../time/events.ts';
import { isHeadline, isOfHeadline } from '../words-of-amounts.ts';

const verbOf = ({ sentence, figure }: Told): string | undefined => happens(clauseBehind(sentence, figure));

/** 10月18日, and 本月18日 on a page without a date. */
const isDay = ({ figure }: Told): boolean =>
  figure.kind === 'date' &&
  ((/^(?:\d{4}|-)-\d{2}-\d{2}$/.test(figure.iso ?? '') && /月/.test(figure.text)) ||
    /^[本下]月\d{1,2}日$/.test(figure.text));
const dayOf = ({ figure }: Told): string => figure.iso ?? figure.text;
/** 今年11月28日 may be 2027年11月28日 where the page has no year. */
const isOneDay = (a: string, b: string): boolean =>
  a === b || ((a.startsWith('--') || b.startsWith('--')) && a.slice(-monthAndDay) === b.slice(-monthAndDay));
const monthAndDay = '11-28'.length;

export function headlineDates({ sentences }: CheckedPage): Contradiction[] {
  const daysIn = (sentence: Sentence): readonly Told[] =>
    sentence.figures.map((figure) => ({ sentence, figure })).filter(isDay);
  const inHeadlines = sentences.filter(isOfHeadline).flatMap(daysIn);
  if (inHeadlines.length === 0) return [];
  const days = sentences.flatMap(daysIn);
  return inHeadlines.flatMap((own) => {
    const verb = verbOf(own);
    const { article } = own.sentence.passage;
    const inText = days.filter((day) => !isHeadline(day) && day.sentence.passage.article === article);
    if (!verb || inText.some((day) => isOneDay(dayOf(day), dayOf(own)))) return [];
    // 本月18日 may be 10月18日, as far as the page tells.
    const isLikeOwn = (day: Told) => (day.figure.iso === null) === (own.figure.iso === null);
    const others = inText.filter((day) => verbOf(day) === verb && isLikeOwn(day));
    const [other] = others;
    if (!other || new Set(others.map(dayOf)).size !== 1) return [];
    return [
      {
        at: placed(other.sentence, other.figure),
        other: stretch(own.sentence, own.figure),
        detail: [verb, own.figure.text, other.figure.text],
      },
    ];
  });
}
