// `npm run test:desktop`: the suite of test/integration in desktop VS Code. Arguments are those of test/host/desktop.mjs.
import { ensureDependencies } from './lib/install.mjs';
import { must, root } from './lib/process.mjs';

process.chdir(root);
await ensureDependencies();
for (const script of ['scripts/build.mjs', 'scripts/build-tests.mjs']) await must(process.execPath, [script]);
await must(process.execPath, ['test/host/desktop.mjs', ...process.argv.slice(2)]);
