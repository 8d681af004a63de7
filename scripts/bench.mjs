// Runs the benchmarks of bench/: the core's parts, the server, the window. Prints a table; the same is in out/bench.json.
//
//   npm run bench [-- --no-window]
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../test/host/chromium.mjs';
import { ensureDependencies } from './lib/install.mjs';
import { must, root, run } from './lib/process.mjs';

const { values: options } = parseArgs({ options: { 'no-window': { type: 'boolean' } } });
process.chdir(root);
await ensureDependencies();
await must(process.execPath, ['scripts/package.mjs', '--out', 'out/zh-news.vsix']);
const { build } = await import('esbuild');
const common = { bundle: true, platform: 'node', target: 'node20', logLevel: 'warning', outdir: 'out/bench' };
await build({ ...common, entryPoints: ['bench/window.ts'], format: 'cjs', external: ['vscode', 'mocha'] });
await build({
  ...common,
  entryPoints: ['bench/bench.ts'],
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  // Modules bundled from CommonJS look for this.
  banner: {
    js: "import * as nodeModule from 'node:module'; const require = nodeModule.createRequire(import.meta.url);",
  },
});

mkdirSync('out/bench', { recursive: true });
const env = { ...process.env };
if (!options['no-window']) {
  await ensureChromium();
  env.ZH_NEWS_BENCH_WINDOW = path.join(root, 'out/bench/window.json');
  const suite = ['--vsix', 'out/zh-news.vsix', '--tests', 'out/bench/window.js', '--folder', 'test/fixtures'];
  const code = await run(process.execPath, ['test/host/run-tests.mjs', ...suite], { env });
  if (code !== 0) console.error('The window gave no figures.');
}
await must(process.execPath, ['out/bench/bench.mjs'], { env });
