import type { Effort, Guideline, ReferenceDay } from '../core/reading.ts';

/** The options for reading texts. They are passed to workers unchanged. */
export interface ReadingOptions {
  readonly guideline: Guideline;
  readonly effort: Effort;
  readonly year: number | null;
  /** The day that the page was printed on. */
  readonly date: ReferenceDay | null;
  readonly wordList: string | null;
  readonly segmenter: 'auto' | 'nodejieba';
}
