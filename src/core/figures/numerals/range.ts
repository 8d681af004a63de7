/** Sums and products of values that may be inexact. */
import { add, type Decimal, integer, multiply } from '../decimal.ts';

/** A value with its bounds while it is put together. */
export interface Range {
  readonly low: Decimal;
  readonly high: Decimal;
}
export const exact = (value: Decimal): Range => ({ low: value, high: value });
// Most numerals are exact, and their bounds one object: so that they are reckoned once.
const isExact = ({ low, high }: Range) => low === high;
export const times = (range: Range, factor: bigint | number): Range => {
  const by = integer(factor);
  const low = multiply(range.low, by);
  return { low, high: isExact(range) ? low : multiply(range.high, by) };
};
export const plus = (a: Range, b: Range): Range => {
  const low = add(a.low, b.low);
  return { low, high: isExact(a) && isExact(b) ? low : add(a.high, b.high) };
};
