/** The times that an article tells, as points that a span of time may lie between: dates, clock times, ages, its own day, and days that everybody knows. */
import type { Figure } from '../../../reading.ts';
import { firstDays, foundingYears } from '../../data/founding-years.ts';
import { clauseBefore, type Sentence } from '../page.ts';
import { completedDates } from './completed-dates.ts';
import { daysTo, type Instant, instantsOf, yearFrom } from './instants.ts';
import { isBirth } from './life.ts';

/** `birth`: told, or reckoned from an age and the year that it is told of. `known`: of an event that the words before a statement name. */
export type Source = 'told' | 'birth' | 'reckoned' | 'now' | 'known';

export interface Point extends Omit<Instant, 'figure'> {
  readonly source: Source;
  readonly sentence: Sentence | null;
  /** Null for what the text does not tell. */
  readonly figure: Figure | null;
  /** Counts the sentences of the article. */
  readonly at: number;
  /** For a birth that is reckoned: the year that the age is told of. */
  readonly anchor?: Point;
}

/** 2007至2011年 are two, 6月中旬 and “十四五” none. */
const ends = (figure: Figure): readonly Figure[] => {
  if (figure.kind !== 'date' || !figure.iso?.includes('/')) return [figure];
  return twoEnds.test(figure.text) ? figure.iso.split('/').map((iso) => ({ ...figure, iso })) : [];
};
const twoEnds = /[至到—–―~～－-]/;

/** 2019年冬 is some day of 2019年. */
const withoutSeason = (figure: Figure): Figure =>
  /^\d{4}-2\d$/.test(figure.iso ?? '') ? { ...figure, iso: (figure.iso as string).slice(0, 4) } : figure;

/** 本报望川1月9日电, 1997年版: the day of a report and the year of an edition begin nothing. 当年 may be any. */
const isNoPoint = (sentence: Sentence, figure: Figure): boolean =>
  (figure.kind === 'age' && ofNobody.test(clauseBefore(sentence, figure))) || isNoDay(sentence, figure);
/** 平均年龄33岁, 比他小3岁, 最大的80岁. */
const ofNobody = /平均|均[^衡]{0,3}$|[大小长差][了约]?$|最[年小大长老高轻]/;
const isNoDay = ({ passage }: Sentence, { kind, end, text }: Figure): boolean =>
  kind === 'date' &&
  (ofLife.test(text) || /^[电讯版]/.test(passage.text.slice(end, end + 1)) || /^[当同]年(?!.*月)/.test(text));

/** （1915—1998） is a note on a name. */
const ofLife = /^\d{3,4}(?:\.\d{1,2})?[—–―~～-]{1,2}\d{3,4}(?:\.\d{1,2})?$/;

export function pointsOf(sentences: readonly Sentence[]): readonly Point[] {
  return sentences.flatMap((sentence, at) => {
    const own = sentence.figures.filter((figure) => !isNoPoint(sentence, figure));
    const told = completedDates(own);
    return instantsOf(told.flatMap(ends).map(withoutSeason)).map((instant): Point => {
      const isOfBirth = instant.axis === 'calendar' && isBirth(sentence.passage, instant.figure);
      return { source: isOfBirth ? 'birth' : 'told', sentence, at, ...instant };
    });
  });
}

/** 昨天 before 8时30分, as it stands there. */
export const dayRightBefore = ({ sentence, figure }: Point): string =>
  (sentence &&
    figure &&
    dayBefore.exec(sentence.passage.text.slice(Math.max(0, figure.start - 8), figure.start))?.[0]) ||
  '';
const dayBefore = /(?:\d[日号]|[前昨今明][日天晚晨早])[（()）]?$/;

/** A point that the text does not tell. */
const untold = (source: Source, stretch: ReturnType<typeof yearFrom>): Point => ({
  axis: 'calendar',
  source,
  sentence: null,
  figure: null,
  at: -1,
  ...stretch,
});

/** The day of the article. */
export function nowOf(sentences: readonly Sentence[]): Point | null {
  const { day } = sentences[0]?.passage ?? {};
  if (day?.year == null) return null;
  const { year, month } = day;
  const own = untold('now', yearFrom(year));
  if (month === null) return own;
  if (day.day === null)
    return { ...own, exact: 'month', low: daysTo(year, month - 1, 1), high: daysTo(year, month, 0) };
  const today = daysTo(year, month - 1, day.day);
  return { ...own, exact: 'exact', low: today, high: today };
}

/** What may stand right before a national event: 越南建国 is another one. */
const ofThisNation = '(?:^|[是迎祝念接在暨的年民和、与及“：:，届为于第个]|[中我祖全]国)';
const events = foundingYears.map(
  ([words, year]) => [new RegExp(`${ofThisNation}(?:${words.source})[暨和”]?(?:爆发|成立)?$`), year] as const,
);
const reach = 24;
/** An anniversary that a meeting, a speech or a parade of another year is named by. */
const namesAnother =
  /^(?:大会|讲话|阅兵|时|庆典上|座谈会上|之际?的讲话|前夕，[^，]{0,6}曾)|^[^，。]{0,6}(?:讲话|阅兵|提出|指出)/;

/** What the words before a statement are known to count from: 抗战胜利 of 抗战胜利80周年. @param behind 教师节 of 第41个教师节. */
export function knownPoint(sentence: Sentence, figure: Figure, behind: string): Point | null {
  if (namesAnother.test(sentence.passage.text.slice(figure.end, figure.end + 10))) return null;
  const clause = clauseBefore(sentence, figure).slice(-reach);
  const known = events.find(([words]) => words.test(clause)) ?? firstDays.find(([words]) => words.test(behind));
  return known ? untold('known', yearFrom(known[1])) : null;
}
