/**
 * nodejieba's dictionary and its model of unknown words in typed arrays.
 * The dictionary is a trie over UTF-16 units in breadth-first order: the children of a node stand side by side, their units ascending.
 */

export interface Dictionary {
  /** Of each node the unit that leads to it; the root is node 0. */
  readonly units: Uint16Array;
  /** Of each node its first child; its last one stands before the first child of the next node. One element more than nodes. */
  readonly children: Int32Array;
  /** The root's child by unit, or 0. */
  readonly roots: Uint16Array;
  /** Of each node the index into `weights` of the word that ends there, or 0 when none does. */
  readonly weightAt: Uint16Array;
  /** Natural logarithms of the words' probabilities, from index 1. */
  readonly weights: Float64Array;
  /** The weight of a character that is no word of the dictionary. */
  readonly leastWeight: number;
  /** Of each node the index into `tags` of the word that ends there. */
  readonly tagAt: Uint8Array;
  /** Parts of speech; '' for a word without. */
  readonly tags: readonly string[];
  readonly hmm: Hmm;
}

/** States of a character: it begins a word, ends it, stands in its middle, or is one by itself. The order is nodejieba's. */
export const stateCount = 4;

/** A hidden Markov model over the four states; all values are natural logarithms of probabilities. */
export interface Hmm {
  readonly start: Float64Array;
  /** From state `a` to state `b` at `stateCount * a + b`. */
  readonly transitions: Float64Array;
  /** Of each UTF-16 unit a row of `emissions`; row 0 is for units that the model does not know. */
  readonly rowOf: Uint16Array;
  /** `stateCount` values a row. */
  readonly emissions: Float64Array;
}

/** The logarithm of a probability of zero in nodejieba. */
export const never = -3.14e100;

/** The child of `node` that `unit` leads to, or 0. */
export function childOf({ units, children, roots }: Dictionary, node: number, unit: number): number {
  if (node === 0) return roots[unit] as number;
  let low = children[node] as number;
  const end = children[node + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((units[middle] as number) < unit) low = middle + 1;
    else high = middle;
  }
  return low < end && units[low] === unit ? low : 0;
}
