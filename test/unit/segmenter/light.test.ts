/** The algorithm on a dictionary that one can compute by hand; that the whole one gives nodejieba's words is shown in `test/package`. */
import assert from 'node:assert/strict';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { decodeDictionary } from '../../../src/runtime/segmenter/dictionary-file.ts';
import { lightTagger } from '../../../src/runtime/segmenter/light.ts';
import { makeDictionaryFile } from '../../../src/training/segmenter/make.ts';
import { nearestLog } from '../../../src/training/segmenter/nearest-log.ts';

/** 乙丙 is likelier than 甲乙: 甲 + 乙丙 beats 甲乙 + 丙. 丁 may begin a word and 戊 may end it, by the model of unknown words alone. */
const texts = {
  dictionary: '甲 10 n\n甲乙 10 v\n乙丙 40 ns\n丙 10 m\n丙丁戊己 30 nt\n1998 5 t\nAT&T 5 nz\n',
  user: '庚辛\n壬癸 nz\n子丑 20 ns\n',
  hmm: [
    '#B,E,M,S',
    '-0.5 -3.14e+100 -3.14e+100 -1',
    '-3.14e+100 -0.5 -1 -3.14e+100',
    '-0.6 -3.14e+100 -3.14e+100 -0.8',
    '-3.14e+100 -0.3 -1.2 -3.14e+100',
    '-0.7 -3.14e+100 -3.14e+100 -0.7',
    '丁:-1,戊:-9',
    '丁:-9,戊:-1',
    '丁:-9,戊:-9',
    '丙:-1,丁:-9,戊:-9,己:-1',
  ].join('\n'),
};
const file = makeDictionaryFile(texts);
const tag = lightTagger(decodeDictionary(file, inflateRawSync));
const read = (text: string) =>
  tag(text)
    .map((word) => `${word.word}/${word.tag}`)
    .join(' ');

describe('the light segmenter', () => {
  it('takes the most probable words', () => assert.equal(read('甲乙丙'), '甲/n 乙丙/ns'));
  it('takes a word of which only the beginning is there for what it is', () =>
    assert.equal(read('丙丁戊'), '丙/m 丁戊/x'));
  it('takes the longest when it is likelier', () => assert.equal(read('丙丁戊己'), '丙丁戊己/nt'));
  it('joins characters by the model of unknown words', () => assert.equal(read('丁戊己'), '丁戊/x 己/x'));
  it('does not join over a separator', () => assert.equal(read('丁，戊。丁 戊'), '丁/x ，/x 戊/x 。/x 丁/x  /x 戊/x'));
  it('keeps letters with digits after them, and digits with stops', () =>
    assert.equal(read('a1.5b2'), 'a1/eng ./x 5/x b2/eng'));
  it('tags numbers m, letters eng, words of the dictionary as it says', () =>
    assert.equal(read('2025,GDP,1998,AT&T'), '2025/m ,/x GDP/eng ,/x 1998/t ,/x AT&T/nz'));
  it('has the words of the user’s dictionary, with and without a tag', () =>
    assert.equal(read('庚辛壬癸子丑'), '庚辛/x 壬癸/nz 子丑/ns'));
  it('takes a character outside the basic plane as one', () => assert.equal(read('甲𠮷丙'), '甲/n 𠮷/x 丙/m'));
  it('gives the text back, whatever it is', () => {
    const unit = fc.constantFrom(...'甲乙丙丁戊己庚，。 \n\ta1.&', '𠮷', '\0', 'é');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 60 }), (text) => {
        assert.equal(
          tag(text).reduce((sum, { word }) => sum + word, ''),
          text,
        );
      }),
    );
  });
});

describe('the file of the light segmenter', () => {
  it('is refused when a byte is another', () => {
    for (const at of [0, 5, 8, file.length - 1]) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] as number) ^ 1;
      assert.throws(() => decodeDictionary(damaged, inflateRawSync), /no dictionary of this version|damaged/);
    }
  });
  it('is refused when its end is missing', () => {
    assert.throws(() => decodeDictionary(file.slice(0, -1), inflateRawSync), /damaged/);
    assert.throws(() => decodeDictionary(file.slice(0, 4), inflateRawSync), /no dictionary/);
  });
  it('cannot be made of a line that is no entry', () => {
    assert.throws(
      () => makeDictionaryFile({ ...texts, dictionary: '甲 many n\n' }),
      /not a line of the dictionary: 甲 many n/,
    );
    assert.throws(() => makeDictionaryFile({ ...texts, hmm: '0 0 0 0' }), /four states/);
    assert.throws(() => makeDictionaryFile({ ...texts, user: '寅' }), /single characters/);
  });
});

describe('nearestLog', () => {
  it('knows logarithms to the last digit', () => {
    // From tables of ln 2 and ln 10.
    assert.equal(nearestLog(2), Number('0.693147180559945309417'));
    assert.equal(nearestLog(0.5), -Number('0.693147180559945309417'));
    assert.equal(nearestLog(10), Number('2.302585092994045684018'));
    assert.equal(nearestLog(1), 0);
  });
  it('is never further from Math.log than one unit in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (x) => {
        const expected = Math.log(x);
        assert.ok(Math.abs(nearestLog(x) - expected) <= Math.abs(expected) * 2 ** -52);
      }),
    );
  });
});
