/**
 * Tidy: every paragraph on one line, and the lines of a page set apart in one way. Only white space changes, and compatibility radicals when
 * asked for.
 * 新华社云川7月 6日电 ⏎ 云川市6日 ⏎ 宣布…… → 新华社云川7月6日电　云川市6日宣布……
 */

import { finish } from '../finish.ts';
import type { PageWeights } from '../page/label.ts';
import { readParts } from '../page/read.ts';
import { splitPages } from '../page/split.ts';
import type { Edit, Span } from '../reading.ts';
import { isSpace } from '../text/characters.ts';
import { foldRadicals, isSimplified } from '../text/fold.ts';
import { joinedText } from '../text/passage.ts';
import { type Border, type ParagraphSpacing, spaced } from './spacing.ts';

export interface TidyOptions {
  /** Whether radical code points become the characters they stand for. */
  readonly radicals: boolean;
  /** How the paragraphs of an article are set apart; `page`, as most of the page's are, when it is left out. */
  readonly paragraphs?: ParagraphSpacing;
  /** Only what lies within it changes; null for the whole text. */
  readonly range: Span | null;
}

/** Joining lines can make clear that others belong together; so many rounds are more than any page was seen to need. */
const mostRounds = 4;
/** How often borders that were lost are set apart. */
const mostAttempts = 4;

/** What tidying changes in `text`; empty when it is tidy. */
export const tidyEdits = (text: string, weights: PageWeights, options: TidyOptions): Edit[] =>
  finish(tidyEditsInSteps(text, weights, options));

/** The same, handing back control after every page that was read. */
export function* tidyEditsInSteps(
  text: string,
  weights: PageWeights,
  options: TidyOptions,
): Generator<void, Edit[], void> {
  const source = options.radicals ? foldRadicals(text, isSimplified(text)) : text;
  const edits = whiteSpaceEdits(source, yield* tidied(source, weights, options.paragraphs ?? 'page'));
  const all = options.radicals ? merge(edits, radicalEdits(text, source)) : edits;
  const { range } = options;
  return range ? all.filter(({ start, end }) => start >= range.start && end <= range.end) : all;
}

export function tidy(text: string, weights: PageWeights, options: TidyOptions): string {
  return applyEdits(text, tidyEdits(text, weights, options));
}

/** @param edits in order and without overlaps. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end, newText } of edits) {
    pieces.push(text.slice(at, start), newText);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/**
 * The text when no round changes it any more. A text that does not come to rest, or that would not stay as it is set, is left as far as it is
 * sure. Long lines show less of where a headline stands than columns do: a border that the first reading finds and a later one loses gets a
 * blank line, which parts for every reading.
 */
function* tidied(text: string, weights: PageWeights, paragraphs: ParagraphSpacing): Generator<void, string, void> {
  const known: KnownPages = new Map();
  const first = yield* join(text, weights, known);
  const borders = bordersOf(first);
  const apart = new Set<Border>();
  for (let attempt = 0; ; attempt++) {
    const from = withBlankLines(first.joined, borders, apart);
    const rest = yield* atRest(from, weights, known);
    if (!rest) return text;
    const lost =
      rest.joined === from || attempt === mostAttempts ? [] : lostBorders(first.joined, borders, rest.joined);
    if (!lost.length) return yield* settled(rest, weights, paragraphs, known);
    for (const border of lost) apart.add(border);
  }
}

/** The text joined until it does not change any more, or null. */
function* atRest(text: string, weights: PageWeights, known: KnownPages): Generator<void, Joined | null, void> {
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = yield* join(current, weights, known);
    if (next.joined === current) return next;
    current = next.joined;
  }
  return null;
}

/** Sure borders in `joined` that are no line ends in a text that was joined further. */
function lostBorders(joined: string, borders: readonly FoundBorder[], further: string): Border[] {
  const lineStarts = new Set<number>();
  let count = 0;
  for (const line of further.split(lineEnd)) {
    lineStarts.add(count);
    count += blackLength(line);
  }
  let at = 0;
  let black = 0;
  return borders.filter(({ start, end, isSure }) => {
    black += blackLength(joined.slice(at, start));
    at = end;
    return isSure && start > 0 && !lineStarts.has(black);
  });
}

const lineEnd = /\r\n|[\n\r\v\f\u2028\u2029]/;
/** How many characters are no white space. */
function blackLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) length++;
  return length;
}

/** A blank line at those of the borders that are to be set apart. */
function withBlankLines(text: string, borders: readonly Border[], apart: ReadonlySet<Border>): string {
  let at = 0;
  const pieces: string[] = [];
  for (const border of borders) {
    if (!apart.has(border)) continue;
    const { start, end } = border;
    const white = text.slice(start, end);
    const own = lineEnd.exec(white);
    pieces.push(text.slice(at, start), own ? white.replace(own[0], own[0] + own[0]) : white);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** The joined text with its paragraphs set apart, if tidying it again would leave it so. */
function* settled(
  rest: Joined,
  weights: PageWeights,
  paragraphs: ParagraphSpacing,
  known: KnownPages,
): Generator<void, string, void> {
  const { joined } = rest;
  const candidate = spaced(joined, bordersOf(rest), paragraphs);
  if (candidate === joined) return joined;
  const again = yield* join(candidate, weights, known);
  return again.joined === candidate && spaced(candidate, bordersOf(again), paragraphs) === candidate
    ? candidate
    : joined;
}

/** A text whose lines were put together, page by page. */
interface Joined {
  readonly joined: string;
  readonly pages: readonly JoinedPage[];
}

interface JoinedPage {
  readonly joined: string;
  /** The white space before each of its passages, as offsets of the page. */
  readonly borders: readonly FoundBorder[];
  /** Where the last one ends. */
  readonly end: number;
}

interface FoundBorder extends Border {
  /** False where the line is read as a wrap, and the join is doubted. */
  readonly isSure: boolean;
}

/** What has been read of pages, by their text: most are at rest while a few of a long text are read again. */
type KnownPages = Map<string, JoinedPage>;

/** The lines of every part put together. */
function* join(text: string, weights: PageWeights, known: KnownPages): Generator<void, Joined, void> {
  const pages: JoinedPage[] = [];
  const simplified = isSimplified(text);
  for (const { start, end } of splitPages(text)) {
    const page = text.slice(start, end);
    const joined = known.get(page) ?? joinedPage(page, weights, simplified);
    known.set(page, joined);
    pages.push(joined);
    yield;
  }
  return { joined: pages.map(({ joined }) => joined).join(''), pages };
}

function joinedPage(page: string, weights: PageWeights, simplified: boolean): JoinedPage {
  const { parts } = readParts(foldRadicals(page, simplified), weights);
  const pieces: string[] = [];
  const borders: FoundBorder[] = [];
  let at = 0;
  let length = 0;
  parts.forEach((part, i) => {
    const before = parts[i - 1];
    const between = page.slice(at, part.start);
    const own = joinedText(page, part);
    borders.push({
      start: length,
      end: length + between.length,
      isInner: part.kind === 'paragraph' && before?.kind === 'paragraph' && part.article === before.article,
      isSure: !part.isDoubted || before?.isPhrase === true,
    });
    pieces.push(between, own);
    length += between.length + own.length;
    at = part.end;
  });
  return { joined: pieces.join('') + page.slice(at), borders, end: length };
}

/** Where one part of the text ends and the next begins, on another page perhaps. */
function bordersOf({ pages }: Joined): FoundBorder[] {
  const all: FoundBorder[] = [];
  let from = 0;
  let last = 0;
  for (const { joined, borders, end } of pages) {
    borders.forEach((own, i) => {
      all.push({ ...own, start: i === 0 ? last : from + own.start, end: from + own.end });
    });
    if (borders.length) last = from + end;
    from += joined.length;
  }
  return all;
}

/** The edits from one text to another that differs from it in white space alone. */
function whiteSpaceEdits(from: string, to: string): Edit[] {
  const edits: Edit[] = [];
  let i = 0;
  let k = 0;
  while (i < from.length || k < to.length) {
    const start = i;
    const begin = k;
    while (i < from.length && isWhite(from.charCodeAt(i))) i++;
    while (k < to.length && isWhite(to.charCodeAt(k))) k++;
    if (i - start !== k - begin || from.slice(start, i) !== to.slice(begin, k)) {
      edits.push({ start, end: i, newText: to.slice(begin, k) });
    }
    i++;
    k++;
  }
  return edits;
}

/** Most of a text lies between the blanks, in the range of Han characters: it needs no expression. */
const isWhite = (code: number) =>
  (code <= 0x20 || (code >= 0xa0 && code <= 0x3000) || code === 0xfeff) && /\s/u.test(String.fromCharCode(code));

function radicalEdits(text: string, folded: string): Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; folded !== text && i < text.length; i++) {
    if (text.charCodeAt(i) !== folded.charCodeAt(i)) edits.push({ start: i, end: i + 1, newText: folded.charAt(i) });
  }
  return edits;
}

function merge(a: readonly Edit[], b: readonly Edit[]): Edit[] {
  return [...a, ...b].sort((x, y) => x.start - y.start || x.end - y.end);
}
