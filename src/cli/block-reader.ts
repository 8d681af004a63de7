/** A block of rows → the lines that answer it. The same for one job and for many, so their output is the same byte by byte. */
import { isUtf8 } from 'node:buffer';
import { annotateRunningTexts, type Tools } from '../core/annotate.ts';
import type { PageAnnotation } from '../core/annotation.ts';
import { type Block, lineFeed } from './blocks.ts';
import { annotateDocument } from './document.ts';
import { documentToJson, runningTextToJson } from './json.ts';
import { oneLine } from './problem.ts';
import { parseRow, type Row } from './row.ts';

export interface BlockAnswer {
  /** A line for each row before the first bad one, or for every row when bad ones are to be passed over. */
  readonly lines: string;
  /** The first bad row, where it ended the reading. */
  readonly bad: { readonly line: number; readonly message: string } | null;
}

export function readBlock({ bytes, firstLine }: Block, tools: Tools, keepGoing: boolean): BlockAnswer {
  const { rows, bad } = rowsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), firstLine, keepGoing);
  // All rows go through one tool after the other, see `readPassages`.
  const texts = rows.flatMap((row) => ('error' in row || row.page ? [] : [row.text]));
  const annotations = annotateRunningTexts(texts, tools).values();
  const lines = rows.map((row) => {
    if ('error' in row) return JSON.stringify(row);
    const own = JSON.stringify(
      row.page
        ? documentToJson(annotateDocument(row.text, tools))
        : runningTextToJson(annotations.next().value as PageAnnotation),
    );
    return row.passed === '' ? own : `{${row.passed},${own.slice(1)}`;
  });
  return { lines: joined(lines), bad };
}

/** The rows before the first bad one, or all with the bad ones told as errors. */
function rowsOf(
  buffer: Buffer,
  firstLine: number,
  keepGoing: boolean,
): { readonly rows: readonly (Row | { readonly error: string })[]; readonly bad: BlockAnswer['bad'] } {
  const rows: (Row | { readonly error: string })[] = [];
  let line = firstLine;
  for (let start = 0; start < buffer.length; line++) {
    const found = buffer.indexOf(lineFeed, start);
    const end = found < 0 ? buffer.length : found;
    try {
      rows.push(parseRow(rowText(buffer.subarray(start, end), line)));
    } catch (error) {
      const message = oneLine((error as Error).message);
      if (!keepGoing) return { rows, bad: { line, message } };
      rows.push({ error: `line ${line}: ${message}` });
    }
    start = end + 1;
  }
  return { rows, bad: null };
}

/** A byte order mark before the first row is no part of it. */
function rowText(bytes: Buffer, line: number): string {
  if (!isUtf8(bytes)) throw new Error('not UTF-8');
  const text = bytes.toString('utf8');
  return line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
}

const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
