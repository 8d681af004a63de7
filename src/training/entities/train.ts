/**
 * Trains the recogniser of names.
 *   npm run train -- CORPORA_DIR --raw RAW.jsonl.gz [--dev DIR] [--out FILE] [--seed N] [--keep MODEL]
 * CORPORA_DIR holds the files named in `corpora.ts`; RAW is the text that `readers-marks.jsonl` marks; with --dev the corpora of the same names
 * there are scored after every epoch. With --keep the weights of that model stay, and only what the marked articles and sentences and
 * those of `frames.json` teach is added to the section of the readers' guideline.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inflateRawSync } from 'node:zlib';
import { buildLexicon, lexiconEntries } from '../../core/entities/recogniser/lexicon.ts';
import { modelOf } from '../../core/entities/recogniser/model.ts';
import {
  decodeModel,
  encodeModel,
  type ModelData,
  type Section,
  sectionNames,
} from '../../core/entities/recogniser/model-file.ts';
import { wordSlot } from '../../core/entities/recogniser/score.ts';
import type { Guideline } from '../../core/reading.ts';
import { loadResources } from '../../runtime/node/resources.ts';
import { deflate } from '../deflate.ts';
import { randomFrom } from '../random.ts';
import { readArticleMarks } from './article-marks.ts';
import { augment, exchange } from './augment.ts';
import { baseOf } from './base.ts';
import { usageBins } from './character-usage.ts';
import { type Example, readExamples, readFile } from './corpora.ts';
import { frameNamesOf } from './frame-names.ts';
import { framedExamples } from './frames.ts';
import { givenNamesIn } from './given-names.ts';
import { type Inventor, inventorOf, knownNames } from './invent.ts';
import { type LearningOptions, learnAll, learnSection, type Report, sectionOf } from './learn.ts';
import { lexiconLists } from './lists.ts';
import { sumOf, withoutSmall } from './merge.ts';
import { ownReadings } from './own-readings.ts';
import { trainingPieces } from './pieces.ts';
import { readReadersMarks } from './readers-marks.ts';
import { scoreModel } from './score.ts';

/** For the shared weights and the sections of MSRA and PKU, which are learnt from all corpora together. */
const together: LearningOptions = {
  epochs: 4,
  tuning: 2,
  threshold: 0.0785,
  cutoff: 3,
  rate: 0.1,
  l1: 0.01,
  dropout: 0.2,
};
/** Share of the sentences that get a copy with other names from `augment`. */
const augmented = 0.7;
/**
 * For the sections of CLUENER and of the readers' guideline. Their texts are of other years and on other subjects than the rest, so more dropout
 * makes them rely on the context of names.
 */
const alone: LearningOptions = {
  epochs: 3,
  tuning: 1,
  threshold: 0.08,
  cutoff: 16,
  rate: 0.1,
  l1: 0.01,
  dropout: 0.5,
};
/** Copies that `exchange` makes of each of their sentences. */
const exchanges = 8;
/** Copies of the readers' passages and of our own texts beside the sentences of `frames.json`. */
const exchangesBesideFrames = 3;
/** Least weight that the readers' section keeps, in units of 1 / 32: with smaller ones it is 0.2 MB larger and no better on the development sets; without larger ones it loses names of rare kinds. */
const leastOfReaders = 4;
/** The same for the section of PKU, which nothing but `--guideline pku` reads. */
const leastOfPku = 4;
/** Sentences made from `frames.json` that the readers' guideline is learnt from besides. */
const frameCount = 14_000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    raw: { type: 'string' },
    dev: { type: 'string' },
    keep: { type: 'string' },
    out: { type: 'string', default: 'resources/model.bin' },
    seed: { type: 'string', default: '1998' },
  },
});
const [corpora] = positionals;
if (!corpora || !options.raw) throw new Error('Name the folder of the corpora, and the raw text with --raw.');

const folder = resolve('src/training/entities');
const lists = join(folder, 'lexicons');
const seed = Number(options.seed);
const resources = loadResources(resolve('.'), 'auto');
const { segmenter } = resources;
const natural = readExamples(corpora);
const bins = usageBins(natural);
const entries = lexiconEntries(lexiconLists(lists));
const lexicon = buildLexicon(bins, entries.keys, entries.classes);
const piecesOf = (examples: readonly Example[]) => [...trainingPieces(examples, segmenter, lexicon, wordSlot)];
type Sections = ModelData['section'];
const dataOf = (section: Sections): ModelData => ({
  bins,
  lexiconKeys: entries.keys,
  lexiconClasses: entries.classes,
  section,
});
const readersSection = sectionNames.indexOf('readers');
const cluenerSection = sectionNames.indexOf('cluener');
const marks = (part: 'train' | 'judge') =>
  readReadersMarks(join(folder, 'readers-marks.jsonl'), options.raw as string, part, readersSection);
const corpusDevSets = (['msra', 'cluener', 'resume', 'modern'] as const).flatMap((name) => {
  const file = options.dev && join(options.dev, `${name}.jsonl`);
  return file && existsSync(file) ? [{ name, examples: readFile(file, 1) }] : [];
});
const articles = (part: 'train' | 'judge') =>
  readArticleMarks('src/training/arithmetic/other-hands.txt', join(folder, 'articles-marks.txt'), part, readersSection);
const devSets = [
  ...corpusDevSets,
  { name: 'judge' as const, examples: marks('judge') },
  { name: 'articles' as const, examples: articles('judge') },
];
const rulesOf = {
  msra: 'msra',
  cluener: 'cluener',
  resume: 'cluener',
  modern: 'readers',
  judge: 'readers',
  articles: 'readers',
} as const;
const started = Date.now();
const reportOn =
  (wanted: readonly Guideline[]): Report =>
  (epoch, section) => {
    const data = dataOf(section);
    const model = modelOf(data, () => data.section);
    const scores = devSets
      .filter(({ name }) => wanted.includes(rulesOf[name]))
      .map(({ name, examples }) => {
        const { precision, recall, f1 } = scoreModel(model, segmenter, examples, rulesOf[name]);
        return `${name} ${precision}/${recall}/${f1}`;
      });
    console.log(`epoch ${epoch}, ${Math.round((Date.now() - started) / 1000)} s: ${scores.join('   ')}`);
  };

/** The sections of a model with one of them replaced. */
const replaced =
  (sections: Sections, index: number, own: Section): Sections =>
  (other) =>
    other === index ? own : sections(other);

function learnCorpora(): Sections {
  const examples = [...natural, ...augment(natural, augmented, randomFrom(seed))];
  const all = learnAll(piecesOf(examples), together, seed, reportOn(['msra', 'cluener']));
  const sections = sectionNames.map((_, index) => sectionOf(all, index));
  const learnt: Sections = (index) => sections[index] as Section;
  return learnOwn(
    cluenerSection,
    natural.filter(({ section }) => section === cluenerSection),
    [0],
    learnt,
    ['cluener'],
    null,
  );
}

/** Learns the section of one guideline from its sentences and from copies of them with names exchanged. */
function learnOwn(
  index: number,
  own: readonly Example[],
  beside: readonly number[],
  sections: Sections,
  wanted: readonly Guideline[],
  inventor: Inventor | null,
): Sections {
  const examples = [...own, ...exchange(own, exchanges, randomFrom(seed), inventor)];
  const report: Report = (epoch, learnt) =>
    reportOn(wanted)(epoch, (other) => (other === index ? learnt : sections)(other));
  const section = learnSection(index, piecesOf(examples), baseOf(beside.map(sections)), alone, seed, report);
  return replaced(sections, index, section);
}

/**
 * What the marked articles and sentences of our own and the sentences of `frames.json` add to the readers' section, with copies of the readers' passages beside them, so that
 * little else changes.
 */
function learnOurTexts(sections: Sections): Sections {
  const examples = [
    ...marksToTrainOn,
    ...exchange(marksToTrainOn, exchangesBesideFrames, randomFrom(seed), inventor),
    ...ourTexts,
    ...exchange(ourTexts, exchangesBesideFrames, randomFrom(seed), inventor),
    ...ownReadings(
      options.raw as string,
      marks('judge').map(({ text }) => text),
      resources,
      readersSection,
    ),
    ...framedExamples(
      frameCount,
      randomFrom(seed),
      frameNamesOf(known, inventor, randomFrom(seed), givenNamesIn(natural)),
      readersSection,
    ),
  ];
  const learnt = sections(readersSection);
  const report: Report = (epoch, added) =>
    reportOn(['readers'])(epoch, (index) => (index === readersSection ? sumOf(learnt, added(index)) : sections(index)));
  const base = baseOf([...beside, readersSection].map(sections));
  const own = learnSection(readersSection, piecesOf(examples), base, alone, seed, report);
  return replaced(sections, readersSection, sumOf(learnt, own, leastOfReaders));
}

const kept = options.keep && decodeModel(readFileSync(options.keep), (bytes) => inflateRawSync(bytes));
const known = knownNames(lists);
const inventor = inventorOf(known, randomFrom(seed));
const marksToTrainOn = marks('train');
const ourTexts = [...articles('train'), ...readFile(join(folder, 'sentences.jsonl'), readersSection)];
const beside = [0, sectionNames.indexOf('msra')];
const learnReaders = (sections: Sections) =>
  learnOwn(readersSection, marksToTrainOn, beside, sections, ['readers'], inventor);
const learnt = learnOurTexts(kept ? kept.section : learnReaders(learnCorpora()));
const pku = sectionNames.indexOf('pku');
const all = replaced(learnt, pku, withoutSmall(learnt(pku), leastOfPku));

const file = encodeModel(dataOf(all), deflate);
writeFileSync(options.out, file);
console.log(`${options.out}: ${file.length} bytes`);
