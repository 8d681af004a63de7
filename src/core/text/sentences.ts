/** Sentences of a passage: each ends after 。！？ or … and the closing quotation marks that follow. */
import type { Passage, Span } from '../reading.ts';
import { toSource } from './passage.ts';
import { countWhile } from './search.ts';

const finalMark = /[。！？!?…]/;
const closingMark = /[”’」』）)]/;

/** Whether a sentence begins at `place`. */
function isBoundary(text: string, place: number): boolean {
  if (finalMark.test(text.charAt(place)) || closingMark.test(text.charAt(place))) return false;
  let last = place - 1;
  while (closingMark.test(text.charAt(last))) last--;
  return finalMark.test(text.charAt(last));
}

export interface Sentence {
  /** The text of the sentence, lines joined. */
  readonly text: string;
  /** In the page's source. */
  readonly span: Span;
  /** Where it begins in the passage's text. */
  readonly start: number;
}

/** Finds the sentence around an offset of the page's source, within a passage. */
export type SentenceFinder = (passage: Passage, offset: number) => Sentence;

/** For many places: the sentences of a passage are looked for once, so that the work grows with the text and not with its square. */
export function createSentenceFinder(): SentenceFinder {
  const known = new Map<Passage, readonly number[]>();
  return (passage, offset) => {
    const starts = known.get(passage) ?? sentenceStarts(passage.text);
    known.set(passage, starts);
    return sentenceFrom(passage, starts, indexOfOffset(passage, offset));
  };
}

/** For one place; for many see `createSentenceFinder`. */
export const sentenceAt: SentenceFinder = (passage, offset) => createSentenceFinder()(passage, offset);

/** Where the sentences of a text begin, the first at 0. */
function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (let place = 1; place < text.length; place++) if (isBoundary(text, place)) starts.push(place);
  return starts;
}

function sentenceFrom(passage: Passage, starts: readonly number[], place: number): Sentence {
  const next = countWhile(starts.length, (i) => (starts[i] as number) <= place);
  const end = starts[next] ?? passage.text.length;
  let start = starts[next - 1] ?? 0;
  while (start < end && passage.text[start] === ' ') start++;
  return { text: passage.text.slice(start, end), span: toSource(passage, start, end), start };
}

/** The index in the passage's text of the first character at or after an offset of the source. */
export function indexOfOffset(passage: Passage, offset: number): number {
  return countWhile(passage.text.length, (i) => passage.start + (passage.offsets[i] as number) < offset);
}
