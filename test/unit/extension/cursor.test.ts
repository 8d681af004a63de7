/** Where the cursor is after an edit. */
import assert from 'node:assert/strict';
import { cursorAfter, type TextChange } from '../../../src/extension/cursor.ts';

/** @param marked the text with the cursor at |. @param changes what becomes what, each found once. @returns the new text, marked. */
function moved(marked: string, ...changes: readonly (readonly [from: string, to: string])[]): string {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const edits = changes.map(([from, newText]): TextChange => {
    const start = text.indexOf(from);
    assert.ok(start >= 0 && text.indexOf(from, start + 1) < 0, from);
    return { start, end: start + from.length, newText };
  });
  const after = cursorAfter(text, edits, offset);
  const result = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((current, { start, end, newText }) => current.slice(0, start) + newText + current.slice(end), text);
  return `${result.slice(0, after)}|${result.slice(after)}`;
}

describe('the cursor after an edit', () => {
  it('stays before the same character when text before it goes', () => {
    assert.equal(moved('新\n疆工作|好', ['\n', '']), '新疆工作|好');
    assert.equal(moved('今日\n|新闻', ['\n', '']), '今日|新闻');
  });
  it('stays where it is when text behind it goes', () => assert.equal(moved('新|疆\n工作', ['\n', '']), '新|疆工作'));
  it('stays before the character when it is at the edge of what goes', () =>
    assert.equal(moved('新疆|\n工作', ['\n', '']), '新疆|工作'));
  it('goes behind what is written longer before it', () => assert.equal(moved('ab|c', ['a', 'xyz']), 'xyzb|c'));
  it('keeps its place among the characters of a piece that is rewritten', () => {
    assert.equal(moved('新 疆|  工 作', ['新 疆  工 作', '新疆工作']), '新疆|工作');
    assert.equal(moved('新 |疆 工', ['新 疆 工', '新疆工']), '新|疆工');
  });
  it('goes with a piece that moves up', () =>
    assert.equal(moved('正文。\n标|题\n', ['正文。', '标题\n正文。'], ['\n标题', '']), '标|题\n正文。\n'));
  it('goes with a piece that moves down', () =>
    assert.equal(moved('标|题\n正文。', ['标题\n', ''], ['正文。', '正文。标题']), '正文。标|题'));
  it('is counted over several changes, in whatever order they come', () => {
    const changes = [
      { start: 4, end: 5, newText: '' },
      { start: 1, end: 2, newText: '' },
    ];
    assert.equal(cursorAfter('a\nbc\nd', changes, 5), 3);
    assert.equal(cursorAfter('a\nbc\nd', [...changes].reverse(), 3), 2);
  });
  it('stays before text that is inserted at it', () => {
    assert.equal(cursorAfter('ab', [{ start: 1, end: 1, newText: 'x' }], 1), 1);
    assert.equal(cursorAfter('ab', [{ start: 1, end: 1, newText: 'x' }], 2), 3);
  });
  it('does not move without changes', () => assert.equal(cursorAfter('ab', [], 1), 1));
});
