/**
 * Lines between two texts of which the first ones are the headline behind the text above, and the others that of the text below, as where headlines
 * change sides within a page. The words tell: those of the first lines occur above and not below, those of the others below and not above.
 *   head, text, text of another story, 棉秆皮织成麻袋, 沙河两岸植树八十万株, text → three stories
 */
import type { PassageSpan } from '../text/passage.ts';
import type { TextPairs } from './cohesion.ts';
import { pairsIn, pairsInCommon } from './echoes.ts';
import { endsWhole, isHead, mayBeHeadline } from './headlines.ts';

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
    return { ...part, article, kind: heads.has(i) ? 'headline' : part.kind };
  });
  return withOneHeadEach(text, pairs, shared);
}

/** An article that has a headline at either end is two: the words of the last one tell where its text begins. */
function withOneHeadEach(text: string, pairs: TextPairs, parts: readonly PassageSpan[]): PassageSpan[] {
  const openings = new Set<number>();
  for (let from = 0, to = 0; from < parts.length; from = to) {
    while (to < parts.length && parts[to]?.article === parts[from]?.article) to++;
    const isHeadline = (i: number) => parts[i]?.kind === 'headline';
    let [top, end] = [from, to];
    while (top < to && isHeadline(top)) top++;
    while (end > top && isHeadline(end - 1)) end--;
    if (top === from || end === to) continue;
    const own = textOf(text, pairs, parts, { top, from: end, lines: pairsIn(pairs, parts.slice(end, to)) });
    if (own !== null && own > top) openings.add(own);
  }
  let added = 0;
  return parts.map((part, i) => {
    if (openings.has(i)) added++;
    return { ...part, article: part.article + added };
  });
}

/** A text that ends above lines which may head a part of it, and the pairs of those lines. */
interface TextAbove {
  readonly top: number;
  readonly from: number;
  readonly lines: ReadonlySet<number>;
}

/** Where the text begins that lines behind it head: a paragraph behind a whole one that repeats their words, as the text before it does not. */
function textOf(
  text: string,
  pairs: TextPairs,
  parts: readonly PassageSpan[],
  { top, from, lines }: TextAbove,
): number | null {
  let own = top;
  while (own < from && pairsInCommon(lines, pairsIn(pairs, parts.slice(own, own + 1))) < fewestInFirst) own++;
  if (own === from || (own > top && !endsWhole(text, parts[own - 1] as PassageSpan))) return null;
  const [before, behind] = [pairsIn(pairs, parts.slice(top, own)), pairsIn(pairs, parts.slice(own, from))];
  return isOf(lines, behind, before, fewestAbove) ? own : null;
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
  const [above, behind] = [pairsIn(pairs, parts.slice(top, from)), pairsIn(pairs, parts.slice(end, bottom + 1))];
  const isHeaded = top > 0 && isHead(parts[top - 1] as PassageSpan) && parts[top - 1]?.article === parts[top]?.article;
  for (let below = from + 1; below < end; below++) {
    const [first, rest] = [pairsIn(pairs, parts.slice(from, below)), pairsIn(pairs, parts.slice(below, end))];
    if (!isOf(first, above, behind, fewestAbove)) continue;
    const own = textOf(text, pairs, parts, { top, from, lines: first });
    if (own === null || own > top !== isHeaded) continue;
    const ownText = pairsIn(pairs, parts.slice(own, from));
    if (!isOf(rest, behind, ownText, fewestBelow)) continue;
    if (told < end && told !== below) {
      const moved = pairsIn(pairs, parts.slice(Math.min(told, below), Math.max(told, below)));
      if (!(told < below ? isOf(moved, ownText, behind, fewestBelow) : isOf(moved, behind, ownText, fewestBelow)))
        continue;
    }
    return { from, below, end, text: own, isTold: told < end };
  }
  return null;
}
