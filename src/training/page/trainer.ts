/**
 * Learns weights for the lines of pages: the likelihood of the true states is maximised with AdaGrad, page by page, with L2
 * regularisation and dropout of features (Hinton et al. 2012), so that no feature relies on another that only the known pages have.
 */

import { scoreLine } from '../../core/page/decode.ts';
import {
  begins,
  contextCount,
  type Evidence,
  type LabelWeights,
  labelCount,
  labelOf,
  predecessors,
  states,
  transitionAt,
  transitionCount,
} from '../../core/page/label.ts';
import { featureCount, placementCount } from '../../core/page/templates.ts';
import { climb, rateAt } from '../crf/adagrad.ts';
import {
  addPairShares,
  chainOf,
  createLattice,
  type Factors,
  type Lattice,
  setEmission,
  stateShares,
  sweep,
} from '../crf/chain.ts';
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
  /** Strength of the L2 regularisation. */
  readonly decay: number;
  /** Share of features left out. */
  readonly dropout: number;
  /** Of the order of the pages, and of what is left out; 0 and up. */
  readonly seed: number;
}

const count = states.length;
const chain = chainOf(predecessors);

/** Smaller gradients are ignored: most are that small, and the steps take most of the time. */
const leastGradient = 1e-3;
const leastTransitionGradient = 1e-4;

interface Learner {
  readonly weights: LabelWeights;
  readonly squares: LabelWeights;
}

/** With one row more than there are features, that of a feature which is left out: it stays 0. */
const newWeights = (fill: number): LabelWeights => ({
  features: new Float32Array((featureCount + 1) * labelCount).fill(fill),
  placementFeatures: new Float32Array((placementCount + 1) * count).fill(fill),
  transitions: new Float32Array(transitionCount).fill(fill),
});

/** @returns the mean of the weights over the second half of the steps (Polyak and Juditsky 1992): the order of the pages affects it least. */
export function train(examples: readonly Example[], { epochs, rate, decay, dropout, seed }: Options): LabelWeights {
  const learner: Learner = { weights: newWeights(0), squares: newWeights(0.1) };
  const mean = newWeights(0);
  const random = randomFrom(20_250_707 + seed);
  const steps = epochs * examples.length;
  let done = 0;
  let added = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = examples.map((example) => ({ example, key: random() })).sort((a, b) => a.key - b.key);
    const epochRate = rateAt(rate, epoch, epochs);
    for (const { example } of order) {
      learn(learner, thinned(example, dropout, random), epochRate, decay, 1 / (1 - dropout));
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

/** Every so many steps the weights are added to the mean. */
const averagedEvery = 20;

/** Adds weights to a running mean. @param share of the new weights in the mean. */
function addTo(mean: LabelWeights, weights: LabelWeights, share: number): void {
  for (const part of ['features', 'placementFeatures', 'transitions'] as const) {
    const own = mean[part];
    weights[part].forEach((value, i) => {
      own[i] = (own[i] as number) + share * (value - (own[i] as number));
    });
  }
}

/** One step on one page. @param scale of the features' scores, to make up for those left out. */
function learn({ weights, squares }: Learner, example: Example, rate: number, decay: number, scale: number): void {
  const { evidence, gold } = example;
  const lines = gold.length;
  if (lines === 0) return;
  const factors = factorsOf(weights, evidence.contexts);
  const lattice = createLattice(chain, lines);
  const scores = new Float64Array(count);
  for (let i = 0; i < lines; i++) {
    scoreLine(evidence, weights, i, scores);
    setEmission(lattice, i, scores, scale);
  }
  sweep(chain, lattice, lines, factors);

  const transitions = transitionGradient(lattice, factors, evidence.contexts, gold);
  const step = { rate, l1: 0 };
  const move = (part: keyof LabelWeights, at: number, gradient: number) =>
    climb(weights[part], squares[part], at, gradient - decay * (weights[part][at] as number), step);
  const moveRows = (part: 'features' | 'placementFeatures', i: number, gradient: Float64Array) => {
    // Most lines are told well, and teach nothing.
    const moved = [...gradient.keys()].filter((k) => Math.abs(gradient[k] as number) > leastGradient);
    if (!moved.length) return;
    const perLine = evidence[part].length / lines;
    const leftOut = weights[part].length - gradient.length;
    for (let t = i * perLine; t < (i + 1) * perLine; t++) {
      const row = (evidence[part][t] as number) * gradient.length;
      if (row === leftOut) continue;
      for (const k of moved) move(part, row + k, gradient[k] as number);
    }
  };
  const ofStates = new Float64Array(count);
  const ofLabels = new Float64Array(labelCount);
  for (let i = 0; i < lines; i++) {
    stateGradient(lattice, i, gold, ofStates);
    ofLabels.fill(0);
    ofStates.forEach((g, y) => {
      const label = labelOf[y] as number;
      ofLabels[label] = (ofLabels[label] as number) + g;
    });
    moveRows('features', i, ofLabels);
    moveRows('placementFeatures', i, ofStates);
  }
  transitions.forEach((g, at) => {
    if (Math.abs(g) > leastTransitionGradient) move('transitions', at, g);
  });
}

function factorsOf({ transitions }: LabelWeights, contexts: Uint8Array): Factors {
  const factor = (context: number, from: number, to: number) =>
    Math.exp(transitions[transitionAt(context, from, to)] as number);
  return {
    begin: states.map((state, y) => (begins(state) ? factor(0, -1, y) : 0)),
    end: states.map((_, y) => factor(0, y, -1)),
    pairs: Array.from({ length: contextCount }, (_, context) =>
      Float64Array.from({ length: count * count }, (_, k) => factor(context, Math.floor(k / count), k % count)),
    ),
    contexts,
  };
}

/** Sets `gradient` to what should be added to the scores of the states of line `i`. */
function stateGradient(lattice: Lattice, i: number, gold: Uint8Array, gradient: Float64Array): void {
  stateShares(lattice, i, gradient);
  for (let y = 0; y < count; y++) gradient[y] = -(gradient[y] as number);
  const own = gold[i] as number;
  gradient[own] = (gradient[own] as number) + 1;
}

/** What should be added to the weights of the pairs of states, those with the borders of the page among them. */
function transitionGradient(lattice: Lattice, factors: Factors, contexts: Uint8Array, gold: Uint8Array): Float64Array {
  const last = gold.length - 1;
  const pairs = factors.pairs.map(() => new Float64Array(count * count));
  for (let i = 1; i <= last; i++) {
    const own = pairs[contexts[i] as number] as Float64Array;
    addPairShares(chain, lattice, i, factors, own, -1);
    const k = (gold[i - 1] as number) * count + (gold[i] as number);
    own[k] = (own[k] as number) + 1;
  }
  const gradient = new Float64Array(transitionCount);
  pairs.forEach((own, context) => {
    own.forEach((g, k) => {
      gradient[transitionAt(context, Math.floor(k / count), k % count)] = g;
    });
  });
  const ofStates = new Float64Array(count);
  stateGradient(lattice, 0, gold, ofStates);
  ofStates.forEach((g, y) => {
    gradient[transitionAt(0, -1, y)] = g;
  });
  stateGradient(lattice, last, gold, ofStates);
  ofStates.forEach((g, y) => {
    gradient[transitionAt(0, y, -1)] = g;
  });
  return gradient;
}
