/**
 * How sure the labels of a page's lines are: by how much the best sequence of states scores higher than the best one in which a line has
 * another label (the difference of max-marginals, found by running Viterbi's algorithm from both ends).
 */
import { flatPredecessors, type PageScores, predecessorsFrom, type Sweep, scoresOf, sweep } from './decode.ts';
import { type Evidence, type LabelWeights, labelCount, labelOf, states } from './label.ts';

const count = states.length;

/**
 * @returns for each line the margin of the label that `labelLines` gives it, in the units of the weights (natural logarithms of odds), at
 *   least 0.
 */
export function labelMargins(evidence: Evidence, weights: LabelWeights): Float64Array {
  const scores = scoresOf(evidence, weights);
  return marginsOf(sweep(scores, evidence.contexts, evidence), scores, evidence.contexts).margins;
}

export interface Margins {
  /** For each line how far its label is ahead of the second best one, and the index of that. */
  readonly margins: Float64Array;
  readonly rivals: Uint8Array;
}

/** The same of a page that was read. */
export function marginsOf({ own, upTo }: Sweep, { pairs, end }: PageScores, contexts: Uint8Array): Margins {
  const margins = new Float64Array(contexts.length);
  const rivals = new Uint8Array(contexts.length);
  /** The best score of all lines behind one whose state is given. */
  let behind = end.slice();
  let before = new Float64Array(count);
  const best = new Float64Array(labelCount);
  for (let i = contexts.length - 1; i >= 0; i--) {
    const at = i * count;
    best.fill(Number.NEGATIVE_INFINITY);
    for (let state = 0; state < count; state++) {
      const label = labelOf[state] as number;
      const score = (upTo[at + state] as number) + (behind[state] as number);
      if (score > (best[label] as number)) best[label] = score;
    }
    let first = 0;
    let second = 1;
    for (let label = 1; label < labelCount; label++) {
      if ((best[label] as number) > (best[first] as number)) {
        second = first;
        first = label;
      } else if (label > 1 && (best[label] as number) > (best[second] as number)) second = label;
    }
    margins[i] = (best[first] as number) - (best[second] as number);
    rivals[i] = second;
    const base = (contexts[i] as number) * flatPredecessors.length;
    before.fill(Number.NEGATIVE_INFINITY);
    for (let to = 0; to < count; to++) {
      const after = (behind[to] as number) + (own[at + to] as number);
      for (let k = predecessorsFrom[to] as number, last = predecessorsFrom[to + 1] as number; k < last; k++) {
        const from = flatPredecessors[k] as number;
        const score = after + (pairs[base + k] as number);
        if (score > (before[from] as number)) before[from] = score;
      }
    }
    // By hand: as a pattern V8 compiles it again for every page.
    const last = behind;
    behind = before;
    before = last;
  }
  return { margins, rivals };
}
