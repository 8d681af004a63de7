// `npm run test:hosts`: the packed VSIX in the oldest VS Code that it supports, in a new one, and in one that has no server.
import { ensureDependencies } from './lib/install.mjs';
import { root, run } from './lib/process.mjs';

process.chdir(root);
await ensureDependencies();
const failed = [];
for (const [variant, stages] of [
  ['oldest', ['build', 'vsix']],
  ['new', ['vsix', 'browser', 'web']],
]) {
  console.log(`\nVARIANT=${variant}`);
  const code = await run(process.execPath, ['scripts/test.mjs', ...stages], {
    env: { ...process.env, VARIANT: variant },
  });
  if (code !== 0) failed.push(variant);
}
if (failed.length > 0) {
  console.error(`Failed in: ${failed.join(', ')}`);
  process.exitCode = 1;
}
