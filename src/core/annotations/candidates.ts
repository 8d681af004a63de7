/** The places where an anchor's quote stands unchanged, and what of its context stands beside it there. */
import { type GramIndex, placesOf } from './grams.ts';
import type { Sought } from './sought.ts';

export interface Candidate {
  readonly place: number;
  /** Units of context on the two sides, counted from the quote outwards. */
  readonly left: number;
  readonly right: number;
}

export const contextOf = ({ left, right }: Candidate): number => left + right;

/** A part of the page's bare text. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Context on one side that two places seldom share: nearly all of it. */
export const oneSide = 6;

/** Units of context that a place has on one of its sides to be looked at, wherever it is. */
const leastContext = 4;
/** Where the quote stands in more places than this, none of them is certain. */
const mostPlaces = 64;

/**
 * Different places, the one with the longest context first: those with some context anywhere in the page, and all within `ranges`.
 * @returns null when there are too many.
 */
export function candidates(
  text: string,
  sought: Sought,
  ranges: readonly Range[],
  index: GramIndex,
): Candidate[] | null {
  const { whole, from, to } = sought;
  const start = Math.max(0, from - leastContext);
  const leftPlaces = placesOf(index, whole.slice(start, to), mostPlaces);
  const rightPlaces = placesOf(index, whole.slice(from, Math.min(whole.length, to + leastContext)), mostPlaces);
  if (!leftPlaces || !rightPlaces) return null;
  const within = ranges.flatMap((range) => placesWithin(text, sought.quote, range));
  const places = [...leftPlaces.map((place) => place + from - start), ...rightPlaces, ...within];
  return [...new Set(places)]
    .map((place) => candidateAt(text, sought, place))
    .sort((a, b) => contextOf(b) - contextOf(a));
}

export function candidateAt(text: string, { whole, from, to, quote }: Sought, place: number): Candidate {
  let left = 0;
  while (left < from && text[place - 1 - left] === whole[from - 1 - left]) left++;
  const end = place + quote.length;
  let right = 0;
  while (to + right < whole.length && text[end + right] === whole[to + right]) right++;
  return { place, left, right };
}

function placesWithin(text: string, quote: string, { low, high }: Range): number[] {
  const part = text.slice(Math.max(0, low), Math.max(0, high));
  const places: number[] = [];
  for (let at = part.indexOf(quote); at >= 0; at = part.indexOf(quote, at + 1)) places.push(Math.max(0, low) + at);
  return places;
}
