/** Compares the scores of small nets of random numbers with those that the definition of the layers gives. */
import assert from 'node:assert/strict';
import { plainArithmetic, wasmArithmetic } from '../../../src/core/entities/net/arithmetic.ts';
import { type Net, netOf, pairHash, rowLength } from '../../../src/core/entities/net/net.ts';
import type { Embedding, LayerData, NetData } from '../../../src/core/entities/net/net-file.ts';
import { hashString } from '../../../src/core/entities/recogniser/hash.ts';
import type { Word } from '../../../src/core/reading.ts';
import { pick, type Random, randomFrom } from '../../../src/training/random.ts';

const between = (random: Random, low: number, high: number) => low + Math.floor(random() * (high - low + 1));
/** As rows are kept, so that two of their numbers can be added in 16 bits. */
const bounded = (value: number) => Math.min(16_383, Math.max(-16_383, value));

/** A table of numbers from -8 to 7, and the same as the net's file has it. */
interface Rows {
  readonly numbers: readonly (readonly number[])[];
  readonly scales: readonly number[];
  readonly packed: Embedding;
}

function rowsOf(random: Random, rows: number, columns: number): Rows {
  const numbers = Array.from({ length: rows }, () => Array.from({ length: columns }, () => between(random, -8, 7)));
  const scales = Array.from({ length: columns }, () => between(random, 1, 60));
  const halves = numbers.flat().map((number) => number & 15);
  const nibbles = Uint8Array.from({ length: halves.length / 2 }, (_, i) => {
    return (halves[2 * i] as number) | ((halves[2 * i + 1] as number) << 4);
  });
  return { numbers, scales, packed: { rows, columns, nibbles, scales: Int16Array.from(scales) } };
}

/** Weights by output, tap and input, with a bias for each output. */
interface Weights {
  readonly weights: readonly (readonly (readonly number[])[])[];
  readonly bias: readonly number[];
  readonly dilation: number;
}

function weightsOf(random: Random, inputs: number, outputs: number, taps: number, dilation: number): Weights {
  const list = <T>(length: number, make: () => T) => Array.from({ length }, make);
  return {
    weights: list(outputs, () => list(taps, () => list(inputs, () => between(random, -900, 900)))),
    bias: list(outputs, () => between(random, -200_000, 200_000)),
    dilation,
  };
}

/** In the order of the kernel: for every 8 outputs, for every tap, for every 2 inputs, 8 pairs of weights. */
function packed({ weights, bias, dilation }: Weights): LayerData {
  const [taps, inputs] = [weights[0]?.length as number, weights[0]?.[0]?.length as number];
  const ordered: number[] = [];
  for (let o = 0; o < weights.length; o += 8)
    for (let tap = 0; tap < taps; tap++)
      for (let i = 0; i < inputs; i += 2)
        for (const output of weights.slice(o, o + 8))
          ordered.push(output[tap]?.[i] as number, output[tap]?.[i + 1] as number);
  return { weights: Int16Array.from(ordered), bias: Int32Array.from(bias), taps, dilation };
}

const characters = '望川市说，';
const tags = ['n', 'ns', 'v'];
const known = ['望川', '市', '说说'];
const domains = 2;

function randomNet(random: Random) {
  const width = 16;
  const [character, pair, tag, word] = [
    rowsOf(random, 2 + characters.length, 6),
    rowsOf(random, 16, 2),
    rowsOf(random, 4 * (1 + tags.length), 4),
    rowsOf(random, 1 + known.length, 2),
  ];
  const inputs = 6 + 2 * 2 + 4 + 2 + 8;
  const entry = weightsOf(random, inputs, width, 1, 1);
  const entryBiases = Array.from({ length: domains }, () => weightsOf(random, 0, width, 1, 1).bias);
  const layers = [1, 2, 4].map((dilation) => weightsOf(random, width, width, 3, dilation));
  const exits = Array.from({ length: domains }, () => weightsOf(random, width, rowLength, 1, 1));
  const data: NetData = {
    width,
    characters: character.packed,
    pairs: pair.packed,
    tags: tag.packed,
    words: word.packed,
    characterUnits: Uint16Array.from(characters, (own) => own.charCodeAt(0)),
    tagNames: tags,
    wordKeys: Int32Array.from(known, (own) => hashString(own, 0x77)),
    entry: packed(entry),
    entryBiases: entryBiases.map((bias) => Int32Array.from(bias)),
    layers: layers.map(packed),
    exits: exits.map(packed),
    transitions: Array.from({ length: domains }, () => new Int32Array(169)),
  };
  return { data, character, pair, tag, word, entry, entryBiases, layers, exits };
}

const usage = new Uint16Array(0x10000);
usage[characters.charCodeAt(0)] = 0b11_10_01_00_00_01_10_11;
usage[characters.charCodeAt(1)] = 0b00_00_00_10_00_00_00_01;
const usageLevels = [0, 85, 171, 256];

/** What the entry reads of each character. */
function inputsOf(net: ReturnType<typeof randomNet>, text: string, start: number, words: readonly Word[]): number[][] {
  const row = ({ numbers, scales }: Rows, index: number) =>
    (numbers[index] as number[]).map((number, column) => number * (scales[column] as number));
  const pairAt = (i: number) =>
    pairHash(text.charCodeAt(i), i + 1 < text.length ? text.charCodeAt(i + 1) : 0, net.pair.numbers.length);
  return words.flatMap(({ word, tag }, w) => {
    const from = start + words.slice(0, w).reduce((sum, before) => sum + before.word.length, 0);
    return [...word].map((character, k) => {
      const place = word.length === 1 ? 0 : k === 0 ? 1 : k === word.length - 1 ? 2 : 3;
      const bits = usage[character.charCodeAt(0)] as number;
      return [
        ...row(net.character, characters.includes(character) ? 2 + characters.indexOf(character) : 1),
        // The first character of a piece has none before it.
        ...row(net.pair, from + k > start ? pairAt(from + k - 1) : 0),
        ...row(net.pair, pairAt(from + k)),
        ...row(net.tag, 4 * (tags.indexOf(tag) + 1) + place),
        ...row(net.word, known.indexOf(word) + 1),
        ...[0, 1, 2, 3, 4, 5, 6, 7].map((u) => usageLevels[(bits >> (2 * u)) & 3] as number),
      ];
    });
  });
}

/** One layer, by its definition; rows outside the text are zeros. */
function applied(rows: readonly number[][], { weights, dilation }: Weights, bias: readonly number[], shift: number) {
  return rows.map((_, t) =>
    weights.map((taps, o) => {
      const sums = taps.map((inputs, tap) => {
        const row = rows[t + (tap - (taps.length - 1) / 2) * dilation] ?? [];
        return inputs.reduce((sum, weight, i) => sum + weight * (row[i] ?? 0), 0);
      });
      return sums.reduce((sum, own) => sum + own, bias[o] as number) >> shift;
    }),
  );
}

function scoresOf(
  net: ReturnType<typeof randomNet>,
  text: string,
  start: number,
  words: readonly Word[],
  domain: number,
): number[][] {
  const entry = applied(inputsOf(net, text, start, words), net.entry, net.entryBiases[domain] as number[], 10);
  let rows = entry.map((row) => row.map(bounded));
  for (const layer of net.layers) {
    const own = applied(rows, layer, layer.bias, 10);
    rows = rows.map((row, t) =>
      row.map((value, k) => bounded(Math.min(32_767, Math.max(0, own[t]?.[k] as number)) + value)),
    );
  }
  const exit = net.exits[domain] as Weights;
  return applied(rows, exit, exit.bias, 13).map((row) => row.map(bounded));
}

const pieces = ['望', '川', '望川', '说说', '市', '，', '石大有', '川市说望'];
const randomWords = (random: Random, count: number): Word[] =>
  Array.from({ length: count }, () => ({ word: pick(random, pieces), tag: pick(random, [...tags, 'x']) }));
const textOf = (words: readonly Word[]) => words.map(({ word }) => word).join('');

function found(net: Net, before: readonly Word[], words: readonly Word[], behind: readonly Word[], domain: number) {
  const text = textOf([...before, ...words, ...behind]);
  const [start, length] = [textOf(before).length, textOf(words).length];
  net.score(
    text,
    start,
    start + length,
    [...before, ...words, ...behind],
    before.length,
    before.length + words.length,
    domain,
  );
  return Array.from({ length }, (_, i) => [...net.scores.subarray(i * rowLength, (i + 1) * rowLength)]);
}

describe('the scores of a net', () => {
  for (const [by, arithmetic] of [
    ['WebAssembly', wasmArithmetic],
    ['TypeScript', plainArithmetic],
  ] as const)
    it(`are those that its layers are defined to give, by ${by}`, () => {
      const random = randomFrom(11);
      const own = randomNet(random);
      const net = netOf(own.data, usage, (size) => {
        const machine = arithmetic(size);
        assert.ok(machine, 'this runtime has no WebAssembly with SIMD');
        return machine;
      });
      // A short piece behind a long one reads nothing that the long one has left.
      for (const [count, domain] of [
        [14, 0],
        [1, 1],
        [3, 0],
        [6, 1],
      ] as const) {
        const [before, words, behind] = [2, count, 1].map((own) => randomWords(random, own)) as [
          Word[],
          Word[],
          Word[],
        ];
        const text = textOf([...before, ...words, ...behind]);
        assert.deepEqual(
          found(net, before, words, behind, domain),
          scoresOf(own, text, textOf(before).length, words, domain),
        );
      }
      const last = randomWords(random, 4);
      assert.deepEqual(found(net, [], last, [], 0), scoresOf(own, textOf(last), 0, last, 0), 'of a whole text');
    });
  it('have no other numbers than the text gives, at the longest piece', () => {
    const own = randomNet(randomFrom(3));
    const net = netOf(own.data, usage, plainArithmetic);
    const words = Array.from({ length: 512 }, (_, i) => ({ word: pieces[i % 2] as string, tag: 'n' }));
    assert.deepEqual(found(net, [], words, [], 1).at(-1), scoresOf(own, textOf(words), 0, words, 1).at(-1));
    assert.equal(net.scores.length, 512 * rowLength);
    assert.equal(net.transitions, own.data.transitions);
  });
});
