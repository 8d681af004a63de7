// Looks for what breaks a promise, with other values each time: first the properties that `npm test` tries with one seed, then hostile texts
// for a given time; see test/hostile/fuzz.ts for the options. Builds first, since the built segmenter is used.
import { ensureDependencies } from './lib/install.mjs';
import { root, run } from './lib/process.mjs';

process.chdir(root);
await ensureDependencies();
const args = process.argv.slice(2);
const given = args.indexOf('--seed');
const seed = given < 0 ? String(Date.now() & 0x7fffffff) : args[given + 1];
console.log(`properties with seed ${seed}`);
const mocha = [
  '--import=tsx',
  'node_modules/mocha/bin/mocha.js',
  'test/property/**/*.test.ts',
  'test/unit/**/*.test.ts',
];
const code =
  (await run(process.execPath, ['scripts/build.mjs'])) ||
  (await run(process.execPath, mocha, { env: { ...process.env, FC_SEED: seed } })) ||
  (await run(process.execPath, ['--import=tsx', 'test/hostile/fuzz.ts', ...args]));
process.exitCode = code;
