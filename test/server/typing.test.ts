/** The colours of a page while someone types in it, and when it has been read anew. */
import assert from 'node:assert/strict';
import { eventually, startClient, type TestClient } from './client.ts';

/** 国测所 is a short form that the page explains in its second paragraph alone. */
const explained = '新成立的国家测绘研究所（以下简称“国测所”）有23人。';
const page = [
  '望川古桥测绘完成',
  '',
  '本报石鼓9月3日电　记者林知远从会上获悉，国测所派人参加测绘。',
  '',
  '测绘从昨天开始，大家都来了，有人说还要再测一次。',
  '',
].join('\n');

describe('typing in a page', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  const tokensOf = async (uri: string) =>
    (
      await client.connection.sendRequest<{ data: number[] }>('textDocument/semanticTokens/full', {
        textDocument: { uri },
      })
    ).data;
  const refreshes = () => client.received('workspace/semanticTokens/refresh').length;
  const read = (uri: string, version: number) =>
    eventually(() =>
      (client.received('zhNews/annotated') as readonly { uri: string; version: number }[]).some(
        (told) => told.uri === uri && told.version === version,
      ),
    );

  it('ends with the colours of a page that was written so from the beginning', async () => {
    const uri = 'file:///typed.txt';
    await client.open(uri, page);
    await tokensOf(uri);
    await read(uri, 1);
    const at = { line: 4, character: 0 };
    const asked = refreshes();
    let seen: readonly number[] = [];
    for (const [i, character] of [...explained].entries()) {
      const place = { ...at, character: i };
      await client.edit(uri, i + 2, { range: { start: place, end: place }, text: character });
      seen = await tokensOf(uri);
    }
    await read(uri, explained.length + 1);
    const settled = await tokensOf(uri);
    const fresh = 'file:///fresh.txt';
    const lines = page.split('\n');
    lines[4] = explained + lines[4];
    await client.open(fresh, lines.join('\n'));
    assert.deepEqual(settled, await tokensOf(fresh));
    // What was shown last was right, or the editor was asked to request it again.
    if (JSON.stringify(seen) !== JSON.stringify(settled)) assert.ok(refreshes() > asked);
  }).timeout(60_000);

  it('colours a name as soon as it is typed', async () => {
    const uri = 'file:///name.txt';
    await client.open(uri, page);
    const before = await tokensOf(uri);
    const at = { line: 4, character: page.split('\n')[4]?.indexOf('有人说') as number };
    await client.edit(uri, 2, { range: { start: at, end: at }, text: '记者王小明说，' });
    const tokens = await tokensOf(uri);
    assert.equal(tokens.length, before.length + 5);
  }).timeout(60_000);
});
