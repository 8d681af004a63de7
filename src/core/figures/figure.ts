/** Puts a figure together from what was read: its value and bounds in its own unit, its value in the canonical one. */
import type { Figure, FigureKind } from '../reading.ts';
import { withoutSpaces } from '../text/spaces.ts';
import { type Decimal, toNumber } from './decimal.ts';
import { isoOfDuration } from './duration-iso.ts';
import { toCanonical, type Unit } from './units.ts';

export interface Reading {
  readonly start: number;
  readonly end: number;
  readonly kind: FigureKind;
  readonly value: Decimal | null;
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly approx: string | null;
  readonly unit: Unit | null;
  readonly per: string | null;
  readonly minor: boolean;
}

/** A reading; what it leaves out it has not. */
type Given = Pick<Reading, 'start' | 'end' | 'kind'> & Partial<Reading>;

export function figureOf(text: string, given: Given): Figure {
  const { start, end, kind, value = null, low = null, high = null } = given;
  const { approx = null, unit = null, per = null, minor = false } = given;
  // Hardly any has blanks, and looking for one costs less than replacing none.
  const written = withoutSpaces(text.slice(start, end));
  const number = value && toNumber(value);
  // The bounds of an exact value are itself.
  const bound = (limit: Decimal | null) => (limit === value ? number : limit && toNumber(limit));
  return {
    start,
    end,
    text: written,
    kind,
    tier: minor ? 'minor' : 'core',
    value: number,
    low: bound(low),
    high: bound(high),
    approx,
    unit: unit?.written.trim() ?? null,
    canonicalUnit: unit?.canonical ?? null,
    canonicalValue: value && unit?.canonical ? toCanonical(value, unit) : null,
    per,
    counted: null,
    iso: kind === 'duration' && unit ? isoOfDuration(written, value, unit) : null,
  };
}
