// Runs the benchmarks of bench/: the core's parts, the server, the window. Prints each row of a table as it is measured; all are in out/bench.json.
//
//   npm run bench [-- --no-window | --review]     --review: annotations on a long page alone
//   npm run bench -- --against FOLDER   this version beside an older one that is built in that folder, alone
//   npm run bench -- --memory           what the server still holds after long use, alone; fails where it grows
//
// With --write as well the table takes its place in docs/performance.md; with --no-window the rows of windows stay as they are there.
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../test/host/chromium.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { must, root, run } from './lib/process.mjs';

const { values: options } = parseArgs({
  options: {
    'no-window': { type: 'boolean' },
    review: { type: 'boolean' },
    memory: { type: 'boolean' },
    write: { type: 'boolean' },
    against: { type: 'string' },
  },
});
process.chdir(root);
if (options.write) process.env.BENCH_WRITE = 'yes';
await ensureDependencies();
await must(process.execPath, ['scripts/package.mjs', '--out', 'out/zh-news.vsix']);
const { build } = await import('esbuild');
const common = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning', outdir: 'out/bench' };
await build({
  ...common,
  entryPoints: ['bench/window.ts', 'bench/review.ts'],
  format: 'cjs',
  external: ['vscode', 'mocha'],
});
await build({
  ...common,
  entryPoints: ['bench/bench.ts', 'bench/memory.ts', 'bench/versions.ts'],
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  // Modules bundled from CommonJS look for this.
  banner: {
    js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
  },
});

if (options.memory) process.exit(await run(process.execPath, ['out/bench/memory.mjs']));
if (options.against) process.exit(await run(process.execPath, ['out/bench/versions.mjs', options.against]));

const measure = (what, files = []) => must(process.execPath, ['out/bench/bench.mjs', what, ...files]);
if (!options.review) await measure('parts');

// A window activates an extension once, and what else it does then is not always the same: the median of several counts.
const runs = [...Array(options.review ? 0 : 3).fill('window'), ...Array(2).fill('review')];
const windows = options['no-window']
  ? []
  : runs.map((suite, i) => ({ suite, file: path.join(root, `out/bench/${suite}-${i}.json`) }));
if (windows.length > 0) await ensureChromium();
for (const [i, { suite, file }] of windows.entries()) {
  // A window of a long page waits 26 times until nothing is done any more.
  console.log(
    `Window ${i + 1} of ${windows.length}: ${suite === 'review' ? 'a long page, two to ten minutes' : 'a page'}`,
  );
  rmSync(file, { force: true });
  const tests = ['--tests', `out/bench/${suite}.js`, '--folder', 'test/fixtures', '--timeout', '900'];
  const env = { ...process.env, ZH_NEWS_BENCH_WINDOW: file };
  const code = await run(process.execPath, ['test/host/run-tests.mjs', '--vsix', 'out/zh-news.vsix', ...tests], {
    env,
  });
  if (code !== 0) console.error('A window gave no figures.');
}
const reports = windows.map(({ file }) => file).filter((file) => existsSync(file));
await measure(options.review ? 'windows' : 'rest', reports);
