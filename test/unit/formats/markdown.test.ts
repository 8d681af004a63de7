/** Text of a page inside Markdown stays text. */
import assert from 'node:assert/strict';
import { lexer, type Token } from 'marked';
import { articleTitles } from '../../../src/core/document/articles.ts';
import type { Article } from '../../../src/core/reading.ts';
import { joinSpans } from '../../../src/core/text/passage.ts';
import { escapeMarkdown } from '../../../src/formats/markdown.ts';
import { articleText, pageToMarkdown } from '../../../src/formats/markdown-page.ts';
import { inventDocument } from '../invented-document.ts';

/** The kinds of everything that a reader of Markdown sees, and the text that it shows. */
function readAsMarkdown(markdown: string): { kinds: string[]; shown: string } {
  const kinds = new Set<string>();
  let shown = '';
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      kinds.add(token.type);
      if ('tokens' in token && token.tokens) visit(token.tokens);
      else shown += token.type === 'escape' || token.type === 'text' ? token.text : '';
    }
  };
  visit(lexer(markdown));
  return { kinds: [...kinds].sort(), shown };
}

describe('document text in Markdown', () => {
  const hostile = [
    '![x](https://example.org/a.png)',
    '[a](command:workbench.action.quit)',
    '<img src=x onerror=alert(1)>',
    '**粗** _斜_ `码` ~~删~~',
    'https://example.org HTTP://EXAMPLE.ORG www.example.org WWW.example.org a@example.org',
    '$(trash) &lt; | # - 1.',
    '# 标题',
    ' # 标题 #',
    ' - 项',
    '- 项',
    '+ 项',
    '1. 项',
    '12) 项',
    '> 引',
    '===',
    '---',
    '| 表 |',
    'a\\*b*',
    '    缩进',
  ];
  for (const text of hostile) {
    it(`is text alone in ${text}`, () => {
      for (const before of ['', 'x\n']) {
        const { kinds, shown } = readAsMarkdown(before + escapeMarkdown(text));
        assert.deepEqual(
          kinds.filter((kind) => !['paragraph', 'text', 'escape'].includes(kind)),
          [],
        );
        assert.equal(shown.replace(/^x\n/, '').trim(), text.trim());
      }
    });
  }
  it('names no icon of the editor', () => assert.equal(escapeMarkdown('$(trash) 5$'), '\\$(trash) 5$'));
  it('keeps Chinese text as it is, and figures', () =>
    assert.equal(escapeMarkdown('米娜娃·塔希尔说：“增长1.5%。”'), '米娜娃·塔希尔说：“增长1.5%。”'));
  it('keeps marks that mean something at the beginning of a line alone', () => {
    for (const text of ['望川日报2025-07-08.txt', '0731-5550123', 'A+级', 'C#语言', '快来! 快来', '4+2=6'])
      assert.equal(escapeMarkdown(text), text);
  });
  it('stands on one line', () => assert.equal(escapeMarkdown('一\r\n二\u2028三\u0000四'), '一 二 三 四'));
  it('loses the marks that turn the direction of text', () => assert.equal(escapeMarkdown('甲\u202e乙\u2066'), '甲乙'));
});

describe('a page as Markdown', () => {
  const [page] = inventDocument('#甲村*通路*\n路通了。\n1. 桥修好了。\n#乙村\n水来了。').pages;
  const { page: structure } = (page as NonNullable<typeof page>).annotation;

  it('has its headlines as headings and its text as text', () =>
    assert.equal(
      pageToMarkdown(structure),
      '## 甲村\\*通路\\*\n\n路通了。\n\n1\\.桥修好了。\n\n## 乙村\n\n水来了。\n',
    ));
  it('gives one article as clean text', () => {
    assert.equal(articleText(structure, 0), '甲村*通路*\n路通了。\n1.桥修好了。');
    assert.equal(articleText(structure, 1), '乙村\n水来了。');
  });
  it('shows subtitles, subheads and jump lines as such, and a headline of two lines as one', () => {
    const text = '甲村\n通路\n——修路纪实\n路通了。\n小标题\n（下转第4版）';
    const kinds = ['headline', 'headline', 'headline', 'paragraph', 'subhead', 'jumpLine'] as const;
    let start = 0;
    const spans = text.split('\n').map((line, i) => {
      const span = { start, end: start + line.length, kind: kinds[i] as (typeof kinds)[number], article: 0 };
      start = span.end + 1;
      return span;
    });
    const headline = { start: 0, end: 5 };
    const article = { ...(structure.articles[0] as Article), headline, subtitle: { start: 6, end: 12 } };
    const own = { ...structure, articles: [article], passages: joinSpans(text, spans, true) };
    assert.equal(pageToMarkdown(own), '## 甲村 通路\n\n**——修路纪实**\n\n路通了。\n\n### 小标题\n\n*（下转第4版）*\n');
    assert.deepEqual(articleTitles(own), ['甲村 通路']);
  });
});
