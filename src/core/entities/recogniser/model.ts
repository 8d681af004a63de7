/**
 * The recogniser's model in memory: for every guideline a hash table from feature keys to rows of weights.
 * A guideline's weights are the shared ones plus its own (Daumé III 2007, "Frustratingly easy domain adaptation").
 */
import type { Guideline } from '../../annotation.ts';
import { leadOf, possiblePairs } from './decode.ts';
import { kindTable, rowLength, TEMPLATES } from './features.ts';
import { LABELS } from './labels.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { decodeModel, type ModelData, type Pack, type Section, sectionNames } from './model-file.ts';
import { createScratch, type Scratch } from './scratch.ts';

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
}

/** Values of weights reach as far from 0. */
export const MOST_VALUE = 31;
/** Low bits of a weight, which hold its value with `VALUE_ZERO` added; the others hold its place in its template's row. */
export const VALUE_BITS = 6;
export const VALUE_MASK = (1 << VALUE_BITS) - 1;
export const VALUE_ZERO = MOST_VALUE + 1;
const weightOf = (place: number, value: number): number => (place << VALUE_BITS) | (value + VALUE_ZERO);

export interface Model {
  readonly lexicon: Lexicon;
  readonly kinds: Uint8Array;
  readonly scratch: Scratch;
  /** The weights to read by this guideline; made at the first call. */
  tableOf(guideline: Guideline): Table;
}

/** Number of weights by template. */
export const ROW_LENGTHS = Int32Array.from(TEMPLATES, rowLength);

/**
 * @param bytes a model file as `encodeModel` makes it.
 * @param decompress undoes what its parts were compressed by.
 * @throws Error saying what is wrong with the file.
 */
export const loadModel = (bytes: Uint8Array, decompress: Pack): Model => modelOf(decodeModel(bytes, decompress));

export function modelOf(data: ModelData): Model {
  const tables = new Map<Guideline, Table>();
  return {
    lexicon: buildLexicon(data.bins, data.lexiconKeys, data.lexiconClasses),
    kinds: kindTable(),
    scratch: createScratch(),
    tableOf(guideline) {
      const known = tables.get(guideline);
      if (known) return known;
      const sections = sectionNames.flatMap((name, i) => (usedBy(guideline).includes(name) ? data.section(i) : []));
      const table = buildTable(sections);
      tables.set(guideline, table);
      return table;
    },
  };
}

/** The readers' guideline is nearest to MSRA's: the longest name, also of organisations; what differs is decided after recognition. */
const usedBy = (guideline: Guideline): readonly string[] => ['shared', guideline === 'readers' ? 'msra' : guideline];

/** Slots for each feature, at least. */
const ROOM = 1.4;
/** Bits of the filter for each slot, as a power of 2. */
const FILTER_BITS = 3;

/** Where the features of a section go: the slot of each, and how many weights sections before it have put there. */
interface Places {
  readonly slots: Int32Array;
  readonly before: Int32Array;
}

/** A feature of several sections has the weights of them all, which the reader adds up. */
function buildTable(sections: readonly Section[]): Table {
  const features = sections.reduce((sum, { keys }) => sum + keys.length, 0);
  const bits = Math.max(10, Math.ceil(Math.log2(features * ROOM)));
  const shift = 32 - bits;
  const slots = new Int32Array(2 ** (bits + 1));
  const filterShift = shift - FILTER_BITS;
  const filter = new Uint32Array(2 ** (bits + FILTER_BITS - 5));
  const places = sections.map(({ keys, lengths }) => {
    for (const key of keys) {
      const bit = key >>> filterShift;
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
  return { slots, shift, filter, filterShift, weights, pairs, lead: leadOf(pairs) };
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
