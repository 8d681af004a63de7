/** The benchmark suite: prints a table and writes the same as JSON. */
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measure, percentile } from './measure.ts';
import { measureParts } from './parts.ts';
import { measureServer } from './server.ts';
import { machine, publish, tableOf } from './table.ts';

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
  mkdirSync(out, { recursive: true });
  writeFileSync(
    join(out, 'bench.json'),
    JSON.stringify({ date: new Date().toISOString(), machine, measures }, null, 2),
  );
  if (isWhole) publish('parts', tableOf(measures));
  else console.log(tableOf(measures));
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
  {
    name: 'models together',
    value: ['model.bin', 'net.bin', 'page-reader.bin'].reduce(
      (sum, name) => sum + megabytes(join(root, 'resources', name)),
      0,
    ),
    unit: 'MB',
    limit: 7,
  },
  { name: 'VSIX without platform', value: megabytes(join(out, 'zh-news.vsix')), unit: 'MB', limit: 11 },
];

await main();
