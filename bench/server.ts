/** The language server in a process of its own: start, hover, an edit in a page of 1 MB, memory. */
import { inventNewspaper } from '../test/pages/newsroom.ts';
import { eventually, startClient, type TestClient } from '../test/server/client.ts';
import { percentile, type Tell } from './measure.ts';
import { residentMegabytes } from './server-use.ts';

const page = 'file:///page.txt';
const large = 'file:///large.txt';
const edits = 40;
/** What the first line of the invented page tells. */
const [place, figure] = ['松岗镇', '2.3亿'];

export async function measureServer(server: string, tell: Tell): Promise<void> {
  const text = inventNewspaper(5, 7_000);
  const [onName, onFigure] = [await firstHover(server, text, place), await firstHover(server, text, figure)];
  const begun = performance.now();
  const client = await startClient({ server });
  try {
    const started = performance.now();
    const empty = residentMegabytes(client.process.pid as number);
    await client.open(page, text);
    await annotated(client, page, 1);
    const hovers = await warmHovers(client, text);
    const afterPage = residentMegabytes(client.process.pid as number);
    const { tokens: keystrokes, read } = await editLarge(client);
    tell(
      { name: 'server: cold start to its first answer', value: started - begun, unit: 'ms' },
      { name: 'server: first hover, on a name', value: onName, unit: 'ms', limit: 400 },
      { name: 'server: first hover, on a figure', value: onFigure, unit: 'ms', limit: 400 },
      { name: 'server: warm hover, p50', value: percentile(hovers, 0.5), unit: 'ms' },
      { name: 'server: warm hover, p95', value: percentile(hovers, 0.95), unit: 'ms', limit: 10 },
      {
        name: 'server: keystroke to fresh tokens of the visible part, 1 MB, p95',
        value: percentile(keystrokes, 0.95),
        unit: 'ms',
        limit: 25,
      },
      { name: 'server: from then until its page is read anew, p95', value: percentile(read, 0.95), unit: 'ms' },
      { name: 'server: memory before a page', value: empty, unit: 'MB' },
      { name: 'server: memory after a page', value: afterPage, unit: 'MB', limit: 150 },
      { name: 'server: memory after 1 MB', value: residentMegabytes(client.process.pid as number), unit: 'MB' },
    );
  } finally {
    await client.stop();
  }
}

/** Milliseconds from the opening of a page, in a server that has just started, to its first card. */
async function firstHover(server: string, text: string, what: string): Promise<number> {
  const client = await startClient({ server });
  try {
    const begun = performance.now();
    await client.open(page, text);
    await hover(client, page, 0, text.indexOf(what));
    return performance.now() - begun;
  } finally {
    await client.stop();
  }
}

async function warmHovers(client: TestClient, text: string): Promise<number[]> {
  const times: number[] = [];
  for (const [line, own] of text.split('\n').entries()) {
    for (let character = 0; character < own.length; character += 3) {
      const begun = performance.now();
      await hover(client, page, line, character);
      times.push(performance.now() - begun);
    }
  }
  return times;
}

/** Types a character into the middle of a page of 1 MB and asks for the visible part, then for a card, which waits for the reading, again and again. */
async function editLarge(client: TestClient): Promise<{ tokens: number[]; read: number[] }> {
  const text = inventNewspaper(6, 350_000);
  const line = Math.floor(text.split('\n').length / 2);
  await client.open(large, text);
  await annotated(client, large, 1);
  const tokens: number[] = [];
  const read: number[] = [];
  for (let version = 2; version < edits + 2; version++) {
    const at = { line, character: 1 };
    const begun = performance.now();
    await client.edit(large, version, { range: { start: at, end: at }, text: '新' });
    await client.connection.sendRequest('textDocument/semanticTokens/range', {
      textDocument: { uri: large },
      range: { start: { line: line - 20, character: 0 }, end: { line: line + 20, character: 0 } },
    });
    const coloured = performance.now();
    tokens.push(coloured - begun);
    await hover(client, large, line, 0);
    read.push(performance.now() - coloured);
  }
  return { tokens, read };
}

const hover = (client: TestClient, uri: string, line: number, character: number) =>
  client.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line, character } });

const annotated = (client: TestClient, uri: string, version: number) =>
  eventually(
    () =>
      (client.received('zhNews/annotated') as readonly { uri: string; version: number }[]).some(
        (counts) => counts.uri === uri && counts.version === version,
      ),
    120_000,
  );
