import assert from 'node:assert/strict';
import { onTheWay, placeOfWordList } from '../../../src/extension/word-list-path.ts';

const outside = [
  '/etc/passwd',
  'C:\\secrets.txt',
  'c:secrets.txt',
  '\\\\host\\share',
  '../a.txt',
  'a/../../b.txt',
  '..\\a',
];

describe('the file of the word list', () => {
  for (const path of outside) {
    it(`may not be ${path} in a workspace that nobody trusts`, () =>
      assert.deepEqual(placeOfWordList(path, false), { kind: 'forbidden' }));
    it(`may be ${path} in one that is trusted`, () => assert.notEqual(placeOfWordList(path, true).kind, 'forbidden'));
  }
  it('may be any file of the workspace', () => {
    for (const path of ['names.txt', './a/names.txt', 'a/../names.txt', 'a..b/names.txt', '..names.txt'])
      assert.deepEqual(placeOfWordList(path, false), { kind: 'relative', path });
  });
  it('is reached over folders, each of which may be a link', () => {
    assert.deepEqual(onTheWay('/lists/of/names.txt'), ['lists', 'lists/of', 'lists/of/names.txt']);
    assert.deepEqual(onTheWay('names.txt'), ['names.txt']);
  });
});
