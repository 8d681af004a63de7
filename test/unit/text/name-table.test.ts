/** Finding the longest of many names at an offset. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createNameTable } from '../../../src/core/text/name-table.ts';

const text = fc.string({ unit: fc.constantFrom('望', '川', '市', '青', '石'), maxLength: 12 });
const names = fc.array(fc.string({ unit: fc.constantFrom('望', '川', '市', '青', '石'), minLength: 2, maxLength: 6 }));

describe('a table of names', () => {
  it('gives the length of the longest that begins at an offset', () => {
    const table = createNameTable(new Set(['望川', '望川市统计局', '青石']));
    const inText = '在望川市统计局和望川市青石';
    assert.deepEqual(
      [1, 2, 8, 11, inText.length].map((at) => table.lengthAt(inText, at)),
      [6, 0, 2, 2, 0],
    );
  });

  it('finds no name that goes on behind the text', () => {
    assert.equal(createNameTable(new Set(['望川市统计局'])).lengthAt('望川市统计', 0), 0);
  });

  it('finds what trying every length finds', () => {
    fc.assert(
      fc.property(text, names, (own, all) => {
        const known = new Set(all);
        const table = createNameTable(known);
        for (let at = 0; at <= own.length; at++) {
          const lengths = [6, 5, 4, 3, 2].filter((length) => at + length <= own.length);
          const expected = lengths.find((length) => known.has(own.slice(at, at + length))) ?? 0;
          assert.equal(table.lengthAt(own, at), expected, `${own} ${at}`);
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });

  it('takes no names of one character, and none that is longer than it can hold', () => {
    assert.throws(() => createNameTable(new Set(['望'])), RangeError);
    assert.throws(() => createNameTable(new Set(['望'.repeat(31)])), RangeError);
    assert.equal(createNameTable(new Set(['望'.repeat(30)])).lengthAt('望'.repeat(31), 1), 30);
  });
});
