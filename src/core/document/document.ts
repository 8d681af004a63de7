/** A document's newspaper pages, each annotated for itself, as in the editor. */
import { splitPages } from '../page/split.ts';
import type { PageAnnotation } from '../reading.ts';
import { annotatePage, finish, type PassageCache } from './annotate.ts';
import type { AnnotatorContext } from './context.ts';

export interface AnnotatedPage {
  /** Where the page begins in the document. */
  readonly start: number;
  readonly length: number;
  /** Its spans count from `start`. */
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
