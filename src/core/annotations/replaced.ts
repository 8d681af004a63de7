/**
 * Places inside of a passage that was replaced as a whole. The editor tells it so when another program has changed a file in several
 * places: all between the first and the last change comes as one edit, though most of it is as it was.
 */
import type { Span } from '../reading.ts';
import { type BareText, bareText, toBare, toPage } from './bare-text.ts';

/** Units that must be the same on either side of a place; fewer at one end of the passage. */
const sideLength = 8;
/** How far a place is looked for from where it stood, beside what the passage has grown or shrunk by. */
const reach = 2000;

/** The characters of a place, with those on either side. */
export interface Surroundings {
  /** As it is compared. */
  readonly key: string;
  /** Where the place begins in it. */
  readonly from: number;
  readonly length: number;
}

/** null where too little stands around the place to know it again. @param span counts in the page. */
export function surroundingsOf(page: BareText, span: Span): Surroundings | null {
  const { start, end } = toBare(page, span);
  const from = Math.max(0, start - sideLength);
  const key = page.folded.slice(from, end + sideLength);
  return key.length < end - start + sideLength ? null : { key, from: start - from, length: end - start };
}

/** Gives the place in the new passage where the same characters stand between the same ones, if there is one such place; else null. */
export type FindKept = (span: Span) => Span | null;

/** @returns spans are relative to the passages. The passages are looked at when the first place is asked for. */
export function findKept(oldPassage: string, newPassage: string): FindKept {
  let passages: ReturnType<typeof read> | undefined;
  const read = () => ({ old: bareText(oldPassage), now: bareText(newPassage) });
  return (span) => {
    passages ??= read();
    const { old, now } = passages;
    const around = surroundingsOf(old, span);
    if (!around) return null;
    const { key, from, length } = around;
    const keyStart = toBare(old, span).start - from;
    const distance = reach + Math.abs(now.folded.length - old.folded.length);
    const first = Math.max(0, keyStart - distance);
    const window = now.folded.slice(first, keyStart + distance + key.length);
    const at = window.indexOf(key);
    if (at < 0 || window.includes(key, at + 1)) return null;
    const found = first + at + from;
    return toPage(now, { start: found, end: found + length });
  };
}
