/** Where the words of a text stand. */
import type { Word } from '../reading.ts';

/** The words by the offsets at which they begin. */
export function wordsByStart(words: readonly Word[]): ReadonlyMap<number, Word> {
  const byStart = new Map<number, Word>();
  let at = 0;
  for (const word of words) {
    byStart.set(at, word);
    at += word.word.length;
  }
  return byStart;
}

/** The words by the offsets at which they end. */
export function wordsByEnd(words: readonly Word[]): ReadonlyMap<number, Word> {
  const byEnd = new Map<number, Word>();
  let at = 0;
  for (const word of words) {
    at += word.word.length;
    byEnd.set(at, word);
  }
  return byEnd;
}

/** The word that begins at an offset. Most texts are never asked: the words are placed at the first question. */
export function wordFinder(words: readonly Word[]): (offset: number) => Word | undefined {
  let byStart: ReadonlyMap<number, Word> | null = null;
  return (offset) => {
    byStart ??= wordsByStart(words);
    return byStart.get(offset);
  };
}
