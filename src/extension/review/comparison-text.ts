/** A comparison as two texts for the diff editor: each has one line for every place, with the decision of one annotator. */
import type { BareText } from '../../core/annotations/bare-text.ts';
import type { Annotation } from '../../core/annotations/record.ts';
import { agrees, type Comparison, type Row, type Side } from './comparison.ts';

/** The words of the lines in the user's language. */
export interface ComparisonWords {
  readonly nothing: string;
  readonly rejected: string;
  readonly taken: string;
  /** Of a type, a kind, or a layer that has neither. */
  readonly typeName: (annotation: Annotation) => string;
}

/** How many characters of the page stand on either side of a quote. */
const context = 16;

export function comparisonText(
  page: BareText,
  comparison: Comparison,
  side: Side,
  header: readonly string[],
  words: ComparisonWords,
): string {
  const rows = comparison.rows.map((row, index) => lineOf(page, row, side, comparison.taken.get(index), words));
  return [...header, ...rows, ''].join('\n');
}

/** Index of a row by its line; negative in the header. */
export const rowOfLine = (line: number, header: readonly string[]): number => line - header.length;

function lineOf(page: BareText, row: Row, side: Side, taken: Side | undefined, words: ComparisonWords): string {
  const said = agrees(row) ? row.left : row[side];
  const mark = taken === side ? `${words.taken} ` : '';
  const quote = (row.left ?? row.right)?.quote ?? '';
  const before = page.bare.slice(Math.max(0, row.at - context), row.at);
  const after = page.bare.slice(row.at + quote.length, row.at + quote.length + context);
  return `${mark}${quote} · ${saying(said, words)} — …${before}【${quote}】${after}…`;
}

function saying(annotation: Annotation | null, words: ComparisonWords): string {
  if (!annotation) return words.nothing;
  if (annotation.state === 'rejected') return words.rejected;
  const { value, entity, note, layer } = annotation;
  const parts = [words.typeName(annotation), value, entity, layer === 'note' ? note : null];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
