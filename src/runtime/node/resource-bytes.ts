import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { ResourceBytes } from '../resource-bytes.ts';

/** @param root the folder of the installed package, which holds dist/ and resources/. */
export const diskBytes = (root: string): ResourceBytes => ({
  read: (path) => readFileSync(join(root, path)),
  // Room for the largest part at once, so that it need not be put together from many pieces.
  inflate: (bytes) => inflateRawSync(bytes, { chunkSize: 2 ** 23 }),
});
