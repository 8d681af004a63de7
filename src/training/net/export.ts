/**
 * Writes the input of the net's training: every text with its marks and the segmenter's words, and how characters are used in names.
 *   node out/export-net.cjs OUT_DIR CORPORA_DIR RAW.jsonl.gz [MORE.jsonl …] [--part N]
 * With --part the product reads one text in N only.
 * A row: {"text", "marks": [[start, end, type]], "words": [[length, tag]]}
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import listed from '../../core/entities/known-names.json' with { type: 'json' };
import { sectionNames } from '../../core/entities/recogniser/model-file.ts';
import type { Segmenter } from '../../core/reading.ts';
import { loadResources } from '../../runtime/node/resources.ts';
import { readArticleMarks } from '../entities/article-marks.ts';
import { exchange } from '../entities/augment.ts';
import { usageBins } from '../entities/character-usage.ts';
import { corpusFiles, type Example, readExamples, readFile } from '../entities/corpora.ts';
import { frameNamesOf } from '../entities/frame-names.ts';
import { framedExamples } from '../entities/frames.ts';
import { givenNamesIn } from '../entities/given-names.ts';
import { inventorOf, knownNames } from '../entities/invent.ts';
import { apartFrom, readingsOf, sentencesOf, textsIn } from '../entities/own-readings.ts';
import { readReadersMarks } from '../entities/readers-marks.ts';
import { renamerOf } from '../entities/rename.ts';
import { randomFrom } from '../random.ts';

/** Copies of each of the readers' passages with other names, of each of the product's readings, and of each of the sentences and articles of our own. */
const [copiesOfReaders, copiesOfReadings, copiesOfSentences, copiesOfArticles] = [6, 2, 9, 4] as const;
const frameCount = 60_000;
/** What is read of the raw text and of the corpora, in characters; what is shorter has no sentence, what is longer is a list. */
const [shortest, longest] = [12, 3000] as const;
/** In characters. */
const longestPiece = 150;
const seed = 1998;
const cluenerSection = sectionNames.indexOf('cluener');

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: 'string', default: '1' } },
});
const [out, corpora, raw, ...others] = positionals;
const part = Number(options.part);
if (!out || !corpora || !raw) throw new Error('Name the output folder, the folder of the corpora and the raw text.');

const resources = loadResources(resolve('.'), 'auto');
const { segmenter } = resources;
if (segmenter.tag('北京').length !== 1) throw new Error('The dictionary is missing: run `npm run build` first.');

mkdirSync(out, { recursive: true });
const folder = resolve('src/training/entities');
const marks = join(folder, 'readers-marks.jsonl');
for (const [name, section] of corpusFiles) writeRows(name, outRows(readFile(join(corpora, name), section)));
for (const file of others) {
  const unsure = unsureIn(file);
  const rows = outRows(readFile(file, 1));
  writeRows(
    `other-${basename(file)}`,
    rows.map((row, i) => ({ ...row, unsure: unsure[i] ?? [] })),
  );
}
const natural = readExamples(corpora);
const readers = readReadersMarks(marks, raw, 'train', 1);
const judge = readReadersMarks(marks, raw, 'judge', 1);
const known = knownNames(join(folder, 'lexicons'));
const random = randomFrom(seed);
const inventor = inventorOf(known, random);
const frameNames = frameNamesOf(known, inventor, random, givenNamesIn(natural));
writeRows(
  'readers-exchanged',
  outRows([...readers, ...readers, ...exchange(readers, copiesOfReaders, random, inventor)]),
);
writeRows('other-judge', outRows(judge));
writeRows(
  'raw',
  textsIn(raw).map((text) => ({ text, marks: [] })),
);
writeFileSync(join(out, 'usage.json'), JSON.stringify([...usageBins(natural)]));

const modern = others.filter((file) => basename(file) === 'modern.jsonl').flatMap((file) => readFile(file, 1));
const isApart = apartFrom([...judge, ...modern].map(({ text }) => text));
const inNewspapers = natural.filter(({ section }) => section !== cluenerSection).map(({ text }) => text);
const texts = [...textsIn(raw), ...inNewspapers].filter(
  (text) => text.length >= shortest && text.length < longest && isApart(text),
);
const readings = readingsOf(
  texts.filter((_, i) => i % part === 0),
  resources,
  1,
).flatMap((own) => sentencesOf(own, longestPiece));
const companies = [listed.shortOrganizations, listed.coined, listed.brands].join(' ').split(' ');
const rename = renamerOf(readings, { inventor, frameNames, companies }, random);
const copiesOf = (examples: readonly Example[], count: number): Example[] =>
  examples.flatMap((own) => (own.names.length > 0 ? Array.from({ length: count }, () => rename(own)) : []));
const sentences = readFile(join(folder, 'sentences.jsonl'), 1);
writeRows('readings', outRows(readings));
writeRows('renamed', outRows(copiesOf(readings, copiesOfReadings)));
writeRows('sentences', outRows([...sentences, ...copiesOf(sentences, copiesOfSentences)]));
const articles = (of: 'train' | 'judge') =>
  readArticleMarks('src/training/arithmetic/other-hands.txt', join(folder, 'articles-marks.txt'), of, 1);
writeRows(
  'articles',
  outRows([...articles('train'), ...exchange(articles('train'), copiesOfArticles, random, inventor)]),
);
writeRows('other-articles', outRows(articles('judge')));
writeRows('frames', outRows(framedExamples(frameCount, random, frameNames, 1)));

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

/** Row by row: all together are longer than a string may be. */
function writeRows(name: string, rows: readonly OutRow[]): void {
  const file = openSync(join(out as string, name.endsWith('.jsonl') ? name : `${name}.jsonl`), 'w');
  for (const row of rows) writeSync(file, `${JSON.stringify({ ...row, words: wordsOf(segmenter, row.text) })}\n`);
  closeSync(file);
  console.log(`${name}: ${rows.length} rows`);
}

function wordsOf(words: Segmenter, text: string): (readonly [number, string])[] {
  return words.tag(text).map(({ word, tag }) => [word.length, tag] as const);
}
