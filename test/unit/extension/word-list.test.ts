/** The word list in the settings, as commands change it: what was decided last counts. */
import assert from 'node:assert/strict';
import { parseWordList } from '../../../src/core/entities/word-list.ts';
import { type WordListEntry, withEntry } from '../../../src/extension/word-list.ts';

const listOf = (...entries: readonly WordListEntry[]) =>
  parseWordList(entries.reduce<readonly unknown[]>(withEntry, [])).wordList;

describe('an entry added to the word list', () => {
  it('replaces that of the same name, with the aliases of both', () => {
    const list = withEntry([{ name: '米娜娃', type: 'place', alias: '小米' }], {
      name: '米娜娃',
      type: 'person',
      alias: '米姐',
    });
    assert.deepEqual(list, [{ name: '米娜娃', type: 'person', alias: ['小米', '米姐'] }]);
  });
  it('counts before what was said of its forms earlier', () => {
    const main: WordListEntry = { name: '米娜娃', type: 'person' };
    const merged = listOf(main, { name: '小米', ignore: true }, { ...main, alias: '小米' });
    assert.equal(merged.names.get('小米')?.fullName, '米娜娃');
    assert.equal(merged.ignored.size, 0);
    const ignored = listOf({ ...main, alias: '小米' }, { name: '小米', ignore: true });
    assert.deepEqual([...ignored.names.keys()], ['米娜娃']);
  });

  it('keeps what is no entry', () => {
    const entry = { name: '米娜娃', type: 'person' } as const;
    assert.deepEqual(withEntry([null, '望川', 5, {}], entry), [null, '望川', 5, {}, entry]);
  });
});
