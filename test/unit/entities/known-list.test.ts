/** Looking up known names at an offset of a text. */
import assert from 'node:assert/strict';
import { knownLengthAt } from '../../../src/core/entities/known-list.ts';

describe('known names', () => {
  it('end with the text at the latest', () => {
    assert.equal(knownLengthAt('去美国', 1), '美国'.length);
    assert.equal(knownLengthAt('去美国。', 1), '美国'.length);
  });
  it('are the longest that the text has', () => {
    assert.equal(knownLengthAt('联合国安理会通过', 0), '联合国安理会'.length);
    assert.equal(knownLengthAt('联合国安', 0), '联合国'.length);
    assert.equal(knownLengthAt('联合', 0), 0);
  });
});
