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
const IMPOSSIBLE = -(2 ** 30);

/**
 * Fills `scratch.path` with the labels of the piece's characters; reads the characters' slots of `scratch.scores`.
 * @param pairs the transitions as `possiblePairs` gives them.
 * @param bonus added to every label that starts a name; a linear model of rare names is shy of them.
 */
export function decode(scratch: Scratch, length: number, pairs: Int32Array, bonus: number): void {
  const { scores, back, path, best, next } = scratch;
  for (let label = 0; label < LABELS; label++) {
    const starts = startsName(label);
    const possible = label === 0 || starts;
    best[label] = possible ? (scores[PAD * LABELS + label] as number) + (starts ? bonus : 0) : IMPOSSIBLE;
  }
  for (let i = 1; i < length; i++) {
    const at = (PAD + i) * LABELS;
    for (let to = 0; to < LABELS; to++) {
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
      next[to] = top + (scores[at + to] as number) + (STARTS_NAME[to] as number) * bonus;
      back[i * LABELS + to] = from;
    }
    best.set(next);
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
