/**
 * Tries hostile texts until the time is over or a promise breaks; then prints the shortest text that breaks it, as JSON, and the seed.
 *   npm run fuzz -- [--seconds 60] [--pieces 200] [--seed N]
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { loadResources } from '../../src/runtime/node/resources.ts';
import { assertPromises } from './promises.ts';
import { hostileText } from './text.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    /** Longest text, in pieces of one to a few dozen characters. */
    pieces: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() & 0x7fffffff) },
  },
});
const [seconds, pieces, seed] = [values.seconds, values.pieces, values.seed].map(Number) as [number, number, number];
for (const [name, value] of Object.entries({ seconds, pieces, seed })) {
  if (!(value >= 0)) throw new Error(`--${name} is not a number`);
}

const { segmenter, recogniser, pageWeights, gazetteer, problems } = loadResources(resolve('.'), 'auto');
if (problems.length) throw new Error(problems.join('\n'));
const context = {
  segmenter,
  recogniser,
  pageWeights,
  gazetteer,
  wordList: null,
  guideline: 'readers',
  year: null,
} as const;
console.log(`seed ${seed}, ${seconds} s`);
const result = fc.check(
  fc.property(hostileText(pieces), (text) => assertPromises(text, context)),
  { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: seconds * 1000 },
);
if (result.counterexample) {
  console.log(`broken after ${result.numRuns} texts by\n${JSON.stringify(result.counterexample[0])}`);
  console.log((result.errorInstance as Error | null)?.stack);
  process.exitCode = 1;
} else console.log(`${result.numRuns} texts, every promise kept`);
