/** The weights of one guideline in memory: a hash table from feature keys to rows of weights. */
import { type Pairs, pairsOf } from './decode.ts';
import { CHARACTER, rowLength, TAG, TEMPLATES } from './features.ts';
import { createFullRows, type FullRows } from './full-rows.ts';
import { KEY_MASK } from './hash.ts';
import { LABELS } from './labels.ts';
import { inLane, LANES } from './lanes.ts';
import type { Section } from './model-file.ts';
import { MAX_PIECE } from './scratch.ts';

/** Weights of one guideline, in units of 1 / 32. */
export interface Table {
  /** Open addressing, two elements a slot: the feature's key, 0 when the slot is free, and where its weights begin in `weights`. */
  readonly slots: Int32Array;
  /** `key >>> shift` is the key's first slot. */
  readonly shift: number;
  /** A bit for every `key >>> filterShift` that may be in the table: most keys are not, and this is small enough to stay in the cache. */
  readonly filter: Uint32Array;
  readonly filterShift: number;
  /** For each feature half the number of its lanes with weights, rounded up, then those as `weightOf` makes them, then, where they are odd, 0. */
  readonly weights: Int32Array;
  readonly pairs: Pairs;
  /** The rows of single characters and, as sums, of neighbourhoods of tags, written out in full; see `score.ts`. */
  readonly characters: FullRows;
  readonly tags: FullRows;
}

/** Values of weights in the file reach as far from 0. */
export const MOST_VALUE = 31;

/** A lane's place in its template's row, in the high byte, and its value. */
const weightOf = (lane: number, value: number): number => (lane << 24) | (value & 0xffffff);
export const laneOf = (weight: number): number => weight >>> 24;
export const amountOf = (weight: number): number => (weight << 8) >> 8;

/** Number of weights by template. */
export const ROW_LENGTHS = Int32Array.from(TEMPLATES, rowLength);
const lanesOf = (weights: number): number => (weights / LABELS) * LANES;
const LONGEST_ROW = Math.max(...ROW_LENGTHS);

/** Of each place in a row of weights, the lane and the label's half of it. */
const LANE_AT = Uint8Array.from(
  { length: LONGEST_ROW },
  (_, place) => lanesOf(place - (place % LABELS)) + ((place % LABELS) >> 1),
);
const LABEL_AT = Uint8Array.from({ length: LONGEST_ROW }, (_, place) => place % LABELS);

/** Full rows that are kept of either kind: what a newspaper has, and many times what one piece has. */
const FULL_ROWS = 16 * MAX_PIECE;
/** Slots for each feature, at least. */
const ROOM = 1.4;
/** Bits of the filter for each slot, as a power of 2. */
const FILTER_BITS = 3;

/** Adds the weights of a feature to a row written out in full, which begins at `at`. */
export function addTo(values: Int32Array, at: number, { slots, shift, weights }: Table, feature: number): void {
  const key = feature & KEY_MASK;
  const mask = slots.length - 1;
  let slot = (key >>> shift) << 1;
  while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & mask;
  if (slots[slot] === 0) return;
  const start = slots[slot + 1] as number;
  for (let i = start + 1, end = start + 2 * (weights[start] as number); i <= end; i++) {
    const place = at + laneOf(weights[i] as number);
    values[place] = (values[place] as number) + amountOf(weights[i] as number);
  }
}

/** A feature of several sections has the sums of their weights. */
export function buildTable(sections: readonly Section[]): Table {
  const features = sections.reduce((sum, { keys }) => sum + keys.length, 0);
  const entries = sections.reduce((sum, { values }) => sum + values.length, 0);
  const bits = Math.max(10, Math.ceil(Math.log2(features * ROOM)));
  const shift = 32 - bits;
  const slots = new Int32Array(2 ** (bits + 1));
  const filterShift = shift - FILTER_BITS;
  const filter = new Uint32Array(2 ** (bits + FILTER_BITS - 5));
  const weights = new Int32Array(2 * features + entries);
  const used = layOut(sections, slots, shift, weights);
  for (const { keys } of sections) {
    for (let i = 0; i < keys.length; i++) {
      const bit = (keys[i] as number) >>> filterShift;
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }
  return {
    slots,
    shift,
    filter,
    filterShift,
    weights: weights.slice(0, used),
    pairs: pairsOf(sumOf(sections.map(({ transitions }) => transitions))),
    characters: createFullRows(lanesOf(ROW_LENGTHS[CHARACTER] as number), FULL_ROWS),
    tags: createFullRows(lanesOf(ROW_LENGTHS[TAG] as number), FULL_ROWS),
  };
}

/**
 * Writes the weights of all features, one key after the other as they ascend in every section, and files each in `slots`. A key's first
 * slot follows from its high bits, so the table is filled from front to back.
 * @returns how many elements of `weights` are used.
 */
function layOut(sections: readonly Section[], slots: Int32Array, shift: number, weights: Int32Array): number {
  const mask = slots.length - 1;
  const next = sections.map(() => ({ feature: 0, weight: 0 }));
  const sums = new Int32Array(lanesOf(LONGEST_ROW));
  const touched = new Uint8Array(sections.length * LONGEST_ROW);
  let used = 0;
  for (;;) {
    let key = Infinity;
    for (let s = 0; s < sections.length; s++) {
      const own = (sections[s] as Section).keys[(next[s] as (typeof next)[number]).feature];
      if (own !== undefined && own < key) key = own;
    }
    if (key === Infinity) return used;
    let count = 0;
    for (let s = 0; s < sections.length; s++) {
      const { keys, lengths, places, values } = sections[s] as Section;
      const at = next[s] as (typeof next)[number];
      if (keys[at.feature] !== key) continue;
      const end = at.weight + (lengths[at.feature++] as number);
      for (; at.weight < end; at.weight++) {
        const place = places[at.weight] as number;
        const lane = LANE_AT[place] as number;
        sums[lane] = (sums[lane] as number) + inLane(LABEL_AT[place] as number, values[at.weight] as number);
        touched[count++] = lane;
      }
    }
    let slot = (key >>> shift) << 1;
    while (slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = key;
    slots[slot + 1] = used;
    const start = used++;
    for (let i = 0; i < count; i++) {
      const lane = touched[i] as number;
      if (sums[lane] === 0) continue;
      weights[used++] = weightOf(lane, sums[lane] as number);
      sums[lane] = 0;
    }
    if ((used - start) % 2 === 0) weights[used++] = weightOf(0, 0);
    weights[start] = (used - start) >> 1;
  }
}

const sumOf = (matrices: readonly Int32Array[]): Int32Array =>
  Int32Array.from({ length: LABELS * LABELS }, (_, i) => matrices.reduce((sum, own) => sum + (own[i] as number), 0));
