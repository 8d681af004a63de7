/** Contradictions that a page shows by itself, and look-alikes that are none. */
import assert from 'node:assert/strict';
import { checkFigures } from '../../../src/core/figures/check.ts';
import { readFigures } from '../../../src/core/figures/read.ts';
import { resolveDates } from '../../../src/core/figures/resolve-dates.ts';

const rules = (...texts: string[]) =>
  checkFigures(
    texts.map((text) => ({ text, figures: resolveDates(readFigures(text), { year: 2025, month: 7, day: 6 }) })),
  ).map(({ rule }) => rule);

describe('checks of figures', () => {
  it('shares above the whole', () => assert.deepEqual(rules('三类用地分别占60%、30%和20%。'), ['shares-above-whole']));
  it('shares of one whole are fine', () => assert.deepEqual(rules('三类用地分别占60%、30%和10%。'), []));
  it('growth rates are no shares', () => assert.deepEqual(rules('三项分别增长60%、30%和20%。'), []));
  it('a range the wrong way round', () => assert.deepEqual(rules('湿度保持80%至50%。'), ['range-reversed']));
  it('a fall is no range', () => assert.deepEqual(rules('占比从80%至50%逐步下降。'), []));
  it('the same thing with two values', () =>
    assert.deepEqual(rules('展馆建筑总面积1200平方米。', '展馆建筑总面积1500平方米。'), ['counted-twice']));
  it('the same thing twice with one value', () =>
    assert.deepEqual(rules('展馆建筑总面积1200平方米。', '展馆建筑总面积1200平方米。'), []));
  it('a weekday that does not fit', () => assert.deepEqual(rules('大会于2025年7月6日（星期六）举行。'), ['weekday']));
  it('a weekday that fits', () => assert.deepEqual(rules('大会于2025年7月6日（星期日）举行。'), []));
});
