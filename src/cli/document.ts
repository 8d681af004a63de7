/** A document's newspaper pages, each annotated for itself, as in the editor. */
import { annotatePage, finish, type Tools } from '../core/annotate.ts';
import type { PageAnnotation } from '../core/annotation.ts';
import { splitPages } from '../core/page/split.ts';

export interface AnnotatedPage {
  /** Where the page begins in the document. */
  readonly start: number;
  /** Its spans count from there. */
  readonly annotation: PageAnnotation;
}

export function annotateDocument(text: string, tools: Tools): AnnotatedPage[] {
  const passages = new Map();
  return splitPages(text).map(({ start, end }) => ({
    start,
    annotation: finish(annotatePage(text.slice(start, end), tools, passages)),
  }));
}
