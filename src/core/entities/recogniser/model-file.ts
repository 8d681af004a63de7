/**
 * The model's file: a signature, a checksum, then columns of numbers, so that a compressor sees like beside like. Of a row of weights
 * only those that are not zero are kept, some seven of a hundred.
 */
import { createReader, createWriter } from './bytes.ts';
import { checksum } from './hash.ts';
import { LABELS } from './labels.ts';

/** What all corpora share, then what each adds, in the file's order. */
export const sectionNames = ['shared', 'msra', 'pku', 'cluener'] as const;

export interface Section {
  /** Keys, ascending; none is 0. */
  readonly keys: Int32Array;
  /** How many weights each feature has. */
  readonly lengths: Uint16Array;
  /** Of all weights, one feature's after the other: the place in the template's row, ascending … */
  readonly places: Uint16Array;
  /** … and the value, in units of 1 / 32. */
  readonly values: Int8Array;
  /** In units of 1 / 32, `LABELS` × `LABELS`. */
  readonly transitions: Int32Array;
}

export interface ModelData {
  readonly bins: Uint16Array;
  readonly lexiconKeys: Int32Array;
  readonly lexiconClasses: Uint8Array;
  /** Section of this index in `sectionNames`; read from the file when it is asked for. */
  readonly section: (index: number) => Section;
}

const SIGNATURE = 0x5a4e4533;
const HEADER = 8;

export function encodeModel(data: ModelData): Uint8Array {
  const body = createWriter();
  const used = [...data.bins.entries()].filter(([, bin]) => bin !== 0);
  body.ascending(Int32Array.from(used, ([unit]) => unit));
  for (const [, bin] of used) body.unsigned(bin);
  body.ascending(data.lexiconKeys);
  for (const classes of data.lexiconClasses) body.bytes.push(classes);
  for (const index of sectionNames.keys()) {
    const section = encodeSection(data.section(index));
    body.unsigned(section.length);
    for (const byte of section) body.bytes.push(byte);
  }
  const bytes = new Uint8Array(HEADER + body.bytes.length);
  bytes.set(body.bytes, HEADER);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, SIGNATURE);
  view.setUint32(4, checksum(bytes.subarray(HEADER)));
  return bytes;
}

function encodeSection({ keys, lengths, places, values, transitions }: Section): readonly number[] {
  const { bytes, ascending, unsigned, signed } = createWriter();
  ascending(keys);
  lengths.forEach(unsigned);
  unsigned(places.length);
  let at = 0;
  for (const length of lengths) {
    for (let k = 0; k < length; k++)
      unsigned((places[at + k] as number) - (k > 0 ? (places[at + k - 1] as number) : 0));
    at += length;
  }
  for (const value of values) bytes.push(value & 0xff);
  transitions.forEach(signed);
  return bytes;
}

/** @throws Error when the bytes are not a model file of this version, or damaged. */
export function decodeModel(bytes: Uint8Array): ModelData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== SIGNATURE) throw new Error('not a model of this version');
  const body = bytes.subarray(HEADER);
  if (view.getUint32(4) !== checksum(body)) throw new Error('the model is damaged');
  const { ascending, unsigned, unsigneds, take } = createReader(body);
  const bins = new Uint16Array(0x10000);
  const units = ascending();
  const values = unsigneds(units.length);
  units.forEach((unit, i) => {
    bins[unit] = values[i] as number;
  });
  const lexiconKeys = ascending();
  const lexiconClasses = take(lexiconKeys.length);
  const sections = sectionNames.map(() => take(unsigned()));
  return { bins, lexiconKeys, lexiconClasses, section: (index) => decodeSection(sections[index] as Uint8Array) };
}

function decodeSection(bytes: Uint8Array): Section {
  const { ascending, unsigned, unsigneds, signed, take } = createReader(bytes);
  const keys = ascending();
  const lengths = new Uint16Array(unsigneds(keys.length));
  const places = new Uint16Array(unsigneds(unsigned()));
  let at = 0;
  for (let i = 0; i < lengths.length; i++) {
    let place = 0;
    for (const end = at + (lengths[i] as number); at < end; at++) {
      place += places[at] as number;
      places[at] = place;
    }
  }
  const values = new Int8Array(take(places.length));
  const transitions = new Int32Array(LABELS * LABELS);
  for (let i = 0; i < transitions.length; i++) transitions[i] = signed();
  return { keys, lengths, places, values, transitions };
}
