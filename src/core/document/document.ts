/** A document consists of newspaper pages; each is annotated independently. */

import { finish } from '../finish.ts';
import { splitPages } from '../page/split.ts';
import type { PageAnnotation } from '../reading.ts';
import { annotatePage, type PassageCache } from './annotate.ts';
import type { AnnotatorContext } from './context.ts';

export interface AnnotatedPage {
  /** Offset of the page in the document. */
  readonly start: number;
  readonly length: number;
  /** Its spans are relative to `start`. */
  readonly annotation: PageAnnotation;
}

export const annotateDocument = (text: string, context: AnnotatorContext): AnnotatedPage[] =>
  finish(annotateInSteps(text, context));

/** The same, handing back control after every step with the share done, from 0 to 1. */
export function* annotateInSteps(text: string, context: AnnotatorContext): Generator<number, AnnotatedPage[], void> {
  const passages: PassageCache = new Map();
  const pages: AnnotatedPage[] = [];
  for (const { start, end } of splitPages(text)) {
    const reading = annotatePage(text.slice(start, end), context, passages);
    let step = reading.next();
    for (; !step.done; step = reading.next()) yield (start + step.value * (end - start)) / text.length;
    pages.push({ start, length: end - start, annotation: { ...step.value } });
  }
  return pages;
}
