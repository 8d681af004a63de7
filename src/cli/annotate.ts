/** `annotate`: what is read from a page as JSON, or its figures as CSV; rows of a stream as JSON lines. */
import { basename } from 'node:path';
import type { Tools } from '../core/annotate.ts';
import { yearOfFileName } from '../core/reference-day.ts';
import type { AnnotateCall } from './call.ts';
import { figuresToCsv } from './csv.ts';
import { annotateDocument } from './document.ts';
import { readText } from './files.ts';
import { documentToJson } from './json.ts';
import { annotateStream } from './jsonl.ts';
import { print, warn } from './output.ts';
import { loadTools } from './tools.ts';

/** @returns the exit code. */
export async function runAnnotate(call: AnnotateCall): Promise<number> {
  if (call.format === 'jsonl') {
    await annotateStream(call);
    return 0;
  }
  const text = await readText(call.file);
  const { tools, warnings } = await loadTools(call);
  warnings.forEach(warn);
  const pages = annotateDocument(text, { ...tools, year: yearOf(call, tools) });
  await print(call.format === 'csv' ? figuresToCsv(pages) : `${JSON.stringify(documentToJson(pages))}\n`);
  return 0;
}

const yearOf = ({ year, file }: AnnotateCall, tools: Tools): number | null =>
  year ?? yearOfFileName(basename(file)) ?? tools.year;
