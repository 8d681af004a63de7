/** Where a document is cut into pages. */
import assert from 'node:assert/strict';
import { splitPages } from '../../../src/core/page/split.ts';

/** The places where one page ends and another begins. */
const cuts = (text: string) =>
  splitPages(text)
    .slice(1)
    .map(({ start }) => start);
/** Characters without a sentence's end. */
const filler = (length: number) => '文'.repeat(length);

describe('the pages of a document', () => {
  it('hold every character, in order', () => {
    const text = `${filler(70_000)}\f${filler(100)}\n\f${filler(65_000)}`;
    const pages = splitPages(text);
    assert.equal(pages.map(({ start, end }) => text.slice(start, end)).join(''), text);
  });
  it('end behind a form feed', () => {
    assert.deepEqual(splitPages('甲\f乙\f'), [
      { start: 0, end: 2 },
      { start: 2, end: 4 },
    ]);
    assert.deepEqual(splitPages('甲\f乙'), [
      { start: 0, end: 2 },
      { start: 2, end: 3 },
    ]);
  });
  it('are one for an empty document, and for the longest page', () => {
    assert.deepEqual(splitPages(''), [{ start: 0, end: 0 }]);
    assert.deepEqual(cuts(filler(60_000)), []);
    assert.deepEqual(cuts(filler(60_001)), [60_000]);
  });
  it('are cut before a dateline behind a blank line, at the first one behind 10,000 characters', () => {
    const opening = '\n\n新华社望川3月5日电';
    const text = `${filler(5_000)}。${opening}${filler(9_000)}。${opening}${filler(20_000)}。${opening}${filler(30_000)}`;
    assert.deepEqual(cuts(text), [text.indexOf('新华社', 10_000)]);
  });
  it('are not cut at a blank line within a sentence, nor before other text', () => {
    const text = `${filler(20_000)}\n\n本报讯${filler(20_000)}。\n\n他说${filler(30_000)}`;
    assert.deepEqual(cuts(text), [text.indexOf('他说') - 1]);
  });
  it("are cut behind the last line that ends a sentence, else at the last line's end", () => {
    const sentence = `${filler(20_000)}。\n${filler(20_000)}。\n${filler(10_000)}\n${filler(30_000)}`;
    assert.deepEqual(cuts(sentence), [sentence.lastIndexOf('。\n') + 2]);
    const line = `${filler(20_000)}。${filler(20_000)}\n${filler(30_000)}`;
    assert.deepEqual(cuts(line), [line.indexOf('\n') + 1]);
  });
  it('are cut behind the last sentence where there is no line, and never within a character', () => {
    const text = `${filler(20_000)}。${filler(20_000)}。${filler(30_000)}`;
    assert.deepEqual(cuts(text), [text.lastIndexOf('。') + 1]);
    assert.deepEqual(cuts(`文${'𠮷'.repeat(40_000)}`), [59_999]);
  });
});
