/** The resources and settings that the pipeline reads with. */
import type { Gazetteer } from '../entities/gazetteer.ts';
import type { Recogniser } from '../entities/recogniser/recogniser.ts';
import type { WordList } from '../entities/word-list.ts';
import type { CheckChoice } from '../figures/checks/choice.ts';
import type { PageWeights } from '../page/label.ts';
import type { Effort, Guideline, ReferenceDay, Segmenter } from '../reading.ts';

/** Created once by the program that runs the pipeline. */
export interface AnnotatorContext {
  readonly segmenter: Segmenter;
  readonly recogniser: Recogniser;
  readonly pageWeights: PageWeights;
  readonly gazetteer: Gazetteer;
  readonly wordList: WordList | null;
  readonly guideline: Guideline;
  /** `normal` where it is left out. */
  readonly effort?: Effort;
  /** All of them where it is left out. */
  readonly checks?: CheckChoice;
  /** The year to read dates with where the page gives none, or null. */
  readonly year: number | null;
  /** The day that the page was printed on, as its reader says; it holds over what the page prints. */
  readonly date?: ReferenceDay | null;
}
