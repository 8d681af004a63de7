// Compiles the tests that run inside VS Code into out/: the extension host loads CommonJS, and nothing there knows TypeScript.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

for (const folder of ['integration', 'host/suites']) {
  rmSync(`out/${folder.replace('/suites', '')}`, { recursive: true, force: true });
  await build({
    entryPoints: [`test/${folder}/**/*.ts`],
    outbase: `test/${folder}`,
    outdir: `out/${folder.replace('/suites', '')}`,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
