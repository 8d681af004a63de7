/** Spans of a page ↔ ranges of the protocol, and what stands at a place. */
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotatedPage } from '../core/document/document.ts';
import type { Span } from '../core/reading.ts';
import type { DocumentView } from './documents.ts';

/** The range of a span that counts from `base`. */
export function rangeOf(document: TextDocument, base: number, span: Span): Range {
  return { start: document.positionAt(base + span.start), end: document.positionAt(base + span.end) };
}

/** The source of a span on one line, the blanks of its wraps gone, as a tree or an outline shows it. */
export function lineOf(document: TextDocument, base: number, span: Span): string {
  const text = document.getText(rangeOf(document, base, span)).trim();
  return text.replace(/(?<=[\w.,])\s*[\r\n]\s*(?=\w)/g, ' ').replace(/\s*[\r\n\u2028\u2029]\s*/g, '');
}

/** The page that holds an offset of the document, and the offset in it. */
export function pageAt(view: DocumentView, offset: number): { page: AnnotatedPage; offset: number } | null {
  const page = view.pages.find(({ start, length }) => start <= offset && offset <= start + length);
  return page ? { page, offset: offset - page.start } : null;
}

/** The span that holds an offset, its end included, in a list ordered by start without overlaps; its index or -1. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle] as Span).start <= offset) low = middle + 1;
    else high = middle;
  }
  const candidate = spans[low - 1];
  return candidate && offset <= candidate.end ? low - 1 : -1;
}
