import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { ResourceBytes } from '../resource-bytes.ts';

/** @param root the folder of the installed package, which holds dist/ and resources/. */
export const diskBytes = (root: string): ResourceBytes => ({
  read: (path) => readFileSync(join(root, path)),
  // The chunk is large enough for the largest part, which is then not assembled from many, and is given back for a copy that is just as long.
  inflate: (bytes) => new Uint8Array(inflateRawSync(bytes, { chunkSize: 2 ** 23 })),
});
