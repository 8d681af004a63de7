/** The words of a text by their offsets. */
import type { Figure, Word } from '../../reading.ts';
import { countWhile } from '../../text/search.ts';

export interface WordIndex {
  readonly words: readonly Word[];
  /** Start of each word, and the text's length. */
  readonly starts: Int32Array;
  /** 1 for each word that a figure holds or begins in, dates and ordinals left out. */
  readonly inFigure: Uint8Array;
  /** Where the last date ends that a word holds a part of, or 0. */
  readonly dateEnds: Int32Array;
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
  /** What it weighs as the last word of a phrase, and as another one. */
  readonly asHead: number;
  readonly asOther: number;
}

export function indexWords(words: readonly Word[], figures: readonly Figure[]): WordIndex {
  const starts = new Int32Array(words.length + 1);
  for (let i = 0, end = 0; i < words.length; i++) {
    end += (words[i] as Word).word.length;
    starts[i + 1] = end;
  }
  const inFigure = new Uint8Array(words.length);
  const dateEnds = new Int32Array(words.length);
  for (const { kind, start, end } of figures)
    for (let i = wordAt(starts, start); kind !== 'ordinal' && i < words.length && (starts[i] as number) < end; i++)
      if (kind === 'date') dateEnds[i] = end;
      else inFigure[i] = 1;
  return { words, starts, inFigure, dateEnds, near: new Array(words.length) };
}

/** Index of the word that holds the character at `offset`. */
export function wordAt(starts: Int32Array, offset: number): number {
  return Math.max(0, countWhile(starts.length, (i) => (starts[i] as number) <= offset) - 1);
}
