import assert from 'node:assert/strict';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { deflate } from '../../../src/training/deflate.ts';
import { randomFrom } from '../../../src/training/random.ts';

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY } = constants;

/** Bytes of which small ones are frequent, in no order: there is nothing in them that recurs. */
function unequal(length: number): Uint8Array {
  const random = randomFrom(7);
  return Uint8Array.from({ length }, () => Math.floor(12 * random() ** 3));
}

describe('deflate', () => {
  for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000])
    it(`gives ${length} bytes back`, () => {
      const bytes = unequal(length);
      assert.deepEqual(new Uint8Array(inflateRawSync(deflate(bytes))), bytes);
    });

  const least = (bytes: Uint8Array, ...strategies: number[]) =>
    Math.min(...strategies.map((strategy) => deflateRawSync(bytes, { level: 9, memLevel: 9, strategy }).length));
  it('packs bytes that do not recur to less than where deflate looks for what does', () => {
    const bytes = unequal(60_000);
    assert.ok(deflate(bytes).length < 0.95 * least(bytes, Z_DEFAULT_STRATEGY, Z_FILTERED));
  });
  it('packs such bytes with long runs among them that recur to less than where it looks for short ones or for none', () => {
    const bytes = unequal(60_000);
    for (let at = 1_000; at < bytes.length; at += 100) bytes.set(bytes.subarray(at - 1_000, at - 960), at);
    assert.ok(deflate(bytes).length < 0.95 * least(bytes, Z_DEFAULT_STRATEGY, Z_HUFFMAN_ONLY));
  });

  it('looks back from one piece into the one before', () => {
    const random = randomFrom(7);
    const once = Uint8Array.from({ length: 30_000 }, () => 256 * random());
    const thrice = Uint8Array.from([...once, ...once, ...once]);
    assert.ok(deflate(thrice).length < 1.1 * deflate(once).length);
  });
});
