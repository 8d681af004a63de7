/** A block of rows, one of which causes an error. */

import assert from 'node:assert/strict';
import { readBlock } from '../../src/cli/block-reader.ts';
import type { AnnotatorContext } from '../../src/core/document/context.ts';
import { loadGazetteer } from '../../src/core/entities/gazetteer.ts';
import { byTags } from '../../src/core/entities/recogniser/recogniser.ts';
import { cautiousWeights } from '../../src/core/page/weights.ts';

const context: AnnotatorContext = {
  segmenter: {
    name: 'one that fails',
    tag(text) {
      if (text.includes('坏')) throw new Error('no words');
      return [...text].map((word) => ({ word, tag: 'x' }));
    },
  },
  recogniser: byTags,
  pageWeights: cautiousWeights(),
  gazetteer: loadGazetteer(null),
  wordList: null,
  guideline: 'readers',
  year: null,
};
const blockOf = (...rows: readonly object[]) => ({
  bytes: Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
  firstLine: 7,
  isCut: false,
});
const [good, bad, other] = [
  { id: 1, text: '共有5万人' },
  { id: 2, text: '坏了' },
  { id: 3, text: '共有6万人' },
];

describe('a block of rows', () => {
  it('answers all the others in order with --keep-going', () => {
    const { lines, bad: problem } = readBlock(blockOf(good, bad, other), context, true);
    const alone = [good, other].map((row) => readBlock(blockOf(row), context, true).lines);
    assert.equal(problem, null);
    assert.equal(lines, `${alone[0]}{"id":2,"error":"line 8: no words"}\n${alone[1]}`);
  });

  it('ends at the bad row without --keep-going', () => {
    const { lines, bad: problem } = readBlock(blockOf(good, bad, other), context, false);
    assert.equal(lines, readBlock(blockOf(good), context, false).lines);
    assert.deepEqual(problem, { line: 8, message: 'no words' });
  });
});
