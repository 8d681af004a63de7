// Tries hostile texts for a given time; see test/hostile/fuzz.ts for the options. Builds first, since the built segmenter is used.
import { ensureDependencies } from './lib/install.mjs';
import { root, run } from './lib/process.mjs';

process.chdir(root);
await ensureDependencies();
const code =
  (await run(process.execPath, ['scripts/build.mjs'])) ||
  (await run(process.execPath, ['--import=tsx', 'test/hostile/fuzz.ts', ...process.argv.slice(2)]));
process.exitCode = code;
