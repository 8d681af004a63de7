/** Tables of figures: CSV for spreadsheets, TSV to paste into them, Markdown for notes, JSON for scripts. */
import { stringify } from 'csv-stringify/sync';
import { type FigureColumn, type FigureRow, figureColumns } from './figure-columns.ts';
import { escapeMarkdown } from './markdown.ts';

export type FigureFormat = 'csv' | 'tsv' | 'markdown' | 'json';

export function figuresAs(format: FigureFormat, rows: readonly FigureRow[]): string {
  switch (format) {
    case 'csv':
      return stringify(
        rows.map((row) => figureColumns.map(({ cell }) => forReaders(cell(row)))),
        // Excel recognises UTF-8 by the byte order mark, and would run a cell that looks like a formula.
        {
          header: true,
          columns: figureColumns.map(({ name }) => name),
          bom: true,
          escape_formulas: true,
          record_delimiter: 'windows',
        },
      );
    case 'tsv':
      return stringify(
        rows.map((row) => figureColumns.map(({ cell }) => String(forReaders(cell(row)) ?? '').replace(/\s+/g, ' '))),
        { header: true, columns: figureColumns.map(({ name }) => name), delimiter: '\t', escape_formulas: true },
      );
    case 'markdown':
      return markdownTable(rows);
    case 'json':
      return `${JSON.stringify(rows.map(asObject), null, 2)}\n`;
  }
}

/** A tick for what is so, and nothing for what is not. */
const forReaders = (value: ReturnType<FigureColumn['cell']>): string | number | null =>
  typeof value === 'boolean' ? (value ? '✓' : '') : value;

function markdownTable(rows: readonly FigureRow[]): string {
  const shown = figureColumns.filter(({ inNote }) => inNote);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = rows.map((row) => line(shown.map(({ cell }) => escapeMarkdown(String(forReaders(cell(row)) ?? '')))));
  return `${[line(shown.map(({ name }) => name)), line(shown.map(() => '---')), ...lines].join('\n')}\n`;
}

const asObject = (row: FigureRow) => Object.fromEntries(figureColumns.map(({ name, cell }) => [name, cell(row)]));
