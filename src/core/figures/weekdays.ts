/** Days of the week and whole weeks: 上周五 on 2025-07-08 → 2025-07-04; 本周 → 2025-W28. A bare 周五 may be the last or the next one: it stays open. */

const weekWord = '(?:周|週|星期|[礼禮]拜)';
const pattern = new RegExp(`(?:(上上|上|本|[这這]|下下|下)(?:一)?[个個]?)?${weekWord}([一二三四五六日天末])?`, 'y');
const shifts: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 這: 0, 下: 1, 下下: 2 };
const days = '一二三四五六日';
const dayLength = 86_400_000;

/** Where the day or week that begins at `start` ends, or null. 一周, 每周一 and 周年 are none. */
export function weekdayEnd(text: string, start: number): number | null {
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  if (!match || /[\d一二两三四五六七八九十几数每半]/.test(text.charAt(start - 1))) return null;
  const [all, week, day] = match;
  if (!week && (!day || day === '末')) return null;
  const after = text.slice(start + all.length, start + all.length + 1);
  // 周三次; 下周期.
  if (day ? /[次期岁年个]/.test(after) : /[年期围边转刊报岁]/.test(after)) return null;
  return start + all.length;
}

const joins = /^(?:[—―–~～-]{1,2}|[至到、和与及])$/;

/** 下周一至周五: a day of the week behind another, joined to it by `between`, with the week that the other tells. */
export function inToldWeek(written: string, before: string, between: string): string {
  pattern.lastIndex = 0;
  const week = joins.test(between) ? pattern.exec(before)?.[1] : undefined;
  pattern.lastIndex = 0;
  return week && !pattern.exec(written)?.[1] ? week + written : written;
}

/** @returns the day as YYYY-MM-DD or the week as YYYY-Www, or null when `text` is none or does not say which. */
export function resolveWeekday(text: string, year: number, month: number, day: number): string | null {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  const [, week, weekday] = match ?? [];
  if (!week) return null;
  const today = Date.UTC(year, month - 1, day);
  const monday = today - indexOfDay(today) * dayLength + 7 * (shifts[week] ?? 0) * dayLength;
  if (!weekday) return weekOf(monday);
  const dayAfter = (at: number) => new Date(monday + at * dayLength).toISOString().slice(0, 10);
  if (weekday === '末') return `${dayAfter(5)}/${dayAfter(6)}`;
  const at = days.indexOf(weekday === '天' ? '日' : weekday);
  return dayAfter(at);
}

/** Monday 0 to Sunday 6. */
const indexOfDay = (time: number) => (new Date(time).getUTCDay() + 6) % 7;

/** The week's number by ISO 8601: it belongs to the year of its Thursday. */
function weekOf(monday: number): string {
  const thursday = new Date(monday + 3 * dayLength);
  const year = thursday.getUTCFullYear();
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayLength / 7);
  return `${year}-W${String(number).padStart(2, '0')}`;
}
