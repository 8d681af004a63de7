/** The server uses no network: it runs with all network functions replaced by ones that record and fail. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startClient } from './client.ts';

const trap = `
const report = (what) => { process.stderr.write('NETWORK ' + what + '\\n'); throw new Error('no network'); };
require('node:net').Socket.prototype.connect = () => report('socket');
require('node:dgram').createSocket = () => report('datagram');
require('node:dns').lookup = () => report('lookup');
globalThis.fetch = () => report('fetch');
`;

describe('the server without a network', () => {
  let folder: string;
  let file: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'zh-news-network-'));
    file = join(folder, 'trap.cjs');
    writeFileSync(file, trap);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('would be caught using it', () => {
    const attempt = "require('node:http').get('http://localhost:9').on('error', () => {})";
    const { stderr } = spawnSync(process.execPath, ['--require', file, '-e', attempt], { encoding: 'utf8' });
    assert.match(stderr, /NETWORK socket/);
  });

  it('reads a page without using it', async () => {
    const client = await startClient({ nodeArguments: ['--require', file] });
    const uri = 'file:///page.txt';
    await client.open(uri, '新华社北京7月6日电　记者林知远6日从国家测绘局获悉，\n全国共有23万人参加测绘。\n');
    const { figures } = (await client.connection.sendRequest('zhNews/figures', { uri })) as { figures: unknown[] };
    assert.ok(figures.length > 0);
    await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 14 },
    });
    assert.equal(client.errors(), '');
    await client.stop();
  });
});
