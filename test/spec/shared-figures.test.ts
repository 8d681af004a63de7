/** The suites of `../shared/figures`: every row that is read as its gold says must stay so, see `known-mistakes.ts`. */
import { readFigures } from '../../src/core/figures/read.ts';
import { resolveDates } from '../../src/core/figures/resolve-dates.ts';
import type { Figure } from '../../src/core/reading.ts';
import { assertNoNewMistakes } from './known-mistakes.ts';

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
  const figures = resolveDates(text, readFigures(text), reference === undefined ? null : { year, month, day });
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

describe('figures of ../shared', () => {
  for (const [suite, isRight] of Object.entries(suites)) {
    it(`are read as in ${suite}`, function () {
      assertNoNewMistakes(this, [`figures/${suite}.jsonl`], (content = '') =>
        content.split('\n').flatMap((row, i) => (row === '' || isRight(JSON.parse(row) as Row) ? [] : [String(i + 1)])),
      );
    });
  }
});
