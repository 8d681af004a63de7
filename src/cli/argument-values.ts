/** Values of options, checked. */
import { dayFrom } from '../core/page/reference-day.ts';
import type { ReferenceDay } from '../core/reading.ts';
import { Problem } from './problem.ts';

/** @throws Problem when the value is none of those allowed. */
export function oneOf<T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined || allowed.includes(value as T)) return value as T | undefined;
  throw wrong(`${name} is one of ${allowed.join(', ')}, not ${value}`);
}

/** @throws Problem when the value is no whole number in that range. */
export function whole(name: string, value: string, least: number, most: number): number {
  const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw wrong(`${name} is a whole number from ${least} to ${most}, not ${value}`);
}

/** @throws Problem when it is no day of the calendar. */
export function dayOf(name: string, value: string | undefined): ReferenceDay | null {
  if (value === undefined) return null;
  const day = dayFrom(value);
  if (!day) throw wrong(`${name} needs a day of the calendar as YYYY-MM-DD, not ${value}`);
  return day;
}

/** @throws Problem when no text can be decoded by it. */
export function encodingOf(value = 'utf-8'): string {
  try {
    return new TextDecoder(value).encoding;
  } catch {
    throw wrong(`--encoding is one such as gb18030, big5 or utf-16le, not ${value}`);
  }
}

export const wrong = (message: string) => new Problem(null, `${message} (zh-news --help)`);
