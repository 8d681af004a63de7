/** How much sections speak of the same. */
import assert from 'node:assert/strict';
import { likenessOf, weightsOf, wordsIn } from '../../../src/core/page/likeness.ts';

const melons = '苗凤山种了三十年西瓜';
const vines = '一棵秧上只留一个瓜';
const ponds = '清晨鱼浮头，赶紧开增氧机';

function likeness(...texts: readonly string[]): (a: number, b: number) => number {
  const words = texts.map(wordsIn);
  return likenessOf(words, weightsOf(words));
}

describe('the likeness of sections', () => {
  it('is 1 with itself, and 0 where nothing is in common', () => {
    const like = likeness(melons, vines, ponds);
    assert.ok(Math.abs(like(0, 0) - 1) < 1e-9);
    assert.equal(like(0, 2), 0);
  });
  it('is told by a single character, and the same both ways', () => {
    const like = likeness(melons, vines, ponds);
    assert.ok(like(0, 1) > 0.02);
    assert.equal(like(0, 1), like(1, 0));
  });
  it('is less where more sections have what is in common', () =>
    assert.ok(likeness(melons, vines, ponds)(0, 1) > likeness(melons, vines, '瓜田里的路')(0, 1)));
  it('is told by nothing that any text has', () => assert.equal(likeness('他们都来了', '他们也去了', ponds)(0, 1), 0));
  it('is 0 of a section without words, and of one that is none', () => {
    const like = likeness('2024', melons);
    assert.equal(like(0, 1), 0);
    assert.equal(like(1, 2), 0);
  });
});

it('words are characters and pairs of them within a phrase, blanks and line ends aside, and count twice at most', () => {
  assert.deepEqual([...wordsIn('瓜 瓜\n瓜').values()], [2, 2]);
  assert.equal(wordsIn('瓜，秧').size, 2);
  assert.equal(wordsIn('瓜秧').size, 3);
  assert.equal(wordsIn('瓜的秧').size, 2);
});
