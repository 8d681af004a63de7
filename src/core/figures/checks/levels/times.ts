/** When an amount of an article is told to hold: 去年同期 is a year before, 2017年 that year, and what names no time of its own of now. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { type CheckedPassage, figuresBetween } from '../page.ts';

export interface Time {
  /** Months since the year 0, at the end of what is told; null where only an order is known. */
  readonly months: number | null;
  /** The time that it stands before, where the words say no more. */
  readonly before: 'year' | 'edition' | 'month' | 'once' | null;
  /** No word tells it: what is told without a time is of now, or of the time that the article is about. */
  readonly isNamed: boolean;
  /** How long the time is, as far as it is named: a year, a quarter, the first so many months. */
  readonly span: string | null;
}

export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly time: Time;
}

const month = 1;
const year = 12 * month;

/** The end of a date in months, and how long it is; null for what is no time of an amount. */
function timeOfIso(iso: string): Time | null {
  const last = iso.includes('/') ? (iso.split('/')[1] as string) : iso;
  const [, ofYear, part] = /^(\d{4})(?:-(\d{2}))?/.exec(last) ?? [];
  if (ofYear === undefined) return null;
  const own = part === undefined ? 12 : Number(part);
  const at = own <= 12 ? own : (endsOfParts[own] ?? 12);
  const span = iso.includes('/') ? `to ${at}` : part === undefined ? 'year' : own <= 12 ? 'month' : `part ${at}`;
  return { months: Number(ofYear) * year + at, before: null, isNamed: true, span };
}
/** Seasons are told as quarters are, by the month that they end with. */
const endsOfParts: Readonly<Record<number, number>> = {
  ...{ 21: 5, 22: 8, 23: 11, 24: 12, 33: 3, 34: 6, 35: 9, 36: 12, 40: 6, 41: 12 },
};

const before = (word: NonNullable<Time['before']>): Time => ({ months: null, before: word, isNamed: true, span: null });
/** Words for a time that no date tells, the last of which counts. */
const words: readonly (readonly [RegExp, Time['before']])[] = [
  [/上年同期|去年同[期日月季]|去年同一[天周月]|(?<=[比较])同期|上年/g, 'year'],
  [/上一?[届次轮]|前一[届次轮]|往[年届]/g, 'edition'],
  [/上[月周季]|前一[天日周月季]/g, 'month'],
  [/当[年初时]|起初|最初|原[来先有](?!水)|过去|以前|从前|此前/g, 'once'],
  [/如今|现[在有]|目前|眼下|今年|本[届次年]|这[届次]/g, null],
];
const yearsAgo = /(\d+|[一二三四五六七八九十两]+)年(?:以?前)(?!后)/g;
export function nowOf({ day }: CheckedPassage, isNamed = false): Time {
  return { months: day.year === null ? null : day.year * year + (day.month ?? 12), before: null, isNamed, span: null };
}

/** The times that a stretch tells, in text order. */
export function mentionsIn(passage: CheckedPassage, from: number, to: number): readonly Mention[] {
  const text = passage.text.slice(from, to);
  const now = nowOf(passage, true);
  const found: Mention[] = [];
  for (const { kind, iso, start, end } of figuresBetween(passage, from, to)) {
    const time = kind === 'date' && iso !== null && end <= to ? timeOfIso(iso) : null;
    if (time) found.push({ start, end, time });
  }
  for (const [word, what] of words)
    for (const { index, 0: match } of text.matchAll(word))
      found.push({ start: from + index, end: from + index + match.length, time: what === null ? now : before(what) });
  for (const { index, 0: match, 1: count = '' } of text.matchAll(yearsAgo)) {
    const years = smallNumber(count);
    const months = now.months === null ? null : now.months - years * year;
    found.push({
      start: from + index,
      end: from + index + match.length,
      time: { months, before: months === null ? 'once' : null, isNamed: true, span: null },
    });
  }
  return found.toSorted((a, b) => a.end - b.end || b.start - a.start);
}

const compared = /(?:[比较与同和跟由从]|超过|相当于|为)$/;
const marks = /[，,；;：:（）()]/;

/** The beginning of the sentence that a place stands in, no farther back than a sentence is read. */
export function sentenceStart({ text }: CheckedPassage, at: number): number {
  const farthest = Math.max(0, at - longestSentence);
  let start = at;
  while (start > farthest && !stops.includes(text.charAt(start - 1))) start--;
  return start;
}
const longestSentence = 400;
const stops = '。！？!?\n';

/** When an amount is told to hold, by the last time that its sentence names before it; of now where it names none. */
export function timeOf(passage: CheckedPassage, figure: Figure): Time {
  const from = sentenceStart(passage, figure.start);
  // 比去年的9亿元增长5%，达到9.45亿元: what is compared with is of the amount right behind it alone.
  const own = mentionsIn(passage, from, figure.start).findLast(
    ({ start, end }) => !isCompared(passage, start) || !marks.test(passage.text.slice(end, figure.start)),
  );
  return own?.time ?? nowOf(passage);
}
const yearOf = ({ months }: Time): number | null => (months === null ? null : Math.ceil(months / year));

/** 比, 与, 由 before a time: it is the one that something is compared with. */
export const isCompared = ({ text }: CheckedPassage, start: number): boolean =>
  compared.test(text.slice(Math.max(0, start - 2), start));

/** Whether the one is surely earlier than the other. */
export function isBefore(a: Time, b: Time): boolean {
  if (a.months !== null && b.months !== null)
    return a.months < b.months && ((a.isNamed && b.isNamed) || yearOf(a) !== yearOf(b));
  return a.before !== null && b.before === null;
}

/** Whether a level is of the time that a change names: 去年同期 is no whole year. */
export function isOf(told: Time, level: Time): boolean {
  if (told.months !== null && level.months !== null) return told.months === level.months;
  if (told.before === null) return level.before !== null;
  return told.before === level.before || (level.before === null && level.span !== 'year');
}
