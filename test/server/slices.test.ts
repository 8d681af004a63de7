/** Long work of the server leaves room for other requests, and ends when an edit makes it vain. */
import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { headlinesFirst, tidyDocument, tidyPreview } from '../../src/server/features/formatting.ts';
import { pageWeights } from '../page-weights.ts';
import { inventNewspaper } from '../pages/newsroom.ts';
import { eventually, startClient, type TestClient } from './client.ts';

/** 1 MB of UTF-8. */
const large = inventNewspaper(8, 350_000);
const options = { tabSize: 2, insertSpaces: true };

describe('the server with long work in hand', () => {
  const [small, newspaper] = ['file:///small.txt', 'file:///newspaper.txt'];
  let client: TestClient;
  before(async () => {
    client = await startClient();
    await client.open(small, '新华社北京7月6日电　记者林知远6日从国家测绘局获悉，\n全国共有23万人参加测绘。\n');
    await client.open(newspaper, large);
    await eventually(() => client.received('zhNews/annotated').length >= 2, 120_000);
  }).timeout(150_000);
  after(() => client.stop());

  for (const [what, method, parameters] of [
    ['formatting', 'textDocument/formatting', { textDocument: { uri: newspaper }, options }],
    ['moving of headlines', 'zhNews/moveHeadlines', { uri: newspaper }],
  ] as const) {
    it(`answers a hover before the ${what} of 1 MB ends`, async () => {
      const answered: string[] = [];
      const note = (name: string) => () => void answered.push(name);
      const work = client.connection.sendRequest(method, parameters).then(note(what));
      const hover = client.connection
        .sendRequest('textDocument/hover', { textDocument: { uri: small }, position: { line: 0, character: 15 } })
        .then(note('hover'));
      await Promise.all([work, hover]);
      assert.deepEqual(answered, ['hover', what]);
    }).timeout(120_000);
  }
});

describe('formatting of a document that changes meanwhile', () => {
  const settings = { radicals: false, paragraphs: 'page' } as const;
  const change = [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '新' }];

  it('is refused, since its edits would be in the wrong places', async () => {
    for (const begin of [
      (document: TextDocument) => tidyDocument(document, pageWeights, null, settings, CancellationToken.None),
      (document: TextDocument) => tidyPreview(document, pageWeights, settings, CancellationToken.None),
      (document: TextDocument) => headlinesFirst(document, pageWeights, CancellationToken.None),
    ]) {
      const document = TextDocument.create('file:///page.txt', 'zh-news', 1, large);
      const edits = begin(document);
      TextDocument.update(document, change, 2);
      await assert.rejects(edits, /has changed/);
    }
  }).timeout(60_000);

  it('ends when it is cancelled', async () => {
    const document = TextDocument.create('file:///page.txt', 'zh-news', 1, large);
    const stop = new CancellationTokenSource();
    const edits = tidyPreview(document, pageWeights, settings, stop.token);
    stop.cancel();
    await assert.rejects(edits, /Cancelled/);
  }).timeout(60_000);
});
