/** Every run tries two thousand hostile texts; `npm run fuzz` tries more. */

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import fc from 'fast-check';
import type { AnnotatorContext } from '../../src/core/document/context.ts';
import { byTags } from '../../src/core/entities/recogniser/recogniser.ts';
import { loadResources } from '../../src/runtime/node/resources.ts';
import { assertPlain, assertPromises } from './promises.ts';
import { hostileText } from './text.ts';

describe('hostile text', () => {
  let context: AnnotatorContext;
  before(() => {
    const { segmenter, recogniser, pageWeights, gazetteer } = loadResources(resolve('.'), 'auto');
    assert.notEqual(recogniser, byTags);
    context = { segmenter, recogniser, pageWeights, gazetteer, wordList: null, guideline: 'readers', year: null };
  });

  it('causes no exception, loses nothing, and is never interpreted as markup', () =>
    fc.assert(
      fc.property(hostileText(40), (text) => assertPromises(text, context)),
      { numRuns: 2000 },
    )).timeout(300_000);

  for (const markdown of ['![x](https://example.org)', '<b>x</b>', '[a](command:workbench.action.quit)', '`x`']) {
    it(`is judged by a check that ${markdown} does not pass`, () => assert.throws(() => assertPlain(markdown)));
  }
});
