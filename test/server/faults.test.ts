/** After each fault the result is right or there is one clear message, and the server goes on working. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ClientOptions, eventually, startClient, type TestClient } from './client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const uri = 'file:///pages/a.txt';
const page = '新华社北京7月6日电　记者林知远6日从国家测绘局获悉，\n全国共有23万人参加测绘。\n';

describe('the server when something is missing or damaged', () => {
  let folder: string;
  let client: TestClient | null = null;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zh-news-fault-'));
    cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
    cpSync(join(root, 'resources'), join(folder, 'resources'), { recursive: true });
  });
  afterEach(async () => {
    await client?.stop();
    client = null;
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(options: ClientOptions = {}): Promise<TestClient> {
    client = await startClient({ ...options, server: join(folder, 'dist', 'server.js') });
    await client.open(uri, page);
    return client;
  }

  async function figures(): Promise<readonly { text: string }[]> {
    const list = (await client?.connection.sendRequest('zhNews/figures', { uri })) as { figures: { text: string }[] };
    return list.figures;
  }

  /** One warning, and no second one. */
  async function untilWarned(received: TestClient['received']): Promise<void> {
    await eventually(() => received('window/showMessageRequest').length > 0);
    await assertReads();
    assert.equal(received('window/showMessageRequest').length, 1);
  }
  async function assertReads(): Promise<void> {
    assert.ok((await figures()).some(({ text }) => text === '23万人' || text === '23万'));
  }

  const asked: ClientOptions = { settings: { segmenter: 'nodejieba' } };
  const hasNative = existsSync(join(root, 'dist', 'segmenter', 'nodejieba.node'));
  const dictionaries = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'];
  for (const name of dictionaries) {
    (hasNative ? it : it.skip)(`takes the light segmenter, with one notice, when ${name} is missing`, async () => {
      rmSync(join(folder, 'dist', 'segmenter', 'dict', name));
      const { received } = await start(asked);
      await assertReads();
      await eventually(() => received('zhNews/fallback').length === 1);
      assert.match(JSON.stringify(received('zhNews/fallback')[0]), new RegExp(name.replace('.', '\\.')));
    });
  }

  (hasNative ? it : it.skip)('takes the light segmenter when nodejieba’s dictionary is cut short', async () => {
    const file = join(folder, 'dist', 'segmenter', 'dict', 'jieba.dict.utf8');
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const { received } = await start(asked);
    await assertReads();
    await eventually(() => received('zhNews/fallback').length === 1);
  });

  it('uses the light segmenter when the native module is missing', async () => {
    rmSync(join(folder, 'dist', 'segmenter', 'nodejieba.node'), { force: true });
    const { received } = await start(asked);
    await assertReads();
    await eventually(() => received('zhNews/fallback').length === 1);
  });

  it('uses the light segmenter by default, without a message', async () => {
    rmSync(join(folder, 'dist', 'segmenter'), { recursive: true, force: true });
    const { received } = await start();
    await assertReads();
    assert.equal(received('zhNews/fallback').length, 0);
  });

  it('goes on with one warning when the dictionary of the light segmenter is truncated', async () => {
    const file = join(folder, 'dist', 'segmenter.bin');
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const { received } = await start();
    await assertReads();
    await untilWarned(received);
    assert.match(JSON.stringify(received('window/showMessageRequest')[0]), /segmenter cannot be loaded/);
  });

  it('goes on with one warning when the model is missing', async () => {
    rmSync(join(folder, 'resources', 'model.bin'));
    const { received } = await start();
    await assertReads();
    await untilWarned(received);
    assert.match(JSON.stringify(received('window/showMessageRequest')[0]), /recogniser cannot be loaded/);
  });

  it('goes on with one warning when the model is truncated', async () => {
    const file = join(folder, 'resources', 'model.bin');
    truncateSync(file, Math.floor(statSync(file).size / 2));
    const { received } = await start();
    await assertReads();
    await untilWarned(received);
  });

  it('goes on with one warning when the gazetteer is damaged', async () => {
    truncateSync(join(folder, 'resources', 'gazetteer.json'), 100);
    const { received } = await start();
    await assertReads();
    await untilWarned(received);
  });

  it('shows cards, with one warning each, when the dictionary of names is damaged and the other script is missing', async () => {
    truncateSync(join(folder, 'resources', 'names.json'), 100);
    rmSync(join(folder, 'dist', 'script-tables.bin'));
    const { connection, received } = await start();
    const card = () =>
      connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: page.indexOf('林知远') },
      });
    assert.match(JSON.stringify(await card()), /Lín Zhīyuǎn/);
    await card();
    const warnings = received('window/showMessageRequest').map((message) => JSON.stringify(message));
    assert.equal(warnings.length, 2);
    assert.match(warnings.join(), /dictionary of names cannot be loaded.*traditional characters cannot be loaded/);
  });

  it('drops the reading of a document that is closed meanwhile', async () => {
    const { open, close, connection, errors } = await start();
    await open('file:///pages/long.txt', page.repeat(20_000));
    const answer = connection
      .sendRequest('zhNews/figures', { uri: 'file:///pages/long.txt' })
      .catch((error: Error) => error);
    await close('file:///pages/long.txt');
    assert.ok((await answer) === null || (await answer) instanceof Error);
    await assertReads();
    assert.equal(errors(), '');
  });

  it('rejects a request that an edit made stale, and answers the next one for the new text', async () => {
    const { open, edit, connection } = await start();
    const long = 'file:///pages/long.txt';
    await open(long, page.repeat(20_000));
    const stale = connection
      .sendRequest('zhNews/figures', { uri: long })
      .catch((error: { code: number }) => error.code);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await edit(long, 2, { text: '全年共有41人参加。\n' });
    assert.equal(await stale, -32801);
    const fresh = (await connection.sendRequest('zhNews/figures', { uri: long })) as {
      version: number;
      figures: unknown[];
    };
    assert.equal(fresh.version, 2);
    assert.equal(fresh.figures.length, 1);
  });

  it('stops a reading that an edit made stale', async () => {
    const { open, edit, received } = await start();
    const long = 'file:///pages/long.txt';
    const ofLong = (method: string) => received(method).filter((message) => (message as { uri: string }).uri === long);
    const pages = Array.from({ length: 50_000 }, (_, i) => page.replace('23', String(i)));
    await open(long, pages.join(''));
    await eventually(() => ofLong('zhNews/progress').length);
    await edit(long, 2, { text: page });
    await eventually(() => ofLong('zhNews/annotated').length);
    const told = ofLong('zhNews/progress').length;
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(ofLong('zhNews/progress').length, told, 'it is still read');
  });

  it('answers a hover while it reads a long document', async () => {
    const { open, connection, received } = await start();
    await assertReads();
    await open('file:///pages/long.txt', page.repeat(100_000));
    await eventually(() => received('zhNews/progress').length);
    await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 1 } });
    assert.ok(!received('zhNews/progress').some((progress) => (progress as { done: number }).done === 1));
    await connection.sendNotification('zhNews/cancelReading', { uri: 'file:///pages/long.txt' });
  });
});
