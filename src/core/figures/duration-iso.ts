/** Durations in ISO 8601: 5年 → P5Y; 三年六个月 → P3Y6M; 1小时25分08秒 → PT1H25M8S. */
import { smallNumber } from '../text/small-number.ts';
import type { Decimal } from './decimal.ts';
import { toCanonical, type Unit } from './units.ts';

const designators: Readonly<Record<string, readonly [before: string, letter: string]>> = {
  a: ['P', 'Y'],
  mo: ['P', 'M'],
  wk: ['P', 'W'],
  d: ['P', 'D'],
  h: ['PT', 'H'],
  min: ['PT', 'M'],
  s: ['PT', 'S'],
};

const number = '(\\d{1,4}|[一二三四五六七八九十两廿卅]{1,3})';
const part = (unit: string) => `(?:[零〇又]?${number}${unit})?`;
/** Groups: years, months, days, hours, minutes, seconds, what stands behind the point of the seconds: 3分31秒46, 3分31.46秒. */
const inParts = new RegExp(
  `^${part('年')}${part('个?月')}${part('[天日]')}${part('(?:个?(?:小时|钟头)|时)')}${part('(?:分钟?)')}(?:[零〇又]?${number}(?:\\.(\\d{1,3}))?秒钟?(\\d{1,3})?)?$`,
);
/** A time of a race in figures alone: 2:08:16, 15:38.88. */
const clocked = /^(?:(\d{1,2})[:：∶])?(\d{1,2})[:：∶](\d{1,2})(?:\.(\d{1,3}))?$/;

/** A number as ISO writes it; 0 of 零 is none. */
const amount = (written: string | undefined, letter: string): string =>
  written === undefined || smallNumber(written) === 0 ? '' : `${smallNumber(written)}${letter}`;

/** @param written a duration as the text gives it. @returns null where it has a single unit, or another than those of a calendar and a clock. */
function ofParts(written: string): string | null {
  const time = clocked.exec(written);
  const [, year, month, day, hour, minute, second, point, behind] = time
    ? [written, undefined, undefined, undefined, ...time.slice(1)]
    : (inParts.exec(written) ?? []);
  if ([year, month, day, hour, minute, second].filter((one) => one !== undefined).length < 2) return null;
  const fraction = point ?? behind;
  const seconds = second && fraction ? `${smallNumber(second)}.${fraction}S` : amount(second, 'S');
  const date = amount(year, 'Y') + amount(month, 'M') + amount(day, 'D');
  const ofDay = amount(hour, 'H') + amount(minute, 'M') + seconds;
  return date || ofDay ? `P${date}${ofDay && `T${ofDay}`}` : null;
}

/**
 * The parts that a duration is told in, or its value in its one unit.
 * @returns null where there is no such value, or none that can be written without an exponent.
 */
export function isoOfDuration(written: string, value: Decimal | null, unit: Unit): string | null {
  const designator = designators[unit.canonical ?? ''];
  if (!designator) return null;
  const parts = ofParts(written);
  if (parts || !value) return parts;
  const amount = toCanonical(value, unit);
  return amount >= 0 && amount < 1e15 ? `${designator[0]}${amount}${designator[1]}` : null;
}
