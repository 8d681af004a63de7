/**
 * Learns the words with which amounts are told to follow from others, `src/core/figures/checks/arithmetic/weights.json`.
 *   npm run train:arithmetic -- PKU.jsonl RAW.jsonl.gz [--out FILE]
 * Both are clean news, one passage a line as {doc, text}; the invented articles in the files beside this one are read as well: `other-hands.txt` by
 * writers who knew nothing of the checks, `plain-sentences.txt` whose relations are all meant, `unrelated-sentences.txt` which have none. Of the tests
 * those sentences are read that only look wrong, so that the tests prove of these that what was learnt stays. What is told wrongly where nothing is
 * wrong is learnt again, a few times.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { keyOf, scenesOf } from '../../core/figures/checks/arithmetic/candidates.ts';
import { neededOf, readScenes } from '../../core/figures/checks/arithmetic/reader.ts';
import type { CheckedPassage } from '../../core/figures/checks/page.ts';
import { packed } from '../byte-weights.ts';
import { randomFrom } from '../random.ts';
import { articlesIn, temptingIn } from './articles.ts';
import { type Example, exampleOf, ofArticle, ofText, passagesOf, readingOf, triplesOf } from './examples.ts';
import { learn } from './learn.ts';

/** Of a weight of 1 byte, and the least that is kept. */
const unit = 0.05;
const least = 3;

const seed = 15;
const rounds = 3;
/** What is told with so much is learnt again, in natural logarithms of odds. */
const bounds = { needed: neededOf(-1), margin: 2 };
const slipsOfOwn = 4;
const fewestFigures = 3;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'src/core/figures/checks/arithmetic/weights.json' },
    tempting: {
      type: 'string',
      multiple: true,
      default: [
        'test/fixtures/contradictions/tempting.txt',
        'src/training/arithmetic/of-tests.txt',
        'src/training/arithmetic/unrelated-sentences.txt',
      ],
    },
    own: {
      type: 'string',
      multiple: true,
      default: ['articles', 'dense-articles', 'other-hands', 'plain-sentences'].map(
        (name) => `src/training/arithmetic/${name}.txt`,
      ),
    },
  },
});
const [pku, raw] = positionals;
if (!pku || !raw) throw new Error('Name the two corpora.');

interface Row {
  readonly doc: string;
  readonly text: string;
}
const rowsOf = (bytes: Buffer): readonly Row[] =>
  bytes
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

const articles = new Map<string, string[]>();
for (const { doc, text } of rowsOf(readFileSync(pku))) {
  const own = articles.get(doc);
  if (own) own.push(text);
  else articles.set(doc, [`## ${text}`]);
}
const corpus: readonly (readonly CheckedPassage[])[] = [
  ...articles.values(),
  ...rowsOf(gunzipSync(readFileSync(raw))).map(({ text }) => [text]),
]
  .map(passagesOf)
  .filter((passages) => passages.reduce((sum, { figures }) => sum + figures.length, 0) >= fewestFigures);

const random = randomFrom(seed);
const invented = [
  ...values.own.flatMap((file) => articlesIn(readFileSync(file, 'utf8'))),
  ...values.tempting.flatMap((file) => temptingIn(readFileSync(file, 'utf8'))),
];
const examples: Example[] = [
  ...invented.flatMap((one) => ofArticle(one, { random, slips: slipsOfOwn })),
  ...corpus.flatMap((passages) => ofText(passages, { random, slips: 1 })),
];

const clean = [...corpus, ...invented.map(({ texts }) => passagesOf(texts))];
let weights = learn(examples);
for (let round = 0; round < rounds; round++) {
  const wrong = clean.flatMap((passages) => toldIn(passages, weights));
  console.log(`${wrong.length} told wrongly`);
  examples.push(...wrong);
  weights = learn(examples);
}
writeFileSync(values.out, `${JSON.stringify(packed(weights, unit, least), null, 2)}\n`);
const meant = examples.filter(({ isMeant }) => isMeant).length;
console.log(`${meant} that were meant, ${examples.length - meant} that were not`);

/** What is told of clean news. */
function toldIn(passages: readonly CheckedPassage[], learnt: Float64Array): readonly Example[] {
  const scenes = scenesOf([...passages.entries()]);
  const told = new Set(
    readScenes(scenes, (trait) => learnt[trait] as number, bounds).map(({ relation }) => keyOf(relation)),
  );
  if (told.size === 0) return [];
  const reading = readingOf(scenes);
  return triplesOf(reading)
    .filter(({ key }) => told.has(key))
    .flatMap((triple) => exampleOf(triple, reading.sure, false, 1) ?? []);
}
