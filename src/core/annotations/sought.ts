/** An anchor as it is looked for, and how well it fits a place. */
import { foldForComparison } from '../text/fold.ts';
import type { Anchor } from './record.ts';

export interface Sought {
  readonly at: number;
  /** Context and quote as one text, folded for comparison. */
  readonly whole: string;
  /** The quote's span in `whole`. */
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

/** A place of the page without white space; `changed` when other text than the quote stands there. */
export interface Found {
  readonly state: 'placed' | 'changed';
  readonly start: number;
  readonly end: number;
}

export function soughtOf({ at, quote, before, after }: Anchor): Sought {
  const whole = foldForComparison(before + quote + after);
  const from = before.length;
  const to = from + quote.length;
  return { at, whole, from, to, quote: whole.slice(from, to) };
}

export const placedAt = ({ quote }: Sought, start: number): Found => ({
  state: 'placed',
  start,
  end: start + quote.length,
});

/** Whether quote and context stand at a place of the quote, unit by unit. */
export const standsWhole = (text: string, { whole, from }: Sought, start: number): boolean =>
  start >= from && text.startsWith(whole, start - from);
