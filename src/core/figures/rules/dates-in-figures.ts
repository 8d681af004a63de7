/** Dates in figures alone: spans, 2022-11-23, 20250706, and days without their month. */

import { isDay, isoDate } from '../../text/calendar.ts';
import { smallNumber } from '../../text/small-number.ts';
import { dashMarks, rangeDash } from '../dashes.ts';
import { dateRangeAt } from '../date-ranges.ts';
import type { DateRule, FoundDate } from '../dates.ts';
import { isDigit } from '../non-figures.ts';
import { day, dayNumber, digits, monthDigits, monthInWords } from '../parts-of-year.ts';
import { isNamedCode } from './codes.ts';
import { serialNumbers } from './numbered-names.ts';
import { isSpanOfDays } from './span-of-days.ts';

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
    ['一九四九至一九五二年间', '[一九四九至一九五二年 = 1949/1952]间'],
    ['二〇二五年七月六日至八日', '[二〇二五年七月六日至八日 = 2025-07-06/2025-07-08]'],
    ['2025.07.06-2025.07.09', '[2025.07.06-2025.07.09 = 2025-07-06/2025-07-09]'],
    ['1851—1864年战乱，有1200—1500年历史', '[1851—1864年 = 1851/1864]战乱，有[1200—1500年 = 1,200–1,500 年]历史'],
    ['元月至三月积肥', '[元月至三月 = --01/--03]积肥'],
    ['去年10月1日至7日，今年1至5月', '[去年10月1日至7日 = --10-01/--10-07]，[今年1至5月 = --01/--05]'],
    ['2026/27雪季', '[2026/27 = 2026/2027]雪季'],
    ['18—12个月', '[18 = 18 个月]—[12个月 = 12 个月]'],
  ],
  starts: `${digits}〇元一二三四五六七八九十今去上明前后本同当次翌`,
  marks: `年月/／.${dashMarks}`,
  apply: dateRangeAt,
};

const dashed = /((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y;
const quarter = /((?:19|20)\d{2})年?Q([1-4])(?![\dA-Za-z])/y;
const compact = /((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\dA-Za-z])/y;

export const numericDates: DateRule = {
  name: 'numeric-dates',
  purpose: 'Year, month and day with hyphens, dots or slashes, or as eight digits; a year and its quarter.',
  examples: [
    ['公告日期：2022-11-23', '公告日期：[2022-11-23 = 2022-11-23]'],
    ['修订于2023/1/6。', '修订于[2023/1/6 = 2023-01-06]。'],
    ['2024Q3营收', '[2024Q3 = 2024-35]营收'],
    ['型号2024Q35', '型号2024Q35'],
    ['增长1.2-1.3倍', '增长[1.2-1.3倍 = 1.2–1.3 倍]'],
  ],
  starts: '12',
  marks: `-/.Q${digits}`,
  apply(text, start) {
    // Four digits of a year.
    if (!isDigit(text, start + 3)) return null;
    const [written, ofYear, number] = at(quarter, text, start) ?? [];
    if (written && !/[\d.-]/.test(text.charAt(start - 1)))
      return { end: start + written.length, iso: `${ofYear}-${32 + Number(number)}` };
    const match = at(dashed, text, start) ?? at(compact, text, start);
    if (!match || /[\d.-]/.test(text.charAt(start - 1)) || isNamedCode(text, start)) return null;
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    const iso = isDay(year, month, day) ? isoDate(year, month, day) : null;
    return { end: start + match[0].length, iso };
  },
};

const dayAlone = new RegExp(day, 'y');
const otherWordBehind =
  /^(?:游|内(?!瓦|蒙)|之内|后|以内|报(?![道告称名警到])|本|元|均[线值价量]|产|常|子|军|语|方|间|程|线)/;

/** A day of a list that shares its month and its 日: 4 of 5月3、4、5日. */
const listedDay = new RegExp(`${dayNumber}(?=(?:[、和]${dayNumber}){0,8}[、和]${dayNumber}[日号])`, 'y');
const daysBefore = new RegExp(`([${monthDigits}]{1,3})月(?:[${monthDigits}]{1,3}[、和]){1,8}$`);
const longestDays = 24;

function listedDayAt(text: string, start: number): FoundDate | null {
  if (!/[、和]/.test(text.charAt(start - 1))) return null;
  const match = at(listedDay, text, start);
  const month = match && daysBefore.exec(text.slice(Math.max(0, start - longestDays), start))?.[1];
  if (!match || !month) return null;
  const [own, day] = [smallNumber(month), smallNumber(match[1] as string)];
  return isDay(null, own, day) ? { end: start + match[0].length, iso: isoDate(null, own, day) } : null;
}

/** 长假7日结束, 假期15日开始 */
const beginsOrEnds = /^(?:起(?!来)|前|结束|开始|落幕|启动|开启|到来|迎来|返程|届满|截止|到期|收官)/;
const ofIssue = /第[\d一二三四五六七八九十]{1,3}期$/;

export const dayOfMonth: DateRule = {
  name: 'day-of-the-month',
  purpose: 'A day without its month, where the sentence tells a day and not how long something takes.',
  examples: [
    ['截至5日，', '截至[5日]，'],
    ['为期5日', '为期[5日 = 5 日]'],
    ['交割日期为6日', '交割日期为[6日]'],
    ['至昨日十四日止，昨日4日', '至[昨日][十四日]止，[昨日][4日]'],
    ['日复一日地走', '日复一日地走'],
    ['一日之计在于晨，一日上午开会', '一日之计在于晨，[一日]上午开会'],
    ['过节三十四日', '过节[三十四日 = 34 日]'],
    ['第三期4日闭幕', '{第三期 = 3 期}[4日]闭幕'],
    ['多地15日均发布预警', '多地[15日]均发布预警'],
    ['据外国媒体21日报道', '据外国媒体[21日]报道'],
    ['一九九八年一月四日电', '[一九九八年一月四日 = 1998-01-04]电'],
  ],
  starts: monthDigits,
  marks: '日号、和',
  apply(text, start) {
    const listed = listedDayAt(text, start);
    if (listed) return listed;
    const match = at(dayAlone, text, start);
    const day = match ? smallNumber(match[1] as string) : 0;
    if (!match || day < 1 || day > 31) return null;
    // 昨日十四日 tells one day twice; 第三期4日闭幕, but 假期5日 and 为期5日.
    const before = text.charAt(start - 1);
    const end = start + match[0].length;
    if (
      /[\d第每历共同节假休期日]/.test(before) &&
      !(/[节假休期]/.test(before) && beginsOrEnds.test(text.slice(end, end + 2))) &&
      !(before === '期' && ofIssue.test(text.slice(Math.max(0, start - 5), start))) &&
      !/[昨今明前]日$/.test(text.slice(Math.max(0, start - 2), start))
    )
      return null;
    // 三十号人 are people.
    if (/^人(?![物选才员工])/.test(text.slice(end, end + 2)) && match[0].endsWith('号')) return null;
    if (match[0].endsWith('号')) return serialNumbers.apply(text, start, '') === null ? { end, iso: null } : null;
    // 一日三餐, 一日不见, 日复一日.
    if (/^一日$/.test(text.slice(start, end)) && text.charAt(start - 1) === '复') return null;
    if (/^一日(?:[之不三千能可无]|夫妻)/.test(text.slice(start, end + 2))) return null;
    if (otherWordBehind.test(text.slice(end, end + 3)) || isSpanOfDays(text, start, end)) return null;
    // 一日 and 二日 are words as often: only behind a mark or a preposition.
    if (
      /^[一二三四五六七八九十]日/.test(match[0]) &&
      start > 0 &&
      !/[，。、（“\s于至到和在前]/.test(text.charAt(start - 1))
    )
      return /[一百生节假纪念昔往如]/.test(text.charAt(start - 1)) ? null : { end, iso: null };
    return { end, iso: null };
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
