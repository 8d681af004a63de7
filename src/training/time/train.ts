/**
 * Learns of which points statements of time speak, `src/core/figures/checks/time/weights.json`; see `articles.ts` for the files.
 *   npm run train:time -- src/training/time/articles.txt FILE … [--out FILE]
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticles } from './articles.ts';
import { examplesOf } from './examples.ts';
import { train } from './trainer.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: 'src/core/figures/checks/time/weights.json' } },
});
if (positionals.length === 0) throw new Error('Name the files of articles.');
const examples = positionals.flatMap(readArticles).flatMap(examplesOf);
console.log(`${examples.length} statements, ${examples.filter(({ isWrong }) => isWrong).length} of them wrong`);
writeFileSync(values.out, `${JSON.stringify(train(examples), null, 1)}\n`);
