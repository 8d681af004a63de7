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
import { foldForReading, foldRadicals, isSimplified } from '../text/fold.ts';
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
 * The text when no round changes it any more. Where a setting of its paragraphs lets it find no rest, they stay as they are; a text that does not come to
 * rest even so is left.
 */
function* tidied(text: string, weights: PageWeights, paragraphs: ParagraphSpacing): Generator<void, string, void> {
  const reading: Reading = { weights, paragraphs, known: new Map() };
  const first = yield* join(text, reading);
  const set = yield* lasting(first, reading);
  if (set) return set.joined;
  const kept = yield* settled(first, { ...reading, paragraphs: 'keep' });
  return kept ? ((yield* lasting(kept, reading)) ?? kept).joined : text;
}

/** The text settled, if it would be left so when it is tidied again, or null. */
function* lasting(first: Joined, reading: Reading): Generator<void, Joined | null, void> {
  const set = yield* settled(first, reading);
  return set && (yield* settled(set, reading))?.joined === set.joined ? set : null;
}

/**
 * The text with its paragraphs set apart, joined further until it does not change any more, or null. Long lines show less of where a headline stands than
 * columns do: a border that the first reading finds and a later one loses gets a blank line, which parts for every reading.
 */
function* settled(first: Joined, reading: Reading): Generator<void, Joined | null, void> {
  const borders = bordersOf(first);
  const apart = new Set<number>();
  for (let attempt = 0; ; attempt++) {
    const from = spaced(first.joined, borders, reading.paragraphs, apart);
    const rest = yield* atRest(from, apart, reading);
    if (!rest || rest.joined === from || attempt === mostAttempts) return rest;
    const lost = lostBorders(borders, rest.joined).filter((at) => !apart.has(at));
    if (!lost.length) return rest;
    for (const at of lost) apart.add(at);
  }
}

/** The text joined, and its paragraphs set apart, until it does not change any more, or null. */
function* atRest(text: string, apart: ReadonlySet<number>, reading: Reading): Generator<void, Joined | null, void> {
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = yield* join(current, reading);
    const set = spaced(next.joined, bordersOf(next), reading.paragraphs, apart);
    if (set === current) return next;
    current = set;
  }
  return null;
}

/** The places of sure borders that are no line ends in a text that was joined further. */
function lostBorders(borders: readonly FoundBorder[], further: string): number[] {
  const lineStarts = new Set<number>();
  let count = 0;
  for (const line of further.split(lineEnd)) {
    lineStarts.add(count);
    count += blackLength(line);
  }
  return borders.flatMap(({ at, start, isSure }) => (isSure && start > 0 && !lineStarts.has(at) ? [at] : []));
}

const lineEnd = /\r\n|[\n\r\v\f\u2028\u2029]/;
/** How many characters are no white space. */
function blackLength(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i))) length++;
  return length;
}

/** What does not change while a text is tidied. */
interface Reading {
  readonly weights: PageWeights;
  readonly paragraphs: ParagraphSpacing;
  /** What has been read of pages, by their text: most are at rest while a few of a long text are read again. */
  readonly known: Map<string, JoinedPage>;
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
  /** How many characters of it are no white space. */
  readonly black: number;
}

interface FoundBorder extends Border {
  /** False where the line is read as a wrap, and the join is doubted. */
  readonly isSure: boolean;
}

/** The lines of every part put together. */
function* join(text: string, { weights, known }: Reading): Generator<void, Joined, void> {
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
  const { parts } = readParts(foldForReading(page, simplified), weights);
  const pieces: string[] = [];
  const borders: FoundBorder[] = [];
  let at = 0;
  let length = 0;
  let black = 0;
  parts.forEach((part, i) => {
    const before = parts[i - 1];
    const between = page.slice(at, part.start);
    const own = joinedText(page, part);
    borders.push({
      start: length,
      end: length + between.length,
      at: black,
      isInner: part.kind === 'paragraph' && before?.kind === 'paragraph' && part.article === before.article,
      isSure: !part.isDoubted || before?.isPhrase === true,
    });
    pieces.push(between, own);
    length += between.length + own.length;
    black += blackLength(own);
    at = part.end;
  });
  return { joined: pieces.join('') + page.slice(at), borders, end: length, black };
}

/** Where one part of the text ends and the next begins, on another page perhaps. */
function bordersOf({ pages }: Joined): FoundBorder[] {
  const all: FoundBorder[] = [];
  let from = 0;
  let last = 0;
  let before = 0;
  for (const { joined, borders, end, black } of pages) {
    borders.forEach((own, i) => {
      all.push({ ...own, start: i === 0 ? last : from + own.start, end: from + own.end, at: before + own.at });
    });
    before += black;
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
