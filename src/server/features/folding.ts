/** Folding: an article, a section under its subhead, a paragraph of several lines. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { AnnotatedPage } from '../../core/document/document.ts';
import type { Span } from '../../core/reading.ts';
import type { DocumentView } from '../documents.ts';

export function foldingRanges(view: DocumentView): FoldingRange[] {
  return view.pages.flatMap((page) => {
    const fold = (span: Span) => foldOf(view, page, span);
    return page.annotation.page.articles.flatMap((article) => [
      ...fold(article),
      ...article.sections.flatMap(({ heading, paragraphs }) => [
        ...(heading ? fold({ start: heading.start, end: paragraphs.at(-1)?.end ?? heading.end }) : []),
        ...paragraphs.flatMap(fold),
      ]),
    ]);
  });
}

function foldOf({ document }: DocumentView, page: AnnotatedPage, span: Span): FoldingRange[] {
  const startLine = document.positionAt(page.start + span.start).line;
  const endLine = document.positionAt(page.start + span.end).line;
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
}
