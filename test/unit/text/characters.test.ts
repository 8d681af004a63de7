/** Classes of characters, at their borders. */
import assert from 'node:assert/strict';
import {
  isBlank,
  isDigit,
  isHan,
  isLatinLetter,
  isLineBreak,
  isSpace,
  isWidePunctuation,
} from '../../../src/core/text/characters.ts';

/** The first and last code of every run of codes below 0x10000 for which `is` holds, in hexadecimal digits. */
function runs(is: (code: number) => boolean): string {
  const found: string[] = [];
  for (let code = 0; code < 0x10000; code++) {
    if (!is(code) || (code > 0 && is(code - 1))) continue;
    let last = code;
    while (last < 0xffff && is(last + 1)) last++;
    found.push(last === code ? hex(code) : `${hex(code)}-${hex(last)}`);
  }
  return found.join(' ');
}
const hex = (code: number) => code.toString(16);

describe('the class of', () => {
  it('Han holds ideographs, radicals, compatibility forms, halves of those above the BMP, 々 and 〇', () =>
    assert.equal(runs(isHan), '2e80-2fdf 3005 3007 3400-4dbf 4e00-9fff d840-dfff f900-faff'));
  it('wide punctuation holds CJK punctuation, full-width forms, and what Chinese text shares with Latin text', () =>
    assert.equal(
      runs(isWidePunctuation),
      'b7 2014-2016 2018-201f 2026 25a0-25ff 3001-3004 3008-3020 3030 ff01-ff0f ff1a-ff20 ff3b-ff40 ff5b-ff65',
    ));
  it('digits holds ASCII and full-width ones', () => assert.equal(runs(isDigit), '30-39 ff10-ff19'));
  it('Latin letters holds those with marks, without × and ÷', () =>
    assert.equal(runs(isLatinLetter), '41-5a 61-7a c0-d6 d8-f6 f8-24f'));
  it('line breaks holds LF, VT, FF, CR and the separators', () => assert.equal(runs(isLineBreak), 'a-d 2028-2029'));
  it('blanks and line breaks together holds what \\s matches', () => {
    const white = (code: number) => /\s/.test(String.fromCharCode(code));
    assert.equal(runs(isSpace), runs(white));
    assert.equal(
      runs((code) => isBlank(code) || isLineBreak(code)),
      runs(white),
    );
    assert.equal(
      runs((code) => isBlank(code) && isLineBreak(code)),
      '',
    );
  });
});
