/** Readings of characters, against the package that they are taken from. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { syllableReader } from '../../../src/server/cards/syllables.ts';
import { syllablesOf, table } from '../../syllables.ts';

const byPackage = (text: string): string[] =>
  pinyin(text, { type: 'all', toneSandhi: false }).map(({ origin, pinyin: read, isZh }) => (isZh ? read : origin));

const names: readonly string[] = JSON.parse(readFileSync('resources/names.json', 'utf8')).rows.map(
  (row: string) => row.split('\t')[0],
);

const words = [table.words, table.seldom].flatMap((rows) => rows.split('|')).map((row) => row.split(' ')[0] as string);

describe('syllables', () => {
  for (const [text, syllables] of [
    ['重庆长安', 'chóng qìng cháng ān'],
    // A word before its characters, and of words that overlap the likelier cut.
    ['银行行长', 'yín háng háng zhǎng'],
    ['九曲桥', 'jiǔ qū qiáo'],
    // Tones as they are written, not as they are spoken.
    ['一不做', 'yī bù zuò'],
    ['第一行', 'dì yī háng'],
    ['了凡', 'liǎo fán'],
    ['A了', 'A liǎo'],
    ['来了', 'lái le'],
    ['佐々木', 'zuǒ zuǒ mù'],
    ['々', 'tóng'],
    ['𫭟村A', 'ōu cūn A'],
  ] as const) {
    it(`of ${text} are ${syllables}`, () => assert.equal(syllablesOf(text).join(' '), syllables));
  }
  it('of no text are none', () => assert.deepEqual(syllablesOf(''), []));
  it('are those of the package for every name of the dictionary, and every word of its own', () => {
    for (const name of [...names, ...words]) assert.deepEqual([name, ...syllablesOf(name)], [name, ...byPackage(name)]);
  });
  it('are those of the package for any texts, also of its own words', () => {
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...names),
      fc.constantFrom(...'一不了々行重长乐曲为得A1， 𫭟\ud800'),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(syllablesOf(text), byPackage(text));
      }),
      { numRuns: 500 },
    );
  });
  it('of a long text stay those of the package, whose probabilities fall below all numbers', () => {
    const text = names.slice(0, 400).join('');
    assert.deepEqual(syllablesOf(text), byPackage(text));
  });
  it('keep the reading of the likelier of two lists of words', () => {
    const read = syllableReader({ characters: 'a 甲|b 乙|c 丙', words: '甲乙 x y', seldom: '乙丙 v w' });
    assert.deepEqual(read('甲乙丙'), ['x', 'y', 'c']);
  });
});
