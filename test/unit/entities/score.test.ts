/** Compares the fast summing of weights with adding up the features one by one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScratch, pad, slotCount } from '../../../src/core/entities/recogniser/buffers.ts';
import { extract, kindTable } from '../../../src/core/entities/recogniser/features.ts';
import { keyMask } from '../../../src/core/entities/recogniser/hash.ts';
import { labelCount } from '../../../src/core/entities/recogniser/labels.ts';
import { buildLexicon } from '../../../src/core/entities/recogniser/lexicon.ts';
import { laneCount } from '../../../src/core/entities/recogniser/packed-scores.ts';
import { createFullRows } from '../../../src/core/entities/recogniser/row-cache.ts';
import { score, wordSlot } from '../../../src/core/entities/recogniser/score.ts';
import { buildTable, rowLengths } from '../../../src/core/entities/recogniser/table.ts';
import type { Word } from '../../../src/core/reading.ts';

const lexicon = buildLexicon(new Uint16Array(0x10000), new Int32Array(0), new Uint8Array(0));
const kinds = kindTable();

/** Words of one character, of two and of more, and a number. */
const words = fc.array(
  fc.record({
    word: fc.constantFrom('望', '川', '望川', '记者', '委员会', '2025', '，'),
    tag: fc.constantFrom('n', 'ns', 'v'),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('scores', () => {
  it('are the sums of the weights of all features', () => {
    // One table for all texts, so that rows written out for one are read again for others.
    /** Of each feature its one weight: where in its row, and how much. */
    const weights = new Map<number, { readonly place: number; readonly value: number }>();
    const scratch = createScratch();
    const read = (own: readonly Word[], all: boolean) => {
      const text = own.map(({ word }) => word).join('');
      return extract(lexicon, kinds, scratch, text, 0, text.length, own, 0, own.length, all);
    };
    const samples = fc.sample(words, { numRuns: 60, seed: 7 });
    for (const own of samples) {
      const count = read(own, true);
      for (let e = 0; e < count; e++) {
        const key = (scratch.keys[e] as number) & keyMask;
        const length = rowLengths[scratch.templates[e] as number] as number;
        weights.set(key, { place: (key >>> 7) % Math.min(256, length), value: ((key >>> 16) % 61) - 30 });
      }
    }
    weights.delete(0);
    const keys = Int32Array.from(weights.keys()).sort();
    const table = buildTable([
      {
        keys,
        lengths: new Uint16Array(keys.length).fill(1),
        // One weight a row: its step is its place.
        steps: Uint8Array.from(keys, (key) => weights.get(key)?.place as number),
        values: Int8Array.from(keys, (key) => weights.get(key)?.value as number),
        transitions: new Int32Array(labelCount * labelCount),
      },
    ]);
    for (const own of samples) {
      const expected = new Int32Array(slotCount * labelCount);
      const count = read(own, true);
      for (let e = 0; e < count; e++) {
        const weight = weights.get((scratch.keys[e] as number) & keyMask);
        if (!weight) continue;
        const at = (scratch.firstSlots[e] as number) * labelCount + weight.place;
        expected[at] = (expected[at] as number) + weight.value;
      }
      const length = own.reduce((sum, { word }) => sum + word.length, 0);
      score(scratch, table, read(own, false), length, own.length);
      for (let i = 0; i < length; i++) {
        const word = wordSlot(scratch.wordOf[i] as number, scratch.slotOf[i] as number);
        for (let k = 0; k < labelCount; k++) {
          const sum = (expected[(pad + i) * labelCount + k] as number) + (expected[word * labelCount + k] as number);
          assert.equal(scratch.scores[2 * laneCount * i + k], sum, `${i} ${k}`);
        }
      }
    }
  });
});

describe('the row cache', () => {
  it('finds rows again, and is cleared when it is full', () => {
    const rows = createFullRows(3, 4);
    rows.reserve(4);
    for (const key of [5, 0x40000005, -7, 9]) {
      assert.equal(rows.find(key), -1);
      rows.values.fill(key & 0xff, rows.add(key), rows.find(key) + 3);
    }
    for (const key of [5, 0x40000005, -7, 9]) assert.equal(rows.values[rows.find(key) + 2], key & 0xff);
    rows.reserve(1);
    assert.equal(rows.find(5), -1);
    assert.deepEqual([...rows.values.subarray(rows.add(5), rows.find(5) + 3)], [0, 0, 0]);
  });
});
