/** The best path of labels through a piece's scores (Viterbi 1967), with the label scheme's grammar kept. */
import { closesName, END, follows, LABELS, SINGLE, startsName } from './labels.ts';
import { LANES } from './lanes.ts';
import type { Scratch } from './scratch.ts';

/** Labels that may come before each label. */
export const PREDECESSORS: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (__, from) => from).filter((from) => follows(from, to)),
);
/** The same one after the other, and where each label's begin. */
const FLAT = Uint8Array.from(PREDECESSORS.flat());
const STARTS = Int32Array.from({ length: LABELS + 1 }, (_, to) => PREDECESSORS.slice(0, to).flat().length);
/** Of a matrix from × to the weights of the pairs that may be, in the order in which `decode` wants them. */
export const possiblePairs = (transitions: Int32Array): Int32Array =>
  Int32Array.from(
    PREDECESSORS.flatMap((before, to) => before.map((from) => transitions[from * LABELS + to] as number)),
  );
const STARTS_NAME = Uint8Array.from({ length: LABELS }, (_, label) => Number(startsName(label)));
/** Labels before which a name may end or be none: they all have the same predecessors, O the first of them. */
const OUTER = Uint8Array.from(PREDECESSORS.keys()).filter((to) => PREDECESSORS[to]?.[0] === 0);
const INNER = Uint8Array.from(PREDECESSORS.keys()).filter((to) => PREDECESSORS[to]?.[0] !== 0);
const IMPOSSIBLE = -(2 ** 30);

/** For each outer label how far the best path to O must be ahead of those to ends of names to be the best before it, whatever their pairs weigh. */
export const leadsOf = (pairs: Int32Array): Int32Array =>
  Int32Array.from(OUTER, (to) => {
    const [fromNone = 0, ...others] = pairs.subarray(STARTS[to], STARTS[to + 1]);
    return Math.max(...others) - fromNone;
  });

/**
 * Fills `scratch.path` with the labels of the piece's characters; reads `scratch.scores`.
 * @param pairs the transitions as `possiblePairs` gives them.
 * @param leads what `leadsOf` gives for them.
 * @param bonus added to every label that starts a name; a linear model of rare names is shy of them.
 */
export function decode(scratch: Scratch, length: number, pairs: Int32Array, leads: Int32Array, bonus: number): void {
  const { scores, back, path, best, next } = scratch;
  for (let label = 0; label < LABELS; label++) {
    const starts = startsName(label);
    const possible = label === 0 || starts;
    best[label] = possible ? (scores[label] as number) + (starts ? bonus : 0) : IMPOSSIBLE;
  }
  for (let i = 1; i < length; i++) {
    stepOutside(scratch, i, pairs, leads);
    stepInside(scratch, i, pairs);
    const at = 2 * LANES * i;
    for (let to = 0; to < LABELS; to++) {
      best[to] = (next[to] as number) + (scores[at + to] as number) + (STARTS_NAME[to] as number) * bonus;
    }
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

/** The best paths to the labels of character `i` within a name: from its beginning, or from within it. */
function stepInside({ best, next, back }: Scratch, i: number, pairs: Int32Array): void {
  for (let l = 0; l < INNER.length; l++) {
    const to = INNER[l] as number;
    const k = STARTS[to] as number;
    const begin = FLAT[k] as number;
    const fromBegin = (best[begin] as number) + (pairs[k] as number);
    const fromInside = (best[begin + 1] as number) + (pairs[k + 1] as number);
    const isLonger = fromInside > fromBegin;
    next[to] = isLonger ? fromInside : fromBegin;
    back[i * LABELS + to] = isLonger ? begin + 1 : begin;
  }
}

/** The best paths to the outer labels of character `i` and where they come from; most often that is O, which a comparison with the next best tells. */
function stepOutside({ best, next, back }: Scratch, i: number, pairs: Int32Array, leads: Int32Array): void {
  const none = best[0] as number;
  let rival = IMPOSSIBLE;
  for (let base = 0; base + SINGLE < LABELS; base += SINGLE) {
    rival = Math.max(rival, best[base + END] as number, best[base + SINGLE] as number);
  }
  for (let l = 0; l < OUTER.length; l++) {
    const to = OUTER[l] as number;
    let k = STARTS[to] as number;
    let top = none + (pairs[k] as number);
    let from = 0;
    if (none - rival < (leads[l] as number)) {
      for (const end = STARTS[to + 1] as number; ++k < end; ) {
        const score = (best[FLAT[k] as number] as number) + (pairs[k] as number);
        if (score <= top) continue;
        top = score;
        from = FLAT[k] as number;
      }
    }
    next[to] = top;
    back[i * LABELS + to] = from;
  }
}
