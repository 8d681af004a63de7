/**
 * What the language server still holds, garbage collected, after long use: 1,000 documents opened and closed, and half an hour of typing in
 * 1 MB. Both are compared with a server that has been in use for a while, since tables fill with the first pages. Takes about ten minutes.
 */
import { join } from 'node:path';
import { inventNewspaper } from '../test/pages/newsroom.ts';
import { startClient, type TestClient } from '../test/server/client.ts';
import { heldBytes } from '../test/server/held-bytes.ts';
import type { Measure } from './measure.ts';
import { head, publish, rowOf } from './table.ts';

const documents = 1000;
/** Documents and keystrokes before the first look. */
const [firstDocuments, firstKeys] = [100, 500];
/** Four keystrokes a second for half an hour. */
const keystrokes = 7200;
/** Typed characters are deleted again after so many, so that the text keeps its length. */
const run = 20;
/** Lines between one place of typing and the next: a number that shares no factor with most lengths, so that all of the text is reached. */
const stride = 997;
const limit = 1.1;

async function main(): Promise<void> {
  const root = process.cwd();
  const nodeArguments = ['--expose-gc', '--require', join(root, 'bench', 'heap-probe.cjs')];
  const client = await startClient({ server: join(root, 'dist', 'server.js'), nodeArguments });
  try {
    const measures = [await manyDocuments(client), await longTyping(client)].flat();
    const table = [...head, ...measures.map(rowOf)];
    console.log(table.join('\n'));
    publish('memory', table);
    process.exitCode = measures.some(({ value, limit: most = Number.POSITIVE_INFINITY }) => value > most) ? 1 : 0;
  } finally {
    await client.stop();
  }
}

async function manyDocuments(client: TestClient): Promise<Measure[]> {
  let early = 0;
  for (let i = 0; i < documents; i++) {
    if (i === firstDocuments) early = await heldBytes(client);
    const uri = `file:///${i}.txt`;
    await client.open(uri, inventNewspaper(i, 7_000));
    await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 2 },
    });
    await client.close(uri);
  }
  return compared(`${documents} documents opened and closed`, early, await heldBytes(client));
}

async function longTyping(client: TestClient): Promise<Measure[]> {
  const uri = 'file:///large.txt';
  const text = inventNewspaper(6, 350_000);
  const before = await heldBytes(client);
  const lines = text.split('\n').length;
  await client.open(uri, text);
  // Typing reaches all of its pages in time: they are read before, so that what grows is not what is read for the first time.
  await client.connection.sendRequest('textDocument/semanticTokens/full', { textDocument: { uri } });
  let early = 0;
  let version = 1;
  for (let key = 0; key < keystrokes; key++) {
    if (key === firstKeys) early = await heldBytes(client);
    const turn = Math.floor(key / (2 * run));
    const line = (turn * stride) % lines;
    const inRun = key % (2 * run);
    const isTyping = inRun < run;
    const character = isTyping ? inRun : 2 * run - 1 - inRun;
    const [start, end] = [
      { line, character },
      { line, character: character + (isTyping ? 0 : 1) },
    ];
    await client.edit(uri, ++version, { range: { start, end }, text: isTyping ? '新' : '' });
    await client.connection.sendRequest('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range: { start: { line: Math.max(0, line - 20), character: 0 }, end: { line: line + 20, character: 0 } },
    });
  }
  const late = await heldBytes(client);
  await client.close(uri);
  return [
    ...compared(`${keystrokes} keystrokes in 1 MB`, early, late),
    ...compared('1 MB closed again', before, await heldBytes(client)),
  ];
}

const compared = (what: string, before: number, after: number): Measure[] => [
  { name: `${what}: held before`, value: before / 1e6, unit: 'MB' },
  { name: `${what}: held after`, value: after / 1e6, unit: 'MB' },
  { name: `${what}: after / before`, value: after / before, unit: '×', limit },
];

await main();
