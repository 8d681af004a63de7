/**
 * Learns of which points statements of time speak, `src/core/figures/checks/time/weights.json`; see `articles.ts` for the files.
 *   npm run train:time -- FILE … [--out FILE]
 * The weights in place were learnt from, in this order, `articles.txt` and `of-tests.txt` beside this file (sentences of our own; the latter are those of
 * the rules and of unit tests, which therefore prove only that what was learnt stays), `src/training/arithmetic/articles.txt`, of
 * `test/fixtures/contradictions` articles, more-articles, more-tempting, sentences, shown-articles, shown-tempting, tempting, times-and-things and
 * weighed, and the corpora `pku-1998-01.jsonl` and `broadcast-2022-2026.jsonl.gz`. It takes a minute.
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
