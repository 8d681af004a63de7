/**
 * Sentences that go on in the next line where the page reader did not dare to join the lines. The page keeps its paragraphs; names and figures are
 * read over the line end, which often cuts one.
 *   农技站站长第五 ⏎ 长青手把手教大家 → one passage, in which 第五长青 stands
 */
import { sentenceEnd } from '../page/sentence-end.ts';
import type { Passage } from '../reading.ts';

/** Longest text between two lines: the break alone; an indented line begins a paragraph. */
const wrap = /^[ \t]*(?:\r\n|\r|\n)$/;
/** Running text, and no phrase or row, has marks or begins as a paragraph does. */
const marks = /[，。；：！？]/;
const isRunning = (source: string, { start, text }: Passage) =>
  marks.test(text) || source.slice(start - 2, start) === '\u3000\u3000';
const goesOn = /[\u3400-\u9fff\d·，、；“（]$/;
const mayFollow = /^[\u3400-\u9fff\d·，、；“]/;

const areOne = (source: string, last: Passage, next: Passage): boolean =>
  last.kind === 'paragraph' &&
  next.kind === 'paragraph' &&
  last.article === next.article &&
  isRunning(source, last) &&
  goesOn.test(last.text) &&
  !sentenceEnd.test(last.text) &&
  mayFollow.test(next.text) &&
  wrap.test(source.slice(last.end, next.start));

/** @param source the page's text. */
export function joinBrokenSentences(source: string, passages: readonly Passage[]): readonly Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const last = joined.at(-1);
    if (last && areOne(source, last, passage)) joined[joined.length - 1] = joinedTo(last, passage);
    else joined.push(passage);
  }
  return joined.length === passages.length ? passages : joined;
}

function joinedTo(last: Passage, next: Passage): Passage {
  const offsets = new Int32Array(last.text.length + next.offsets.length);
  offsets.set(last.offsets.subarray(0, last.text.length));
  next.offsets.forEach((offset, i) => {
    offsets[last.text.length + i] = offset + next.start - last.start;
  });
  return { ...last, end: next.end, text: last.text + next.text, folded: last.folded + next.folded, offsets };
}
