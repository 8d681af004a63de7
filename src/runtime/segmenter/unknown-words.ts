/** Words in a run of characters that the dictionary did not join: ASCII by rule, the rest by the hidden Markov model. */
import { type Hmm, never, stateCount } from './dictionary.ts';

/** Tells a word of `codes`, `end` exclusive. */
export type EmitWord = (start: number, end: number) => void;

const endsWord = 1;
const single = 3;

/** The work space is kept, and grows with the longest run. */
export function createUnknownWords(hmm: Hmm) {
  const { start: startWeights, transitions, rowOf, emissions } = hmm;
  /** Of each character of the run where it begins, and one more for the end. */
  let starts = new Int32Array(0);
  /** Of each character and state: the weight of the best path to it, and the state before. */
  let weights = new Float64Array(0);
  let before = new Uint8Array(0);

  function makeRoom(length: number): void {
    if (before.length >= stateCount * length) return;
    starts = new Int32Array(2 * length + 1);
    weights = new Float64Array(2 * stateCount * length);
    before = new Uint8Array(2 * stateCount * length);
  }

  function cutByModel(codes: Uint16Array, from: number, to: number, emit: EmitWord): void {
    makeRoom(to - from);
    let count = 0;
    for (let i = from; i < to; i++) if (!isLowSurrogate(codes[i] as number)) starts[count++] = i;
    starts[count] = to;
    if (count === 1) {
      emit(from, to);
      return;
    }
    findBestPath(codes, count);
    const last = stateCount * (count - 1);
    let state = (weights[last + endsWord] as number) >= (weights[last + single] as number) ? endsWord : single;
    // From now on `before` holds, at each character's first place, the state that it has itself.
    for (let x = count - 1; x >= 0; x--) {
      const previous = before[stateCount * x + state] as number;
      before[stateCount * x] = state;
      state = previous;
    }
    let start = from;
    for (let x = 0; x < count; x++) {
      const own = before[stateCount * x];
      if (own !== endsWord && own !== single) continue;
      emit(start, starts[x + 1] as number);
      start = starts[x + 1] as number;
    }
  }

  function findBestPath(codes: Uint16Array, count: number): void {
    const first = stateCount * (rowOf[codes[starts[0] as number] as number] as number);
    for (let state = 0; state < stateCount; state++) {
      weights[state] = (startWeights[state] as number) + (emissions[first + state] as number);
    }
    for (let x = 1; x < count; x++) {
      const row = stateCount * (rowOf[codes[starts[x] as number] as number] as number);
      const at = stateCount * x;
      for (let state = 0; state < stateCount; state++) {
        const emission = emissions[row + state] as number;
        let best = never;
        let from = endsWord;
        for (let previous = 0; previous < stateCount; previous++) {
          const weight =
            (weights[at - stateCount + previous] as number) +
            (transitions[stateCount * previous + state] as number) +
            emission;
          if (weight > best) {
            best = weight;
            from = previous;
          }
        }
        weights[at + state] = best;
        before[at + state] = from;
      }
    }
  }

  return (codes: Uint16Array, start: number, end: number, emit: EmitWord): void => {
    let left = start;
    for (let i = start; i < end; ) {
      if ((codes[i] as number) >= 0x80) {
        i++;
        continue;
      }
      if (left < i) cutByModel(codes, left, i, emit);
      left = asciiWordEnd(codes, i, end);
      emit(i, left);
      i = left;
    }
    if (left < end) cutByModel(codes, left, end, emit);
  };
}

/** A letter goes with the letters and digits after it, a digit with digits and full stops, any other character stands alone. */
function asciiWordEnd(codes: Uint16Array, start: number, end: number): number {
  const first = codes[start] as number;
  const belongs = isLetter(first) ? isLetterOrDigit : isDigit(first) ? isDigitOrStop : () => false;
  let i = start + 1;
  while (i < end && belongs(codes[i] as number)) i++;
  return i;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a && code < 0x80;
const isLetterOrDigit = (code: number): boolean => isLetter(code) || isDigit(code);
const isDigitOrStop = (code: number): boolean => isDigit(code) || code === 0x2e;
const isLowSurrogate = (code: number): boolean => (code & 0xfc00) === 0xdc00;
