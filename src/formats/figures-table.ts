/** Figures as a table for other programs: CSV for a spreadsheet, Markdown for a note, JSON for a script. */
import { stringify } from 'csv-stringify/sync';
import type { FigureItem } from '../protocol/protocol.ts';
import { asMarkdown } from './markdown.ts';

export type FigureFormat = 'csv' | 'markdown' | 'json';

const columns = [
  ['figure', (f: FigureItem) => f.text],
  ['kind', (f: FigureItem) => f.kind],
  ['value', (f: FigureItem) => f.value],
  ['low', (f: FigureItem) => f.low],
  ['high', (f: FigureItem) => f.high],
  ['approx', (f: FigureItem) => f.approx],
  ['unit', (f: FigureItem) => f.unit],
  ['canonicalValue', (f: FigureItem) => f.canonicalValue],
  ['canonicalUnit', (f: FigureItem) => f.canonicalUnit],
  ['per', (f: FigureItem) => f.per],
  ['counted', (f: FigureItem) => f.counted],
  ['date', (f: FigureItem) => f.iso],
  ['article', (f: FigureItem) => f.articleTitle],
  ['line', (f: FigureItem) => f.range.start.line + 1],
  ['sentence', (f: FigureItem) => f.sentence],
] as const;

/** What a reader looks at in a note; the other columns are for machines. */
const columnsOfNote = ['figure', 'value', 'unit', 'counted', 'date', 'article', 'line'];

export function figuresAs(format: FigureFormat, figures: readonly FigureItem[]): string {
  switch (format) {
    case 'csv':
      return stringify(
        figures.map((figure) => columns.map(([, cellOf]) => cellOf(figure))),
        // Excel takes a file for UTF-8 by its byte order mark, and runs a cell that looks like a formula.
        {
          header: true,
          columns: columns.map(([name]) => name),
          bom: true,
          escape_formulas: true,
          record_delimiter: '\r\n',
        },
      );
    case 'markdown':
      return markdownTable(figures);
    case 'json':
      return `${JSON.stringify(figures.map(jsonRow), null, 2)}\n`;
  }
}

function markdownTable(figures: readonly FigureItem[]): string {
  const shown = columns.filter(([name]) => columnsOfNote.includes(name));
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = figures.map((figure) =>
    row(shown.map(([, cellOf]) => asMarkdown(String(cellOf(figure) ?? '').replace(/\s+/g, ' ')))),
  );
  return `${[row(shown.map(([name]) => name)), row(shown.map(() => '---')), ...rows].join('\n')}\n`;
}

function jsonRow({ inSentence, check, ...figure }: FigureItem) {
  return { ...figure, ...(check && { check }) };
}
