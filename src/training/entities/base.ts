/** The weights of other sections, as the model file stores them, which stay fixed while a section is trained on top of them. */
import { keyMask } from '../../core/entities/recogniser/hash.ts';
import { labelCount } from '../../core/entities/recogniser/labels.ts';
import type { Section } from '../../core/entities/recogniser/model-file.ts';
import { steps } from './quantize.ts';

export interface Base {
  has(key: number): boolean;
  /** Adds a feature's weights to a row of its template's length. */
  addTo(row: Float32Array, key: number): void;
  /** `labelCount` × `labelCount`. */
  readonly transitions: Float64Array;
}

/** The sum of the weights of these sections. */
export function baseOf(sections: readonly Section[]): Base {
  const found = sections.map((section) => {
    const starts = new Int32Array(section.keys.length);
    for (let i = 1; i < starts.length; i++) {
      starts[i] = (starts[i - 1] as number) + (section.lengths[i - 1] as number);
    }
    const indices = new Map<number, number>();
    section.keys.forEach((key, i) => {
      indices.set(key, i);
    });
    return { section, starts, indices };
  });
  return {
    has: (key) => found.some(({ indices }) => indices.has(key & keyMask)),
    addTo(row, key) {
      for (const { section, starts, indices } of found) {
        const feature = indices.get(key & keyMask);
        if (feature === undefined) continue;
        const start = starts[feature] as number;
        let place = 0;
        for (let k = start; k < start + (section.lengths[feature] as number); k++) {
          place += section.steps[k] as number;
          // A feature of another template may share the key; its row may be longer.
          if (place < row.length) row[place] = (row[place] as number) + (section.values[k] as number) / steps;
        }
      }
    },
    transitions: Float64Array.from({ length: labelCount * labelCount }, (_, k) =>
      sections.reduce((sum, { transitions }) => sum + (transitions[k] as number) / steps, 0),
    ),
  };
}
