/**
 * Inside VS Code: what 10,000 annotations on a page of 1 MB cost, beside the same page without them. Processor time of the extension
 * host, which other programs do not change, and of the language server where the system tells it. Run like a suite of tests; reports to
 * a file.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { anchorOf, bareText } from '../src/core/annotations/bare-text.ts';
import { newFile, serialiseFile } from '../src/core/annotations/file.ts';
import { newAnnotation } from '../src/core/annotations/record.ts';
import { runSuite, tell } from '../test/host/suite.ts';
import { inventNewspaper } from '../test/pages/newsroom.ts';
import { type Measure, percentile } from './measure.ts';

const length = 1_000_000;
const count = 10_000;
const decisions = 40;
const keystrokes = 40;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const call = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(command, ...args);

/** Milliseconds of processor time that this process has taken. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The language server, a child of this process; null where the system has no /proc. */
function serverProcess(): string | null {
  if (process.platform !== 'linux') return null;
  const list = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const processes = list.map((line) => line.trim().split(/\s+/));
  const isServer = ([, parent, ...command]: readonly string[]) =>
    Number(parent) === process.pid && /dist.server\.js/.test(command.join(' '));
  return processes.find(isServer)?.[0] ?? null;
}

let server: string | null = null;

/** Milliseconds of processor time that the language server has taken, to 10 ms. */
function serverTime(): number {
  server ??= serverProcess();
  if (!server) return 0;
  // Behind the name in brackets; utime and stime are the 12th and 13th field from there, in hundredths of a second.
  const fields = readFileSync(`/proc/${server}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

/** Seconds that the two processes may take to come to rest; a page of 1 MB takes six where nothing else runs. */
const longestWork = 90;

/**
 * Waits until neither process has anything to do.
 * @throws Error where they do not come to rest: what is still done would count for what is measured next.
 */
async function untilQuiet(): Promise<void> {
  for (let quiet = 0, round = 0, before = ownTime() + serverTime(); quiet < 3; round++) {
    if (round > longestWork)
      throw new Error(`the window was not at rest after ${longestWork} s: the machine is too busy`);
    await pause(1000);
    const now = ownTime() + serverTime();
    quiet = now - before < 100 ? quiet + 1 : 0;
    before = now;
  }
}

type Page = 'plain' | 'noted';

/** In which order the two are opened, round by round. */
const orders: readonly (readonly Page[])[] = [
  ['plain', 'noted'],
  ['noted', 'plain'],
  ['plain', 'noted'],
];

interface Cost {
  readonly host: number;
  readonly server: number;
}
async function costOf(what: () => Promise<unknown>): Promise<Cost> {
  const [host, server] = [ownTime(), serverTime()];
  await what();
  await untilQuiet();
  return { host: ownTime() - host, server: serverTime() - server };
}

/** The same text as `page`, under another name, and a file of decisions on three characters at every hundredth place. */
function annotated(text: string): string {
  const page = bareText(text);
  const step = Math.floor(page.bare.length / count);
  const entries = Array.from({ length: count }, (_, i) => {
    const span = { start: page.offsets[i * step] as number, end: (page.offsets[i * step + 2] as number) + 1 };
    const anchor = anchorOf(page, span);
    assert.ok(anchor);
    return newAnnotation(anchor, { id: `a${i}`, layer: 'entity', type: 'person', state: 'added' });
  });
  return serialiseFile({ ...newFile({ page: 'noted.txt' }), entries });
}

async function open(folder: string, name: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(vscode.Uri.file(join(folder, name)));
  await vscode.languages.setTextDocumentLanguage(editor.document, 'zh-news');
  return editor;
}

/** Milliseconds that each call takes until its answer, and processor time for each with all that follows from it. */
async function repeat(times: number, action: () => Thenable<unknown>): Promise<{ wait: number; cost: Cost }> {
  const waits: number[] = [];
  const { host, server } = await costOf(async () => {
    for (let i = 0; i < times; i++) {
      const begun = performance.now();
      await action();
      waits.push(performance.now() - begun);
      await pause(100);
    }
  });
  return { wait: percentile(waits, 0.5), cost: { host: host / times, server: server / times } };
}

async function measure(folder: string): Promise<Measure[]> {
  const text = inventNewspaper(1, length);
  const decisionsOn = annotated(text);
  await costOfOpening('warm');
  const opened: Record<Page, Cost[]> = { plain: [], noted: [] };
  const decided: Partial<Record<Page, { wait: number; cost: Cost }>> = {};
  const typed: Partial<Record<Page, { wait: number; cost: Cost }>> = {};
  // With few pages in the window, as a reader has.
  for (const page of ['plain', 'noted'] as const) {
    tell('decisions and keystrokes:', page);
    await write(page);
    const editor = await open(folder, `${page}.txt`);
    await untilQuiet();
    await call('zhNews.review.start');
    decided[page] = await repeat(decisions, () => call('zhNews.review.accept'));
    await call('zhNews.review.leave');
    await untilQuiet();
    const middle = new vscode.Position(Math.floor(editor.document.lineCount / 2), 0);
    typed[page] = await repeat(keystrokes, () => editor.edit((edit) => edit.insert(middle, '好')));
    await call('workbench.action.files.save');
    await untilQuiet();
    await call('workbench.action.closeAllEditors');
  }
  // What a window does besides differs by more than is measured: both are opened several times, each as often first as last.
  for (const [round, pages] of orders.entries()) {
    for (const page of pages) opened[page].push(await costOfOpening(`${page}-${round}`));
  }

  /** Writes a page that the window has not seen, with decisions where its name begins with `noted`. */
  async function write(name: string): Promise<void> {
    writeFileSync(join(folder, `${name}.txt`), text);
    if (name.startsWith('noted')) writeFileSync(join(folder, `${name}.txt.zhnotes.jsonl`), decisionsOn);
    await untilQuiet();
  }

  async function costOfOpening(name: string): Promise<Cost> {
    tell('opening:', name);
    await write(name);
    const cost = await costOf(() => open(folder, `${name}.txt`));
    await call('workbench.action.closeAllEditors');
    return cost;
  }

  const row = (name: string, value: number, limit?: number): Measure => ({
    name: `10,000 annotations on 1 MB: ${name}`,
    value,
    unit: 'ms',
    ...(limit !== undefined && { limit }),
  });
  const forThem = (of: keyof Cost) =>
    percentile(
      opened.noted.map((cost, round) => cost[of] - (opened.plain[round]?.[of] ?? 0)),
      0.5,
    );
  const typedForThem = (of: keyof Cost) => (typed.noted?.cost[of] ?? 0) - (typed.plain?.cost[of] ?? 0);
  return [
    row('opening, processor time of the extension host for them', forThem('host'), 300),
    row('opening, processor time of the server for them', forThem('server')),
    row('a decision until the command ends', decided.noted?.wait ?? 0, 30),
    row('a decision, processor time of the extension host', decided.noted?.cost.host ?? 0, 30),
    row('a decision, the same without them', decided.plain?.cost.host ?? 0),
    row('a decision, processor time of the server', decided.noted?.cost.server ?? 0),
    row('a decision, the same without them, server', decided.plain?.cost.server ?? 0),
    row('a keystroke until the editor has it', typed.noted?.wait ?? 0),
    row('a keystroke, the same without them, wait', typed.plain?.wait ?? 0),
    row('a keystroke, processor time of the extension host for them', typedForThem('host')),
    row('a keystroke, processor time of the server for them', typedForThem('server')),
  ];
}

export const run = () =>
  runSuite(() => {
    it('annotations on a long page', async () => {
      const report = process.env.ZH_NEWS_BENCH_WINDOW;
      assert.ok(report, 'ZH_NEWS_BENCH_WINDOW names no file');
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(folder, 'the workspace is a folder');
      writeFileSync(report, JSON.stringify(await measure(folder.uri.fsPath)));
    }).timeout(900_000);
  });
