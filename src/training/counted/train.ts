/**
 * Learns what figures count, `src/core/figures/counted/weights.json`, from marked sentences; see `marks.ts`.
 *   npm run train:counted -- FILE … [--folds N] [--out FILE] [--show]
 * With --folds, each N-th of the sentences is scored with weights learnt from the others, and nothing is written unless --out is given, too.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { signName } from '../../core/figures/counted/signs.ts';
import type { CountedWeights } from '../../core/figures/counted/weights.ts';
import { diskBytes } from '../../runtime/node/resource-bytes.ts';
import { loadSegmenter, readDictionary } from '../../runtime/segmenter/load.ts';
import { type Example, examplesOf, taggedExamples } from './examples.ts';
import { readMarks } from './marks.ts';
import { taggedSentences } from './tagged-sentences.ts';
import { type Options, train } from './trainer.ts';

const learning: Options = { epochs: 30, rate: 0.2, decay: 0.01, dropout: 0.3 };
/** How often the tagged sentences are shown, which are to be right. */
const repetitions = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: 'string' }, out: { type: 'string' }, show: { type: 'boolean', default: false } },
});
if (positionals.length === 0) throw new Error('Name the files of marked sentences.');
const { segmenter } = loadSegmenter(
  () => readDictionary(diskBytes('.')),
  'auto',
  () => {
    throw new Error('the light segmenter is missing');
  },
);
const texts = positionals.map(readMarks);
if (values.folds) {
  const folds = Number(values.folds);
  const examples = texts.map((own) => own.map((text) => examplesOf([text], segmenter)));
  const found = positionals.map(() => ({ right: 0, of: 0 }));
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
      `${positionals[k]}: ${right} of ${of} figures that count something, ${((100 * right) / of).toFixed(1)} %`,
    );
}
if (!values.folds || values.out) {
  const weights = train(
    [...examplesOf(texts.flat(), segmenter), ...repeated(taggedExamples(taggedSentences))],
    learning,
  );
  writeFileSync(values.out ?? 'src/core/figures/counted/weights.json', `${JSON.stringify(asData(weights), null, 1)}\n`);
}

function bestOf({ choices }: Example, { signs, heads, within }: CountedWeights): Example['choices'][number] {
  const scores = choices.map(
    (choice) =>
      choice.signs.reduce((sum, sign) => sum + (signs[sign] as number), 0) +
      (heads.get(choice.head) ?? 0) +
      choice.within.reduce((sum, word) => sum + (within.get(word) ?? 0), 0),
  );
  return choices[scores.indexOf(Math.max(...scores))] as Example['choices'][number];
}

function repeated(examples: readonly Example[]): readonly Example[] {
  return Array.from({ length: repetitions }, () => examples).flat();
}

/** Names and weights in hundredths, in the order of the names. */
function asData({ signs, heads, within }: CountedWeights): Record<string, Record<string, number>> {
  const sorted = (entries: Iterable<readonly [string, number]>) =>
    Object.fromEntries(
      [...entries]
        .filter(([, weight]) => weight !== 0)
        .map(([name, weight]) => [name, Math.round(100 * weight) / 100] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const named = [...signs].flatMap((weight, sign) => (weight === 0 ? [] : [[signName(sign), weight] as const]));
  return { signs: sorted(named), heads: sorted(heads), within: sorted(within) };
}
