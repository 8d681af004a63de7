/** Strict spans and types: precision, recall and F1 in per cent. */

import type { Model } from '../../core/entities/recogniser/model.ts';
import { recognise } from '../../core/entities/recogniser/recognise.ts';
import type { Guideline, Segmenter } from '../../core/reading.ts';
import type { Example } from './corpora.ts';

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function scoreModel(
  model: Model,
  segmenter: Segmenter,
  examples: readonly Example[],
  guideline: Guideline,
): Score {
  let [right, found, wanted] = [0, 0, 0];
  for (const { text, names } of examples) {
    const gold = new Set(names.map(({ start, end, type }) => `${start} ${end} ${type}`));
    const mine = recognise(model, text, segmenter.tag(text), guideline);
    wanted += gold.size;
    found += mine.length;
    right += mine.filter(({ start, end, type }) => gold.has(`${start} ${end} ${type}`)).length;
  }
  const percent = (part: number, whole: number) => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  return { precision: percent(right, found), recall: percent(right, wanted), f1: percent(2 * right, found + wanted) };
}
