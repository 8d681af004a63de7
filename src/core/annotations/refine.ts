/**
 * Cuts an edit into the least that it does, white space apart:
 *   新疆\n工作 → 新疆工作   is the removal of one line break;   在长安城 → 在西安城   replaces 长 by 西
 */
import type { Edit } from '../reading.ts';
import { bareText } from './bare-text.ts';

/** An edit with what it replaces and what it puts in, both without white space. */
export interface SmallEdit extends Edit {
  readonly oldBare: string;
  readonly newBare: string;
}

/** The one edit that makes `after` of `before`, as short as a common beginning and end allow; null when they are equal. */
export function singleEdit(before: string, after: string): Edit | null {
  if (before === after) return null;
  const longest = Math.min(before.length, after.length);
  let start = 0;
  while (start < longest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let kept = 0;
  while (
    kept < longest - start &&
    before.charCodeAt(before.length - 1 - kept) === after.charCodeAt(after.length - 1 - kept)
  ) {
    kept++;
  }
  return { start, end: before.length - kept, newText: after.slice(start, after.length - kept) };
}

/** @returns edits in order that do the same; each changes white space alone, but for one at most. */
export function refine(text: string, edit: Edit): readonly SmallEdit[] {
  const oldText = text.slice(edit.start, edit.end);
  const [old, now] = [bareText(oldText), bareText(edit.newText)];
  const middle = singleEdit(old.bare, now.bare) ?? { start: old.bare.length, end: old.bare.length };
  const keptAfter = old.bare.length - middle.end;
  const small: SmallEdit[] = [];
  // Behind the last kept character in the old and in the new text.
  let start = 0;
  let from = 0;
  const upTo = (end: number, to: number, oldBare = '', newBare = '') => {
    const newText = edit.newText.slice(from, to);
    if (oldText.slice(start, end) !== newText) {
      small.push({ start: edit.start + start, end: edit.start + end, newText, oldBare, newBare });
    }
    start = end + 1;
    from = to + 1;
  };
  for (let i = 0; i < middle.start; i++) upTo(old.offsets[i] as number, now.offsets[i] as number);
  const newEnd = now.bare.length - keptAfter;
  upTo(
    old.offsets[middle.end] as number,
    now.offsets[newEnd] as number,
    old.bare.slice(middle.start, middle.end),
    now.bare.slice(middle.start, newEnd),
  );
  for (let i = 1; i <= keptAfter; i++) upTo(old.offsets[middle.end + i] as number, now.offsets[newEnd + i] as number);
  return small;
}
