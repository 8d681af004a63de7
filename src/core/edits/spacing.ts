/**
 * How the paragraphs of a page are set apart: all alike, so that a blank line left by a column's end does not look like the end of a section.
 * The borders of headlines, furniture and lists stay as they are.
 */
import type { Span } from '../reading.ts';

/** `page`: as most paragraphs of the page are; `blankLine` between all of them; `none`; `keep`: each as it is. */
export const paragraphSpacings = ['page', 'blankLine', 'none', 'keep'] as const;
export type ParagraphSpacing = (typeof paragraphSpacings)[number];

/** The white space between two parts of a page. */
export interface Border extends Span {
  /** Its place, whatever white space there is: how many other characters stand before it. */
  readonly at: number;
  /** Whether a paragraph stands on both sides, and both are of one article. */
  readonly isInner: boolean;
}

/** Fewest borders that show how a page sets its paragraphs apart. */
const fewest = 2;
const lineEnd = /\r\n|[\n\r\v\f\u2028\u2029]/g;

/**
 * @param borders in text order.
 * @param apart the places of those that get a blank line whatever is set.
 */
export function spaced(
  text: string,
  borders: readonly Border[],
  spacing: ParagraphSpacing,
  apart: ReadonlySet<number> = new Set(),
): string {
  const inner = borders.filter(({ start, end, isInner }) => isInner && isBreak(text.slice(start, end)));
  const blank = wantsBlankLines(text, inner, spacing);
  const pieces: string[] = [];
  let at = 0;
  const lead = leadingBlank(text);
  if (lead) {
    pieces.push(text.slice(0, lead.start));
    at = lead.end;
  }
  for (const border of borders) {
    const { start, end, isInner } = border;
    const wanted = apart.has(border.at) ? true : isInner ? blank : null;
    const white = wanted === null ? '' : text.slice(start, end);
    if (start < at || !isBreak(white)) continue;
    pieces.push(text.slice(at, start), setApart(white, wanted as boolean));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Whether one page break or line end at least is among the white space; a form feed parts pages and stays. */
const isBreak = (white: string) => !white.includes('\f') && /[\n\r\v\u2028\u2029]/.test(white);

function wantsBlankLines(text: string, inner: readonly Span[], spacing: ParagraphSpacing): boolean | null {
  if (spacing === 'keep') return null;
  if (spacing !== 'page') return spacing === 'blankLine';
  if (inner.length < fewest) return null;
  const blank = inner.filter(({ start, end }) => (text.slice(start, end).match(lineEnd)?.length ?? 0) > 1).length;
  return blank * 2 > inner.length;
}

/** The white space with one line end or two of its own kind, and the indent behind the last. */
function setApart(white: string, blank: boolean): string {
  const ends = white.match(lineEnd) as RegExpMatchArray;
  const indent = white.slice(white.lastIndexOf(ends.at(-1) as string) + (ends.at(-1) as string).length);
  const trailing = white.slice(0, white.search(lineEnd));
  return `${trailing}${blank ? (ends[0] as string) + (ends[1] ?? ends[0]) : (ends[0] as string)}${indent}`;
}

/** A blank narrower than a character before the text's first, which no printer set. */
function leadingBlank(text: string): Span | null {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return text.charAt(start) === ' ' && /\S/.test(text.charAt(start + 1)) ? { start, end: start + 1 } : null;
}
