/** Decisions in the server: taken from the editor, moved along with the text, laid over what was read. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anchorOf, bareText } from '../../../src/core/annotations/bare-text.ts';
import { newAnnotation } from '../../../src/core/annotations/record.ts';
import type { AnnotatedPage } from '../../../src/core/document/document.ts';
import { createDecisions } from '../../../src/server/decisions.ts';
import { inventView } from './invented-view.ts';

const uri = 'file:///page.txt';
const text = '昨日，石大有在望川\n市介绍。';

const documentOf = (content: string, version: number) => TextDocument.create(uri, 'zh-news', version, content);

/** A page of which nothing was recognised. */
const unread = (length: number): AnnotatedPage => ({
  start: 0,
  length,
  annotation: {
    page: { articles: [], passages: [], uncertainWraps: [] },
    mentions: [],
    entities: [],
    figures: [],
    checks: [],
  } as unknown as AnnotatedPage['annotation'],
});

function decisionOn(document: TextDocument, quote: string, type = 'person') {
  const start = document.getText().indexOf(quote);
  const span = { start, end: start + quote.length };
  const anchor = anchorOf(bareText(document.getText()), span);
  assert.ok(anchor);
  const annotation = newAnnotation(anchor, { id: quote, layer: 'entity', type, state: 'added' });
  return { annotation, range: { start: document.positionAt(span.start), end: document.positionAt(span.end) } };
}

describe('decisions in the server', () => {
  const mentions = (document: TextDocument, decisions: ReturnType<typeof createDecisions>) =>
    decisions
      .decided(document, unread(document.getText().length))
      .mentions.map(({ start, end }) => document.getText().slice(start, end));

  function taken() {
    const document = documentOf(text, 1);
    const decisions = createDecisions();
    const set = [decisionOn(document, '石大有')];
    assert.equal(decisions.take(document, { uri, version: 1, reset: true, set, removed: [] }), true);
    return { document, decisions };
  }

  it('are laid over the reading', () => {
    const { document, decisions } = taken();
    assert.deepEqual(mentions(document, decisions), ['石大有']);
  });

  it('are the reading itself where nothing was decided', () => {
    const page = unread(text.length);
    assert.equal(createDecisions().decided(documentOf(text, 1), page), page.annotation);
  });

  it('are refused for another version of the text', () => {
    const { document, decisions } = taken();
    assert.equal(decisions.take(document, { uri, version: 2, reset: true, set: [], removed: [] }), false);
    assert.deepEqual(mentions(document, decisions), ['石大有']);
  });

  it('come and go one by one', () => {
    const { document, decisions } = taken();
    const set = [decisionOn(document, '望川\n市')];
    decisions.take(document, { uri, version: 1, reset: false, set, removed: ['石大有'] });
    assert.deepEqual(mentions(document, decisions), ['望川\n市']);
  });

  it('move along with edits', () => {
    const { decisions } = taken();
    const edited = documentOf(`鹿鸣湖\n${text.replace('昨日，', '')}`, 2);
    decisions.follow(edited);
    assert.deepEqual(mentions(edited, decisions), ['石大有']);
  });

  it('are forgotten with their document', () => {
    const { document, decisions } = taken();
    decisions.close(uri);
    assert.deepEqual(mentions(document, decisions), []);
  });

  describe('on a page of several', () => {
    const view = inventView('[p 石大有]在[l 望川市]说。', '[p 秦扶摇]在[l 望川市]说。');
    const { document, pages } = view;
    const [first, second] = pages as [AnnotatedPage, AnnotatedPage];

    function decidedOn(...said: readonly (readonly [quote: string, type: string])[]) {
      const decisions = createDecisions();
      const set = said.map(([quote, type]) => decisionOn(document, quote, type));
      decisions.take(document, { uri: document.uri, version: document.version, reset: true, set, removed: [] });
      return decisions;
    }

    it('leave the other pages as they were', () => {
      const decisions = decidedOn(['石大有', 'person'], ['秦扶摇', 'person']);
      const before = [first, second].map((page) => decisions.decided(document, page));
      const set = [decisionOn(document, '石大有', 'place')];
      decisions.take(document, { uri: document.uri, version: document.version, reset: false, set, removed: [] });
      assert.notEqual(decisions.decided(document, first), before[0]);
      assert.equal(decisions.decided(document, second), before[1]);
    });

    it('change what a page says only where they say something else than it did', () => {
      const decisions = decidedOn(['石大有', 'person'], ['秦扶摇', 'place']);
      const content = (page: AnnotatedPage) => decisions.contentOf(decisions.decided(document, page));
      assert.equal(content(first), decisions.contentOf(first.annotation));
      assert.notEqual(content(second), decisions.contentOf(second.annotation));
      const before = content(first);
      const set = [decisionOn(document, '石大有', 'organization')];
      decisions.take(document, { uri: document.uri, version: document.version, reset: false, set, removed: [] });
      assert.notEqual(content(first), before);
    });
  });
});
