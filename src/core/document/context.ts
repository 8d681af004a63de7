/** The resources and settings that the pipeline reads with. */
import type { Gazetteer } from '../entities/gazetteer.ts';
import type { Model } from '../entities/recogniser/model.ts';
import type { WordList } from '../entities/word-list.ts';
import type { PageWeights } from '../page/label.ts';
import type { Guideline, Segmenter } from '../reading.ts';

/** Created once by the program that runs the pipeline. */
export interface AnnotatorContext {
  readonly segmenter: Segmenter;
  /** null when the model could not be loaded: names then come from the segmenter's tags. */
  readonly model: Model | null;
  readonly pageWeights: PageWeights;
  readonly gazetteer: Gazetteer;
  readonly wordList: WordList | null;
  readonly guideline: Guideline;
  /** The year to read dates with where the page gives none, or null. */
  readonly year: number | null;
}
