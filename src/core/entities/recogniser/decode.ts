/** The best path of labels through a piece's scores (Viterbi 1967), with the label scheme's grammar kept. */
import { closesName, follows, LABELS, startsName } from './labels.ts';
import type { Scratch } from './scratch.ts';
import { PAD } from './scratch.ts';

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
const RIVALS = Uint8Array.from((PREDECESSORS[0] as readonly number[]).slice(1));
const IMPOSSIBLE = -(2 ** 30);

/** How far a path to O must be ahead of those to other ends of names to be the best before every outer label, whatever their pairs weigh. */
export const leadOf = (pairs: Int32Array): number =>
  Math.max(
    ...[...OUTER].flatMap((to) => {
      const own = pairs.subarray(STARTS[to], STARTS[to + 1]);
      return Array.from(own, (weight) => weight - (own[0] as number));
    }),
  );

/**
 * Fills `scratch.path` with the labels of the piece's characters; reads the characters' slots of `scratch.scores`.
 * @param pairs the transitions as `possiblePairs` gives them.
 * @param lead what `leadOf` gives for them.
 * @param bonus added to every label that starts a name; a linear model of rare names is shy of them.
 */
export function decode(scratch: Scratch, length: number, pairs: Int32Array, lead: number, bonus: number): void {
  const { scores, back, path, best, next } = scratch;
  for (let label = 0; label < LABELS; label++) {
    const starts = startsName(label);
    const possible = label === 0 || starts;
    best[label] = possible ? (scores[PAD * LABELS + label] as number) + (starts ? bonus : 0) : IMPOSSIBLE;
  }
  for (let i = 1; i < length; i++) {
    let rival = IMPOSSIBLE;
    for (const label of RIVALS) if ((best[label] as number) > rival) rival = best[label] as number;
    if ((best[0] as number) - rival > lead) {
      for (const to of OUTER) {
        next[to] = (best[0] as number) + (pairs[STARTS[to] as number] as number);
        back[i * LABELS + to] = 0;
      }
    } else stepTo(OUTER, scratch, i, pairs);
    stepTo(INNER, scratch, i, pairs);
    const at = (PAD + i) * LABELS;
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

/** The best paths to these labels of character `i` and where they come from, over all predecessors. */
function stepTo(labels: Uint8Array, { best, next, back }: Scratch, i: number, pairs: Int32Array): void {
  for (let l = 0; l < labels.length; l++) {
    const to = labels[l] as number;
    let top = IMPOSSIBLE;
    let from = 0;
    for (let k = STARTS[to] as number, end = STARTS[to + 1] as number; k < end; k++) {
      const candidate = FLAT[k] as number;
      const score = (best[candidate] as number) + (pairs[k] as number);
      if (score > top) {
        top = score;
        from = candidate;
      }
    }
    next[to] = top;
    back[i * LABELS + to] = from;
  }
}
