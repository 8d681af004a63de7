/**
 * Learns the weights by which the noun that a figure counts is chosen: maximum likelihood of the right answers, all of which count as one,
 * by stochastic gradient steps of AdaGrad with a weight decay, each with a part of the signs left out (dropout). Deterministic.
 */

import { signCount } from '../../core/figures/counted/signs.ts';
import type { CountedWeights } from '../../core/figures/counted/weights.ts';
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

/** Weights that are smaller are left out. */
const least = 0.2;
const seed = 15;

export function train(examples: readonly Example[], { epochs, rate, decay, dropout }: Options): CountedWeights {
  const places = new Map<string, number>();
  const placeOf = (name: string): number => {
    const at = places.get(name) ?? signCount + places.size;
    places.set(name, at);
    return at;
  };
  const data = examples
    .filter(({ choices }) => choices.some(({ isRight }) => isRight) && choices.some(({ isRight }) => !isRight))
    .map(({ choices }) =>
      choices.map(({ signs, head, within, isRight }) => ({
        isRight,
        signs: [...signs, placeOf(`head ${head}`), ...within.map((word) => placeOf(`within ${word}`))],
      })),
    );
  const weights = new Float64Array(signCount + places.size);
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
      const choices = all.map(({ signs, isRight }) => ({ isRight, signs: signs.filter(isKept) }));
      const powers = choices.map(({ signs }) => Math.exp(sum(weights, signs)));
      const sumOfAll = powers.reduce((total, power) => total + power, 0);
      const sumOfRight = powers.reduce((total, power, i) => total + (choices[i]?.isRight ? power : 0), 0);
      const gradients = new Map<number, number>();
      for (const [i, { signs, isRight }] of choices.entries()) {
        const pull = (powers[i] as number) * ((isRight ? 1 / sumOfRight : 0) - 1 / sumOfAll);
        for (const sign of signs) gradients.set(sign, (gradients.get(sign) ?? 0) + pull);
      }
      for (const [sign, gradient] of gradients)
        climb(weights, squares, sign, gradient - decay * (weights[sign] as number), step);
    }
  }
  // With all signs at once each one weighs less.
  for (let sign = 0; sign < weights.length; sign++) weights[sign] = (weights[sign] as number) * (1 - dropout);
  const named = (prefix: string) =>
    new Map(
      [...places]
        .filter(([name, at]) => name.startsWith(prefix) && name !== prefix && Math.abs(weights[at] as number) >= least)
        .map(([name, at]) => [name.slice(prefix.length), weights[at] as number]),
    );
  const signs = weights.slice(0, signCount).map((weight) => (Math.abs(weight) < least ? 0 : weight));
  return { signs, heads: named('head '), within: named('within ') };
}

const sum = (weights: Float64Array, signs: readonly number[]): number =>
  signs.reduce((total, sign) => total + (weights[sign] as number), 0);
