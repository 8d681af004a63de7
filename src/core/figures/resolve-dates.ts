/**
 * Dates made whole: with the year or month of the date before them that they go on from, and with the day that the article was written on.
 * 2022年8月1日至8月5日 → 2022-08-05; 去年8月 on 2025-07-06 → 2024-08; 截至5日 → 2025-07-05; 昨日 → 2025-07-05
 */
import type { Figure, ReferenceDay } from '../reading.ts';
import { isDay, isoDate, shiftedDay } from '../text/calendar.ts';
import { smallNumber } from '../text/small-number.ts';
import { rangeDash } from './dashes.ts';
import { dayShift, monthShift, yearShift } from './data/relative-times.ts';
import { fold } from './fold.ts';
import { monthBehind } from './months-behind.ts';
import { isoBehindNote } from './notes-on-years.ts';
import { dayNumber, isoOf, part } from './parts-of-year.ts';
import { goingOnFrom, type ToldDate, toldBy } from './told-before.ts';
import { inToldWeek, resolveWeekday } from './weekdays.ts';

/** What may stand between a date and one that goes on from it: a note in brackets, then a dash, a comma or 和. */
const goesOn =
  /^(?:[（(][^（）()]{1,12}[）)])?(?:[上下]午)?起?(?:[—―–~～-]{1,2}|(?:一直)?(?:持续|延续|直)?[至到]|、|和|与|及|以及|，)(?:同年|当年)?$/;
const longestJoint = 20;
/** Between two days of one week, in characters. */
const longestDash = 2;
/** 同年 and its like: which year they mean beside the year last told. */
const yearLastTold: Readonly<Record<string, number>> = { 同年: 0, 当年: 0, 次年: 1, 翌年: 1 };

/** Gives dates that go on from another the year or month of that one. */
export function continueDates(text: string, figures: readonly Figure[]): Figure[] {
  let year: number | null = null;
  let before: Figure | null = null;
  let named: Figure | null = null;
  let span: Span | null = null;
  let toldIn: Told | null = null;
  let day: Figure | null = null;
  let month: string | null = null;
  return figures.map((figure) => {
    if (figure.kind !== 'date') return figure;
    const between = before && figure.start - before.end <= longestJoint ? text.slice(before.end, figure.start) : null;
    const joined = between !== null && goesOn.test(between);
    const isSpan = joined && /[—―–~～至到-]/.test(between);
    const iso =
      isoBehindNote(text, figure, before, named) ??
      monthBehind(figure, month) ??
      (span && isoWithin(figure, span, text)) ??
      (toldIn && isoInSentence(figure, toldIn, text)) ??
      (day && dayInSentence(figure, day, text)) ??
      continuedIso(figure, joined ? (before?.iso ?? null) : null, year, isSpan);
    const continued = { ...figure, iso };
    const own = /^(\d{4})/.exec(iso ?? '')?.[1];
    if (own) year = Number(own);
    if (own && figure.iso) toldIn = { year: Number(own), iso: iso as string, end: figure.end };
    else if (relativeYear.test(figure.text)) toldIn = null;
    if (/\d\d-\d\d$/.test(iso ?? '')) day = continued;
    month = /(?:\d{4}|-)-(?:0\d|1[0-2])(?=-\d\d$|$)/.exec(iso ?? '')?.[0] ?? month;
    if (isSpan && before && fullDay.test(before.iso ?? '') && fullDay.test(iso ?? ''))
      span = { from: before.iso as string, to: iso as string, end: figure.end };
    // 2022年8月1日（星期一）至8月5日: the day of the week is a note on the date.
    if (!/^(?:周|星期|礼拜)/.test(figure.text)) [named, before] = [before, continued];
    return continued;
  });
}

const fullDay = /^\d{4}-\d\d-\d\d$/;

/** Two days that a sentence tells with their years, as YYYY-MM-DD, and where the second ends. */
interface Span {
  readonly from: string;
  readonly to: string;
  readonly end: number;
}

/** How far behind a span a day may stand that is within it, in characters. */
const longestSpan = 120;

/** 自2024年11月28日至12月15日，闭馆日为12月2日: a day without its year is within the span of its sentence where it fits. */
function isoWithin({ iso, start }: Figure, { from, to, end }: Span, text: string): string | null {
  if (!iso || start - end > longestSpan || !/^--\d\d-\d\d$/.test(iso)) return null;
  if (/[。！？；\n]/.test(text.slice(end, start))) return null;
  const fitting = [from, to].map((day) => day.slice(0, 4) + iso.slice(1)).filter((day) => from <= day && day <= to);
  return fitting[0] ?? null;
}

/** A date that a sentence tells with its year, and where it ends. */
interface Told {
  readonly year: number;
  readonly iso: string;
  readonly end: number;
}

/** Words for years and days that are reckoned from the article's. */
const relativeYear = /^(?:[今去明前后本昨]|上[年月个周])/;
const endOfYear = /^(?:年[底末初中内]|岁末)$/;
const longestSentence = 60;

/** 2023年3月开工，10月停工，年底复工: a later month and an end of the year are of the year that their sentence tells. */
function isoInSentence({ text: written, iso, start }: Figure, told: Told, text: string): string | null {
  if (
    relativeYear.test(written) ||
    start - told.end > longestSentence ||
    /[。！？\n]/.test(text.slice(told.end, start))
  )
    return null;
  if (iso === null) return endOfYear.test(written) ? isoOf(told.year, partOf(written)) : null;
  const last = told.iso.split('/').at(-1) as string;
  const isLater = /^--\d\d/.test(iso) && /^\d{4}-(?:0\d|1[0-2])/.test(last) && iso.slice(2, 7) > last.slice(5);
  return isLater ? iso.replaceAll('--', `${told.year}-`) : null;
}

/** 7月20日暴雨来袭，21日雨势减弱: a later day is of the month that its sentence tells; 记者21日获悉 and 每月21日 are not. */
function dayInSentence({ text: written, iso, start }: Figure, day: Figure, text: string): string | null {
  const own = dayAlone({ text: written, iso });
  if (own === null || start - day.end > longestSentence) return null;
  const between = text.slice(day.end, start);
  if (/[。！？\n]/.test(between) || ownMonth.test(between)) return null;
  const [, year, month, last] = /(\d{4}|-)-(\d\d)-(\d\d)$/.exec(day.iso as string) ?? [];
  return own > Number(last) ? isoOfDays(year === '-' ? null : Number(year), Number(month), [own]) : null;
}
const ownMonth = /(?:记者|每个?月?|[本当上下]月|逢)$/;

function continuedIso(
  { text, iso }: Figure,
  before: string | null,
  year: number | null,
  isSpan: boolean,
): string | null {
  const shift = yearLastTold[text.slice(0, 2)];
  if (shift !== undefined && year !== null)
    return intervalIn(year + shift, iso, text) ?? isoOf(year + shift, partOf(text.slice(2)));
  if (!before) return iso;
  const last = before.split('/').at(-1) as string;
  const known = /^(\d{4})-(0\d|1[0-2])/.exec(last);
  if (known && iso?.startsWith('--')) return iso.replaceAll('--', `${known[1]}-`);
  const days = daysAlone(text);
  const month = known ? Number(known[2]) : Number(/^--(\d\d)/.exec(last)?.[1] ?? Number.NaN);
  if (days === null || Number.isNaN(month) || last.length < (known ? 10 : 7)) return iso;
  const ownYear = known ? Number(known[1]) : null;
  // 11月30日至2日 ends in the month behind.
  const isNext = isSpan && days.length === 1 && (days[0] as number) < Number(last.slice(-2));
  if (!isNext) return isoOfDays(ownYear, month, days) ?? iso;
  return isoOfDays(ownYear === null ? null : ownYear + (month === 12 ? 1 : 0), (month % 12) + 1, days) ?? iso;
}

const writtenDays = new RegExp(`^${dayNumber}[日号]?(?:${rangeDash}${dayNumber}[日号])?$`);

/** The number of a day without its month, or those of the ends of a range: 5日 → 5; 8日至10日 → 8, 10; null for any other date. */
function daysAlone(text: string): readonly number[] | null {
  const [, first, last] = /[日号]$/.test(text) ? (writtenDays.exec(text) ?? []) : [];
  return first === undefined ? null : [first, last].filter((day) => day !== undefined).map(smallNumber);
}

/** The number of one day without its month, or null. */
function dayAlone({ text, iso }: Pick<Figure, 'text' | 'iso'>): number | null {
  const days = iso === null ? daysAlone(text) : null;
  return days?.length === 1 ? (days[0] as number) : null;
}

/** null where the month does not have one of the days. */
const isoOfDays = (year: number | null, month: number, days: readonly number[]): string | null =>
  days.every((day) => isDay(year, month, day)) ? days.map((day) => isoDate(year, month, day)).join('/') : null;

const wholePart = new RegExp(`^(?:度)?(?:的)?${part}`);

function partOf(text: string) {
  const [, month, day, tenth, , season] = wholePart.exec(text) ?? [];
  return { month, day, tenth, season };
}

/** Whether one of the figures is a date. */
export const isDated = (figures: readonly Figure[]): boolean => figures.some(({ kind }) => kind === 'date');

/**
 * Dates made whole with the day that the article was written on; what it does not tell stays open.
 * @param text in which the figures stand.
 */
export function resolveDates(
  text: string,
  figures: readonly Figure[],
  reference: ReferenceDay | null,
): readonly Figure[] {
  if (!isDated(figures)) return figures;
  let last: Figure | null = null;
  let year: Figure | null = null;
  let month: string | null = null;
  let period: Figure | null = null;
  let told: ToldDate | null = null;
  let before = '';
  let end = 0;
  return figures.map((given) => {
    if (given.kind !== 'date') return given;
    const figure = { ...given, text: fold(given.text) };
    const within = inToldWeek(
      figure.text,
      before,
      figure.start - end > longestDash ? '' : text.slice(end, figure.start),
    );
    [before, end] = [within, figure.end];
    const same = sameDay(text, figure, last);
    const ofYear = year && yearOfClause(text, year, figure);
    const alone =
      same ??
      ofYear ??
      (told && goingOnFrom(text, figure, dayAlone(figure), told, reference)) ??
      (month && reference && dayOfMonth(text, figure, month, reference)) ??
      (reference ? resolved({ ...figure, text: within }, reference) : figure.iso);
    const iso = (period && samePeriod(text, figure, alone, period)) ?? alone;
    // 当天 with its day is a date as others are.
    const tier = same ? 'core' : figure.tier;
    const own = iso === figure.iso ? figure : { ...figure, iso, tier };
    if (wholeDay.test(iso ?? '') || isUnknownDay(own)) last = own;
    if (wholeYear.test(iso ?? '')) year = own;
    if (/^\d{4}-(?:0\d|1[0-2])$/.test(iso ?? '')) month = iso;
    if (isPeriod(text, own)) period = own;
    told = toldBy(own) ?? (wholeYear.test(iso ?? '') ? null : told);
    return { ...own, text: given.text };
  });
}

const wholeYear = /^\d{4}$/;

/** A part of a year that nothing is held against, or a day up to which something is told. */
const partOfYear = /^\d{4}-\d\d(?:\/\d{4}-\d\d)?$/;
const upToDay = /^\d{4}-\d\d-\d\d$/;
const isPeriod = (text: string, { iso, start }: Figure): boolean =>
  upToDay.test(iso ?? '')
    ? /截[至止到]$/.test(text.slice(Math.max(0, start - 2), start))
    : partOfYear.test(iso ?? '') && !/[比较]/.test(text.charAt(start - 1));

/** How far behind a period 同期 is told of it, in characters. */
const farthestPeriod = 120;

/** 上半年…去年同期: the same part of the other year; null where the page tells of none in its paragraph. */
function samePeriod(text: string, figure: Figure, year: string | null, period: Figure): string | null {
  if (!figure.text.endsWith('同期') || !/^\d{4}$/.test(year ?? '') || !period.iso) return null;
  const between = text.slice(period.end, figure.start);
  if (between.length > farthestPeriod || between.includes('\n')) return null;
  const shift = Number(year) - Number(period.iso.slice(0, 4));
  return period.iso.replace(/(^|\/)(\d{4})/g, (_, before, own) => `${before}${Number(own) + shift}`);
}

/** Between the word for a year and a day of it in the same clause, in characters. */
const farthestInClause = 12;

/** 去年清明节是4月4日: a month or a day is of the other year that its clause begins with. */
function yearOfClause(text: string, year: Figure, { iso, start }: Figure): string | null {
  if (!otherYear.test(year.text) || !iso?.startsWith('--') || start - year.end > farthestInClause) return null;
  const between = text.slice(year.end, start).replace(putOff, '');
  return /[^\u3400-\u9fff“”《》]|[今至到较同]|比(?!赛)/.test(between) ? null : iso.replaceAll('--', `${year.iso}-`);
}
/** 明年第十届将提前到10月20日. */
const putOff = /(?:提前|推迟|延期|[改定])[到至]$/;
const otherYear = /^(?:大?前年|[去上明后]年)$/;

const toCome = /[定订将拟]于?$/;
/** 刚过去的1月，最冷的是21日, on 2 February: a day that is yet to come is of the month before that the text tells. */
function dayOfMonth(
  text: string,
  { text: written, iso, start }: Figure,
  told: string,
  { year, month, day }: ReferenceDay,
): string | null {
  const own = dayAlone({ text: written, iso });
  if (own === null || year === null || month === null || day === null) return null;
  if (toCome.test(text.slice(Math.max(0, start - 2), start))) return null;
  return own > day && told < isoDate(year, month)
    ? isoOfDays(Number(told.slice(0, 4)), Number(told.slice(5)), [own])
    : null;
}

/** 10日 and 昨日 on a page that gives no month: 当天 behind them is no day told before. */
const isUnknownDay = ({ text, iso }: Figure): boolean =>
  iso === null && (daysAlone(text) !== null || dayShift[text.slice(0, 2)] !== undefined);

const wholeDay = /^(?:\d{4}-|--)\d\d-\d\d$/;
/** How far behind a day 当日 and 次日 are told of it, in characters. */
const farthestDay = 150;

const daysBehind: Readonly<Record<string, number>> = {
  当日: 0,
  当天: 0,
  当晚: 0,
  同日: 0,
  次日: 1,
  翌日: 1,
  次晨: 1,
  翌晨: 1,
};

/** 6日…当日上线: the day told last, and 次日 the one behind it. */
function sameDay(told: string, { text, iso, start }: Figure, last: Figure | null): string | null {
  const days = daysBehind[text];
  if (days === undefined || iso !== null || !last?.iso || start - last.end > farthestDay) return null;
  // 20日、21日义卖，首日…次日: behind the first of them.
  if (days > 0 && /首[日天]/.test(told.slice(last.end, start))) return null;
  const [year, month, day] = last.iso.replace(/^--/, '0-').split('-').map(Number) as [number, number, number];
  return shiftedDay(year || null, month, day, days);
}

/** 昨（10）日 for 昨日: a number in brackets says it once more. */
const noteWithin = /[（(]\d{1,4}[）)]/;

function resolved({ text: written, iso: own }: Figure, day: ReferenceDay): string | null {
  const text = written.replace(noteWithin, '');
  const word = text.slice(0, text.startsWith('大前年') ? 3 : 2);
  const years = yearShift[word];
  const behind = text.slice(/[春夏秋冬]$/.test(word) ? 1 : word.length);
  if (years !== undefined) {
    const year = day.year === null ? null : day.year + years;
    return intervalIn(year, own, text) ?? isoOf(year, partOf(behind)) ?? own;
  }
  const days = dayShift[text.slice(0, 2)];
  if (days !== undefined)
    return day.month === null || day.day === null ? own : shiftedDay(day.year, day.month, day.day, days);
  const part = own === null && day.year !== null ? partOf(text) : null;
  if (part?.season) return isoOf(day.year, part);
  return (
    resolvedQuarter(text, day) ?? resolvedMonth(text, day) ?? resolvedDay(text, own, day) ?? resolvedYear(own, day.year)
  );
}

/** --10-01/--10-07 of a year, or null for what is no interval; how long the last tenth of February is, the year itself tells. */
const intervalIn = (year: number | null, iso: string | null, text: string): string | null =>
  year !== null && iso?.startsWith('--') && iso.includes('/') && !text.endsWith('旬')
    ? iso.replace(/--/g, `${year}-`)
    : null;

const quarterShift: Readonly<Record<string, number>> = { 上季: -1, 本季: 0, 今季: 0, 下季: 1 };

/** 上季度, 本季, 今季. */
function resolvedQuarter(text: string, { year, month }: ReferenceDay): string | null {
  const shift = quarterShift[text.slice(0, 2)];
  if (shift === undefined || year === null || month === null) return null;
  const quarter = Math.floor((month - 1) / 3) + shift;
  const ofYear = year + Math.floor(quarter / 4);
  return `${ofYear}-${33 + ((quarter + 4) % 4)}`;
}

/** 上个月, 本月5日. */
function resolvedMonth(text: string, { year, month }: ReferenceDay): string | null {
  const found = monthShift.find(([word]) => text.startsWith(word));
  if (!found || month === null) return null;
  const [word, months] = found;
  const first = new Date(Date.UTC(year ?? 2023, month - 1 + months, 1));
  const ownYear = year === null ? null : first.getUTCFullYear();
  const ownMonth = first.getUTCMonth() + 1;
  const tenth = /^(上中|中下|[上中下])旬/.exec(text.slice(word.length))?.[1];
  if (tenth) return isoOf(ownYear, { month: String(ownMonth), tenth });
  const days = daysAlone(text.slice(word.length));
  return (days && isoOfDays(ownYear, ownMonth, days)) ?? isoDate(ownYear, ownMonth);
}

/** 5日 without its month, and days of the week. */
function resolvedDay(text: string, own: string | null, { year, month, day }: ReferenceDay): string | null {
  const alone = own === null ? daysAlone(text) : null;
  if (alone !== null && month !== null) return isoOfDays(year, month, alone);
  return year !== null && month !== null && day !== null ? resolveWeekday(text, year, month, day) : null;
}

/** --07-06 with the year of the article. */
function resolvedYear(own: string | null, year: number | null): string | null {
  return own !== null && year !== null ? own.replace(/^--|(?<=\/)--/g, `${year}-`) : own;
}
