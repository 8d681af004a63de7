/** A page without its white space, which is what anchors count in: mending wraps changes nothing else. */
import type { Span } from '../reading.ts';
import { isSpace } from '../text/characters.ts';
import { foldForComparison } from '../text/fold.ts';
import { countWhile } from '../text/search.ts';
import type { Anchor } from './record.ts';

export interface BareText {
  /** The page's characters without white space. */
  readonly bare: string;
  /** `bare` as it is compared: radicals and full-width forms folded, unit by unit. */
  readonly folded: string;
  /** Unit i of `bare` stands at `offsets[i]` in the page; one more element holds the page's length. */
  readonly offsets: Int32Array;
}

/** How many units of context an anchor keeps on either side. */
export const contextLength = 12;

export function bareText(text: string): BareText {
  const offsets = new Int32Array(text.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isSpace(text.charCodeAt(i))) {
      offsets[length++] = i;
      continue;
    }
    if (i > from) pieces.push(text.slice(from, i));
    from = i + 1;
  }
  pieces.push(text.slice(from));
  offsets[length] = text.length;
  const bare = pieces.join('');
  return { bare, folded: foldForComparison(bare), offsets: offsets.slice(0, length + 1) };
}

/** The units of a span of the page that are not white space, as a span of `bare`; empty when there are none. */
export function toBare({ offsets }: BareText, { start, end }: Span): Span {
  return { start: firstAtOrAfter(offsets, start), end: firstAtOrAfter(offsets, end) };
}

/** Where units of `bare` stand in the page, from the first to the last of them, with the white space between. */
export function toPage({ offsets }: BareText, { start, end }: Span): Span {
  const from = offsets[start] as number;
  return { start: from, end: end > start ? (offsets[end - 1] as number) + 1 : from };
}

/** @returns null when nothing but white space stands in the span. */
export function anchorOf(page: BareText, span: Span): Anchor | null {
  const { start, end } = toBare(page, span);
  if (end <= start) return null;
  const { bare } = page;
  return {
    at: start,
    quote: bare.slice(start, end),
    before: bare.slice(wholeFrom(bare, Math.max(0, start - contextLength)), start),
    after: bare.slice(end, wholeTo(bare, Math.min(bare.length, end + contextLength))),
  };
}

/** The index of the first element that is at least `value`; `offsets` ascend. */
function firstAtOrAfter(offsets: Int32Array, value: number): number {
  return countWhile(offsets.length - 1, (i) => (offsets[i] as number) < value);
}

/** Context that would begin or end inside a surrogate pair is shorter by one unit. */
const wholeFrom = (text: string, at: number) => (cutsPair(text, at) ? at + 1 : at);
const wholeTo = (text: string, at: number) => (cutsPair(text, at) ? at - 1 : at);
const cutsPair = (text: string, at: number) =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
