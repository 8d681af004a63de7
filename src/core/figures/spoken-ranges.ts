/** Ranges that speech makes of two numerals: 十几二十个, 三百五百, 百八十里 (80 to 100), 万八千; and 百十人, a hundred or a little more. */

import type { Figure } from '../reading.ts';
import { smallNumber } from '../text/small-number.ts';
import { integer } from './decimal.ts';
import { figureOf } from './figure.ts';
import { unitAt } from './units.ts';

const factors: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
const tensUp = /([二三四五六七八九]?十)[几来]([二三四五六七八九]十|一百)(?:多|来)?/y;
const tenthsDown = /([百千万])(?:儿|把)?八([十百千])(?:来)?/y;
/** 三百五百, 三百五百万: both in the factor that stands behind. */
const alike =
  /([一二两三四五六七八九])([十百千万])([二两三四五六七八九])\2(?:多)?(万(?![一二两三四五六七八九十百千万亿]))?/y;
const hundredOrSo = /百十[来多余]?/y;

interface Bounds {
  readonly end: number;
  readonly low: number;
  readonly high: number | null;
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

const digits = '一二两三四五六七八九';

/** A glance that spares most numerals the patterns: 十几, 百八, 百十, 三百五, 二十几. */
function mayBeSpoken(text: string, start: number): boolean {
  const [first, second, third] = [text.charAt(start), text.charAt(start + 1), text.charAt(start + 2)];
  if (first === '十') return second === '几' || second === '来';
  if (first === '百' || first === '千' || first === '万') return '儿把八十'.includes(second);
  return digits.includes(first) && factors[second] !== undefined && (digits.includes(third) || '几来'.includes(third));
}

function boundsAt(text: string, start: number): Bounds | null {
  const end = (match: RegExpExecArray) => start + match[0].length;
  const up = matchAt(tensUp, text, start);
  if (up) {
    const [low, high] = [smallNumber(up[1] as string), up[2] === '一百' ? 100 : smallNumber(up[2] as string)];
    return high === low + 10 ? { end: end(up), low: low + 1, high } : null;
  }
  const down = matchAt(tenthsDown, text, start);
  if (down) {
    const [high, step] = [factors[down[1] as string] as number, factors[down[2] as string] as number];
    return high === 10 * step ? { end: end(down), low: 8 * step, high } : null;
  }
  const pair = matchAt(alike, text, start);
  if (pair) {
    const factor = (factors[pair[2] as string] as number) * (pair[4] ? 10_000 : 1);
    const [low, high] = [smallNumber(pair[1] as string), smallNumber(pair[3] as string)];
    return low < high ? { end: end(pair), low: low * factor, high: high * factor } : null;
  }
  const some = matchAt(hundredOrSo, text, start);
  return some ? { end: end(some), low: 100, high: null } : null;
}

/** The range at `start`, before a unit; null elsewhere, where the numerals may be something else. */
export function spokenRangeAt(text: string, start: number): Figure | null {
  if (!mayBeSpoken(text, start)) return null;
  const bounds = boundsAt(text, start);
  const unit = bounds && unitAt(text, bounds.end);
  if (!bounds || !unit) return null;
  return figureOf(text, {
    start,
    end: bounds.end + unit.written.length,
    kind: unit.kind,
    low: integer(bounds.low),
    high: bounds.high === null ? null : integer(bounds.high),
    approx: bounds.high === null ? '百十' : null,
    unit,
  });
}
