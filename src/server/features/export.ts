/** The page as Markdown, or articles as clean text, for the clipboard and for files. */
import { pageDay, yearOfPage } from '../../core/page/reference-day.ts';
import type { ReferenceDay } from '../../core/reading.ts';
import { dateInWords } from '../../formats/date-words.ts';
import { articleText, markdownHeader, mastheadOf, pageToMarkdown } from '../../formats/markdown-page.ts';
import type { ExportParams } from '../../protocol/protocol.ts';
import type { DocumentView } from '../documents.ts';

/** What the server knows of the document beside its text. */
export interface ExportFacts {
  /** The day that its reader says it was printed on. */
  readonly date: ReferenceDay | null;
  readonly chinese: boolean;
}

export function exportDocument(view: DocumentView, { format, article }: ExportParams, facts: ExportFacts): string {
  const pages = view.pages.map(({ annotation }) => annotation.page);
  if (format === 'markdown' && article === null) return headerOf(view, facts) + pages.map(pageToMarkdown).join('\n');
  const articles = pages.flatMap((page) => page.articles.map((_, index) => () => articleText(page, index)));
  const chosen = article === null ? articles : articles.slice(article, article + 1);
  return chosen.map((render) => render()).join('\n\n');
}

function headerOf({ document, pages }: DocumentView, { date, chinese }: ExportFacts): string {
  const first = pages[0]?.annotation.page;
  const masthead = first ? mastheadOf(first) : '';
  const file = decoded(document.uri.slice(document.uri.lastIndexOf('/') + 1)).replace(/^untitled:/, '');
  const day = first ? pageDay(first, yearOfPage(first), date) : date;
  // A masthead mostly has the date in it, which a reader may have set right.
  const isPrinted = !date && masthead.includes(String(day?.year));
  return markdownHeader({
    title: masthead || file.replace(/\.[^.]*$/, ''),
    date: day?.year && !isPrinted ? dateInWords(isoOf(day), '', chinese) : '',
    sources: [file],
  });
}

const isoOf = ({ year, month, day }: ReferenceDay) =>
  [String(year), month, day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
