/** Weights as files have them. */
import assert from 'node:assert/strict';
import { unpackedWeights } from '../../../src/core/text/byte-weights.ts';
import { packed } from '../../../src/training/byte-weights.ts';

describe('weights in bytes', () => {
  it('come out as they went in, but for small and very large ones', () => {
    const weights = new Float64Array(40_000);
    const set: readonly (readonly [at: number, weight: number])[] = [
      [0, 1],
      [1, -0.5],
      [127, 0.1],
      [300, 0.06],
      [20_000, 9],
      [39_999, -9],
    ];
    for (const [at, weight] of set) weights[at] = weight;
    const { unit, packed: text } = packed(weights, 0.05, 2);
    const bytes = unpackedWeights(text, weights.length);
    assert.deepEqual(
      set.map(([at]) => bytes[at]),
      [20, -10, 2, 0, 127, -127],
    );
    assert.equal(unit, 0.05);
    assert.equal(bytes.filter((byte) => byte !== 0).length, 5);
  });
});
