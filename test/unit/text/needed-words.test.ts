import assert from 'node:assert/strict';
import { createNeededWords } from '../../../src/core/text/needed-words.ts';

describe('words that rules need', () => {
  const neededBy = createNeededWords([['某'], ['高速', '铁路'], undefined, ['𠮷野']]);
  const needed = (text: string) => [0, 1, 2, 3].filter(neededBy(text));

  it('calls for the rules whose words stand in the text, and for those that need none', () => {
    assert.deepEqual(needed('原告张某'), [0, 2]);
    assert.deepEqual(needed('沪宁高速封闭，某人说'), [0, 1, 2]);
    assert.deepEqual(needed('高兴地修铁路'), [1, 2]);
    assert.deepEqual(needed('在𠮷野'), [2, 3]);
  });

  it('calls for no other rule', () => {
    assert.deepEqual(needed(''), [2]);
    assert.deepEqual(needed('高兴，速度快，末尾是高'), [2]);
  });

  it('tells 64 rules apart, and knows more', () => {
    const words = Array.from({ length: 80 }, (_, i) => [String.fromCharCode(0x4e00 + i)]);
    const neededByMany = createNeededWords(words);
    for (const [i, [word = '']] of words.entries()) assert.ok(neededByMany(word)(i), word);
    assert.deepEqual(
      words.flatMap((_, i) => (neededByMany('一')(i) ? [i] : [])),
      [0, 64],
    );
  });
});
