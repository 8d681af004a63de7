/** Where else on a page the words of a line occur: what a headline says is said again in its text, and so is who signs a letter. */
import type { Span } from '../reading.ts';
import type { TextPairs } from './cohesion.ts';

/** How far from a line its words are looked for, in characters. */
const reach = 300;

/** How many pairs of neighbouring characters of a line occur in the text on either side of it, within `reach`. */
export interface Echoes {
  readonly before: number;
  readonly behind: number;
}

export function echoesOf(pairs: TextPairs, { start, end }: Span): Echoes {
  const own = pairsIn(pairs, [{ start, end }]);
  const { ids } = pairs;
  // The pair that ends where the text begins is of both sides.
  const within = (from: number, to: number) => pairsInCommon(own, new Set(ids.subarray(from, to)));
  return { before: within(Math.max(0, start - reach), start), behind: within(end, end + reach) };
}

/** The different pairs of neighbouring characters in some spans of the text. */
export function pairsIn({ ids }: TextPairs, spans: readonly Span[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of spans) {
    for (let k = start + 1; k < end; k++) if (ids[k]) found.add(ids[k] as number);
  }
  return found;
}

export function pairsInCommon(pairs: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let count = 0;
  for (const pair of pairs) if (others.has(pair)) count++;
  return count;
}

/** The largest share of a line's pairs that stand one right behind the other in the text before it, within `reach`. */
export function shareRepeated({ ids }: TextPairs, { start, end }: Span): number {
  const own = ids.subarray(start + 1, end).filter((id) => id !== 0);
  const before = ids.subarray(Math.max(0, start - reach), start).filter((id) => id !== 0);
  let longest = 0;
  // The length of the common run that ends at each pair of the line: longest common substring, row by row.
  let runs = new Int32Array(own.length + 1);
  for (const id of before) {
    const next = new Int32Array(own.length + 1);
    own.forEach((pair, k) => {
      if (pair !== id) return;
      next[k + 1] = (runs[k] as number) + 1;
      longest = Math.max(longest, next[k + 1] as number);
    });
    runs = next;
  }
  return own.length ? longest / own.length : 0;
}
