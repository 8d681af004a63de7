import assert from 'node:assert/strict';
import type { NamedPassage } from '../../../src/core/entities/named-passage.ts';
import { findNames } from '../../../src/core/entities/names.ts';
import { isIgnored, listedNameAt, mergeWordLists, parseWordList } from '../../../src/core/entities/word-list.ts';
import { withWordList } from '../../../src/core/entities/word-list-last.ts';
import type { EntityType } from '../../../src/core/reading.ts';

describe('word list', () => {
  it('reads the setting', () => {
    const { wordList, problems } = parseWordList([
      { name: '云川古桥', type: 'place', alias: ['古 桥'] },
      { name: '莲心', ignore: true },
    ]);
    assert.deepEqual(problems, []);
    assert.deepEqual(wordList.names.get('古桥'), { type: 'place', fullName: '云川古桥' });
    assert.ok(wordList.ignored.has('莲心'));
  });
  it('reads a file of lines, and reports wrong lines by number', () => {
    const { wordList, problems } = parseWordList('# 人物\n石大有\tperson\t老石、大有\n鹿鸣湖\tlake\n莲心\tignore\n');
    assert.equal(wordList.names.get('老石')?.fullName, '石大有');
    assert.ok(wordList.ignored.has('莲心'));
    assert.deepEqual(problems, [
      {
        line: 2,
        message: 'the type of 鹿鸣湖 is "lake"; it must be one of person, place, organization, work or ignore',
      },
    ]);
  });
  it('reads a JSON file, and reports where it is invalid', () => {
    assert.equal(parseWordList('[{"name":"石大有"}]').wordList.names.get('石大有')?.type, 'person');
    assert.match(parseWordList('[{"name":').problems[0]?.message ?? '', /no JSON/);
  });
  it('tells of no more of a file than the first characters that are seen', () => {
    const messageOf = (text: string) => parseWordList(text).problems[0]?.message ?? '';
    const secret = 'root:x:0:0:root:/root:/bin/sh:and:so:on:without:an:end';
    assert.equal(messageOf(`[${secret}`), 'this is no JSON');
    const message = messageOf(`\u202e${secret}\u001b[31m\t${secret}`);
    assert.doesNotMatch(message, /\p{C}|without/u);
    assert.match(message, /root:x/);
  });
  it('reads files of every editor: a byte order mark before JSON too, and any line ends', () => {
    const namesOf = (text: string) => [...parseWordList(text).wordList.names.keys()];
    assert.deepEqual(namesOf('\ufeff[{"name":"石大有"}]'), ['石大有']);
    for (const end of ['\n', '\r\n', '\r']) {
      assert.deepEqual(namesOf(['\ufeff# 人物', '石大有', '', '鹿鸣湖\tplace'].join(end)), ['石大有', '鹿鸣湖'], end);
    }
  });
  it('tells of lines whose parts are separated by something else than tabs, and of entries outside of a list', () => {
    const problemsOf = (text: string) => parseWordList(text).problems.map(({ line }) => line);
    const wrong = ['石大有 person', '石大有,person', '鹿鸣湖   place   鹿湖', '莲心　ignore', '{"name":"石大有"}'];
    assert.deepEqual(problemsOf(wrong.join('\n')), [0, 1, 2, 3, 4]);
    assert.deepEqual(
      problemsOf('Body of work\twork\nHard work\n青岚Workplace\torganization\n石大有\tperson\t老石'),
      [],
    );
  });
  it('takes the last of entries about one form, as the quick fixes add them at the end', () => {
    const last = (text: string) => parseWordList(text).wordList;
    const ignored = last('石大有\tperson\t老石\n石大有\tignore');
    assert.deepEqual([...ignored.names.keys()], ['老石']);
    assert.deepEqual([...ignored.ignored], ['石大有']);
    const named = last('石大有\tignore\n石大有\tperson');
    assert.deepEqual([...named.names.keys()], ['石大有']);
    assert.equal(named.ignored.size, 0);
  });
  it('prefers the second of two lists', () => {
    const [first, second] = ['石大有\tperson', '石大有\tignore'].map((text) => parseWordList(text).wordList);
    assert.ok(first && second);
    assert.equal(mergeWordLists(first, second)?.names.size, 0);
    assert.equal(mergeWordLists(second, first)?.ignored.size, 0);
    assert.equal(mergeWordLists(null, null), null);
  });
});

describe('a word list and the two scripts', () => {
  const { wordList } = parseWordList(
    '鹿鳴灣\tplace\t鳴灣、水口\n米蘭‧石\tperson\nＡＢ廠\torganization\n《踏歌節》\tignore',
  );
  const at = (text: string) => listedNameAt(wordList, text, 0);
  it('knows a name in traditional characters as names are looked for, and as a simplified page keeps it', () => {
    for (const text of ['鹿鳴灣很好', '鹿鸣湾很好']) assert.equal(at(text), text.slice(0, 3));
    assert.equal(wordList.names.get('鸣湾')?.fullName, '鹿鸣湾');
    assert.equal(wordList.names.get('鳴灣')?.fullName, '鹿鳴灣');
    assert.equal(wordList.names.get('水口')?.fullName, '鹿鸣湾');
  });
  it('takes dots and widths as they are read', () => {
    assert.equal(at('米兰·石说'), '米兰·石');
    assert.equal(at('AB厂开工'), 'AB厂');
  });
  it('ignores a work with and without its marks', () => {
    for (const name of ['《踏歌节》', '踏歌节', '《踏歌節》']) assert.ok(isIgnored(wordList, name), name);
  });
});

describe('a word list behind the other rules', () => {
  const text = '林知远在鹿鸣湾说，望川市统计局和石大有';
  const passage = (...names: readonly (readonly [string, EntityType])[]): NamedPassage => ({
    text,
    article: 0,
    likely: [],
    names: names.map(([name, type]) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, type })),
  });
  const { wordList } = parseWordList('林知远\tplace\n鹿鸣湾\twork\n望川市\tplace\n石大有\tignore');
  const listed = passage(['林知远', 'place'], ['鹿鸣湾', 'work'], ['望川市', 'place']);
  const names = (after: NamedPassage) =>
    withWordList([listed], [after], wordList)[0]?.names.map(
      ({ start, end, type }) => `${text.slice(start, end)} ${type}`,
    );
  it('takes back what they made of its names', () =>
    assert.deepEqual(names(passage(['林知远', 'person'], ['石大有', 'person'])), [
      '林知远 place',
      '鹿鸣湾 work',
      '望川市 place',
    ]));
  it('leaves a name whole that has grown', () =>
    assert.deepEqual(names(passage(['林知远', 'place'], ['鹿鸣湾', 'work'], ['望川市统计局', 'organization'])), [
      '林知远 place',
      '鹿鸣湾 work',
      '望川市统计局 organization',
    ]));
});

describe('a listed name at a place', () => {
  const { wordList } = parseWordList('石大有\n石大\n石大有渔场\torganization\n鹿\tplace\n𠮷田\n𠮷田町\tplace');
  const at = (text: string, offset = 0) => listedNameAt(wordList, text, offset);

  it('is the longest that matches', () => {
    assert.equal(at('石大有渔场开工'), '石大有渔场');
    assert.equal(at('石大有说'), '石大有');
    assert.equal(at('石大'), '石大');
    assert.equal(at('老石大有说', 1), '石大有');
  });
  it('is none where only its beginning matches', () => {
    assert.equal(at('石'), null);
    assert.equal(at('石头'), null);
    assert.equal(at('大有'), null);
  });
  it('may be one character, before another or at the end', () => {
    assert.equal(at('鹿鸣'), '鹿');
    assert.equal(at('鹿'), '鹿');
  });
  it('may begin with a character of two units', () => assert.equal(at('𠮷田町长'), '𠮷田町'));
  it('is found in a merged list', () => {
    const merged = mergeWordLists(wordList, parseWordList('石大有渔场\tignore').wordList);
    assert.ok(merged);
    assert.equal(listedNameAt(merged, '石大有渔场开工', 0), '石大有');
  });
});

describe('names of a passage', () => {
  const words = [...'石大有来到鹿鸣湖'].map((word) => ({ word, tag: 'x' }));
  const names = (text: string, recognised: { start: number; end: number; type: 'person' | 'place' }[], list = '') =>
    findNames(text, words, recognised, list ? parseWordList(list).wordList : null, 'readers').map(
      ({ start, end, type }) => `${text.slice(start, end)} ${type}`,
    );
  it('marks what the list names over what was recognised', () =>
    assert.deepEqual(
      names('石大有来到鹿鸣湖', [{ start: 0, end: 2, type: 'person' }], '石大有\tperson\n鹿鸣湖\tplace'),
      ['石大有 person', '鹿鸣湖 place'],
    ));
  it('does not mark what the list ignores', () =>
    assert.deepEqual(names('石大有来到鹿鸣湖', [{ start: 5, end: 8, type: 'place' }], '鹿鸣湖\tignore'), []));
  it('finds works, the outermost of nested ones', () =>
    assert.deepEqual(names('他读《评〈湖边〉三十年》', []), ['《评〈湖边〉三十年》 work']));
  it('splits a byline at its blanks', () =>
    assert.deepEqual(names('本报记者 闻笛 司徒清和 左小棠', []), ['闻笛 person', '司徒清和 person', '左小棠 person']));
  it('joins a division with what lies in it, and drops single characters', () =>
    assert.deepEqual(
      names('江宁省青岚县中', [
        { start: 0, end: 3, type: 'place' },
        { start: 3, end: 6, type: 'place' },
        { start: 6, end: 7, type: 'place' },
      ]),
      ['江宁省青岚县 place'],
    ));
});
