/** Rounds weights for the model file to steps of 1 / 32, and leaves out those that round to 0. */
import { keyMask } from '../../core/entities/recogniser/hash.ts';
import type { Section } from '../../core/entities/recogniser/model-file.ts';
import { mostValue, rowLengths } from '../../core/entities/recogniser/table.ts';
import type { FeatureTable } from './feature-table.ts';
import type { Weights } from './trainer.ts';

/** Weights are kept in units of 1 / steps. */
export const steps = 32;

export function quantize(table: FeatureTable, weights: Weights, section: number): Section {
  const kept: Feature[] = [];
  for (const { key, template, offset } of table.entries(section)) {
    const shortened = key & keyMask;
    if (shortened === 0) continue;
    const row = weights.rows.subarray(offset, offset + (rowLengths[template] as number));
    const places = [...row.keys()].filter((k) => Math.abs(row[k] as number) >= 0.5 / steps);
    const values = places.map((k) => Math.max(-mostValue, Math.min(mostValue, Math.round((row[k] as number) * steps))));
    if (places.length > 0) kept.push({ key: shortened, places, values });
  }
  // Of features that share a key the one with the most weights stays.
  kept.sort((a, b) => a.key - b.key || b.places.length - a.places.length);
  const all = kept.filter(({ key }, i) => kept[i - 1]?.key !== key);
  const rows = all.map(({ places, values }) => stepsOf(places, values));
  return {
    keys: Int32Array.from(all, ({ key }) => key),
    lengths: Uint16Array.from(rows, ({ steps }) => steps.length),
    steps: Uint8Array.from(rows.flatMap(({ steps }) => steps)),
    values: Int8Array.from(rows.flatMap(({ values }) => values)),
    transitions: Int32Array.from(weights.transitions[section] as Float64Array, (weight) => Math.round(weight * steps)),
  };
}

/** Longest distance between two weights of a row in the file; a longer one is bridged by a weight of 0. */
const longestStep = 255;

/** A row of weights as the file stores it, see `Section`. */
export function stepsOf(places: readonly number[], values: readonly number[]): { steps: number[]; values: number[] } {
  const row: { steps: number[]; values: number[] } = { steps: [], values: [] };
  places.forEach((place, i) => {
    let step = place - (places[i - 1] ?? 0);
    for (; step > longestStep; step -= longestStep) {
      row.steps.push(longestStep);
      row.values.push(0);
    }
    row.steps.push(step);
    row.values.push(values[i] as number);
  });
  return row;
}

/** The weights that are stored: place in the template's row, ascending, and value in steps. */
interface Feature {
  readonly key: number;
  readonly places: readonly number[];
  readonly values: readonly number[];
}
