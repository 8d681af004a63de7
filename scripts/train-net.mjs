/**
 * Trains the net and packs it as resources/net.bin:
 *   npm run train:net -- FOLDER CORPORA_DIR RAW.jsonl.gz DEV_DIR
 * FOLDER is for what is made on the way, about 200 MB. Needs python3 with torch (Debian: python3-torch) and clang++; an hour on one core.
 * Seeds are fixed; another version of torch, or another number of threads, gives other last digits and so another net.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const [folder, corpora, raw, dev] = process.argv.slice(2);
if (!dev)
  throw new Error(
    'Name a folder for the work, the folder of the corpora, the raw text and the folder of the development sets.',
  );

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
run('node', '--max-old-space-size=6000', 'out/export-net.cjs', folder, corpora, raw, ...files);
run('python3', `${code}/vectors.py`, folder);
// First on passages as they are. Epochs 5 to 14 of this plan were left out: from there the second step goes on.
const first =
  '--epochs 4 --planned 14 --rate 2e-3 --last-rate 1e-4 --pku-share 0.5 --readers-share 3 --threads 1'.split(' ');
run(
  'python3',
  `${code}/train.py`,
  folder,
  '--out',
  inFolder('first.pt'),
  '--readers',
  inFolder('readers.jsonl'),
  ...first,
);
// Then on copies with other names; of five epochs the fourth was the best on the development sets.
const second = '--epochs 4 --planned 5 --rate 1.4e-3 --last-rate 1e-4 --pku-share 0.35 --threads 1'.split(' ');
const exchanged = ['--readers', inFolder('readers-exchanged.jsonl'), '--init', inFolder('first.pt')];
run('python3', `${code}/train.py`, folder, '--out', inFolder('net.pt'), ...exchanged, ...second);
run('python3', `${code}/pack.py`, folder, inFolder('net.pt'), 'resources/net.bin');

function run(command, ...parameters) {
  const { status, error } = spawnSync(command, parameters, { stdio: 'inherit' });
  if (error || status !== 0)
    throw new Error(`${command} ${parameters[0]} failed: ${error?.message ?? `exit code ${status}`}`);
}
