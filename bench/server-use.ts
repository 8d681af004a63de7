/** What a language server uses for a page, and for typing in 1 MB: processor time and memory, on Linux. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { inventNewspaper } from '../test/pages/newsroom.ts';
import { eventually, startClient } from '../test/server/client.ts';

const keystrokes = 40;

export interface ServerUse {
  /** Milliseconds of processor time, the start of the process included. */
  readonly firstHover: number;
  /** Megabytes. */
  readonly afterPage: number;
  /** Milliseconds of processor time for one, on average. */
  readonly keystroke: number;
  readonly afterLarge: number;
}

export async function measureUse(server: string): Promise<ServerUse> {
  const client = await startClient({ server });
  const pid = client.process.pid as number;
  const read = (uri: string) =>
    eventually(
      () => (client.received('zhNews/annotated') as readonly { uri: string }[]).some((counts) => counts.uri === uri),
      300_000,
    );
  try {
    const [page, large] = ['file:///page.txt', 'file:///large.txt'];
    await client.open(page, inventNewspaper(5, 7_000));
    const position = { line: 0, character: 2 };
    await client.connection.sendRequest('textDocument/hover', { textDocument: { uri: page }, position });
    const firstHover = processorTime(pid);
    await read(page);
    const afterPage = residentMegabytes(pid);
    const text = inventNewspaper(6, 350_000);
    const line = Math.floor(text.split('\n').length / 2);
    await client.open(large, text);
    await read(large);
    const before = processorTime(pid);
    for (let version = 2; version < keystrokes + 2; version++) {
      const at = { line, character: 1 };
      await client.edit(large, version, { range: { start: at, end: at }, text: '新' });
      await client.connection.sendRequest('textDocument/semanticTokens/range', {
        textDocument: { uri: large },
        range: { start: { line: line - 20, character: 0 }, end: { line: line + 20, character: 0 } },
      });
    }
    const keystroke = (processorTime(pid) - before) / keystrokes;
    return { firstHover, afterPage, keystroke, afterLarge: residentMegabytes(pid) };
  } finally {
    await client.stop();
  }
}

/** Milliseconds that all threads of a process have run. */
function processorTime(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const ran = (thread: string) => Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return threads.reduce((sum, thread) => sum + ran(thread), 0) / 1e6;
}

/** Resident memory of a process. @throws where there is no `ps`. */
export function residentMegabytes(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
