// Compares what two builds print, byte by byte, and lists every difference.
//
//   npm run compare -- [BASE] [--only PATTERN] [--show N] [--data FOLDER]
//
// BASE is a revision of git (default: main); the other build is the working tree. Both read all pages and rows of the data folder (default
// ../shared, else the fixtures of the tests): annotate, tidy, export in each format, and each guideline. --only takes outputs whose name contains
// PATTERN (annotate, tidy, export, guideline, or a file's name); --show is the number of lines listed for one output (default 40).
// The outputs stay in out/compare/, and those of BASE are made once. The exit code is 1 when something differs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildOf, workingTree } from './compare/builds.mjs';
import { linesOf } from './compare/differences.mjs';
import { collectInputs } from './compare/inputs.mjs';
import { makeOutputs } from './compare/outputs.mjs';
import { root } from './lib/process.mjs';

const { values: options, positionals } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '40' },
    data: { type: 'string', default: '../shared' },
  },
  allowPositionals: true,
});
process.chdir(root);
const given = path.resolve(options.data);
const data = existsSync(given) ? given : path.resolve('test/fixtures');
if (data !== given) console.log(`${options.data} is missing; comparing the fixtures of the tests only`);

const inputs = collectInputs(data, 'out/compare');
const [base, now] = [buildOf(positionals[0] ?? 'main'), workingTree()];
const [before, after] = [base, now].map((build) => makeOutputs(build, inputs));

const names = [...new Set([...filesOf(before), ...filesOf(after)])]
  .filter((name) => name.includes(options.only))
  .sort();
const differing = names.filter((name) => contentOf(before, name) !== contentOf(after, name));
for (const name of differing) report(name, linesOf(name, inputs, contentOf(before, name), contentOf(after, name)));
console.log(`\n${names.length} outputs of ${base.name} and of the working tree: ${differing.length || 'none'} differ`);
if (differing.length > 0) console.log(`They are in ${before} and ${after}`);
process.exitCode = differing.length > 0 ? 1 : 0;

function report(name, lines) {
  console.log(`\n${name}: ${lines.length} lines differ`);
  const shown = Number(options.show);
  for (const line of lines.slice(0, shown)) console.log(`  ${line}`);
  if (lines.length > shown) console.log(`  … and ${lines.length - shown} more`);
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

function contentOf(folder, name) {
  const file = path.join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
