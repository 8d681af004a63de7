/** Where the packed parts of a data file begin, for those who unpack them and for those who do so ahead. */
import { createReader } from './bytes.ts';

/** Of every data file: a signature and a checksum. */
export const headerLength = 8;

/** The one part of a file, or all of its parts. */
export const bodyOf = (file: Uint8Array): Uint8Array => file.subarray(headerLength);

/** The first `count` parts of a file, each behind its length. */
export function partsOf(file: Uint8Array, count: number): Uint8Array[] {
  const { take, unsigned } = createReader(bodyOf(file));
  return Array.from({ length: count }, () => take(unsigned()));
}
