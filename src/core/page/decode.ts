/** Labels the lines of a page, all at once: the sequence of states with the highest sum of weights (Viterbi 1967). */
import {
  begins,
  contextCount,
  type Evidence,
  headsBelow,
  type LabelWeights,
  labelCount,
  labelOf,
  predecessors,
  states,
  transitionAt,
} from './label.ts';

const count = states.length;
/** The cost of a label that a line may not have, and of one that is unlikely, in addition to the learnt weights. */
const forbidden = -1e5;
const unlikely = -5;

/** `predecessors` in one array, with the offset of each state's part. */
export const flatPredecessors = Uint8Array.from(predecessors.flat());
export const predecessorsFrom = Int32Array.from(
  { length: count + 1 },
  (_, to) => predecessors.slice(0, to).flat().length,
);

/** The weights that count on a page, summed once for all the times that its lines are read. */
export interface PageScores {
  /** For each line the score of each state by what the line shows, whatever labels it may have. */
  readonly lines: Float64Array;
  /** For each context the weights of the possible pairs, in the order of `flatPredecessors`. */
  readonly pairs: Float32Array;
  /** The weights of each state at the start of the page and at its end. */
  readonly start: Float64Array;
  readonly end: Float64Array;
}

export function scoresOf(evidence: Evidence, weights: LabelWeights): PageScores {
  const { transitions } = weights;
  const lines = new Float64Array(evidence.contexts.length * count);
  const perLabel = new Float64Array(labelCount);
  for (let i = 0; i < evidence.contexts.length; i++) sumLine(evidence, weights, i, lines, i * count, perLabel);
  return {
    lines,
    pairs: possiblePairs(transitions),
    start: Float64Array.from(states, (state, to) =>
      begins(state) ? (transitions[transitionAt(0, -1, to)] as number) : Number.NEGATIVE_INFINITY,
    ),
    end: Float64Array.from(states, (_, from) => transitions[transitionAt(0, from, -1)] as number),
  };
}

function possiblePairs(transitions: Float32Array): Float32Array {
  const pairs = new Float32Array(contextCount * flatPredecessors.length);
  for (let context = 0; context < contextCount; context++) {
    const base = context * flatPredecessors.length;
    for (let to = 0; to < count; to++) {
      for (let k = predecessorsFrom[to] as number; k < (predecessorsFrom[to + 1] as number); k++) {
        pairs[base + k] = transitions[transitionAt(context, flatPredecessors[k] as number, to)] as number;
      }
    }
  }
  return pairs;
}

/** Sums the weights of each state for line `i` into `scores`, from `at` on. @param perLabel is written over. */
function sumLine(
  { features, placementFeatures, contexts }: Evidence,
  weights: LabelWeights,
  i: number,
  scores: Float64Array,
  at: number,
  perLabel: Float64Array,
): void {
  sumRows(features, contexts.length, i, weights.features, perLabel);
  for (let y = 0; y < count; y++) scores[at + y] = perLabel[labelOf[y] as number] as number;
  const perLine = placementFeatures.length / contexts.length;
  for (let t = i * perLine; t < (i + 1) * perLine; t++) {
    const row = (placementFeatures[t] as number) * count;
    for (let y = 0; y < count; y++)
      scores[at + y] = (scores[at + y] as number) + (weights.placementFeatures[row + y] as number);
  }
}

/** The sums of the weight rows of line `i`, one weight for each label. They are summed in variables, since an array takes longer. */
function sumRows(values: Int32Array, lines: number, i: number, weights: Float32Array, sums: Float64Array): void {
  const perLine = values.length / lines;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  for (let t = i * perLine; t < (i + 1) * perLine; t++) {
    const row = (values[t] as number) * labelCount;
    a += weights[row] as number;
    b += weights[row + 1] as number;
    c += weights[row + 2] as number;
    d += weights[row + 3] as number;
    e += weights[row + 4] as number;
    f += weights[row + 5] as number;
    g += weights[row + 6] as number;
  }
  sums[0] = a;
  sums[1] = b;
  sums[2] = c;
  sums[3] = d;
  sums[4] = e;
  sums[5] = f;
  sums[6] = g;
}

/** The labels that each line may have and is likely to have, see `Evidence`. */
export type PossibleLabels = Pick<Evidence, 'allowed' | 'likely'>;

/** The states of headlines that stand behind their text, as a set of bits. */
const headlinesBehind = states.reduce(
  (set, { kind, label }, y) => (kind === 'after' && label.startsWith('headline') ? set | (1 << y) : set),
  0,
);

/** Adds to the scores of the states of line `i`, from `at` on, what the labels cost that it may not have or is unlikely to have. */
function addCosts({ allowed, likely }: PossibleLabels, i: number, scores: Float64Array, at: number): void {
  const may = allowed[i] as number;
  const should = likely[i] as number;
  const excluded = may & headsBelow ? headlinesBehind : 0;
  for (let y = 0; y < count; y++) {
    const bit = 1 << (labelOf[y] as number);
    if (!(may & bit)) scores[at + y] = (scores[at + y] as number) + forbidden;
    else if (!(should & bit) || excluded & (1 << y)) scores[at + y] = (scores[at + y] as number) + unlikely;
  }
}

/** Sums the weights of each state for line `i`. */
export function scoreLine(evidence: Evidence, weights: LabelWeights, i: number, scores: Float64Array): void {
  sumLine(evidence, weights, i, scores, 0, new Float64Array(labelCount));
  addCosts(evidence, i, scores, 0);
}

/** The best sequences of states up to each line that end with each state. */
export interface Sweep {
  /** For each line the score of each state, what its labels cost included. */
  readonly own: Float64Array;
  /** The score of the best sequence up to each line that ends with each state. */
  readonly upTo: Float64Array;
  /** The state of the line before in that sequence. */
  readonly back: Uint8Array;
}

export function sweep({ lines, pairs, start }: PageScores, contexts: Uint8Array, labels: PossibleLabels): Sweep {
  const own = lines.slice();
  const upTo = new Float64Array(lines.length);
  const back = new Uint8Array(lines.length);
  for (let i = 0; i < contexts.length; i++) {
    const at = i * count;
    addCosts(labels, i, own, at);
    const base = (contexts[i] as number) * flatPredecessors.length;
    for (let to = 0; to < count; to++) {
      let best = i === 0 ? (start[to] as number) : Number.NEGATIVE_INFINITY;
      let origin = 0;
      for (let k = predecessorsFrom[to] as number, end = predecessorsFrom[to + 1] as number; i > 0 && k < end; k++) {
        const from = flatPredecessors[k] as number;
        const score = (upTo[at - count + from] as number) + (pairs[base + k] as number);
        if (score > best) {
          best = score;
          origin = from;
        }
      }
      upTo[at + to] = best + (own[at + to] as number);
      back[at + to] = origin;
    }
  }
  return { own, upTo, back };
}

/** The best state of every line. */
export function bestPath({ upTo, back }: Sweep, { end }: PageScores): Uint8Array {
  const lines = upTo.length / count;
  const path = new Uint8Array(lines);
  if (!lines) return path;
  const atEnd = (state: number) => (upTo[(lines - 1) * count + state] as number) + (end[state] as number);
  let best = 0;
  for (let state = 1; state < count; state++) if (atEnd(state) > atEnd(best)) best = state;
  for (let i = lines - 1; i >= 0; i--) {
    path[i] = best;
    best = back[i * count + best] as number;
  }
  return path;
}

export function labelLines(evidence: Evidence, weights: LabelWeights): Uint8Array {
  const scores = scoresOf(evidence, weights);
  return bestPath(sweep(scores, evidence.contexts, evidence), scores);
}
