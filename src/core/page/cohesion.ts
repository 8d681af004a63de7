/**
 * Lexical cohesion between the lines of a page, after TextTiling (Hearst 1997) with pairs of characters instead of words. A headline shares more
 * pairs with its own article than with the neighbouring one, and few pairs recur across the border of two articles.
 */
import { isHan, isSpace } from '../text/characters.ts';
import { foldRadicals } from '../text/fold.ts';
import { bytesOf } from './bytes.ts';
import type { Line } from './lines.ts';

export interface Cohesion {
  /** Where a short line's words occur again: 0 nowhere near, 1 before it alone, 2 rather before, 3 on both sides, 4 rather after, 5 after it alone. */
  readonly cohesionSide: Uint8Array;
  /** How many words go on across the beginning of a line, against the other lines of the page: 0 the fewest to 3 the most. */
  readonly boundaryStrength: Uint8Array;
}

export const cohesionSides = 6;
export const boundaryStrengths = 4;

/** Widest line that may be a headline's, in em. */
const widestHeadline = 44;
/** How far a headline's words are looked for, and how much text is compared across a line's beginning, in pairs of characters. */
const reach = 300;
const window = 180;
/** Pairs that are more frequent than this on the page are ignored. */
const mostFrequent = 40;
/** Minimum sum of weights for a line to have a side. */
const leastCohesion = 0.35;
/** Shares of the page's lines below which a boundaryStrength is one of the fewest, few, some. */
const quantiles = [0.08, 0.2, 0.5];

/** The pairs of neighbouring characters, one after the other, and where each line's begin. */
interface Pairs {
  readonly ids: Int32Array;
  readonly from: Int32Array;
  /** Of each pair, the inverse of how often it occurs elsewhere; 0 where it occurs nowhere else or everywhere. */
  readonly weights: Float64Array;
}

/** The pairs of neighbouring characters of a text. */
export interface TextPairs {
  /** For each character the number, from 1, of the pair that it makes with the one before it, blanks and line ends aside; 0 when either is no Han. */
  readonly ids: Int32Array;
  /** How often each of the different pairs occurs, by its number; of 0 nothing is said. */
  readonly counts: Int32Array;
}

/** Computed once for a page; its lines, however they are joined, refer to it. */
export function pairsOf(text: string): TextPairs {
  const folded = foldRadicals(text, true);
  const numbers = new Map<number, number>();
  const ids = new Int32Array(folded.length);
  let last = 0;
  for (let k = 0; k < folded.length; k++) {
    const code = folded.charCodeAt(k);
    if (isSpace(code)) continue;
    if (!isHan(code)) {
      last = 0;
      continue;
    }
    if (last) {
      const pair = (last << 16) | code;
      const known = numbers.get(pair);
      ids[k] = known ?? numbers.size + 1;
      if (known === undefined) numbers.set(pair, numbers.size + 1);
    }
    last = code;
  }
  const counts = new Int32Array(numbers.size + 1);
  for (const id of ids) counts[id] = (counts[id] as number) + 1;
  return { ids, counts };
}

/** Tells whether the pair that ends at an offset occurs in the text more than once. */
export const recurringPairs =
  ({ ids, counts }: TextPairs) =>
  (offset: number): boolean =>
    ids[offset] !== 0 && (counts[ids[offset] as number] as number) > 1;

export function cohesionOf(text: TextPairs, lines: readonly Line[]): Cohesion {
  const pairs = pairsInLines(text, lines);
  return { cohesionSide: cohesionSidesOf(pairs, lines), boundaryStrength: boundaryStrengthsOf(pairs, lines.length) };
}

/** The pair that ends at the first character of a line belongs to no line. */
function pairsInLines(text: TextPairs, lines: readonly Line[]): Pairs {
  const ids = new Int32Array(text.ids.length);
  const from = new Int32Array(lines.length + 1);
  const counts = new Int32Array(text.counts.length);
  let used = 0;
  lines.forEach(({ start, end }, i) => {
    from[i] = used;
    for (let k = start + 1; k < end; k++) {
      const id = text.ids[k] as number;
      if (id === 0) continue;
      ids[used++] = id;
      counts[id] = (counts[id] as number) + 1;
    }
  });
  from[lines.length] = used;
  const weights = new Float64Array(counts.length);
  for (let id = 0; id < counts.length; id++) {
    const n = counts[id] as number;
    if (n > 1 && n <= mostFrequent) weights[id] = 1 / (n - 1);
  }
  return { ids: ids.subarray(0, used), from, weights };
}

function cohesionSidesOf({ ids, from, weights }: Pairs, lines: readonly Line[]): Uint8Array {
  const { places, placesFrom } = placesOf(ids, weights.length);
  return bytesOf(lines, ({ width }, i) => {
    if (width > widestHeadline) return 0;
    const start = from[i] as number;
    const end = from[i + 1] as number;
    let before = 0;
    let after = 0;
    for (let k = start; k < end; k++) {
      const id = ids[k] as number;
      if (weights[id] === 0) continue;
      for (let p = placesFrom[id] as number; p < (placesFrom[id + 1] as number); p++) {
        const at = places[p] as number;
        if (at < start && at >= start - reach) before += weights[id] as number;
        if (at >= end && at < end + reach) after += weights[id] as number;
      }
    }
    if (before + after < leastCohesion) return 0;
    const side = (after - before) / (after + before);
    return side < -0.8 ? 1 : side < -0.25 ? 2 : side <= 0.25 ? 3 : side <= 0.8 ? 4 : 5;
  });
}

/** The places of all pairs in one array, with the offset of each pair's part. */
function placesOf(ids: Int32Array, count: number): { places: Int32Array; placesFrom: Int32Array } {
  const placesFrom = new Int32Array(count + 1);
  for (const id of ids) placesFrom[id + 1] = (placesFrom[id + 1] as number) + 1;
  for (let id = 0; id < count; id++) placesFrom[id + 1] = (placesFrom[id + 1] as number) + (placesFrom[id] as number);
  const next = placesFrom.slice();
  const places = new Int32Array(ids.length);
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number;
    const place = next[id] as number;
    places[place] = at;
    next[id] = place + 1;
  }
  return { places, placesFrom };
}

/** Counts a pair in or out on one side of a line's beginning. @returns what that changes in the weight of the pairs on both sides. */
function change(side: Uint16Array, other: Uint16Array, id: number, by: 1 | -1, weights: Float64Array): number {
  if (weights[id] === 0) return 0;
  const was = side[id] as number;
  side[id] = was + by;
  return other[id] && was === (by > 0 ? 0 : 1) ? by * (weights[id] as number) : 0;
}

function boundaryStrengthsOf({ ids, from, weights }: Pairs, lines: number): Uint8Array {
  const left = new Uint16Array(weights.length);
  const right = new Uint16Array(weights.length);
  let sum = 0;
  const values = new Float64Array(lines);
  let first = 0;
  let middle = 0;
  let end = 0;
  for (let i = 0; i < lines; i++) {
    const at = from[i] as number;
    while (end < Math.min(ids.length, at + window)) sum += change(right, left, ids[end++] as number, 1, weights);
    for (; middle < at; middle++) {
      sum += change(right, left, ids[middle] as number, -1, weights);
      sum += change(left, right, ids[middle] as number, 1, weights);
    }
    while (first < at - window) sum += change(left, right, ids[first++] as number, -1, weights);
    values[i] = sum;
  }
  const sorted = values.toSorted();
  const limits = quantiles.map((share) => sorted[Math.floor(share * lines)] ?? 0);
  return bytesOf(values, (value) => {
    const at = limits.findIndex((limit) => value <= limit);
    return at < 0 ? boundaryStrengths - 1 : at;
  });
}
