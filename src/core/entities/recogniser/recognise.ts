/** Names in a text by the model: pieces of the text → features → scores → labels → spans. */
import type { Guideline, NameSpan, Word } from '../../annotation.ts';
import { decode } from './decode.ts';
import { extract } from './features.ts';
import { KEY_MASK } from './hash.ts';
import { BEGIN, END, LABELS, MODEL_TYPES, SINGLE } from './labels.ts';
import { type Model, type Table, VALUE_BITS, VALUE_MASK, VALUE_ZERO } from './model.ts';
import { MAX_PIECE, PAD, type Scratch, WORD_BASE, WORD_PAD, WORD_SLOTS } from './scratch.ts';

/** In units of 1 / 32; tuned on the corpora's dev sets. */
const START_BONUS = 32;
const STOPS = '。！？；\n';

/**
 * @param words the text's words, which joined are the text.
 * @param bonus others than the product's own, for tuning.
 */
export function recognise(
  model: Model,
  text: string,
  words: readonly Word[],
  guideline: Guideline,
  bonus = START_BONUS,
): NameSpan[] {
  const table = model.tableOf(guideline);
  const names: NameSpan[] = [];
  for (const piece of piecesOf(words)) {
    const { start, end, firstWord, lastWord } = piece;
    const count = extract(model.lexicon, model.kinds, model.scratch, text, start, end, words, firstWord, lastWord);
    score(model.scratch, table, count, end - start, lastWord - firstWord);
    decode(model.scratch, end - start, table.pairs, table.lead, bonus);
    readPath(model.scratch.path, end - start, start, names);
  }
  return names;
}

export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly firstWord: number;
  readonly lastWord: number;
}

/** Cuts after the ends of sentences, and between words where a sentence is too long; a word that is too long itself has no names. */
export function* piecesOf(words: readonly Word[]): Generator<Piece> {
  let start = 0;
  let firstWord = 0;
  let end = 0;
  for (let j = 0; j < words.length; j++) {
    const { word } = words[j] as Word;
    if (end - start + word.length > MAX_PIECE) {
      if (end > start) yield { start, end, firstWord, lastWord: j };
      start = end;
      firstWord = j;
      if (word.length > MAX_PIECE) {
        start += word.length;
        firstWord = j + 1;
      }
    }
    end += word.length;
    if (end > start && STOPS.includes(word)) {
      yield { start, end, firstWord, lastWord: j + 1 };
      start = end;
      firstWord = j + 1;
    }
  }
  if (end > start) yield { start, end, firstWord, lastWord: words.length };
}

/**
 * Adds up the weights of the piece's features, then those of its words to their characters. Three loops, since the processor can wait for
 * many far memory cells at once only where one step does not hang on the step before; and two weights a step, for a quarter less time.
 */
function score(scratch: Scratch, table: Table, count: number, length: number, words: number): void {
  const { keys, bases, scores, wordOf, slotOf } = scratch;
  const { weights } = table;
  scores.fill(0, 0, (length + 2 * PAD) * LABELS);
  scores.fill(0, WORD_BASE * LABELS, (WORD_BASE + (words + 2 * WORD_PAD) * WORD_SLOTS) * LABELS);
  const found = findRows(keys, bases, table, filterKeys(keys, bases, table, count));
  for (let e = 0; e < found; e++) {
    const base = bases[e] as number;
    let at = keys[e] as number;
    for (const end = at + 2 * (weights[at] as number); at < end; ) {
      const first = weights[++at] as number;
      const second = weights[++at] as number;
      const one = base + (first >> VALUE_BITS);
      const other = base + (second >> VALUE_BITS);
      scores[one] = (scores[one] as number) + (first & VALUE_MASK) - VALUE_ZERO;
      scores[other] = (scores[other] as number) + (second & VALUE_MASK) - VALUE_ZERO;
    }
  }
  for (let i = 0; i < length; i++) {
    const from = wordSlot(wordOf[i] as number, slotOf[i] as number);
    const to = (PAD + i) * LABELS;
    for (let k = 0; k < LABELS; k++) scores[to + k] = (scores[to + k] as number) + (scores[from + k] as number);
  }
}

/** Moves the keys that may be in the table to the front, with their bases; without a branch, which could not be predicted. */
function filterKeys(keys: Int32Array, bases: Int32Array, { filter, filterShift }: Table, count: number): number {
  let kept = 0;
  for (let e = 0; e < count; e++) {
    const key = (keys[e] as number) & KEY_MASK;
    const bit = key >>> filterShift;
    keys[kept] = key;
    bases[kept] = bases[e] as number;
    kept += ((filter[bit >>> 5] as number) >>> (bit & 31)) & 1;
  }
  return kept;
}

/** Puts in place of the keys that are in the table where their weights begin, and moves them to the front. */
function findRows(keys: Int32Array, bases: Int32Array, { slots, shift }: Table, count: number): number {
  const mask = slots.length - 1;
  let found = 0;
  for (let e = 0; e < count; e++) {
    const key = keys[e] as number;
    let slot = (key >>> shift) << 1;
    while (slots[slot] !== key && slots[slot] !== 0) slot = (slot + 2) & mask;
    keys[found] = slots[slot + 1] as number;
    bases[found] = bases[e] as number;
    found += slots[slot] === 0 ? 0 : 1;
  }
  return found;
}

/** First score element of a word's characters of one place. */
export const wordSlot = (word: number, place: number): number =>
  (WORD_BASE + (WORD_PAD + word) * WORD_SLOTS + place) * LABELS;

function readPath(path: Uint8Array, length: number, offset: number, names: NameSpan[]): void {
  let begin = 0;
  for (let i = 0; i < length; i++) {
    const label = path[i] as number;
    if (label === 0) continue;
    const place = ((label - 1) & 3) + 1;
    if (place === BEGIN || place === SINGLE) begin = i;
    if (place === END || place === SINGLE) {
      const type = MODEL_TYPES[(label - 1) >> 2] as (typeof MODEL_TYPES)[number];
      names.push({ start: offset + begin, end: offset + i + 1, type });
    }
  }
}
