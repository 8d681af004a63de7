/** A block of rows → the lines that answer it. The same for one job and for many, so their output is the same byte by byte. */
import { isUtf8 } from 'node:buffer';
import { annotateRunningText, type Tools } from '../core/annotate.ts';
import { type Block, lineFeed } from './blocks.ts';
import { annotateDocument } from './document.ts';
import { documentToJson, runningTextToJson } from './json.ts';
import { oneLine } from './problem.ts';
import { parseRow } from './row.ts';

export interface BlockAnswer {
  /** A line for each row before the first bad one, or for every row when bad ones are to be passed over. */
  readonly lines: string;
  /** The first bad row, where it ended the reading. */
  readonly bad: { readonly line: number; readonly message: string } | null;
}

export function readBlock({ bytes, firstLine }: Block, tools: Tools, keepGoing: boolean): BlockAnswer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lines: string[] = [];
  let line = firstLine;
  for (let start = 0; start < buffer.length; line++) {
    const found = buffer.indexOf(lineFeed, start);
    const end = found < 0 ? buffer.length : found;
    try {
      lines.push(answer(rowText(buffer.subarray(start, end), line), tools));
    } catch (error) {
      const message = oneLine((error as Error).message);
      if (!keepGoing) return { lines: joined(lines), bad: { line, message } };
      lines.push(JSON.stringify({ error: `line ${line}: ${message}` }));
    }
    start = end + 1;
  }
  return { lines: joined(lines), bad: null };
}

/** A byte order mark before the first row is no part of it. */
function rowText(bytes: Buffer, line: number): string {
  if (!isUtf8(bytes)) throw new Error('not UTF-8');
  const text = bytes.toString('utf8');
  return line === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
}

function answer(line: string, tools: Tools): string {
  const { text, page, passed } = parseRow(line);
  const own = JSON.stringify(
    page ? documentToJson(annotateDocument(text, tools)) : runningTextToJson(annotateRunningText(text, tools)),
  );
  return passed === '' ? own : `{${passed},${own.slice(1)}`;
}

const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
