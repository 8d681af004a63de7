/** Where the words of a text stand. */
import type { Span, Word } from '../reading.ts';

/** The words of a text by their offsets. */
export interface WordPlaces {
  /** The word that begins at an offset; undefined where none does. */
  readonly beginningAt: (offset: number) => Word | undefined;
  /** The word that ends at an offset; undefined where none does. */
  readonly endingAt: (offset: number) => Word | undefined;
  /** The words that a span holds, and those of which it holds a part. */
  readonly overlapping: (span: Span) => readonly Word[];
}

/** A passage's words are asked for by many rules, and placed once. */
const known = new WeakMap<readonly Word[], WordPlaces>();

/** @param words which joined are the text. */
export function wordPlaces(words: readonly Word[]): WordPlaces {
  const own = known.get(words) ?? placed(words);
  known.set(words, own);
  return own;
}

function placed(words: readonly Word[]): WordPlaces {
  // For each offset one more than the index of the word that begins there, else 0; behind the last word as if one began.
  const indices: number[] = [];
  for (let i = 0; i < words.length; i++) {
    indices.push(i + 1);
    for (let rest = (words[i] as Word).word.length - 1; rest > 0; rest--) indices.push(0);
  }
  indices.push(words.length + 1);
  const at = (index: number) => (index < 0 ? undefined : words[index]);
  return {
    beginningAt: (offset) => at((indices[offset] ?? 0) - 1),
    endingAt: (offset) => at((indices[offset] ?? 0) - 2),
    overlapping({ start, end }) {
      let from = start;
      while (from > 0 && indices[from] === 0) from--;
      const first = (indices[from] ?? words.length + 1) - 1;
      let last = first;
      for (let offset = from; offset < end && last < words.length; last++) offset += (words[last] as Word).word.length;
      return words.slice(first, last);
    },
  };
}

/** The word that begins at an offset. Most texts are never asked: the words are placed at the first question. */
export const wordFinder =
  (words: readonly Word[]): WordPlaces['beginningAt'] =>
  (offset) =>
    wordPlaces(words).beginningAt(offset);
