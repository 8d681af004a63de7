/**
 * The model's file: a signature, a checksum, then its parts, each compressed by itself, since no guideline needs them all. A part is columns of
 * numbers, so that a compressor sees like beside like. Of a row of weights only those that are not zero are kept, some seven of a hundred.
 */
import type { Guideline } from '../../reading.ts';
import { guidelines } from '../guidelines.ts';
import { createReader, createWriter } from './bytes.ts';
import { checksum, keySpare } from './hash.ts';
import { labelCount } from './labels.ts';
import { bodyOf, headerLength, partsOf } from './packed-parts.ts';

/** What all corpora share, then what each adds, in the file's order. */
export const sectionNames = ['shared', 'msra', 'pku', 'cluener', 'readers'] as const;

export interface Section {
  /** Keys, ascending, their spare bits 0; none is 0. */
  readonly keys: Int32Array;
  /** How many weights each feature has. */
  readonly lengths: Uint16Array;
  /** Of all weights, one feature's after the other: how far in the template's row it stands from the feature's weight before, or from the row's beginning … */
  readonly steps: Uint8Array;
  /** … and the value, in units of 1 / 32, at most `mostValue` from 0. */
  readonly values: Int8Array;
  /** In units of 1 / 32, `labelCount` × `labelCount`. */
  readonly transitions: Int32Array;
}

export interface ModelData {
  readonly bins: Uint16Array;
  readonly lexiconKeys: Int32Array;
  readonly lexiconClasses: Uint8Array;
  /** Section of this index in `sectionNames`; read from the file when it is asked for. */
  readonly section: (index: number) => Section;
}

/** Of the packed parts of a file those that one guideline needs. */
export function partsFor(file: Uint8Array, guideline: Guideline): Uint8Array[] {
  const [head, ...sections] = partsOf(file, 1 + sectionNames.length) as [Uint8Array, ...Uint8Array[]];
  return [head, ...sections.filter((_, i) => guidelines[guideline].sections.includes(sectionNames[i] as string))];
}

const signature = 0x5a4e4537;

/** Packs or unpacks a part of the file. */
export type Pack = (bytes: Uint8Array) => Uint8Array;

export function encodeModel(data: ModelData, compress: Pack): Uint8Array {
  const { bytes: body, unsigned } = createWriter();
  for (const part of [encodeHead(data), ...sectionNames.map((_, index) => encodeSection(data.section(index)))]) {
    const packed = compress(Uint8Array.from(part));
    unsigned(packed.length);
    for (const byte of packed) body.push(byte);
  }
  const bytes = new Uint8Array(headerLength + body.length);
  bytes.set(body, headerLength);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature);
  view.setUint32(4, checksum(bytes.subarray(headerLength)));
  return bytes;
}

function encodeHead(data: ModelData): readonly number[] {
  const { bytes, ascending, unsigned } = createWriter();
  const used = [...data.bins.entries()].filter(([, bin]) => bin !== 0);
  ascending(Int32Array.from(used, ([unit]) => unit));
  for (const [, bin] of used) unsigned(bin);
  ascending(data.lexiconKeys);
  for (const classes of data.lexiconClasses) bytes.push(classes);
  return bytes;
}

function encodeSection({ keys, lengths, steps, values, transitions }: Section): readonly number[] {
  const { bytes, ascending, unsigned, signed } = createWriter();
  ascending(keys, keySpare);
  lengths.forEach(unsigned);
  for (const step of steps) bytes.push(step);
  for (const value of values) bytes.push(value & 0xff);
  transitions.forEach(signed);
  return bytes;
}

/** @throws Error when the bytes are not a model file of this version, or damaged. */
export function decodeModel(bytes: Uint8Array, decompress: Pack): ModelData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength || view.getUint32(0) !== signature) throw new Error('not a model of this version');
  if (view.getUint32(4) !== checksum(bodyOf(bytes))) throw new Error('the model is damaged');
  const [head, ...sections] = partsOf(bytes, 1 + sectionNames.length) as [Uint8Array, ...Uint8Array[]];
  return {
    ...decodeHead(decompress(head)),
    section: (index) => decodeSection(decompress(sections[index] as Uint8Array)),
  };
}

function decodeHead(bytes: Uint8Array): Omit<ModelData, 'section'> {
  const { ascending, unsigneds, take } = createReader(bytes);
  const bins = new Uint16Array(0x10000);
  const units = ascending();
  const values = unsigneds(units.length);
  units.forEach((unit, i) => {
    bins[unit] = values[i] as number;
  });
  const lexiconKeys = ascending();
  const lexiconClasses = take(lexiconKeys.length);
  return { bins, lexiconKeys, lexiconClasses };
}

function decodeSection(bytes: Uint8Array): Section {
  const { ascending, unsigneds, signed, take } = createReader(bytes);
  const keys = ascending(keySpare);
  const lengths = new Uint16Array(unsigneds(keys.length));
  let weights = 0;
  for (let i = 0; i < lengths.length; i++) weights += lengths[i] as number;
  const steps = take(weights);
  const packed = take(weights);
  const values = new Int8Array(packed.buffer, packed.byteOffset, packed.length);
  const transitions = new Int32Array(labelCount * labelCount);
  for (let i = 0; i < transitions.length; i++) transitions[i] = signed();
  return { keys, lengths, steps, values, transitions };
}
