/** Puts a figure together from what was read: its value and bounds in its own unit and in the canonical one. */
import type { Figure, FigureKind } from '../reading.ts';
import { type Decimal, multiply, toNumber } from './decimal.ts';
import type { Unit } from './units.ts';

export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly approx: string | null;
  readonly unit: Unit | null;
  readonly minor: boolean;
}

export function figureOf(text: string, reading: Reading): Figure {
  const { start, end, kind, value, low, high, approx, unit, minor } = reading;
  return {
    start,
    end,
    text: text.slice(start, end).replace(/\s+/g, ''),
    kind,
    tier: minor ? 'minor' : 'core',
    value: value && toNumber(value),
    low: low && toNumber(low),
    high: high && toNumber(high),
    approx,
    unit: unit?.written.trim() ?? null,
    canonicalUnit: unit?.canonical ?? null,
    canonicalValue: value && unit?.canonical ? toNumber(multiply(value, unit.factor)) : null,
    per: null,
    counted: null,
    iso: kind === 'duration' && value && unit ? durationOf(toNumber(value), unit) : null,
  };
}

const designators: Readonly<Record<string, readonly [before: string, letter: string]>> = {
  a: ['P', 'Y'],
  mo: ['P', 'M'],
  wk: ['P', 'W'],
  d: ['P', 'D'],
  h: ['PT', 'H'],
  min: ['PT', 'M'],
  s: ['PT', 'S'],
};

/** ISO 8601: 5年 → P5Y. */
function durationOf(value: number, { canonical, factor }: Unit): string | null {
  const designator = designators[canonical ?? ''];
  return designator && value >= 0 && value < 1e15
    ? `${designator[0]}${value * toNumber(factor)}${designator[1]}`
    : null;
}
