/** Which lines belong to a headline. */
import assert from 'node:assert/strict';
import { withWholeHeadlines } from '../../../src/core/page/headlines.ts';
import type { PassageKind } from '../../../src/core/reading.ts';

type Line = readonly [kind: PassageKind, article: number, text: string];

/** @param signed the indices of lines with a byline before them. */
function kinds(lines: readonly Line[], signed: readonly number[] = []) {
  let text = '';
  const bylines: number[] = [];
  const parts = lines.map(([kind, article, own], i) => {
    if (signed.includes(i)) {
      bylines.push(text.length);
      text += '□ 丰 年\n';
    }
    const start = text.length;
    text += `${own}\n`;
    return { start, end: start + own.length, kind, article };
  });
  return withWholeHeadlines(text, parts, { bylines, setApart: new Set() }).map(
    ({ kind, article }) => `${kind} ${article}`,
  );
}
const verses = ['你说风是盐做的', '所以信封发白', '我把它贴在耳边', '船都回来了', '只有灯塔醒着', '像一个忘记的字'];

describe('the lines of a headline', () => {
  it('are those before it that no text follows', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '老街更有味'],
        ['paragraph', 0, '老街修好了。'],
        ['subhead', 0, '供热改造收官在即'],
        ['headline', 1, '老城不再怕停暖'],
        ['paragraph', 1, '老城有三十座锅炉房。'],
      ]),
      ['headline 0', 'paragraph 0', 'headline 1', 'headline 1', 'paragraph 1'],
    ));
  it('are not those of an article that is nothing else', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '老街更有味'],
        ['subhead', 0, '图片新闻'],
        ['headline', 1, '老城不再怕停暖'],
      ]),
      ['headline 0', 'subhead 0', 'headline 1'],
    ));
  it('are those below it that begin with a dash, and are no sentence', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '小卒怎样过河'],
        ['subhead', 0, '——谈谈残局中的等着'],
        ['paragraph', 0, '残局最难。'],
        ['headline', 1, '秋光正好'],
        ['paragraph', 1, '——他说，去看看就知道了。'],
      ]),
      ['headline 0', 'headline 0', 'paragraph 0', 'headline 1', 'paragraph 1'],
    ));
});

describe('verse', () => {
  it('is text under its title', () =>
    assert.deepEqual(kinds([['headline', 0, '秋信'], ...verses.map((own) => ['subhead', 0, own] as const)]), [
      'headline 0',
      ...verses.map(() => 'paragraph 0'),
    ]));
  it('is text behind a byline, and in the article of its title', () =>
    assert.deepEqual(
      kinds(
        [
          ['headline', 0, '秋信'],
          ...verses.map((own, i) => (i > 3 ? ['headline', 1, own] : ['subhead', 0, own]) as Line),
        ],
        [1],
      ),
      ['headline 0', ...verses.map(() => 'paragraph 0')],
    ));
  it('ends before the line that heads the text behind it', () =>
    assert.deepEqual(
      kinds([
        ['headline', 0, '秋信'],
        ...verses.map((own) => ['subhead', 0, own] as const),
        ['headline', 1, '夜班调度室'],
        ['paragraph', 1, '公交公司的夜班调度室有四块屏幕。'],
      ]),
      ['headline 0', ...verses.map(() => 'paragraph 0'), 'headline 1', 'paragraph 1'],
    ));
  it('has six lines and more: a headline may have several', () =>
    assert.deepEqual(
      kinds(verses.slice(0, 5).map((own) => ['headline', 0, own] as const)),
      verses.slice(0, 5).map(() => 'headline 0'),
    ));
});
