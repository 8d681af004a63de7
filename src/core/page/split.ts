/**
 * A document is one newspaper page or several. Pages end at a form feed. A document without one that is longer than a page can be is cut
 * before a dateline or after blank lines, at places that their surroundings alone decide, so that an edit moves no far cut.
 */
import type { Span } from '../reading.ts';
import { isSpace } from '../text/characters.ts';

/** No printed page holds more characters than this. */
const longest = 60_000;
/** A cut leaves at least this much before it. */
const shortest = 10_000;
/** Where a long text may be cut: a paragraph's end, a blank line, and the opening of a piece of news. */
const place = /(?<=[。”）\n])\r?\n[^\S\n]*\r?\n(?=\s{0,4}(?:据?(?:新华社|本报|中新社)|[▲■]))/y;

/** The document's pages; together they hold every character. */
export function splitPages(text: string): Span[] {
  const pages: Span[] = [];
  let start = 0;
  for (let end = text.indexOf('\f'); end >= 0; end = text.indexOf('\f', end + 1)) {
    pages.push(...cut(text, start, end + 1));
    start = end + 1;
  }
  if (start < text.length || !pages.length) pages.push(...cut(text, start, text.length));
  return pages;
}

function cut(text: string, start: number, end: number): Span[] {
  const pages: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const at = cutIn(text, from + shortest, from + longest);
    pages.push({ start: from, end: at });
    from = at;
  }
  return [...pages, { start: from, end }];
}

function cutIn(text: string, from: number, to: number): number {
  const window = text.slice(from, to);
  // A text of megabytes is looked at only where its lines end.
  for (let i = window.indexOf('\n'); i >= 0; i = window.indexOf('\n', i + 1)) {
    if (!isSpace(window.charCodeAt(i + 1))) continue;
    place.lastIndex = window.charAt(i - 1) === '\r' ? i - 1 : i;
    if (place.test(window)) return from + place.lastIndex;
  }
  const line = window.lastIndexOf('。\n');
  if (line > 0) return from + line + 2;
  // In a line without an end, a sentence's end cuts no name and no figure.
  const any = window.lastIndexOf('\n') > 0 ? window.lastIndexOf('\n') : window.lastIndexOf('。');
  const at = any > 0 ? from + any + 1 : to;
  // Never between the halves of a surrogate pair.
  return /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at;
}
