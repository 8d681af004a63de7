/** Semantic tokens as the protocol packs them. */
import assert from 'node:assert/strict';
import { decodeTokens } from '../../../src/extension/tokens.ts';

describe('packed tokens', () => {
  it('count lines and characters from the token before', () =>
    assert.deepEqual(decodeTokens([2, 5, 3, 0, 0, 0, 4, 2, 1, 0, 1, 1, 2, 4, 0]), [
      { line: 2, start: 5, end: 8, type: 0 },
      { line: 2, start: 9, end: 11, type: 1 },
      { line: 3, start: 1, end: 3, type: 4 },
    ]));
  it('may be none, or cut off', () => {
    assert.deepEqual(decodeTokens([]), []);
    assert.deepEqual(decodeTokens([0, 1, 2, 3]), []);
  });
});
