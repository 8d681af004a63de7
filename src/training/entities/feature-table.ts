/** Numbers the features that are frequent enough, by key: first count, then freeze, then look up. */
import { mix } from '../../core/entities/recogniser/hash.ts';

export interface FeatureCounter {
  add(key: number, section: number, template: number): void;
  /** Features seen at least `least(section)` times get an offset into the weights. */
  freeze(least: (section: number) => number, rowLengths: Int32Array): FeatureTable;
}

export interface FeatureTable {
  /** Number of all weights. */
  readonly size: number;
  /** Offset of the feature's row, or -1. */
  offsetOf(key: number, section: number): number;
  /** All features of a section. */
  entries(section: number): Generator<{ readonly key: number; readonly template: number; readonly offset: number }>;
}

/** Slots for features; at most half are used by the corpora named in the model card. */
const tableSize = 2 ** 26;

export function createFeatureCounter(): FeatureCounter {
  const keys = new Int32Array(tableSize);
  const originals = new Int32Array(tableSize);
  const counts = new Uint8Array(tableSize);
  const kinds = new Uint8Array(tableSize);
  let used = 0;
  const slotOf = (key: number, section: number) => {
    const own = mix(key, 0x1000 + section) || 1;
    let slot = mix(own, 7) & (tableSize - 1);
    while (keys[slot] !== 0 && keys[slot] !== own) slot = (slot + 1) & (tableSize - 1);
    return { own, slot };
  };
  return {
    add(key, section, template) {
      const { own, slot } = slotOf(key, section);
      if (keys[slot] === 0) {
        if (++used > tableSize * 0.8) throw new Error('more features than the table holds');
        keys[slot] = own;
        originals[slot] = key;
        kinds[slot] = (section << 5) | template;
      }
      if ((counts[slot] as number) < 255) counts[slot] = (counts[slot] as number) + 1;
    },
    freeze(least, rowLengths) {
      const offsets = new Int32Array(tableSize).fill(-1);
      let size = 0;
      for (let slot = 0; slot < tableSize; slot++) {
        const kind = kinds[slot] as number;
        if (keys[slot] === 0 || (counts[slot] as number) < least(kind >> 5)) continue;
        offsets[slot] = size;
        size += rowLengths[kind & 31] as number;
      }
      return {
        size,
        offsetOf: (key, section) => offsets[slotOf(key, section).slot] as number,
        *entries(section) {
          for (let slot = 0; slot < tableSize; slot++) {
            const kind = kinds[slot] as number;
            const offset = offsets[slot] as number;
            if (offset >= 0 && kind >> 5 === section)
              yield { key: originals[slot] as number, template: kind & 31, offset };
          }
        },
      };
    },
  };
}
