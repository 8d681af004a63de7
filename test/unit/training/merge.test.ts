import assert from 'node:assert/strict';
import type { Section } from '../../../src/core/entities/recogniser/model-file.ts';
import { mostValue } from '../../../src/core/entities/recogniser/table.ts';
import { sumOf } from '../../../src/training/entities/merge.ts';
import { stepsOf } from '../../../src/training/entities/quantize.ts';

type Rows = readonly (readonly [key: number, weights: Readonly<Record<number, number>>])[];

function section(rows: Rows, transitions: readonly number[]): Section {
  const stored = rows.map(([, weights]) => stepsOf(Object.keys(weights).map(Number), Object.values(weights)));
  return {
    keys: Int32Array.from(rows, ([key]) => key),
    lengths: Uint16Array.from(stored, ({ steps }) => steps.length),
    steps: Uint8Array.from(stored.flatMap(({ steps }) => steps)),
    values: Int8Array.from(stored.flatMap(({ values }) => values)),
    transitions: Int32Array.from(transitions),
  };
}

describe('the sum of two sections of the model', () => {
  it('adds weights of the same feature and place, and keeps the others', () => {
    const first = section(
      [
        [-5, { 0: 3, 4: -2 }],
        [7, { 2: 9 }],
      ],
      [1, 0],
    );
    const second = section(
      [
        [-5, { 4: 5, 6: 1 }],
        [3, { 1: 4 }],
      ],
      [2, -3],
    );
    const expected = section(
      [
        [-5, { 0: 3, 4: 3, 6: 1 }],
        [3, { 1: 4 }],
        [7, { 2: 9 }],
      ],
      [3, -3],
    );
    assert.deepEqual(sumOf(first, second), expected);
  });

  it('stores no weight of 0, and no feature without weights', () => {
    const sum = sumOf(
      section(
        [
          [1, { 3: 8, 9: 2 }],
          [2, { 0: 5 }],
        ],
        [],
      ),
      section(
        [
          [1, { 3: -8 }],
          [2, { 0: -5 }],
        ],
        [],
      ),
    );
    assert.deepEqual(sum, section([[1, { 9: 2 }]], []));
  });

  it('leaves out what is nearer to 0 than the least weight', () => {
    const sum = sumOf(section([[1, { 0: 5, 2: -9 }]], []), section([[1, { 0: -2, 2: 4 }]], []), 4);
    assert.deepEqual(sum, section([[1, { 2: -5 }]], []));
  });

  it('reads places that are farther apart than one step', () => {
    const far = section([[1, { 2: 1, 700: 6 }]], []);
    assert.deepEqual(sumOf(far, section([[1, { 700: 1 }]], [])), section([[1, { 2: 1, 700: 7 }]], []));
  });

  it('keeps weights within what the file can hold', () => {
    const sum = sumOf(section([[1, { 0: 20, 1: -20 }]], []), section([[1, { 0: 20, 1: -20 }]], []));
    assert.deepEqual(sum, section([[1, { 0: mostValue, 1: -mostValue }]], []));
  });
});
