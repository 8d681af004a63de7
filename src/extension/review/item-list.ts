/** The items of a review as a list that a decision changes in one place: a long page has tens of thousands of them. */
import type { Decision } from '../../core/annotations/decision.ts';
import type { Layer } from '../../core/annotations/record.ts';
import type { Span } from '../../core/reading.ts';
import { countBefore, countDone, type ReviewItem, reviewedLayers, reviewItems, type Suggestion } from './items.ts';

export interface ItemList {
  /** In text order, as the items are. */
  readonly suggestions: readonly Suggestion[];
  readonly items: readonly ReviewItem[];
  /** How many items are not open. */
  readonly done: number;
  /** No suggestion and no item is longer: what reaches an offset begins at most so far before it. */
  readonly longest: number;
}

/** A decision before and after a step; null where there was none, or where its place is lost. */
export interface DecisionChange {
  readonly before: Decision | null;
  readonly after: Decision | null;
}

/** Of more changes at once the list is made anew. */
const mostPatched = 5;

export function listItems(suggestions: readonly Suggestion[], decisions: readonly Decision[]): ItemList {
  const items = reviewItems(suggestions, decisions);
  return {
    suggestions,
    items,
    done: countDone(items).done,
    longest: Math.max(longestOf(suggestions), longestOf(items)),
  };
}

/** The list after decisions about a few places, made from the one before. */
export function patchedList(list: ItemList, changes: readonly DecisionChange[]): ItemList {
  const isShown = (decision: Decision | null) => decision && reviewedLayers.includes(decision.annotation.layer);
  const before = changes.flatMap((change) => (change.before && isShown(change.before) ? change.before : []));
  const after = changes.flatMap((change) => (change.after && isShown(change.after) ? change.after : []));
  if (changes.length > mostPatched) {
    const gone = new Set(before.map(({ annotation }) => annotation.id));
    const kept = decisionsOf(list.items).filter(({ annotation }) => !gone.has(annotation.id));
    return listItems(list.suggestions, [...kept, ...after]);
  }
  const without = before.reduce(
    (patched, { annotation, span }) =>
      renewed(patched, span, (decisions) => decisions.filter((own) => own.annotation.id !== annotation.id)),
    list,
  );
  return after.reduce(
    (patched, decision) => renewed(patched, decision.span, (decisions) => [...decisions, decision]),
    without,
  );
}

/** The items that a span overlaps or touches, in text order. */
export function itemsNear({ items, longest }: ItemList, { start, end }: Span): readonly ReviewItem[] {
  return items
    .slice(countBefore(items, start - longest), countBefore(items, end + 1))
    .filter((item) => item.end >= start);
}

/** The list with the items made anew that a change of the decisions around a span can be about. */
function renewed(
  list: ItemList,
  span: Span,
  change: (decisions: readonly Decision[]) => readonly Decision[],
): ItemList {
  const { suggestions, items } = list;
  const longest = Math.max(list.longest, span.end - span.start);
  const region = closedUnder({ ...list, longest }, span);
  // Nothing is partly in the region: what begins in it is in it.
  const [first, last] = [countBefore(suggestions, region.start), countBefore(suggestions, region.end)];
  const [from, to] = [countBefore(items, region.start), countBefore(items, region.end)];
  // A decision without a suggestion is in the article of the one before it, the first ones in that of the next.
  const around = [
    ...inTextOrder(reviewedLayers.flatMap((layer) => nearest(suggestions, layer, first - 1, -1))),
    ...suggestions.slice(first, last),
    ...inTextOrder(reviewedLayers.flatMap((layer) => nearest(suggestions, layer, last, 1))),
  ];
  const old = items.slice(from, to);
  const fresh = reviewItems(around, change(decisionsOf(old))).filter((item) => overlap(item, region));
  const done = list.done - countDone(old).done + countDone(fresh).done;
  return { suggestions, items: items.toSpliced(from, to - from, ...fresh), done, longest };
}

/** The span grown until no suggestion and no item is partly in it. */
function closedUnder(list: ItemList, span: Span): Span {
  let { start, end } = span;
  for (const spans of [list.items, list.suggestions]) {
    for (let i = countBefore(spans, start - list.longest); i < spans.length; i++) {
      const other = spans[i] as Span;
      if (other.start >= end) break;
      if (other.end <= start) continue;
      if (other.start < start) start = other.start;
      if (other.end > end) end = other.end;
    }
  }
  return start === span.start && end === span.end ? span : closedUnder(list, { start, end });
}

/** The first suggestion of a layer from an index on, forwards or backwards. */
function nearest(suggestions: readonly Suggestion[], layer: Layer, from: number, step: 1 | -1): Suggestion[] {
  for (let i = from; i >= 0 && i < suggestions.length; i += step) {
    const suggestion = suggestions[i] as Suggestion;
    if (suggestion.layer === layer) return [suggestion];
  }
  return [];
}

const decisionsOf = (items: readonly ReviewItem[]): readonly Decision[] =>
  items.flatMap(({ start, end, annotation }) => (annotation ? [{ annotation, span: { start, end } }] : []));

const longestOf = (spans: readonly Span[]) => spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
const inTextOrder = <T extends Span>(spans: readonly T[]) => spans.toSorted((a, b) => a.start - b.start);
const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end;
