/** Full lines without a sentence's end before a new paragraph, which may be wrapped after all. */
import assert from 'node:assert/strict';
import { type Label, stateAt } from '../../../src/core/page/label.ts';
import { uncertainWraps } from '../../../src/core/page/uncertain.ts';

interface Own {
  readonly text?: string;
  readonly width?: number;
  readonly indent?: number;
  readonly gap?: number;
  readonly column?: number;
  readonly regularity?: number;
  readonly label?: Label;
}
/** Whether the end of a full line before a new paragraph is told as uncertain. */
function isUncertain(before: Own, own: Own = {}, doubted = false): boolean {
  let text = '';
  const lines = [before, own].map(({ text: words = '茶农在园里采茶', width = 14, indent = 0, gap = 0 }) => {
    const start = text.length;
    text += `${words}\n`;
    return { start, end: start + words.length, width, indent, gap };
  });
  const columns = [before, own].map(({ column = 14, regularity = 1 }) => ({ width: column, regularity }));
  const path = Uint8Array.from([before, own], ({ label = 'next' }) => stateAt('before', label));
  const found = uncertainWraps(text, { lines, columns }, path, Uint8Array.of(0, doubted ? 1 : 0));
  if (found.length > 0) assert.deepEqual(found, [{ start: lines[0]?.end, end: lines[1]?.start }]);
  return found.length > 0;
}

describe('an uncertain line end', () => {
  for (const [what, before, own, expected] of [
    ['is that of a full line', {}, {}, true],
    ['is within half an em of the column', { width: 13.5 }, {}, true],
    ['is not further from it', { width: 13 }, {}, false],
    ['is up to one em out of the column', { width: 15 }, {}, true],
    ['is not further out', { width: 15.5 }, {}, false],
    ['is none without a regular column', {}, { regularity: 0.5 }, false],
    ['is one with a regular column', {}, { regularity: 0.6 }, true],
    ['is none before a blank line', {}, { gap: 1 }, false],
    ['is none before a wrapped line', {}, { label: 'wrap' }, false],
    ['is none before a headline', {}, { label: 'headline' }, false],
    ['is none before a line two em short, as first lines are', {}, { width: 12 }, false],
    ['is none before a line nearly so', {}, { width: 12.5 }, false],
    ['is none before a line nearly so, the other way', {}, { width: 11.5 }, false],
    ['is one before a line less short', {}, { width: 13 }, true],
    ['is one before a line that is shorter', {}, { width: 11 }, true],
    ['is none behind a stop, before typed blanks', { text: '茶农采茶。' }, { indent: 1.5 }, false],
    ['is none behind a stop and a quotation mark, before typed blanks', { text: '茶农采茶。”' }, { indent: 2 }, false],
    ['is one behind a stop, before a narrow blank', { text: '茶农采茶。' }, { indent: 1 }, true],
    ['is one behind a stop, when both lines have blanks', { text: '茶农采茶。', indent: 2 }, { indent: 2 }, true],
    ['is one without a stop, before typed blanks', {}, { indent: 2 }, true],
    ['is one behind a stop within the line, before typed blanks', { text: '茶。农采茶忙得' }, { indent: 2 }, true],
  ] as const)
    it(what, () => assert.equal(isUncertain(before, own), expected));
  it('is one where a second look doubts a join, whatever the lines are', () => {
    assert.equal(isUncertain({ width: 9 }, { label: 'first', gap: 1 }, true), true);
    assert.equal(isUncertain({ width: 9 }, { label: 'first', gap: 1 }), false);
  });
});
