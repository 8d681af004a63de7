/** A page's figures as CSV, for spreadsheets: with a byte order mark, and no cell that a spreadsheet would run as a formula. */
import { stringify } from 'csv-stringify/sync';
import type { AnnotatedPage } from '../core/document/document.ts';
import type { Figure, Page } from '../core/reading.ts';

const columns = [
  'article',
  'text',
  'kind',
  'tier',
  'value',
  'low',
  'high',
  'approx',
  'unit',
  'canonicalUnit',
  'canonicalValue',
  'per',
  'counted',
  'iso',
  'start',
  'end',
] as const;

export function figuresToCsv(pages: readonly AnnotatedPage[]): string {
  const rows = pages.flatMap(({ start, annotation: { page, figures } }) =>
    figures.map((figure) => ({
      ...figure,
      article: headlineAt(page, figure),
      start: figure.start + start,
      end: figure.end + start,
    })),
  );
  return stringify(rows, { header: true, columns, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** The headline of the figure's article; empty when it has none. */
function headlineAt({ articles, passages }: Page, { start }: Figure): string {
  const article = articles.findIndex((candidate) => start >= candidate.start && start < candidate.end);
  if (article < 0) return '';
  return passages
    .filter((passage) => passage.article === article && passage.kind === 'headline')
    .map(({ text }) => text)
    .join('');
}
