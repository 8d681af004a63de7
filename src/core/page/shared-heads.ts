/**
 * Lines between two texts of which the first ones are the headline behind the text above, and the others that of the text below, as where headlines
 * change sides within a page. The words tell: those of the first lines occur above and not below, those of the others below and not above.
 *   head, text, text of another story, 棉秆皮织成麻袋, 沙河两岸植树八十万株, text → three stories
 */

import type { PassageSpan } from '../text/passage.ts';
import type { TextPairs } from './cohesion.ts';
import { pairsIn, pairsInCommon } from './echoes.ts';
import { endsWhole, isHead, mayBeHeadline } from './headlines.ts';
import { placed } from './placed.ts';

/** So many pairs of the first lines occur in the text above, and so many of them in the paragraph that it begins with. */
const fewestAbove = 3;
const fewestInFirst = 2;
/** Two headlines have no more lines. */
const mostLines = 6;
/** So many pairs of the others occur in the text right below them. */
const fewestBelow = 1;

/** Where so many times as many occur in one text as in another, they are of that. */
const clearly = 3;
const isOf = (
  lines: ReadonlySet<number>,
  text: ReadonlySet<number>,
  other: ReadonlySet<number>,
  fewest: number,
): boolean => {
  const common = pairsInCommon(lines, text);
  return common >= fewest && common >= clearly * pairsInCommon(lines, other);
};

/** Where such lines are, as indices of parts. */
interface SharedHeads {
  /** The first line, the first of those of the text below, and that text. */
  readonly from: number;
  readonly below: number;
  readonly end: number;
  /** Where the text above begins that the first lines head. */
  readonly text: number;
  /** Whether the labels part the lines, too: then what they read as text below a headline is text. */
  readonly isTold: boolean;
}

/** The parts with each text's lines as its headline. */
export function withSharedHeads(text: string, pairs: TextPairs, parts: readonly PassageSpan[]): PassageSpan[] {
  const found = runsOf(text, parts).flatMap(([from, end]) => sharedIn(text, pairs, parts, from, end) ?? []);
  if (!found.length) return [...parts];
  const heads = new Set<number>();
  const openings = new Set<number>();
  let last = -1;
  for (const { from, below, end, text: own, isTold } of found) {
    // The text behind such lines has its headline already.
    if (own <= last) continue;
    last = end;
    for (let i = from; i < end; i++) {
      if (isTold && i > below && !isHead(parts[i] as PassageSpan)) break;
      heads.add(i);
    }
    openings.add(own).add(below);
  }
  let article = -1;
  const shared = parts.map((part, i): PassageSpan => {
    // The lines belong to the text above or below them, and open an article in front of the latter alone.
    const isWithin = heads.has(i) || heads.has(i - 1);
    if (i === 0 || openings.has(i) || (!isWithin && parts[i - 1]?.article !== part.article)) article++;
    return placed(part, article, heads.has(i) ? 'headline' : part.kind);
  });
  return withOneHeadEach(text, pairs, shared);
}

/** An article that has a headline at either end is two: the words of the last one tell where its text begins. */
function withOneHeadEach(text: string, pairs: TextPairs, parts: readonly PassageSpan[]): PassageSpan[] {
  const openings = new Set<number>();
  for (let from = 0, to = 0; from < parts.length; from = to) {
    while (to < parts.length && parts[to]?.article === parts[from]?.article) to++;
    const isHeadline = (i: number) => parts[i]?.kind === 'headline';
    let top = from;
    let end = to;
    while (top < to && isHeadline(top)) top++;
    while (end > top && isHeadline(end - 1)) end--;
    if (top === from || end === to) continue;
    const own = textOf(text, pairs, parts, {
      top,
      from: end,
      lines: pairsIn(pairs, parts.slice(end, to)),
      front: pairsIn(pairs, parts.slice(from, top)),
    });
    if (own !== null && own > top) openings.add(own);
  }
  let added = 0;
  return parts.map((part, i) => {
    if (openings.has(i)) added++;
    return placed(part, part.article + added);
  });
}

/** A text that ends above lines which may head a part of it, and their pairs, with those of the headline above it. */
interface TextAbove {
  readonly top: number;
  readonly from: number;
  readonly lines: ReadonlySet<number>;
  readonly front: ReadonlySet<number>;
}

/**
 * Where the text begins that lines behind it head: a paragraph behind a whole one that repeats their words, as the text before it does not. With a
 * headline above it is the one that parts the words of both best.
 */
function textOf(
  text: string,
  pairs: TextPairs,
  parts: readonly PassageSpan[],
  { top, from, lines, front }: TextAbove,
): number | null {
  const own: ReadonlySet<number>[] = parts.slice(top, from).map((part) => pairsIn(pairs, [part]));
  const shared = own.map((words) => pairsInCommon(lines, words));
  const fewest = front.size > 0 ? 1 : fewestInFirst;
  const sides = [sidesOf(lines, own), sidesOf(front, own)] as const;
  let best: number | null = null;
  let most = 0;
  for (let k = 0; k < own.length; k++) {
    if ((shared[k] as number) < fewest) continue;
    const [[before, behind], [frontBefore, frontBehind]] = [sides[0][k], sides[1][k]] as [Sides, Sides];
    // Without words of the headline above, those of the lines are in the paragraph itself.
    if ((shared[k] as number) < fewestInFirst && frontBefore <= frontBehind) continue;
    if (behind < fewestAbove || behind < clearly * before) continue;
    const score = behind - before + frontBefore - frontBehind;
    if (best === null || score > most) [best, most] = [top + k, score];
  }
  return best === null || (best > top && !endsWhole(text, parts[best - 1] as PassageSpan)) ? null : best;
}

/** How many of some pairs occur in the paragraphs before one, and from it on. */
export type Sides = readonly [before: number, behind: number];

export function sidesOf(words: ReadonlySet<number>, paragraphs: readonly ReadonlySet<number>[]): readonly Sides[] {
  const begun = paragraphs.map(() => 0);
  const ended = paragraphs.map(() => 0);
  for (const word of words) {
    const first = paragraphs.findIndex((own) => own.has(word));
    if (first < 0) continue;
    const last = paragraphs.findLastIndex((own) => own.has(word));
    begun[first] = (begun[first] as number) + 1;
    ended[last] = (ended[last] as number) + 1;
  }
  let before = 0;
  let behind = ended.reduce((sum, count) => sum + count, 0);
  return paragraphs.map((_, k) => {
    const sides = [before, behind] as const;
    before += begun[k] as number;
    behind -= ended[k] as number;
    return sides;
  });
}

/** A line without a mark may be read as text. */
const isHeadOrPhrase = (text: string, part: PassageSpan): boolean =>
  isHead(part) || (part.isPhrase === true && !part.isRow && mayBeHeadline(text.slice(part.start, part.end)));

/** The first and the end of all runs of several lines between two texts. */
function runsOf(text: string, parts: readonly PassageSpan[]): (readonly [from: number, end: number])[] {
  const isLine = (part: PassageSpan | undefined) => part !== undefined && isHeadOrPhrase(text, part);
  const runs: (readonly [number, number])[] = [];
  for (let from = 1; from < parts.length; from++) {
    if (!isLine(parts[from])) continue;
    let end = from + 1;
    while (isLine(parts[end])) end++;
    if (end - from > 1 && end - from <= mostLines && end < parts.length) runs.push([from, end]);
    from = end;
  }
  return runs;
}

function sharedIn(
  text: string,
  pairs: TextPairs,
  parts: readonly PassageSpan[],
  from: number,
  end: number,
): SharedHeads | null {
  const isText = (i: number) => parts[i]?.kind === 'paragraph' && !parts[i]?.isRow;
  if (!isText(from - 1) || !isText(end)) return null;
  /** Where the labels tell that those of the text below begin, if they do: only words that say otherwise count. */
  let told = from + 1;
  while (told < end && parts[told]?.article === parts[from]?.article) told++;
  let top = from - 1;
  while (isText(top - 1) && parts[top - 1]?.article === parts[top]?.article) top--;
  let bottom = end;
  while (isText(bottom + 1) && parts[bottom + 1]?.article === parts[end]?.article) bottom++;
  const above = pairsIn(pairs, parts.slice(top, from));
  const behind = pairsIn(pairs, parts.slice(end, bottom + 1));
  let head = top;
  while (head > 0 && isHead(parts[head - 1] as PassageSpan) && parts[head - 1]?.article === parts[top]?.article) head--;
  const isHeaded = head < top;
  for (let below = from + 1; below < end; below++) {
    const first = pairsIn(pairs, parts.slice(from, below));
    if (!isOf(first, above, behind, fewestAbove)) continue;
    const front = pairsIn(pairs, parts.slice(head, top));
    const own = textOf(text, pairs, parts, { top, from, lines: first, front });
    if (own === null || own > top !== isHeaded) continue;
    const ownText = pairsIn(pairs, parts.slice(own, from));
    if (!isOf(pairsIn(pairs, parts.slice(below, end)), behind, ownText, fewestBelow)) continue;
    if (told < end && told !== below) {
      const moved = pairsIn(pairs, parts.slice(Math.min(told, below), Math.max(told, below)));
      if (!(told < below ? isOf(moved, ownText, behind, fewestBelow) : isOf(moved, behind, ownText, fewestBelow)))
        continue;
    }
    return { from, below, end, text: own, isTold: told < end };
  }
  return null;
}
