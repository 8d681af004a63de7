/** What the figures panel shows: rows, bars, and what it keeps. */
import assert from 'node:assert/strict';
import { barsOf } from '../../../src/extension/panel/bars.ts';
import {
  type Filters,
  type Grouping,
  type GroupNames,
  magnitudeOf,
  rowsOf,
  shownFigures,
  unitOf,
} from '../../../src/extension/panel/rows.ts';
import { keysOf, readState } from '../../../src/extension/panel/state.ts';
import type { FigureItem } from '../../../src/protocol/protocol.ts';

const origin = { line: 0, character: 0 };
const plain: FigureItem = {
  range: { start: origin, end: origin },
  text: '5公里',
  kind: 'length',
  tier: 'core',
  value: 5,
  low: 5,
  high: 5,
  approx: null,
  unit: '公里',
  canonicalUnit: 'm',
  canonicalValue: 5000,
  per: null,
  counted: null,
  iso: null,
  reading: '5 公里',
  article: 0,
  articleTitle: '甲村',
  sentence: '修路5公里。',
  inSentence: [2, 5],
  check: null,
};
const figure = (changes: Partial<FigureItem> = {}): FigureItem => ({ ...plain, ...changes });
const all: Filters = { search: '', kind: '', article: null, group: 'article', sort: 'page', minor: true };

describe('the figures that the panel shows', () => {
  const figures = [
    figure({ text: '5公里', counted: '公路' }),
    figure({
      text: '30人',
      kind: 'count',
      unit: '人',
      canonicalUnit: null,
      canonicalValue: null,
      value: 30,
      article: 1,
    }),
    figure({
      text: '一个',
      tier: 'minor',
      kind: 'count',
      unit: '个',
      canonicalUnit: null,
      canonicalValue: null,
      value: 1,
    }),
    figure({ text: '2米', canonicalValue: 2, sentence: '宽2米。', iso: '2025-07-06' }),
  ];
  const shown = (filters: Partial<Filters>) => shownFigures(figures, { ...all, ...filters });

  it('are all, in the order of the page', () => assert.deepEqual(shown({}), [0, 1, 2, 3]));
  it('are without the minor ones when those are hidden', () => assert.deepEqual(shown({ minor: false }), [0, 1, 3]));
  it('are those of one kind, or of one article', () => {
    assert.deepEqual(shown({ kind: 'length' }), [0, 3]);
    assert.deepEqual(shown({ article: 1 }), [1]);
    assert.deepEqual(shown({ article: 0 }), [0, 2, 3]);
  });
  it('are those in which the search is found: figure, what is counted, unit, date, sentence', () => {
    assert.deepEqual(shown({ search: '30' }), [1]);
    assert.deepEqual(shown({ search: '公路' }), [0]);
    assert.deepEqual(shown({ search: '个' }), [2]);
    assert.deepEqual(shown({ search: '2025-07' }), [3]);
    assert.deepEqual(shown({ search: '宽 2' }), [3]);
    assert.deepEqual(shown({ search: '无' }), []);
  });
  it('are found in full width too', () => assert.deepEqual(shown({ search: '３０' }), [1]));
  it('are sorted by size within one unit, or by what they count', () => {
    assert.deepEqual(shown({ sort: 'largest' }), [0, 3, 2, 1]);
    assert.deepEqual(shown({ sort: 'smallest' }), [3, 0, 2, 1]);
    assert.deepEqual(shown({ sort: 'counted' }), [0, 1, 2, 3]);
  });
  it('stand last of their unit without a size', () => {
    const some = [figure({ value: null, low: null, high: null, canonicalValue: null }), figure()];
    for (const sort of ['largest', 'smallest'] as const) assert.deepEqual(shownFigures(some, { ...all, sort }), [1, 0]);
  });
});

describe('the size of a figure', () => {
  const none = { value: null, low: null, high: null, canonicalValue: null };
  it('is its value in base units, or as it is', () => {
    assert.equal(magnitudeOf(figure()), 5000);
    assert.equal(magnitudeOf(figure({ canonicalValue: null })), 5);
  });
  it('is the middle of its bounds, or the one it has', () => {
    assert.equal(magnitudeOf(figure({ ...none, low: 2, high: 4 })), 3);
    assert.equal(magnitudeOf(figure({ ...none, low: 2 })), 2);
    assert.equal(magnitudeOf(figure({ ...none, high: 4 })), 4);
    assert.equal(magnitudeOf(figure(none)), null);
  });
  it('is compared in its canonical unit; one without a unit sorts last', () => {
    assert.equal(unitOf(figure()), 'm');
    assert.equal(unitOf(figure({ canonicalUnit: null })), '公里');
    assert.ok(unitOf(figure({ canonicalUnit: null, unit: null })) > '龟');
  });
});

describe('the rows of the panel', () => {
  const figures = [
    figure({ counted: '公路' }),
    figure({ article: 1, articleTitle: '乙村', kind: 'count' }),
    figure({ counted: '公路' }),
  ];
  const names = { kinds: { length: '长度', count: '数量' }, nothing: '其他' } as unknown as GroupNames;
  const rows = (group: Grouping, shown = [0, 1, 2], folded: string[] = []) =>
    rowsOf(figures, shown, group, new Set(folded), names).map((row) =>
      row.type === 'group' ? `${row.title} ${row.count}` : row.index,
    );
  it('stand under their articles', () => assert.deepEqual(rows('article'), ['甲村 2', 0, 2, '乙村 1', 1]));
  it('come last where they stand outside of all articles', () => {
    const outside = figure({ article: -1, articleTitle: 'Outside the articles' });
    const figures = [outside, figure()];
    const { nothing, kinds } = { nothing: '', kinds: {} as never };
    const titles = rowsOf(figures, [0, 1], 'article', new Set(), { nothing, kinds }).flatMap((row) =>
      row.type === 'group' ? row.title : [],
    );
    assert.deepEqual(titles, ['甲村', 'Outside the articles']);
  });
  it('stand under their articles, as the page has them, when they are sorted', () =>
    assert.deepEqual(rows('article', [1, 2, 0]), ['甲村 2', 2, 0, '乙村 1', 1]));
  it('are away while their group is folded', () =>
    assert.deepEqual(rows('article', [0, 1, 2], ['article 0']), ['甲村 2', '乙村 1', 1]));
  it('stand under what they count, and under their kinds', () => {
    assert.deepEqual(rows('counted'), ['公路 2', 0, 2, '其他 1', 1]);
    assert.deepEqual(rows('kind'), ['长度 2', 0, 2, '数量 1', 1]);
  });
  it('have articles in the page’s order, however many figures they have', () => {
    const many = Array.from({ length: 2400 }, (_, i) =>
      figure({
        article: i === 0 || i > 1200 ? 0 : 1,
        articleTitle: i === 0 || i > 1200 ? '甲村' : '乙村',
        canonicalValue: i,
      }),
    );
    const shown = shownFigures(many, { ...all, sort: 'largest' });
    const heads = rowsOf(many, shown, 'article', new Set(), names).flatMap((row) =>
      row.type === 'group' ? [row.title] : [],
    );
    assert.deepEqual(heads, ['甲村', '乙村']);
  });
});

describe('the bars of the panel', () => {
  it('are shares of the largest figure of one article, kind and unit', () =>
    assert.deepEqual(
      barsOf([
        figure(),
        figure({ canonicalValue: 2500 }),
        figure({ article: 1 }),
        figure({ canonicalUnit: 'kg' }),
        figure({ per: '年' }),
      ]),
      [1, 0.5, null, null, null],
    ));
  it('are shares of a hundred for percentages', () => {
    const percent = (value: number | null, canonicalValue = value) =>
      figure({ kind: 'percent', value, canonicalValue, low: value, high: value });
    assert.deepEqual(barsOf([40, -15, 300, null].map((value) => percent(value))), [0.4, 0.15, 1, null]);
    // 三成 and 3‰, 60%至80%.
    assert.deepEqual(barsOf([percent(3, 30), percent(3, 0.3)]), [0.3, 0.003]);
    assert.deepEqual(
      barsOf([figure({ kind: 'percent', value: null, canonicalValue: null, low: 60, high: 80 })]),
      [0.7],
    );
  });
  it('are none for what has no size beside another', () => {
    const date = figure({ kind: 'date' });
    const ordinal = figure({ kind: 'ordinal' });
    const minor = figure({ tier: 'minor' });
    const bare = figure({ unit: null, canonicalUnit: null });
    for (const item of [date, ordinal, minor, bare]) assert.deepEqual(barsOf([item, item]), [null, null]);
  });
  it('are none where the largest is zero', () => {
    const zero = figure({ canonicalValue: 0 });
    assert.deepEqual(barsOf([zero, zero]), [null, null]);
  });
});

describe('what the panel keeps', () => {
  const first = { filters: { ...all, minor: false }, open: [], folded: [], offset: 0 };

  it('is nothing at first', () => {
    for (const kept of [undefined, null, 'x', 5]) assert.deepEqual(readState(kept, false), first);
    assert.equal(readState(null, true).filters.minor, true);
  });
  it('comes back', () => {
    const state = {
      filters: { ...all, search: '公里', kind: 'length' },
      open: ['a'],
      folded: ['article 1'],
      offset: 40,
    };
    assert.deepEqual(readState(state, false), state);
  });
  it('is as at first where it is of no use', () => {
    const filters = { search: 5, kind: null, article: 'x', sort: [], group: {}, minor: 'yes' };
    assert.deepEqual(readState({ filters, open: [1], folded: {}, offset: Number.NaN }, false), first);
    assert.deepEqual(readState({ filters: 'x' }, false), first);
  });
  it('is mended where an earlier version kept something else', () =>
    assert.deepEqual(
      readState({ filters: { search: 'x', sort: 'unit' }, open: 'a', folded: null, offset: '4' }, false),
      {
        ...first,
        filters: { ...first.filters, search: 'x' },
      },
    ));
  it('names figures by article and text, and by number where two are alike', () =>
    assert.deepEqual(keysOf([figure(), figure(), figure({ article: 1 }), figure({ text: '6公里' })]), [
      '0 5公里 0',
      '0 5公里 1',
      '1 5公里 0',
      '0 6公里 0',
    ]));
});
