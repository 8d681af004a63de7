/**
 * Tidy: every paragraph on one line. Only white space changes, and compatibility radicals when asked for.
 * 新华社云川7月 6日电 ⏎ 云川市6日 ⏎ 宣布…… → 新华社云川7月6日电云川市6日宣布……
 */

import type { PageWeights } from '../page/label.ts';
import { readPage } from '../page/read.ts';
import { splitPages } from '../page/split.ts';
import type { Edit, Span } from '../reading.ts';
import { foldRadicals, isSimplified } from '../text/fold.ts';

export interface TidyOptions {
  /** Whether radical code points become the characters they stand for. */
  readonly radicals: boolean;
  /** Only what lies within it changes; null for the whole text. */
  readonly range: Span | null;
}

/** Joining lines can make clear that others belong together; so many rounds are more than any page was seen to need. */
const mostRounds = 8;

/** What tidying changes in `text`; empty when it is tidy. */
export function tidyEdits(text: string, weights: PageWeights, options: TidyOptions): Edit[] {
  const edits = whiteSpaceEdits(text, joinedUntilStable(text, weights));
  const all = options.radicals ? merge(edits, radicalEdits(text)) : edits;
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

function joinedUntilStable(text: string, weights: PageWeights): string {
  let current = text;
  for (let round = 0; round < mostRounds; round++) {
    const next = joined(current, weights);
    if (next === current) break;
    current = next;
  }
  return current;
}

function joined(text: string, weights: PageWeights): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of splitPages(text)) {
    for (const passage of readPage(text.slice(start, end), weights).passages) {
      pieces.push(text.slice(at, start + passage.start), passage.text);
      at = start + passage.end;
    }
  }
  return pieces.join('') + text.slice(at);
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

const isWhite = (code: number) => (code <= 0x20 || code >= 0xa0) && /\s/u.test(String.fromCharCode(code));

function radicalEdits(text: string): Edit[] {
  const folded = foldRadicals(text, isSimplified(text));
  const edits: Edit[] = [];
  for (let i = 0; folded !== text && i < text.length; i++) {
    if (text.charCodeAt(i) !== folded.charCodeAt(i)) edits.push({ start: i, end: i + 1, newText: folded.charAt(i) });
  }
  return edits;
}

function merge(a: readonly Edit[], b: readonly Edit[]): Edit[] {
  return [...a, ...b].sort((x, y) => x.start - y.start || x.end - y.end);
}
