/** Answers a document, given as bytes; yields the output in parts. */

import { resolve } from 'node:path';
import type { AnnotatorContext } from '../core/document/context.ts';
import { annotateInSteps } from '../core/document/document.ts';
import { yearOfPath } from '../core/page/reference-day.ts';
import { figureRows } from '../formats/figure-rows.ts';
import { figuresAs } from '../formats/figures-table.ts';
import { documentToJson, pagesToJson } from '../formats/json.ts';
import { compileSooner, longRun } from '../runtime/node/compile-later.ts';
import type { AnnotateArguments } from './arguments.ts';
import { decodeText, nameOf } from './files.ts';

/** Steps between two reports of progress. */
const stepsBetween = 64;

/**
 * @param onProgress is told the characters read and their share of all.
 * @throws Problem when the bytes are no text.
 */
export function* documentAnswer(
  bytes: Uint8Array,
  { file, encoding, format, year }: AnnotateArguments,
  context: AnnotatorContext,
  onProgress: (done: number, share: number) => void,
): Generator<string, void, void> {
  const text = decodeText(bytes, nameOf(file), encoding);
  const own = { ...context, year: year ?? yearOfPath(file === '-' ? '' : resolve(file)) ?? context.year };
  const reading = annotateInSteps(text, own);
  let step = reading.next();
  for (let steps = 0; !step.done; step = reading.next()) {
    if (steps++ % stepsBetween !== 0) continue;
    const done = step.value * text.length;
    if (done >= longRun) compileSooner();
    onProgress(done, step.value);
  }
  const pages = step.value;
  if (format === 'csv') yield figuresAs('csv', figureRows(text, pages, 'en'));
  else if (format === 'json') yield `${JSON.stringify(documentToJson(pages))}\n`;
  else for (const page of pagesToJson(pages)) yield `${JSON.stringify(page)}\n`;
}
