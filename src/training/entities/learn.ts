/** The two steps of training: first all corpora together, then a section for one corpus alone. */

import { type Section, sectionNames } from '../../core/entities/recogniser/model-file.ts';
import { rowLengths } from '../../core/entities/recogniser/table.ts';
import type { Base } from './base.ts';
import { createFeatureCounter, type FeatureTable } from './feature-table.ts';
import type { TrainingPiece } from './pieces.ts';
import { quantize } from './quantize.ts';
import { type Learner, newLearner, prepare, type TrainingOptions, trainWeights } from './trainer.ts';

/** Weights that have been learnt, and which features they belong to. */
export interface Learnt {
  readonly table: FeatureTable;
  readonly learner: Learner;
}

export interface LearningOptions extends TrainingOptions {
  /** How often a feature must occur to get shared weights; for weights of a single section it must occur once more. */
  readonly cutoff: number;
}

/** Called after every epoch, with a function that gives a section of the model at that moment. */
export type Report = (epoch: number, section: (index: number) => Section) => void;

/** Learns the weights of all sections at once: the shared weights of each feature, and those that a section adds to them. */
export function learnAll(
  pieces: readonly TrainingPiece[],
  options: LearningOptions,
  seed: number,
  report: Report,
): Learnt {
  const counter = createFeatureCounter();
  for (const { keys, templates, section } of pieces) {
    keys.forEach((key, e) => {
      counter.add(key, 0, templates[e] as number);
      counter.add(key, section, templates[e] as number);
    });
  }
  const table = counter.freeze((section) => options.cutoff + (section === 0 ? 0 : 1), rowLengths);
  return learn(pieces, { table, learner: newLearner(table.size, sectionNames.length) }, options, seed, report);
}

/** Learns the weights of one section anew; those of `base` are added to them and stay fixed. */
export function learnSection(
  index: number,
  pieces: readonly TrainingPiece[],
  base: Base,
  options: LearningOptions,
  seed: number,
  report: Report,
): Section {
  const counter = createFeatureCounter();
  for (const { keys, templates } of pieces) {
    keys.forEach((key, e) => {
      counter.add(key, index, templates[e] as number);
      if (base.has(key)) counter.add(key, 0, templates[e] as number);
    });
  }
  const table = counter.freeze((section) => (section === 0 ? 1 : options.cutoff), rowLengths);
  const learner = newLearner(table.size, sectionNames.length);
  for (const { key, template, offset } of table.entries(0)) {
    const row = learner.rows.subarray(offset, offset + (rowLengths[template] as number));
    base.addTo(row, key);
    learner.squares.fill(Number.POSITIVE_INFINITY, offset, offset + row.length);
  }
  learner.transitions[0]?.set(base.transitions);
  learner.transitionSquares[0]?.fill(Number.POSITIVE_INFINITY);
  return sectionOf(learn(pieces, { table, learner }, options, seed, report), index);
}

function learn(
  pieces: readonly TrainingPiece[],
  learnt: Learnt,
  options: TrainingOptions,
  seed: number,
  report: Report,
): Learnt {
  const prepared = pieces.map((piece) => prepare(piece, learnt.table));
  console.log(`${pieces.length} pieces, ${learnt.table.size} weights`);
  trainWeights(prepared, learnt.learner, options, seed, (epoch) => report(epoch, (index) => sectionOf(learnt, index)));
  return learnt;
}

/** A section as the model file stores it. */
export const sectionOf = ({ table, learner }: Learnt, index: number): Section => quantize(table, learner, index);
