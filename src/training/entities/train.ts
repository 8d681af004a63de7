/**
 * Trains the recogniser of names.
 *   npm run train -- CORPORA_DIR [--dev DIR] [--out FILE] [--seed N]
 * CORPORA_DIR holds the files named in `corpora.ts`; with --dev the same names there are scored after every epoch.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { buildLexicon, lexiconEntries } from '../../core/entities/recogniser/lexicon.ts';
import { modelOf } from '../../core/entities/recogniser/model.ts';
import { encodeModel, type ModelData, sectionNames } from '../../core/entities/recogniser/model-file.ts';
import { wordSlot } from '../../core/entities/recogniser/score.ts';
import { loadResources } from '../../runtime/node/resources.ts';
import { randomFrom } from '../random.ts';
import { augment, exchange } from './augment.ts';
import { usageBins } from './character-usage.ts';
import { type Example, readExamples, readFile } from './corpora.ts';
import { type LearningOptions, learnAll, learnSection, type Report, sectionOf } from './learn.ts';
import { lexiconLists } from './lists.ts';
import { trainingPieces } from './pieces.ts';
import { scoreModel } from './score.ts';

/** From all corpora: the shared weights, and what MSRA and PKU have for themselves. */
const together: LearningOptions = {
  epochs: 4,
  tuning: 2,
  threshold: 0.0785,
  cutoff: 3,
  rate: 0.1,
  l1: 0.01,
  dropout: 0.2,
};
/** How many of the sentences have a copy with names put in by `augment`. */
const augmented = 0.7;
/** What CLUENER has for itself. Its news are of other years and matters than the rest: it learns the more from what stands around its names. */
const alone: LearningOptions = {
  epochs: 3,
  tuning: 1,
  threshold: 0.08,
  cutoff: 16,
  rate: 0.1,
  l1: 0.01,
  dropout: 0.5,
};
/** Copies of each of its sentences made by `exchange`. */
const exchanges = 8;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dev: { type: 'string' },
    out: { type: 'string', default: 'resources/model.bin' },
    seed: { type: 'string', default: '1998' },
  },
});
const [corpora] = positionals;
if (!corpora) throw new Error('Name the folder of the corpora.');

const seed = Number(options.seed);
const { segmenter } = loadResources(resolve('.'), 'auto');
const natural = readExamples(corpora);
const bins = usageBins(natural);
const entries = lexiconEntries(lexiconLists());
const lexicon = buildLexicon(bins, entries.keys, entries.classes);
const piecesOf = (examples: readonly Example[]) => [...trainingPieces(examples, segmenter, lexicon, wordSlot)];
type Sections = ModelData['section'];
const dataOf = (section: Sections): ModelData => ({
  bins,
  lexiconKeys: entries.keys,
  lexiconClasses: entries.classes,
  section,
});
const devSets = (['msra', 'cluener', 'resume'] as const).flatMap((name) => {
  const file = options.dev && join(options.dev, `${name}.jsonl`);
  return file && existsSync(file) ? [{ name, examples: readFile(file, 1) }] : [];
});
const started = Date.now();
const report: Report = (epoch, section) => {
  const model = modelOf(dataOf(section));
  const scores = devSets.map(({ name, examples }) => {
    const { precision, recall, f1 } = scoreModel(model, segmenter, examples, name === 'msra' ? 'msra' : 'cluener');
    return `${name} ${precision}/${recall}/${f1}`;
  });
  console.log(`epoch ${epoch}, ${Math.round((Date.now() - started) / 1000)} s: ${scores.join('   ')}`);
};

const examples = [...natural, ...augment(natural, augmented, randomFrom(seed))];
const all = learnAll(piecesOf(examples), together, seed, report);
const cluener = sectionNames.indexOf('cluener');
const own = natural.filter(({ section }) => section === cluener);
const ownExamples = [...own, ...exchange(own, exchanges, randomFrom(seed))];
const withOwn: (own: Sections) => Sections = (own) => (index) =>
  index === cluener ? own(index) : sectionOf(all, index);
const section = learnSection(cluener, piecesOf(ownExamples), all, alone, seed, (epoch, own) =>
  report(epoch, withOwn(own)),
);

const compress = (bytes: Uint8Array) => deflateRawSync(bytes, { level: 9, memLevel: 9 });
const file = encodeModel(dataOf(withOwn((index) => sectionOf(section, index))), compress);
writeFileSync(options.out, file);
console.log(`${options.out}: ${file.length} bytes`);
