/** The words of a text by their offsets. */
import type { Figure, Word } from '../../reading.ts';

export interface WordIndex {
  readonly words: readonly Word[];
  /** Start of each word, and the text's length. */
  readonly starts: readonly number[];
  /** 1 for each word that a figure holds or begins in, dates and ordinals left out. */
  readonly inFigure: readonly number[];
  /** Where the last date ends that a word holds a part of, or 0. */
  readonly dateEnds: readonly number[];
  /** What the choice of what is counted has found out about a word, by its index: several figures may stand near it. */
  readonly near: (readonly NearWord[] | undefined)[];
}

/** A word beside a figure, or a part of one. */
export interface NearWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Its class, an index into `classNames`. */
  readonly kind: number;
  /** Whether it belongs to another figure, which no phrase runs over. */
  readonly isFigure: boolean;
  /** The word and its last character, hashed. */
  readonly hash: number;
  readonly lastHash: number;
  /** What it weighs as the last word of a phrase, as another one, and right outside of one. */
  readonly asHead: number;
  readonly asOther: number;
  readonly asLeft: number;
  readonly asRight: number;
}

/** Plain arrays: to make a typed one of a sentence's length takes several times as long as to fill it. */
export function indexWords(words: readonly Word[], figures: readonly Figure[]): WordIndex {
  const starts = [0];
  for (let i = 0, end = 0; i < words.length; i++) {
    end += (words[i] as Word).word.length;
    starts.push(end);
  }
  const inFigure: number[] = new Array(words.length).fill(0);
  const dateEnds: number[] = new Array(words.length).fill(0);
  for (const { kind, tier, start, end } of figures) {
    // 百岁老人: an age that only mentions itself is a part of the name that it begins.
    const first = wordAt(starts, start);
    if (kind === 'age' && tier === 'minor' && end < (starts[first + 1] as number)) continue;
    for (let i = wordAt(starts, start); kind !== 'ordinal' && i < words.length && (starts[i] as number) < end; i++)
      if (kind === 'date') dateEnds[i] = end;
      else inFigure[i] = 1;
  }
  return { words, starts, inFigure, dateEnds, near: new Array(words.length) };
}

/** Index of the word that holds the character at `offset`. */
export function wordAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}
