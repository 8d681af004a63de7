#!/usr/bin/env node
/** The command `zh-news`. A worker of `--jobs` runs this same file. */
import '../runtime/node/compile-later.ts';
import { isMainThread } from 'node:worker_threads';
import { main } from './main.ts';
import { fail, quietOnClosedPipe } from './output.ts';

if (isMainThread) {
  quietOnClosedPipe();
  main(process.argv.slice(2)).then((code) => process.exit(code), fail);
} else {
  import('./worker.ts').then(({ serve }) => serve());
}
