import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { ResourceBytes } from '../resource-bytes.ts';

/** @param root the folder of the installed package, which holds dist/ and resources/. */
export const diskBytes = (root: string): ResourceBytes => ({
  read: (path) => readFileSync(join(root, path)),
  // Large enough for the largest part, so that it is not assembled from many chunks.
  inflate: (bytes) => inflateRawSync(bytes, { chunkSize: 2 ** 23 }),
});
