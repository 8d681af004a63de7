/** What the lines around a line show. */
import assert from 'node:assert/strict';
import type { Column } from '../../../src/core/page/columns.ts';
import { border, type Classes } from '../../../src/core/page/line-classes.ts';
import { type Line, linesOf } from '../../../src/core/page/lines.ts';
import {
  distancesTo,
  openQuotations,
  pageClasses,
  quotationsOpened,
  stopRatesOf,
} from '../../../src/core/page/surroundings.ts';

const line = (own: Partial<Line> = {}): Line => ({ start: 0, end: 0, indent: 0, width: 14, gap: 0, ...own });
const columns = (lines: readonly Line[]): Column[] => lines.map(() => ({ width: 14, regularity: 1 }));
const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);

describe('quotations across lines', () => {
  const both = (text: string) => {
    const lines = linesOf(text);
    return [[...openQuotations(text, lines)].join(''), [...quotationsOpened(text, lines)].join('')];
  };
  const long = (lines: number) => `他说“茶\n${'茶\n'.repeat(lines - 1)}茶”\n茶`;
  for (const [text, open, opened] of [
    ['他说：“茶园\n丰收了。”\n茶农', '010', '100'],
    ['他说：「茶園\n豐收\n了。」茶農', '011', '100'],
    ['他说：“茶园丰收了。”\n茶农', '00', '00'],
    ['茶”园\n茶农', '00', '00'],
    ['“茶\n“园\n丰”收\n茶', '0110', '0100'],
    ['“茶\n园”丰\n收”茶', '010', '100'],
    ['茶园“', '0', '0'],
    // A quotation that more than 12 lines do not close was never meant to be one.
    [long(12), `0${'1'.repeat(12)}0`, `1${'0'.repeat(13)}`],
    [long(13), `0${'1'.repeat(12)}00`, '0'.repeat(15)],
  ] as const)
    it(text.replaceAll('\n', '⏎'), () => assert.deepEqual(both(text), [open, opened]));
});

describe('the distance to the next dateline', () => {
  for (const [datelines, distances] of [
    ['1', '0'],
    ['01', '10'],
    ['0000001', '5543210'],
    ['0100', '1055'],
    ['', ''],
  ] as const)
    it(`${datelines} → ${distances}`, () =>
      assert.equal([...distancesTo(Uint8Array.from(datelines, Number))].join(''), distances));
});

describe('the share of full lines that end a sentence', () => {
  /** Classes of lines of these texts and widths, in a column of 14 em. */
  const rates = (texts: readonly string[], widths: readonly number[] = texts.map(() => 14)) => {
    const lines = widths.map((width) => line({ width }));
    return [...stopRatesOf(texts, lines, columns(lines))];
  };
  const page = (stops: number, others: number) => [...times(stops, '茶。'), ...times(others, '茶')];
  for (const [stops, others, expected] of [
    [0, 14, 0],
    [1, 12, 0],
    [1, 11, 1],
    [2, 11, 1],
    [2, 9, 2],
    [3, 9, 2],
    [3, 8, 3],
  ] as const)
    it(`${stops} of ${stops + others} → ${expected}`, () => assert.equal(rates(page(stops, others))[7], expected));
  it('counts stops with closing marks behind them, and no other marks', () => {
    assert.deepEqual(rates(['茶。”', '茶……', '茶！）']), [3, 3, 3]);
    assert.deepEqual(rates(['茶，', '茶”', '茶：']), [0, 0, 0]);
  });
  it('counts lines within 2.2 em of their column alone', () => {
    assert.deepEqual(rates(['茶。', '茶'], [11.8, 14]), [3, 3]);
    assert.deepEqual(rates(['茶。', '茶'], [11.7, 14]), [0, 0]);
    assert.deepEqual(rates(['茶。', '茶'], [16.3, 14]), [0, 0]);
  });
  it('looks at 14 lines before, the line itself and 13 behind it', () => {
    const at = (stop: number) =>
      rates(
        times(40, '').map((_, i) => (i === stop ? '茶。' : '茶')),
        times(40, '').map((_, i) => (i === stop ? 14 : 1)),
      );
    assert.equal(at(6)[20], 3);
    assert.equal(at(5)[20], 0);
    assert.equal(at(33)[20], 3);
    assert.equal(at(34)[20], 0);
  });
});

describe('what holds for a whole page', () => {
  const classes = (own: Partial<Classes> = {}): Classes => ({ ...border, ending: 0, ...own });
  const of = (lines: readonly Line[], own: readonly Classes[] = lines.map(() => classes())) =>
    pageClasses(lines, columns(lines), own);
  const gapped = (gaps: number, all: number) => times(all, 0).map((_, i) => line({ gap: i > 0 && i <= gaps ? 1 : 0 }));
  /** Lines before blank lines that end with a stop, so that no column breaks there. */
  const whole = (count: number) => times(count, classes({ ending: 1 }));

  for (const [gaps, expected] of [
    [1, 0],
    [2, 1],
    [11, 1],
    [12, 2],
  ] as const)
    it(`${gaps} blank lines in 100 → ${expected}`, () =>
      assert.equal(of(gapped(gaps, 100), whole(100)).gaps, expected));
  it('does not count blank lines before the first line', () =>
    assert.equal(of([line({ gap: 3 }), ...times(9, line())], whole(10)).gaps, 0));
  it('tells columns that break within sentences, where more than 15 in 100 blank lines do', () => {
    const torn = (count: number, own: Partial<Classes>) =>
      of(gapped(20, 100), [...times(count, classes(own)), ...whole(100 - count)]).gaps;
    const full = { ending: 0, slack: 3 };
    assert.equal(torn(4, full), 4);
    assert.equal(torn(3, full), 2);
    for (const ending of [0, 3, 8]) assert.equal(torn(4, { ending, slack: 3 }), 4, `ending ${ending}`);
    for (const ending of [1, 2, 4, 7]) assert.equal(torn(4, { ending, slack: 3 }), 2, `ending ${ending}`);
    for (const slack of [2, 5]) assert.equal(torn(4, { ending: 0, slack }), 4, `slack ${slack}`);
    for (const slack of [1, 6]) assert.equal(torn(4, { ending: 0, slack }), 2, `slack ${slack}`);
    assert.equal(of(gapped(4, 100), times(100, classes(full))).gaps, 3);
    assert.equal(of(gapped(1, 100), times(100, classes(full))).gaps, 0);
  });
  for (const [indents, expected] of [
    [1, 0],
    [2, 1],
    [7, 1],
    [8, 2],
  ] as const)
    it(`${indents} typed indents in 100 → ${expected}`, () =>
      assert.equal(of(times(100, 0).map((_, i) => line({ indent: i < indents ? 1.5 : 1 }))).indents, expected));
  it('is nothing for a page without lines', () => assert.deepEqual(of([]), { gaps: 0, indents: 0, trace: 0 }));

  describe('how first lines of paragraphs begin', () => {
    /** A short line that ends a sentence before each of the lines with these widths. */
    const trace = (widths: readonly number[], own: { room?: number; ending?: number; indent?: number } = {}) => {
      const lines = widths.flatMap((width) => [
        line({ width: 14 - (own.room ?? 2.5) }),
        line({ width, indent: own.indent ?? 0 }),
      ]);
      return of(
        lines,
        lines.map((_, i) => classes(i % 2 ? { indent: own.indent ?? 0 } : { ending: own.ending ?? 1 })),
      ).trace;
    };
    const widths = (short: number, full: number) => [...times(short, 12), ...times(full, 14)];
    for (const [short, full, expected] of [
      [4, 0, 1],
      [3, 0, 0],
      [0, 4, 2],
      [2, 2, 3],
      [13, 7, 3],
      [14, 7, 1],
      [3, 7, 3],
      [2, 5, 2],
    ] as const)
      it(`${short} short, ${full} full → ${expected}`, () => assert.equal(trace(widths(short, full)), expected));
    it('counts those within 0.6 em of two characters less than the column, or of the column', () => {
      assert.equal(trace([11.4, 11.4, 12.6, 12.6]), 1);
      assert.equal(trace([11.3, 12.7, 11.3, 12.7]), 0);
      assert.equal(trace([13.4, 13.4, 14.6, 14.6]), 2);
      assert.equal(trace([13.3, 14.7, 13.3, 14.7]), 0);
    });
    it('is certain of them behind a short line with a stop alone, and without typed blanks', () => {
      assert.equal(trace(widths(4, 0), { ending: 2 }), 1);
      assert.equal(trace(widths(4, 0), { ending: 3 }), 0);
      assert.equal(trace(widths(4, 0), { room: 2.4 }), 0);
      assert.equal(trace(widths(4, 0), { indent: 1 }), 0);
    });
  });
});
