/** For a document of several pages, hover, references, the tree and the command line have the same entities. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { groupBy } from '../../src/core/text/group.ts';
import { type EntityList, entitiesRequest } from '../../src/protocol/protocol.ts';
import { startClient, type TestClient } from './client.ts';

const uri = 'file:///pages/20250707.txt';
const articles = [
  '云川古桥测绘\n\n新华社云川7月6日电　（记者林知远）云川市测绘局6日宣布，全市已有23万人参加古桥测绘。林知远走遍了城东。\n',
  '青石镇医院启用\n\n本报讯　（记者林知远）青石镇第二医院日前启用新楼，院长何思远说，新楼服务5个乡镇。\n',
  '云川市修路\n\n本报讯　青石镇第二医院说，林知远、何思远都来过，何思远走了。\n',
];
const text = articles.join('\f');

interface AnnotatedJson {
  readonly entities: readonly { readonly type: string; readonly start: number; readonly entity: number }[];
}

describe('the server on a document of three pages', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
    await client.open(uri, text);
  });
  after(() => client.stop());

  const lines = text.split('\n');
  const positionOf = (name: string) => {
    const line = lines.findIndex((content) => content.includes(name));
    return { line, character: (lines[line] as string).indexOf(name) };
  };
  const offsetOf = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, content) => sum + content.length + 1, character);

  for (const name of ['林知远', '何思远', '青石镇第二医院']) {
    it(`counts on the card of ${name} what references find`, async () => {
      const parameters = { textDocument: { uri }, position: positionOf(name) };
      const card = (await client.connection.sendRequest('textDocument/hover', parameters)) as {
        contents: { value: string };
      };
      const references = (await client.connection.sendRequest('textDocument/references', {
        ...parameters,
        context: { includeDeclaration: true },
      })) as { range: { start: { line: number; character: number } } }[];
      const pages = new Set(references.map(({ range }) => text.slice(0, offsetOf(range.start)).split('\f').length));
      assert.ok(pages.size > 1, 'its mentions are on several pages');
      assert.match(card.contents.value, new RegExp(`${references.length} mentions in this document`));
    });
  }

  it('gives the same entities as the command line', async () => {
    const list = (await client.connection.sendRequest(entitiesRequest, { uri })) as EntityList;
    const inEditor = list.entities.map(({ type, mentions }) =>
      [type, ...mentions.map(({ range }) => offsetOf(range.start))].join(' '),
    );
    const output = execFileSync(process.execPath, ['dist/cli.js', 'annotate', '-'], { input: text, encoding: 'utf8' });
    const { entities } = JSON.parse(output) as AnnotatedJson;
    const byNumber = groupBy(entities, ({ entity }) => entity);
    const onCommandLine = [...byNumber.values()].map((mentions) =>
      [mentions[0]?.type, ...mentions.map(({ start }) => start)].join(' '),
    );
    assert.deepEqual(inEditor.sort(), onCommandLine.sort());
  });
});
