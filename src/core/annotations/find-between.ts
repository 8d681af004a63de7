/** Looks for an anchor whose surroundings were edited: where its neighbours are, then between them, then anywhere. */
import { type Candidate, candidateAt, candidates, contextOf, oneSide, type Range } from './candidates.ts';
import type { GramIndex } from './grams.ts';
import { type Likeness, mostLike } from './likeness.ts';
import { type Found, placedAt, type Sought } from './sought.ts';

/** An anchor before or behind that was found. */
export interface Neighbour {
  /** Its place less its `at`. */
  readonly shift: number;
  readonly start: number;
  readonly end: number;
}

export interface Surroundings {
  readonly before: Neighbour | null;
  readonly behind: Neighbour | null;
  readonly index: () => GramIndex;
}

/** How far around an expected place text is looked at: for what can hardly be another place, and at all. */
const close = 8;
const far = 400;

/** Context that a place must have, on both sides together: where neighbours say it is, between its neighbours, and anywhere else. */
const contextHere = 4;
const contextBetween = 9;
const contextAnywhere = 14;
/** Errors with which a text where the neighbours say is what was looked for, even if there is a better one elsewhere. */
const fewErrors = 4;

/** @returns null when nothing is certain. `near` is false for text that was moved. */
export function findBetween(
  text: string,
  sought: Sought,
  { before, behind, index }: Surroundings,
): (Found & { readonly near: boolean }) | null {
  const shifts = [before, behind].flatMap((neighbour) => neighbour?.shift ?? []);
  const expected = [...new Set(shifts.length > 0 ? shifts : [0])].map((shift) => sought.at + shift);
  const range = rangeBetween(before, behind);
  const all = candidates(
    text,
    sought,
    expected.map((place) => around(place, range, sought)),
    index(),
  );
  const likeness = (reach: number) => {
    const match = mostLike(text, sought, expected, reach, range);
    return (
      match && {
        ...match.found,
        near: true,
        state: isSure(text, sought, match, all) ? match.found.state : ('changed' as const),
      }
    );
  };
  return likeness(close) ?? (all && chosen(text, sought, all, expected, range)) ?? likeness(far);
}

/** The candidate that can be no other's. */
function chosen(
  text: string,
  sought: Sought,
  [first, ...others]: readonly Candidate[],
  expected: readonly number[],
  range: Range,
): (Found & { readonly near: boolean }) | null {
  if (!first) return null;
  const distance = Math.min(...expected.map((place) => Math.abs(place - first.place)));
  const near = distance <= far && first.place >= range.low && first.place < range.high;
  const least = distance === 0 ? contextHere : near ? contextBetween : contextAnywhere;
  const context = contextOf(first);
  if (others.some((other) => isRival(other, first))) return null;
  const enough = context >= Math.min(least, sought.whole.length - sought.quote.length);
  if (!enough && context < contextBetween) return null;
  const stayed = distance > sought.whole.length && expected.some((place) => contextStayed(text, sought, place));
  return { ...placedAt(sought, first.place), near, state: enough && !stayed ? 'placed' : 'changed' };
}

/** By how much one place's context must be longer than the next one's. */
const margin = 3;

/** Whether a place may be the one as well: its context is about as long, or one side of it whole, as where a passage was cut off. */
const isRival = (other: Candidate, own: Candidate): boolean =>
  contextOf(other) > contextOf(own) - margin || Math.max(other.left, other.right) >= oneSide;

/**
 * Whether what was found by its likeness can be no other place: with few errors, none that has the whole context; with more, none that may
 * be the one as well.
 */
function isSure(text: string, sought: Sought, { found, errors }: Likeness, all: readonly Candidate[] | null): boolean {
  const own = candidateAt(text, sought, found.start);
  const whole = sought.whole.length - sought.quote.length;
  const few = errors <= fewErrors;
  if (errors === 0 || !all) return few;
  const others = all.filter(({ place }) => place !== found.start);
  return !others.some((other) => (few ? contextOf(other) === whole : isRival(other, own)));
}

/** Whether the context on one side of an expected place is still there: the quote was then cut out or copied, not moved with its surroundings. */
function contextStayed(text: string, { whole, from, to }: Sought, place: number): boolean {
  const part = text.slice(Math.max(0, place - from - close), Math.max(0, place + whole.length - from + close));
  const before = whole.slice(Math.max(0, from - oneSide), from);
  const after = whole.slice(to, to + oneSide);
  return [before, after].some((context) => context.length === oneSide && part.includes(context));
}

/** The part of the page that an anchor can stand in if nothing was moved; all of it where the neighbours have changed their order. */
function rangeBetween(before: Neighbour | null, behind: Neighbour | null): Range {
  const inOrder = !before || !behind || before.start <= behind.end;
  const low = inOrder && before ? before.start : 0;
  return { low, high: inOrder && behind ? behind.end : Number.POSITIVE_INFINITY };
}

const around = (place: number, { low, high }: Range, { quote }: Sought): Range => ({
  low: Math.max(low, place - far),
  high: Math.min(high, place + far + quote.length),
});
