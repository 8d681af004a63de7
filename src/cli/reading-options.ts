import type { Effort, Guideline } from '../core/reading.ts';

/** The options for reading texts. They are passed to workers unchanged. */
export interface ReadingOptions {
  readonly guideline: Guideline;
  readonly effort: Effort;
  readonly year: number | null;
  readonly wordList: string | null;
  readonly segmenter: 'auto' | 'nodejieba';
}
