/**
 * Trains the weights: AdaGrad (Duchi, Hazan and Singer 2011) on the likelihood of one piece after the other, with an L1 step
 * (Duchi and Singer 2009) on the weights a piece touches, and features left out at random (Hinton et al. 2012). Then the small weights are
 * dropped, and the others are trained further: without that, dropping costs half a point of F1.
 */

import { pad, slotsPerWord, wordPad } from '../../core/entities/recogniser/buffers.ts';
import { labelCount } from '../../core/entities/recogniser/labels.ts';
import { rowLengths } from '../../core/entities/recogniser/table.ts';
import { climb, rateAt, type Step } from '../crf/adagrad.ts';
import { randomFrom } from '../random.ts';
import { createLattice, differentiate, type Lattice, wordsFrom } from './crf.ts';
import type { FeatureTable } from './feature-table.ts';
import type { TrainingPiece } from './pieces.ts';

export interface TrainingOptions {
  readonly epochs: number;
  /** Epochs after the small weights are dropped, in which the others make up for them. */
  readonly tuning: number;
  /** Weights nearer to 0 than this are dropped then. */
  readonly threshold: number;
  readonly rate: number;
  readonly l1: number;
  /** Share of features left out in each step. */
  readonly dropout: number;
}

export interface Weights {
  readonly rows: Float32Array;
  /** One matrix for each section, `labelCount` × `labelCount`. */
  readonly transitions: readonly Float64Array[];
}

/** Weights, and for each the sum of its squared gradients for AdaGrad; a weight whose sum is infinite stays as it is. */
export interface Learner extends Weights {
  readonly squares: Float32Array;
  readonly transitionSquares: readonly Float64Array[];
}

/** @param size number of weights in rows. */
export function newLearner(size: number, sections: number): Learner {
  const matrices = (fill: number) =>
    Array.from({ length: sections }, () => new Float64Array(labelCount * labelCount).fill(fill));
  return {
    rows: new Float32Array(size),
    squares: new Float32Array(size).fill(0.1),
    transitions: matrices(0),
    transitionSquares: matrices(1),
  };
}

export interface Prepared {
  readonly section: number;
  readonly gold: Uint8Array;
  readonly wordSlots: Int32Array;
  readonly words: number;
  readonly bases: Int32Array;
  readonly lengths: Uint16Array;
  /** Offsets of the shared row and the section's own, or -1. */
  readonly shared: Int32Array;
  readonly own: Int32Array;
}

/** The piece with those of its features that are in the table. */
export function prepare(piece: TrainingPiece, table: FeatureTable): Prepared {
  const shared = piece.keys.map((key) => table.offsetOf(key, 0));
  const own = piece.keys.map((key) => table.offsetOf(key, piece.section));
  const kept = [...piece.keys.keys()].filter((e) => (shared[e] as number) >= 0 || (own[e] as number) >= 0);
  return {
    section: piece.section,
    gold: piece.gold,
    wordSlots: piece.wordSlots,
    words: piece.words,
    bases: Int32Array.from(kept, (e) => piece.bases[e] as number),
    lengths: Uint16Array.from(kept, (e) => rowLengths[piece.templates[e] as number] as number),
    shared: Int32Array.from(kept, (e) => shared[e] as number),
    own: Int32Array.from(kept, (e) => own[e] as number),
  };
}

/**
 * Moves the learner's weights.
 * @param report called after every epoch with its number, from 1.
 */
export function trainWeights(
  pieces: readonly Prepared[],
  { rows, squares, transitions, transitionSquares }: Learner,
  options: TrainingOptions,
  seed: number,
  report: (epoch: number) => void,
): void {
  const random = randomFrom(seed);
  const lattice = createLattice();
  const order = Int32Array.from(pieces.keys());
  const step = { rate: options.rate, l1: options.l1 };
  const sum = new Float64Array(labelCount * labelCount);
  let dropped = new Uint8Array(1 << 16);
  for (let epoch = 1; epoch <= options.epochs + options.tuning; epoch++) {
    shuffle(order, random);
    step.rate = rateAt(options.rate, epoch - 1, options.epochs);
    if (epoch === options.epochs + 1) {
      dropSmall(rows, squares, options.threshold);
      step.l1 = 0;
    }
    for (const index of order) {
      const piece = pieces[index] as Prepared;
      if (dropped.length < piece.bases.length) dropped = new Uint8Array(piece.bases.length * 2);
      for (let e = 0; e < piece.bases.length; e++) dropped[e] = random() < options.dropout ? 1 : 0;
      score(lattice, piece, rows, dropped, 1 / (1 - options.dropout));
      const [base, own] = [transitions[0], transitions[piece.section]] as [Float64Array, Float64Array];
      for (let k = 0; k < sum.length; k++) sum[k] = (base[k] as number) + (own[k] as number);
      differentiate(lattice, piece.gold, piece.gold.length, sum);
      update(lattice, piece, rows, squares, dropped, step);
      for (const section of [0, piece.section]) {
        const [weights, sums] = [transitions[section], transitionSquares[section]] as [Float64Array, Float64Array];
        lattice.transitionGradient.forEach((g, k) => {
          if (g !== 0) climb(weights, sums, k, g, { rate: step.rate, l1: 0 });
        });
      }
    }
    report(epoch);
  }
}

/** Sets weights nearer to 0 than the threshold to 0 for good: an infinite sum of squares makes every later step 0. */
function dropSmall(rows: Float32Array, squares: Float32Array, threshold: number): void {
  for (let at = 0; at < rows.length; at++) {
    if (Math.abs(rows[at] as number) >= threshold || squares[at] === Number.POSITIVE_INFINITY) continue;
    rows[at] = 0;
    squares[at] = Number.POSITIVE_INFINITY;
  }
}

function score({ scores }: Lattice, piece: Prepared, rows: Float32Array, dropped: Uint8Array, scale: number): void {
  const { bases, lengths, shared, own, wordSlots } = piece;
  const length = piece.gold.length;
  scores.fill(0, 0, (length + 2 * pad) * labelCount);
  scores.fill(0, wordsFrom, wordsFrom + (piece.words + 2 * wordPad) * slotsPerWord * labelCount);
  for (let e = 0; e < bases.length; e++) {
    if (dropped[e] === 1) continue;
    const base = bases[e] as number;
    const n = lengths[e] as number;
    const [a, b] = [shared[e] as number, own[e] as number];
    if (a >= 0)
      for (let k = 0; k < n; k++) scores[base + k] = (scores[base + k] as number) + (rows[a + k] as number) * scale;
    if (b >= 0)
      for (let k = 0; k < n; k++) scores[base + k] = (scores[base + k] as number) + (rows[b + k] as number) * scale;
  }
  for (let i = 0; i < length; i++) {
    const from = wordSlots[i] as number;
    const to = (pad + i) * labelCount;
    for (let k = 0; k < labelCount; k++) scores[to + k] = (scores[to + k] as number) + (scores[from + k] as number);
  }
}

function update(
  { gradient }: Lattice,
  piece: Prepared,
  rows: Float32Array,
  squares: Float32Array,
  dropped: Uint8Array,
  step: Step,
): void {
  const { bases, lengths, shared, own, wordSlots } = piece;
  gradient.fill(0, wordsFrom, wordsFrom + (piece.words + 2 * wordPad) * slotsPerWord * labelCount);
  for (let i = 0; i < piece.gold.length; i++) {
    const to = wordSlots[i] as number;
    const from = (pad + i) * labelCount;
    for (let k = 0; k < labelCount; k++)
      gradient[to + k] = (gradient[to + k] as number) + (gradient[from + k] as number);
  }
  const apply = (offset: number, base: number, n: number) => {
    for (let k = 0; k < n; k++) {
      const g = gradient[base + k] as number;
      if (g < 1e-3 && g > -1e-3) continue;
      climb(rows, squares, offset + k, g, step);
    }
  };
  for (let e = 0; e < bases.length; e++) {
    if (dropped[e] === 1) continue;
    const [a, b] = [shared[e] as number, own[e] as number];
    if (a >= 0) apply(a, bases[e] as number, lengths[e] as number);
    if (b >= 0) apply(b, bases[e] as number, lengths[e] as number);
  }
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}
