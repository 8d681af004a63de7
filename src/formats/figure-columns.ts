/**
 * The columns of a table of figures, for the command line, the clipboard and files alike. Their names are the keys of the JSON.
 */
import type { Figure } from '../core/reading.ts';

/** A row: a figure and its place. Offsets are relative to the start of the document. */
export interface FigureRow extends Figure {
  /** The reading in one short line, see `readingOf`. */
  readonly reading: string;
  /** Title of the article; empty when it has none. */
  readonly articleTitle: string;
  /** Counted from 1. */
  readonly line: number;
  readonly sentence: string;
  /** What contradicts the figure, as a sentence, or null. */
  readonly check: string | null;
  /** Whether a reader has checked the figure and found it right. */
  readonly checked: boolean;
  /** What a reader has noted on it, or null. */
  readonly note: string | null;
}

export interface FigureColumn {
  readonly name: string;
  readonly cell: (row: FigureRow) => string | number | boolean | null;
  /** Whether the Markdown table, which is for people, has the column too. */
  readonly inNote?: boolean;
}

export const figureColumns: readonly FigureColumn[] = [
  { name: 'article', cell: (row) => row.articleTitle, inNote: true },
  { name: 'text', cell: (row) => row.text, inNote: true },
  { name: 'kind', cell: (row) => row.kind },
  { name: 'tier', cell: (row) => row.tier },
  { name: 'value', cell: (row) => row.value, inNote: true },
  { name: 'low', cell: (row) => row.low },
  { name: 'high', cell: (row) => row.high },
  { name: 'approx', cell: (row) => row.approx },
  { name: 'unit', cell: (row) => row.unit, inNote: true },
  { name: 'canonicalUnit', cell: (row) => row.canonicalUnit },
  { name: 'canonicalValue', cell: (row) => row.canonicalValue },
  { name: 'per', cell: (row) => row.per },
  { name: 'counted', cell: (row) => row.counted, inNote: true },
  { name: 'iso', cell: (row) => row.iso, inNote: true },
  { name: 'start', cell: (row) => row.start },
  { name: 'end', cell: (row) => row.end },
  { name: 'line', cell: (row) => row.line, inNote: true },
  { name: 'sentence', cell: (row) => row.sentence },
  { name: 'check', cell: (row) => row.check },
  { name: 'checked', cell: (row) => row.checked, inNote: true },
  { name: 'note', cell: (row) => row.note, inNote: true },
];
