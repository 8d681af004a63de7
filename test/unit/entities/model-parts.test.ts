/** Parts of the recogniser's model: numbers in its file, its checksum, its lexicon. */
import assert from 'node:assert/strict';
import { createReader, createWriter } from '../../../src/core/entities/recogniser/bytes.ts';
import { checksum, hashString, mix } from '../../../src/core/entities/recogniser/hash.ts';
import {
  buildLexicon,
  lexiconClassCount,
  lexiconEntries,
  matchLexicon,
} from '../../../src/core/entities/recogniser/lexicon.ts';

describe('numbers in a model file', () => {
  const written = (write: (writer: ReturnType<typeof createWriter>) => void) => {
    const writer = createWriter();
    write(writer);
    return Uint8Array.from(writer.bytes);
  };
  for (const [value, length] of [
    [0, 1],
    [127, 1],
    [128, 2],
    [16_383, 2],
    [16_384, 3],
    [2 ** 28 - 1, 4],
    [2 ** 28, 5],
    [2 ** 32 - 1, 5],
  ] as const)
    it(`${value} takes ${length} bytes`, () => {
      const bytes = written((writer) => writer.unsigned(value));
      assert.equal(bytes.length, length);
      assert.equal(createReader(bytes).unsigned(), value);
    });
  it('stand lowest group first, with the high bit where another follows', () =>
    assert.deepEqual([...written((writer) => writer.unsigned(300))], [0xac, 0x02]));
  for (const [value, length] of [
    [0, 1],
    [-1, 1],
    [63, 1],
    [-64, 1],
    [64, 2],
    [-65, 2],
    [2 ** 31 - 1, 5],
    [-(2 ** 31), 5],
  ] as const)
    it(`${value} with its sign takes ${length} bytes`, () => {
      const bytes = written((writer) => writer.signed(value));
      assert.equal(bytes.length, length);
      assert.equal(createReader(bytes).signed(), value);
    });
  for (const spare of [0, 5])
    it(`ascending keys with ${spare} spare bits are read back`, () => {
      const keys = Int32Array.from([-(2 ** 31), -(2 ** 20), -32, 0, 32, 64, 2 ** 31 - 32]);
      const bytes = written((writer) => writer.ascending(keys, spare));
      assert.deepEqual(createReader(bytes).ascending(spare), keys);
    });
  it('are all low bytes of the distances between keys, the first counted from the lowest, then what is above those', () =>
    assert.deepEqual(
      [...written((writer) => writer.ascending(Int32Array.from([-(2 ** 31) + 3, -(2 ** 31) + 4, -(2 ** 31) + 0x304])))],
      [3, 3, 1, 0, 0, 0, 3],
    ));
  it('are read one after the other, and bytes between them as they stand', () => {
    const reader = createReader(Uint8Array.from([5, 0xac, 0x02, 9, 8, 7, 1]));
    assert.deepEqual([...reader.unsigneds(2)], [5, 300]);
    assert.deepEqual([...reader.take(3)], [9, 8, 7]);
    assert.equal(reader.unsigned(), 1);
  });
});

describe('hashes', () => {
  it('mix a value into a seed by the golden ratio, with the high bits folded', () => {
    assert.equal(mix(0, 0), 0);
    // 0x9e3779b1 ^ (0x9e3779b1 >>> 15) = 0x9e3779b1 ^ 0x13c6e
    assert.equal(mix(0, 1) >>> 0, (0x9e3779b1 ^ 0x13c6e) >>> 0);
    assert.equal(mix(5, 4), mix(0, 1));
  });
  it('of a text mix its characters in their order', () => {
    assert.equal(hashString('', 7), 7);
    assert.equal(hashString('茶', 7), mix(7, 0x8336));
    assert.equal(hashString('茶a', 7), mix(mix(7, 0x8336), 0x61));
  });
  it('of a file are FNV-1a over words, and over the bytes at the end', () => {
    assert.equal(checksum(new Uint8Array()), 0x811c9dc5);
    // The published value of FNV-1a for the byte "a".
    assert.equal(checksum(Uint8Array.from([0x61])), 0xe40c292c);
    assert.equal(checksum(Uint8Array.from([0x61, 0, 0, 0])), 0xe40c292c);
    const bytes = Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const sum = checksum(bytes.slice(1));
    assert.equal(checksum(bytes.subarray(1)), sum, 'wherever the bytes begin');
    bytes.slice(1).forEach((_, i) => {
      const changed = bytes.slice(1);
      changed[i] = (changed[i] as number) ^ 1;
      assert.notEqual(checksum(changed), sum, `byte ${i}`);
    });
  });
});

describe('matches of the lexicon', () => {
  /** For each class the codes of a text's characters. */
  function codesOf(lists: readonly (readonly string[])[], text: string): string[] {
    const { keys, classes } = lexiconEntries(lists);
    const lexicon = buildLexicon(new Uint16Array(0x10000), keys, classes);
    const units = Uint16Array.from(text, (c) => c.charCodeAt(0));
    const codes = new Uint8Array(text.length * lexiconClassCount);
    matchLexicon(lexicon, units, text.length, codes, new Int32Array(lexiconClassCount));
    return lists.map((_, c) =>
      Array.from(text, (_, i) => (codes[i * lexiconClassCount + c] as number).toString(36)).join(''),
    );
  }
  for (const [what, lists, text, expected] of [
    ['of two characters: 1 and 3', [['望川']], '在望川市', ['0130']],
    ['of three: 5, 6, 7', [['望川市']], '在望川市', ['0567']],
    ['of four: 9, 10, 10, 11', [['望川市民']], '在望川市民', ['09aab']],
    ['of five and more: 13, 14, 15', [['望川市民广场']], '望川市民广场', ['deeeef']],
    ['the longest from one place', [['望川', '望川市']], '望川市', ['567']],
    ['none within another of its class', [['望川市', '川市']], '望川市', ['567']],
    ['behind another of its class', [['望川', '市民']], '望川市民', ['1313']],
    ['each class by itself', [['望川市'], ['川市民']], '望川市民', ['5670', '0567']],
    ['none of a string that only begins so', [['望川市']], '望川镇', ['000']],
    [
      'none of one character, or of more than twelve',
      [['望', '望川望川望川望川望川望川望']],
      '望川望川望川望川望川望川望',
      ['0000000000000'],
    ],
    ['of twelve characters', [['望川望川望川望川望川望川']], '望川望川望川望川望川望川', ['deeeeeeeeeef']],
    ['at the end of the text', [['望川市']], '望川', ['00']],
  ] as const)
    it(what, () => assert.deepEqual(codesOf(lists, text), expected));
  it('are found among more strings than slots at first', () => {
    const names = Array.from({ length: 2000 }, (_, i) => String.fromCharCode(0x4e00 + i, 0x5e00 + i));
    const text = names.slice(-3).join('');
    assert.deepEqual(codesOf([names], text), ['131313']);
  });
});
