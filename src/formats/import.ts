/** What comes in from other tools: their annotations placed in a page of this program, each by the text that it marks. */
import { anchorOf, bareText } from '../core/annotations/bare-text.ts';
import type { Anchor } from '../core/annotations/record.ts';
import { type Annotation, newAnnotation, newId } from '../core/annotations/record.ts';
import { resolveAnchors } from '../core/annotations/resolve.ts';
import type { Span } from '../core/reading.ts';

/** Something that was not taken over. */
export interface ImportProblem {
  /** Of the imported file, counted from 1. */
  readonly line: number;
  readonly message: string;
}

export interface Imported {
  /** In text order, anchored in the page. */
  readonly annotations: readonly Annotation[];
  readonly problems: readonly ImportProblem[];
  /** What the imported file says of the whole page, for the header of the file of annotations. */
  readonly header: Readonly<Record<string, unknown>>;
}

/** What another tool says of a piece of text. */
export interface Foreign {
  readonly line: number;
  /** Its place in the text that was annotated, which may have other wraps and may have been edited since. */
  readonly anchor: Anchor;
  readonly said: Pick<Annotation, 'layer' | 'type'> & Partial<Annotation>;
}

/**
 * Finds each piece in the page and gives it a record there. A piece that is not certain to be found is a problem; none is guessed.
 * @param foreign in text order.
 */
export function place(pageText: string, foreign: readonly Foreign[]): Imported {
  const page = bareText(pageText);
  const places = resolveAnchors(
    page,
    foreign.map(({ anchor }) => anchor),
  );
  const taken = new Set<string>();
  const annotations: Annotation[] = [];
  const problems: ImportProblem[] = [];
  foreign.forEach(({ line, anchor: { quote }, said }, i) => {
    const found = places[i];
    const anchor = found?.state === 'placed' ? anchorOf(page, found.span) : null;
    if (!anchor) {
      const reason =
        found?.state === 'changed'
          ? `reads ${pageText.slice(found.span.start, found.span.end)} there`
          : 'has no place that is certain to be it';
      problems.push({ line, message: `${quote}: the page ${reason}` });
      return;
    }
    const id = said.id !== undefined && !taken.has(said.id) ? said.id : newId(anchor, said.layer, taken);
    taken.add(id);
    annotations.push(newAnnotation(anchor, { state: 'added', ...said, id }));
  });
  return {
    annotations: annotations.sort((a, b) => a.at - b.at || b.quote.length - a.quote.length),
    problems,
    header: {},
  };
}

/** The anchor of a span in the text that another tool annotated, or null when it holds no character or lies outside. */
export function foreignAnchors(sourceText: string): (span: Span) => Anchor | null {
  const source = bareText(sourceText);
  return (span) => (span.start < span.end && span.end <= sourceText.length ? anchorOf(source, span) : null);
}
