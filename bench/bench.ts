/** The benchmark suite: prints a table and writes the same as JSON. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { type Measure, percentile } from './measure.ts';
import { measureParts } from './parts.ts';
import { measureServer } from './server.ts';

const root = process.cwd();
const out = join(root, 'out');

/** Arguments: the files that windows have reported into; `--windows` before them leaves all else out. */
async function main(): Promise<void> {
  const files = process.argv.slice(2).filter((argument) => argument !== '--windows');
  const isWhole = files.length === process.argv.length - 2;
  const measures: Measure[] = [
    ...(isWhole ? await measureParts(root) : []),
    ...(isWhole ? await measureServer(join(root, 'dist', 'server.js')) : []),
    ...inWindows(files),
    ...(isWhole ? sizes() : []),
  ];
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;
  mkdirSync(out, { recursive: true });
  writeFileSync(
    join(out, 'bench.json'),
    JSON.stringify({ date: new Date().toISOString(), machine, measures }, null, 2),
  );
  console.log(`\n${machine}\n\n| measure | value | asked |\n|---|---:|---:|`);
  for (const measure of measures) console.log(rowOf(measure));
}

/** The medians of what the windows reported, each into one of the files that are named as arguments. */
function inWindows(files: readonly string[]): Measure[] {
  const reports = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as Measure[]);
  const names = new Set(reports.flat().map(({ name }) => name));
  return [...names].map((name) => {
    const own = reports.flat().filter((measure) => measure.name === name);
    const value = percentile(
      own.map((measure) => measure.value),
      0.5,
    );
    return { ...(own[0] as Measure), value };
  });
}

const megabytes = (file: string) => statSync(file).size / 1e6;
const sizes = (): Measure[] => [
  { name: 'model', value: megabytes(join(root, 'resources', 'model.bin')), unit: 'MB', limit: 4 },
  { name: 'VSIX', value: megabytes(join(out, 'zh-news.vsix')), unit: 'MB' },
];

/** Of speeds at least so much is asked for, of all else at most. */
function rowOf({ name, value, unit, limit }: Measure): string {
  const isSpeed = unit === 'characters/s';
  const shown = (amount: number) => (isSpeed ? `${(amount / 1e6).toFixed(2)} M` : amount.toFixed(amount < 10 ? 2 : 0));
  const asked =
    limit === undefined
      ? ''
      : isSpeed
        ? `≥ ${shown(limit)}${value < limit ? ' ✘' : ''}`
        : `≤ ${limit}${value > limit ? ' ✘' : ''}`;
  return `| ${name} | ${shown(value)} ${unit} | ${asked} |`;
}

await main();
