/**
 * Trains the net and packs it as resources/net.bin:
 *   npm run train:net -- FOLDER CORPORA_DIR RAW.jsonl.gz DEV_DIR [--go-on]
 * FOLDER is for what is made on the way, about 600 MB. CORPORA_DIR holds msra.jsonl and the others itself, not in a folder below.
 * Needs a python3 with torch and numpy, and clang++; installs Debian's python3-torch, python3-numpy and clang where it may, and says what is
 * missing otherwise. The product reads the raw text first, which takes it a quarter of an hour beside other work; with a GPU that torch finds, the net itself learns in
 * six minutes, on two cores in some five hours, reckoned from its first steps.
 * With --go-on the layers of the net that ships learn more, beside what the product reads in a fifth of the texts: twenty minutes on two cores.
 * Seeds are fixed; another version of torch, another number of threads or another GPU gives other last digits and so another net.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkFiles, trainingPython } from './lib/train-tools.mjs';

// What is missing is said in a line, without the way to where it was noticed.
process.on('uncaughtException', ({ message }) => {
  console.error(message);
  process.exit(1);
});

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'go-on': { type: 'boolean', default: false } },
});
const [folder, corpora, raw, dev] = positionals;
if (!dev)
  throw new Error(
    'Name a folder for the work, the folder of the corpora, the raw text and the folder of the development sets.',
  );

const corpusFiles = ['pku-1998-01.jsonl', 'msra.jsonl', 'cluener.jsonl', 'resume.jsonl'];
checkFiles(corpora, corpusFiles, 'the corpora to train on');
checkFiles(dev, ['modern.jsonl', 'msra.jsonl', 'cluener.jsonl'], 'the development sets');
if (!existsSync(raw)) throw new Error(`There is no raw text ${raw}.`);
const python = await trainingPython();

const code = 'src/training/net';
const files = ['modern', 'msra', 'cluener'].map((name) => join(dev, `${name}.jsonl`));
const inFolder = (name) => join(folder, name);

run(
  'npx',
  'esbuild',
  `${code}/export.ts`,
  '--bundle',
  '--platform=node',
  '--log-level=error',
  '--outfile=out/export-net.cjs',
);
const exported = ['--max-old-space-size=9000', 'out/export-net.cjs', folder, corpora, raw, ...files];
if (options['go-on']) {
  run('node', ...exported, '--part', '5');
  run(python, `${code}/go_on.py`, folder, 'resources/net.bin', 'resources/net.bin');
} else {
  run('node', ...exported);
  run(python, `${code}/vectors.py`, folder);
  run(python, `${code}/train.py`, folder, '--out', inFolder('net.pt'));
  run(python, `${code}/pack.py`, folder, inFolder('net.pt'), 'resources/net.bin');
}

function run(command, ...parameters) {
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (error || status !== 0)
    throw new Error(`${command} ${parameters[0]} failed: ${error?.message ?? `exit code ${status}`}`);
}
