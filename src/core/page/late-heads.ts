/**
 * Headlines behind their texts on a page that has the others above. Such a text has no headline before it, so it was read on in the story above it, and its
 * headline as a subhead that heads nothing, or as a line of the next headline:
 *   head, text, text of another story, 食堂阿姨的“光盘行动”, head, text → three stories
 * The words of the lines tell where their text begins, and so does a column of another width.
 */
import type { PassageSpan } from '../text/passage.ts';
import { opensCaption } from './captions.ts';
import type { TextPairs } from './cohesion.ts';
import { pairsIn, pairsInCommon } from './echoes.ts';
import { endsWhole, isHead, mayBeHeadline } from './headlines.ts';
import { type Sides, sidesOf } from './shared-heads.ts';
import { hasByline, type StorySigns } from './story-signs.ts';

/** A headline has no more lines, and what stands between it and the next one has no more parts. */
const mostLines = 3;
const mostBetween = 2;
/** So many pairs of the lines are said in their text, and so many times as many as before it, where no column of another width begins. */
const fewestSaid = 2;
const clearly = 3;
/** What it says for a border that the texts on either side share no pair, in pairs of headlines. */
const unlikeness = 10;
/** Columns differ by so much, in em. */
const otherWidth = 1.5;

/** ◎ 历史学院 巫 静, 本报学生记者 费 扬: a letter-spaced name at the end of a line that is read as text. */
const spacedName = /\s[\u3400-\u9fff](?:\s[\u3400-\u9fff]){1,2}$/u;

/** A page with what tells where its stories begin. */
interface LatePage {
  readonly text: string;
  readonly pairs: TextPairs;
  readonly parts: readonly PassageSpan[];
  readonly signs: StorySigns;
}

/** Lines that may be such a headline, and where the next one, or the page's end, is, as indices of parts. */
interface Lines {
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

/** The same with where their text begins. */
interface LateStory extends Lines {
  readonly own: number;
}

/** The parts with each such text and its headline as an article of its own. */
export function withLateHeadlines(
  text: string,
  pairs: TextPairs,
  parts: readonly PassageSpan[],
  signs: StorySigns,
): PassageSpan[] {
  const stories = storiesIn({ text, pairs, parts, signs });
  if (!stories.length) return [...parts];
  let article = -1;
  let k = 0;
  return parts.map((part, i) => {
    while (k < stories.length && i >= (stories[k] as LateStory).next) k++;
    const story = stories[k];
    const isWithin = story !== undefined && i > story.own;
    const isBehind = stories[k - 1]?.next === i;
    if (i === 0 || i === story?.own || isBehind || (!isWithin && parts[i - 1]?.article !== part.article)) article++;
    const isHeadline = story !== undefined && i >= story.from && i < story.to;
    return { ...part, article, kind: isHeadline ? 'headline' : part.kind };
  });
}

function storiesIn(page: LatePage): LateStory[] {
  const { parts } = page;
  const stories: LateStory[] = [];
  /** Where the story of each part begins. */
  let begun = 0;
  for (let i = 1; i < parts.length; i++) {
    const lines = linesFrom(page, i);
    if (lines) {
      const own = textOf(page, begun, lines);
      if (own !== null) stories.push({ ...lines, own });
      begun = lines.next;
      i = Math.max(i, lines.next - 1);
    } else if (parts[i]?.article !== parts[i - 1]?.article) begun = i;
  }
  return stories;
}

/** A subhead or a line that is read as text, behind a text and above no other. */
function linesFrom({ text, parts, signs }: LatePage, from: number): Lines | null {
  if (!endsWhole(text, parts[from - 1] as PassageSpan)) return null;
  const lineOf = ({ start, end }: PassageSpan) => text.slice(start, end);
  const isName = (part: PassageSpan) => spacedName.test(lineOf(part));
  const isLine = (part: PassageSpan | undefined): part is PassageSpan =>
    part !== undefined && (isHead(part) || (part.isPhrase === true && mayBeHeadline(lineOf(part)))) && !isName(part);
  const isParted = (i: number) =>
    parts[i]?.article !== parts[i - 1]?.article ||
    hasByline(signs, (parts[i - 1] as PassageSpan).end, (parts[i] as PassageSpan).start);
  let to = from;
  while (to < from + mostLines && isLine(parts[to]) && (to === from || !isParted(to))) to++;
  if (to === from) return null;
  let next = to;
  const isBetween = (part: PassageSpan | undefined) =>
    part !== undefined && (opensCaption(text, part.start) || isName(part));
  while (next < to + mostBetween && isBetween(parts[next])) next++;
  if (next === parts.length) return { from, to, next };
  return parts[next]?.kind === 'headline' ? { from, to, next } : null;
}

/** Where the text of such lines begins in the story above them, if they have one there. */
function textOf({ text, pairs, parts }: LatePage, begun: number, { from, to, next }: Lines): number | null {
  let top = begun;
  while (top < from && parts[top]?.kind === 'headline') top++;
  if (top === begun || top === from) return null;
  const lines = pairsIn(pairs, parts.slice(from, to));
  const own = parts.slice(top, from).map((part) => pairsIn(pairs, [part]));
  const said = sidesOf(lines, own);
  const front = sidesOf(pairsIn(pairs, parts.slice(begun, top)), own);
  const below = pairsInCommon(lines, pairsBelow(pairs, parts, next));
  const column = otherColumnFrom(text, parts.slice(top, from));
  const across = pairsAcross(own);
  let best: number | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 1; k < own.length; k++) {
    const before = parts[top + k - 1] as PassageSpan;
    const part = parts[top + k] as PassageSpan;
    if (before.kind !== 'paragraph' || part.kind !== 'paragraph' || part.isRow) continue;
    const [[above, behind], [frontAbove, frontBehind]] = [said[k], front[k]] as [Sides, Sides];
    const isSaid = behind > below && behind >= Math.max(fewestSaid, clearly * above);
    // Else the headline above is none, and the lines head all of the text.
    const isHeaded = frontAbove > frontBehind;
    if (!(isSaid && isHeaded) && !(k >= column && behind > above)) continue;
    const score = behind - unlikeness * (across[k] as number);
    if (score > most) [best, most] = [top + k, score];
  }
  return best;
}

/** The share of the pairs on the side of a paragraph that says fewer, before it or from it on, that are said on both. */
function pairsAcross(paragraphs: readonly ReadonlySet<number>[]): number[] {
  const last = new Map<number, number>();
  paragraphs.forEach((own, k) => {
    for (const pair of own) last.set(pair, k);
  });
  const begun = new Set<number>();
  const ended = paragraphs.map(() => 0);
  let open = 0;
  return paragraphs.map((own, k) => {
    const fewer = Math.min(begun.size, last.size - begun.size + open);
    const across = open / Math.max(1, fewer);
    for (const pair of own) {
      const end = last.get(pair) as number;
      if (begun.has(pair)) continue;
      begun.add(pair);
      open++;
      ended[end] = (ended[end] as number) + 1;
    }
    open -= ended[k] as number;
    return across;
  });
}

/** The pairs of the text below the headline of the next story. */
function pairsBelow(pairs: TextPairs, parts: readonly PassageSpan[], next: number): Set<number> {
  let first = next;
  while (parts[first]?.kind === 'headline') first++;
  let end = first;
  while (parts[end]?.kind === 'paragraph') end++;
  return pairsIn(pairs, parts.slice(first, end));
}

/** From which paragraph on all are set in a column of another width than those before it; behind the last where none is. */
function otherColumnFrom(text: string, paragraphs: readonly PassageSpan[]): number {
  const widths = paragraphs.map(({ kind, start, end }) =>
    kind === 'paragraph' ? columnWidth(text.slice(start, end)) : null,
  );
  const last = widths.findLast((width) => width !== null) ?? 0;
  const other = widths.findLastIndex((width) => width !== null && Math.abs(width - last) >= otherWidth);
  return other < 0 ? paragraphs.length : other + 1;
}

/** The width of the lines of a paragraph, in em, or null where it has none but the first, which may be indented, and the last. */
function columnWidth(paragraph: string): number | null {
  const lines = paragraph.split(/\r\n|[\r\n]/).slice(1, -1);
  return lines.length ? Math.max(...lines.map((line) => widthOf(line.trim()))) : null;
}

function widthOf(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i++) width += line.charCodeAt(i) < 0x2000 ? 0.5 : 1;
  return width;
}
