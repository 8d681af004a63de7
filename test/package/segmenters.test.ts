/** The portable segmenter finds the names that the native one finds. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { annotateDocument } from '../../src/core/document/document.ts';
import { loadResources } from '../../src/runtime/node/resources.ts';
import { inventNewspaper } from '../pages/newsroom.ts';

const root = resolve('.');

/** Every mention of a text, as one string each. */
function mentions(text: string, prefer: 'nodejieba' | 'jieba-wasm'): Set<string> {
  const { segmenter, model, pageWeights, gazetteer } = loadResources(root, prefer);
  assert.equal(segmenter.name, prefer);
  const context = {
    segmenter,
    model,
    pageWeights,
    gazetteer,
    wordList: null,
    guideline: 'readers',
    year: null,
  } as const;
  return new Set(
    annotateDocument(text, context).flatMap(({ start, annotation }) =>
      annotation.mentions.map((mention) => `${start + mention.start} ${mention.end - mention.start} ${mention.type}`),
    ),
  );
}

describe('names by the two segmenters', () => {
  it('are the same within one point of F1', () => {
    const text = inventNewspaper(4, 200_000);
    const [native, portable] = [mentions(text, 'nodejieba'), mentions(text, 'jieba-wasm')];
    const both = [...native].filter((mention) => portable.has(mention)).length;
    const f1 = (200 * both) / (native.size + portable.size);
    console.log(`      ${native.size} and ${portable.size} mentions, ${both} in both: F1 ${f1.toFixed(1)}`);
    assert.ok(native.size > 1000);
    assert.ok(f1 >= 99, `F1 ${f1.toFixed(1)}`);
  }).timeout(120_000);
});
