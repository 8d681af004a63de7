/** Finds the places of anchors in a page that may have been edited by other programs. */
import search from 'approx-string-match';
import type { Span } from '../reading.ts';
import { foldForComparison } from '../text/fold.ts';
import { type BareText, toPage } from './bare-text.ts';
import type { Anchor } from './record.ts';

/**
 * `placed`: the quote stands there. `changed`: the text there was edited, the span is what stands in its place now; a reader must look.
 * `lost`: nothing in the page is certain to be it.
 */
export type Place =
  | { readonly state: 'placed'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span }
  | { readonly state: 'lost' };

const lost: Place = { state: 'lost' };

/**
 * @param anchors in text order, as they stand in their file.
 * @returns a place for each; spans count from the page's start.
 */
export function resolveAnchors(page: BareText, anchors: readonly Anchor[]): Place[] {
  let shift = 0;
  return anchors.map((anchor) => {
    const found = resolve(page.folded, anchor, shift);
    if (!found) return lost;
    shift = found.start - anchor.at;
    return { state: found.state, span: toPage(page, found) };
  });
}

type Found = Span & { readonly state: 'placed' | 'changed' };

function resolve(text: string, anchor: Anchor, shift: number): Found | null {
  const quote = foldForComparison(anchor.quote);
  const before = foldForComparison(anchor.before);
  const after = foldForComparison(anchor.after);
  const expected = anchor.at + shift;
  const least = Math.min(before.length + after.length, 6);
  let best: number[] = [];
  let bestScore = least - 1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    const score = agreement(text, at, at + quote.length, before, after);
    if (score > bestScore) {
      best = [at];
      bestScore = score;
    } else if (score === bestScore && score >= least) best.push(at);
  }
  const start = best.length === 1 ? best[0] : best.find((at) => at === expected);
  if (start !== undefined) return { state: 'placed', start, end: start + quote.length };
  if (best.length > 0) return null;
  const whole = before + quote + after;
  const from = Math.max(0, expected - 400);
  const near = text.slice(from, expected + 400 + whole.length);
  const matches = search(near, whole, Math.min(10, Math.floor(whole.length / 3)));
  const fewest = Math.min(...matches.map(({ errors }) => errors));
  const [match, ...others] = matches.filter(({ errors }) => errors === fewest);
  if (!match || others.some((other) => Math.abs(other.start - match.start) > 3)) return null;
  const part = near.slice(match.start, match.end);
  const inside = part.indexOf(quote);
  if (inside < 0) return { state: 'changed', start: from + match.start, end: from + match.end };
  if (part.indexOf(quote, inside + 1) >= 0) return null;
  const at = from + match.start + inside;
  return { state: 'placed', start: at, end: at + quote.length };
}

/** How many units of the context stand around a place, counted from the quote outwards. */
function agreement(text: string, start: number, end: number, before: string, after: string): number {
  let left = 0;
  while (left < before.length && text[start - 1 - left] === before[before.length - 1 - left]) left++;
  let right = 0;
  while (right < after.length && text[end + right] === after[right]) right++;
  return left + right;
}
