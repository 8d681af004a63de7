/** `annotate`: what is read from a page as JSON, or its figures as CSV; rows of a stream as JSON lines. */
import { basename } from 'node:path';
import type { Tools } from '../core/document/annotate.ts';
import { annotateDocument } from '../core/document/document.ts';
import { yearOfFileName } from '../core/page/reference-day.ts';
import { figuresToCsv } from '../formats/csv.ts';
import { documentToJson } from '../formats/json.ts';
import type { AnnotateCall } from './call.ts';
import { readText } from './files.ts';
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
