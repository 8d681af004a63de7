/** Converts spans of a page to ranges of the protocol, and finds what is at a position. */
import type { Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotatedPage } from '../core/document/document.ts';
import type { Span } from '../core/reading.ts';
import { countWhile } from '../core/text/search.ts';
import type { DocumentView } from './documents.ts';

/** The range of a span that is relative to `base`. */
export function rangeOf(document: TextDocument, base: number, span: Span): Range {
  return { start: document.positionAt(base + span.start), end: document.positionAt(base + span.end) };
}

/** The page at an offset of the document, and the offset relative to that page. */
export function pageAt(view: DocumentView, offset: number): { page: AnnotatedPage; offset: number } | null {
  const page = view.pages.find(({ start, length }) => start <= offset && offset <= start + length);
  return page ? { page, offset: offset - page.start } : null;
}

/** The index of the span that contains an offset, its end included, or -1. The list must be in order, without overlaps. */
export function indexAt(spans: readonly Span[], offset: number): number {
  const index = countWhile(spans.length, (i) => (spans[i] as Span).start <= offset) - 1;
  const candidate = spans[index];
  return candidate && offset <= candidate.end ? index : -1;
}
