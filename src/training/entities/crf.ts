/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over one piece of text: gradients of the
 * log-likelihood by forward-backward, in probabilities scaled at every position.
 */

import { MAX_PIECE, PAD, SLOTS, WORD_BASE } from '../../core/entities/recogniser/buffers.ts';
import { PREDECESSORS } from '../../core/entities/recogniser/decode.ts';
import { closesName, LABELS, startsName } from '../../core/entities/recogniser/labels.ts';

export interface Lattice {
  /** Scores of labels, `LABELS` for each slot of `Scratch.sums`. */
  readonly scores: Float64Array;
  /** After `differentiate`: what to add to each score to make the gold labels likelier. */
  readonly gradient: Float64Array;
  readonly transitionGradient: Float64Array;
  readonly emission: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly transition: Float64Array;
}

export function createLattice(): Lattice {
  const floats = (n: number) => new Float64Array(n);
  return {
    scores: floats(SLOTS * LABELS),
    gradient: floats(SLOTS * LABELS),
    transitionGradient: floats(LABELS * LABELS),
    emission: floats(MAX_PIECE * LABELS),
    forward: floats(MAX_PIECE * LABELS),
    backward: floats(MAX_PIECE * LABELS),
    transition: floats(LABELS * LABELS),
  };
}

const SUCCESSORS: readonly (readonly number[])[] = PREDECESSORS.map((_, from) =>
  PREDECESSORS.flatMap((before, to) => (before.includes(from) ? [to] : [])),
);
const canStart = (label: number) => label === 0 || startsName(label);

/** Fills the characters' slots of `gradient` and `transitionGradient`. */
export function differentiate(lattice: Lattice, gold: Uint8Array, length: number, weights: Float64Array): void {
  const { scores, gradient, transitionGradient, emission, forward, backward, transition } = lattice;
  for (let k = 0; k < LABELS * LABELS; k++) transition[k] = Math.exp(weights[k] as number);
  for (let i = 0; i < length; i++) {
    const at = (PAD + i) * LABELS;
    let top = -Infinity;
    for (let y = 0; y < LABELS; y++) top = Math.max(top, scores[at + y] as number);
    for (let y = 0; y < LABELS; y++) emission[i * LABELS + y] = Math.exp((scores[at + y] as number) - top);
  }
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      let value = 0;
      if (i === 0) value = canStart(y) ? 1 : 0;
      else
        for (const x of PREDECESSORS[y] as readonly number[])
          value += (forward[(i - 1) * LABELS + x] as number) * (transition[x * LABELS + y] as number);
      value *= emission[i * LABELS + y] as number;
      forward[i * LABELS + y] = value;
      sum += value;
    }
    for (let y = 0; y < LABELS; y++) forward[i * LABELS + y] = (forward[i * LABELS + y] as number) / sum;
  }
  for (let i = length - 1; i >= 0; i--) {
    let sum = 0;
    for (let x = 0; x < LABELS; x++) {
      let value = 0;
      if (i === length - 1) value = closesName(x) ? 1 : 0;
      else {
        for (const y of SUCCESSORS[x] as readonly number[]) {
          value +=
            (backward[(i + 1) * LABELS + y] as number) *
            (transition[x * LABELS + y] as number) *
            (emission[(i + 1) * LABELS + y] as number);
        }
      }
      backward[i * LABELS + x] = value;
      sum += value;
    }
    for (let x = 0; x < LABELS; x++) backward[i * LABELS + x] = (backward[i * LABELS + x] as number) / sum;
  }
  transitionGradient.fill(0);
  for (let i = 0; i < length; i++) {
    const at = (PAD + i) * LABELS;
    let sum = 0;
    for (let y = 0; y < LABELS; y++) sum += (forward[i * LABELS + y] as number) * (backward[i * LABELS + y] as number);
    for (let y = 0; y < LABELS; y++) {
      gradient[at + y] = -((forward[i * LABELS + y] as number) * (backward[i * LABELS + y] as number)) / sum;
    }
    const label = gold[i] as number;
    gradient[at + label] = (gradient[at + label] as number) + 1;
    if (i === 0) continue;
    addPairs(lattice, i);
    const pair = (gold[i - 1] as number) * LABELS + label;
    transitionGradient[pair] = (transitionGradient[pair] as number) + 1;
  }
  gradient.fill(0, (PAD + length) * LABELS, (2 * PAD + length) * LABELS);
  gradient.fill(0, 0, PAD * LABELS);
}

/** Takes the probabilities of all pairs of labels at characters i − 1 and i from the transitions' gradient. */
function addPairs({ forward, backward, emission, transition, transitionGradient }: Lattice, i: number): void {
  const pairOf = (x: number, y: number) =>
    (forward[(i - 1) * LABELS + x] as number) *
    (transition[x * LABELS + y] as number) *
    (emission[i * LABELS + y] as number) *
    (backward[i * LABELS + y] as number);
  let sum = 0;
  for (let y = 0; y < LABELS; y++) for (const x of PREDECESSORS[y] as readonly number[]) sum += pairOf(x, y);
  for (let y = 0; y < LABELS; y++) {
    for (const x of PREDECESSORS[y] as readonly number[]) {
      const k = x * LABELS + y;
      transitionGradient[k] = (transitionGradient[k] as number) - pairOf(x, y) / sum;
    }
  }
}

export const WORDS_FROM = WORD_BASE * LABELS;
