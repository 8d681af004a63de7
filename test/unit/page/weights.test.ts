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
    assert.throws(() => loadPageWeights(bytes.subarray(0, 7000)), /cut short/));
  it('is rejected when it is truncated at its end', () =>
    assert.throws(() => loadPageWeights(bytes.subarray(0, bytes.length - 7)), /damaged/));
  it('is rejected when it is too long', () =>
    assert.throws(() => loadPageWeights(Uint8Array.from([...bytes, 0])), /damaged/));
});

describe('the weights in the file', () => {
  const few = () => {
    const weights = cautiousWeights();
    weights.features.fill(0);
    return weights;
  };
  const again = (own: Partial<Record<number, number>>) => {
    const weights = few();
    for (const [place, weight] of Object.entries(own)) weights.features[Number(place)] = weight as number;
    return loadPageWeights(packPageWeights(weights)).features;
  };
  it('are told in parts of 64, of which the smallest are left out', () => {
    const read = again({ 0: 1, 1: -1, 5: 3 / 64, 6: -3 / 64, 7: 2 / 64, 8: -2 / 64, 300: 100.5, 301: -300 });
    assert.deepEqual(
      [0, 1, 2, 5, 6, 7, 8, 300, 301].map((place) => read[place]),
      [1, -1, 0, 3 / 64, -3 / 64, 0, 0, 100.5, -300],
    );
    assert.equal(read.filter((weight) => weight !== 0).length, 6);
  });
  it('are told to the nearest part', () => {
    const read = again({ 3: 1.01, 4: -1.01 });
    assert.deepEqual([read[3], read[4]], [65 / 64, -65 / 64]);
  });
  it('begin with the letters and the version', () =>
    assert.deepEqual([...bytes.subarray(0, 5)], [0x5a, 0x4e, 0x50, 0x52, 4]));
  it('are rejected when they are of another version or a reader with other features', () => {
    assert.throws(
      () => loadPageWeights(Uint8Array.from([...bytes.subarray(0, 4), 1, ...bytes.subarray(5)])),
      /no weights/,
    );
    const other = packPageWeights(few());
    // The first number behind the version is the length of the first table.
    other[5] = (other[5] as number) ^ 1;
    assert.throws(() => loadPageWeights(other), /another version/);
  });
  it('are rejected when a place is outside of its table, or a number has no end', () => {
    const empty = packPageWeights(few());
    const head = [...empty.subarray(0, empty.length)];
    const lengthOf = (at: number) => head.slice(at).findIndex((byte) => byte < 0x80) + 1;
    const count = 5 + lengthOf(5);
    // One weight, as far behind the end of the table as its length says.
    const length = head.slice(5, count);
    const damaged = [...head.slice(0, count), 1, ...length, 2, ...head.slice(count + 1)];
    assert.throws(() => loadPageWeights(Uint8Array.from(damaged)), /damaged/);
    const endless = [...head.slice(0, 5), 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80];
    assert.throws(() => loadPageWeights(Uint8Array.from(endless)), /cut short/);
  });
});

describe('a page read without the weights', () => {
  it('keeps every line as it is', () => {
    const text = '云川市测绘局七日宣布，全市已有\n二十三万人参加古桥测绘，比去年\n增长一成半。\n';
    assert.equal(readPage(text, cautiousWeights()).passages.length, 3);
  });
});
