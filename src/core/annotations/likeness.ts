/** The text most like an anchor's quote and context, which shows what became of a quote that was edited. */
import search from 'approx-string-match';
import { align } from './align.ts';
import type { Range } from './candidates.ts';
import type { Found, Sought } from './sought.ts';

/** Units inserted, deleted or replaced between the anchor's text and the page's. */
export interface Likeness {
  readonly found: Found;
  readonly errors: number;
}

/** A text of fewer different units is like itself in too many places to be found by likeness. */
const fewestUnits = 6;

/**
 * The text with the fewest errors, a third of the whole at most, whose quote begins within `reach` of a place and stands within `range`.
 * @returns null when there is none, when there are several, or when nothing is left of the quote.
 */
export function mostLike(
  text: string,
  sought: Sought,
  places: readonly number[],
  reach: number,
  range: Range,
): Likeness | null {
  if (new Set(sought.whole).size < fewestUnits) return null;
  const matches = places.flatMap((place) => likeAround(text, sought, place, reach));
  const inRange = matches.filter(({ found }) => found.start >= range.low && found.end <= range.high);
  const fewest = Math.min(...inRange.map(({ errors }) => errors));
  const best = inRange.filter(({ errors, found }) => errors === fewest && found.end > found.start);
  const placed = best.filter(({ found }) => found.state === 'placed');
  const [first, ...others] = placed.length > 0 ? placed : best;
  if (!first || others.some(({ found }) => found.start !== first.found.start || found.end !== first.found.end))
    return null;
  return first;
}

function likeAround(text: string, { whole, from, to, quote }: Sought, place: number, reach: number): Likeness[] {
  const low = Math.max(0, place - from - reach);
  const part = text.slice(low, Math.max(low, place - from + whole.length + reach));
  return search(part, whole, Math.floor(whole.length / 3)).map(({ start, end, errors }): Likeness => {
    const [first, last] = align(whole, part.slice(start, end), [from, to]) as [number, number];
    const span = { start: low + start + first, end: low + start + last };
    const same = text.slice(span.start, span.end) === quote;
    return { errors, found: { state: same ? 'placed' : 'changed', ...span } };
  });
}
