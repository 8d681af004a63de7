/** The page as Markdown, or articles as clean text, for the clipboard and for files. */
import { articleText, pageToMarkdown } from '../../formats/markdown-page.ts';
import type { ExportParams } from '../../protocol/protocol.ts';
import type { DocumentView } from '../documents.ts';

export function exportDocument(view: DocumentView, { format, article }: ExportParams): string {
  const pages = view.pages.map(({ annotation }) => annotation.page);
  if (format === 'markdown' && article === null) return pages.map(pageToMarkdown).join('\n');
  const articles = pages.flatMap((page) => page.articles.map((_, index) => () => articleText(page, index)));
  const chosen = article === null ? articles : articles.slice(article, article + 1);
  return chosen.map((render) => render()).join('\n\n');
}
