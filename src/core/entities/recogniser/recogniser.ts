/** What finds names in a text, behind one interface: the linear model with the net, or the segmenter's tags where there is no model. */
import type { Effort, Guideline, NameSpan, NearSpan, Word } from '../../reading.ts';
import { namesFromTags } from '../names.ts';
import type { Net } from '../net/net.ts';
import type { Model } from './model.ts';
import { recognise } from './recognise.ts';

export interface Recogniser {
  /** How each UTF-16 unit is used in names, two bits for each usage, see `src/training/entities/character-usage.ts`; left out where nothing is known. */
  readonly usages?: Uint16Array;
  /**
   * @param words the text's words, which joined are the text.
   * @param nearly gets the persons that were nearly found, in text order of their ends; they may overlap each other and the names.
   * @returns in text order, none overlapping another.
   */
  names(text: string, words: readonly Word[], guideline: Guideline, effort: Effort, nearly?: NearSpan[]): NameSpan[];
}

/** For when there is no model. */
export const byTags: Recogniser = { names: (_, words) => namesFromTags(words) };

/**
 * Which pieces of a text are read a second time: those where the model's best path is less than this ahead of the next best, in units of 1 / 32.
 * `normal` stands at the knee of the curve in `resources/README.md`: a third of the news is read twice, for nearly all that the net can mend.
 */
const secondReadingBelow: Readonly<Record<Exclude<Effort, 'quick'>, number>> = {
  normal: 90,
  thorough: Number.POSITIVE_INFINITY,
};

/** A quick reading does without the long features, too, see `extract`. @param net loaded when it is first needed; null when it cannot be loaded: the model then answers alone. */
export function byModel(model: Model, net: () => Net | null): Recogniser {
  return {
    usages: model.lexicon.bins,
    names(text, words, guideline, effort, nearly) {
      if (effort === 'quick') return recognise(model, text, words, guideline, null, undefined, false);
      const second = net();
      const below = secondReadingBelow[effort];
      return recognise(model, text, words, guideline, second && { net: second, below }, undefined, true, nearly);
    },
  };
}
