/**
 * doccano's JSON lines: a page a line, {"text": …, "label": [[start, end, "LOC"], …]}. doccano's editor counts UTF-16 units; projects that
 * were made by programs in Python may count code points.
 */
import type { ExchangeDocument } from './exchange.ts';
import { type Foreign, foreignAnchors, type Imported, type ImportProblem, place } from './import.ts';
import { isRecord, type JsonRecord, parseJsonLine } from './json-input.ts';
import { labelOf, layerOfLabel } from './labels.ts';
import { codePoints, utf16 } from './offsets.ts';

export type Counting = 'utf16' | 'code-points';

export const unitOf = (counting: Counting, text: string) => (counting === 'utf16' ? utf16 : codePoints(text));

export function toDoccano({ name, text, marks, extra }: ExchangeDocument, counting: Counting): string {
  const { to } = unitOf(counting, text);
  const label = marks.map((mark) => [to(mark.start), to(mark.end), labelOf(mark)]);
  const notes = marks.flatMap(({ text: marked, note }) => (note ? [`${marked}: ${note}`] : []));
  const kept = isRecord(extra.doccano) ? extra.doccano : {};
  return `${JSON.stringify({ text, label, name, ...kept, ...(notes.length > 0 && { Comments: notes }) })}\n`;
}

/**
 * Takes all rows whose text is that of the page, white space aside or as it was before edits; labels as "label", "labels" or "entities".
 */
export function fromDoccano(source: string, pageText: string, counting: Counting): Imported {
  const problems: ImportProblem[] = [];
  const foreign: Foreign[] = [];
  const rows: JsonRecord[] = [];
  source.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return;
    try {
      const row = parseJsonLine(line);
      foreign.push(...readRow(row, i + 1, counting, problems));
      rows.push(row);
    } catch (error) {
      problems.push({ line: i + 1, message: (error as Error).message });
    }
  });
  const placed = place(pageText, foreign);
  const {
    text: _text,
    label: _label,
    labels: _labels,
    entities: _entities,
    ...doccano
  } = rows.length === 1 ? (rows[0] as JsonRecord) : {};
  const header = Object.keys(doccano).length > 0 ? { doccano } : {};
  return { ...placed, header, problems: [...problems, ...placed.problems] };
}

function readRow(row: JsonRecord, line: number, counting: Counting, problems: ImportProblem[]): Foreign[] {
  const { text } = row;
  const labels = row.label ?? row.labels ?? row.entities;
  if (typeof text !== 'string') throw new Error('no "text"');
  if (!Array.isArray(labels)) throw new Error('no "label"');
  const { from } = unitOf(counting, text);
  const anchorIn = foreignAnchors(text);
  return labels
    .flatMap((entry: unknown): { start: number; end: number; label: string }[] => {
      const read = readLabel(entry);
      if (!read) problems.push({ line, message: `not a label [start, end, "name"]: ${JSON.stringify(entry)}` });
      return read ? [{ ...read, start: from(read.start), end: from(read.end) }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .flatMap(({ start, end, label }): Foreign[] => {
      const anchor = anchorIn({ start, end });
      if (!anchor) problems.push({ line, message: `${label} from ${start} to ${end} holds no text` });
      const { extra, ...type } = layerOfLabel(label);
      return anchor ? [{ line, anchor, said: { ...type, extra } }] : [];
    });
}

function readLabel(entry: unknown): { start: number; end: number; label: string } | null {
  const [start, end, label] = Array.isArray(entry)
    ? entry
    : isRecord(entry)
      ? [entry.start_offset, entry.end_offset, entry.label]
      : [];
  const counts = Number.isSafeInteger(start) && Number.isSafeInteger(end) && (start as number) >= 0;
  return counts && typeof label === 'string' ? { start: start as number, end: end as number, label } : null;
}
