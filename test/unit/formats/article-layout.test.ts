/** What an article's parts are in files that are written from it: the same as in the JSON. */
import assert from 'node:assert/strict';
import { articlesOf } from '../../../src/core/page/articles.ts';
import type { Page, PassageKind } from '../../../src/core/reading.ts';
import { joinSpans } from '../../../src/core/text/passage.ts';
import { layOut } from '../../../src/formats/article-layout.ts';
import { pageToMarkdown } from '../../../src/formats/markdown-page.ts';

/** @param lines kind and text of each passage, all of one article. */
function pageOf(...lines: readonly (readonly [kind: PassageKind, text: string])[]): Page {
  const text = lines.map(([, own]) => own).join('\n');
  let start = 0;
  const spans = lines.map(([kind, own]) => {
    const span = { start, end: start + own.length, kind, article: 0 };
    start = span.end + 1;
    return span;
  });
  const passages = joinSpans(text, spans, true);
  return { passages, articles: articlesOf(text, passages), furniture: [], uncertainWraps: [] };
}

describe('an article as it is written to files', () => {
  const page = pageOf(
    ['headline', '好年景'],
    ['headline', '——记东山茶园'],
    ['paragraph', '茶农增收。'],
    ['headline', '修水渠'],
    ['paragraph', '水渠修好。'],
    ['jumpLine', '（下转第4版）'],
  );
  it('has headline, subtitle and sections where the article has them', () => {
    const { headlines, subtitles, sections } = layOut(page, 0);
    const texts = (passages: readonly { readonly text: string }[]) => passages.map(({ text }) => text);
    assert.deepEqual([texts(headlines), texts(subtitles)], [['好年景'], ['——记东山茶园']]);
    assert.deepEqual(
      sections.map(({ heading, paragraphs }) => [texts(heading), texts(paragraphs)]),
      [
        [[], ['茶农增收。']],
        [['修水渠'], ['水渠修好。', '（下转第4版）']],
      ],
    );
  });
  it('is so in Markdown, too', () =>
    assert.equal(
      pageToMarkdown(page),
      '## 好年景\n\n**——记东山茶园**\n\n茶农增收。\n\n### 修水渠\n\n水渠修好。\n\n*（下转第4版）*\n',
    ));
});
