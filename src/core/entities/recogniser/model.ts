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
  /** For each feature how many pairs of weights it has, then the weights: place in its template's row × 64 + 32 + value. An odd one has `NOTHING` beside it. */
  readonly weights: Uint16Array;
  /** Weights of the pairs of labels, see `possiblePairs`. */
  readonly pairs: Int32Array;
  /** See `leadOf`. */
  readonly lead: number;
}

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

/** A weight of 0. */
const NOTHING = 32;
/** Slots for each feature, at least. */
const ROOM = 1.4;
/** Bits of the filter for each slot, as a power of 2. */
const FILTER_BITS = 3;

/** A feature of several sections has the weights of them all, which the reader adds up. */
function buildTable(sections: readonly Section[]): Table {
  const features = sections.reduce((sum, { keys }) => sum + keys.length, 0);
  const bits = Math.max(10, Math.ceil(Math.log2(features * ROOM)));
  const shift = 32 - bits;
  const mask = 2 ** (bits + 1) - 1;
  const slots = new Int32Array(mask + 1);
  const filterShift = shift - FILTER_BITS;
  const filter = new Uint32Array(2 ** (bits + FILTER_BITS - 5));
  // A key's first slot follows from its high bits: the sections' keys ascend, so the table is filled from front to back.
  const slotOf = (key: number) => {
    let slot = (key >>> shift) << 1;
    while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 2) & mask;
    return slot;
  };
  // First how much room each feature needs, then where it begins, then the weights themselves.
  const placed = sections.map(({ keys, lengths }) => {
    const own = new Int32Array(keys.length);
    const before = new Int32Array(keys.length);
    for (let i = 0; i < keys.length; i++) {
      const slot = slotOf(keys[i] as number);
      own[i] = slot;
      before[i] = slots[slot + 1] as number;
      slots[slot] = keys[i] as number;
      const bit = (keys[i] as number) >>> filterShift;
      filter[bit >>> 5] = (filter[bit >>> 5] as number) | (1 << (bit & 31));
      slots[slot + 1] = (slots[slot + 1] as number) + (lengths[i] as number);
    }
    return { own, before };
  });
  const entries = sections.reduce((sum, { values }) => sum + values.length, 0);
  const weights = new Uint16Array(2 * features + entries);
  let used = 0;
  for (let slot = 0; slot < slots.length; slot += 2) {
    if (slots[slot] === 0) continue;
    const room = slots[slot + 1] as number;
    slots[slot + 1] = used;
    weights[used] = (room + 1) >> 1;
    used += 1 + room;
    if (room & 1) weights[used++] = NOTHING;
  }
  const transitions = new Int32Array(LABELS * LABELS);
  for (const [s, { lengths, places, values, transitions: own }] of sections.entries()) {
    own.forEach((weight, i) => {
      transitions[i] = (transitions[i] as number) + weight;
    });
    const { own: ownSlots, before } = placed[s] as (typeof placed)[number];
    let from = 0;
    for (let i = 0; i < lengths.length; i++) {
      const to = (slots[(ownSlots[i] as number) + 1] as number) + 1 + (before[i] as number);
      const length = lengths[i] as number;
      for (let k = 0; k < length; k++) {
        weights[to + k] = ((places[from + k] as number) << 6) | ((values[from + k] as number) + 32);
      }
      from += length;
    }
  }
  const pairs = possiblePairs(transitions);
  return { slots, shift, filter, filterShift, weights, pairs, lead: leadOf(pairs) };
}
