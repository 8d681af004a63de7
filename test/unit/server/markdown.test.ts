import assert from 'node:assert/strict';
import { commandLink, escapeMarkdown } from '../../../src/server/markdown.ts';

describe('document text in Markdown', () => {
  const hostile = [
    '![x](https://example.org/a.png)',
    '[a](command:workbench.action.quit)',
    '<img src=x onerror=alert(1)>',
    '**粗** _斜_ `码` ~~删~~',
    'https://example.org www.example.org a@example.org',
    '$(trash) &lt; | # - 1.',
  ];
  for (const text of hostile) {
    it(`leaves no markup in ${text}`, () => {
      const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '');
      assert.doesNotMatch(bare, /[!-/:-@[-`{-~]/);
    });
  }

  it('keeps Chinese text as it is', () => {
    assert.equal(escapeMarkdown('米娜娃·塔希尔说：“好。”'), '米娜娃·塔希尔说：“好。”');
  });

  it('puts line ends and control characters on one line', () => {
    assert.equal(escapeMarkdown('一\r\n二\u2028三\u0000四'), '一 二 三 四');
  });

  it('drops marks that turn the direction of text', () => {
    assert.equal(escapeMarkdown('甲\u202e乙'), '甲乙');
  });

  it('makes links that survive brackets in their arguments', () => {
    const link = commandLink('第 3 行', 'zhNews.reveal', ['file:///a(b).txt'], '转到');
    assert.match(link, /^\[第 3 行\]\(command:zhNews\.reveal\?[^()\s]+ "转到"\)$/);
  });
});
