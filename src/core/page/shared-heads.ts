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
}

/** The parts with each text's lines as its headline. */
export function withSharedHeads(text: string, pairs: TextPairs, parts: readonly PassageSpan[]): PassageSpan[] {
  const found = runsOf(text, parts).flatMap(([from, end]) => sharedIn(text, pairs, parts, from, end) ?? []);
  if (!found.length) return [...parts];
  const heads = new Set<number>();
  const openings = new Set<number>();
  let last = -1;
  for (const { from, below, end, text: own } of found) {
    // The text behind such lines has its headline already.
    if (own <= last) continue;
    last = end;
    for (let i = from; i < end; i++) heads.add(i);
    openings.add(own).add(below);
  }
  let article = -1;
  return parts.map((part, i) => {
    // The lines belong to the text above or below them, and open an article in front of the latter alone.
    const isWithin = heads.has(i) || heads.has(i - 1);
    if (i === 0 || openings.has(i) || (!isWithin && parts[i - 1]?.article !== part.article)) article++;
    return { ...part, article, kind: heads.has(i) ? 'headline' : part.kind };
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
  // Lines that belong to both sides are told already.
  if (parts[from]?.article !== parts[end - 1]?.article || !isText(from - 1) || !isText(end)) return null;
  let top = from - 1;
  while (isText(top - 1) && parts[top - 1]?.article === parts[top]?.article) top--;
  let bottom = end;
  while (isText(bottom + 1) && parts[bottom + 1]?.article === parts[end]?.article) bottom++;
  const [above, behind] = [pairsIn(pairs, parts.slice(top, from)), pairsIn(pairs, parts.slice(end, bottom + 1))];
  const isHeaded = top > 0 && isHead(parts[top - 1] as PassageSpan) && parts[top - 1]?.article === parts[top]?.article;
  for (let below = from + 1; below < end; below++) {
    const [first, rest] = [pairsIn(pairs, parts.slice(from, below)), pairsIn(pairs, parts.slice(below, end))];
    if (!isOf(first, above, behind, fewestAbove)) continue;
    const own =
      top + parts.slice(top, from).findIndex((part) => pairsInCommon(first, pairsIn(pairs, [part])) >= fewestInFirst);
    if (own < top || (own === top && isHeaded)) continue;
    if (own > top && (!isHeaded || !endsWhole(text, parts[own - 1] as PassageSpan))) continue;
    if (!isOf(rest, behind, pairsIn(pairs, parts.slice(own, from)), fewestBelow)) continue;
    return { from, below, end, text: own };
  }
  return null;
}
