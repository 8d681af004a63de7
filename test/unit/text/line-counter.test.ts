import assert from 'node:assert/strict';
import { lineCounter } from '../../../src/core/text/line-counter.ts';

describe('line counter', () => {
  it('counts from 1, and a line end belongs to the line it ends', () => {
    const lineOf = lineCounter('甲\n乙丙\n\n丁');
    assert.deepEqual(
      [0, 1, 2, 4, 5, 6, 7].map((offset) => lineOf(offset)),
      [1, 1, 2, 2, 3, 4, 4],
    );
  });
  it('may be asked twice for one offset, and behind the last line end', () => {
    const lineOf = lineCounter('甲\n乙');
    assert.deepEqual(
      [2, 2, 99].map((offset) => lineOf(offset)),
      [2, 2, 2],
    );
  });
  it('counts one line in a text without line ends', () => assert.equal(lineCounter('甲乙')(1), 1));
});
