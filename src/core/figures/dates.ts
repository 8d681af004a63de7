/**
 * Dates: what an expression gives by itself, and what it means on the day the article was written.
 * 2025年7月6日 → 2025-07-06; 7月6日 → --07-06; 去年8月 on 2025-07-06 → 2024-08; 截至5日 → 2025-07-05
 */
import type { Figure, ReferenceDay } from '../reading.ts';
import { dateRangeAt } from './date-ranges.ts';
import { resolveWeekday, weekdayEnd } from './weekdays.ts';

const n = '[\\d〇○零一二三四五六七八九十]';
const yearPart = `(?:(?:公元)?(前)?((?:1|2)\\d{3}|\\d{2}(?=年(?:代|\\d{1,2}月|底|初))|[一二][〇○零一二三四五六七八九]{3}|[零〇五六七八九][零〇一二三四五六七八九](?=年(?:[一二三四五六七八九十]{1,2}月|底|初|[一二三四]季)))年|(今年|去年|上年|明年|前年|后年|後年|本年|当年|次年|同年|翌年)|[’'](\\d{2})(?=年))`;
const monthPart = `(${n}{1,3})月(?:份)?`;
const dayPart = `(${n}{1,3})(?:[日]|[号號](?!线|楼|院|馆|公路|文|电))`;
const season =
  '(?:年底|年末|年初|年中|底|初|末|上半年|下半年|春|夏|秋|冬|春季|夏季|秋季|冬季|(?:第)?[一二三四1-4]季度|元旦|春节|伊始)';
const whole = new RegExp(
  `${yearPart}(?:度)?(?:的(?=${n}{1,3}月))?(?:${monthPart}(?:${dayPart}|[上中下]旬|底|初|末)?|(${season}))?`,
  'y',
);
const monthDay = new RegExp(`${monthPart}(?:${dayPart}|[上中下]旬|底|初|末)?`, 'y');
const dayOnly = new RegExp(`${dayPart}`, 'y');
const dashed = /((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y;
const compact = /((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/y;
const decade =
  /(?:(\d{2}|[一二三四五六七八九]十)年代|((?:19|20)\d0)年代|(\d{1,2}|[一二三四五六七八九十]{1,3})世纪(?:(\d{2}|[一二三四五六七八九]十)年代)?)(?:初|末|中期|初期|末期|后期|以来)?/y;
const relative =
  /(?:今天|昨天|明天|前天|后天|後天|今日|昨日|明日|前日|昨晚|今晚|今晨|(?:本月|上月|上个月|上個月|下月|下个月|下個月)(?:[\d一二三四五六七八九十廿]{1,3}[日号號])?|当日|次日|今年|去年|上年|明年|前年|后年)(?:底|初|末)?/y;
const clock =
  /(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚|深夜|夜间)?(\d{1,2}|[一二三四五六七八九十]{1,3})(?:时(?!间|代|尚|候|期|任|报|常|有|的|，)|点(?=钟|整|半|许|多|左右|[一二三四五六七八九十\d]+分))(?:(\d{1,2}|[一二三四五六七八九十]{1,3})分(?!之)|半|整|许|钟)?|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\d)/y;

/** Characters that only a date begins with. */
export const dateStarts = '今去明前后後昨本上下这這当次同翌公凌清早中傍晚深夜周週星礼禮';
/** By code unit: 1 for these, 2 for what stands after the numeral that any other date begins with, 年 or a dash, at most four characters long. */
const dateMarks = new Uint8Array(0x10000);
for (const c of '年月日号號时点:：世-/.—－―~～至到') dateMarks[c.charCodeAt(0)] = 2;
for (const c of dateStarts) dateMarks[c.charCodeAt(0)] = 1;

/** Whether a date can begin at `start`; a glance that spares most numerals all the patterns. */
function mayBeDate(text: string, start: number): boolean {
  if (dateMarks[text.charCodeAt(start)] === 1) return true;
  for (let k = start + 1; k <= start + 4; k++) if (dateMarks[text.charCodeAt(k)] === 2) return true;
  // 20250706
  return /^\d{8}/.test(text.slice(start, start + 8));
}

/** A date at `start`, with what it says by itself, or null. */
export function dateAt(text: string, start: number): Figure | null {
  if (!mayBeDate(text, start)) return null;
  const before = text.charAt(start - 1);
  const tried = <T extends RegExp>(pattern: T) => {
    pattern.lastIndex = start;
    return pattern.exec(text);
  };
  const range = dateRangeAt(text, start);
  if (range) return made(text, start, text.slice(start, range.end), range.iso);
  const full = tried(dashed) ?? tried(compact);
  if (full && !/[\d.-]/.test(before)) return made(text, start, full[0], iso(full[1], full[2], full[3]));
  const years = tried(decade);
  if (years) return made(text, start, years[0], null);
  const dated = tried(whole);
  if (dated && !/\d/.test(before)) {
    const [all, bc, year, word, short, month, day] = dated;
    if (!(word && !month && !dated[7] && !/[年底初]/.test(all)) && !isSpan(text, start, all, year)) {
      const numberOfYear = year ? yearNumber(year) : short ? `19${short}` : null;
      return made(text, start, all, bc || word ? null : iso(numberOfYear ?? undefined, month, day));
    }
  }
  const month = tried(monthDay);
  if (month && !/[\d个]/.test(before) && isMonth(month[1]) && (month[2] === undefined || isDay(month[2]))) {
    return made(text, start, month[0], iso(undefined, month[1], month[2]));
  }
  const time = tried(clock);
  if (time && !/[\d.:：∶]/.test(before)) return made(text, start, time[0], timeOf(time));
  const day = tried(dayOnly);
  if (day && isDay(day[1]) && !/[\d第每为历连续共同节假休期日]/.test(before) && isDayOfMonth(text, start, day[0])) {
    return made(text, start, day[0], `---${two(day[1])}`);
  }
  const weekday = weekdayEnd(text, start);
  if (weekday) return made(text, start, text.slice(start, weekday), null);
  const spoken = tried(relative);
  return spoken ? made(text, start, spoken[0], null) : null;
}

/** 2000年 of history is a span, the year 2000 is none; a year of two digits is one only where a date follows. */
function isSpan(text: string, start: number, all: string, year: string | undefined): boolean {
  if (!year || all.length > year.length + 1) return false;
  const after = text.slice(start + all.length, start + all.length + 3);
  return /^(?:的?历史|多|余|左右|之久|前(?:的|，)|悠久)/.test(after) || (year.length === 4 && Number(year) > 2100);
}

/** 5日 is a day of the month where a day is told, not how long something takes. */
function isDayOfMonth(text: string, start: number, day: string): boolean {
  const after = text.slice(start + day.length, start + day.length + 3);
  if (/^(?:游|内(?!瓦|蒙)|內|之内|后|以内|报|本|元|均|产|常|子|军|语|方|间|程)/.test(after)) return false;
  if (
    /^[一二三四五六七八九十]日/.test(day) &&
    !/[，。、（“\s于至到和在前]$/.test(text.slice(start - 1, start)) &&
    start > 0
  )
    return !/[一百生节假纪念昔往]/.test(text.charAt(start - 1));
  return !/(?:为期|历时|连续|长达|近|约|共|经过|用了|持续)$/.test(text.slice(Math.max(0, start - 2), start));
}

function made(text: string, start: number, all: string, date: string | null): Figure {
  return {
    start,
    end: start + all.length,
    text: text.slice(start, start + all.length),
    kind: 'date',
    tier: 'core',
    value: null,
    low: null,
    high: null,
    approx: null,
    unit: null,
    canonicalUnit: null,
    canonicalValue: null,
    per: null,
    counted: null,
    iso: date,
  };
}

const two = (value: string | undefined) => String(smallNumber(value ?? '')).padStart(2, '0');
const isMonth = (value: string | undefined) => smallNumber(value ?? '') >= 1 && smallNumber(value ?? '') <= 12;
const isDay = (value: string | undefined) => smallNumber(value ?? '') >= 1 && smallNumber(value ?? '') <= 31;

function iso(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (month !== undefined && !isMonth(month)) return year ?? null;
  if (month === undefined) return year ?? null;
  return `${year ?? '-'}-${two(month)}${day !== undefined && isDay(day) ? `-${two(day)}` : ''}`;
}

function timeOf(match: RegExpExecArray): string | null {
  if (/[:：]/.test(match[0])) return `T${match[0].replace(/：/g, ':').padStart(5, '0')}`;
  const late = /下午|傍晚|晚/.test(match[0]) && smallNumber(match[1] ?? '') < 12 ? 12 : 0;
  const hour = smallNumber(match[1] ?? '') + late;
  const minute = match[0].includes('半') ? 30 : smallNumber(match[2] ?? '');
  return hour <= 24 && minute < 60 ? `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` : null;
}

/** 十三 → 13, 二十 → 20, 廿三 → 23, 7 → 7, 一二 → 12. */
function smallNumber(written: string): number {
  const text = written.replace('廿', '二十');
  if (/^\d+$/.test(text)) return Number(text);
  const digit = (c: string) => ('〇○零'.includes(c) ? 0 : '一二三四五六七八九'.indexOf(c) + 1);
  if (!text.includes('十')) return [...text].reduce((sum, c) => sum * 10 + digit(c), 0);
  const [tens, ones] = text.split('十');
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}

function yearNumber(text: string): string {
  const digits = [...text].map((c) => (/\d/.test(c) ? c : smallNumber(c))).join('');
  // Two digits: the century that makes a year from 1950 to 2049.
  return digits.length === 2 ? `${Number(digits) < 50 ? 20 : 19}${digits}` : digits;
}

const yearShift: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  上年: -1,
  明年: 1,
  前年: -2,
  后年: 2,
  後年: 2,
};
const dayShift: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  今晚: 0,
  今晨: 0,
  昨天: -1,
  昨日: -1,
  昨晚: -1,
  明天: 1,
  明日: 1,
  前天: -2,
  后天: 2,
  後天: 2,
  前日: -2,
};
const monthShift: Readonly<Record<string, number>> = {
  本月: 0,
  上月: -1,
  上个月: -1,
  上個月: -1,
  下月: 1,
  下个月: 1,
  下個月: 1,
};

/** Dates made whole with the day that the article was written on; what it does not tell stays open. */
export function resolveDates(figures: readonly Figure[], reference: ReferenceDay | null): readonly Figure[] {
  if (!reference || !figures.some(({ kind }) => kind === 'date')) return figures;
  return figures.map((figure) => (figure.kind === 'date' ? { ...figure, iso: resolved(figure, reference) } : figure));
}

function resolved({ text, iso: own }: Figure, { year, month, day }: ReferenceDay): string | null {
  const years = yearShift[text.slice(0, 2)];
  if (years !== undefined) {
    const known = monthDayOf(text.slice(2));
    if (year === null) return known ? `--${known}` : own;
    const base = year + years;
    return known ? `${base}-${known}` : String(base);
  }
  const days = dayShift[text.slice(0, 2)];
  if (days !== undefined && month !== null && day !== null) return shiftedDay(year, month, day, days);
  const monthWord = Object.keys(monthShift).find((key) => text.startsWith(key));
  if (monthWord && month !== null) {
    const shifted = month - 1 + (monthShift[monthWord] as number);
    const turn = Math.floor(shifted / 12);
    const own = String((((shifted % 12) + 12) % 12) + 1).padStart(2, '0');
    const date = /([\d一二三四五六七八九十廿]{1,3})[日号號]$/.exec(text)?.[1];
    const named = date && isDay(date) ? `${own}-${two(date)}` : own;
    return year === null ? `--${named}` : `${year + turn}-${named}`;
  }
  const weekday = year !== null && month !== null && day !== null ? resolveWeekday(text, year, month, day) : null;
  if (weekday) return weekday;
  if (own?.includes('/')) return year === null ? own : own.replaceAll('--', `${year}-`);
  if (own?.startsWith('---'))
    return month === null ? own : `${year ?? '-'}-${String(month).padStart(2, '0')}-${own.slice(3)}`;
  if (own?.startsWith('--') && year !== null) return `${year}-${own.slice(2)}`;
  return own;
}

function monthDayOf(text: string): string | null {
  const match = new RegExp(`^(?:的)?${monthPart}(?:${dayPart})?`).exec(text);
  if (!match || !isMonth(match[1])) return null;
  return match[2] && isDay(match[2]) ? `${two(match[1])}-${two(match[2])}` : two(match[1]);
}

/** A day some days off, by the Gregorian calendar; in a year that is not known, February has 28 days. */
function shiftedDay(year: number | null, month: number, day: number, days: number): string {
  const lengths = [31, year !== null && isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  let [y, m, d] = [year, month, day + days];
  if (d < 1) {
    m--;
    if (m < 1) [m, y] = [12, y === null ? null : y - 1];
    d += lengths[m - 1] as number;
  } else if (d > (lengths[m - 1] as number)) {
    d -= lengths[m - 1] as number;
    m++;
    if (m > 12) [m, y] = [1, y === null ? null : y + 1];
  }
  return `${y ?? '-'}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
