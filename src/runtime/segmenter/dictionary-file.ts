/**
 * The file of the light segmenter's dictionary: a signature, a checksum, then columns of numbers packed by raw deflate.
 * The long columns are as they are read with, so that they need not be made anew with every start; deflated they are no longer for it.
 * It is made by `src/training/segmenter/make.ts` when the product is built.
 */
import { createReader, createWriter } from '../../core/entities/recogniser/bytes.ts';
import { checksum } from '../../core/entities/recogniser/hash.ts';
import { type Dictionary, type Hmm, stateCount } from './dictionary.ts';

const signature = 0x5a4e5332;
const headerLength = 8;

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
  column(units);
  column(Uint16Array.from(units, (_, node) => (children[node + 1] as number) - (children[node] as number)));
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
  const packed = file.subarray(headerLength);
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
  const units = shorts(nodes);
  const children = childrenOf(shorts(nodes));
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

/** From how many children each node has to where they begin. */
function childrenOf(counts: Uint16Array): Int32Array {
  const children = new Int32Array(counts.length + 1);
  let next = 1;
  for (let node = 0; node < counts.length; node++) {
    children[node] = next;
    next += counts[node] as number;
  }
  children[counts.length] = next;
  return children;
}
