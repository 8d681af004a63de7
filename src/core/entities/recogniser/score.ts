/**
 * Scores of labels: the sums of the weights of a piece's features.
 *
 * Single characters and tag n-grams recur; a few thousand of them carry half the weights. Their rows are cached dense and summed directly, in a
 * fifth of the time; the other features are looked up one by one.
 */

import { pad, type Scratch, slotsPerWord, wordBase, wordPad } from './buffers.ts';
import {
  characterKey,
  longWord,
  tagKey,
  tagPairKey,
  tagPairTemplate,
  tagTemplate,
  tagTripleKey,
  tagTripleTemplate,
  templates,
} from './features.ts';
import { keyMask, mix } from './hash.ts';
import { firstOf, laneCount, secondOf } from './packed-scores.ts';
import { addTo, amountOf, laneOf, startAt, type Table } from './table.ts';

/** Lanes of one word in a row. */
const lanesPerWord = slotsPerWord * laneCount;
const lowOf = (template: number) => (templates[template] as (typeof templates)[number]).low;
/** Offsets of the weights of pairs and triples of tags in a row of `tagTemplate`. */
const pairFrom = (lowOf(tagPairTemplate) - lowOf(tagTemplate)) * lanesPerWord;
const tripleFrom = (lowOf(tagTripleTemplate) - lowOf(tagTemplate)) * lanesPerWord;

/** Fills `scratch.scores`. @param count number of features that `extract` found. @param length characters of the piece. @param words its words. */
export function score(scratch: Scratch, table: Table, count: number, length: number, words: number): void {
  const { sums, scores, wordOf, slotOf } = scratch;
  sums.fill(0, 0, (length + 2 * pad) * laneCount);
  sums.fill(0, wordBase * laneCount, (wordBase + (words + 2 * wordPad) * slotsPerWord) * laneCount);
  addCharacters(scratch, table, length);
  addTags(scratch, table, words);
  addFeatures(scratch, table, count);
  for (let i = 0; i < length; i++) {
    const own = (pad + i) * laneCount;
    const word = wordSlot(wordOf[i] as number, slotOf[i] as number) * laneCount;
    for (let k = 0; k < laneCount; k++) {
      const sum = (sums[own + k] as number) + (sums[word + k] as number);
      scores[2 * (i * laneCount + k)] = firstOf(sum);
      scores[2 * (i * laneCount + k) + 1] = secondOf(sum);
    }
  }
}

/** A character's row has weights for the characters from the third before it to the third after it. */
function addCharacters({ shapes, sums, rows }: Scratch, table: Table, length: number): void {
  const { values, reserve, find, add } = table.characters;
  reserve(length);
  rows.fill(0, 0, length + 2 * pad);
  for (let p = pad; p < pad + length; p++) {
    const key = characterKey(shapes[p] as number);
    let row = find(key);
    if (row < 0) {
      row = add(key);
      addTo(values, row, table, key);
    }
    rows[p] = row;
  }
  for (let p = pad; p < pad + length; p++) {
    const a = (rows[p - 3] as number) + 6 * laneCount;
    const b = (rows[p - 2] as number) + 5 * laneCount;
    const c = (rows[p - 1] as number) + 4 * laneCount;
    const d = (rows[p] as number) + 3 * laneCount;
    const e = (rows[p + 1] as number) + 2 * laneCount;
    const f = (rows[p + 2] as number) + laneCount;
    const g = rows[p + 3] as number;
    for (let k = 0; k < laneCount; k++) {
      sums[p * laneCount + k] =
        (values[a + k] as number) +
        (values[b + k] as number) +
        (values[c + k] as number) +
        (values[d + k] as number) +
        (values[e + k] as number) +
        (values[f + k] as number) +
        (values[g + k] as number);
    }
  }
}

/** A row of tags has weights for the words from the second before to the second after, of which a word has those of its places. */
function addTags({ wordStart, sums, rows, tagHash }: Scratch, table: Table, words: number): void {
  const { values, reserve, find } = table.tags;
  reserve(words + 1);
  rows.fill(0, 0, words + 2 * wordPad);
  // A pair of tags begins before the first word.
  for (let j = -1; j < words; j++) {
    const length = j < 0 ? 0 : (wordStart[j + 1] as number) - (wordStart[j] as number);
    const w = j + wordPad;
    const [before, tag, next] = [tagHash[w - 1] as number, tagHash[w] as number, tagHash[w + 1] as number];
    const key = mix(tagTripleKey(before, tag, next), Math.min(length, longWord));
    const row = find(key);
    rows[w] = row < 0 ? addTagRow(table, key, before, tag, next, length) : row;
  }
  for (let j = 0; j < words; j++) {
    const length = (wordStart[j + 1] as number) - (wordStart[j] as number);
    const a = (rows[j] as number) + 4 * lanesPerWord;
    const b = (rows[j + 1] as number) + 3 * lanesPerWord;
    const c = (rows[j + 2] as number) + 2 * lanesPerWord;
    const d = (rows[j + 3] as number) + lanesPerWord;
    const e = rows[j + 4] as number;
    const to = wordSlot(j, 0) * laneCount;
    const first = length === 1 ? 0 : laneCount;
    const end = length === 1 ? laneCount : length === 2 ? 3 * laneCount : lanesPerWord;
    for (let k = first; k < end; k++) {
      sums[to + k] =
        (values[a + k] as number) +
        (values[b + k] as number) +
        (values[c + k] as number) +
        (values[d + k] as number) +
        (values[e + k] as number);
    }
  }
}

/** @param length 0 before the first word. @returns where the row begins. */
function addTagRow(table: Table, key: number, before: number, tag: number, next: number, length: number): number {
  const { values, add } = table.tags;
  const row = add(key);
  addTo(values, row + pairFrom, table, tagPairKey(tag, next));
  if (length === 0) return row;
  addTo(values, row, table, tagKey(tag, length));
  addTo(values, row + tripleFrom, table, tagTripleKey(before, tag, next));
  return row;
}

/**
 * Adds the features one by one. Three loops, because the processor can load many distant memory cells at once only if no step depends on
 * the one before; two weights in each step save a quarter of the time. Before two of them the cells that they begin with are touched, in a loop without
 * branches: that takes a twentieth off the time of all, since behind a branch that was guessed wrong the processor begins to load anew.
 */
function addFeatures({ keys, firstSlots, sums }: Scratch, table: Table, count: number): void {
  const { weights } = table;
  const found = findRows(keys, firstSlots, table, filterKeys(keys, firstSlots, table, count));
  let seen = 0;
  for (let e = 0; e < found; e++) seen |= weights[keys[e] as number] as number;
  if (seen === 0) return;
  for (let e = 0; e < found; e++) {
    const base = (firstSlots[e] as number) * laneCount;
    let at = keys[e] as number;
    for (const end = at + 2 * (weights[at] as number); at < end; ) {
      const first = weights[++at] as number;
      const second = weights[++at] as number;
      const one = base + laneOf(first);
      const other = base + laneOf(second);
      sums[one] = (sums[one] as number) + amountOf(first);
      sums[other] = (sums[other] as number) + amountOf(second);
    }
  }
}

/** Moves the keys that may be in the table to the front, with their slots. There is no branch, since it would be unpredictable. */
function filterKeys(keys: Int32Array, firstSlots: Int32Array, { filter, filterShift }: Table, count: number): number {
  let kept = 0;
  for (let e = 0; e < count; e++) {
    const key = (keys[e] as number) & keyMask;
    const bit = key >>> filterShift;
    keys[kept] = key;
    firstSlots[kept] = firstSlots[e] as number;
    kept += ((filter[bit >>> 5] as number) >>> (bit & 31)) & 1;
  }
  return kept;
}

/** Replaces the keys that are in the table by the offsets of their weights, and moves them to the front. */
function findRows(keys: Int32Array, firstSlots: Int32Array, { slots, shift, layOut }: Table, count: number): number {
  const mask = slots.length - 1;
  let found = 0;
  let seen = 0;
  for (let e = 0; e < count; e++) seen |= slots[((keys[e] as number) >>> shift) << 1] as number;
  if (seen === 0) return 0;
  for (let e = 0; e < count; e++) {
    const key = keys[e] as number;
    let slot = (key >>> shift) << 1;
    while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & mask;
    firstSlots[found] = firstSlots[e] as number;
    if (slots[slot] !== 0) keys[found++] = startAt(slots, slot, layOut);
  }
  return found;
}

/** The slot of a word's characters of one place. */
export const wordSlot = (word: number, place: number): number => wordBase + (wordPad + word) * slotsPerWord + place;
