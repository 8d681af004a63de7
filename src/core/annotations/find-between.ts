/** Looks for an anchor whose surroundings were edited: near to where its neighbours are, then anywhere. */
import search from 'approx-string-match';
import { align } from './align.ts';
import { type GramIndex, placesOf } from './grams.ts';
import { contextAt, type Found, placedAt, type Sought } from './sought.ts';

/** An anchor before or behind that was found. */
export interface Neighbour {
  /** Its place less its `at`. */
  readonly shift: number;
  readonly start: number;
  readonly end: number;
}

/** How far around an expected place text is looked at: for what can hardly be another place, and at all. */
const close = 8;
const far = 400;

/** Context that a place must have, on both sides together: where neighbours say it is, between its neighbours, and anywhere else. */
const contextHere = 4;
const contextBetween = 14;
const contextAnywhere = 18;
/** Half of that at least stands on one of the sides, rounded down. */
const enoughOnOneSide = 4;
/** By how much one place's context must be longer than the next one's. */
const margin = 3;
/** A text of fewer different units is like itself in too many places to be found by likeness. */
const fewestUnits = 6;
/** Errors with which a text at the expected place is what was looked for, even if there is a better one elsewhere. */
const fewErrors = 4;

/**
 * @param doubted a place with the whole context that the neighbours do not speak for, or null.
 * @returns null when nothing is certain. `near` is false for text that was moved.
 */
export function findBetween(
  text: string,
  sought: Sought,
  { before, behind, doubted, index }: Surroundings,
): (Found & { readonly near: boolean }) | null {
  const shifts = [before, behind].flatMap((neighbour) => neighbour?.shift ?? []);
  const expected = [...new Set(shifts.length > 0 ? shifts : [0])].map((shift) => sought.at + shift);
  const range = rangeBetween(before, behind);
  const scored = scoredPlaces(text, sought, [
    ...expected.flatMap((place) => placesNear(text, sought, place, range)),
    ...placesAnywhere(sought, index()),
    ...(doubted === null ? [] : [doubted]),
  ]);
  const likeness = (reach: number) => {
    const match = leastErrors(expected.flatMap((place) => similar(text, sought, place, reach, range)));
    return (
      match &&
      ({ ...match.found, near: true, state: isSure(text, sought, match, scored) ? 'placed' : 'changed' } as const)
    );
  };
  const here = likeness(close);
  if (here) return here;
  const [first, second] = scored;
  if (first && first.context - (second?.context ?? 0) >= margin) {
    const distance = Math.min(...expected.map((place) => Math.abs(place - first.place)));
    const near = distance <= far && isWithin(range, first.place);
    const least = distance === 0 ? contextHere : near ? contextBetween : contextAnywhere;
    const available = sought.whole.length - sought.quote.length;
    if (first.context >= Math.min(least, available)) {
      const stayed = distance > sought.whole.length && expected.some((place) => contextStayed(text, sought, place));
      return { ...placedAt(sought, first.place), near, state: stayed ? 'changed' : 'placed' };
    }
    if (first.context >= contextBetween) return { ...placedAt(sought, first.place), near, state: 'changed' };
  }
  return likeness(far);
}

/** Whether the quote stands in the similar text, and that is almost the whole of it or more than stands at any other place. */
function isSure(text: string, sought: Sought, { found, errors }: Similar, others: readonly Scored[]): boolean {
  if (found.state === 'changed' || errors <= fewErrors) return found.state === 'placed';
  const own = contextAt(text, sought, found.start);
  return !others.some(({ place, context }) => place !== found.start && context > own - margin);
}

const isWithin = ({ low, high }: Range, place: number) => place >= low && place < high;

/** Whether the context on one side of an expected place is still there: the quote was then cut out or copied, not moved with its surroundings. */
function contextStayed(text: string, { whole, from, to }: Sought, place: number): boolean {
  const around = text.slice(Math.max(0, place - from - close), Math.max(0, place + whole.length - from + close));
  const before = whole.slice(Math.max(0, from - contextBetween), from);
  const after = whole.slice(to, to + contextBetween);
  return [before, after].some((context) => context.length === contextBetween && around.includes(context));
}

interface Range {
  readonly low: number;
  readonly high: number;
}

export interface Surroundings {
  readonly before: Neighbour | null;
  readonly behind: Neighbour | null;
  readonly doubted: number | null;
  readonly index: () => GramIndex;
}

/** Places where the quote stands with much of its context. */
function placesAnywhere({ whole, from, to }: Sought, index: GramIndex): number[] {
  const probes = [
    { start: Math.max(0, from - enoughOnOneSide), end: to },
    { start: from, end: Math.min(whole.length, to + enoughOnOneSide) },
  ];
  return probes.flatMap(({ start, end }) => {
    const found = placesOf(index, whole.slice(start, end), 16) ?? [];
    return found.map((place) => place + from - start);
  });
}

interface Scored {
  readonly place: number;
  readonly context: number;
}

/** Different places, the one with the longest context first. */
function scoredPlaces(text: string, sought: Sought, places: readonly number[]): Scored[] {
  return [...new Set(places)]
    .map((place) => ({ place, context: contextAt(text, sought, place) }))
    .sort((a, b) => b.context - a.context);
}

/** The part of the page that an anchor can stand in if nothing was moved; all of it where the neighbours have changed their order. */
function rangeBetween(before: Neighbour | null, behind: Neighbour | null): Range {
  const inOrder = !before || !behind || before.start <= behind.end;
  const low = inOrder && before ? before.start : 0;
  return { low, high: inOrder && behind ? behind.end : Number.POSITIVE_INFINITY };
}

/** Where the quote stands unchanged around an expected place. */
function placesNear(text: string, { quote }: Sought, place: number, range: Range): number[] {
  const first = Math.max(place - far, range.low, 0);
  const part = text.slice(first, Math.max(first, Math.min(place + far + quote.length, range.high)));
  const places: number[] = [];
  for (let at = part.indexOf(quote); at >= 0; at = part.indexOf(quote, at + 1)) places.push(first + at);
  return places;
}

interface Similar {
  readonly found: Found;
  readonly errors: number;
}

/** What stands for the quote where the text around an expected place is most like the anchor's. */
function similar(text: string, sought: Sought, place: number, reach: number, range: Range): Similar[] {
  const { whole, from, to, quote } = sought;
  const low = Math.max(0, place - from - reach);
  const part = text.slice(low, Math.max(low, place - from + whole.length + reach));
  if (new Set(whole).size < fewestUnits) return [];
  const matches = search(part, whole, Math.floor(whole.length / 3));
  return matches.flatMap(({ start, end, errors }): Similar[] => {
    const [a, b] = align(whole, part.slice(start, end), [from, to]) as [number, number];
    const found = { start: low + start + a, end: low + start + b };
    if (found.start < range.low || found.end > range.high) return [];
    if (found.end === found.start) return [];
    const same = text.slice(found.start, found.end) === quote;
    return [{ errors, found: { state: same ? 'placed' : 'changed', ...found } }];
  });
}

/** The one with the fewest errors, if that is one place. */
function leastErrors(matches: readonly Similar[]): Similar | null {
  const fewest = Math.min(...matches.map(({ errors }) => errors));
  const [first, ...others] = matches.filter(({ errors }) => errors === fewest);
  if (!first) return null;
  const apart = others.filter(({ found }) => found.start !== first.found.start || found.end !== first.found.end);
  if (apart.length === 0) return first;
  const placed = [first, ...others].filter(({ found }) => found.state === 'placed');
  return new Set(placed.map(({ found }) => found.start)).size === 1 ? (placed[0] as Similar) : null;
}
