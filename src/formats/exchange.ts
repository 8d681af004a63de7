/** What every format of exchange is written from: a page's text and its marks, decided and suggested. */
import type { DecidedDocument } from '../core/annotations/overlay.ts';
import type { Annotation, Layer, State } from '../core/annotations/record.ts';
import { mergeEntities } from '../core/document/entities.ts';
import type { Span } from '../core/reading.ts';

export interface Mark extends Span {
  /** Unique in the document: that of the record, or one made of the place for a suggestion. */
  readonly id: string;
  readonly layer: Layer;
  /** The type of a name, the kind of a figure; null for a note without a type. */
  readonly type: string | null;
  /** As read, without the blanks of a wrap. */
  readonly text: string;
  /** The name of the entity that a name belongs to, and its number in the document; null for marks that are no names. */
  readonly entity: { readonly name: string; readonly number: number } | null;
  /** `open` for a suggestion that nobody has decided about. */
  readonly state: State | 'open';
  readonly note: string | null;
  readonly by: string | null;
  /** The record behind the mark, or null. */
  readonly annotation: Annotation | null;
}

export interface ExchangeDocument {
  /** The name of the page's file. */
  readonly name: string;
  readonly text: string;
  /** In text order, longer ones first; spans are UTF-16 units of `text`. */
  readonly marks: readonly Mark[];
  readonly pages: DecidedDocument;
  /** Members of the header of the file of annotations that mean nothing here. */
  readonly extra: Readonly<Record<string, unknown>>;
}

export interface ExchangeOptions {
  readonly extra: Readonly<Record<string, unknown>>;
  /** Leaves out what is a suggestion still. */
  readonly decidedOnly: boolean;
}

/**
 * Names are there as suggested and as decided; figures, notes and parts of the page where a reader has decided about them. What was rejected
 * is left out.
 */
export function exchangeDocument(
  name: string,
  text: string,
  pages: DecidedDocument,
  { decidedOnly, extra }: ExchangeOptions,
): ExchangeDocument {
  const { entities, indices } = mergeEntities(pages);
  const marks = pages.flatMap(({ start, annotation: page }, i): Mark[] => {
    const names = page.mentions.map((mention): Mark => {
      const number = indices[i]?.[mention.entity] ?? -1;
      const entity = { name: entities[number]?.name ?? mention.name, number };
      const { type, name: own } = mention;
      return markOf(mention, start, { layer: 'entity', type, text: own, entity }, page.decided.get(mention) ?? null);
    });
    const nested = page.nested.map((mention): Mark => {
      const said = { layer: 'entity', type: mention.type, text: mention.name, entity: null } as const;
      return markOf(mention, start, said, page.decided.get(mention) ?? null);
    });
    const figures = page.figures.flatMap((figure): Mark[] => {
      const annotation = page.decided.get(figure);
      if (!annotation) return [];
      return [
        markOf(figure, start, { layer: 'figure', type: figure.kind, text: figure.text, entity: null }, annotation),
      ];
    });
    const others = page.others.flatMap(({ annotation, span }): Mark[] => {
      if (annotation.state === 'rejected') return [];
      const { layer, type, quote } = annotation;
      return [markOf(span, start, { layer, type, text: quote, entity: null }, annotation)];
    });
    return [...names, ...nested, ...figures, ...others];
  });
  const shown = decidedOnly ? marks.filter(({ state }) => state !== 'open') : marks;
  return { name, text, marks: shown.toSorted((a, b) => a.start - b.start || b.end - a.end), pages, extra };
}

function markOf(
  { start, end }: Span,
  pageStart: number,
  said: Pick<Mark, 'layer' | 'type' | 'text' | 'entity'>,
  annotation: Annotation | null,
): Mark {
  return {
    start: start + pageStart,
    end: end + pageStart,
    ...said,
    id: annotation?.id ?? `s${start + pageStart}`,
    state: annotation?.state ?? 'open',
    note: annotation?.note ?? null,
    by: annotation?.by ?? null,
    annotation,
  };
}

/** Whether a mark is a name, or came from a tool that labels what is no name here, as dates. */
export const isLabelled = ({ layer, annotation }: Mark): boolean =>
  layer === 'entity' || typeof annotation?.extra.label === 'string';

/** The labelled marks that no other one overlaps from outside: what formats without nesting can hold. */
export function outermostNames(marks: readonly Mark[]): Mark[] {
  let end = 0;
  return marks.filter((mark) => {
    if (!isLabelled(mark) || mark.start < end) return false;
    end = mark.end;
    return true;
  });
}
