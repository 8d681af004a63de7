/** Marks as a table: CSV for a spreadsheet, Markdown for a note. */
import { stringify } from 'csv-stringify/sync';
import { articlesOf } from '../core/document/articles.ts';
import { lineCounter } from '../core/text/line-counter.ts';
import { createSentenceFinder } from '../core/text/sentences.ts';
import type { ExchangeDocument, Mark } from './exchange.ts';
import { escapeMarkdown } from './markdown.ts';

interface Row {
  readonly page: string;
  readonly article: string;
  readonly line: number;
  readonly layer: string;
  readonly type: string;
  readonly text: string;
  readonly entity: string;
  readonly state: string;
  readonly note: string;
  readonly by: string;
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

const columns: readonly (keyof Row)[] = [
  ...(['page', 'article', 'line', 'layer', 'type', 'text', 'entity', 'state', 'note', 'by', 'sentence'] as const),
  ...(['start', 'end', 'id'] as const),
];

/** @param header false for a page behind the first one of a stream. */
export function marksToCsv(document: ExchangeDocument, header: boolean): string {
  // Excel takes a file for UTF-8 by its byte order mark, and runs a cell that looks like a formula.
  const style = { bom: header, escape_formulas: true, record_delimiter: '\r\n' };
  return stringify(rowsOf(document), { header, columns: [...columns], ...style });
}

/** For a note: the page's names and what was decided, by article. */
export function marksToMarkdown(document: ExchangeDocument): string {
  const shown = ['line', 'type', 'text', 'entity', 'state', 'note'] as const;
  const tableRow = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const parts = [`# ${escapeMarkdown(document.name)}`];
  let article: string | null = null;
  for (const row of rowsOf(document)) {
    if (row.article !== article) {
      article = row.article;
      parts.push('', `## ${escapeMarkdown(article) || '–'}`, '', tableRow(shown), tableRow(shown.map(() => '---')));
    }
    parts.push(tableRow(shown.map((column) => escapeMarkdown(String(row[column])))));
  }
  return `${parts.join('\n')}\n`;
}

function rowsOf({ name, text, marks, pages }: ExchangeDocument): Row[] {
  const lineOf = lineCounter(text);
  const titles = articlesOf(pages).map(({ page, article, title }) => ({
    start: article.start + page.start,
    end: article.end + page.start,
    title,
  }));
  const sentenceAt = createSentenceFinder();
  const sentenceOf = ({ start }: Mark): string => {
    const page = pages.findLast((candidate) => candidate.start <= start);
    const at = start - (page?.start ?? 0);
    const passage = page?.annotation.page.passages.find((candidate) => candidate.start <= at && at < candidate.end);
    return passage ? sentenceAt(passage, at).text : '';
  };
  return marks.map((mark) => ({
    page: name,
    article: titles.find(({ start, end }) => start <= mark.start && mark.start < end)?.title ?? '',
    line: lineOf(mark.start),
    layer: mark.layer,
    type: mark.type ?? '',
    text: mark.text,
    entity: mark.entity?.name ?? '',
    state: mark.state,
    note: mark.note ?? '',
    by: mark.by ?? '',
    sentence: sentenceOf(mark),
    start: mark.start,
    end: mark.end,
    id: mark.id,
  }));
}
