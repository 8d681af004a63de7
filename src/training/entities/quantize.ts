/** Weights as the model file keeps them: small ones gone, the rest in steps of 1 / 32. */
import { TEMPLATES } from '../../core/entities/recogniser/features.ts';
import { ROW_LENGTHS } from '../../core/entities/recogniser/model.ts';
import type { Section } from '../../core/entities/recogniser/model-file.ts';
import type { FeatureTable } from './feature-table.ts';
import type { Weights } from './trainer.ts';

const STEPS = 32;

/** @param threshold weights nearer to 0 than this are dropped. */
export function quantize(table: FeatureTable, weights: Weights, section: number, threshold: number): Section {
  const kept = TEMPLATES.map((): { readonly key: number; readonly row: Int8Array }[] => []);
  for (const { key, template, offset } of table.entries(section)) {
    const row = new Int8Array(ROW_LENGTHS[template] as number);
    let used = false;
    for (let k = 0; k < row.length; k++) {
      const weight = weights.rows[offset + k] as number;
      if (Math.abs(weight) < threshold) continue;
      row[k] = Math.max(-127, Math.min(127, Math.round(weight * STEPS)));
      used ||= row[k] !== 0;
    }
    if (used && key !== 0) kept[template]?.push({ key, row });
  }
  for (const rows of kept) rows.sort((a, b) => a.key - b.key);
  const unique = kept.map((rows) => rows.filter(({ key }, i) => rows[i - 1]?.key !== key));
  const all = unique.flat();
  const rows = new Int8Array(all.reduce((sum, { row }) => sum + row.length, 0));
  let at = 0;
  for (const { row } of all) {
    rows.set(row, at);
    at += row.length;
  }
  return {
    counts: Int32Array.from(unique, ({ length }) => length),
    keys: Int32Array.from(all, ({ key }) => key),
    rows,
    transitions: Int32Array.from(weights.transitions[section] as Float64Array, (weight) => Math.round(weight * STEPS)),
  };
}
