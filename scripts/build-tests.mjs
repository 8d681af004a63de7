// Compiles the tests that run inside VS Code into out/: the extension host loads CommonJS, and nothing there knows TypeScript.
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const common = { bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning' };

for (const folder of ['integration', 'host/suites']) {
  rmSync(`out/${folder.replace('/suites', '')}`, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: [`test/${folder}/**/*.ts`],
    outbase: `test/${folder}`,
    outdir: `out/${folder.replace('/suites', '')}`,
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
  });
}

// The same for a worker of the browser, which can look into no folder: one file. What needs processes is left out.
const files = readdirSync('test/integration', { recursive: true }).filter((name) => name.endsWith('.test.ts'));
const imports = files
  .filter((name) => !name.endsWith('.node.test.ts'))
  .sort()
  .map((name) => `await import(${JSON.stringify(`./integration/${name.replaceAll('\\', '/')}`)});`);
// By its place mocha's script for browsers would be taken for an ES module, which it is not.
copyFileSync('node_modules/mocha/mocha.js', 'out/mocha.cjs');
await build({
  ...common,
  stdin: {
    contents: `import { runSuite } from './host/suite.browser.ts';
      export const run = () => runSuite(async () => { ${imports.join('\n')} });`,
    resolveDir: 'test',
    loader: 'ts',
  },
  outfile: 'out/integration-browser/index.js',
  platform: 'browser',
  target: 'es2022',
  external: ['vscode'],
  alias: { 'node:assert/strict': './test/host/strict-assert.ts', 'mocha/mocha.js': './out/mocha.cjs' },
  // The libraries that stand for those of Node look for these.
  inject: ['test/host/browser-process.ts'],
  define: { global: 'globalThis' },
});
