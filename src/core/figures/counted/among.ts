/** Who make up a share of a whole: 研究人员中博士占六成, 职工中女性占30%. The share is of those, not of the whole before them. */
import type { Figure, Span, Word } from '../../reading.ts';
import { type WordIndex, wordAt } from './word-index.ts';

const makesUp = /^[约仅只]?占(?:到|约|比)?$/;
const within = /^(?:中|当中|里|其中)$/;
const nominal = /^(?:n|nz|vn|b|j)$/;
const mostNominal = 3;

export function amongThem({ kind, start }: Figure, { words, starts }: WordIndex): Span | null {
  if (kind !== 'percent' && kind !== 'fraction') return null;
  let at = wordAt(starts, start - 1);
  if (/^(?:近|约|了|超|超过)$/.test(words[at]?.word ?? '')) at--;
  if (!makesUp.test(words[at]?.word ?? '')) return null;
  const end = starts[at] as number;
  for (let taken = 0; taken < mostNominal && at > 0; taken++) {
    const { word, tag } = words[--at] as Word;
    if (!nominal.test(tag) || !/^[\u4e00-\u9fff]{2,}$/.test(word)) return null;
    if (within.test(words[at - 1]?.word ?? '')) return { start: starts[at] as number, end };
  }
  return null;
}
