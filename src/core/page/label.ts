/**
 * Labels the lines of a page, all at once: the sequence of states with the highest sum of weights (Viterbi 1967).
 * A state is a label in one of three kinds of article: with the headline before the text, with the headline after it, or without a headline.
 * So a page may have headlines on either side of their articles, as extracted columns do.
 */

/** `first` begins an article's text, `next` another paragraph, `wrap` continues one. Jump lines, bylines and furniture are told before. */
export const labels = ['first', 'next', 'wrap', 'headline', 'headlineWrap', 'subhead', 'subheadWrap'] as const;
export type Label = (typeof labels)[number];
export const labelCount = labels.length;

export type ArticleKind = 'before' | 'after' | 'none';

export interface LineState {
  readonly kind: ArticleKind;
  readonly label: Label;
}

const text = ['first', 'next', 'wrap', 'subhead', 'subheadWrap'] as const;
export const states: readonly LineState[] = [
  ...(['headline', 'headlineWrap', ...text] as const).map((label) => ({ kind: 'before', label }) as const),
  ...([...text, 'headline', 'headlineWrap'] as const).map((label) => ({ kind: 'after', label }) as const),
  ...text.map((label) => ({ kind: 'none', label }) as const),
];
const count = states.length;

export const stateAt = (kind: ArticleKind, label: Label): number =>
  states.findIndex((state) => state.kind === kind && state.label === label);

/** Whether an article may begin with a state. */
export const begins = ({ kind, label }: LineState) => (kind === 'before' ? label === 'headline' : label === 'first');
const isHeadline = (label: Label) => label === 'headline' || label === 'headlineWrap';
const isText = (label: Label) => label === 'first' || label === 'next' || label === 'wrap';

/** Whether an article may end with a state. An article with its headline after the text ends with the headline, or with the page. */
const ends = ({ kind, label }: LineState) => (kind === 'after' ? isHeadline(label) : !isHeadline(label));

/** Whether one line of an article may follow another of the same article. */
function follows(kind: ArticleKind, from: Label, to: Label): boolean {
  if (to === 'wrap') return isText(from);
  if (to === 'headlineWrap') return isHeadline(from);
  if (to === 'subheadWrap') return from === 'subhead' || from === 'subheadWrap';
  if (isHeadline(from)) return kind === 'before' ? to !== 'next' : to === 'headline';
  if (to === 'headline') return kind === 'after';
  if (to === 'first') return from === 'subhead' || from === 'subheadWrap';
  return true;
}

/** The states that may precede each state. A page may begin with the states of `begins`. */
export const predecessors: readonly (readonly number[])[] = states.map((to) =>
  [...states.keys()].filter((index) => {
    const from = states[index] as LineState;
    return (from.kind === to.kind && follows(to.kind, from.label, to.label)) || (ends(from) && begins(to));
  }),
);

/** The same in one array, with the offset of each state's part. */
const flatPredecessors = Uint8Array.from(predecessors.flat());
const predecessorsFrom = Int32Array.from({ length: count + 1 }, (_, to) => predecessors.slice(0, to).flat().length);

/** The start and the end of the page are one more state in the matrix of pairs. */
const border = count;
/** Contexts of a pair of states: whether the line begins with a dateline, whether there is a blank line before it. */
export const contextCount = 4;
const pairCount = (count + 1) * (count + 1);
export const transitionCount = contextCount * pairCount;

/** Index of the weight of a pair of states in a context; state −1 is the border of the page. */
export const transitionAt = (context: number, from: number, to: number): number =>
  context * pairCount + (from < 0 ? border : from) * (count + 1) + (to < 0 ? border : to);

/** Weights learnt from pages of known structure: for each feature a row of one weight for each label, for each placement feature a row of one weight
 * for each state, and the weights of pairs of states by context. */
export interface LabelWeights {
  readonly features: Float32Array;
  readonly placementFeatures: Float32Array;
  readonly transitions: Float32Array;
}

export interface PageWeights extends LabelWeights {
  /** See `joins.ts`. */
  readonly joins: Float32Array;
  /** See `continuity.ts`. */
  readonly continuity: Float32Array;
}

/** What the lines of a page show. Every line has the same number of features and of placement features; they are stored line after line, and with them
 * the context of the pair of states that ends at the line. */
export interface Evidence {
  readonly features: Int32Array;
  readonly placementFeatures: Int32Array;
  readonly contexts: Uint8Array;
  /** For each line the labels that it may have, as a set of bits in the order of `labels`. */
  readonly allowed: Uint8Array;
  /** And those that are likely. */
  readonly likely: Uint8Array;
  /** For each line 1 where its beginning shows that it continues the one before. */
  readonly continues: Uint8Array;
}

/** A set of labels, see `Evidence.allowed`. */
export const labelSet = (...own: readonly Label[]): number =>
  own.reduce((set, label) => set | (1 << labels.indexOf(label)), 0);
export const anyLabel = labelSet(...labels);
/** The cost of a label that a line may not have, and of one that is unlikely, in addition to the learnt weights. */
const forbidden = -1e5;
const unlikely = -5;
/** Index of each state's label. */
export const labelOf = Uint8Array.from(states, ({ label }) => labels.indexOf(label));

/** Sums the weights of each state for line `i`. */
export function scoreLine(
  { features, placementFeatures, contexts, allowed, likely }: Evidence,
  weights: LabelWeights,
  i: number,
  scores: Float64Array,
): void {
  const perLabel = sumRows(features, contexts.length, i, weights.features);
  const [may, should] = [allowed[i] as number, likely[i] as number];
  for (let y = 0; y < count; y++) {
    const label = labelOf[y] as number;
    const bit = 1 << label;
    scores[y] = (perLabel[label] as number) + (may & bit ? (should & bit ? 0 : unlikely) : forbidden);
  }
  addRows(placementFeatures, contexts.length, i, weights.placementFeatures, scores);
}

/** The sums of the weight rows of line `i`, one weight for each label. They are summed in variables, since an array takes longer. */
function sumRows(values: Int32Array, lines: number, i: number, weights: Float32Array): readonly number[] {
  const perLine = values.length / lines;
  let [a, b, c, d, e, f, g] = [0, 0, 0, 0, 0, 0, 0];
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
  return [a, b, c, d, e, f, g];
}

/** Adds the weight rows of line `i` to `sums`, which has the same length. */
function addRows(values: Int32Array, lines: number, i: number, weights: Float32Array, sums: Float64Array): void {
  const width = sums.length;
  const perLine = values.length / lines;
  for (let t = i * perLine; t < (i + 1) * perLine; t++) {
    const row = (values[t] as number) * width;
    for (let k = 0; k < width; k++) sums[k] = (sums[k] as number) + (weights[row + k] as number);
  }
}

/** For each context the weights of the possible pairs, in the order of `flatPredecessors`. */
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

/** The best state of every line. */
export function labelLines(evidence: Evidence, weights: LabelWeights): Uint8Array {
  const { contexts } = evidence;
  const lines = contexts.length;
  const { transitions } = weights;
  const pairs = possiblePairs(transitions);
  const back = new Uint8Array(lines * count);
  const own = new Float64Array(count);
  let previous = new Float64Array(count);
  let scores = new Float64Array(count);
  for (let i = 0; i < lines; i++) {
    scoreLine(evidence, weights, i, own);
    const base = (contexts[i] as number) * flatPredecessors.length;
    for (let to = 0; to < count; to++) {
      let best = Number.NEGATIVE_INFINITY;
      if (i === 0) best = begins(states[to] as LineState) ? (transitions[transitionAt(0, -1, to)] as number) : best;
      else {
        let origin = 0;
        for (let k = predecessorsFrom[to] as number, end = predecessorsFrom[to + 1] as number; k < end; k++) {
          const from = flatPredecessors[k] as number;
          const score = (previous[from] as number) + (pairs[base + k] as number);
          if (score > best) {
            best = score;
            origin = from;
          }
        }
        back[i * count + to] = origin;
      }
      scores[to] = best + (own[to] as number);
    }
    [previous, scores] = [scores, previous];
  }
  return trace(previous, back, lines, transitions);
}

function trace(last: Float64Array, back: Uint8Array, lines: number, transitions: Float32Array): Uint8Array {
  const path = new Uint8Array(lines);
  if (!lines) return path;
  const atEnd = (state: number) => (last[state] as number) + (transitions[transitionAt(0, state, -1)] as number);
  let best = 0;
  for (let state = 1; state < count; state++) if (atEnd(state) > atEnd(best)) best = state;
  for (let i = lines - 1; i >= 0; i--) {
    path[i] = best;
    best = back[i * count + best] as number;
  }
  return path;
}
