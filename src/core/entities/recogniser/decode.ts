/** Finds the best path of labels for a piece (Viterbi 1967) that follows the grammar of the label scheme. */

import type { Span } from '../../reading.ts';
import type { Scratch } from './buffers.ts';
import { beginTag, endTag, follows, insideTag, labelCount, modelTypes, singleTag, startsName } from './labels.ts';
import { laneCount } from './packed-scores.ts';

/** Labels that may come before each label. */
export const predecessors: readonly (readonly number[])[] = Array.from({ length: labelCount }, (_, to) =>
  Array.from({ length: labelCount }, (__, from) => from).filter((from) => follows(from, to)),
);
/** Labels of which a type has B, I, E and S. */
const labelsPerType = singleTag;
const typeCount = modelTypes.length;
const impossible = -(2 ** 30);

/** O and the ends of names: all of them may come before O and before the beginnings of names, and nothing else may. */
const closingLabels = Uint8Array.from(predecessors[0] as readonly number[]);
/** O and the beginnings of names, in label order: O, B and S of the first type, B and S of the second … */
const openingLabels = Uint8Array.from(predecessors.keys()).filter((label) => label === 0 || startsName(label));

/** Weights of the pairs of labels that may be, in the order in which `decode` reads them. */
export interface Pairs {
  /** Before each of `openingLabels` all of `closingLabels`. */
  readonly outer: Int32Array;
  /** Of each type B I, I I, B E, I E. */
  readonly inner: Int32Array;
  /** For each of `openingLabels` the lead that the best path to O needs over all paths to ends of names, so that no transition weight can make one of those better. */
  readonly leads: Int32Array;
}

/** @param transitions a matrix from × to of weights. */
export function pairsOf(transitions: Int32Array): Pairs {
  const weight = (from: number, to: number) => transitions[from * labelCount + to] as number;
  const before = (to: number) => Array.from(closingLabels, (from) => weight(from, to));
  const within = Array.from({ length: typeCount }, (_, type) => type * labelsPerType).flatMap((type) =>
    [insideTag, endTag].flatMap((to) => [beginTag, insideTag].map((from) => weight(type + from, type + to))),
  );
  return {
    outer: Int32Array.from([...openingLabels].flatMap(before)),
    inner: Int32Array.from(within),
    leads: Int32Array.from(openingLabels, (to) => {
      const [fromNone = 0, ...others] = before(to);
      return Math.max(...others) - fromNone;
    }),
  };
}

/**
 * Fills `scratch.path` with the labels of the piece's characters; reads `scratch.scores`.
 * @param bonus added to every label that starts a name; without it the model finds too few, since names are rare.
 */
export function decode(scratch: Scratch, length: number, pairs: Pairs, bonus: number): void {
  const { scores, path, back, best } = scratch;
  best.fill(impossible, 0, labelCount);
  for (const label of openingLabels) best[label] = (scores[label] as number) + (label === 0 ? 0 : bonus);
  for (let i = 1; i < length; i++) step(best, scores, 2 * laneCount * i, back, i * labelCount, pairs, bonus);
  const last = (length - 1) * labelCount;
  let label = 0;
  for (const to of closingLabels) if ((best[last + to] as number) > (best[last + label] as number)) label = to;
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * labelCount + label] as number;
  }
}

/** The score of the best path, which `decode` found, in units of 1 / 32. */
export function topScore({ best }: Pick<Scratch, 'best'>, length: number): number {
  let top = impossible;
  for (const label of closingLabels) top = Math.max(top, best[(length - 1) * labelCount + label] as number);
  return top;
}

/**
 * The score of the best path on which no character from `start` to `end` is in a name of a type. What `decode` left of the characters before `start`
 * is read, and the rest is overwritten: of several names the last is asked first.
 * @param type its place in `modelTypes`.
 */
export function topScoreWithout(
  { scores, back, best }: Scratch,
  length: number,
  pairs: Pairs,
  bonus: number,
  { start, end }: Span,
  type: number,
): number {
  const first = 1 + type * labelsPerType;
  for (let i = start; i < length; i++) {
    const own = i * labelCount;
    if (i > 0) step(best, scores, 2 * laneCount * i, back, own, pairs, bonus);
    else for (const label of openingLabels) best[label] = (scores[label] as number) + (label === 0 ? 0 : bonus);
    if (i < end) best.fill(impossible, own + first, own + first + labelsPerType);
  }
  return topScore({ best }, length);
}

/**
 * The difference between the score of the best path, which `decode` found, and that of the next best one, in units of 1 / 32. It is small
 * where the model is unsure.
 * @param enough nobody asks how much smaller than this it is: where it is, what is returned may be larger than the margin, yet is below this.
 */
export function marginOf({ best, path }: Scratch, length: number, { outer, inner }: Pairs, enough: number): number {
  const last = (length - 1) * labelCount;
  let margin = gap(last, best, path[length - 1] as number, atEnd, 0);
  for (let i = 1; i < length && margin >= enough; i++) {
    const label = path[i] as number;
    const before = path[i - 1] as number;
    const from = (i - 1) * labelCount;
    const opening = openingOf[label] as number;
    if (opening >= 0) {
      margin = Math.min(margin, gap(from, best, before, outer, opening * closingLabels.length));
    } else {
      const base = label - (((label - 1) & 3) + 1);
      const k = base + (((label - 1) & 3) + 1 === insideTag ? 0 : 2);
      const begin = (best[from + base + beginTag] as number) + (inner[k] as number);
      const inside = (best[from + base + insideTag] as number) + (inner[k + 1] as number);
      margin = Math.min(margin, Math.abs(begin - inside));
    }
  }
  return margin;
}

/** Of each label its place in `openingLabels`, or -1. */
const openingOf = Int8Array.from(predecessors.keys(), (label) => openingLabels.indexOf(label));
/** Behind the end of a piece there is nothing that one closing label fits better than another. */
const atEnd = new Int32Array(closingLabels.length);

/**
 * The difference between the score of the closing label `chosen` and the best other one.
 * @param weights of the pairs with what follows, from `row` on.
 */
function gap(from: number, best: Int32Array, chosen: number, weights: Int32Array, row: number): number {
  let own = 0;
  let other = impossible;
  for (let k = 0; k < closingLabels.length; k++) {
    const label = closingLabels[k] as number;
    const score = (best[from + label] as number) + (weights[row + k] as number);
    if (label === chosen) own = score;
    else if (score > other) other = score;
  }
  return own - other;
}

/**
 * From the best paths to the labels of one character to those of the next, whose scores stand at `at`; its paths are written to `best` and where
 * they come from to `back`, from `to`.
 */
function step(
  best: Int32Array,
  scores: Int32Array,
  at: number,
  back: Uint8Array,
  to: number,
  { outer, inner, leads }: Pairs,
  bonus: number,
): void {
  const last = to - labelCount;
  // O is usually best by a wide margin; then one comparison is enough.
  let rival = impossible;
  for (let base = 0; base < labelCount - 1; base += labelsPerType) {
    rival = Math.max(rival, best[last + base + endTag] as number, best[last + base + singleTag] as number);
  }
  const ahead = (best[last] as number) - rival;
  const beforeNone = ahead >= (leads[0] as number) ? 0 : bestClosing(best, last, outer, 0);
  best[to] =
    (best[last + (closingLabels[beforeNone] as number)] as number) +
    (outer[beforeNone] as number) +
    (scores[at] as number);
  back[to] = closingLabels[beforeNone] as number;
  // The four labels of a type are unrolled; a loop takes half as much time again.
  for (let base = 0, opening = 1, k = 0; base < labelCount - 1; base += labelsPerType, opening += 2, k += 4) {
    const row = opening * closingLabels.length;
    const single = row + closingLabels.length;
    const before = ahead >= (leads[opening] as number) ? 0 : bestClosing(best, last, outer, row);
    const beforeSingle = ahead >= (leads[opening + 1] as number) ? 0 : bestClosing(best, last, outer, single);
    const from = closingLabels[before] as number;
    const fromSingle = closingLabels[beforeSingle] as number;
    const begin = best[last + base + beginTag] as number;
    const inside = best[last + base + insideTag] as number;
    const insideBegin = begin + (inner[k] as number);
    const insideInside = inside + (inner[k + 1] as number);
    const endBegin = begin + (inner[k + 2] as number);
    const endInside = inside + (inner[k + 3] as number);
    const own = at + base;
    best[to + base + beginTag] =
      (best[last + from] as number) + (outer[row + before] as number) + (scores[own + beginTag] as number) + bonus;
    best[to + base + insideTag] = Math.max(insideBegin, insideInside) + (scores[own + insideTag] as number);
    best[to + base + endTag] = Math.max(endBegin, endInside) + (scores[own + endTag] as number);
    best[to + base + singleTag] =
      (best[last + fromSingle] as number) +
      (outer[single + beforeSingle] as number) +
      (scores[own + singleTag] as number) +
      bonus;
    back[to + base + beginTag] = from;
    back[to + base + insideTag] = base + (insideInside > insideBegin ? insideTag : beginTag);
    back[to + base + endTag] = base + (endInside > endBegin ? insideTag : beginTag);
    back[to + base + singleTag] = fromSingle;
  }
}

/** Which of `closingLabels` is the best before the label whose pairs begin at `row`; the paths before it begin at `last`. */
function bestClosing(best: Int32Array, last: number, outer: Int32Array, row: number): number {
  let found = 0;
  let top = impossible;
  for (let closing = 0; closing < closingLabels.length; closing++) {
    const score = (best[last + (closingLabels[closing] as number)] as number) + (outer[row + closing] as number);
    if (score <= top) continue;
    top = score;
    found = closing;
  }
  return found;
}
