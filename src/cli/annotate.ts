/** `annotate`: what is read from a page as JSON, or its figures as CSV; rows of a stream as JSON lines. */
import { basename } from 'node:path';
import type { AnnotatorContext } from '../core/document/context.ts';
import { annotateDocument } from '../core/document/document.ts';
import { yearOfFileName } from '../core/page/reference-day.ts';
import { figureRows } from '../formats/figure-rows.ts';
import { figuresAs } from '../formats/figures-table.ts';
import { documentToJson } from '../formats/json.ts';
import type { AnnotateArguments } from './arguments.ts';
import { loadContext } from './context.ts';
import { readText } from './files.ts';
import { annotateStream } from './jsonl.ts';
import { print, warn } from './output.ts';

/** @returns the exit code. */
export async function runAnnotate(args: AnnotateArguments): Promise<number> {
  if (args.format === 'jsonl') {
    await annotateStream(args);
    return 0;
  }
  const text = await readText(args.file);
  const { context, warnings } = await loadContext(args);
  warnings.forEach(warn);
  const pages = annotateDocument(text, { ...context, year: yearOf(args, context) });
  await print(
    args.format === 'csv'
      ? figuresAs('csv', figureRows(text, pages, 'en'))
      : `${JSON.stringify(documentToJson(pages))}\n`,
  );
  return 0;
}

const yearOf = ({ year, file }: AnnotateArguments, context: AnnotatorContext): number | null =>
  year ?? yearOfFileName(basename(file)) ?? context.year;
