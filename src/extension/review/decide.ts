/** Makes the record that a key of the review writes for one item. Pure; the caller stores it as one step. */
import { anchorOf, type BareText, toBare, toPage } from '../../core/annotations/bare-text.ts';
import { type Layer, newAnnotation, newId, type State, type Was } from '../../core/annotations/record.ts';
import type { EntityType, Span } from '../../core/reading.ts';
import type { ReviewItem } from './items.ts';
import type { Entry } from './notebook.ts';

/** The input of a decision: the current text of the page, and the identifiers in its file. */
export interface Desk {
  readonly page: BareText;
  readonly taken: Pick<ReadonlySet<string>, 'has'>;
}

/** The suggestion is right. A name that was rejected counts again; one that was corrected or added stays so. */
export function accept(desk: Desk, item: ReviewItem): Entry | null {
  const state = item.annotation?.state;
  if (state && state !== 'rejected') return null;
  return write(desk, item, item, item.suggestion?.type ?? item.type, item.suggestion ? 'accepted' : 'added');
}

export function reject(desk: Desk, item: ReviewItem): Entry | null {
  if (item.state === 'rejected') return null;
  const span = item.suggestion ?? item;
  return write(desk, item, span, item.suggestion?.type ?? item.type, 'rejected');
}

/** The name is of this type: accepted when that was suggested, corrected otherwise. Figures have no such types. */
export function setType(desk: Desk, item: ReviewItem, type: EntityType): Entry | null {
  if (item.layer !== 'entity') return null;
  return write(desk, item, item, type, item.suggestion ? 'accepted' : 'added');
}

/** Gives the name another start or end. */
export function setSpan(desk: Desk, item: ReviewItem, span: Span): Entry | null {
  return write(desk, item, span, item.type, item.suggestion ? 'accepted' : 'added');
}

/** @param note removes the note when it is empty. */
export function setNote(item: ReviewItem, note: string): Entry | null {
  return item.annotation && { annotation: { ...item.annotation, note: note || null }, span: spanOf(item) };
}

/** A new annotation on a span of the page; null when nothing but white space stands there. */
export function add(
  desk: Desk,
  span: Span,
  layer: Layer,
  type: string | null,
  note: string | null = null,
  state: State = 'added',
): Entry | null {
  const anchor = anchorOf(desk.page, span);
  if (!anchor) return null;
  const id = newId(anchor, layer, desk.taken);
  return { annotation: newAnnotation(anchor, { id, layer, type, state, note }), span };
}

/** The record of an item with another span, type or state. What then differs from the suggestion is a correction. */
function write(desk: Desk, item: ReviewItem, span: Span, type: string | null, state: State): Entry | null {
  const anchor = anchorOf(desk.page, span);
  if (!anchor) return null;
  const old = item.annotation;
  const was = state === 'rejected' ? null : differences(desk, item, anchor.quote, type);
  const settled = was ? 'corrected' : state;
  const id = old?.id ?? newId(anchor, item.layer, desk.taken);
  const decision = { ...old, id, layer: item.layer, type, state: settled, was } as const;
  return { annotation: newAnnotation(anchor, decision), span: { start: span.start, end: span.end } };
}

/** The members of the suggestion that the decision changes; null when it changes none or nothing was suggested. */
function differences({ page }: Desk, { suggestion }: ReviewItem, quote: string, type: string | null): Was | null {
  if (!suggestion) return null;
  const suggested = quoteOf(page, suggestion);
  const was: Was = {
    ...(suggestion.type !== type && { type: suggestion.type }),
    ...(suggested !== quote && { quote: suggested }),
  };
  return Object.keys(was).length > 0 ? was : null;
}

/** A span of the page as it is shown to a reader and put into word lists: between Latin words a blank stays. */
export function nameIn(page: BareText, span: Span): string {
  const { bare, offsets } = page;
  const { start, end } = toBare(page, span);
  const isApart = (i: number) => i > start && (offsets[i] as number) - (offsets[i - 1] as number) > 1;
  const units = Array.from({ length: end - start }, (_, n) => start + n);
  return units
    .map((i) => (isApart(i) && /^[A-Za-z]{2}$/.test(bare.slice(i - 1, i + 1)) ? ` ${bare[i]}` : bare[i]))
    .join('');
}

/** A span of the page without its white space. */
export function quoteOf(page: BareText, span: Span): string {
  const { start, end } = toBare(page, span);
  return page.bare.slice(start, end);
}

/** Moves one end of a span by a character; at the ends of the page, or where nothing would be left, the span stays as it is. */
export function moveEnd(page: BareText, span: Span, side: 'start' | 'end', by: 1 | -1): Span {
  const old = toBare(page, span);
  const one = old[side] + by;
  const edge = cutsPair(page.bare, one) ? one + by : one;
  const moved = { ...old, [side]: edge };
  return edge < 0 || edge > page.bare.length || moved.start >= moved.end ? span : toPage(page, moved);
}

const cutsPair = (text: string, at: number) =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/**
 * The other places of the page with the same text as an item: items of the review and, for a name, every place where the page has the same
 * characters and no item overlaps them.
 */
export function equalPlaces(
  page: BareText,
  items: readonly ReviewItem[],
  item: ReviewItem,
): readonly (ReviewItem | Span)[] {
  const quote = quoteOf(page, item);
  const known = items.filter((other) => other.layer === item.layer && quoteOf(page, other) === quote);
  if (item.layer !== 'entity') return known;
  const names = items.filter(({ layer }) => layer === 'entity');
  const found: (ReviewItem | Span)[] = [...known];
  for (let at = page.bare.indexOf(quote); at >= 0; at = page.bare.indexOf(quote, at + quote.length)) {
    const { start, end } = toPage(page, { start: at, end: at + quote.length });
    if (!names.some((name) => name.start < end && name.end > start)) found.push({ start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
