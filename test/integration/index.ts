/** The tests that run inside VS Code: every file of this folder that ends in `.test.ts`, compiled beside this one. */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runSuite } from '../host/suite.ts';

export const run = () =>
  runSuite(() => {
    const load = createRequire(__filename);
    const files = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.test.js')).sort()) load(join(__dirname, file));
  });
