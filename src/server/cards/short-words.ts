/**
 * Names cut into the words that GB/T 16159 writes apart. Segmenters have whole names as one word: 国家图书馆 is 国家 图书馆, Guójiā Túshūguǎn.
 */
import type { Segmenter, Word } from '../../core/reading.ts';

/** Names of people (nr), which are transliterated ones at this length, of places (ns), and idioms (i) stay whole, as do unknown words (x). */
const whole = /^(?:nr|ns|i|x)/;

export function shortWords(name: string, segmenter: Segmenter): readonly Word[] {
  return segmenter.tag(name).flatMap((word) => cut(word, segmenter));
}

/** The parts have two characters or more each, and are words of the dictionary themselves. */
function cut(word: Word, segmenter: Segmenter): readonly Word[] {
  if (whole.test(word.tag) || !/^\p{Script=Han}{4,}$/u.test(word.word)) return [word];
  const characters = [...word.word];
  for (let at = 2; at <= characters.length - 2; at++) {
    const parts = [characters.slice(0, at), characters.slice(at)].flatMap((part) => segmenter.tag(part.join('')));
    if (parts.every(isWord)) return parts.flatMap((part) => cut(part, segmenter));
  }
  return [word];
}

const isWord = ({ word, tag }: Word) => tag !== 'x' && [...word].length >= 2;
