/** Units that share a character with the numeral, open bounds behind a price, and readings in one line. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';
import { readingOf } from '../../../src/core/figures/render.ts';
import type { Figure } from '../../../src/core/reading.ts';

const first = (text: string): Figure => {
  const [figure] = readFigures(text, null);
  assert.ok(figure, text);
  return figure;
};

describe('a factor before a unit', () => {
  const cases: readonly (readonly [text: string, value: number, unit: string])[] = [
    ['装机三百千瓦', 300, '千瓦'],
    ['装机300兆瓦', 300, '兆瓦'],
    ['重五千克', 5, '千克'],
    ['全长一万五千米', 15_000, '米'],
    ['全长一万二千三百米', 12_300, '米'],
    ['气压九百百帕', 900, '百帕'],
  ];
  for (const [text, value, unit] of cases) {
    it(`${text} is ${value} ${unit}`, () => {
      const figure = first(text);
      assert.deepEqual([figure.value, figure.unit], [value, unit]);
    });
  }
});

describe('a unit whose metre has no exact decimal', () => {
  it('is reckoned as a fraction: 6尺 is 2 m', () => {
    const { canonicalValue, canonicalUnit } = first('长6尺');
    assert.deepEqual([canonicalValue, canonicalUnit], [2, 'm']);
  });
});

describe('bounds around and below zero', () => {
  const cases: readonly (readonly [text: string, readonly (readonly [low: number | null, high: number | null])[]])[] = [
    ['缩短了一半多', [[0.5, null]]],
    ['四分之一弱的人', [[null, 0.25]]],
    // Two amounts and no range: each keeps its own bounds.
    [
      '万-0多',
      [
        [10_000, 10_000],
        [0, 1],
      ],
    ],
    [
      '30多至20多人',
      [
        [30, 40],
        [20, 30],
      ],
    ],
    ['过九成', [[9, null]]],
    ['票房过亿元', [[100_000_000, null]]],
    ['接待过30人', [[30, 30]]],
    ['人次破3亿', [[300_000_000, null]]],
    ['侦破3起', [[3, 3]]],
    ['近三年来', [[3, 3]]],
    ['近30年来', [[null, 30]]],
    ['近3公里', [[null, 3]]],
    ['井深三十丈许', [[null, null]]],
    ['近半数', [[null, 0.5]]],
    ['过半村民', [[0.5, null]]],
    ['超过人民币五亿元', [[500_000_000, null]]],
    ['气温-30多至-20多度', [[-40, -20]]],
    ['零下三十多度', [[-40, -30]]],
    // These words compare values, whatever the sign.
    ['气温-5℃以上', [[-5, null]]],
    ['气温低于-5℃', [[null, -5]]],
    ['零下20℃以下', [[null, -20]]],
    // These tell how far the figure is from zero.
    ['气温近零下30℃', [[-30, null]]],
    ['气温逾零下30℃', [[null, -30]]],
    ['气温不到零下5℃', [[-5, null]]],
    ['百分之负二到五', [[-2, 5]]],
    ['第3至第5名', [[3, 5]]],
    // A sign belongs to one figure only.
    [
      '0斤零下零',
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ];
  for (const [text, bounds] of cases)
    it(text, () =>
      assert.deepEqual(
        readFigures(text).map(({ low, high }) => [low, high]),
        bounds,
      ),
    );
});

describe('起 behind a price', () => {
  it('opens it upwards', () => {
    for (const text of ['票价8元起，', '票价8元起', '票价8元起售', '票价8元起拍'])
      assert.deepEqual([first(text).low, first(text).high], [8, null], text);
  });
  it('does not where it begins a word', () =>
    assert.deepEqual([first('8元起步价').low, first('8元起步价').high], [8, 8]));
  it('does not behind what is no price', () =>
    assert.deepEqual([first('共8公里起点').low, first('共8公里起点').high], [8, 8]));
});

describe('a fraction with a unit', () => {
  it('takes the unit behind it', () => {
    const { value, unit } = first('喝了四分之一公升');
    assert.deepEqual([value, unit], [0.25, '公升']);
  });
});

describe('the reading in one line', () => {
  const figure = (changes: Partial<Figure>): Figure => ({ ...first('共5公里'), ...changes });
  it('of scores, ratios and dimensions is what is printed', () => {
    for (const kind of ['score', 'ratio', 'dimensions'] as const)
      assert.equal(readingOf(figure({ kind, text: '3∶2', value: null, low: 2, high: 3, unit: null })), '3∶2');
  });
  it('of others is value or bounds with the unit', () => {
    assert.equal(readingOf(figure({})), '5 公里');
    assert.equal(readingOf(figure({ value: null, low: 2, high: 3 })), '2–3 公里');
    assert.equal(readingOf(figure({ value: null, low: 2, high: null })), '≥ 2 公里');
    assert.equal(readingOf(figure({ value: null, low: null, high: 3 })), '≤ 3 公里');
    assert.equal(readingOf(figure({ value: null, low: null, high: null })), '');
    assert.equal(readingOf(figure({ per: '小时' })), '5 公里 / 小时');
  });
});
