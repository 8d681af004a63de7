/**
 * Learns what figures count, `src/core/figures/counted/weights.json`, from marked sentences; see `marks.ts`.
 *   npm run train:counted -- RAW.jsonl.gz PKU.jsonl MSRA.jsonl [--folds N] [--out FILE] [--show]
 * With --folds, each N-th of the sentences is scored with weights learnt from the others, and nothing is written unless --out is given, too.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { signCount } from '../../core/figures/counted/signs.ts';
import { diskBytes } from '../../runtime/node/resource-bytes.ts';
import { loadSegmenter, readDictionary } from '../../runtime/segmenter/load.ts';
import { packed } from '../byte-weights.ts';
import { type Example, examplesOf, taggedExamples } from './examples.ts';
import { readMarksOfCorpora, readSentences } from './marks.ts';
import { taggedSentences } from './tagged-sentences.ts';
import { bestOf, type Options, train, type Weights } from './trainer.ts';

const learning: Options = { epochs: 20, rate: 0.2, decay: 0.01, dropout: 0.3 };
/** Of a weight of 1 byte, and the least that is kept. */
const unit = 0.03;
const least = 2;
/** How often the tagged sentences are shown, which are to be right. */
const repetitions = 15;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' }, out: { type: 'string' }, show: { type: 'boolean', default: false } },
});
const [broadcast, pku, msra] = positionals;
if (!broadcast || !pku || !msra)
  throw new Error('Name the files of broadcast news, of the People’s Daily and of MSRA.');
const { segmenter } = loadSegmenter(
  () => readDictionary(diskBytes('.')),
  'auto',
  () => {
    throw new Error('the light segmenter is missing');
  },
);
const folder = 'src/training/counted';
const sources = {
  'sentences.txt': readSentences(`${folder}/sentences.txt`),
  'sentences-of-articles.txt': readSentences(`${folder}/sentences-of-articles.txt`),
  'marks-of-corpora.jsonl': readMarksOfCorpora(`${folder}/marks-of-corpora.jsonl`, { broadcast, pku, msra }),
};
const texts = Object.values(sources);
if (values.folds) {
  const folds = Number(values.folds);
  const examples = texts.map((own) => own.map((text) => examplesOf([text], segmenter)));
  const found = texts.map(() => ({ right: 0, of: 0 }));
  for (let fold = 0; fold < folds; fold++) {
    const weights = train(
      examples.flatMap((own) => own.filter((_, i) => i % folds !== fold).flat()),
      learning,
    );
    for (const [k, own] of examples.entries())
      for (const example of own.filter((_, i) => i % folds === fold).flat()) {
        const answer = bestOf(example, weights);
        if (values.show && !answer.isRight)
          console.log(`${example.shown}\t${example.gold.join('|')}\t${answer.phrase}`);
        if (example.gold.includes('null')) continue;
        const score = found[k] as { right: number; of: number };
        score.of++;
        if (answer.isRight) score.right++;
      }
  }
  for (const [k, { right, of }] of found.entries())
    console.log(
      `${Object.keys(sources)[k]}: ${right} of ${of} figures that count something, ${((100 * right) / of).toFixed(1)} %`,
    );
}
if (!values.folds || values.out) {
  const weights = train(
    [...examplesOf(texts.flat(), segmenter), ...repeated(taggedExamples(taggedSentences))],
    learning,
  );
  writeFileSync(values.out ?? 'src/core/figures/counted/weights.json', `${JSON.stringify(asData(weights), null, 2)}\n`);
}

function repeated(examples: readonly Example[]): readonly Example[] {
  return Array.from({ length: repetitions }, () => examples).flat();
}

function asData(weights: Weights) {
  return {
    signs: packed(weights.subarray(0, signCount), unit, least),
    lexical: packed(weights.subarray(signCount), unit, least),
  };
}
