/**
 * nodejieba's words and tags without nodejieba: its mixed segmentation, as its sources of version 3.5 do it.
 * Runs between separators are cut into the most probable words of the dictionary; where those are single characters, a hidden Markov
 * model joins them; ASCII letters and digits stand apart. A word's tag is the dictionary's, or is told by its share of ASCII.
 */
import type { Word } from '../../core/reading.ts';
import { childOf, type Dictionary } from './dictionary.ts';
import type { Tagger } from './lossless-tagger.ts';
import { createUnknownWords } from './unknown-words.ts';

/** Each is a run of its own: blank, tab, line feed, full-width comma, full stop. */
const isSeparator = (unit: number): boolean =>
  unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0xff0c || unit === 0x3002;

/** The tagger keeps its work space, which grows with the longest text given. It takes well-formed text. */
export function lightTagger(dictionary: Dictionary): Tagger {
  const { units, children, roots, weightAt, weights, leastWeight, tagAt, tags, hmm } = dictionary;
  const unknownWords = createUnknownWords(hmm);
  let text = '';
  let words: Word[] = [];
  /** The units of the text. */
  let codes = new Uint16Array(0);
  /** Of the most probable cut of the rest of the run, from each unit: its weight, and the first word's length and node. */
  let best = new Float64Array(0);
  let lengths = new Uint16Array(0);
  let nodes = new Int32Array(0);

  function makeRoom(length: number): void {
    if (codes.length >= length) return;
    codes = new Uint16Array(2 * length);
    best = new Float64Array(2 * length + 1);
    lengths = new Uint16Array(2 * length);
    nodes = new Int32Array(2 * length);
  }

  /** Fills `best`, `lengths` and `nodes` from the run's end to its beginning. */
  function findBestWords(start: number, end: number): void {
    best[end] = 0;
    for (let i = end - 1; i >= start; i--) {
      const code = codes[i] as number;
      if (isLowSurrogate(code)) continue;
      const width = isHighSurrogate(code) ? 2 : 1;
      let node = roots[code] as number;
      let index = weightAt[node] as number;
      let bestNode = index === 0 ? 0 : node;
      let bestLength = width;
      let weight = (best[i + width] as number) + (index === 0 ? leastWeight : (weights[index] as number));
      for (let j = i + 1; node !== 0 && j < end; j++) {
        // As `childOf`, which is not called here, where nearly all of the time goes.
        const next = codes[j] as number;
        let low = children[node] as number;
        const last = children[node + 1] as number;
        let high = last;
        while (low < high) {
          const middle = (low + high) >>> 1;
          if ((units[middle] as number) < next) low = middle + 1;
          else high = middle;
        }
        if (low === last || units[low] !== next) break;
        node = low;
        index = weightAt[node] as number;
        if (index === 0) continue;
        const other = (best[j + 1] as number) + (weights[index] as number);
        if (other > weight) {
          weight = other;
          bestNode = node;
          bestLength = j + 1 - i;
        }
      }
      best[i] = weight;
      lengths[i] = bestLength;
      nodes[i] = bestNode;
    }
  }

  const widthAt = (i: number): number => (isHighSurrogate(codes[i] as number) ? 2 : 1);

  function readRun(start: number, end: number): void {
    findBestWords(start, end);
    for (let i = start; i < end; ) {
      if ((lengths[i] as number) > widthAt(i)) {
        emit(i, i + (lengths[i] as number), nodes[i] as number);
        i += lengths[i] as number;
        continue;
      }
      const single = i;
      while (i < end && lengths[i] === widthAt(i)) i += lengths[i] as number;
      if (i === single + 1) emit(single, i, nodes[single] as number);
      else unknownWords(codes, single, i, emitUnknown);
    }
  }

  function emitUnknown(start: number, end: number): void {
    let node = 0;
    for (let i = start; i < end; i++) {
      node = childOf(dictionary, node, codes[i] as number);
      if (node === 0) break;
    }
    emit(start, end, node);
  }

  /** @param node where the dictionary has the word, or a node where no word ends. */
  function emit(start: number, end: number, node: number): void {
    const tag = weightAt[node] === 0 ? '' : (tags[tagAt[node] as number] as string);
    words.push({ word: text.slice(start, end), tag: tag || tagByScript(codes, start, end) });
  }

  return (given) => {
    text = given;
    words = [];
    makeRoom(text.length);
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      codes[i] = code;
      if (!isSeparator(code)) continue;
      if (start < i) readRun(start, i);
      readRun(i, i + 1);
      start = i + 1;
    }
    if (start < text.length) readRun(start, text.length);
    return words;
  };
}

/**
 * The tag of a word that the dictionary does not have: `x` without ASCII, `m` when its ASCII is digits, else `eng`.
 * Counting stops, as in nodejieba, when half of the characters were found to be ASCII.
 */
function tagByScript(codes: Uint16Array, start: number, end: number): 'x' | 'm' | 'eng' {
  let characters = 0;
  for (let i = start; i < end; i++) if (!isLowSurrogate(codes[i] as number)) characters++;
  const enough = characters >> 1;
  let ascii = 0;
  let digits = 0;
  for (let i = start; i < end && ascii < enough; i++) {
    const code = codes[i] as number;
    if (code >= 0x80) continue;
    ascii++;
    if (code >= 0x30 && code <= 0x39) digits++;
  }
  if (ascii === 0) return 'x';
  return digits === ascii ? 'm' : 'eng';
}

const isHighSurrogate = (code: number): boolean => (code & 0xfc00) === 0xd800;
const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;
