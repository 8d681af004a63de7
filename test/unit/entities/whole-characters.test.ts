/** Characters of two UTF-16 units are one character for a recogniser. */
import assert from 'node:assert/strict';
import type { Recogniser } from '../../../src/core/entities/recogniser/recogniser.ts';
import { byWholeCharacters } from '../../../src/core/entities/recogniser/whole-characters.ts';
import type { NearSpan, Word } from '../../../src/core/reading.ts';

/** What a recogniser is given, and the spans that it answers, in units of what it was given. */
function read(text: string, words: readonly string[], spans: readonly (readonly [number, number])[]) {
  const given = { text: '', words: [] as string[] };
  const recogniser: Recogniser = {
    names(own, ownWords, _guideline, _effort, nearly) {
      Object.assign(given, { text: own, words: ownWords.map(({ word }) => word) });
      const found = spans.map(([start, end]) => ({ start, end, type: 'person' as const }));
      nearly?.push(...found.map((span) => ({ ...span, behind: 3 })));
      return found;
    },
  };
  const tagged: Word[] = words.map((word) => ({ word, tag: 'x' }));
  const nearly: NearSpan[] = [];
  const names = byWholeCharacters(recogniser).names(text, tagged, 'readers', 'normal', nearly);
  assert.deepEqual(
    nearly.map(({ start, end, behind }) => [start, end, behind]),
    names.map(({ start, end }) => [start, end, 3]),
  );
  return { ...given, names: names.map(({ start, end }) => text.slice(start, end)) };
}

describe('characters of two units', () => {
  it('are one for the recogniser, and whole in its names', () => {
    const { text, words, names } = read(
      '记者王小𠮷和𫍽𫍽说',
      ['记者', '王', '小𠮷', '和', '𫍽', '𫍽', '说'],
      [
        [2, 5],
        [6, 8],
      ],
    );
    assert.equal(text.length, 9);
    assert.deepEqual(
      words.map(({ length }) => length),
      [2, 1, 2, 1, 1, 1, 1],
    );
    assert.equal(words.join(''), text);
    assert.deepEqual(names, ['王小𠮷', '𫍽𫍽']);
  });

  it('are no letters of a name where they are emoji', () => {
    const { text, names } = read('😀王明', ['😀', '王明'], [[1, 3]]);
    assert.doesNotMatch(text.charAt(0), /\p{L}/u);
    assert.deepEqual(names, ['王明']);
  });

  it('leave words whole that would end within them', () =>
    assert.deepEqual(
      read('甲𠮷乙', ['甲\ud842', '\udfb7', '乙'], []).words.map(({ length }) => length),
      [2, 1],
    ));

  it('are what they are where they lack a half', () => {
    const { text, names } = read('\udfb7王\ud842', ['\udfb7', '王', '\ud842'], [[1, 3]]);
    assert.equal(text, '\udfb7王\ud842');
    assert.deepEqual(names, ['王\ud842']);
  });
});
