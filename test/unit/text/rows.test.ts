/** Which blanks a row of a table keeps: those that set its pieces apart. */
import assert from 'node:assert/strict';
import { joinSpans } from '../../../src/core/text/passage.ts';

const joined = (text: string, kind: 'paragraph' | 'headline' = 'paragraph', isRow = true): string | undefined =>
  joinSpans(text, [{ start: 0, end: text.length, kind, article: 0, isRow }], true)[0]?.text;

describe('a row', () => {
  for (const [about, row, expected] of [
    ['keeps wide blanks', '王 磊　石大有　柳叶青', '王磊　石大有　柳叶青'],
    ['keeps blanks between a word and numbers', '青石镇 12 8 5', '青石镇 12 8 5'],
    ['makes several blanks one wide one', '青石镇   12', '青石镇　12'],
    ['takes a tab for a wide one', '青石\t白沙', '青石　白沙'],
    ['takes a blank that does not break for a narrow one', '青石\u00a0白沙', '青石 白沙'],
    ['joins the characters of names, two and two', '王 磊 李 想', '王磊 李想'],
    ['joins two characters with a wide blank between them', '王　磊', '王磊'],
    ['but leaves more of them, which may be columns', '金　银　铜　铁', '金　银　铜　铁'],
    ['leaves an odd number of characters', '王 磊 石', '王 磊 石'],
    ['leaves a character beside a word', '青石 王 磊石', '青石 王 磊石'],
    ['joins letter-spaced words', '望 川 市 青 石 镇 人', '望川市青石镇人'],
    ['joins a date', '9月 13 日', '9月13日'],
    ['joins an ordinal to its number, and not to what is counted', '第 3 名', '第3 名'],
    ['joins a number to its issue', '13 期 青石', '13期 青石'],
    ['leaves a number behind a word', '望川 13', '望川 13'],
  ] as const)
    it(about, () => assert.equal(joined(row), expected));
  it('is no paragraph, where such blanks go', () =>
    assert.equal(joined('他今天在青石　白沙采访，好', 'paragraph', false), '他今天在青石白沙采访，好'));
});

describe('a headline', () => {
  for (const [about, line, expected] of [
    ['keeps the blank between its phrases', '茶香进山来 日子有奔头', '茶香进山来 日子有奔头'],
    ['and a wide one as it is', '茶香进山来　日子有奔头', '茶香进山来　日子有奔头'],
    ['and one of several', '茶香进山来　　日子有奔头', '茶香进山来 日子有奔头'],
    ['but none beside two characters', '茶香飘进山来 日子', '茶香飘进山来日子'],
    ['and none where the line ends', '茶香进山来\n日子有奔头', '茶香进山来日子有奔头'],
  ] as const)
    it(about, () => assert.equal(joined(line, 'headline', false), expected));
});
