/** The weights of one guideline in memory: a hash table from feature keys to rows of weights. */

import { maxPiece } from './buffers.ts';
import { type Pairs, pairsOf } from './decode.ts';
import { characterTemplate, rowLength, tagTemplate, templates } from './features.ts';
import { keyMask } from './hash.ts';
import { labelCount } from './labels.ts';
import type { Section } from './model-file.ts';
import { inLane, laneCount } from './packed-scores.ts';
import { createFullRows, type FullRows } from './row-cache.ts';

/** What a table knows of the features: all that its readers can share, once the weights of all are laid out. */
export interface TableData {
  /** Open addressing, two elements a slot: the feature's key, 0 when the slot is free, and where its weights begin in `weights`; before `layOut` a number below 0. */
  readonly slots: Int32Array;
  /** `key >>> shift` is the key's first slot. */
  readonly shift: number;
  /** A filter with a bit for every `key >>> filterShift` that occurs in the table. It rejects most keys and stays in the processor's cache. */
  readonly filter: Uint32Array;
  readonly filterShift: number;
  /** For each feature half the number of its lanes with weights, rounded up, then those as `weightOf` makes them, then, where they are odd, 0. */
  readonly weights: Int32Array;
  /** `labelCount` × `labelCount`, from × to. */
  readonly transitions: Int32Array;
}

/** Weights of one guideline, in units of 1 / 32. */
export interface Table extends TableData {
  /** Unpacks the weights of a feature when it first occurs, and returns their offset. A page uses one feature in twenty. */
  readonly layOut: (slot: number) => number;
  readonly pairs: Pairs;
  /** Dense rows of single characters and of tag n-grams, see `score.ts`. */
  readonly characters: FullRows;
  readonly tags: FullRows;
}

/** Largest absolute value of a weight in the file. */
export const mostValue = 31;

/** Packs the position of a lane in its template's row, in the high byte, with its value. */
const weightOf = (lane: number, value: number): number => (lane << 24) | (value & 0xffffff);
export const laneOf = (weight: number): number => weight >>> 24;
export const amountOf = (weight: number): number => (weight << 8) >> 8;

/** Number of weights by template. */
export const rowLengths = Int32Array.from(templates, rowLength);
const lanesOf = (weights: number): number => (weights / labelCount) * laneCount;
const longestRow = Math.max(...rowLengths);

/** For each position in a row of weights, its lane and its label. */
const laneAt = Uint8Array.from(
  { length: longestRow },
  (_, place) => lanesOf(place - (place % labelCount)) + ((place % labelCount) >> 1),
);
const labelAt = Uint8Array.from({ length: longestRow }, (_, place) => place % labelCount);

/** Capacity of each row cache: enough for a whole newspaper. */
const fullRows = 16 * maxPiece;
/** Slots for each feature, at least. A table of twice the slots takes longer: less of it stays in the processor's cache. */
const room = 1.2;
/** Bits of the filter for each slot, as a power of 2; few, for the same reason. */
const filterBits = 2;

/** Adds the weights of a feature to the dense row at offset `at`. */
export function addTo(values: Int32Array, at: number, { slots, shift, weights, layOut }: Table, feature: number): void {
  const slot = slotOf(slots, shift, feature & keyMask);
  if (slots[slot] === 0) return;
  const start = startAt(slots, slot, layOut);
  for (let i = start + 1, end = start + 2 * (weights[start] as number); i <= end; i++) {
    const place = at + laneOf(weights[i] as number);
    values[place] = (values[place] as number) + amountOf(weights[i] as number);
  }
}

/** Where the weights of the feature in a slot begin. */
export function startAt(slots: Int32Array, slot: number, layOut: Table['layOut']): number {
  const start = slots[slot + 1] as number;
  return start > 0 ? start : layOut(slot);
}

/** The slot of the key, or the free slot where it would be inserted. */
function slotOf(slots: Int32Array, shift: number, key: number): number {
  let slot = (key >>> shift) << 1;
  while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & (slots.length - 1);
  return slot;
}

/** A feature of several sections has the sums of their weights. */
export function buildTable(sections: readonly Section[]): Table {
  const features = sections.reduce((sum, { keys }) => sum + keys.length, 0);
  const bits = Math.max(10, Math.ceil(Math.log2(features * room)));
  const shift = 32 - bits;
  const slots = new Int32Array(2 ** (bits + 1));
  const filterShift = shift - filterBits;
  const filter = new Uint32Array(2 ** (bits + filterBits - 5));
  let first = -1;
  const sources = sections.map((section) => {
    const source = fileSection(section, first, slots, shift, filter, filterShift);
    first -= section.keys.length;
    return source;
  });
  const weights = new Int32Array(
    1 + sections.reduce((sum, { keys, values }) => sum + 2 * keys.length + values.length, 0),
  );
  const transitions = sumOf(sections.map((section) => section.transitions));
  const data = { slots, shift, filter, filterShift, weights, transitions };
  return readerOf(data, layOutBy(sources.reverse(), slots, weights));
}

const readerOf = (data: TableData, layOut: Table['layOut']): Table => ({
  ...data,
  layOut,
  pairs: pairsOf(data.transitions),
  characters: createFullRows(lanesOf(rowLengths[characterTemplate] as number), fullRows),
  tags: createFullRows(lanesOf(rowLengths[tagTemplate] as number), fullRows),
});

/** The table's data with the weights of all features laid out, so that nothing of it changes any more. */
export function wholeData({ slots, shift, filter, filterShift, weights, transitions, layOut }: Table): TableData {
  let used = 1;
  for (let slot = 0; slot < slots.length; slot += 2) {
    if (slots[slot] === 0) continue;
    const start = startAt(slots, slot, layOut);
    used = Math.max(used, start + 2 * (weights[start] as number) + 1);
  }
  return { slots, shift, filter, filterShift, weights: weights.slice(0, used), transitions };
}

/** A table that reads what `wholeData` gave. */
export const tableOf = (data: TableData): Table =>
  readerOf(data, () => {
    throw new Error('a feature has no weights');
  });

/** The features of one section. */
interface Source {
  /** The number of the first feature, below 0; those of the next ones descend. A slot holds its feature's number before the weights are laid out. */
  readonly first: number;
  /** Of each feature the number of the one before, in another section, that has the same key, or 0; empty in the first section. */
  readonly befores: Int32Array;
  /** Where each feature's weights begin in the columns, and one more for the end. */
  readonly starts: Int32Array;
  readonly steps: Uint8Array;
  readonly values: Int8Array;
}

/**
 * Inserts the keys of a section, in one loop and without calls: a start waits for hundreds of thousands. The first slot of a key is given by its high
 * bits, and keys ascend, so the table is filled from front to back.
 */
function fileSection(
  { keys, lengths, steps, values }: Section,
  first: number,
  slots: Int32Array,
  shift: number,
  filter: Uint32Array,
  filterShift: number,
): Source {
  const isFirst = first === -1;
  const befores = new Int32Array(isFirst ? 0 : keys.length);
  const starts = new Int32Array(keys.length + 1);
  const mask = slots.length - 1;
  let start = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    let slot = (key >>> shift) << 1;
    while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & mask;
    slots[slot] = key;
    if (!isFirst) befores[i] = slots[slot + 1] as number;
    slots[slot + 1] = first - i;
    const bit = key >>> filterShift;
    filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
    start += lengths[i] as number;
    starts[i + 1] = start;
  }
  return { first, befores, starts, steps, values };
}

/** Creates the function `Table.layOut`, which appends the weights of one feature. @param sources the last first. */
function layOutBy(sources: readonly Source[], slots: Int32Array, weights: Int32Array): Table['layOut'] {
  const sums = new Int32Array(lanesOf(longestRow));
  let used = 1;
  return (slot) => {
    const start = used++;
    let feature = slots[slot + 1] as number;
    for (const source of sources) if (feature <= source.first) feature = addWeights(source, feature, sums);
    for (let lane = 0; lane < sums.length; lane++) {
      if (sums[lane] !== 0) weights[used++] = weightOf(lane, sums[lane] as number);
    }
    sums.fill(0);
    if ((used - start) % 2 === 0) weights[used++] = weightOf(0, 0);
    weights[start] = (used - start) >> 1;
    slots[slot + 1] = start;
    return start;
  };
}

/** @returns the number of the feature before that has the same key, or 0. */
function addWeights({ first, befores, starts, steps, values }: Source, own: number, sums: Int32Array): number {
  const feature = first - own;
  let place = 0;
  for (let k = starts[feature] as number; k < (starts[feature + 1] as number); k++) {
    place += steps[k] as number;
    const lane = laneAt[place] as number;
    sums[lane] = (sums[lane] as number) + inLane(labelAt[place] as number, values[k] as number);
  }
  return befores[feature] ?? 0;
}

const sumOf = (matrices: readonly Int32Array[]): Int32Array =>
  Int32Array.from({ length: labelCount * labelCount }, (_, i) =>
    matrices.reduce((sum, own) => sum + (own[i] as number), 0),
  );
