/** Learns the weights of `core/page/joins.ts`: those line ends of pages of known structure at which a passage may begin or end with one line. */
import { isAtEdge, joinFeatures, joinLength } from '../../core/page/joins.ts';
import { labelSet, states } from '../../core/page/label.ts';
import { climb } from '../crf/adagrad.ts';
import { type Random, randomFrom } from '../random.ts';
import type { Example } from './trainer.ts';

const epochs = 6;
const rate = 0.05;
const l1 = 0.003;
/** Share of features left out, see `trainer.ts`. */
const dropout = 0.5;
/** A smaller weight is not kept. */
const smallest = 0.04;
/** What is told this well already teaches nothing more. */
const leastGradient = 0.01;

interface LineEnd {
  readonly features: readonly number[];
  readonly goesOn: boolean;
}

const wrap = labelSet('wrap');
const isWrap = (state: number | undefined) => states[state as number]?.label === 'wrap';

const lineEndsOf = ({ evidence, gold }: Example): LineEnd[] =>
  [...gold.keys()]
    .filter((i) => (evidence.allowed[i] as number) & wrap && isAtEdge(gold, i))
    .map((i) => ({ features: joinFeatures(evidence, i), goesOn: isWrap(gold[i]) }));

export function learnJoins(examples: readonly Example[]): Float32Array {
  const lineEnds = examples.flatMap(lineEndsOf);
  const ends = lineEnds.filter(({ goesOn }) => !goesOn).length;
  // What is rare weighs more: the root makes up for half of the difference.
  const weightOfEnds = Math.sqrt((lineEnds.length - ends) / Math.max(1, ends));
  const weights = new Float32Array(joinLength);
  const squares = new Float32Array(joinLength).fill(0.1);
  const random = randomFrom(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const pace = { rate: rate * (1 - 0.15 * epoch), l1 };
    for (const { features, goesOn } of shuffled(lineEnds, random)) {
      const used = features.filter(() => random() >= dropout);
      let score = weights[joinLength - 1] as number;
      for (const feature of used) score += (weights[feature] as number) / (1 - dropout);
      const gradient = goesOn ? 1 / (1 + Math.exp(score)) : -weightOfEnds / (1 + Math.exp(-score));
      if (Math.abs(gradient) < leastGradient) continue;
      for (const feature of used) climb(weights, squares, feature, gradient, pace);
      climb(weights, squares, joinLength - 1, gradient, { rate: 0.001, l1: 0 });
    }
  }
  return weights.map((value) => (Math.abs(value) < smallest ? 0 : value));
}

const shuffled = <T>(items: readonly T[], random: Random): T[] =>
  items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
