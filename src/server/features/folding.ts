/** Folding: an article, a section under its subhead, a paragraph of several lines. */
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { AnnotatedPage } from '../../core/document/document.ts';
import type { Article, Span } from '../../core/reading.ts';
import type { DocumentView } from '../documents.ts';

export function foldingRanges(view: DocumentView): FoldingRange[] {
  return view.pages.flatMap((page) => {
    const fold = (span: Span) => foldOf(view, page, span);
    return page.annotation.page.articles.flatMap((article) => [
      ...fold(bodyOf(article)),
      ...article.sections.flatMap(({ heading, paragraphs }) => [
        ...(heading ? fold({ start: heading.start, end: paragraphs.at(-1)?.end ?? heading.end }) : []),
        ...paragraphs.flatMap(fold),
      ]),
    ]);
  });
}

/** An article without the headline behind it, which stays in sight when the article is folded. */
function bodyOf({ start, end, headline, sections }: Article): Span {
  const last = sections.at(-1)?.paragraphs.at(-1)?.end;
  return headline && headline.start > start && last && last <= headline.start ? { start, end: last } : { start, end };
}

function foldOf({ document }: DocumentView, page: AnnotatedPage, span: Span): FoldingRange[] {
  const startLine = document.positionAt(page.start + span.start).line;
  const endLine = document.positionAt(page.start + span.end).line;
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
}
