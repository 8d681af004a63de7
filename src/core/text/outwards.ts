import type { Span } from '../reading.ts';

/** So many characters are looked at on either side: a text without a stop would be gone through anew for each of its spans. */
const reach = 300;

/** A span with all around it up to a stop on either side. @param stop one character */
export function outwards(text: string, { start, end }: Span, stop: RegExp): Span {
  let from = start;
  let to = end;
  while (from > Math.max(0, start - reach) && !stop.test(text.charAt(from - 1))) from--;
  while (to < Math.min(text.length, end + reach) && !stop.test(text.charAt(to))) to++;
  return { start: from, end: to };
}
