/**
 * A small net that scores labels beside the linear model: embeddings of characters, pairs of characters, words and tags → dilated convolutions
 * → scores. It is trained by `src/training/net`; its inputs must be made here as they are there, in `data.py` and `net.py`.
 */
import type { Word } from '../../reading.ts';
import { maxPiece } from '../recogniser/buffers.ts';
import { hashString } from '../recogniser/hash.ts';
import { type Arithmetic, arithmeticOf, type Layer, scratchRows, sharedTaps } from './arithmetic.ts';
import type { Embedding, LayerData, NetData } from './net-file.ts';

export interface Net {
  /**
   * Fills `scores`, `rowLength` a character, in units of 1 / 32, for the piece `text.slice(start, end)`, which holds the words from `firstWord` to
   * before `lastWord`.
   */
  score(
    text: string,
    start: number,
    end: number,
    words: readonly Word[],
    firstWord: number,
    lastWord: number,
    domain: number,
  ): void;
  readonly scores: Int16Array;
  /** Weights of pairs of labels by domain, in units of 1 / 32. */
  readonly transitions: readonly Int32Array[];
}

/** Numbers in a row of scores: the labels, and some that are always 0. */
export const rowLength = 16;
/** What a sum must be shifted by to be in units of 1 / 256 again, and for scores in units of 1 / 32. */
const shift = 10;
const exitShift = 13;
/** Farthest that a layer looks, in characters. */
const reach = 8;
const rowCount = maxPiece + 2 * reach;
/** How characters are used in names, two bits each, see `character-usage.ts`; in units of 1 / 256 a third for each level. */
const usageCount = 8;
const usageLevels = [0, 85, 171, 256];
const seed = 0x77;

/** @param usage of every UTF-16 unit, as the lexicon has it. */
export function netOf(data: NetData, usage: Uint16Array, arithmetic: (size: number) => Arithmetic = arithmeticOf): Net {
  const inputs = data.characters.columns + 2 * data.pairs.columns + data.tags.columns + data.words.columns + usageCount;
  const sizes = [data.entry, ...data.layers, ...data.exits].map(
    ({ weights, bias }) => 3 * weights.length + 4 * bias.length,
  );
  const biases = data.entryBiases.length * data.width * 4;
  const rows = 2 * rowCount * (inputs + 2 * data.width + rowLength) + 2 * scratchRows * data.width;
  const machine = arithmetic(sizes.reduce((sum, size) => sum + size + 32, rows + biases + 1024));
  const allocate = allocator();
  const place = ({ weights, bias, dilation }: Omit<LayerData, 'taps'>, from: number, shift: number): Layer => {
    const own = allocate(2 * weights.length);
    machine.shorts.set(weights, own >> 1);
    const ownBias = putInts(machine, allocate, bias);
    return { weights: own, bias: ownBias, inputs: from, outputs: bias.length, dilation, shift };
  };
  const entry = place(data.entry, inputs, shift);
  const entryBiases = data.entryBiases.map((bias) => putInts(machine, allocate, bias));
  const layers = data.layers.map(({ weights, ...layer }) =>
    place({ ...layer, weights: sharedTaps(weights, data.width) }, data.width, shift),
  );
  const exits = data.exits.map((exit) => place(exit, data.width, exitShift));
  const at = (columns: number) => allocate(2 * rowCount * columns);
  const [input, first, second, output] = [at(inputs), at(data.width), at(data.width), at(rowLength)];
  const scratch = allocate(2 * scratchRows * data.width);
  const encode = encoderOf(data, usage, inputs);
  const scores = machine.shorts.subarray(output >> 1, (output >> 1) + maxPiece * rowLength);
  const begin = (buffer: number) => buffer + 2 * reach * data.width;
  const clear = (buffer: number, length: number) => {
    const end = (begin(buffer) >> 1) + length * data.width;
    machine.shorts.fill(0, end, end + reach * data.width);
  };
  return {
    scores,
    transitions: data.transitions,
    score(text, start, end, words, firstWord, lastWord, domain) {
      const length = end - start;
      const rounded = (length + 7) & ~7;
      encode(machine.shorts, input >> 1, text, start, words, firstWord, lastWord);
      machine.multiply({ ...entry, bias: entryBiases[domain] as number }, input, begin(first), rounded);
      clear(first, length);
      let [from, to] = [first, second];
      for (const layer of layers) {
        machine.convolve(layer, begin(from), begin(to), rounded, scratch);
        clear(to, length);
        [from, to] = [to, from];
      }
      machine.multiply(exits[domain] as Layer, begin(from), output, rounded);
    },
  };
}

/** Hands out places that begin at multiples of 16. */
function allocator(): (bytes: number) => number {
  let used = 0;
  return (bytes) => {
    const start = used;
    used += (bytes + 15) & ~15;
    return start;
  };
}

function putInts(machine: Arithmetic, allocate: (bytes: number) => number, values: Int32Array): number {
  const start = allocate(4 * values.length);
  machine.ints.set(values, start >> 2);
  return start;
}

type Encoder = (
  shorts: Int16Array,
  at: number,
  text: string,
  start: number,
  words: readonly Word[],
  firstWord: number,
  lastWord: number,
) => void;

/** @param inputs numbers in a row. */
function encoderOf(data: NetData, usage: Uint16Array, inputs: number): Encoder {
  const rowOfUnit = new Uint16Array(0x10000).fill(1);
  data.characterUnits.forEach((unit, i) => {
    rowOfUnit[unit] = i + 2;
  });
  const rowOfTag = new Map(data.tagNames.map((tag, i) => [tag, i + 1]));
  const rowOfWord = rowsByKey(data.wordKeys);
  return (shorts, at, text, start, words, firstWord, lastWord) => {
    let row = at;
    let pairBefore = 0;
    let offset = start;
    for (let j = firstWord; j < lastWord; j++) {
      const { word, tag } = words[j] as Word;
      const tagRow = 4 * (rowOfTag.get(tag) ?? 0);
      const wordRow = rowOfWord(hashString(word, seed));
      for (let k = 0; k < word.length; k++, offset++, row += inputs) {
        const unit = text.charCodeAt(offset);
        const pair = pairHash(unit, offset + 1 < text.length ? text.charCodeAt(offset + 1) : 0, data.pairs.rows);
        const place = word.length === 1 ? 0 : k === 0 ? 1 : k === word.length - 1 ? 2 : 3;
        let to = unpack(data.characters, rowOfUnit[unit] as number, shorts, row);
        to = unpack(data.pairs, pairBefore, shorts, to);
        to = unpack(data.pairs, pair, shorts, to);
        to = unpack(data.tags, tagRow + place, shorts, to);
        to = unpack(data.words, wordRow, shorts, to);
        for (let bits = usage[unit] as number, u = 0; u < usageCount; u++, bits >>= 2) {
          shorts[to + u] = usageLevels[bits & 3] as number;
        }
        pairBefore = pair;
      }
    }
  };
}

/** For a key its place in the list, counted from 1, or 0. A Map would make an object of each number that it is asked for. */
function rowsByKey(keys: Int32Array): (key: number) => number {
  const size = 2 ** Math.ceil(Math.log2(2 * keys.length + 2));
  const slotKeys = new Int32Array(size);
  const rows = new Int32Array(size);
  const slotOf = (key: number): number => {
    let slot = key & (size - 1);
    while (rows[slot] !== 0 && slotKeys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  keys.forEach((key, i) => {
    const slot = slotOf(key);
    slotKeys[slot] = key;
    rows[slot] = i + 1;
  });
  return (key) => rows[slotOf(key)] as number;
}

/** The number of two characters, below `rows`, a power of 2. */
export const pairHash = (unit: number, next: number, rows: number): number =>
  ((Math.imul(unit, 0x9e3779b1) + Math.imul(next, 0x85ebca6b)) >>> 7) & (rows - 1);

/** Writes a row of an embedding in units of 1 / 256. @returns where the next numbers go. */
function unpack({ columns, nibbles, scales }: Embedding, row: number, shorts: Int16Array, to: number): number {
  let byte = (row * columns) >> 1;
  for (let c = 0; c < columns; c += 2, byte++) {
    const both = nibbles[byte] as number;
    shorts[to + c] = ((both << 28) >> 28) * (scales[c] as number);
    shorts[to + c + 1] = ((both << 24) >> 28) * (scales[c + 1] as number);
  }
  return to + columns;
}
