/** The items of a review: suggestions without a decision, and decisions, in text order. */
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
export const reviewedLayers: readonly Layer[] = ['entity', 'figure'];

export type ReviewState = 'open' | 'accepted' | 'rejected';

export interface ReviewItem extends Span {
  readonly layer: Layer;
  readonly type: string | null;
  readonly state: ReviewState;
  readonly article: number;
  /** null while the item is open. */
  readonly annotation: Annotation | null;
  /** What the recogniser suggested here; null for what the reader added. */
  readonly suggestion: Suggestion | null;
}

/** @param suggestions in text order. @param decisions in any order; notes do not answer suggestions and are left out. */
export function reviewItems(suggestions: readonly Suggestion[], decisions: readonly Decision[]): readonly ReviewItem[] {
  const ordered = decisions.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const items = reviewedLayers.flatMap((layer) => {
    const own = suggestions.filter((suggestion) => suggestion.layer === layer);
    const decided = ordered.filter(({ annotation }) => annotation.layer === layer);
    const open = openOnes(own, decided).map((suggestion): ReviewItem => {
      const { start, end, type, article } = suggestion;
      return { start, end, layer, type, state: 'open', article, annotation: null, suggestion };
    });
    return [...open, ...decidedItems(decided, own)];
  });
  return items.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Linear in the length of both lists: a long page has thousands, and every decision makes the items anew. Both are in text order. */
function decidedItems(decisions: readonly Decision[], suggestions: readonly Suggestion[]): ReviewItem[] {
  let next = 0;
  return decisions.map(({ span: { start, end }, annotation }): ReviewItem => {
    while (next < suggestions.length && (suggestions[next] as Suggestion).end <= start) next++;
    const suggestion = answered(suggestions, next, { start, end }, annotation);
    const { layer, type } = annotation;
    const state = annotation.state === 'rejected' ? 'rejected' : 'accepted';
    const article = suggestion?.article ?? articleAt(suggestions, next, start);
    return { start, end, layer, type, state, article, annotation, suggestion };
  });
}

/**
 * The suggestion that a decision answers: the one with its span, or the first of those whose ends a correction moved.
 * @param from index of the first suggestion that ends behind the span's start.
 */
function answered(
  suggestions: readonly Suggestion[],
  from: number,
  { start, end }: Span,
  { was }: Annotation,
): Suggestion | null {
  for (let i = from; i < suggestions.length && (suggestions[i] as Suggestion).start < end; i++) {
    const suggestion = suggestions[i] as Suggestion;
    if (suggestion.start === start && suggestion.end === end) return suggestion;
  }
  const first = suggestions[from];
  return was?.quote !== undefined && first && first.start < end ? first : null;
}

/** The article of the suggestion at an offset, or before it. @param from index of the first suggestion that ends behind the offset. */
function articleAt(suggestions: readonly Suggestion[], from: number, offset: number): number {
  const next = suggestions[from];
  const near = next && next.start <= offset ? next : (suggestions[from - 1] ?? next);
  return near?.article ?? -1;
}

/** How many spans of an ordered list begin before an offset. */
export function countBefore(spans: readonly Span[], offset: number): number {
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
    quote.includes(filter.text.replace(/\s+/g, ''))
  );
}

const holds = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value);

export function countDone(items: readonly ReviewItem[]): { readonly done: number; readonly all: number } {
  return { done: items.filter(({ state }) => state !== 'open').length, all: items.length };
}

/** The next open item behind `offset` (before it, going back); past the last, the first. null when none is open. @param items in text order. */
export function nextOpen(items: readonly ReviewItem[], offset: number, step: 1 | -1): ReviewItem | null {
  const from = step > 0 ? countBefore(items, offset + 1) : countBefore(items, offset) - 1;
  const { length } = items;
  for (let i = 0; i < length; i++) {
    const item = items[(from + step * i + length) % length] as ReviewItem;
    if (item.state === 'open') return item;
  }
  return null;
}

/** The item that an offset is in, or one that ends there when it is in none: of several an open one, then the shortest. */
export function itemAt(items: readonly ReviewItem[], offset: number): ReviewItem | null {
  const inside = items.filter(({ start, end }) => start <= offset && offset < end);
  const touching = inside.length > 0 ? inside : items.filter(({ end }) => end === offset);
  const rank = ({ state, start, end }: ReviewItem) => (state === 'open' ? 0 : 1e9) + end - start;
  return touching.reduce<ReviewItem | null>((best, item) => (best && rank(best) <= rank(item) ? best : item), null);
}

/**
 * The item that a card at an offset is about. A figure in a name, as 三十年 in 《湖边三十年》, has no card of its own; in what the reader
 * says is no name, it has.
 */
export function cardItemAt(items: readonly ReviewItem[], offset: number): ReviewItem | null {
  const within = items.filter(({ start, end }) => start <= offset && offset < end);
  // A cursor behind the last character of a name shows its card too.
  const inside = within.length > 0 ? within : items.filter(({ end }) => end === offset);
  const names = inside.filter(({ layer, state }) => layer === 'entity' && state !== 'rejected');
  return itemAt(names.length > 0 ? names : inside, offset);
}
