/** Where a text lists things. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listsIn } from '../../../src/core/entities/listed.ts';

const lists = (text: string) => listsIn(text).map(({ start, list }) => [start, list]);

describe('lists in a text', () => {
  it('are members set apart by 、, up to another mark', () => {
    assert.deepEqual(lists('有望川、青石、白河等地。去山、水。'), [
      [0, '有望川、青石、白河等地'],
      [12, '去山、水'],
    ]);
  });

  it('have two members at least, none of which is empty', () => {
    assert.deepEqual(lists('、望川'), []);
    assert.deepEqual(lists('望川、'), []);
    assert.deepEqual(lists('望川、青石、。'), [[0, '望川、青石']]);
  });

  it('are cut where the first or the last member is long', () => {
    const long = '望'.repeat(20);
    assert.deepEqual(lists(`${long}、${long}`), [[4, `${'望'.repeat(16)}、${'望'.repeat(16)}`]]);
  });

  it('are what the expression finds that says the same', () => {
    const list = /(?:[^，。；：、！？“”‘’（）《》\s]{1,16}、)+[^，。；：、！？“”‘’（）《》\s]{1,16}/g;
    const unit = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom('望', '望川青石白', '、', '望川、') },
      { weight: 1, arbitrary: fc.constantFrom('，', ' ', '、、') },
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const expected = [...text.matchAll(list)].map(({ index, 0: own }) => [index, own]);
        assert.deepEqual(lists(text), expected);
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});
