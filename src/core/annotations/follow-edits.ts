/**
 * Follows places of a text through the edits made to it, exactly:
 *   an edit elsewhere moves a place · white space in or around it changes nothing (tidy) · a passage that is cut out and put in again
 *   takes its places along (a moved headline, undo) · a place whose own characters change keeps what is left of it · a place in a passage
 *   that is replaced as a whole, or is gone and comes back with other changes (a file that is reverted), is where the same characters
 *   stand between the same ones.
 * Whether a place still reads as it did is for the caller to ask; a place whose characters are all gone has no span.
 */
import type { Edit, Span } from '../reading.ts';
import { isSpace } from '../text/characters.ts';
import { countWhile } from '../text/search.ts';
import { bareText, toBare, toPage } from './bare-text.ts';
import { refine, type SmallEdit } from './refine.ts';
import { type FindKept, findKept, type Surroundings, surroundingsOf } from './replaced.ts';

export interface TrackedPlace {
  readonly id: string;
  /** null when the text that it covered is gone. */
  readonly span: Span | null;
}

/** A passage with places that was taken out of the text. */
interface Removed {
  /** Its characters that are not white space. */
  readonly bare: string;
  /** Where it stood, followed through later edits. */
  readonly at: number;
  readonly places: readonly RemovedPlace[];
}

interface RemovedPlace {
  readonly id: string;
  /** Counts characters of the passage's `bare`. */
  readonly span: Span;
  /** What stood in it and around it; null for too little. */
  readonly around: Surroundings | null;
}

export interface Tracked {
  readonly text: string;
  readonly places: readonly TrackedPlace[];
  /** The passages taken out last, in case they come back. */
  readonly removed: readonly Removed[];
}

/** How many passages taken out are remembered. */
const mostRemoved = 50;
/** How many characters may be looked through for places that come back with other changes, added up over the places. */
const mostLookedThrough = 20_000_000;
/** White space that may stand within and around what is looked for. */
const spaceAround = 200;
/** A passage of this many characters that turns up elsewhere in a later step was moved there; a shorter one may be typed anew. */
const shortestMoved = 12;

export const startTracking = (text: string, places: readonly TrackedPlace[]): Tracked => ({
  text,
  places,
  removed: [],
});

/** @param edits of one step: they do not overlap, are in any order, and all count in the text before the step. */
export function followEdits({ text, places, removed }: Tracked, edits: readonly Edit[]): Tracked {
  const small = [...edits].sort((a, b) => a.start - b.start || a.end - b.end).flatMap((edit) => refine(text, edit));
  if (small.length === 0) return { text, places, removed };
  const shifts = shiftsOf(small);
  const after = applied(text, small);
  const kept = small.map((edit) => findKept(text.slice(edit.start, edit.end), edit.newText));
  const moved = places.map((place) => follow(place, text, after, small, shifts, kept));
  const taken = small.flatMap((edit) => takenOut(edit, text, places, moved, small, shifts));
  const { found, left } = putBack(taken, removed, after, small, shifts);
  return {
    text: after,
    places: found.size === 0 ? moved : moved.map((place) => ({ ...place, span: found.get(place.id) ?? place.span })),
    removed: left.slice(-mostRemoved),
  };
}

/** How far each edit's end moves by the edits up to and with it. */
function shiftsOf(edits: readonly SmallEdit[]): readonly number[] {
  let sum = 0;
  return edits.map(({ start, end, newText }) => {
    sum += newText.length - (end - start);
    return sum;
  });
}

function applied(text: string, edits: readonly SmallEdit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Index of the first edit that ends behind `offset`; one that inserts at it lies before it. */
function firstBehind(edits: readonly Edit[], offset: number): number {
  return countWhile(edits.length, (i) => (edits[i] as Edit).end <= offset);
}

function follow(
  place: TrackedPlace,
  text: string,
  after: string,
  edits: readonly SmallEdit[],
  shifts: readonly number[],
  kept: readonly FindKept[],
): TrackedPlace {
  if (!place.span) return place;
  const { start, end } = place.span;
  const first = firstBehind(edits, start);
  const shift = shifts[first - 1] ?? 0;
  let from = start + shift;
  let to = end + shift;
  for (let i = first; i < edits.length; i++) {
    const edit = edits[i] as SmallEdit;
    if (edit.start >= end) break;
    const begin = edit.start + (shifts[i - 1] ?? 0);
    const finish = begin + edit.newText.length;
    if (edit.start <= start && edit.end >= end) {
      const isTypedOver = edit.newBare !== '' && edit.oldBare === bareText(text.slice(start, end)).bare;
      if (isTypedOver) return { ...place, span: trimmed(after, begin, finish) };
      const own = kept[i]?.({ start: start - edit.start, end: end - edit.start });
      return { ...place, span: own ? { start: begin + own.start, end: begin + own.end } : null };
    }
    if (edit.start < start) from = finish;
    to = edit.end > end ? begin : end + (shifts[i] as number);
  }
  if (touches(edits, first, place.span)) return { ...place, span: trimmed(after, from, to) };
  return shift === 0 ? place : { ...place, span: { start: from, end: to } };
}

/** @param first index of the first edit that ends behind the span's start. */
function touches(edits: readonly Edit[], first: number, { end }: Span): boolean {
  return (edits[first]?.start ?? end) < end;
}

/** Whether one of these edits, in order, is inside of a span or over one of its ends. */
export const isTouched = (edits: readonly Edit[], span: Span): boolean =>
  touches(edits, firstBehind(edits, span.start), span);

/** The span without white space at its ends; null when nothing else is in it. */
function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (from < to && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The passage that an edit takes out, if places go with it. */
function takenOut(
  edit: SmallEdit,
  text: string,
  places: readonly TrackedPlace[],
  moved: readonly TrackedPlace[],
  edits: readonly SmallEdit[],
  shifts: readonly number[],
): Removed[] {
  if (edit.oldBare === '') return [];
  const gone = places.flatMap(({ id, span }, i) =>
    span && !moved[i]?.span && edit.start <= span.start && span.end <= edit.end ? [{ id, span }] : [],
  );
  if (gone.length === 0) return [];
  const { offsets } = bareText(text.slice(edit.start, edit.end));
  const bareAt = new Map(Array.from(offsets, (offset, i) => [edit.start + offset, i]));
  const own = gone.map(({ id, span }) => {
    const start = bareAt.get(span.start) ?? 0;
    const from = Math.max(0, span.start - spaceAround);
    const near = bareText(text.slice(from, span.end + spaceAround));
    const around = surroundingsOf(near, { start: span.start - from, end: span.end - from });
    return { id, span: { start, end: (bareAt.get(span.end - 1) ?? start) + 1 }, around };
  });
  return [{ bare: edit.oldBare, at: shiftedOffset(edit.start, edits, shifts), places: own }];
}

function shiftedOffset(offset: number, edits: readonly SmallEdit[], shifts: readonly number[]): number {
  const next = firstBehind(edits, offset);
  const shift = shifts[next - 1] ?? 0;
  const edit = edits[next];
  return (edit && edit.start < offset ? edit.start : offset) + shift;
}

/** The places of passages that these edits put in again, and the passages that are still out. */
function putBack(
  taken: readonly Removed[],
  removed: readonly Removed[],
  after: string,
  edits: readonly SmallEdit[],
  shifts: readonly number[],
): { found: ReadonlyMap<string, Span>; left: readonly Removed[] } {
  const found = new Map<string, Span>();
  const inserted = edits
    .map((edit, i) => ({ ...edit, begin: edit.start + (shifts[i - 1] ?? 0) }))
    .filter(({ newBare }) => newBare !== '');
  const seek = (passage: Removed, fits: (edit: (typeof inserted)[number]) => boolean): boolean => {
    const hits = inserted.filter((edit) => fits(edit) && edit.newBare.includes(passage.bare));
    const [hit] = hits;
    if (!hit || hits.length > 1) return false;
    const at = hit.newBare.indexOf(passage.bare);
    if (hit.newBare.includes(passage.bare, at + 1)) return false;
    const { offsets } = bareText(after.slice(hit.begin, hit.begin + hit.newText.length));
    for (const { id, span } of passage.places) {
      const start = hit.begin + (offsets[at + span.start] as number);
      found.set(id, { start, end: hit.begin + (offsets[at + span.end - 1] as number) + 1 });
    }
    return true;
  };
  const kept = removed.filter(
    (passage) =>
      !seek(passage, ({ start, newBare }) =>
        passage.bare.length >= shortestMoved ? true : start === passage.at && newBare === passage.bare,
      ),
  );
  const fresh = taken.filter((passage) => !seek(passage, () => true));
  const back = amongOthers(kept, after, inserted);
  for (const [id, span] of back) found.set(id, span);
  const out = kept.flatMap((passage): Removed[] => {
    const places = passage.places.filter(({ id }) => !back.has(id));
    return places.length > 0 ? [{ ...passage, places }] : [];
  });
  const followed = out.map((passage) => ({ ...passage, at: shiftedOffset(passage.at, edits, shifts) }));
  return { found, left: [...followed, ...fresh] };
}

/**
 * Places that come back with other changes: a file that is reverted, or another version of it, comes as one edit from the first to the last
 * difference, and what is alike at its ends is no part of that edit.
 */
function amongOthers(
  removed: readonly Removed[],
  after: string,
  inserted: readonly { readonly begin: number; readonly newText: string }[],
): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  const sought = removed.flatMap(({ places }) => places);
  const size = inserted.reduce((sum, { newText }) => sum + newText.length + 2 * spaceAround, 0);
  if (sought.length === 0 || sought.length * size > mostLookedThrough) return found;
  const windows = inserted.map(({ begin, newText }) => {
    const from = Math.max(0, begin - spaceAround);
    const page = bareText(after.slice(from, begin + newText.length + spaceAround));
    return { from, page, own: toBare(page, { start: begin - from, end: begin + newText.length - from }) };
  });
  for (const { id, around } of sought) {
    if (!around) continue;
    const hits = new Map<number, Span>();
    for (const { from, page, own } of windows) {
      const { key } = around;
      for (let at = page.folded.indexOf(key); at >= 0; at = page.folded.indexOf(key, at + 1)) {
        if (at >= own.end || at + key.length <= own.start) continue;
        const { start, end } = toPage(page, { start: at + around.from, end: at + around.from + around.length });
        hits.set(from + start, { start: from + start, end: from + end });
      }
    }
    const [hit, ...others] = hits.values();
    if (hit && others.length === 0) found.set(id, hit);
  }
  return found;
}
