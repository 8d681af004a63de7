/** A text with changes made, and where places of the old text are in it. */
import type { TextChange } from './cursor.ts';

/**
 * @param changes in order and without overlaps
 * @param offsets into `text`, in order, none within a change
 * @returns the changed text, and the same offsets in it
 */
export function applied(
  text: string,
  changes: readonly TextChange[],
  offsets: readonly number[],
): { changed: string; moved: number[] } {
  let changed = '';
  let at = 0;
  let next = 0;
  const moved: number[] = [];
  const move = (until: number) => {
    for (; next < offsets.length && (offsets[next] as number) <= until; next++)
      moved.push(changed.length + (offsets[next] as number) - at);
  };
  for (const { start, end, newText } of changes) {
    move(start);
    changed += text.slice(at, start) + newText;
    at = end;
  }
  move(text.length);
  return { changed: changed + text.slice(at), moved };
}
