/**
 * The suites of `../shared/figures`: every row that is read as its gold says must stay so. Rows that are not are listed by their number in
 * `shared-figures.json`; remove those that a change mends. The folder lies beside the project and is no part of it; without it, or with other
 * rows in it, these tests are skipped, with a message.
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFigures } from '../../src/core/figures/read.ts';
import { resolveDates } from '../../src/core/figures/resolve-dates.ts';
import type { Figure } from '../../src/core/reading.ts';

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly tier?: string;
  /** Where what belongs to the figure begins, such as 约, and how much of the end is no part of it. */
  readonly ext_start?: number;
  readonly suf?: string;
  readonly range_with_next?: boolean;
  readonly range_with_prev?: boolean;
  readonly auto?: { readonly value: number | null };
}

interface Row {
  readonly text?: string;
  readonly input?: string;
  readonly value?: number;
  readonly value_str?: string;
  readonly lo?: number;
  readonly hi?: number;
  readonly iso?: string;
  readonly reference?: string;
  readonly spans?: readonly GoldSpan[];
  readonly dates?: readonly GoldSpan[];
  readonly expected?: readonly GoldSpan[];
}

const near = (a: number | null, b: number) => a !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));
const touches = (figure: Figure, gold: GoldSpan) =>
  figure.start < gold.end && figure.end > (gold.ext_start ?? gold.start);

/** The row is one expression with a value. */
function hasValue({ text = '', value, value_str, lo, hi }: Row): boolean {
  const figures = readFigures(text);
  const whole = figures.find(({ start, end }) => end - start >= text.trim().length - 1) ?? figures[0];
  if (!whole) return false;
  const gold = value ?? Number(value_str);
  return (
    (near(whole.value, gold) || near(whole.canonicalValue, gold) || (lo !== undefined && near(whole.low, lo))) &&
    (lo === undefined || near(whole.low, lo)) &&
    (hi === undefined || near(whole.high, hi))
  );
}

/** The row is one date, which may be relative to a day. */
function hasDate({ text = '', iso, reference }: Row): boolean {
  const [year, month, day] = (reference ?? '').split(/[-T]/).map(Number) as [number, number, number];
  const figures = resolveDates(readFigures(text), reference === undefined ? null : { year, month, day });
  return figures.some((figure) => figure.iso === iso);
}

/** The row is a paragraph: all its figures are found, from where to where and with their values, and nothing else is. */
function hasSpans({ text = '', spans = [], dates = [] }: Row): boolean {
  const figures = readFigures(text);
  const found = spans
    .filter(({ tier }) => tier === 'core')
    .every((gold) => {
      const hits = figures.filter((figure) => touches(figure, gold));
      const starts = [gold.start, gold.ext_start];
      const ends = [gold.end, gold.end - (gold.suf?.length ?? 0)];
      const exact = hits.find((figure) => starts.includes(figure.start) && ends.includes(figure.end));
      const fit = exact ?? (gold.range_with_next || gold.range_with_prev ? hits[0] : undefined);
      const value = gold.auto?.value ?? null;
      return fit && (value === null || [fit.value, fit.low, fit.high].some((own) => near(own && Math.abs(own), value)));
    });
  const golds = [...spans, ...dates];
  const core = figures.filter(({ tier, kind }) => tier === 'core' && kind !== 'date' && kind !== 'ordinal');
  return found && core.every((figure) => golds.some((gold) => touches(figure, gold)));
}

/** The row is a sentence: just these figures are found in it. */
function hasFigures({ input = '', expected = [] }: Row): boolean {
  const figures = readFigures(input);
  return (
    figures.length === expected.length &&
    expected.every((gold) => figures.some(({ start, end }) => start === gold.start && end === gold.end))
  );
}

const suites: Readonly<Record<string, (row: Row) => boolean>> = {
  'numerals-zh': hasValue,
  'measures-zh': hasValue,
  'dates-zh': hasDate,
  'pd-figures': hasSpans,
  'recognizers-zh': hasFigures,
};

interface Known {
  /** Of the file of rows. */
  readonly hash: string;
  /** Numbers of rows, from 0. */
  readonly wrong: readonly number[];
}

const knownFile = resolve('test/spec/shared-figures.json');
const known = JSON.parse(readFileSync(knownFile, 'utf8')) as Readonly<Record<string, Known>>;

describe('figures of ../shared', () => {
  for (const [suite, isRight] of Object.entries(suites)) {
    it(`are read as in ${suite}`, function () {
      const file = resolve('../shared/figures', `${suite}.jsonl`);
      const content = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
      if (hash !== known[suite]?.hash) {
        console.log(`      skipped: ${file} is ${content === '' ? 'missing' : 'another one than the list is about'}`);
        this.skip();
      }
      const rows = content.split('\n').filter(Boolean);
      const isKnown = new Set(known[suite]?.wrong);
      const wrong = rows.flatMap((row, i) =>
        isKnown.has(i) || isRight(JSON.parse(row) as Row) ? [] : [`${i}: ${row}`],
      );
      assert.deepEqual(wrong, []);
    });
  }
});
