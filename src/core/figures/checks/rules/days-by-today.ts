/** Days told from today, each with its day of the week: 昨天（星期三） and 明天（周六） are not told on one day. */
import { daysOfWeek, weekdayOf } from '../../../text/calendar.ts';
import { groupBy } from '../../../text/group.ts';
import { dayShift } from '../../data/relative-times.ts';
import { type Contradiction, placed, type Sentence } from '../page.ts';
import type { Told } from '../subjects.ts';

const day = '(?:[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}[日号][，,]?)?';
/** 昨天（10月1日，星期三）, 今天是周一; 周六福 is a name, and 周六、周日 are two days. */
const toldDay = new RegExp(
  `((?:[前昨今明后]天|[前昨今明]日|[昨今明后]晚))(?:([（(])${day}|[也正]?[是为逢]?${day})(?:星期|周|礼拜)([一二三四五六日天])(?=[）),，。；！？”的]|[上下中]午|早|晚|凌晨|$)`,
  'g',
);

/** Its figure is the one of the day told from today. */
interface DayByToday extends Told {
  /** Behind its day of the week. */
  readonly end: number;
  readonly offset: number;
  readonly inBrackets: boolean;
  /** Monday 0 to Sunday 6. */
  readonly weekday: number;
  /** That of the day that it is told on. */
  readonly today: number;
}

/** What somebody says is told from another day. */
const isQuoted = ({ text }: Sentence['passage'], at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at);

const daysIn = (sentence: Sentence): readonly DayByToday[] =>
  [...sentence.passage.text.slice(sentence.start, sentence.end).matchAll(toldDay)].flatMap((match) => {
    const start = sentence.start + match.index;
    const figure = sentence.figures.find((one) => one.start === start);
    const offset = dayShift[match[1] as string];
    if (!figure || offset === undefined || isQuoted(sentence.passage, start)) return [];
    const end = start + match[0].length;
    const weekday = daysOfWeek.indexOf((match[3] as string).replace('天', '日'));
    return [
      { sentence, figure, end, offset, inBrackets: Boolean(match[2]), weekday, today: weekdayAfter(weekday, -offset) },
    ];
  });

const weekdayAfter = (weekday: number, days: number): number => (weekday + days + 7) % 7;

/** Paragraphs of a diary, or of reports of several days, have a today of their own each. */
const haveOneToday = (a: DayByToday, b: DayByToday): boolean =>
  a.sentence.passage === b.sentence.passage || (a.inBrackets && b.inBrackets && a.offset !== b.offset);

/** So many days of an article are compared: more are a calendar of events. */
const mostDays = 20;

/** @param sentences those with a date, of a page. */
export function contraryDays(sentences: readonly Sentence[]): readonly Contradiction[] {
  const byArticle = groupBy(sentences.flatMap(daysIn), ({ sentence: { passage, index } }) =>
    passage.article < 0 ? `alone ${index}` : `${passage.article}`,
  );
  return [...byArticle.values()].flatMap((days) => [
    ...days.slice(0, 1).flatMap(againstDay),
    ...days.slice(0, mostDays).flatMap((own, i) => {
      const earlier = days.slice(0, i);
      const other = earlier.findLast((one) => haveOneToday(one, own));
      if (!other || earlier.some(({ today }) => today === own.today)) return [];
      const { sentence, figure, weekday, offset } = own;
      const expected = weekdayAfter(other.today, offset);
      const detail = [figure.text, daysOfWeek.charAt(weekday), daysOfWeek.charAt(expected)];
      return [
        {
          at: placed(sentence, figure),
          other: { index: other.sentence.index, start: other.figure.start, end: other.end },
          detail,
        },
      ];
    }),
  ]);
}

/** 今天（星期六） in a paper of a Friday: what it tells was written on its day, or on the one before. */
function againstDay({ sentence, figure, end, offset, weekday, today }: DayByToday): readonly Contradiction[] {
  const { year, month, day } = sentence.passage.day;
  if (year === null || month === null || day === null) return [];
  const printed = weekdayOf(year, month, day);
  // 昨天（10月1日，星期三）: the day itself is told, and held against its weekday elsewhere.
  const isDated = /月/.test(sentence.passage.text.slice(figure.end, end));
  if (isDated || today === printed || today === weekdayAfter(printed, -1)) return [];
  const detail = [figure.text, daysOfWeek.charAt(weekday), daysOfWeek.charAt(weekdayAfter(printed, offset))];
  const other = { index: sentence.index, start: figure.end, end };
  return [{ at: placed(sentence, figure), other, detail }];
}
