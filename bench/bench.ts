/** The benchmark suite: prints each measure as soon as it is known, and writes all of them as JSON. */
// As the command line and the server are, so that their core is measured, not V8's compiler.
import '../src/runtime/node/compile-later.ts';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Measure, percentile, type Tell } from './measure.ts';
import { measureParts } from './parts.ts';
import { measureServer } from './server.ts';
import { head, machine, publish, published, rowOf } from './table.ts';

const root = process.cwd();
const out = join(root, 'out');
const report = join(out, 'bench.json');

/**
 * @param what `parts`: the core and the server. `rest`: behind those, what windows have reported and the sizes of files, and the table of all. `windows`:
 * what windows have reported alone.
 * @param files that windows have reported into.
 */
async function main(what: string | undefined, files: readonly string[]): Promise<void> {
  const core: readonly Measure[] = what === 'rest' ? readReport() : [];
  const measures = [...core];
  if (what !== 'rest') console.log(head.join('\n'));
  const tell: Tell = (...own) => {
    for (const measure of own) console.log(rowOf(measure));
    measures.push(...own);
  };
  if (what === 'parts') {
    await measureParts(root, tell);
    await measureServer(join(root, 'dist', 'server.js'), tell);
  } else {
    const windows = inWindows(files);
    const rest = what === 'rest' ? sizes() : [];
    tell(...windows, ...rest);
    if (what === 'rest') publish('parts', [...head, ...core.map(rowOf), ...windowRows(windows), ...rest.map(rowOf)]);
  }
  mkdirSync(out, { recursive: true });
  writeFileSync(report, JSON.stringify({ date: new Date().toISOString(), machine, measures }, null, 2));
}

/** The rows of windows; with `--no-window` those that the page has, of the run before. */
const windowRows = (windows: readonly Measure[]): readonly string[] =>
  windows.length > 0 ? windows.map(rowOf) : published('parts').filter((line) => ofWindow.test(line));
const ofWindow = /^\| (?:window: |10,000 annotations )/;

const readReport = () => (JSON.parse(readFileSync(report, 'utf8')) as { measures: Measure[] }).measures;

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

const [what, ...files] = process.argv.slice(2);
await main(what, files);
