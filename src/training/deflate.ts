/**
 * Packs data files by raw deflate, piece by piece, each by the strategy that makes it smallest: columns of numbers in one file differ in whether their
 * bytes recur in runs or are only of unequal number. What unpacks them sees one stream.
 */
import { constants, deflateRawSync } from 'node:zlib';

const pieceLength = 2 ** 16;
/** How far back deflate looks for what recurs. */
const windowLength = 2 ** 15;
const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_SYNC_FLUSH, Z_FINISH } = constants;

/** `bytes` packed; `inflateRawSync` undoes it. */
export function deflate(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at === 0 || at < bytes.length; at += pieceLength) pieces.push(smallest(bytes, at));
  return Buffer.concat(pieces);
}

/** The piece that begins at `start`. A piece that is not the last one ends with a whole byte, so that the next one can follow. */
function smallest(bytes: Uint8Array, start: number): Uint8Array {
  const end = start + pieceLength;
  const finishFlush = end < bytes.length ? Z_SYNC_FLUSH : Z_FINISH;
  const before = bytes.subarray(Math.max(0, start - windowLength), start);
  const packed = [Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY].map((strategy) =>
    deflateRawSync(bytes.subarray(start, end), {
      level: 9,
      strategy,
      finishFlush,
      ...(start > 0 && { dictionary: before }),
    }),
  );
  return packed.reduce((a, b) => (b.length < a.length ? b : a));
}
