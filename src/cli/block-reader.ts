/** A block of rows → the lines that answer it. The same for one job and for many, so their output is the same byte by byte. */
import { isUtf8 } from 'node:buffer';
import { annotateRunningTexts } from '../core/document/annotate.ts';
import type { AnnotatorContext } from '../core/document/context.ts';
import { annotateDocument } from '../core/document/document.ts';
import type { PageAnnotation } from '../core/reading.ts';
import { documentToJson, runningTextToJson } from '../formats/json.ts';
import { type Block, lineFeed } from './blocks.ts';
import { oneLine } from './problem.ts';
import { BadRow, parseRow, type Row } from './row.ts';

export interface BlockAnswer {
  /** A line for each row before the first bad one, or for every row when bad ones are to be passed over. */
  readonly lines: string;
  /** The first bad row, where it ended the reading. */
  readonly bad: { readonly line: number; readonly message: string } | null;
}

export function readBlock({ bytes, firstLine }: Block, context: AnnotatorContext, keepGoing: boolean): BlockAnswer {
  const rows = rowsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), firstLine);
  const firstBad = keepGoing ? -1 : rows.findIndex((row) => row instanceof Error);
  const readable = (firstBad < 0 ? rows : rows.slice(0, firstBad)).flatMap((row) => (row instanceof Error ? [] : row));
  const annotations = readTogether(readable, context);
  const lines: string[] = [];
  for (const [i, row] of rows.entries()) {
    try {
      if (row instanceof Error) throw row;
      lines.push(answer(row, annotations.get(row) ?? null, context));
    } catch (error) {
      const message = oneLine((error as Error).message);
      const line = firstLine + i;
      if (!keepGoing) return { lines: joined(lines), bad: { line, message } };
      lines.push(withPassed(passedOf(row), JSON.stringify({ error: `line ${line}: ${message}` })));
    }
  }
  return { lines: joined(lines), bad: null };
}

/** A row for each line of the block, or what is wrong with it. */
function rowsOf(buffer: Buffer, firstLine: number): (Row | Error)[] {
  const rows: (Row | Error)[] = [];
  for (let start = 0; start < buffer.length; ) {
    const found = buffer.indexOf(lineFeed, start);
    const end = found < 0 ? buffer.length : found;
    try {
      rows.push(parseRow(rowText(buffer.subarray(start, end), firstLine + rows.length)));
    } catch (error) {
      rows.push(error as Error);
    }
    start = end + 1;
  }
  return rows;
}

/**
 * Running texts go through one tool after the other, all of the block, see `readPassages`. Where one of them cannot be read, none is read here:
 * each is then read by itself, so that the others are answered.
 */
function readTogether(rows: readonly Row[], context: AnnotatorContext): ReadonlyMap<Row, PageAnnotation> {
  const running = rows.filter(({ page }) => !page);
  try {
    const annotations = annotateRunningTexts(
      running.map(({ text }) => text),
      context,
    );
    return new Map(running.map((row, i) => [row, annotations[i] as PageAnnotation]));
  } catch {
    return new Map();
  }
}

/** @param known what was read of the row already. */
function answer({ text, page, passed }: Row, known: PageAnnotation | null, context: AnnotatorContext): string {
  const read = () => known ?? (annotateRunningTexts([text], context)[0] as PageAnnotation);
  const own = JSON.stringify(page ? documentToJson(annotateDocument(text, context)) : runningTextToJson(read()));
  return withPassed(passed, own);
}

/** @param own an object as JSON, with a member. */
const withPassed = (passed: string, own: string): string => (passed === '' ? own : `{${passed},${own.slice(1)}`);

/** What goes with the answer of a row that cannot be read: nothing where it is no object. */
const passedOf = (row: Row | Error): string => (row instanceof Error && !(row instanceof BadRow) ? '' : row.passed);

/** A byte order mark before the first row is no part of it. */
function rowText(bytes: Buffer, line: number): string {
  if (!isUtf8(bytes)) throw new Error('not UTF-8');
  const text = bytes.toString('utf8');
  return line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
}

const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
