/** The weights of one guideline in memory: a hash table from feature keys to rows of weights. */
import { leadOf, possiblePairs } from './decode.ts';
import { CHARACTER, rowLength, TAG, TEMPLATES } from './features.ts';
import { createFullRows, type FullRows } from './full-rows.ts';
import { KEY_MASK } from './hash.ts';
import { LABELS } from './labels.ts';
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
  /** For each feature how many pairs of weights it has, then the weights as `weightOf` makes them; beside an odd one stands a weight of 0. */
  readonly weights: Uint16Array;
  /** Weights of the pairs of labels, see `possiblePairs`. */
  readonly pairs: Int32Array;
  /** See `leadOf`. */
  readonly lead: number;
  /** The rows of single characters and, as sums, of neighbourhoods of tags, written out in full; see `score.ts`. */
  readonly characters: FullRows;
  readonly tags: FullRows;
}

/** Values of weights reach as far from 0. */
export const MOST_VALUE = 31;
/** Low bits of a weight, which hold its value with `VALUE_ZERO` added; the others hold its place in its template's row. */
export const VALUE_BITS = 6;
export const VALUE_MASK = (1 << VALUE_BITS) - 1;
export const VALUE_ZERO = MOST_VALUE + 1;
const weightOf = (place: number, value: number): number => (place << VALUE_BITS) | (value + VALUE_ZERO);

/** Number of weights by template. */
export const ROW_LENGTHS = Int32Array.from(TEMPLATES, rowLength);

/** Full rows that are kept of either kind: what a newspaper has, and many times what one piece has. */
const FULL_ROWS = 16 * MAX_PIECE;
/** Slots for each feature, at least. */
const ROOM = 1.4;
/** Bits of the filter for each slot, as a power of 2. */
const FILTER_BITS = 3;

/** Adds the weights of a feature to a row written out in full, which begins at `at`. */
export function addTo(values: Int16Array, at: number, { slots, shift, weights }: Table, feature: number): void {
  const key = feature & KEY_MASK;
  const mask = slots.length - 1;
  let slot = (key >>> shift) << 1;
  while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & mask;
  if (slots[slot] === 0) return;
  const start = slots[slot + 1] as number;
  for (let i = start + 1, end = start + 2 * (weights[start] as number); i <= end; i++) {
    const weight = weights[i] as number;
    const place = at + (weight >> VALUE_BITS);
    values[place] = (values[place] as number) + (weight & VALUE_MASK) - VALUE_ZERO;
  }
}

/** Where the features of a section go: the slot of each, and how many weights sections before it have put there. */
interface Places {
  readonly slots: Int32Array;
  readonly before: Int32Array;
}

/** A feature of several sections has the weights of them all, which the reader adds up. */
export function buildTable(sections: readonly Section[]): Table {
  const features = sections.reduce((sum, { keys }) => sum + keys.length, 0);
  const bits = Math.max(10, Math.ceil(Math.log2(features * ROOM)));
  const shift = 32 - bits;
  const slots = new Int32Array(2 ** (bits + 1));
  const filterShift = shift - FILTER_BITS;
  const filter = new Uint32Array(2 ** (bits + FILTER_BITS - 5));
  const places = sections.map(({ keys, lengths }) => {
    for (let i = 0; i < keys.length; i++) {
      const bit = (keys[i] as number) >>> filterShift;
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    }
    return placeFeatures(slots, shift, keys, lengths);
  });
  const entries = sections.reduce((sum, { values }) => sum + values.length, 0);
  const weights = new Uint16Array(2 * features + entries);
  layOut(slots, weights);
  sections.forEach((section, i) => {
    fillIn(slots, weights, section, places[i] as Places);
  });
  const pairs = possiblePairs(sumOf(sections.map(({ transitions }) => transitions)));
  return {
    slots,
    shift,
    filter,
    filterShift,
    weights,
    pairs,
    lead: leadOf(pairs),
    characters: createFullRows(ROW_LENGTHS[CHARACTER] as number, FULL_ROWS),
    tags: createFullRows(ROW_LENGTHS[TAG] as number, FULL_ROWS),
  };
}

/**
 * Puts a section's keys into the table, with the number of their weights added to what is there. A key's first slot follows from its high
 * bits, and keys ascend: the table is filled from front to back.
 */
function placeFeatures(slots: Int32Array, shift: number, keys: Int32Array, lengths: Uint16Array): Places {
  const mask = slots.length - 1;
  const own = { slots: new Int32Array(keys.length), before: new Int32Array(keys.length) };
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    let slot = (key >>> shift) << 1;
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    own.slots[i] = slot;
    own.before[i] = slots[slot + 1] as number;
    slots[slot] = key;
    slots[slot + 1] = (slots[slot + 1] as number) + (lengths[i] as number);
  }
  return own;
}

/** Puts in place of each feature's number of weights where they begin, and there how many pairs they are. */
function layOut(slots: Int32Array, weights: Uint16Array): void {
  let used = 0;
  for (let slot = 0; slot < slots.length; slot += 2) {
    if (slots[slot] === 0) continue;
    const count = slots[slot + 1] as number;
    slots[slot + 1] = used;
    weights[used] = (count + 1) >> 1;
    used += 1 + count;
    if (count & 1) weights[used++] = weightOf(0, 0);
  }
}

function fillIn(slots: Int32Array, weights: Uint16Array, { lengths, places, values }: Section, at: Places): void {
  let from = 0;
  for (let i = 0; i < lengths.length; i++) {
    const to = (slots[(at.slots[i] as number) + 1] as number) + 1 + (at.before[i] as number);
    const length = lengths[i] as number;
    for (let k = 0; k < length; k++) {
      weights[to + k] = weightOf(places[from + k] as number, values[from + k] as number);
    }
    from += length;
  }
}

const sumOf = (matrices: readonly Int32Array[]): Int32Array =>
  Int32Array.from({ length: LABELS * LABELS }, (_, i) => matrices.reduce((sum, own) => sum + (own[i] as number), 0));
