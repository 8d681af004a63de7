// Mutation testing with StrykerJS: changes the code in small ways and counts the changes that a unit test notices.
//
//   npm run mutants -- [--sample N] [--seed S] [options of StrykerJS, such as --mutate 'src/core/text/**']
//
// All mutants take hours. With --sample, N of them are tried, chosen at random by the seed and spread over the files in proportion to their mutants;
// the score is then printed with its interval of 95 %.
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, run } from './lib/process.mjs';

const { values, tokens } = parseArgs({
  options: { sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
  strict: false,
  tokens: true,
});
const ours = new Set(
  tokens.flatMap(({ kind, name, index, inlineValue }) =>
    kind === 'option' && (name === 'sample' || name === 'seed') ? [index, ...(inlineValue ? [] : [index + 1])] : [],
  ),
);
// The tests run in a copy of the project in out/mutants/, and some of them look for data beside the project.
mkdirSync(path.join(root, 'out/mutants'), { recursive: true });
const [data, link] = [path.join(root, '../shared'), path.join(root, 'out/mutants/shared')];
if (existsSync(data) && !existsSync(link)) symlinkSync(data, link, 'junction');

const passedOn = process.argv.slice(2).filter((_, index) => !ours.has(index));
const sampling = values.sample === undefined ? [] : ['--checkers', 'sample'];
process.exitCode = await run(process.execPath, ['node_modules/.bin/stryker', 'run', ...sampling, ...passedOn], {
  cwd: root,
  env: { ...process.env, MUTANT_SAMPLE: values.sample, MUTANT_SEED: values.seed },
});
