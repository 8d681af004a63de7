// Bundles the extension, its server, its command line and its panel into dist/.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const entries = {
  extension: 'src/extension/extension.ts',
  client: 'src/extension/client.ts',
  server: 'src/server/server.ts',
  cli: 'src/cli/cli.ts',
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
const present = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
await build({
  entryPoints: present,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  sourcemap: process.env.SOURCEMAP === '1',
  minify: true,
  logLevel: 'warning',
});
if (existsSync('src/extension/panel/panel.ts')) {
  await build({
    entryPoints: { panel: 'src/extension/panel/panel.ts' },
    outdir: 'dist',
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: true,
    logLevel: 'warning',
  });
}
const segmenter = 'dist/segmenter';
mkdirSync(segmenter, { recursive: true });
cpSync('node_modules/jieba-wasm/pkg/nodejs', `${segmenter}/wasm`, { recursive: true });
const native = 'node_modules/nodejieba/build/Release/nodejieba.node';
if (existsSync(native)) cpSync(native, `${segmenter}/nodejieba.node`);
