/** Finding words by where they stand. */
import assert from 'node:assert/strict';
import { wordPlaces } from '../../../src/core/entities/word-places.ts';

describe('places of words', () => {
  const words = ['望川', '市', '统计局'].map((word) => ({ word, tag: 'n' }));
  const { beginningAt, endingAt, overlapping } = wordPlaces(words);

  it('are where words begin and end', () => {
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => beginningAt(offset)?.word),
      ['望川', undefined, '市', '统计局', undefined, undefined, undefined],
    );
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => endingAt(offset)?.word),
      [undefined, undefined, '望川', '市', undefined, undefined, '统计局'],
    );
  });

  it('tell the words of a span, those that it has a part of included', () => {
    const of = (start: number, end: number) => overlapping({ start, end }).map(({ word }) => word);
    assert.deepEqual(of(0, 2), ['望川']);
    assert.deepEqual(of(1, 3), ['望川', '市']);
    assert.deepEqual(of(2, 4), ['市', '统计局']);
    assert.deepEqual(of(4, 5), ['统计局']);
    assert.deepEqual(of(0, 9), ['望川', '市', '统计局']);
    assert.deepEqual(of(6, 9), []);
  });

  it('are in the text', () => {
    assert.equal(beginningAt(-1), undefined);
    assert.equal(endingAt(7), undefined);
    assert.equal(wordPlaces([]).endingAt(0), undefined);
  });
});
