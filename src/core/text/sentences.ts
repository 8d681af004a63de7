/** The sentence around a place of a passage: up to 。！？… with the closing quotation marks that follow. */
import type { Passage, Span } from '../reading.ts';
import { toSource } from './passage.ts';

const finalMark = /[。！？!?…]/;
const closingMark = /[”’」』）)]/;

/** Whether a sentence ends before the character at `place`. */
function isBoundary(text: string, place: number): boolean {
  if (finalMark.test(text.charAt(place)) || closingMark.test(text.charAt(place))) return false;
  let last = place - 1;
  while (closingMark.test(text.charAt(last))) last--;
  return finalMark.test(text.charAt(last));
}

export interface Sentence {
  /** The sentence as it reads, without the wraps. */
  readonly text: string;
  /** In the page's source. */
  readonly span: Span;
  /** Where it begins in the passage's text. */
  readonly start: number;
}

/** @param offset in the page's source, within the passage. */
export function sentenceAt(passage: Passage, offset: number): Sentence {
  const place = indexOfOffset(passage, offset);
  const { text } = passage;
  let start = place;
  while (start > 0 && !isBoundary(text, start)) start--;
  let end = Math.min(place + 1, text.length);
  while (end < text.length && !isBoundary(text, end)) end++;
  while (start < end && passage.text[start] === ' ') start++;
  return { text: passage.text.slice(start, end), span: toSource(passage, start, end), start };
}

/** The character of the passage's text that stands at or after an offset of the source. */
export function indexOfOffset(passage: Passage, offset: number): number {
  let low = 0;
  let high = passage.text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passage.start + (passage.offsets[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
