/** The file of the recogniser's net: what is in it, and what is rejected. */
import assert from 'node:assert/strict';
import { decodeNet } from '../../../src/core/entities/net/net-file.ts';
import { checksum } from '../../../src/core/entities/recogniser/hash.ts';

const backwards = (bytes: Uint8Array) => bytes.toReversed();

/** Columns by name; each stands in the file at a multiple of 4. */
const columns: Readonly<Record<string, Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array>> = {
  characters: Uint8Array.of(0x21, 0x43, 0x65),
  'characters.scales': Int16Array.of(7, -8),
  pairs: Uint8Array.of(0xfe),
  'pairs.scales': Int16Array.of(300, 1),
  tags: Uint8Array.of(1, 2, 3, 4),
  'tags.scales': Int16Array.of(2, 2),
  words: Uint8Array.of(9, 8),
  'words.scales': Int16Array.of(4, 5),
  characterUnits: Uint16Array.of(0x671b, 0xfffd),
  wordKeys: Int32Array.of(-5, 2 ** 30),
  entry: Int16Array.of(1, -2, 3, -4),
  'entry.bias': Int32Array.of(100, -100),
  'entry.bias.0': Int32Array.of(10, 11),
  'entry.bias.1': Int32Array.of(12, 13),
  'layer.0': Int16Array.of(5, 6),
  'layer.0.bias': Int32Array.of(50),
  'layer.1': Int16Array.of(7, 8),
  'layer.1.bias': Int32Array.of(70),
  'exit.0': Int16Array.of(-1),
  'exit.0.bias': Int32Array.of(-10),
  'exit.1': Int16Array.of(-2),
  'exit.1.bias': Int32Array.of(-20),
  'transitions.0': Int32Array.of(0, 1),
  'transitions.1': Int32Array.of(2, 3),
};
const kinds = new Map<unknown, string>([
  [Int8Array, 'i8'],
  [Uint8Array, 'u8'],
  [Int16Array, 'i16'],
  [Uint16Array, 'u16'],
  [Int32Array, 'i32'],
]);

function fileOf(): Uint8Array {
  const header = (start: number) => {
    let at = start;
    const places = Object.entries(columns).map(([name, values]) => {
      const place = [kinds.get(values.constructor), at, values.length];
      at += Math.ceil(values.byteLength / 4) * 4;
      return [name, place] as const;
    });
    return {
      size: at,
      json: JSON.stringify({
        width: 2,
        tags: ['n', '名'],
        dilations: [1, 4],
        domains: 2,
        columns: Object.fromEntries(places),
        embeddings: { characters: [3, 2], pairs: [1, 2], tags: [4, 2], words: [2, 2] },
      }),
    };
  };
  const start = 2048;
  const { size, json } = header(start);
  const body = new Uint8Array(size);
  const text = new TextEncoder().encode(json);
  assert.ok(text.length + 4 <= start);
  new DataView(body.buffer).setUint32(0, text.length, true);
  body.set(text, 4);
  let at = start;
  for (const values of Object.values(columns)) {
    body.set(new Uint8Array(values.buffer), at);
    at += Math.ceil(values.byteLength / 4) * 4;
  }
  const packed = backwards(body);
  const file = new Uint8Array(8 + packed.length);
  new DataView(file.buffer).setUint32(0, 0x5a4e4e31);
  new DataView(file.buffer).setUint32(4, checksum(packed));
  file.set(packed, 8);
  return file;
}

describe("the net's file", () => {
  const file = fileOf();
  // As it stands within a larger buffer.
  const within = new Uint8Array(file.length + 3);
  within.set(file, 3);
  const net = decodeNet(within.subarray(3), backwards);

  it('has the embeddings with their sizes and scales', () => {
    assert.equal(net.width, 2);
    for (const [name, rows] of [
      ['characters', 3],
      ['pairs', 1],
      ['tags', 4],
      ['words', 2],
    ] as const)
      assert.deepEqual(net[name], { rows, columns: 2, nibbles: columns[name], scales: columns[`${name}.scales`] });
  });
  it('has what the rows of the embeddings stand for', () => {
    assert.deepEqual(net.characterUnits, columns.characterUnits);
    assert.deepEqual(net.tagNames, ['n', '名']);
    assert.deepEqual(net.wordKeys, columns.wordKeys);
  });
  it('has the layers in their order, and what belongs to each domain', () => {
    const layer = (name: string, taps: number, dilation: number) => ({
      weights: columns[name],
      bias: columns[`${name}.bias`],
      taps,
      dilation,
    });
    assert.deepEqual(net.entry, layer('entry', 1, 1));
    assert.deepEqual(net.entryBiases, [columns['entry.bias.0'], columns['entry.bias.1']]);
    assert.deepEqual(net.layers, [layer('layer.0', 3, 1), layer('layer.1', 3, 4)]);
    assert.deepEqual(net.exits, [layer('exit.0', 1, 1), layer('exit.1', 1, 1)]);
    assert.deepEqual(net.transitions, [columns['transitions.0'], columns['transitions.1']]);
  });
  it('is rejected when a byte is changed, when it is truncated, and when it is another file', () => {
    for (const at of [8, file.length - 1]) {
      const damaged = Uint8Array.from(file);
      damaged[at] = (damaged[at] as number) ^ 1;
      assert.throws(() => decodeNet(damaged, backwards), /the net is damaged/);
    }
    assert.throws(() => decodeNet(file.slice(0, -4), backwards), /the net is damaged/);
    assert.throws(() => decodeNet(file.slice(0, 7), backwards), /not a net of this version/);
    const other = Uint8Array.from(file);
    other[3] = 0x30;
    assert.throws(() => decodeNet(other, backwards), /not a net of this version/);
  });
});
