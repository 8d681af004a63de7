/** Marks as a tree, for formats whose elements stand within each other and never across. */
import type { Span } from '../core/reading.ts';

export interface Nested<T extends Span> {
  readonly mark: T;
  readonly inner: readonly Nested<T>[];
}

/**
 * The marks within a span as trees. Those that cross its ends, or a mark before them, are in none of them.
 * @param marks in text order, longer ones first.
 */
export function nest<T extends Span>(marks: readonly T[], { start, end }: Span): Nested<T>[] {
  const roots: (Nested<T> & { inner: Nested<T>[] })[] = [];
  const open: (Nested<T> & { inner: Nested<T>[] })[] = [];
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    while (open.length > 0 && (open.at(-1) as Nested<T>).mark.end <= mark.start) open.pop();
    const around = open.at(-1);
    if (around && around.mark.end < mark.end) continue;
    const own = { mark, inner: [] };
    (around?.inner ?? roots).push(own);
    open.push(own);
  }
  return roots;
}

/** All marks of the trees. */
export const flatten = <T extends Span>(trees: readonly Nested<T>[]): T[] =>
  trees.flatMap(({ mark, inner }) => [mark, ...flatten(inner)]);
