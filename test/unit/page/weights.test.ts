/** The file of the page reader's weights, and reading without it. */
import assert from 'node:assert/strict';
import { readPage } from '../../../src/core/page/read.ts';
import { cautiousWeights, loadPageWeights, packPageWeights } from '../../../src/core/page/weights.ts';
import { pageWeights } from '../../page-weights.ts';

const bytes = packPageWeights(pageWeights);

describe("the file of the page reader's weights", () => {
  it('is read as it was written', () => {
    const again = loadPageWeights(bytes);
    assert.deepEqual(again, pageWeights);
    assert.ok(again.features.some((weight) => weight < -1) && again.placementFeatures.some((weight) => weight > 0.5));
  });
  it('is rejected when it is another file', () =>
    assert.throws(() => loadPageWeights(Uint8Array.from([1, 2, 3, 4, 5, 6])), /no weights/));
  it('is rejected when it is truncated', () =>
    assert.throws(() => loadPageWeights(bytes.subarray(0, bytes.length - 7)), /cut short/));
  it('is rejected when it is too long', () =>
    assert.throws(() => loadPageWeights(Uint8Array.from([...bytes, 0])), /damaged/));
});

describe('a page read without the weights', () => {
  it('keeps every line as it is', () => {
    const text = '云川市测绘局七日宣布，全市已有\n二十三万人参加古桥测绘，比去年\n增长一成半。\n';
    assert.equal(readPage(text, cautiousWeights()).passages.length, 3);
  });
});
