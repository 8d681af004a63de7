import assert from 'node:assert/strict';
import { type Border, type ParagraphSpacing, spaced } from '../../../src/core/edits/spacing.ts';

/** The white space between the letters of a text, each border inner but those before a capital letter. */
const bordersOf = (text: string): Border[] =>
  [...text.matchAll(/\s+/g)].map(({ 0: white, index }) => ({
    start: index,
    end: index + white.length,
    at: text.slice(0, index).replace(/\s+/g, '').length,
    isInner: !/[A-Z]/.test(text.charAt(index + white.length)),
  }));
const set = (text: string, spacing: ParagraphSpacing, ...apart: readonly number[]) =>
  spaced(text, bordersOf(text), spacing, new Set(apart));

describe('the space between paragraphs', () => {
  for (const [text, spacing, expected] of [
    ['a\nb\n\nc\nd', 'page', 'a\nb\nc\nd'],
    ['a\n\nb\n\nc\nd', 'page', 'a\n\nb\n\nc\n\nd'],
    ['a\nb', 'page', 'a\nb'],
    ['a\nb\nc', 'blankLine', 'a\n\nb\n\nc'],
    ['a\n\n\n\nb\nc', 'none', 'a\nb\nc'],
    ['a\n\nb\nc', 'keep', 'a\n\nb\nc'],
    ['a\nB\nc', 'blankLine', 'a\nB\n\nc'],
    ['a\r\nb\r\nc', 'blankLine', 'a\r\n\r\nb\r\n\r\nc'],
    ['a\n　　b\n　　c', 'blankLine', 'a\n\n　　b\n\n　　c'],
    ['a\fb\nc', 'blankLine', 'a\fb\n\nc'],
    [' a\nb\nc', 'page', 'a\nb\nc'],
    ['　　a\nb', 'page', '　　a\nb'],
    ['  a\nb\nc', 'page', '  a\nb\nc'],
    ['\ufeff a\nb\nc', 'keep', '\ufeffa\nb\nc'],
    [' a', 'keep', 'a'],
    ['a\n\nb\nc', 'page', 'a\nb\nc'],
    ['a\n\nb', 'page', 'a\n\nb'],
    ['a \nb\nc', 'blankLine', 'a \n\nb\n\nc'],
    ['a\n \nb\nc', 'none', 'a\nb\nc'],
    ['a\n\r\nb', 'blankLine', 'a\n\r\nb'],
    ['a\r\n\r\n\r\nb', 'blankLine', 'a\r\n\r\nb'],
    ['a\u2028b\u2029c', 'blankLine', 'a\u2028\u2028b\u2029\u2029c'],
    ['a b\nc', 'blankLine', 'a b\n\nc'],
    ['a\n\fb\nc', 'none', 'a\n\fb\nc'],
    ['', 'blankLine', ''],
  ] as const) {
    it(`${JSON.stringify(text)}, ${spacing} → ${JSON.stringify(expected)}`, () =>
      assert.equal(set(text, spacing), expected));
  }
  it('is a blank line at the places that are to be apart, whatever is set', () => {
    assert.equal(set('a\n\nb\nC\nd', 'none', 1, 2), 'a\n\nb\n\nC\nd');
    assert.equal(set('a\nb\nc', 'keep', 2), 'a\nb\n\nc');
    assert.equal(set('a b\nc', 'page', 1), 'a b\nc');
  });
});
