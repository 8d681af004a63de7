/** Offsets in UTF-16 units, as in this program, and in code points, as Python counts: 𠮷 is two units and one code point. */
import { countWhile } from '../core/text/search.ts';

export interface OffsetUnit {
  /** From UTF-16 units. */
  readonly to: (offset: number) => number;
  /** To UTF-16 units; an offset behind the text's end stays behind it. */
  readonly from: (offset: number) => number;
}

export const utf16: OffsetUnit = { to: (offset) => offset, from: (offset) => offset };

export function codePoints(text: string): OffsetUnit {
  /** Where the second units of surrogate pairs stand, ascending. */
  const seconds: number[] = [];
  for (const match of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) seconds.push(match.index + 1);
  return {
    to: (offset) => offset - countWhile(seconds.length, (k) => (seconds[k] as number) < offset),
    // The k-th second unit, counted from 0, stands at code point seconds[k] - k - 1.
    from: (offset) => offset + countWhile(seconds.length, (k) => (seconds[k] as number) - k - 1 < offset),
  };
}
