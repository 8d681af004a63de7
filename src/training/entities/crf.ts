/** What should be added to the scores of labels, and of their pairs, to make the true labels of a piece of text likelier. */

import { MAX_PIECE, PAD, SLOTS, WORD_BASE } from '../../core/entities/recogniser/buffers.ts';
import { PREDECESSORS } from '../../core/entities/recogniser/decode.ts';
import { closesName, LABELS, startsName } from '../../core/entities/recogniser/labels.ts';
import * as crf from '../crf/chain.ts';

export interface Lattice extends crf.Lattice {
  /** Scores of labels, `LABELS` for each slot of `Scratch.sums`. */
  readonly scores: Float64Array;
  /** After `differentiate`: what to add to each score. */
  readonly gradient: Float64Array;
  readonly transitionGradient: Float64Array;
}

const chain = crf.chainOf(PREDECESSORS);
const begin = Array.from({ length: LABELS }, (_, label) => (label === 0 || startsName(label) ? 1 : 0));
const end = Array.from({ length: LABELS }, (_, label) => (closesName(label) ? 1 : 0));

export const createLattice = (): Lattice => ({
  ...crf.createLattice(chain, MAX_PIECE),
  scores: new Float64Array(SLOTS * LABELS),
  gradient: new Float64Array(SLOTS * LABELS),
  transitionGradient: new Float64Array(LABELS * LABELS),
});

/** Fills the characters' slots of `gradient` and `transitionGradient`. */
export function differentiate(lattice: Lattice, gold: Uint8Array, length: number, weights: Float64Array): void {
  const { scores, gradient, transitionGradient } = lattice;
  const of = (values: Float64Array, i: number) => values.subarray((PAD + i) * LABELS, (PAD + i + 1) * LABELS);
  for (let i = 0; i < length; i++) crf.setEmission(lattice, i, of(scores, i), 1);
  const factors = { begin, end, pairs: [weights.map(Math.exp)], contexts: null };
  crf.sweep(chain, lattice, length, factors);

  gradient.fill(0, 0, (2 * PAD + length) * LABELS);
  transitionGradient.fill(0);
  for (let i = 0; i < length; i++) {
    const own = of(gradient, i);
    crf.stateShares(lattice, i, own);
    for (let y = 0; y < LABELS; y++) own[y] = -(own[y] as number);
    const label = gold[i] as number;
    own[label] = (own[label] as number) + 1;
    if (i === 0) continue;
    crf.addPairShares(chain, lattice, i, factors, transitionGradient, -1);
    const pair = (gold[i - 1] as number) * LABELS + label;
    transitionGradient[pair] = (transitionGradient[pair] as number) + 1;
  }
}

export const WORDS_FROM = WORD_BASE * LABELS;
