/**
 * The file of the light segmenter's dictionary: a signature, a checksum, then columns of numbers packed by raw deflate.
 * It is made by `src/training/segmenter/make.ts` when the product is built.
 */
import { createReader, createWriter } from '../../core/entities/recogniser/bytes.ts';
import { checksum } from '../../core/entities/recogniser/hash.ts';
import { type Dictionary, type Hmm, stateCount } from './dictionary.ts';

const signature = 0x5a4e5331;
const headerLength = 8;

type Pack = (bytes: Uint8Array) => Uint8Array;

export function encodeDictionary(dictionary: Dictionary, deflate: Pack): Uint8Array {
  const writer = createWriter();
  const { bytes, unsigned } = writer;
  const doubles = (values: Float64Array) => {
    for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) bytes.push(byte);
  };
  const { units, children, weightAt, weights, leastWeight, tagAt, tags, hmm } = dictionary;

  const tagBytes = new TextEncoder().encode(tags.join(' '));
  unsigned(tagBytes.length);
  for (const byte of tagBytes) bytes.push(byte);
  unsigned(weights.length);
  doubles(weights);
  doubles(Float64Array.of(leastWeight));

  unsigned(units.length);
  for (let node = 0; node < units.length; node++) unsigned(childCount(children, node));
  for (let node = 0; node < units.length; node++) {
    let last = 0;
    for (let child = children[node] as number; child < (children[node + 1] as number); child++) {
      unsigned((units[child] as number) - last);
      last = units[child] as number;
    }
  }
  weightAt.forEach(unsigned);
  unsigned(weightAt.filter((index) => index !== 0).length);
  for (let node = 0; node < units.length; node++) if (weightAt[node] !== 0) bytes.push(tagAt[node] as number);

  doubles(hmm.start);
  doubles(hmm.transitions);
  const known = [...hmm.rowOf.keys()].filter((unit) => hmm.rowOf[unit] !== 0);
  known.sort((a, b) => (hmm.rowOf[a] as number) - (hmm.rowOf[b] as number));
  writer.ascending(Int32Array.from(known));
  const values = [...new Set(hmm.emissions)];
  const indexOf = new Map(values.map((value, i) => [value, i]));
  unsigned(values.length);
  doubles(Float64Array.from(values));
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
  const doubles = (count: number) => new Float64Array(new Uint8Array(take(8 * count)).buffer);

  const tags = new TextDecoder().decode(take(unsigned())).split(' ');
  const weights = doubles(unsigned());
  const leastWeight = doubles(1)[0] as number;

  const nodes = unsigned();
  const children = childrenOf(unsigneds(nodes));
  const units = unitsOf(unsigneds(nodes - 1), children);
  const roots = new Uint16Array(0x10000);
  for (let child = children[0] as number; child < (children[1] as number); child++)
    roots[units[child] as number] = child;
  const weightAt = new Uint16Array(unsigneds(nodes));
  const tagAt = new Uint8Array(nodes);
  const wordTags = take(unsigned());
  for (let node = 0, word = 0; node < nodes; node++) {
    if (weightAt[node] !== 0) tagAt[node] = wordTags[word++] as number;
  }

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

const childCount = (children: Int32Array, node: number): number =>
  (children[node + 1] as number) - (children[node] as number);

/** From how many children each node has to where they begin. */
function childrenOf(counts: Uint32Array): Int32Array {
  const children = new Int32Array(counts.length + 1);
  let next = 1;
  for (let node = 0; node < counts.length; node++) {
    children[node] = next;
    next += counts[node] as number;
  }
  children[counts.length] = next;
  return children;
}

/** @param steps of each node but the root, how far its unit stands from that of the sibling before. */
function unitsOf(steps: Uint32Array, children: Int32Array): Uint16Array {
  const units = new Uint16Array(steps.length + 1);
  for (let node = 0; node + 1 < children.length; node++) {
    let unit = 0;
    for (let child = children[node] as number; child < (children[node + 1] as number); child++) {
      unit += steps[child - 1] as number;
      units[child] = unit;
    }
  }
  return units;
}
