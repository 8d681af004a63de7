/** The sentence around a place of a passage: up to 。！？… with the closing quotation marks that follow. */
import type { Passage, Span } from '../core/annotation.ts';
import { toSource } from '../core/text/passage.ts';

const sentenceEnd = /[。！？!?…]+[”’」』）)]*/g;

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
  let start = 0;
  let end = passage.text.length;
  for (const match of passage.text.matchAll(sentenceEnd)) {
    const after = match.index + match[0].length;
    if (after <= place) start = after;
    else {
      end = after;
      break;
    }
  }
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
