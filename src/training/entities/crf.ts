/** What should be added to the scores of labels, and of their pairs, to make the true labels of a piece of text likelier. */

import { maxPiece, pad, slotCount, wordBase } from '../../core/entities/recogniser/buffers.ts';
import { predecessors } from '../../core/entities/recogniser/decode.ts';
import { closesName, labelCount, startsName } from '../../core/entities/recogniser/labels.ts';
import * as crf from '../crf/chain.ts';

export interface Lattice extends crf.Lattice {
  /** Scores of labels, `labelCount` for each slot of `Scratch.sums`. */
  readonly scores: Float64Array;
  /** After `differentiate`: what to add to each score. */
  readonly gradient: Float64Array;
  readonly transitionGradient: Float64Array;
}

const chain = crf.chainOf(predecessors);
const begin = Array.from({ length: labelCount }, (_, label) => (label === 0 || startsName(label) ? 1 : 0));
const end = Array.from({ length: labelCount }, (_, label) => (closesName(label) ? 1 : 0));

export const createLattice = (): Lattice => ({
  ...crf.createLattice(chain, maxPiece),
  scores: new Float64Array(slotCount * labelCount),
  gradient: new Float64Array(slotCount * labelCount),
  transitionGradient: new Float64Array(labelCount * labelCount),
});

/** Fills the characters' slots of `gradient` and `transitionGradient`. */
export function differentiate(lattice: Lattice, gold: Uint8Array, length: number, weights: Float64Array): void {
  const { scores, gradient, transitionGradient } = lattice;
  const of = (values: Float64Array, i: number) => values.subarray((pad + i) * labelCount, (pad + i + 1) * labelCount);
  for (let i = 0; i < length; i++) crf.setEmission(lattice, i, of(scores, i), 1);
  const factors = { begin, end, pairs: [weights.map(Math.exp)], contexts: null };
  crf.sweep(chain, lattice, length, factors);

  gradient.fill(0, 0, (2 * pad + length) * labelCount);
  transitionGradient.fill(0);
  for (let i = 0; i < length; i++) {
    const own = of(gradient, i);
    crf.stateShares(lattice, i, own);
    for (let y = 0; y < labelCount; y++) own[y] = -(own[y] as number);
    const label = gold[i] as number;
    own[label] = (own[label] as number) + 1;
    if (i === 0) continue;
    crf.addPairShares(chain, lattice, i, factors, transitionGradient, -1);
    const pair = (gold[i - 1] as number) * labelCount + label;
    transitionGradient[pair] = (transitionGradient[pair] as number) + 1;
  }
}

export const wordsFrom = wordBase * labelCount;
