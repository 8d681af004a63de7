/**
 * The file of the light segmenter's dictionary: a signature, a checksum, then columns of numbers packed by raw deflate.
 * Most long columns are as they are read with, so that they need not be made anew with every start. Of units and of numbers of children there are
 * all low bytes, then all high ones, which deflate to less by a tenth.
 * It is made by `src/training/segmenter/make.ts` when the product is built.
 */
import { createReader, createWriter } from '../../core/entities/recogniser/bytes.ts';
import { checksum } from '../../core/entities/recogniser/hash.ts';
import { bodyOf, headerLength } from '../../core/entities/recogniser/packed-parts.ts';
import { type Dictionary, type Hmm, stateCount } from './dictionary.ts';

const signature = 0x5a4e5334;

type Pack = (bytes: Uint8Array) => Uint8Array;

export function encodeDictionary(dictionary: Dictionary, deflate: Pack): Uint8Array {
  const writer = createWriter();
  const { bytes, unsigned } = writer;
  const column = (values: Float64Array | Uint16Array) => {
    for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) bytes.push(byte);
  };
  const { units, children, weightAt, weights, leastWeight, tagAt, tags, hmm } = dictionary;

  const tagBytes = new TextEncoder().encode(tags.join(' '));
  unsigned(tagBytes.length);
  for (const byte of tagBytes) bytes.push(byte);
  unsigned(weights.length);
  column(weights);
  column(Float64Array.of(leastWeight));

  unsigned(units.length);
  const apart = (values: Uint16Array) => {
    for (const value of values) bytes.push(value & 0xff);
    for (const value of values) bytes.push(value >> 8);
  };
  apart(units);
  apart(Uint16Array.from(units, (_, node) => (children[node + 1] as number) - (children[node] as number)));
  column(weightAt);
  for (const tag of tagAt) bytes.push(tag);

  column(hmm.start);
  column(hmm.transitions);
  const known = [...hmm.rowOf.keys()].filter((unit) => hmm.rowOf[unit] !== 0);
  known.sort((a, b) => (hmm.rowOf[a] as number) - (hmm.rowOf[b] as number));
  writer.ascending(Int32Array.from(known));
  const values = [...new Set(hmm.emissions)];
  const indexOf = new Map(values.map((value, i) => [value, i]));
  unsigned(values.length);
  column(Float64Array.from(values));
  for (const value of hmm.emissions) unsigned(indexOf.get(value) as number);

  const packed = deflate(Uint8Array.from(bytes));
  const file = new Uint8Array(headerLength + packed.length);
  file.set(packed, headerLength);
  const view = new DataView(file.buffer);
  view.setUint32(0, signature);
  view.setUint32(4, checksum(packed));
  return file;
}

/** @throws Error when the bytes are no dictionary of this version, or damaged. */
export function decodeDictionary(file: Uint8Array, inflate: Pack): Dictionary {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < headerLength || view.getUint32(0) !== signature) throw new Error('no dictionary of this version');
  const packed = bodyOf(file);
  if (view.getUint32(4) !== checksum(packed)) throw new Error('the dictionary of the segmenter is damaged');
  const { unsigned, unsigneds, ascending, take } = createReader(inflate(packed));
  // A column may begin at any byte of the file, and must not where it is read.
  const aligned = (length: number) => new Uint8Array(take(length)).buffer;
  const doubles = (count: number) => new Float64Array(aligned(8 * count));
  const shorts = (count: number) => new Uint16Array(aligned(2 * count));

  const tags = new TextDecoder().decode(take(unsigned())).split(' ');
  const weights = doubles(unsigned());
  const leastWeight = doubles(1)[0] as number;

  const nodes = unsigned();
  const { units, children } = trieOf(take(nodes), take(nodes), take(nodes), take(nodes));
  const roots = new Uint16Array(0x10000);
  for (let child = children[0] as number; child < (children[1] as number); child++)
    roots[units[child] as number] = child;
  const weightAt = shorts(nodes);
  const tagAt = new Uint8Array(aligned(nodes));

  const start = doubles(stateCount);
  const transitions = doubles(stateCount * stateCount);
  const rowOf = new Uint16Array(0x10000);
  const known = ascending();
  known.forEach((unit, i) => {
    rowOf[unit] = i + 1;
  });
  const values = doubles(unsigned());
  const indices = unsigneds(stateCount * (known.length + 1));
  const emissions = new Float64Array(indices.length);
  for (let i = 0; i < emissions.length; i++) emissions[i] = values[indices[i] as number] as number;
  const hmm: Hmm = { start, transitions, rowOf, emissions };
  return { units, children, roots, weightAt, weights, leastWeight, tagAt, tags, hmm };
}

/** From the low and the high bytes of units and of how many children each node has: the units, and where the children begin. In one loop, for speed. */
function trieOf(
  lowUnits: Uint8Array,
  highUnits: Uint8Array,
  lowCounts: Uint8Array,
  highCounts: Uint8Array,
): Pick<Dictionary, 'units' | 'children'> {
  const nodes = lowUnits.length;
  const units = new Uint16Array(nodes);
  const children = new Int32Array(nodes + 1);
  let next = 1;
  for (let node = 0; node < nodes; node++) {
    units[node] = (lowUnits[node] as number) | ((highUnits[node] as number) << 8);
    children[node] = next;
    next += (lowCounts[node] as number) | ((highCounts[node] as number) << 8);
  }
  children[nodes] = next;
  return { units, children };
}
