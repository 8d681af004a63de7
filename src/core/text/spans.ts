/** Spans in text order, none overlapping another of its list: what names and figures are. */
import type { Span } from '../reading.ts';

/** The spans that overlap none of `others`, in one pass over both. */
export function withoutOverlapping<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < others.length && (others[next] as Span).end <= start) next++;
    return next === others.length || (others[next] as Span).start >= end;
  });
}

/** The span of `others` that overlaps each of `spans` first, or null, in one pass over both. */
export function firstOverlaps<T extends Span>(spans: readonly Span[], others: readonly T[]): (T | null)[] {
  let next = 0;
  return spans.map(({ start, end }) => {
    while (next < others.length && (others[next] as T).end <= start) next++;
    const other = others[next];
    return other && other.start < end ? other : null;
  });
}
