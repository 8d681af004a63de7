import assert from 'node:assert/strict';
import { shared } from '../../../src/runtime/shared.ts';

describe('shared', () => {
  it('is the same, with every array of numbers in memory that threads share', () => {
    const value = {
      a: Int32Array.of(1, -2),
      b: { c: Float64Array.of(0.5), d: 'text' },
      e: ['x'],
      f: [{ g: Int16Array.of(4) }],
      h: null,
    };
    const copy = shared(value);
    assert.deepEqual(copy, value);
    assert.ok(copy.a.buffer instanceof SharedArrayBuffer && copy.b.c.buffer instanceof SharedArrayBuffer);
    assert.ok(copy.f[0]?.g.buffer instanceof SharedArrayBuffer);
    copy.a[0] = 7;
    assert.equal(value.a[0], 1);
  });
});
