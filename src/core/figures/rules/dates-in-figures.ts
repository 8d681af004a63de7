/** Dates in figures alone: spans, 2022-11-23, 20250706, 14:30, and days without their month. */

import { isDay, isoDate, two } from '../../text/calendar.ts';
import { smallNumber } from '../../text/small-number.ts';
import { dashMarks, rangeDash } from '../dashes.ts';
import { dateRangeAt } from '../date-ranges.ts';
import type { DateRule } from '../dates.ts';
import { isDigit } from '../non-figures.ts';
import { day, dayNumber, digits, monthDigits, monthInWords } from '../parts-of-year.ts';
import { isNamedCode } from './codes.ts';
import { serialNumbers } from './numbered-names.ts';

const at = (pattern: RegExp, text: string, start: number): RegExpExecArray | null => {
  pattern.lastIndex = start;
  return pattern.exec(text);
};

export const spans: DateRule = {
  name: 'spans-of-dates',
  purpose: 'Two years, months or days that share their unit are one interval.',
  examples: [
    ['2018年1—9月', '[2018年1—9月 = 2018-01/2018-09]'],
    ['2023—2025年', '[2023—2025年 = 2023/2025]'],
    ['2026/27雪季', '[2026/27 = 2026/2027]雪季'],
    ['18—12个月', '[18 = 18 个月]—[12个月 = 12 个月]'],
  ],
  starts: digits,
  marks: `年月/／${dashMarks}`,
  apply: dateRangeAt,
};

const dashed = /((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y;
const compact = /((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/y;

export const numericDates: DateRule = {
  name: 'numeric-dates',
  purpose: 'Year, month and day with hyphens, dots or slashes, or as eight digits.',
  examples: [
    ['公告日期：2022-11-23', '公告日期：[2022-11-23 = 2022-11-23]'],
    ['修订于2023/1/6。', '修订于[2023/1/6 = 2023-01-06]。'],
    ['增长1.2-1.3倍', '增长[1.2-1.3倍 = 1.2–1.3 倍]'],
  ],
  starts: '12',
  marks: `-/.${digits}`,
  apply(text, start) {
    // Four digits of a year.
    if (!isDigit(text, start + 3)) return null;
    const match = at(dashed, text, start) ?? at(compact, text, start);
    if (!match || /[\d.-]/.test(text.charAt(start - 1)) || isNamedCode(text, start)) return null;
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    const iso = isDay(year, month, day) ? isoDate(year, month, day) : null;
    return { end: start + match[0].length, iso };
  },
};

const partOfDay = '(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|晚|深夜|夜间|夜里|夜晚|半夜|午夜)';
/** What these begin with. */
const partOfDayStarts = '凌清早上中下傍晚深夜半午';
const hour = '(\\d{1,2}|[一二两三四五六七八九十]{1,3})';
const half = '半(?![数年价成球])';
/** 时 of an hour, and not of 时间, 时代 and the like. */
const hourMark = '时(?!间|代|尚|候|期|任|报|常|有|的)';
const quarters = '[一二三1-3]刻(?!钟)';
/** 点 ends an hour where a part of the day stands before it, or more of the time behind it. */
const clock = new RegExp(
  `(?:${partOfDay}?${hour}(?:${hourMark}(?!，)|点(?=钟|整|${half}|${quarters}|许|多|左右|[一二三四五六七八九十\\d]{1,3}分(?![钟贝])))|(?:${partOfDay}|(?<=[昨今明当次][天日早晚晨夜]|\\d[日号]|[点时](?:半|钟|整)?[到至]))${hour}(?:点|时(?=，)))(?:(\\d{1,2}|[一二三四五六七八九十]{1,3})分(?![之钟贝])|${half}|(${quarters})|整|许|钟)?|${partOfDay}?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?!\\d)`,
  'y',
);
const daytime = new RegExp(`${partOfDay}$`);

/** 下午4点半到6点: the second hour is of the same part of the day. */
const goesOnFromHour = new RegExp(`(${partOfDay})[\\d一二两三四五六七八九十]{1,3}[点时](?:半|钟|整)?[到至]$`);
const farthestHour = 14;

const afternoon = '(?:中午|下午|傍晚|晚上|晚|夜间)';
/** 下午2:00—5:30: the end of a time is of the same part of the day. */
const goesOnInAfternoon = new RegExp(`${afternoon}\\d{1,2}[:：]\\d{2}${rangeDash}$`);

/** A time of a clock with its colon: 下午2:30 → T14:30. */
function digitalTime(written: string, before: string): string {
  const [hour = 0, ...rest] = written.replace(/^\D+/, '').split(/[:：]/);
  const isLate = new RegExp(`^${afternoon}`).test(written) || goesOnInAfternoon.test(before);
  return `T${[two(Number(hour) + (isLate && Number(hour) < 12 ? 12 : 0)), ...rest].join(':')}`;
}

/** The last hour that 夜里 is said of behind midnight. */
const lastOfNight = 5;

/** @param spoken hour as it is told. @returns hour of the day: 深夜11点 is before midnight, 深夜2点 behind it. */
function hourOfDay(spoken: number, word: string): number {
  const isLate = /下午|傍晚|晚/.test(word) || (/夜/.test(word) && spoken > lastOfNight);
  return spoken + (isLate && spoken < 12 ? 12 : 0);
}

/** T14:30; null for what no clock shows. */
function timeOf(match: RegExpExecArray, text: string, start: number): string | null {
  if (/[:：]/.test(match[0])) return digitalTime(match[0], text.slice(Math.max(0, start - 10), start));
  const spoken = smallNumber(match[1] ?? match[2] ?? '');
  const word =
    /^[^\d一二两三四五六七八九十]+/.exec(match[0])?.[0] ??
    daytime.exec(text.slice(Math.max(0, start - 2), start))?.[0] ??
    goesOnFromHour.exec(text.slice(Math.max(0, start - farthestHour), start))?.[1] ??
    '';
  const hour = hourOfDay(spoken, word);
  const [minutes = '', quarter] = match.slice(3);
  const minute = match[0].endsWith('半') ? 30 : quarter ? 15 * smallNumber(quarter.charAt(0)) : smallNumber(minutes);
  return hour <= 24 && minute < 60 ? `T${two(hour)}:${two(minute)}` : null;
}

export const timesOfDay: DateRule = {
  name: 'times-of-day',
  purpose: 'An hour with 时 or 点, and its minutes.',
  examples: [
    ['下午两点半开始', '{下午两点半 = T14:30}开始'],
    ['九点三刻散场', '{九点三刻 = T09:45}散场'],
    ['晚上7点半开演', '[晚上7点半 = T19:30]开演'],
    ['提出两点意见', '提出两点意见'],
    ['上午9时30分', '[上午9时30分 = T09:30]'],
    ['昨晚10时，列车到站', '[昨晚][10时 = T22:00]，列车到站'],
    ['下午3时，历时七小时', '[下午3时 = T15:00]，历时[七小时 = 7 小时]'],
    ['晚上7点开演', '[晚上7点 = T19:00]开演'],
    ['夜里11点45分出发', '[夜里11点45分 = T23:45]出发'],
    ['半夜2点出发', '[半夜2点 = T02:00]出发'],
    ['明早6点出发', '明早[6点 = T06:00]出发'],
    ['9日21时，列车到站', '[9日][21时 = T21:00]，列车到站'],
    ['下午2:00—5:30', '[下午2:00 = T14:00]—[5:30 = T17:30]'],
    ['上午8:30—11:30', '[上午8:30 = T08:30]—[11:30 = T11:30]'],
    ['下午4点半到6点', '[下午4点半 = T16:30]到[6点 = T18:00]'],
    ['提高到6点', '提高到[6点 = 6 点]'],
  ],
  starts: `${digits}${partOfDayStarts}一二两三四五六七八九十`,
  marks: '时点:：',
  apply(text, start) {
    if (/[\d.:：∶]/.test(text.charAt(start - 1))) return null;
    const match = at(clock, text, start);
    // Halves and quarters in Chinese figures are how people speak of a time.
    const minor = match !== null && /^[^\d]*[半刻]$/.test(match[0]);
    return match && { end: start + match[0].length, iso: timeOf(match, text, start), minor };
  },
};

const hours = new RegExp(`(${partOfDay})?(\\d{1,2})${rangeDash}(\\d{1,2})${hourMark}`, 'y');

export const spansOfHours: DateRule = {
  name: 'spans-of-hours',
  purpose: 'Two hours that share their 时 are one interval.',
  examples: [
    ['11月30日0—24时', '[11月30日 = --11-30][0—24时 = T00:00/T24:00]'],
    ['上午8至11时营业', '[上午8至11时 = T08:00/T11:00]营业'],
    ['今晚8至10时', '[今晚][8至10时 = T20:00/T22:00]'],
    ['用了3至5时间', '用了{3至5 = 3–5}时间'],
  ],
  starts: `${digits}${partOfDayStarts}`,
  marks: dashMarks,
  apply(text, start) {
    if (/[\d.:：∶]/.test(text.charAt(start - 1))) return null;
    const match = at(hours, text, start);
    if (!match) return null;
    const word = match[1] ?? daytime.exec(text.slice(Math.max(0, start - 2), start))?.[0] ?? '';
    const [from, to] = [hourOfDay(Number(match[2]), word), hourOfDay(Number(match[3]), word)];
    return from < to && to <= 24 ? { end: start + match[0].length, iso: `T${two(from)}:00/T${two(to)}:00` } : null;
  },
};

const dayAlone = new RegExp(day, 'y');
const spanBefore = /(?:为期|历时|连续|长达|近|约|共|经过|用了|持续|天|满|整整)$/;
const otherWordBehind = /^(?:游|内(?!瓦|蒙)|之内|后|以内|报(?![道告称名警到])|本|元|均|产|常|子|军|语|方|间|程|线)/;

export const dayOfMonth: DateRule = {
  name: 'day-of-the-month',
  purpose: 'A day without its month, where the sentence tells a day and not how long something takes.',
  examples: [
    ['截至5日，', '截至[5日]，'],
    ['为期5日', '为期[5日 = 5 日]'],
    ['据外国媒体21日报道', '据外国媒体[21日]报道'],
    ['一九九八年一月四日电', '[一九九八年一月四日 = 1998-01-04]电'],
  ],
  starts: monthDigits,
  marks: '日号',
  apply(text, start) {
    const match = at(dayAlone, text, start);
    const day = match ? smallNumber(match[1] as string) : 0;
    if (!match || day < 1 || day > 31) return null;
    if (/[\d第每为历连续共同节假休期日]/.test(text.charAt(start - 1))) return null;
    const end = start + match[0].length;
    if (match[0].endsWith('号')) return serialNumbers.apply(text, start, null) === null ? { end, iso: null } : null;
    if (otherWordBehind.test(text.slice(end, end + 3))) return null;
    // 一日 and 二日 are words as often: only behind a mark or a preposition.
    if (
      /^[一二三四五六七八九十]日/.test(match[0]) &&
      start > 0 &&
      !/[，。、（“\s于至到和在前]/.test(text.charAt(start - 1))
    )
      return /[一百生节假纪念昔往]/.test(text.charAt(start - 1)) ? null : { end, iso: null };
    return spanBefore.test(text.slice(Math.max(0, start - 2), start)) ? null : { end, iso: null };
  },
};

/** Groups: the month in words, the first day, its 日, the last day. */
const dayRange = new RegExp(`${monthInWords}?${dayNumber}([日号])?${rangeDash}${dayNumber}[日号]`, 'y');

export const daysOfMonth: DateRule = {
  name: 'days-of-the-month',
  purpose: 'Two days of one month that no number tells are one interval.',
  examples: [
    ['本月8日至10日举行', '[本月8日至10日]举行'],
    ['下月8—10日举行', '[下月8—10日]举行'],
    ['22日—24日', '[22日—24日]'],
    ['30日至2日', '[30日]至[2日]'],
    ['8日至10日游', '[8日]至{10 = 10}日游'],
  ],
  starts: `${monthDigits}本上下`,
  marks: `日号${dashMarks}`,
  apply(text, start) {
    const match = at(dayRange, text, start);
    if (!match) return null;
    const [all, month, first, unit, last] = match as unknown as readonly [string, ...(string | undefined)[]];
    const [from, to] = [smallNumber(first as string), smallNumber(last as string)];
    const end = start + all.length;
    if (from < 1 || from >= to || to > 31 || otherWordBehind.test(text.slice(end, end + 3))) return null;
    const isDate = month !== undefined || (unit !== undefined && dayOfMonth.apply(text, start) !== null);
    return isDate ? { end, iso: null } : null;
  },
};
