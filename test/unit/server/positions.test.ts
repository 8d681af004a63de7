/** Positions, settings, and what the editor may send instead of settings. */
import assert from 'node:assert/strict';
import { indexAt, pageAt, rangeOf } from '../../../src/server/positions.ts';
import { defaultSettings, settingsFrom } from '../../../src/server/settings.ts';
import { inventView } from './invented-view.ts';

const span = (start: number, end: number) => ({ start, end });

describe('the span at an offset', () => {
  const spans = [span(2, 4), span(4, 6), span(9, 10)];
  it('is the one that holds it, its end included; of two that touch the second', () =>
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((offset) => indexAt(spans, offset)),
      [-1, -1, 0, 0, 1, 1, 1, -1, -1, 2, 2, -1],
    ));
  it('is none in an empty list', () => assert.equal(indexAt([], 0), -1));
});

describe('the page at an offset', () => {
  const view = inventView('甲乙', '丙');
  const place = (offset: number) => {
    const found = pageAt(view, offset);
    return found && [view.pages.indexOf(found.page), found.offset];
  };
  it('comes with the offset in it', () =>
    assert.deepEqual([0, 3, 4, 5].map(place), [
      [0, 0],
      [0, 3],
      [1, 1],
      [1, 2],
    ]));
  it('is none behind the last', () => assert.equal(place(6), null));
});

describe('a span of a page', () => {
  const { document } = inventView('甲\n  乙', 'real\n time');
  it('has its range in the document', () =>
    assert.deepEqual(rangeOf(document, 1, span(1, 4)), {
      start: { line: 1, character: 0 },
      end: { line: 1, character: 3 },
    }));
});

describe('settings', () => {
  it('are the defaults where the editor gives none', () => {
    for (const given of [undefined, null, {}]) assert.deepEqual(settingsFrom(given), defaultSettings);
  });
  it('are taken where they are given, the others by default', () => {
    const settings = settingsFrom({ segmenter: 'nodejieba', referenceYear: 2024, diagnostics: { figures: false } });
    assert.equal(settings.segmenter, 'nodejieba');
    assert.equal(settings.referenceYear, 2024);
    assert.deepEqual(settings.diagnostics, { ...defaultSettings.diagnostics, figures: false });
    assert.deepEqual(settings.tidy, defaultSettings.tidy);
  });
  it('know no year 0 and no other segmenter', () => {
    assert.equal(settingsFrom({ referenceYear: 0 }).referenceYear, null);
    assert.equal(settingsFrom({ segmenter: 'jieba-wasm' }).segmenter, 'auto');
  });
});
