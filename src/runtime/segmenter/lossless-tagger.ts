/**
 * Wraps a tagger so that for any text its words joined are that text, and its work space does not grow with the text.
 * 中\ud800国 → 中 | \ud800 | 国, where both taggers alone give 中 | \ufffd | 国.
 */
import type { Word } from '../../core/reading.ts';

export type Tagger = (text: string) => readonly Word[];

/** UTF-16 units given to a tagger at once. It needs some hundred bytes of work space for each. */
const longestPiece = 1 << 16;

export function lossless(tagger: Tagger): Tagger {
  const tagPiece = (text: string): readonly Word[] => {
    const wellFormed = text.isWellFormed();
    const words = tagger(wellFormed ? text : text.toWellFormed());
    if (!covers(words, text.length)) return [{ word: text, tag: 'x' }];
    return wellFormed ? words : rewrite(words, text);
  };
  return (text) => (text.length <= longestPiece ? tagPiece(text) : pieces(text, longestPiece).flatMap(tagPiece));
}

function covers(words: readonly Word[], length: number): boolean {
  let total = 0;
  for (const { word } of words) total += word.length;
  return total === length;
}

/** The same words with the characters of `text` at their places. */
function rewrite(words: readonly Word[], text: string): Word[] {
  let at = 0;
  return words.map(({ word, tag }) => {
    const start = at;
    at += word.length;
    return { word: text.slice(start, at), tag };
  });
}

/**
 * Cuts a long text after a character at which both taggers cut anyway, so that the words are those of the whole text;
 * where a stretch has none, anywhere between two characters.
 */
export function pieces(text: string, longest: number): string[] {
  const found: string[] = [];
  let start = 0;
  while (text.length - start > longest) {
    const limit = start + longest;
    const cut = Math.max(...['。', '，', '\n'].map((mark) => text.lastIndexOf(mark, limit - 1))) + 1;
    const end = cut > start ? cut : startsLowSurrogate(text, limit) ? limit - 1 : limit;
    found.push(text.slice(start, end));
    start = end;
  }
  found.push(text.slice(start));
  return found;
}

/** Whether cutting at `offset` would cut a surrogate pair. */
function startsLowSurrogate(text: string, offset: number): boolean {
  return (text.codePointAt(offset - 1) as number) > 0xffff;
}
