/** A document consists of newspaper pages; each is annotated independently. */
import { splitPages } from '../page/split.ts';
import type { PageAnnotation } from '../reading.ts';
import { annotatePage, finish, type PassageCache } from './annotate.ts';
import type { AnnotatorContext } from './context.ts';

export interface AnnotatedPage {
  /** Offset of the page in the document. */
  readonly start: number;
  readonly length: number;
  /** Its spans are relative to `start`. */
  readonly annotation: PageAnnotation;
}

export function annotateDocument(text: string, context: AnnotatorContext): AnnotatedPage[] {
  const passages: PassageCache = new Map();
  return splitPages(text).map(({ start, end }) => ({
    start,
    length: end - start,
    annotation: finish(annotatePage(text.slice(start, end), context, passages)),
  }));
}
