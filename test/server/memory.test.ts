/** What the server keeps of the versions that a document had while someone typed in it. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { startClient, type TestClient } from './client.ts';
import { heldBytes } from './held-bytes.ts';

const probe = fileURLToPath(new URL('../../bench/heap-probe.cjs', import.meta.url));
const uri = 'file:///long.txt';
/** One line, so that its passage is a slice of the text and is not joined of several. */
const article = '望川市统计局局长林知远介绍，全市参加测绘的人很多。\n\n';
/** In UTF-16 units: each version of the text takes twice as many bytes. */
const length = 2_000_000;
const keystrokes = 30;

describe('the memory of the server', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient({ nodeArguments: ['--expose-gc', '--require', probe] });
  });
  after(() => client.stop());

  it('keeps one version of a text, however many there have been', async () => {
    // The other pages are blank, which are read in no time.
    await client.open(uri, `${article}\f${'\n'.repeat(length)}`);
    // Everything is loaded and read before the first look.
    await client.connection.sendRequest('zhNews/structure', { uri });
    const before = await heldBytes(client);
    for (let key = 0; key < keystrokes; key++) {
      const at = { line: 0, character: 10 + key };
      await client.edit(uri, key + 2, { range: { start: at, end: at }, text: '新' });
      await client.connection.sendRequest('textDocument/semanticTokens/range', {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } },
      });
    }
    const grown = (await heldBytes(client)) - before;
    assert.ok(grown < 5 * 2 * length, `${grown} bytes more are held after ${keystrokes} keystrokes`);
  }).timeout(300_000);
});
