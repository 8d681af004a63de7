/** What is written like no numeral, by a slip of the pen or of what read the page: 八百百万大卡, 二百三千吨. It has no value, but may be shown. */
import type { Figure } from '../reading.ts';
import { figureOf } from './figure.ts';
import { isFactor, isNumeralStart } from './numerals/characters.ts';
import { isBrokenAt } from './numerals.ts';
import { unitAt } from './units.ts';

const digit = /[\d一二两三四五六七八九]/;
const per = /^[/／][\u4e00-\u9fff]{1,2}/;

export interface BrokenNumeral {
  /** Behind all its figures and factors. */
  readonly end: number;
  /** Whole, with its unit and without a value; null where no unit tells that it is an amount. */
  readonly figure: Figure | null;
}

/** The figures and factors at `start` that make no numeral, or null where they make one. No part of them is a numeral, either. */
export function brokenNumeralAt(text: string, start: number): BrokenNumeral | null {
  let [end, factors] = [start, 0];
  for (; isNumeralStart(text.charAt(end)); end++) if (isFactor(text.charAt(end))) factors++;
  if (factors === 0 || end - start < 2 || !isBrokenAt(text, start)) return null;
  const unit = digit.test(text.slice(start, end)) ? unitAt(text, end) : null;
  // 四十万十五岁以下儿童: two numerals side by side.
  if (unit?.kind === 'age') return null;
  if (!unit) return { end, figure: null };
  const below = per.exec(text.slice(end + unit.written.length, end + unit.written.length + 3))?.[0] ?? '';
  const written = unit.written + below;
  const whole = { ...unit, written, canonical: below ? null : unit.canonical };
  return {
    end,
    figure: figureOf(text, {
      start,
      end: end + written.length,
      kind: unit.kind,
      unit: whole,
      per: below.slice(1) || null,
    }),
  };
}
