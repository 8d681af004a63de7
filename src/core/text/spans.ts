/** Compares two lists of spans. Both must be in text order, and no span may overlap another of its list. */
import type { Span } from '../reading.ts';

/** The spans that overlap none of `others`. Linear in the length of both lists. */
export function withoutOverlapping<T extends Span>(spans: readonly T[], others: readonly Span[]): T[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < others.length && (others[next] as Span).end <= start) next++;
    return next === others.length || (others[next] as Span).start >= end;
  });
}

/** For each span the first of `others` that overlaps it, or null. Linear in the length of both lists. */
export function firstOverlaps<T extends Span>(spans: readonly Span[], others: readonly T[]): (T | null)[] {
  let next = 0;
  return spans.map(({ start, end }) => {
    while (next < others.length && (others[next] as T).end <= start) next++;
    const other = others[next];
    return other && other.start < end ? other : null;
  });
}

/** Those of `others` that overlap a span, found in logarithmic time. */
export function overlapsOf<T extends Span>({ start, end }: Span, others: readonly T[]): T[] {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle] as T).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let i = low; i < others.length && (others[i] as T).start < end; i++) found.push(others[i] as T);
  return found;
}

/** The spans in text order, of two that overlap only the longer one, or the first of equal ones. The same list where none overlap. */
export function apart<T extends Span>(spans: readonly T[]): readonly T[] {
  if (spans.every(({ start }, i) => i === 0 || start >= (spans[i - 1] as T).end)) return spans;
  const kept: T[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}
