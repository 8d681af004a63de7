/** Places of a text that others changed around them. */
import assert from 'node:assert/strict';
import { applied } from '../../../src/extension/applied.ts';

describe('changes made to a text', () => {
  const text = '甲乙\n丙丁\n戊己\n庚';
  const joins = [
    { start: 2, end: 3, newText: '' },
    { start: 8, end: 9, newText: '' },
  ];
  it('move the places between them', () => {
    const { changed, moved } = applied(text, joins, [5, 9]);
    assert.equal(changed, '甲乙丙丁\n戊己庚');
    assert.deepEqual(moved, [4, 7]);
    assert.equal(changed[4], '\n');
  });
  it('leave the places before them, and one at their beginning', () =>
    assert.deepEqual(applied(text, joins, [0, 2, 5]).moved, [0, 2, 4]));
  it('may add text', () => {
    const { changed, moved } = applied('甲\n乙', [{ start: 0, end: 0, newText: '\n\n' }], [0, 1, 3]);
    assert.equal(changed, '\n\n甲\n乙');
    assert.deepEqual(moved, [0, 3, 5]);
  });
  it('are none where there are none', () => assert.deepEqual(applied(text, [], [3]), { changed: text, moved: [3] }));
});
