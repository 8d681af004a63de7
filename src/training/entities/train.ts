/**
 * Trains the recogniser of names.
 *   npm run train -- CORPORA_DIR [--dev DIR] [--out FILE] [--epochs N] [--tuning N] [--rate X] [--l1 X] [--dropout X] [--augment X] [--threshold X] [--cutoff N]
 * CORPORA_DIR holds the files named in `corpora.ts`; with --dev the same names there are scored after every epoch.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildLexicon, lexiconEntries } from '../../core/entities/recogniser/lexicon.ts';
import { modelOf, ROW_LENGTHS } from '../../core/entities/recogniser/model.ts';
import { encodeModel, type ModelData, sectionNames } from '../../core/entities/recogniser/model-file.ts';
import { wordSlot } from '../../core/entities/recogniser/recognise.ts';
import { loadSegmenter } from '../../segmenter/load.ts';
import { randomFrom } from '../random.ts';
import { augment } from './augment.ts';
import { readExamples, readFile } from './corpora.ts';
import { createFeatureCounter } from './feature-table.ts';
import { lexiconLists } from './lists.ts';
import { trainingPieces } from './pieces.ts';
import { quantize } from './quantize.ts';
import { scoreModel } from './score.ts';
import { prepare, trainWeights, type Weights } from './trainer.ts';
import { usageBins } from './usage.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dev: { type: 'string' },
    out: { type: 'string', default: 'resources/model.bin' },
    epochs: { type: 'string', default: '4' },
    tuning: { type: 'string', default: '2' },
    rate: { type: 'string', default: '0.1' },
    l1: { type: 'string', default: '0.01' },
    dropout: { type: 'string', default: '0.2' },
    augment: { type: 'string', default: '0.7' },
    threshold: { type: 'string', default: '0.0785' },
    /** How often a feature must be seen in all corpora, and one more in a corpus of its own. */
    cutoff: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1998' },
    only: { type: 'string' },
  },
});
const [corpora] = positionals;
if (!corpora) throw new Error('Name the folder of the corpora.');

const seed = Number(options.seed);
const { segmenter, fallback } = loadSegmenter({ directory: resolve('dist/segmenter'), prefer: 'nodejieba' });
// Another segmenter's words would make another model.
if (fallback !== null) throw new Error(`nodejieba is needed to train: ${fallback}`);
const only = options.only?.split(',').map(Number);
const natural = readExamples(corpora).filter(({ section }) => !only || only.includes(section));
const examples = [...natural, ...augment(natural, Number(options.augment), randomFrom(seed))];
const bins = usageBins(natural);
const entries = lexiconEntries(lexiconLists());
const lexicon = buildLexicon(bins, entries.keys, entries.classes);

const counter = createFeatureCounter();
const pieces = [...trainingPieces(examples, segmenter, lexicon, wordSlot)];
for (const { keys, templates, section } of pieces) {
  keys.forEach((key, e) => {
    counter.add(key, 0, templates[e] as number);
    counter.add(key, section, templates[e] as number);
  });
}
const table = counter.freeze((section) => Number(options.cutoff) + (section === 0 ? 0 : 1), ROW_LENGTHS);
const prepared = pieces.map((piece) => prepare(piece, table));
pieces.length = 0;
console.log(`${examples.length} sentences, ${prepared.length} pieces, ${table.size} weights`);

const dataOf = (weights: Weights): ModelData => ({
  bins,
  lexiconKeys: entries.keys,
  lexiconClasses: entries.classes,
  section: (index) => quantize(table, weights, index),
});
const devSets = (['msra', 'cluener', 'resume'] as const).flatMap((name) => {
  const file = options.dev && join(options.dev, `${name}.jsonl`);
  return file && existsSync(file) ? [{ name, examples: readFile(file, 1) }] : [];
});
const started = Date.now();
const weights = trainWeights(
  prepared,
  table.size,
  sectionNames.length,
  {
    epochs: Number(options.epochs),
    tuning: Number(options.tuning),
    threshold: Number(options.threshold),
    rate: Number(options.rate),
    l1: Number(options.l1),
    dropout: Number(options.dropout),
    seed,
  },
  (epoch, current) => {
    const model = modelOf(dataOf(current));
    const scores = devSets.map(({ name, examples }) => {
      const { precision, recall, f1 } = scoreModel(model, segmenter, examples, name === 'msra' ? 'msra' : 'cluener');
      return `${name} ${precision}/${recall}/${f1}`;
    });
    console.log(`epoch ${epoch}, ${Math.round((Date.now() - started) / 1000)} s: ${scores.join('   ')}`);
  },
);
const compress = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  });
const file = encodeModel(dataOf(weights), compress);
writeFileSync(options.out, file);
console.log(`${options.out}: ${file.length} bytes`);
