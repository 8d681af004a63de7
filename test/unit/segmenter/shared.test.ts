import assert from 'node:assert/strict';
import { shared } from '../../../src/runtime/shared.ts';

describe('shared', () => {
  it('is the same, with every array of numbers in memory that threads share', () => {
    const value = { a: Int32Array.of(1, -2), b: { c: Float64Array.of(0.5), d: 'text' }, e: ['x'], f: 3 };
    const copy = shared(value);
    assert.deepEqual(copy, value);
    assert.ok(copy.a.buffer instanceof SharedArrayBuffer && copy.b.c.buffer instanceof SharedArrayBuffer);
    copy.a[0] = 7;
    assert.equal(value.a[0], 1);
  });
});
