/**
 * Line ends that were kept though they may be wraps: joins that a second look doubted, and full lines without a sentence's end before a line that
 * was read as a new paragraph.
 */

import type { Span } from '../reading.ts';
import type { Column } from './columns.ts';
import { states } from './label.ts';
import type { Line } from './lines.ts';
import { sentenceEnd } from './sentence-end.ts';

/** A line typed so much further in than the one before it begins a paragraph where that ends a sentence, in em. */
const typedIndent = 1.5;

/** Whether typed blanks show that a paragraph begins in a line. */
export const isTypedStart = (text: string, before: Line, line: Line): boolean =>
  line.indent >= before.indent + typedIndent && sentenceEnd.test(text.slice(before.end - 4, before.end));

/** @param doubted as in `Reading`. */
export function uncertainWraps(
  text: string,
  { lines, columns }: { readonly lines: readonly Line[]; readonly columns: readonly Column[] },
  path: Uint8Array,
  doubted: Uint8Array,
): Span[] {
  return lines.flatMap((line, i) => {
    const before = lines[i - 1];
    const column = columns[i] as Column;
    const label = states[path[i] as number]?.label;
    if (!before || isTypedStart(text, before, line)) return [];
    if (doubted[i]) return [{ start: before.end, end: line.start }];
    if (line.gap || label !== 'next') return [];
    const full = before.width >= column.width - 0.5 && column.regularity > 0.5 && before.width <= column.width + 1;
    const indented = Math.abs(column.width - 2 - line.width) <= 0.5;
    return full && !indented ? [{ start: before.end, end: line.start }] : [];
  });
}
