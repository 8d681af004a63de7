/** What a review goes through: the page's suggestions that nobody decided yet, and the decisions, in text order. */
import { type Decision, openOnes } from '../../core/annotations/decision.ts';
import type { Annotation, Layer } from '../../core/annotations/record.ts';
import type { Span } from '../../core/reading.ts';

/** What the recogniser suggests at a place of the page. */
export interface Suggestion extends Span {
  readonly layer: Layer;
  readonly type: string;
  /** Index of its article, or -1. */
  readonly article: number;
}

/** The layers that the recogniser suggests something for. */
const reviewed: readonly Layer[] = ['entity', 'figure'];

export type ReviewState = 'open' | 'accepted' | 'rejected';

export interface ReviewItem extends Span {
  readonly layer: Layer;
  readonly type: string | null;
  readonly state: ReviewState;
  readonly article: number;
  /** null while it is open. */
  readonly annotation: Annotation | null;
  /** What the recogniser suggested here; null for what the reader added. */
  readonly suggestion: Suggestion | null;
}

/** @param suggestions in text order. @param decisions in any order; notes are no answers to suggestions and are left out. */
export function reviewItems(suggestions: readonly Suggestion[], decisions: readonly Decision[]): readonly ReviewItem[] {
  const ordered = decisions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const items = reviewed.flatMap((layer) => {
    const own = suggestions.filter((suggestion) => suggestion.layer === layer);
    const decided = ordered.filter(({ annotation }) => annotation.layer === layer);
    const open = openOnes(own, decided).map((suggestion): ReviewItem => {
      return { ...suggestion, state: 'open', annotation: null, suggestion };
    });
    return [...open, ...decided.map((decision) => decidedItem(decision, own))];
  });
  return items.sort((a, b) => a.start - b.start || b.end - a.end);
}

function decidedItem({ span, annotation }: Decision, suggestions: readonly Suggestion[]): ReviewItem {
  const suggestion = answered(suggestions, span, annotation);
  return {
    start: span.start,
    end: span.end,
    layer: annotation.layer,
    type: annotation.type,
    state: annotation.state === 'rejected' ? 'rejected' : 'accepted',
    article: suggestion?.article ?? articleAt(suggestions, span.start),
    annotation,
    suggestion,
  };
}

/** The suggestion that a decision answers: the one with its span, or the one whose ends a correction moved. */
function answered(suggestions: readonly Suggestion[], span: Span, { was }: Annotation): Suggestion | null {
  const over = overlapping(suggestions, span);
  const exact = over.find(({ start, end }) => start === span.start && end === span.end);
  return exact ?? (was?.quote === undefined ? null : (over[0] ?? null));
}

/** The spans of a list in text order without overlaps that overlap a span. */
function overlapping<T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] {
  let first = countBefore(spans, end);
  const last = first;
  while (first > 0 && (spans[first - 1] as T).end > start) first--;
  return spans.slice(first, last);
}

const articleAt = (suggestions: readonly Suggestion[], offset: number): number =>
  suggestions[Math.max(0, countBefore(suggestions, offset + 1) - 1)]?.article ?? -1;

/** How many spans of an ordered list begin before an offset. */
function countBefore(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a review shows and goes through. */
export interface ReviewFilter {
  /** Empty means all. */
  readonly layers: readonly Layer[];
  /** Empty means all. */
  readonly types: readonly string[];
  readonly states: readonly ReviewState[];
  /** Part of the annotated text; empty means all. */
  readonly text: string;
}

export const everything: ReviewFilter = { layers: [], types: [], states: [], text: '' };

/** @param quote the item's text without white space. */
export function lets(filter: ReviewFilter, item: ReviewItem, quote: string): boolean {
  return (
    holds(filter.layers, item.layer) &&
    holds(filter.types, item.type ?? '') &&
    holds(filter.states, item.state) &&
    quote.includes(filter.text)
  );
}

const holds = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value);

export function countDone(items: readonly ReviewItem[]): { readonly done: number; readonly all: number } {
  return { done: items.filter(({ state }) => state !== 'open').length, all: items.length };
}

/** The next open item behind `offset` (before it, going back); past the last, the first. null when none is open. */
export function nextOpen(items: readonly ReviewItem[], offset: number, step: 1 | -1): ReviewItem | null {
  const open = items.filter(({ state }) => state === 'open');
  const next =
    step > 0
      ? (open.find(({ start }) => start > offset) ?? open[0])
      : (open.findLast(({ start }) => start < offset) ?? open.at(-1));
  return next ?? null;
}

/** The item that an offset is in, or one that ends there when it is in none: of several an open one, then the shortest. */
export function itemAt(items: readonly ReviewItem[], offset: number): ReviewItem | null {
  const inside = items.filter(({ start, end }) => start <= offset && offset < end);
  const touching = inside.length > 0 ? inside : items.filter(({ end }) => end === offset);
  const rank = ({ state, start, end }: ReviewItem) => (state === 'open' ? 0 : 1e9) + end - start;
  return touching.reduce<ReviewItem | null>((best, item) => (best && rank(best) <= rank(item) ? best : item), null);
}
