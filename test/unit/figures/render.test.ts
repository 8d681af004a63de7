import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';
import { readingOf } from '../../../src/core/figures/render.ts';

describe('the reading of a figure in one line', () => {
  const readings: readonly (readonly [text: string, reading: string])[] = [
    ['候鸟不足3000只', '< 3,000 只'],
    ['覆盖率超95%', '> 95 %'],
    ['至少5万人', '≥ 5万 人'],
    ['不低于5万人', '≥ 5万 人'],
    ['5万人以内', '≤ 5万 人'],
    ['不得超过5万人', '≤ 5万 人'],
    ['5万人开外', '> 5万 人'],
    ['超30多万人', '> 30万 人'],
    ['过半居民', '> 0.5'],
    ['何止5万人', '> 5万 人'],
    ['將近五萬人', '< 5万 人'],
    ['逾零下30℃', '< -30 ℃'],
    ['投资30多亿元', '30亿–40亿 元'],
    ['增长4.9%', '4.9 %'],
    ['年产量8至9万吨', '8万–9万 吨'],
    ['三分之一的农户', '≈ 0.3333'],
    ['四分之一的农户', '0.25'],
    ['误差0.00012米', '0.00012 米'],
  ];
  for (const [text, reading] of readings) {
    it(`${text} is shown as ${reading}`, () => {
      const [figure] = readFigures(text);
      assert.ok(figure);
      assert.equal(readingOf(figure), reading);
    });
  }
});
