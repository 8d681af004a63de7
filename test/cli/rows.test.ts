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

  it('reads each by its own day', () => {
    const row = { text: '昨日，共有5万人', date: '2025-07-06' };
    const isosOf = (...rows: readonly object[]) =>
      readBlock(blockOf(...rows), { ...context, date: { year: 1998, month: 1, day: 2 } }, true)
        .lines.trim()
        .split('\n')
        .map((line) => JSON.parse(line).figures?.[0].iso);
    assert.deepEqual(isosOf(row, { text: row.text }, { ...row, date: '2024-03-01' }), [
      '2025-07-05',
      '1998-01-01',
      '2024-02-29',
    ]);
    assert.deepEqual(isosOf({ ...row, page: true }), ['2025-07-05']);
    // One row that fails makes the others be read alone.
    assert.deepEqual(isosOf(row, { ...row, date: '2024-03-01' }, bad).slice(0, 2), ['2025-07-05', '2024-02-29']);
  });

  it('ends at the bad row without --keep-going', () => {
    const { lines, bad: problem } = readBlock(blockOf(good, bad, other), context, false);
    assert.equal(lines, readBlock(blockOf(good), context, false).lines);
    assert.deepEqual(problem, { line: 8, message: 'no words' });
  });
});
