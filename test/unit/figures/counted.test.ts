/** What a figure counts, told by the words around it, with the parts of speech that the segmenter gives them. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';
import { taggedSentences } from '../../../src/training/counted/tagged-sentences.ts';

describe('what a figure counts', () => {
  for (const [tagged, ...counted] of taggedSentences) {
    const words = tagged.split(' ').map((one) => {
      const [word = '', tag = ''] = one.split('/');
      return { word, tag };
    });
    const text = words.map(({ word }) => word).join('');
    it(text, () => {
      const core = readFigures(text, words).filter(({ tier }) => tier === 'core');
      assert.deepEqual(
        core.map((figure) => figure.counted),
        counted,
      );
    });
  }
});
