/** The best path of labels through a piece's scores (Viterbi 1967), with the label scheme's grammar kept. */

import type { Scratch } from './buffers.ts';
import { BEGIN, closesName, END, follows, INSIDE, LABELS, MODEL_TYPES, SINGLE, startsName } from './labels.ts';
import { LANES } from './packed-scores.ts';

/** Labels that may come before each label. */
export const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (__, from) => from).filter((from) => follows(from, to)),
);
/** Labels of which a type has B, I, E and S. */
const OF_TYPE = SINGLE;
const TYPES = MODEL_TYPES.length;
const IMPOSSIBLE = -(2 ** 30);

/** O and the ends of names: all of them may come before O and before the beginnings of names, and nothing else may. */
const CLOSING = Uint8Array.from(PREDECESSORS[0] as readonly number[]);
/** O and the beginnings of names, in label order: O, B and S of the first type, B and S of the second … */
const OPENING = Uint8Array.from(PREDECESSORS.keys()).filter((label) => label === 0 || startsName(label));

/** Weights of the pairs of labels that may be, in the order in which `decode` reads them. */
export interface Pairs {
  /** Before each of `OPENING` all of `CLOSING`. */
  readonly outer: Int32Array;
  /** Of each type B I, I I, B E, I E. */
  readonly inner: Int32Array;
  /** For each of `OPENING` how far the best path to O must be ahead of those to ends of names to be the best one before it, whatever the pairs weigh. */
  readonly leads: Int32Array;
}

/** @param transitions a matrix from × to of weights. */
export function pairsOf(transitions: Int32Array): Pairs {
  const weight = (from: number, to: number) => transitions[from * LABELS + to] as number;
  const before = (to: number) => Array.from(CLOSING, (from) => weight(from, to));
  const within = Array.from({ length: TYPES }, (_, type) => type * OF_TYPE).flatMap((type) =>
    [INSIDE, END].flatMap((to) => [BEGIN, INSIDE].map((from) => weight(type + from, type + to))),
  );
  return {
    outer: Int32Array.from([...OPENING].flatMap(before)),
    inner: Int32Array.from(within),
    leads: Int32Array.from(OPENING, (to) => {
      const [fromNone = 0, ...others] = before(to);
      return Math.max(...others) - fromNone;
    }),
  };
}

/**
 * Fills `scratch.path` with the labels of the piece's characters; reads `scratch.scores`.
 * @param bonus added to every label that starts a name; a linear model of rare names is shy of them.
 */
export function decode(scratch: Scratch, length: number, pairs: Pairs, bonus: number): void {
  const { scores, path, back } = scratch;
  let best = scratch.best.fill(IMPOSSIBLE);
  let next = scratch.next;
  for (const label of OPENING) best[label] = (scores[label] as number) + (label === 0 ? 0 : bonus);
  for (let i = 1; i < length; i++) {
    step(best, next, scores, 2 * LANES * i, back, i * LABELS, pairs, bonus);
    [best, next] = [next, best];
  }
  let label = 0;
  for (let to = 1; to < LABELS; to++) {
    if (closesName(to) && (best[to] as number) > (best[label] as number)) label = to;
  }
  for (let i = length - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * LABELS + label] as number;
  }
}

/** From the best paths to the labels of one character to those of the next, whose scores stand at `at`; where they come from is written to `back` from `to`. */
function step(
  best: Int32Array,
  next: Int32Array,
  scores: Int32Array,
  at: number,
  back: Uint8Array,
  to: number,
  { outer, inner, leads }: Pairs,
  bonus: number,
): void {
  // Most often O is the best by far, and comparing it with the next best tells.
  let rival = IMPOSSIBLE;
  for (let base = 0; base < LABELS - 1; base += OF_TYPE) {
    rival = Math.max(rival, best[base + END] as number, best[base + SINGLE] as number);
  }
  const ahead = (best[0] as number) - rival;
  const beforeNone = ahead >= (leads[0] as number) ? 0 : bestClosing(best, outer, 0);
  next[0] = (best[CLOSING[beforeNone] as number] as number) + (outer[beforeNone] as number) + (scores[at] as number);
  back[to] = CLOSING[beforeNone] as number;
  // The four labels of a type one after the other, without a loop over them, which takes half as much time again.
  for (let base = 0, opening = 1, k = 0; base < LABELS - 1; base += OF_TYPE, opening += 2, k += 4) {
    const row = opening * CLOSING.length;
    const single = row + CLOSING.length;
    const before = ahead >= (leads[opening] as number) ? 0 : bestClosing(best, outer, row);
    const beforeSingle = ahead >= (leads[opening + 1] as number) ? 0 : bestClosing(best, outer, single);
    const from = CLOSING[before] as number;
    const fromSingle = CLOSING[beforeSingle] as number;
    const begin = best[base + BEGIN] as number;
    const inside = best[base + INSIDE] as number;
    const insideBegin = begin + (inner[k] as number);
    const insideInside = inside + (inner[k + 1] as number);
    const endBegin = begin + (inner[k + 2] as number);
    const endInside = inside + (inner[k + 3] as number);
    const own = at + base;
    next[base + BEGIN] =
      (best[from] as number) + (outer[row + before] as number) + (scores[own + BEGIN] as number) + bonus;
    next[base + INSIDE] = Math.max(insideBegin, insideInside) + (scores[own + INSIDE] as number);
    next[base + END] = Math.max(endBegin, endInside) + (scores[own + END] as number);
    next[base + SINGLE] =
      (best[fromSingle] as number) +
      (outer[single + beforeSingle] as number) +
      (scores[own + SINGLE] as number) +
      bonus;
    back[to + base + BEGIN] = from;
    back[to + base + INSIDE] = base + (insideInside > insideBegin ? INSIDE : BEGIN);
    back[to + base + END] = base + (endInside > endBegin ? INSIDE : BEGIN);
    back[to + base + SINGLE] = fromSingle;
  }
}

/** Which of `CLOSING` is the best before the label whose pairs begin at `row`. */
function bestClosing(best: Int32Array, outer: Int32Array, row: number): number {
  let found = 0;
  let top = IMPOSSIBLE;
  for (let closing = 0; closing < CLOSING.length; closing++) {
    const score = (best[CLOSING[closing] as number] as number) + (outer[row + closing] as number);
    if (score <= top) continue;
    top = score;
    found = closing;
  }
  return found;
}
