/**
 * The net's file, made by `src/training/net/pack.py`: a signature, a checksum, then one part packed by raw deflate: the length of a header in
 * JSON, the header, and the columns it names, each beginning at a multiple of 4.
 */
import { checksum } from '../recogniser/hash.ts';
import { bodyOf, headerLength } from '../recogniser/packed-parts.ts';

const signature = 0x5a4e4e31;

/** Embeddings: rows of numbers of 4 bits from -8 to 7, the first of a byte in its low half, each times its column's scale. */
export interface Embedding {
  readonly rows: number;
  readonly columns: number;
  readonly nibbles: Uint8Array;
  /** What 1 stands for in each column, in units of 1 / 256. */
  readonly scales: Int16Array;
}

/** Weights in the kernel's order, in units of 1 / 1024; biases in units of 1 / 2^18. */
export interface LayerData {
  readonly weights: Int16Array;
  readonly bias: Int32Array;
  readonly taps: number;
  readonly dilation: number;
}

export interface NetData {
  readonly width: number;
  readonly characters: Embedding;
  readonly pairs: Embedding;
  readonly tags: Embedding;
  readonly words: Embedding;
  /** UTF-16 units, from row 2 of `characters` on; row 0 is for none, row 1 for any other. */
  readonly characterUnits: Uint16Array;
  readonly tagNames: readonly string[];
  /** Hashes of words, from row 1 of `words` on. */
  readonly wordKeys: Int32Array;
  /** The entry's biases differ by domain, the exit's weights too. */
  readonly entry: LayerData;
  readonly entryBiases: readonly Int32Array[];
  readonly layers: readonly LayerData[];
  readonly exits: readonly LayerData[];
  /** Of each domain, in units of 1 / 32, labels × labels. */
  readonly transitions: readonly Int32Array[];
}

interface Header {
  readonly width: number;
  readonly tags: readonly string[];
  readonly dilations: readonly number[];
  readonly domains: number;
  readonly columns: Readonly<
    Record<string, readonly [type: 'i8' | 'u8' | 'i16' | 'u16' | 'i32', start: number, length: number]>
  >;
  readonly embeddings: Readonly<Record<string, readonly [rows: number, columns: number]>>;
}

const views = { i8: Int8Array, u8: Uint8Array, i16: Int16Array, u16: Uint16Array, i32: Int32Array };

/** @param inflate undoes raw deflate. @throws Error when the bytes are not a net's file of this version, or damaged. */
export function decodeNet(bytes: Uint8Array, inflate: (bytes: Uint8Array) => Uint8Array): NetData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength || view.getUint32(0) !== signature) throw new Error('not a net of this version');
  const packed = bodyOf(bytes);
  if (view.getUint32(4) !== checksum(packed)) throw new Error('the net is damaged');
  const body = inflate(packed).slice();
  const length = new DataView(body.buffer).getUint32(0, true);
  const header = JSON.parse(new TextDecoder().decode(body.subarray(4, 4 + length))) as Header;
  const column = <T>(name: string): T => {
    const [type, start, count] = header.columns[name] ?? ['u8', 0, 0];
    return new views[type](body.buffer, start, count) as T;
  };
  const embedding = (name: string): Embedding => {
    const [rows, columns] = header.embeddings[name] ?? [0, 0];
    return { rows, columns, nibbles: column(name), scales: column(`${name}.scales`) };
  };
  const layer = (name: string, taps: number, dilation: number): LayerData => ({
    weights: column(name),
    bias: column(`${name}.bias`),
    taps,
    dilation,
  });
  const domains = Array.from({ length: header.domains }, (_, domain) => domain);
  return {
    width: header.width,
    characters: embedding('characters'),
    pairs: embedding('pairs'),
    tags: embedding('tags'),
    words: embedding('words'),
    characterUnits: column('characterUnits'),
    tagNames: header.tags,
    wordKeys: column('wordKeys'),
    entry: layer('entry', 1, 1),
    entryBiases: domains.map((domain) => column<Int32Array>(`entry.bias.${domain}`)),
    layers: header.dilations.map((dilation, i) => layer(`layer.${i}`, 3, dilation)),
    exits: domains.map((domain) => layer(`exit.${domain}`, 1, 1)),
    transitions: domains.map((domain) => column<Int32Array>(`transitions.${domain}`)),
  };
}
