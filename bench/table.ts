/** Measures as tables of Markdown, and their place in docs/performance.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Measure } from './measure.ts';

const page = 'docs/performance.md';

export const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`;

/** The table's first lines. */
export const head = [machine, '', '| measure | value | asked |', '|---|---:|---:|'];

/** Puts a table in the place of the one that the page has between comments of its name, if `--write` asks for it. @throws Error when the page has no such comments. */
export function publish(name: string, lines: readonly string[]): void {
  if (!process.env.BENCH_WRITE) return;
  const { text, start, end } = placeOf(name);
  writeFileSync(page, `${text.slice(0, start)}\n\n${lines.join('\n')}\n\n${text.slice(end)}`);
}

/** The lines of the table that the page has now, for measures that were not taken again. */
export function published(name: string): readonly string[] {
  const { text, start, end } = placeOf(name);
  return text.slice(start, end).trim().split('\n');
}

/** Where the table of a name stands in the page, without the comments around it. */
function placeOf(name: string): { readonly text: string; readonly start: number; readonly end: number } {
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = readFileSync(page, 'utf8');
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${page} has no place for the table of ${name}`);
  return { text, start: start + open.length, end };
}

/** A line of the table, with a mark where what was asked for was missed: of speeds at least so much is asked for, of all else at most. */
export function rowOf({ name, value, unit, limit }: Measure): string {
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
