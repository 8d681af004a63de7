/**
 * Writes the input of the net's training: every text with its marks and the segmenter's words, and how characters are used in names.
 *   node out/export-net.cjs OUT_DIR CORPORA_DIR RAW.jsonl.gz [MORE.jsonl …]
 * A row: {"text", "marks": [[start, end, type]], "words": [[length, tag]]}
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Segmenter } from '../../core/reading.ts';
import { loadResources } from '../../runtime/node/resources.ts';
import { exchange } from '../entities/augment.ts';
import { usageBins } from '../entities/character-usage.ts';
import { corpusFiles, type Example, readExamples, readFile } from '../entities/corpora.ts';
import { inventorOf, knownNames } from '../entities/invent.ts';
import { readReadersMarks } from '../entities/readers-marks.ts';
import { randomFrom } from '../random.ts';

/** Copies of each of the readers' passages with other names. */
const copyCount = 6;
const seed = 1998;

const [out, corpora, raw, ...others] = process.argv.slice(2);
if (!out || !corpora || !raw) throw new Error('Name the output folder, the folder of the corpora and the raw text.');

const { segmenter } = loadResources(resolve('.'), 'auto');

mkdirSync(out, { recursive: true });
const marks = resolve('src/training/entities/readers-marks.jsonl');
for (const [name, section] of corpusFiles) writeRows(name, outRows(readFile(join(corpora, name), section)));
for (const file of others) {
  const unsure = unsureIn(file);
  const rows = outRows(readFile(file, 1));
  writeRows(
    `other-${basename(file)}`,
    rows.map((row, i) => ({ ...row, unsure: unsure[i] ?? [] })),
  );
}
const readers = readReadersMarks(marks, raw, 'train', 1);
const inventor = inventorOf(knownNames(resolve('src/training/entities/lexicons')), randomFrom(seed));
const exchanged = exchange(readers, copyCount, randomFrom(seed), inventor);
writeRows('readers.jsonl', outRows(readers));
writeRows('readers-exchanged.jsonl', outRows([...readers, ...readers, ...exchanged]));
writeRows('other-judge.jsonl', outRows(readReadersMarks(marks, raw, 'judge', 1)));
writeRows('raw.jsonl', rawRows(raw));
writeFileSync(join(out, 'usage.json'), JSON.stringify([...usageBins(readExamples(corpora))]));

interface OutRow {
  readonly text: string;
  readonly marks: readonly (readonly [start: number, end: number, type: string])[];
  /** Spans that may be marked or not; the score ignores them. */
  readonly unsure?: readonly (readonly [start: number, end: number])[];
}

function outRows(examples: readonly Example[]): OutRow[] {
  return examples.map(({ text, names }) => ({
    text,
    marks: names.map(({ start, end, type }) => [start, end, type] as const),
  }));
}

/** Of each row of a development set the spans that are marked as unsure. */
function unsureIn(file: string): (readonly (readonly [number, number])[])[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { unsure = [] } = JSON.parse(line) as {
      unsure?: readonly { readonly start: number; readonly end: number }[];
    };
    return unsure.map(({ start, end }) => [start, end] as const);
  });
}

function rawRows(file: string): OutRow[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => ({ text: (JSON.parse(line) as { text: string }).text, marks: [] }));
}

function writeRows(name: string, rows: readonly OutRow[]): void {
  const lines = rows.map((row) => JSON.stringify({ ...row, words: wordsOf(segmenter, row.text) }));
  writeFileSync(join(out as string, name), `${lines.join('\n')}\n`);
  console.log(`${name}: ${rows.length} rows`);
}

function wordsOf(words: Segmenter, text: string): (readonly [number, string])[] {
  return words.tag(text).map(({ word, tag }) => [word.length, tag] as const);
}
