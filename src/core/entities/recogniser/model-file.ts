/**
 * The model's file: a signature, a checksum, then columns of numbers as variable-length integers or bytes.
 * A row of weights is stored as a bit mask of its non-zero places and their values, so that a compressor sees like beside like.
 */
import { rowLength, TEMPLATES } from './features.ts';
import { checksum } from './hash.ts';
import { LABELS } from './labels.ts';

/** What all corpora share, then what each adds, in the file's order. */
export const sectionNames = ['shared', 'msra', 'pku', 'cluener'] as const;

export interface Section {
  /** Features of each template. */
  readonly counts: Int32Array;
  /** Keys, ascending within a template; none is 0. */
  readonly keys: Int32Array;
  /** The features' rows one after the other, in units of 1 / 32. */
  readonly rows: Int8Array;
  /** In units of 1 / 32, `LABELS` × `LABELS`. */
  readonly transitions: Int32Array;
}

export interface ModelData {
  readonly bins: Uint16Array;
  readonly lexiconKeys: Int32Array;
  readonly lexiconClasses: Uint8Array;
  readonly sections: readonly Section[];
}

const SIGNATURE = 0x5a4e4532;
const HEADER = 8;
const rowLengths = TEMPLATES.map(rowLength);

export function encodeModel(data: ModelData): Uint8Array {
  const body: number[] = [];
  const unsigned = (value: number) => {
    let rest = value >>> 0;
    for (; rest >= 0x80; rest >>>= 7) body.push((rest & 0x7f) | 0x80);
    body.push(rest);
  };
  const signed = (value: number) => unsigned((value << 1) ^ (value >> 31));
  const ascending = (keys: Int32Array) => {
    unsigned(keys.length);
    let last = -0x80000000;
    for (const key of keys) {
      unsigned(key - last);
      last = key;
    }
  };
  const used = [...data.bins.entries()].filter(([, bin]) => bin !== 0);
  ascending(Int32Array.from(used, ([unit]) => unit));
  for (const [, bin] of used) unsigned(bin);
  ascending(data.lexiconKeys);
  for (const classes of data.lexiconClasses) body.push(classes);
  for (const section of data.sections) {
    let index = 0;
    for (const count of section.counts) {
      ascending(section.keys.subarray(index, index + count));
      index += count;
    }
    const values: number[] = [];
    let at = 0;
    section.counts.forEach((count, template) => {
      const length = rowLengths[template] as number;
      for (let row = 0; row < count; row++, at += length) {
        for (let first = 0; first < length; first += 8) {
          let mask = 0;
          for (let k = first; k < Math.min(first + 8, length); k++) {
            const weight = section.rows[at + k] as number;
            if (weight === 0) continue;
            mask |= 1 << (k - first);
            values.push(weight & 0xff);
          }
          body.push(mask);
        }
      }
    });
    for (const value of values) body.push(value);
    for (const weight of section.transitions) signed(weight);
  }
  const bytes = new Uint8Array(HEADER + body.length);
  bytes.set(body, HEADER);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, SIGNATURE);
  view.setUint32(4, checksum(bytes.subarray(HEADER)));
  return bytes;
}

/** @throws Error when the bytes are not a model file of this version, or damaged. */
export function decodeModel(bytes: Uint8Array): ModelData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== SIGNATURE) throw new Error('not a model of this version');
  if (view.getUint32(4) !== checksum(bytes.subarray(HEADER))) throw new Error('the model is damaged');
  let at = HEADER;
  const unsigned = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  const signed = (): number => {
    const value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  };
  const ascending = (): Int32Array => {
    const keys = new Int32Array(unsigned());
    let last = -0x80000000;
    for (let i = 0; i < keys.length; i++) {
      last = (last + unsigned()) | 0;
      keys[i] = last;
    }
    return keys;
  };
  const bins = new Uint16Array(0x10000);
  for (const unit of ascending()) bins[unit] = unsigned();
  const lexiconKeys = ascending();
  const lexiconClasses = bytes.slice(at, at + lexiconKeys.length);
  at += lexiconKeys.length;
  const readSection = (): Section => {
    const columns = rowLengths.map(() => ascending());
    const counts = Int32Array.from(columns, ({ length }) => length);
    const keys = new Int32Array(counts.reduce((sum, count) => sum + count, 0));
    let filled = 0;
    for (const column of columns) {
      keys.set(column, filled);
      filled += column.length;
    }
    const rows = new Int8Array(
      counts.reduce((sum, count, template) => sum + count * (rowLengths[template] as number), 0),
    );
    let masks = at;
    at += counts.reduce((sum, count, template) => sum + count * Math.ceil((rowLengths[template] as number) / 8), 0);
    let to = 0;
    counts.forEach((count, template) => {
      const length = rowLengths[template] as number;
      for (let row = 0; row < count; row++, to += length) {
        for (let first = 0; first < length; first += 8) {
          for (let mask = bytes[masks++] as number, k = to + first; mask !== 0; mask >>= 1, k++) {
            if (mask & 1) rows[k] = bytes[at++] as number;
          }
        }
      }
    });
    const transitions = Int32Array.from({ length: LABELS * LABELS }, signed);
    return { counts, keys, rows, transitions };
  };
  return { bins, lexiconKeys, lexiconClasses, sections: sectionNames.map(readSection) };
}
