/** Names in a text by the model: pieces of the text → features → scores → labels → spans. */
import type { Guideline, NameSpan, Word } from '../../reading.ts';
import { MAX_PIECE } from './buffers.ts';
import { decode } from './decode.ts';
import { extract } from './features.ts';
import { BEGIN, END, MODEL_TYPES, SINGLE } from './labels.ts';
import type { Model } from './model.ts';
import { score } from './score.ts';

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
    const count = extract(
      model.lexicon,
      model.kinds,
      model.scratch,
      text,
      start,
      end,
      words,
      firstWord,
      lastWord,
      false,
    );
    score(model.scratch, table, count, end - start, lastWord - firstWord);
    decode(model.scratch, end - start, table.pairs, bonus);
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
