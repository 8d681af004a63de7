/**
 * How sure the labels of a page's lines are: by how much the best sequence of states scores higher than the best one in which a line has
 * another label (the difference of max-marginals, found by running Viterbi's algorithm from both ends).
 */
import {
  begins,
  type Evidence,
  type LabelWeights,
  labelOf,
  predecessors,
  scoreLine,
  states,
  transitionAt,
} from './label.ts';

const count = states.length;

/**
 * @returns for each line the margin of the label that `labelLines` gives it, in the units of the weights (natural logarithms of odds), at
 *   least 0.
 */
export function labelMargins(evidence: Evidence, weights: LabelWeights): Float64Array {
  const lines = evidence.contexts.length;
  const { transitions } = weights;
  const pair = (i: number, from: number, to: number) =>
    transitions[transitionAt(evidence.contexts[i] as number, from, to)] as number;

  /** The best score of all lines up to one whose state is given, and of all lines behind it. */
  const upTo = new Float64Array(lines * count).fill(Number.NEGATIVE_INFINITY);
  const behind = new Float64Array(lines * count).fill(Number.NEGATIVE_INFINITY);
  const own = new Float64Array(lines * count);
  for (let i = 0; i < lines; i++) {
    const scores = own.subarray(i * count, (i + 1) * count);
    scoreLine(evidence, weights, i, scores);
    states.forEach((state, to) => {
      let best = Number.NEGATIVE_INFINITY;
      if (i > 0)
        for (const from of predecessors[to] ?? [])
          best = Math.max(best, (upTo[(i - 1) * count + from] as number) + pair(i, from, to));
      else if (begins(state)) best = transitions[transitionAt(0, -1, to)] as number;
      upTo[i * count + to] = best + (scores[to] as number);
    });
  }
  for (let i = lines - 1; i >= 0; i--) {
    states.forEach((_, to) => {
      const at = i * count + to;
      if (i === lines - 1) behind[at] = transitions[transitionAt(0, to, -1)] as number;
      const after = (behind[at] as number) + (own[at] as number);
      if (i > 0)
        for (const from of predecessors[to] ?? []) {
          const before = (i - 1) * count + from;
          behind[before] = Math.max(behind[before] as number, after + pair(i, from, to));
        }
    });
  }
  return Float64Array.from({ length: lines }, (_, i) => marginOf(i, upTo, behind));
}

/** The best score with each label, and how far the second of them is behind the first. */
function marginOf(i: number, upTo: Float64Array, behind: Float64Array): number {
  const best = new Map<number, number>();
  for (let state = 0; state < count; state++) {
    const label = labelOf[state] as number;
    const score = (upTo[i * count + state] as number) + (behind[i * count + state] as number);
    best.set(label, Math.max(best.get(label) ?? Number.NEGATIVE_INFINITY, score));
  }
  const [first = 0, second = first] = [...best.values()].sort((a, b) => b - a);
  return first - second;
}
