/**
 * What the lines of a page are told to be, and what that is told from; `decode.ts` finds the best labels.
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
  /** For each line the labels that it may have, as a set of bits in the order of `labels`, and `headsBelow`. */
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
/** In such a set: the line is no headline of the text above it. */
export const headsBelow = 1 << labelCount;
/** Index of each state's label. */
export const labelOf = Uint8Array.from(states, ({ label }) => labels.indexOf(label));
