/** What the server tells of a page beside its articles, and how it tidies by the settings. */
import assert from 'node:assert/strict';
import { eventually, startClient, type TestClient } from './client.ts';

const page = `第2版 2031年4月5日 星期六
责编：赵航　美编：孙晓宇
古镇老街焕发新活力
　　去年以来，青石镇投入资金修缮老
屋86间，引进非遗项目14个，老街日均
客流量由不足千人增至5600人。
　　镇里介绍，下一步将打通老街与湖
滨步道，让村民能增收、老街更有味。
青石镇文化站供图
`;
const side = '去年以来，云川市东山县把茶叶作为富民';
const mixed = Array.from({ length: 20 }, () => `${side}      ${side}`).join('\n');

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly { readonly code: string; readonly range: { start: { line: number } } }[];
}
interface Structure {
  readonly articles: readonly { readonly title: string }[];
  readonly furniture: readonly {
    readonly kind: string;
    readonly text: string;
    readonly range: { start: { line: number } };
  }[];
}

describe('the server on a page with furniture', () => {
  let client: TestClient;
  const uri = 'file:///pages/furniture.txt';
  before(async () => {
    client = await startClient({ settings: { tidy: { paragraphs: 'blankLine' } } });
    await client.open(uri, page);
  });
  after(() => client.stop());

  it('gives the furniture apart from the articles', async () => {
    const { articles, furniture } = (await client.connection.sendRequest('zhNews/structure', { uri })) as Structure;
    assert.deepEqual(
      articles.map(({ title }) => title),
      ['古镇老街焕发新活力'],
    );
    assert.deepEqual(
      furniture.map(({ kind, range }) => [kind, range.start.line]),
      [
        ['folio', 0],
        ['colophon', 1],
        ['credit', 8],
      ],
    );
  });
  it('sets paragraphs apart as the setting says', async () => {
    const { edits } = (await client.connection.sendRequest('zhNews/tidy', { uri, version: 1, range: null })) as {
      edits: readonly { newText: string }[];
    };
    assert.deepEqual(
      edits.filter(({ newText }) => newText !== '').map(({ newText }) => newText),
      ['\n\n　　'],
    );
  });
  it('points out that columns are mixed, on the first line', async () => {
    const other = 'file:///pages/mixed.txt';
    await client.open(other, `${mixed}\n`);
    const published = await eventually(() =>
      (client.received('textDocument/publishDiagnostics') as Published[]).find(
        ({ uri: of, diagnostics }) => of === other && diagnostics.length > 0,
      ),
    );
    const [diagnostic] = published.diagnostics;
    assert.equal(diagnostic?.code, 'mixed-columns');
    assert.equal(diagnostic?.range.start.line, 0);
  });
});
