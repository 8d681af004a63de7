/**
 * A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001): how likely each state and each pair of neighbouring states is,
 * by forward-backward. All values are exponentials of scores; they are scaled at every position, so that they stay in range.
 */

/** Which states may follow which. States are numbered from 0. */
export interface Chain {
  readonly states: number;
  /** For each state, those that may come before it. */
  readonly predecessors: readonly (readonly number[])[];
  /** For each state, those that may come after it. */
  readonly successors: readonly (readonly number[])[];
}

export const chainOf = (predecessors: readonly (readonly number[])[]): Chain => ({
  states: predecessors.length,
  predecessors,
  successors: predecessors.map((_, from) => predecessors.flatMap((before, to) => (before.includes(from) ? [to] : []))),
});

/** Factors of what does not depend on the text. */
export interface Factors {
  /** Of each state at the first position; 0 where a sequence cannot begin. */
  readonly begin: ArrayLike<number>;
  /** Of each state at the last position. */
  readonly end: ArrayLike<number>;
  /** Of pairs of states, by the context of the position that a pair ends at: that of `from` and `to` at `from * states + to`. */
  readonly pairs: readonly ArrayLike<number>[];
  /** The context of each position; without contexts it is 0 everywhere. */
  readonly contexts: ArrayLike<number> | null;
}

/** One number for each position and state, the states of a position side by side. */
export interface Lattice {
  /** Factors of what the text shows. */
  readonly emission: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
}

/** @param length of the longest sequence. */
export function createLattice({ states }: Chain, length: number): Lattice {
  const floats = () => new Float64Array(length * states);
  return { emission: floats(), forward: floats(), backward: floats() };
}

/** Sets the factors of position `i` from its scores, so that the highest factor is 1. */
export function setEmission({ emission }: Lattice, i: number, scores: Float64Array, scale: number): void {
  const states = scores.length;
  let top = -Infinity;
  for (let y = 0; y < states; y++) top = Math.max(top, scores[y] as number);
  for (let y = 0; y < states; y++) emission[i * states + y] = Math.exp(scale * ((scores[y] as number) - top));
}

const pairsAt = ({ pairs, contexts }: Factors, i: number) => pairs[contexts?.[i] ?? 0] as ArrayLike<number>;

/** Fills `forward` and `backward` from `emission`. */
export function sweep(chain: Chain, lattice: Lattice, length: number, factors: Factors): void {
  const { states, predecessors, successors } = chain;
  const { emission, forward, backward } = lattice;
  for (let i = 0; i < length; i++) {
    const pairs = pairsAt(factors, i);
    for (let y = 0; y < states; y++) {
      let value = 0;
      if (i === 0) value = factors.begin[y] as number;
      else {
        for (const x of predecessors[y] as readonly number[]) {
          value += (forward[(i - 1) * states + x] as number) * (pairs[x * states + y] as number);
        }
      }
      forward[i * states + y] = value * (emission[i * states + y] as number);
    }
    scale(forward, i * states, states);
  }
  for (let i = length - 1; i >= 0; i--) {
    const pairs = pairsAt(factors, i + 1);
    for (let x = 0; x < states; x++) {
      let value = 0;
      if (i === length - 1) value = factors.end[x] as number;
      else {
        for (const y of successors[x] as readonly number[]) {
          const next = (i + 1) * states + y;
          value += (backward[next] as number) * (pairs[x * states + y] as number) * (emission[next] as number);
        }
      }
      backward[i * states + x] = value;
    }
    scale(backward, i * states, states);
  }
}

/** Makes the sum of a part of an array 1. */
function scale(values: Float64Array, from: number, count: number): void {
  let sum = 0;
  for (let k = from; k < from + count; k++) sum += values[k] as number;
  for (let k = from; k < from + count; k++) values[k] = (values[k] as number) / sum;
}

/** Sets `shares` to the probabilities of the states at position `i`. */
export function stateShares({ forward, backward }: Lattice, i: number, shares: Float64Array): void {
  const from = i * shares.length;
  for (let y = 0; y < shares.length; y++) shares[y] = (forward[from + y] as number) * (backward[from + y] as number);
  scale(shares, 0, shares.length);
}

/** Adds the probabilities of the pairs of states at positions `i` − 1 and `i` to `shares`, times `by`, in the order of `Factors.pairs`. */
export function addPairShares(
  { states, predecessors }: Chain,
  { forward, backward, emission }: Lattice,
  i: number,
  factors: Factors,
  shares: Float64Array,
  by: number,
): void {
  const pairs = pairsAt(factors, i);
  const shareOf = (x: number, y: number) =>
    (forward[(i - 1) * states + x] as number) *
    (pairs[x * states + y] as number) *
    (emission[i * states + y] as number) *
    (backward[i * states + y] as number);
  let sum = 0;
  for (let y = 0; y < states; y++) for (const x of predecessors[y] as readonly number[]) sum += shareOf(x, y);
  for (let y = 0; y < states; y++) {
    for (const x of predecessors[y] as readonly number[]) {
      const k = x * states + y;
      shares[k] = (shares[k] as number) + (by * shareOf(x, y)) / sum;
    }
  }
}
