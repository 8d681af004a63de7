/**
 * Compares an older version of the product with this one: both built, on the same texts, one after the other in turn. Times are processor
 * time, so that other work of the machine counts little. Prints the table of docs/performance.md.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventNewspaper } from '../test/pages/newsroom.ts';
import { percentile } from './measure.ts';
import { measureUse, type ServerUse } from './server-use.ts';
import { machine, publish } from './table.ts';

const rounds = 3;

interface Usage {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A row of the table: the older version's value, this one's, and what of either it shows. */
interface Row {
  readonly name: string;
  readonly values: readonly [old: number, now: number];
  readonly unit: 'ms' | 'MB' | '×';
}

const folder = mkdtempSync(join(tmpdir(), 'zh-news-versions-'));
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const page = file('page.txt', inventNewspaper(5, 7_000));
const newspaper = file('newspaper.txt', inventNewspaper(6, 350_000));
const lines = readFileSync(newspaper, 'utf8').split(/\n+/);
const rows = file('rows.jsonl', lines.map((text) => `${JSON.stringify({ text })}\n`).join(''));
const names = Array.from({ length: 20_000 }, (_, i) => String.fromCodePoint(0x4e00 + (i % 9973), 0x5bb6, 0x4e00 + i));
const list = file('names.txt', names.map((name) => `${name}\tperson\n`).join(''));

/** @param root a built version. */
function use(root: string, ...args: readonly string[]): Usage {
  const report = join(folder, 'usage.json');
  const probe = join(process.cwd(), 'bench', 'usage-probe.cjs');
  execFileSync(process.execPath, ['--require', probe, join(root, 'dist', 'cli.js'), 'annotate', ...args], {
    env: { ...process.env, USAGE_FILE: report },
    stdio: ['ignore', 'ignore', 'inherit'],
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(readFileSync(report, 'utf8')) as Usage;
}

const median = (values: readonly number[]) => percentile(values, 0.5);

/** Measures one thing after the other, and prints the row of each as soon as it is known. */
async function main(old: string): Promise<void> {
  const both = [old, process.cwd()] as const;
  const lines = [
    `${machine}; medians of ${rounds} runs of each`,
    '',
    '| measure | ratio | before | now |',
    '|---|---:|---:|---:|',
  ];
  console.log(lines.join('\n'));
  const tell = (...rows: readonly Row[]) => {
    for (const row of rows) console.log(lineOf(row));
    lines.push(...rows.map(lineOf));
  };
  const runs = (args: readonly string[], nowArgs = args) => {
    const usages = Array.from({ length: rounds }, () => [use(old, ...args), use(both[1], ...nowArgs)] as const);
    const of = (key: keyof Usage) =>
      [0, 1].map((v) => median(usages.map((pair) => (pair[v] as Usage)[key]))) as [number, number];
    return { time: of('milliseconds'), memory: of('megabytes') };
  };
  const onePage = runs([page]);
  tell(
    { name: '`annotate` of one page, processor time', values: onePage.time, unit: 'ms' },
    { name: '`annotate` of one page, memory at most', values: onePage.memory, unit: 'MB' },
  );
  const tellTime = (name: string, { time }: ReturnType<typeof runs>) => tell({ name, values: time, unit: 'ms' });
  const same = 'the same with `--quick` now';
  tellTime('`annotate` of 1 MB', runs([newspaper]));
  tellTime(same, runs([newspaper], ['--quick', newspaper]));
  const stream = runs(['--jsonl', rows]);
  tellTime('`annotate --jsonl` of 1 MB in rows', stream);
  tellTime(same, runs(['--jsonl', rows], ['--jsonl', '--quick', rows]));
  const twoJobs = runs(['--jsonl', '--jobs', '2', rows]);
  const withList = runs(['--word-list', list, page]);
  const each = (value: (v: 0 | 1) => number): [number, number] => [value(0), value(1)];
  tell(
    {
      name: 'a further job of `--jobs`, memory',
      values: each((v) => twoJobs.memory[v] - stream.memory[v]),
      unit: 'MB',
    },
    {
      name: 'one page with a word list of 20,000 names, against one without',
      values: each((v) => withList.time[v] / onePage.time[v]),
      unit: '×',
    },
  );
  const servers: ServerUse[] = [];
  for (let round = 0; round < rounds; round++)
    for (const root of both) servers.push(await measureUse(join(root, 'dist', 'server.js')));
  const ofServers = (key: keyof ServerUse) =>
    each((v) => median(servers.filter((_, i) => i % 2 === v).map((own) => own[key])));
  tell(
    { name: 'server: from its start to the first hover, processor time', values: ofServers('firstHover'), unit: 'ms' },
    { name: 'server: memory after that page', values: ofServers('afterPage'), unit: 'MB' },
    { name: 'server: a keystroke in 1 MB, processor time', values: ofServers('keystroke'), unit: 'ms' },
    { name: 'server: memory after 1 MB', values: ofServers('afterLarge'), unit: 'MB' },
  );
  publish('versions', lines);
}

function lineOf({ name, values, unit }: Row): string {
  const shown = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
  return `| ${name} | ${(values[1] / values[0]).toFixed(2)} × | ${shown(values[0])} | ${shown(values[1])} |`;
}

const [old] = process.argv.slice(2);
if (!old) throw new Error('name the folder of the older version, built');
try {
  await main(old);
} finally {
  rmSync(folder, { recursive: true });
}
