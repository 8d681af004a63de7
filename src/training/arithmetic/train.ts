/**
 * Learns the words with which figures are told to follow from others, `src/core/figures/checks/arithmetic/weights.json`.
 *   npm run train:arithmetic -- PKU.jsonl RAW.jsonl.gz [FILE …] [--out FILE]
 * PKU and RAW are clean news, one passage a line as {doc, text}; each FILE holds invented texts, a passage a line, in which {clean|planted} stands for
 * what is planted, as in `test/fixtures/contradictions`, which are read as well. By logistic regression.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { CheckedPassage } from '../../core/figures/checks/page.ts';
import { readFigures } from '../../core/figures/read.ts';
import { climb, rateAt } from '../crf/adagrad.ts';
import { randomFrom } from '../random.ts';
import { type Example, examplesOf, type Source } from './examples.ts';

const learning = { epochs: 12, rate: 0.1 };
/** Runs of characters are many, and each tells less than the other traits. */
const [decayOfRuns, decayOfOthers] = [0.02, 0.0001];
/** How often a run stands in relations that were meant, at least. */
const fewest = 8;
/** Weights that are smaller are left out. */
const smallest = 0.15;
const seed = 15;
const fixtures = 'test/fixtures/contradictions';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'src/core/figures/checks/arithmetic/weights.json' } },
});
const [pku, raw, ...files] = positionals;
if (!pku || !raw) throw new Error('Name the two corpora.');

const passageOf = (text: string): CheckedPassage => ({
  text,
  figures: readFigures(text),
  kind: 'paragraph',
  article: 0,
  day: { year: null, month: null, day: null },
});

const textsIn = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split(/[\n／]/)
    .filter((line) => line !== '' && !/^(?:# |[=@!])/.test(line))
    .map((line) => line.replace(/^(?:## |\? )/, '').replace(/\{([^|{}]*)\|([^|{}]*)\}/g, '$1'));
const corpusIn = (bytes: Buffer): readonly string[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);

const random = randomFrom(seed);
const read = (texts: readonly string[], source: Source) =>
  texts.flatMap((text) => examplesOf(passageOf(text), source, random));
const own = [
  ...readdirSync(fixtures)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => join(fixtures, name)),
  ...files,
];
const corpora = [...corpusIn(readFileSync(pku)), ...corpusIn(gunzipSync(readFileSync(raw)))];
const examples = [...read(own.flatMap(textsIn), 'own'), ...read(corpora, 'corpus')];

/** A trait that is a run of characters, and not what they say together. */
const isRun = (trait: string): boolean => / [a-z][$~>^]/.test(trait);
const counts = new Map<string, number>();
for (const { isMeant, traits } of examples)
  if (isMeant) for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);

const places = new Map<string, number>();
const placeOf = (trait: string): number => {
  const at = places.get(trait) ?? places.size;
  places.set(trait, at);
  return at;
};
const rows = examples.map(({ traits, slip, rivals, operation, ...example }) => ({
  ...example,
  at: [
    ...traits
      .filter((trait) => !isRun(trait) || (counts.get(trait) ?? 0) >= fewest)
      .map((trait) => [placeOf(trait), 1] as const),
    [placeOf(`${operation} %slip`), slip] as const,
    [placeOf(`${operation} %rivals`), Math.log10(rivals)] as const,
  ],
}));
const runs = [...places.keys()].map(isRun);
const weights = new Float64Array(places.size);
const squares = new Float64Array(places.size).fill(1e-4);
for (let epoch = 0; epoch < learning.epochs; epoch++) {
  shuffle(rows);
  const rate = rateAt(learning.rate, epoch, learning.epochs);
  for (const { at, isMeant, weight } of rows) {
    const score = at.reduce((sum, [place, value]) => sum + (weights[place] as number) * value, 0);
    const step = weight * (Number(isMeant) - 1 / (1 + Math.exp(-score)));
    for (const [place, value] of at)
      climb(
        weights,
        squares,
        place,
        step * value - (runs[place] ? decayOfRuns : decayOfOthers) * (weights[place] as number),
        { rate, l1: 0 },
      );
  }
}
const learnt = [...places]
  .map(([trait, place]) => [trait, Number((weights[place] as number).toFixed(1))] as const)
  .filter(([, weight]) => Math.abs(weight) > smallest)
  .toSorted(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(values.out, `${JSON.stringify(Object.fromEntries(learnt), null, 0)}\n`);
const meant = examples.filter((example: Example) => example.isMeant).length;
console.log(`${meant} relations that were meant, ${examples.length - meant} that were not; ${learnt.length} weights`);

function shuffle<T>(items: T[]): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j] as T, items[i] as T];
  }
}
