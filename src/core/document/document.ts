/** A document's newspaper pages, each annotated for itself, as in the editor. */

import { splitPages } from '../page/split.ts';
import type { PageAnnotation } from '../reading.ts';
import { type AnnotatorContext, annotatePage, finish } from './annotate.ts';

export interface AnnotatedPage {
  /** Where the page begins in the document. */
  readonly start: number;
  /** Its spans count from there. */
  readonly annotation: PageAnnotation;
}

export function annotateDocument(text: string, context: AnnotatorContext): AnnotatedPage[] {
  const passages = new Map();
  return splitPages(text).map(({ start, end }) => ({
    start,
    annotation: finish(annotatePage(text.slice(start, end), context, passages)),
  }));
}
