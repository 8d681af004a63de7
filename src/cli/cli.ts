#!/usr/bin/env node
/** The command `zh-news`. A worker of `--jobs` runs this same file. */
import '../runtime/node/compile-later.ts';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { loadCompiled } from '../runtime/node/compiled-code.ts';
import { main } from './main.ts';
import { fail, quietOnClosedPipe } from './output.ts';

if (isMainThread) {
  quietOnClosedPipe();
  main(process.argv.slice(2)).then((code) => process.exit(code), fail);
} else {
  // As a page has left it; a thread leaves nothing itself.
  loadCompiled(join(__dirname, 'core.js'), 'annotate');
  import('./worker.ts').then(({ serve }) => serve());
}
