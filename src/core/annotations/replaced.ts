/**
 * Places inside of a passage that was replaced as a whole. The editor tells it so when another program has changed a file in several
 * places: all between the first and the last change comes as one edit, though most of it is as it was.
 */
import type { Span } from '../reading.ts';
import { bareText, toBare, toPage } from './bare-text.ts';

/** Units that must be the same on either side of a place; fewer at one end of the passage. */
const sideLength = 8;
/** How far a place is looked for from where it stood, beside what the passage has grown or shrunk by. */
const reach = 2000;

/** Gives the place in the new passage where the same characters stand between the same ones, if there is one such place; else null. */
export type FindKept = (span: Span) => Span | null;

/** @returns spans are relative to the passages. The passages are looked at when the first place is asked for. */
export function findKept(oldPassage: string, newPassage: string): FindKept {
  let passages: ReturnType<typeof read> | undefined;
  const read = () => ({ old: bareText(oldPassage), now: bareText(newPassage) });
  return (span) => {
    passages ??= read();
    const { old, now } = passages;
    const { start, end } = toBare(old, span);
    const from = Math.max(0, start - sideLength);
    const key = old.folded.slice(from, end + sideLength);
    if (key.length < end - start + sideLength) return null;
    const distance = reach + Math.abs(now.folded.length - old.folded.length);
    const first = Math.max(0, from - distance);
    const window = now.folded.slice(first, from + distance + key.length);
    const at = window.indexOf(key);
    if (at < 0 || window.includes(key, at + 1)) return null;
    const found = first + at + (start - from);
    return toPage(now, { start: found, end: found + (end - start) });
  };
}
