import assert from 'node:assert/strict';
import { beginningsOf } from '../../../src/core/text/beginnings.ts';

describe('beginnings of names', () => {
  const mayBegin = beginningsOf(['望川', '青石桥', '𠮷野']);

  it('misses none of the names', () => {
    const text = '在望川看青石桥与𠮷野';
    for (const name of ['望川', '青石桥', '𠮷野']) assert.ok(mayBegin(text, text.indexOf(name)), name);
  });

  it('leaves out other offsets, and the last one', () => {
    assert.deepEqual(
      [...'在望山看青川'].map((_, at) => mayBegin('在望山看青川', at)),
      [false, false, false, false, false, false],
    );
  });
});
