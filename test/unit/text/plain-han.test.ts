/** Prefilters that must answer as the expressions do which they stand before. */
import assert from 'node:assert/strict';
import {
  endsWithPunctuation,
  hasPunctuation,
  isPlainHan,
  isPunctuation,
  plainHanIn,
} from '../../../src/core/text/plain-han.ts';

describe('plain Han characters', () => {
  it('are neither punctuation nor symbols, and all other code units are asked', () => {
    let count = 0;
    for (let code = 0; code < 0x10000; code++) {
      const one = String.fromCharCode(code);
      if (isPlainHan(code)) {
        count++;
        assert.doesNotMatch(one, /[\p{P}\p{S}\s]/u, code.toString(16));
      }
      assert.equal(isPunctuation(code), /\p{P}/u.test(one), code.toString(16));
    }
    assert.ok(count > 27_000);
    assert.equal(isPunctuation(Number.NaN), false);
  });

  it('are told from punctuation within a text and at its end, beyond the basic plane, too', () => {
    // U+1091F is a word separator of Phoenician, U+20000 a Han character.
    for (const text of [
      '',
      '江',
      '江，',
      '，江',
      '江湖A',
      '江\u{1091F}',
      '\u{1091F}江',
      '江\u{20000}',
      '江\ud802',
      '。',
    ])
      assert.deepEqual(
        [hasPunctuation(text), endsWithPunctuation(text)],
        [/\p{P}/u.test(text), /\p{P}$/u.test(text)],
        text,
      );
    assert.equal(plainHanIn('江A，\u{20000}湖'), 2);
  });
});
