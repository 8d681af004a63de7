/** The words of a text by their offsets. */
import type { Word } from '../../reading.ts';
import { countWhile } from '../../text/search.ts';

export interface WordIndex {
  readonly words: readonly Word[];
  /** Start of each word, and the text's length. */
  readonly starts: Int32Array;
}

export function indexWords(words: readonly Word[]): WordIndex {
  const starts = new Int32Array(words.length + 1);
  words.forEach(({ word }, i) => {
    starts[i + 1] = (starts[i] as number) + word.length;
  });
  return { words, starts };
}

/** Index of the word that holds the character at `offset`. */
export function wordAt(starts: Int32Array, offset: number): number {
  return Math.max(0, countWhile(starts.length, (i) => (starts[i] as number) <= offset) - 1);
}
