/**
 * Logistic regression of whether amounts were meant to follow from each other, where the way in which they do is not told: the odds of its readings
 * are added, and each reading learns as much as it is likely.
 */
import { traitCount } from '../../core/figures/checks/arithmetic/traits.ts';
import { climb, rateAt } from '../crf/adagrad.ts';
import { randomFrom, shuffled } from '../random.ts';
import type { Example, ReadingTraits } from './examples.ts';

const learning = { epochs: 12, rate: 0.15, l1: 0.004, decay: 0.002 };
/** The weights are the mean of those after so many epochs, which keeps chance small. */
const averaged = 6;
/** In how many examples that were meant a trait stands, at least. */
const fewest = 8;
/** What changes less is left as it is. */
const smallest = 1e-4;
const seed = 7;

/** @returns the weight of each trait. */
export function learn(examples: readonly Example[]): Float64Array {
  const counts = new Uint32Array(traitCount);
  for (const { isMeant, readings } of examples)
    if (isMeant)
      for (const trait of new Set(readings.flatMap(({ traits }) => [...traits])))
        counts[trait] = (counts[trait] as number) + 1;
  const random = randomFrom(seed);
  const weights = new Float64Array(traitCount);
  const squares = new Float64Array(traitCount).fill(1);
  const mean = new Float64Array(traitCount);
  let order = examples.map((_, at) => at);
  for (let epoch = 0; epoch < learning.epochs; epoch++) {
    order = shuffled(order, random);
    const step = { rate: rateAt(learning.rate, epoch, learning.epochs), l1: learning.l1 };
    for (const at of order) {
      const { readings, isMeant, weight } = examples[at] as Example;
      const scores = readings.map((one) => scoreOf(one, weights));
      const most = Math.max(...scores);
      const odds = most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0));
      const error = weight * (Number(isMeant) - 1 / (1 + Math.exp(-odds)));
      for (const [i, { traits, shares }] of readings.entries()) {
        const own = error * Math.exp((scores[i] as number) - odds);
        if (Math.abs(own) < smallest) continue;
        for (let k = 0; k < traits.length; k++) {
          const trait = traits[k] as number;
          if ((counts[trait] as number) < fewest) continue;
          const gradient = own * (shares[k] as number) - learning.decay * (weights[trait] as number);
          climb(weights, squares, trait, gradient, step);
        }
      }
    }
    if (epoch >= learning.epochs - averaged)
      for (let at = 0; at < traitCount; at++) mean[at] = (mean[at] as number) + (weights[at] as number) / averaged;
  }
  return mean;
}

function scoreOf({ traits, shares }: ReadingTraits, weights: Float64Array): number {
  let score = 0;
  for (let i = 0; i < traits.length; i++) score += (weights[traits[i] as number] as number) * (shares[i] as number);
  return score;
}
