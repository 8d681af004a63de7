/**
 * Finds the places of anchors in a page that other programs may have edited. What is found must be certain: a decision on the wrong
 * name is worse than one that a reader has to place again.
 *
 * 1. Seeds: anchors whose quote and whole context stand where the seeds before them say, or at one place of the page alone.
 * 2. Seeds that stand alone, away from where their neighbours would have them, are doubted: a passage may have been copied there.
 * 3. All others are looked for between their neighbours: the quote with enough of its context; else the most similar text, which shows
 *    what became of the quote; else, for text that was moved, one place with much of the context anywhere.
 */
import type { Span } from '../reading.ts';
import { type BareText, toPage } from './bare-text.ts';
import { candidateAt, contextOf } from './candidates.ts';
import { findBetween, type Neighbour } from './find-between.ts';
import { type GramIndex, indexGrams } from './grams.ts';
import type { Anchor } from './record.ts';
import { findSeeds, withoutDoubtful } from './seeds.ts';
import { type Found, placedAt, type Sought, soughtOf } from './sought.ts';

/**
 * `placed`: the quote stands there. `changed`: the text there was edited, the span is what stands in its place now; a reader must look.
 * `lost`: nothing in the page is certain to be it.
 */
export type Place =
  | { readonly state: 'placed'; readonly span: Span }
  | { readonly state: 'changed'; readonly span: Span }
  | { readonly state: 'lost' };

/**
 * @param anchors in text order, as they stand in their file.
 * @returns a place for each; spans count from the page's start.
 */
export function resolveAnchors(page: BareText, anchors: readonly Anchor[]): Place[] {
  const text = page.folded;
  const sought = anchors.map(soughtOf);
  let built: GramIndex | null = null;
  const index = () => {
    built ??= indexGrams(text);
    return built;
  };
  const seeds = withoutDoubtful(findSeeds(text, sought, index), sought);
  const behind = neighboursBehind(sought, seeds);
  let before: Neighbour | null = null;
  const found = sought.map((own, i): Found | null => {
    const seed = seeds[i] ?? null;
    if (seed !== null) {
      before = neighbour(own, seed);
      return placedAt(own, seed);
    }
    const match = findBetween(text, own, { before, behind: behind[i] ?? null, index });
    if (match?.near && match.state === 'placed') before = neighbour(own, match.start);
    return match;
  });
  const rightful = rightfulOwners(text, sought, found);
  return found.map((match, i) =>
    match && rightful[i] ? { state: match.state, span: toPage(page, match) } : { state: 'lost' },
  );
}

/**
 * Whether each anchor that was found is alone in its place: of anchors that stood in different places, the one whose context fits best has it.
 * Anchors of one place have the same context.
 */
function rightfulOwners(text: string, sought: readonly Sought[], found: readonly (Found | null)[]): boolean[] {
  const owners = new Map<string, { own: Sought; context: number }>();
  const contexts = sought.map((own, i) => {
    const match = found[i];
    if (match?.state !== 'placed') return 0;
    const context = contextOf(candidateAt(text, own, match.start));
    const owner = owners.get(keyOf(match));
    if (!owner || owner.context < context) owners.set(keyOf(match), { own, context });
    return context;
  });
  return sought.map(({ whole, from }, i) => {
    const match = found[i];
    const owner = match?.state === 'placed' ? owners.get(keyOf(match)) : undefined;
    return !owner || (owner.own.whole === whole && owner.own.from === from) || owner.context === contexts[i];
  });
}

const keyOf = ({ start, end }: Found) => `${start} ${end}`;

/** For each anchor the next one behind it that is a seed, or null. */
function neighboursBehind(sought: readonly Sought[], seeds: readonly (number | null)[]): (Neighbour | null)[] {
  const behind: (Neighbour | null)[] = [];
  let next: Neighbour | null = null;
  for (let i = sought.length - 1; i >= 0; i--) {
    behind[i] = next;
    const seed = seeds[i] ?? null;
    if (seed !== null) next = neighbour(sought[i] as Sought, seed);
  }
  return behind;
}

const neighbour = ({ at, quote }: Sought, start: number): Neighbour => ({
  shift: start - at,
  start,
  end: start + quote.length,
});
