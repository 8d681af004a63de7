import { inflateSync } from 'fflate';
import type { ResourceBytes } from '../resource-bytes.ts';

/** @param files by their paths in the package. */
export const givenBytes = (files: ReadonlyMap<string, Uint8Array>): ResourceBytes => ({
  read(path) {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is missing`);
    return bytes;
  },
  inflate: (bytes) => inflateSync(bytes),
});
