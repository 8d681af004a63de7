/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the lines of a page: the likelihood of the true states,
 * climbed with AdaGrad (Duchi, Hazan and Singer 2011), one page after the other, with a pull towards 0 and features left out at random
 * (Hinton et al. 2012), so that no feature relies on another that only the known pages have.
 */

import {
  begins,
  type Evidence,
  labelCount,
  labelOf,
  type PageWeights,
  predecessors,
  scoreLine,
  states,
  transitionAt,
  transitionCount,
} from '../../core/page/label.ts';
import { featureCount, placementCount } from '../../core/page/templates.ts';
import { type Random, randomFrom } from '../random.ts';

export interface Example {
  readonly name: string;
  readonly evidence: Evidence;
  /** The state of every line. */
  readonly gold: Uint8Array;
}

export interface Options {
  readonly epochs: number;
  /** Length of a step. */
  readonly rate: number;
  /** Strength of the pull towards 0. */
  readonly decay: number;
  /** Share of features left out. */
  readonly dropout: number;
}

const count = states.length;

interface Learner {
  readonly weights: PageWeights;
  readonly squares: PageWeights;
}

/** With one row more than there are features, that of a feature which is left out: it stays 0. */
const newWeights = (fill: number): PageWeights => ({
  features: new Float32Array((featureCount + 1) * labelCount).fill(fill),
  placementFeatures: new Float32Array((placementCount + 1) * count).fill(fill),
  transitions: new Float32Array(transitionCount).fill(fill),
});

/** @returns the mean of the weights over the second half of the steps (Polyak and Juditsky 1992), which the order of the pages sways least. */
export function train(examples: readonly Example[], { epochs, rate, decay, dropout }: Options): PageWeights {
  const learner: Learner = { weights: newWeights(0), squares: newWeights(0.1) };
  const mean = newWeights(0);
  const random = randomFrom(20_250_707);
  const steps = epochs * examples.length;
  let done = 0;
  let added = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = examples.map((example) => ({ example, key: random() })).sort((a, b) => a.key - b.key);
    const pace = rate * (1 - (0.9 * epoch) / epochs);
    for (const { example } of order) {
      climb(learner, thinned(example, dropout, random), pace, decay, 1 / (1 - dropout));
      if (++done > steps / 2 && done % averagedEvery === 0) addTo(mean, learner.weights, 1 / ++added);
    }
  }
  return {
    ...mean,
    features: mean.features.subarray(0, featureCount * labelCount),
    placementFeatures: mean.placementFeatures.subarray(0, placementCount * count),
  };
}

/** The example with a share of its features left out. */
function thinned(example: Example, dropout: number, random: Random): Example {
  const { features, placementFeatures } = example.evidence;
  const thin = (values: Int32Array, none: number) => values.map((value) => (random() < dropout ? none : value));
  const evidence = {
    ...example.evidence,
    features: thin(features, featureCount),
    placementFeatures: thin(placementFeatures, placementCount),
  };
  return { ...example, evidence };
}

/** Steps from one set of weights that goes into the mean to the next. */
const averagedEvery = 20;

/** Moves a mean towards what is new to it. */
function addTo(mean: PageWeights, weights: PageWeights, share: number): void {
  for (const part of ['features', 'placementFeatures', 'transitions'] as const) {
    const own = mean[part];
    weights[part].forEach((value, i) => {
      own[i] = (own[i] as number) + share * (value - (own[i] as number));
    });
  }
}

/** One step on one page. @param scale of the features' scores, to make up for those left out. */
function climb(
  { weights, squares }: Learner,
  { evidence, gold }: Example,
  pace: number,
  decay: number,
  scale: number,
): void {
  const { features, placementFeatures, contexts } = evidence;
  const lines = contexts.length;
  if (lines === 0) return;
  const scores = emissions(evidence, weights, scale);
  const factor = (context: number, from: number, to: number) =>
    Math.exp(weights.transitions[transitionAt(context, from, to)] as number);
  const { forward, backward } = sweep(scores, contexts, lines, factor);
  const step = (own: Float32Array, sums: Float32Array, at: number, gradient: number) => {
    const g = gradient - decay * (own[at] as number);
    const square = (sums[at] as number) + g * g;
    sums[at] = square;
    own[at] = (own[at] as number) + (pace * g) / Math.sqrt(square);
  };
  const gradient = new Float64Array(labelCount);
  const stateGradient = new Float64Array(count);
  const climbRows = (part: 'features' | 'placementFeatures', values: Int32Array, i: number, own: Float64Array) => {
    const perLine = values.length / lines;
    const none = weights[part].length - own.length;
    for (let t = i * perLine; t < (i + 1) * perLine; t++) {
      const row = (values[t] as number) * own.length;
      if (row === none) continue;
      own.forEach((g, k) => {
        if (g > 1e-3 || g < -1e-3) step(weights[part], squares[part], row + k, g);
      });
    }
  };
  const pairs = new Map<number, number>();
  const addPair = (at: number, by: number) => pairs.set(at, (pairs.get(at) ?? 0) + by);
  for (let i = 0; i < lines; i++) {
    let sum = 0;
    for (let y = 0; y < count; y++) sum += (forward[i * count + y] as number) * (backward[i * count + y] as number);
    gradient.fill(0);
    for (let y = 0; y < count; y++) {
      const share = ((forward[i * count + y] as number) * (backward[i * count + y] as number)) / sum;
      const label = labelOf[y] as number;
      gradient[label] = (gradient[label] as number) - share;
      stateGradient[y] = -share;
      if (i === lines - 1 && share > 1e-4) addPair(transitionAt(0, y, -1), -share);
      if (i === 0 && share > 1e-4) addPair(transitionAt(0, -1, y), -share);
    }
    const own = gold[i] as number;
    gradient[labelOf[own] as number] = (gradient[labelOf[own] as number] as number) + 1;
    stateGradient[own] = (stateGradient[own] as number) + 1;
    climbRows('features', features, i, gradient);
    climbRows('placementFeatures', placementFeatures, i, stateGradient);
    if (i === 0) addPair(transitionAt(0, -1, gold[0] as number), 1);
    else {
      const context = contexts[i] as number;
      addPair(transitionAt(context, gold[i - 1] as number, gold[i] as number), 1);
      pairShares(i, context, scores, forward, backward, factor, addPair);
    }
  }
  addPair(transitionAt(0, gold[lines - 1] as number, -1), 1);
  for (const [at, g] of pairs) if (g > 1e-4 || g < -1e-4) step(weights.transitions, squares.transitions, at, g);
}

/** Of every line and state, the exponential of its score, scaled so that the best is 1. */
function emissions(evidence: Evidence, weights: PageWeights, scale: number): Float64Array {
  const lines = evidence.contexts.length;
  const scores = new Float64Array(lines * count);
  const own = new Float64Array(count);
  for (let i = 0; i < lines; i++) {
    scoreLine(evidence, weights, i, own);
    const top = Math.max(...own);
    own.forEach((score, y) => {
      scores[i * count + y] = Math.exp(scale * (score - top));
    });
  }
  return scores;
}

type Factor = (context: number, from: number, to: number) => number;

/** Forward and backward probabilities, scaled at every line. */
function sweep(scores: Float64Array, contexts: Uint8Array, lines: number, factor: Factor) {
  const forward = new Float64Array(lines * count);
  const backward = new Float64Array(lines * count);
  for (let i = 0; i < lines; i++) {
    let sum = 0;
    for (let y = 0; y < count; y++) {
      let value = 0;
      if (i === 0) value = begins(states[y] as (typeof states)[number]) ? factor(0, -1, y) : 0;
      else {
        for (const x of predecessors[y] as readonly number[]) {
          value += (forward[(i - 1) * count + x] as number) * factor(contexts[i] as number, x, y);
        }
      }
      value *= scores[i * count + y] as number;
      forward[i * count + y] = value;
      sum += value;
    }
    for (let y = 0; y < count; y++) forward[i * count + y] = (forward[i * count + y] as number) / sum;
  }
  for (let y = 0; y < count; y++) backward[(lines - 1) * count + y] = factor(0, y, -1);
  for (let i = lines - 2; i >= 0; i--) {
    let sum = 0;
    for (let y = 0; y < count; y++) {
      const own = (backward[(i + 1) * count + y] as number) * (scores[(i + 1) * count + y] as number);
      if (own === 0) continue;
      for (const x of predecessors[y] as readonly number[]) {
        const value = own * factor(contexts[i + 1] as number, x, y);
        backward[i * count + x] = (backward[i * count + x] as number) + value;
        sum += value;
      }
    }
    for (let y = 0; y < count; y++) backward[i * count + y] = (backward[i * count + y] as number) / sum;
  }
  return { forward, backward };
}

/** Takes the probability of every pair of states at lines i − 1 and i off the pairs' gradient. */
function pairShares(
  i: number,
  context: number,
  scores: Float64Array,
  forward: Float64Array,
  backward: Float64Array,
  factor: Factor,
  add: (at: number, by: number) => void,
): void {
  const shares: (readonly [at: number, share: number])[] = [];
  let sum = 0;
  for (let y = 0; y < count; y++) {
    const own = (scores[i * count + y] as number) * (backward[i * count + y] as number);
    if (own < 1e-9) continue;
    for (const x of predecessors[y] as readonly number[]) {
      const share = (forward[(i - 1) * count + x] as number) * factor(context, x, y) * own;
      if (share === 0) continue;
      shares.push([transitionAt(context, x, y), share]);
      sum += share;
    }
  }
  for (const [at, share] of shares) if (share > sum * 1e-5) add(at, -share / sum);
}
