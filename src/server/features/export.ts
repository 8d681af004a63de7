/** The page as Markdown, or articles as clean text, for the clipboard and for files. */
import { articleText, pageToMarkdown } from '../../core/page/export.ts';
import type { ExportParams } from '../../protocol.ts';
import type { DocumentView } from '../documents.ts';

export function exportDocument(view: DocumentView, { format, article }: ExportParams): string {
  const sources = view.pages.map(({ start, length, annotation }) => ({
    text: view.document.getText().slice(start, start + length),
    page: annotation.page,
  }));
  if (format === 'markdown' && article === null)
    return sources.map(({ text, page }) => pageToMarkdown(text, page)).join('\n');
  const articles = sources.flatMap(({ text, page }) =>
    page.articles.map((_, index) => () => articleText(text, page, index)),
  );
  const chosen = article === null ? articles : articles.slice(article, article + 1);
  return chosen.map((render) => render()).join('\n\n');
}
