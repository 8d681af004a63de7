/** Answers a block of rows. One job and many use this same function, so that their output is identical byte by byte. */
import { isUtf8 } from 'node:buffer';
import { annotateRunningTexts } from '../core/document/annotate.ts';
import type { AnnotatorContext } from '../core/document/context.ts';
import { annotateDocument } from '../core/document/document.ts';
import type { PageAnnotation } from '../core/reading.ts';
import { documentToJson, runningTextToJson } from '../formats/json.ts';
import { type Block, lineFeed, longestRow } from './blocks.ts';
import { limitProblem, oneLine } from './problem.ts';
import { BadRow, membersOfBeginning, parseRow, type Row } from './row.ts';

export interface BlockAnswer {
  /** One line for each row before the first bad one, or for every row with `--keep-going`. */
  readonly lines: string;
  /** The bad row at which the reading ended, or null. */
  readonly bad: { readonly line: number; readonly message: string } | null;
}

export function readBlock(block: Block, context: AnnotatorContext, keepGoing: boolean): BlockAnswer {
  const { bytes, firstLine } = block;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = block.isCut
    ? [new BadRow(`a row has at most ${longestRow >> 20} MB`, membersOfBeginning(buffer.toString('utf8')))]
    : rowsOf(buffer, firstLine);
  const firstBad = keepGoing ? -1 : rows.findIndex((row) => row instanceof Error);
  const readable = (firstBad < 0 ? rows : rows.slice(0, firstBad)).flatMap((row) => (row instanceof Error ? [] : row));
  const annotations = readTogether(readable, context);
  const lines: string[] = [];
  for (const [i, row] of rows.entries()) {
    try {
      if (row instanceof Error) throw row;
      lines.push(answer(row, annotations.get(row) ?? null, context));
    } catch (error) {
      const message = limitProblem(error)?.message ?? oneLine((error as Error).message);
      const line = firstLine + i;
      if (!keepGoing) return { lines: joined(lines), bad: { line, message } };
      lines.push(withPassed(passedOf(row), JSON.stringify({ error: `line ${line}: ${message}` })));
    }
  }
  return { lines: joined(lines), bad: null };
}

/** For each line of the block its row, or the error that it has. */
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
 * Reads all running texts of the block together, which is faster, see `readPassages`. If one of them causes an error, the result is empty
 * and each is then read separately, so that the others are answered.
 */
function readTogether(rows: readonly Row[], context: AnnotatorContext): ReadonlyMap<Row, PageAnnotation> {
  const running = rows.filter(({ page }) => !page);
  try {
    const annotations = annotateRunningTexts(
      running.map(({ text }) => text),
      context,
      running.map(({ date }) => date),
    );
    return new Map(running.map((row, i) => [row, annotations[i] as PageAnnotation]));
  } catch {
    return new Map();
  }
}

/** @param known the row's annotation if it has been read already. */
function answer({ text, page, date, passed }: Row, known: PageAnnotation | null, context: AnnotatorContext): string {
  const read = () => known ?? (annotateRunningTexts([text], context, [date])[0] as PageAnnotation);
  const own = JSON.stringify(
    page
      ? documentToJson(annotateDocument(text, { ...context, date: date ?? context.date ?? null }))
      : runningTextToJson(read()),
  );
  return withPassed(passed, own);
}

/** @param own an object as JSON with at least one member. */
const withPassed = (passed: string, own: string): string => (passed === '' ? own : `{${passed},${own.slice(1)}`);

/** The members passed through for a row that cannot be read; none if it is not an object. */
const passedOf = (row: Row | Error): string => (row instanceof Error && !(row instanceof BadRow) ? '' : row.passed);

/** The text of a row, without a byte order mark before the first one. */
function rowText(bytes: Buffer, line: number): string {
  if (!isUtf8(bytes)) throw new Error('not UTF-8');
  const text = bytes.toString('utf8');
  return line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
}

const joined = (lines: readonly string[]): string => (lines.length > 0 ? `${lines.join('\n')}\n` : '');
