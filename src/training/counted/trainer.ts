/**
 * Learns the weights by which the noun that a figure counts is chosen: maximum likelihood of the right answers together, the best of which counts more,
 * by stochastic gradient steps of AdaGrad with a weight decay, each with a part of the signs left out (dropout). Deterministic.
 */

import type { Scored } from '../../core/figures/counted/choose.ts';
import { lexicalCount } from '../../core/figures/counted/lexical.ts';
import { signCount } from '../../core/figures/counted/signs.ts';
import { climb, rateAt } from '../crf/adagrad.ts';
import { randomFrom, shuffled } from '../random.ts';
import type { Example } from './examples.ts';

export interface Options {
  readonly epochs: number;
  readonly rate: number;
  /** How much a weight is drawn to 0 in each step that it is part of. */
  readonly decay: number;
  /** The share of signs that a step leaves out. */
  readonly dropout: number;
}

const seed = 15;

/** By sign of `signs.ts`, and behind these by sign of `lexical.ts`. */
export type Weights = Float64Array;

const placesOf = ({ signs, lexical }: Scored): readonly number[] => [
  ...signs,
  ...lexical.map((sign) => signCount + sign),
];

/** What is right besides the best is as good as a part of it, so that of a longer and a shorter phrase the one is chosen that a reader would write. */
const partOfBest = 0.5;
const shareOf = ({ isRight, isBest }: Example['choices'][number]): number => (isBest ? 1 : isRight ? partOfBest : 0);

export function train(examples: readonly Example[], { epochs, rate, decay, dropout }: Options): Weights {
  const data = examples
    .filter(({ choices }) => choices.some(({ isRight }) => isRight) && choices.some(({ isRight }) => !isRight))
    .map(({ choices }) => choices.map((choice) => ({ share: shareOf(choice), signs: placesOf(choice) })));
  const weights = new Float64Array(signCount + lexicalCount);
  const squares = new Float64Array(weights.length).fill(0.01);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = { rate: rateAt(rate, epoch, epochs), l1: 0 };
    for (const all of shuffled(data, random)) {
      const isLeftOut = new Map<number, boolean>();
      const isKept = (sign: number): boolean => {
        if (!isLeftOut.has(sign)) isLeftOut.set(sign, random() < dropout);
        return isLeftOut.get(sign) === false;
      };
      const choices = all.map(({ signs, share }) => ({ share, signs: signs.filter(isKept) }));
      const powers = choices.map(({ signs }) => Math.exp(sum(weights, signs)));
      const sumOfAll = powers.reduce((total, power) => total + power, 0);
      const sumOfRight = powers.reduce((total, power, i) => total + power * (choices[i]?.share ?? 0), 0);
      const gradients = new Map<number, number>();
      for (const [i, { signs, share }] of choices.entries()) {
        const pull = (powers[i] as number) * (share / sumOfRight - 1 / sumOfAll);
        for (const sign of signs) gradients.set(sign, (gradients.get(sign) ?? 0) + pull);
      }
      for (const [sign, gradient] of gradients)
        climb(weights, squares, sign, gradient - decay * (weights[sign] as number), step);
    }
  }
  // With all signs at once each one weighs less.
  for (let sign = 0; sign < weights.length; sign++) weights[sign] = (weights[sign] as number) * (1 - dropout);
  return weights;
}

/** The choice of an example that weighs most. */
export function bestOf({ choices }: Example, weights: Weights): Example['choices'][number] {
  const scores = choices.map((choice) => sum(weights, placesOf(choice)));
  return choices[scores.indexOf(Math.max(...scores))] as Example['choices'][number];
}

const sum = (weights: Float64Array, signs: readonly number[]): number =>
  signs.reduce((total, sign) => total + (weights[sign] as number), 0);
