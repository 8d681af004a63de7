/** Very large documents, and very many. */
import assert from 'node:assert/strict';
import { type FigureList, mostFigures } from '../../src/protocol/protocol.ts';
import { eventually, startClient, type TestClient } from './client.ts';

const page = '新华社北京7月6日电　记者林知远6日从国家测绘局获悉，\n全国共有23万人参加测绘。\n\n';

/** Milliseconds, on a machine that has much else to do. */
const longest = 600_000;

describe('the server with a very large document', () => {
  let client: TestClient;
  before(async () => {
    client = await startClient();
  });
  after(() => client.stop());

  /** The number of figures that the server counts when it has read a document to its end. */
  const figuresRead = (uri: string) =>
    eventually(() => {
      const all = client.received('zhNews/annotated') as readonly { uri: string; figures: number }[];
      return all.find((counts) => counts.uri === uri)?.figures;
    }, longest);
  const entitiesOf = async (uri: string) =>
    ((await client.connection.sendRequest('zhNews/entities', { uri })) as { entities: { mentions: unknown[] }[] })
      .entities;

  it('rejects a second initialize', async () => {
    const parameters = { processId: null, rootUri: null, capabilities: {} };
    await assert.rejects(client.connection.sendRequest('initialize', parameters), /initialized already/);
    await client.open('file:///a.txt', page);
    // 7月6日, 6日 and 23万人.
    assert.equal(await figuresRead('file:///a.txt'), 3);
  });

  it('reads one line of 10 MB', async () => {
    const uri = 'file:///one-line.txt';
    await client.open(uri, '全国共有23万人参加测绘。'.repeat(800_000));
    assert.equal(await figuresRead(uri), 800_000);
    // More than a message can hold: the first ones come, with the number of all.
    const list = (await client.connection.sendRequest('zhNews/figures', { uri })) as FigureList;
    assert.equal(list.figures.length, mostFigures);
    assert.equal(list.total, 800_000);
    await client.close(uri);
  }).timeout(longest);

  it('reads 300,000 lines', async () => {
    const uri = 'file:///lines.txt';
    await client.open(uri, page.repeat(100_000));
    assert.ok((await figuresRead(uri)) >= 100_000);
    await client.close(uri);
  }).timeout(longest);

  it('lists 100,000 mentions', async () => {
    const uri = 'file:///mentions.txt';
    await client.open(uri, page.repeat(40_000));
    const mentions = (await entitiesOf(uri)).reduce((total, entity) => total + entity.mentions.length, 0);
    assert.ok(mentions >= 100_000, `${mentions} mentions`);
    await client.close(uri);
  }).timeout(longest);
});

describe('the server after many documents', () => {
  it('has freed the memory of 1,000 documents that were closed', async () => {
    // Together the texts are five times the heap that the process may use: what is not freed ends it.
    const client = await startClient({ nodeArguments: ['--max-old-space-size=200'] });
    const text = page.repeat(8_000);
    for (let i = 0; i < 1000; i++) {
      const uri = `file:///${i}.txt`;
      await client.open(uri, `${i}人\n\n${text}`);
      const position = { line: 0, character: 0 };
      await client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
      await client.close(uri);
    }
    assert.equal(client.process.exitCode, null);
    await client.stop();
  }).timeout(longest);
});
