/**
 * The recogniser's model in memory: for every guideline a hash table from feature keys to rows of weights.
 * A guideline's weights are the shared ones plus its own (Daumé III 2007, "Frustratingly easy domain adaptation").
 */
import type { Guideline } from '../../annotation.ts';
import { kindTable, rowLength, TEMPLATES } from './features.ts';
import { LABELS } from './labels.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { decodeModel, type ModelData, type Section, sectionNames } from './model-file.ts';
import { createScratch, type Scratch } from './scratch.ts';

/** Weights of one guideline, in units of 1 / 32. */
export interface Table {
  readonly slots: Int32Array;
  /** Offset of a slot's row in `rows`; the row's length is its template's. */
  readonly offsets: Int32Array;
  readonly rows: Int8Array;
  /** `LABELS` × `LABELS`, from × to. */
  readonly transitions: Int32Array;
}

export interface Model {
  readonly lexicon: Lexicon;
  readonly kinds: Uint8Array;
  readonly scratch: Scratch;
  /** The weights to read by this guideline; made at the first call, in some 30 ms. */
  tableOf(guideline: Guideline): Table;
}

/** Number of weights by template. */
export const ROW_LENGTHS = Int32Array.from(TEMPLATES, rowLength);

/**
 * @param bytes a model file as `encodeModel` makes it, not compressed.
 * @throws Error saying what is wrong with the file.
 */
export const loadModel = (bytes: Uint8Array): Model => modelOf(decodeModel(bytes));

export function modelOf(data: ModelData): Model {
  const tables = new Map<Guideline, Table>();
  return {
    lexicon: buildLexicon(data.bins, data.lexiconKeys, data.lexiconClasses),
    kinds: kindTable(),
    scratch: createScratch(),
    tableOf(guideline) {
      const known = tables.get(guideline);
      if (known) return known;
      const table = buildTable(data.sections.filter((_, i) => usedBy(guideline).includes(sectionNames[i] as string)));
      tables.set(guideline, table);
      return table;
    },
  };
}

/** The readers' guideline is nearest to MSRA's: the longest name, also of organisations; what differs is decided after recognition. */
const usedBy = (guideline: Guideline): readonly string[] => ['shared', guideline === 'readers' ? 'msra' : guideline];

/** Adds the sections up: a feature of several has the sum of its rows. */
function buildTable(sections: readonly Section[]): Table {
  const features = sections.reduce((sum, { keys }) => sum + keys.length, 0);
  let size = 1024;
  while (size < features * 2) size *= 2;
  const slots = new Int32Array(size);
  const offsets = new Int32Array(size);
  const rows = new Int8Array(sections.reduce((sum, section) => sum + section.rows.length, 0));
  const transitions = new Int32Array(LABELS * LABELS);
  let used = 0;
  for (const section of sections) {
    section.transitions.forEach((weight, i) => {
      transitions[i] = (transitions[i] as number) + weight;
    });
    let from = 0;
    let index = 0;
    section.counts.forEach((count, template) => {
      const length = ROW_LENGTHS[template] as number;
      for (const end = index + count; index < end; index++, from += length) {
        const key = section.keys[index] as number;
        let slot = key & (size - 1);
        while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & (size - 1);
        if (slots[slot] === 0) {
          slots[slot] = key;
          offsets[slot] = used;
          rows.set(section.rows.subarray(from, from + length), used);
          used += length;
        } else addRow(rows, offsets[slot] as number, section.rows, from, length);
      }
    });
  }
  return { slots, offsets, rows: rows.slice(0, used), transitions };
}

function addRow(rows: Int8Array, to: number, other: Int8Array, from: number, length: number): void {
  for (let k = 0; k < length; k++) {
    const sum = (rows[to + k] as number) + (other[from + k] as number);
    rows[to + k] = sum > 127 ? 127 : sum < -127 ? -127 : sum;
  }
}
