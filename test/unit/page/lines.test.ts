import assert from 'node:assert/strict';
import { cutsAtMarks, joinFragments, linesOf } from '../../../src/core/page/lines.ts';

const linesIn = (text: string) =>
  joinFragments(
    text,
    linesOf(text),
    () => 14,
    cutsAtMarks(text, linesOf(text), () => 14),
  ).map(({ start, end }) => text.slice(start, end).replace(/\n/g, '⏎'));

describe('the lines of a page', () => {
  it('are joined where the extractor divided them between two punctuation marks', () => {
    const text = '他指着湖面说：\n“这里原来没有\n路。”\n';
    assert.deepEqual(linesIn(text), ['他指着湖面说：⏎“这里原来没有', '路。”']);
  });

  it("stay apart where the page cuts none: a paragraph's last line, and the first of the next", () => {
    const text = '有人说：“方法对头，难题就能解\n决。\n《青岚县志》记载，这里的\n';
    assert.deepEqual(linesIn(text), ['有人说：“方法对头，难题就能解', '决。', '《青岚县志》记载，这里的']);
  });

  it('are joined after the end of a sentence too, where the page is divided like that', () => {
    const text = '他指着湖面说：\n“这里原来没有\n路。\n《青岚县志》记载，这里的\n';
    assert.deepEqual(linesIn(text).at(-1), '路。⏎《青岚县志》记载，这里的');
  });

  it('count typed blanks as one character, and blanks of justification not at all', () => {
    const widths = linesOf('本报讯　望川县\n伊 拉 克\n').map(({ width }) => width);
    assert.deepEqual(widths, [7, 3]);
  });
});
