/** What the server tells of a page beside its articles, and how it tidies by the settings. */
import assert from 'node:assert/strict';
import { eventually, startClient, type TestClient } from './client.ts';

const page = `第2版 2031年4月5日 星期六
责编：赵航　美编：孙晓宇
水镇古巷迎来新面貌
　　近几年来，乌溪镇筹集款项翻新旧
宅73栋，请回手艺师傅21位，古巷每天
游人数由三百来人涨到4800人。
　　镇上打算，明年春要连通古巷和河
边小路，使乡亲多挣钱、古巷更好看。
乌溪镇文化站供图
`;
const side = '近几年来，云川市南岗县把茶叶当成致富';
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
      ['水镇古巷迎来新面貌'],
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
