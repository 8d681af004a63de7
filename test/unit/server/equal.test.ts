/** Equality of plain data, member by member. */
import assert from 'node:assert/strict';
import { isEqual } from '../../../src/server/equal.ts';

describe('plain data', () => {
  const name = { start: 3, name: '石大有', inner: [{ type: 'place' }], note: null };

  it('is equal to a copy of it', () => {
    assert.ok(isEqual(name, structuredClone(name)));
    assert.ok(isEqual([name, 1], [{ ...name, entity: undefined }, 1]));
  });
  it('differs by one member, one more or one less', () => {
    for (const other of [
      { ...name, start: 4 },
      { ...name, entity: 1 },
      { start: 3, name: '石大有', note: null },
      { ...name, note: {} },
      { ...name, inner: [{ type: 'person' }] },
      { ...name, inner: [] },
      { ...name, inner: { 0: { type: 'place' } } },
    ])
      assert.ok(!isEqual(name, other) && !isEqual(other, name), JSON.stringify(other));
  });
});
