/** What a figure may count: the noun phrases before and behind it, the people whom its unit names, or nothing. */

import { classNamed } from './word-class.ts';
import type { NearWord } from './word-index.ts';

export type Side = 'none' | 'unit' | 'before' | 'behind';

/** Its words go from `first` to `last` of its side, where 0 is the nearest to the figure; before the figure, `first` is the farther. */
export interface Candidate {
  readonly side: Side;
  readonly first: number;
  readonly last: number;
}

/** Longest noun phrase. */
const mostCharacters = 14;
const mostWords = 7;

const flags = (names: string): readonly boolean[] => {
  const members: boolean[] = [];
  for (const name of names.split(', ')) members[classNamed(name)] = true;
  return members;
};
const neverWithin = flags('edge, comma, of, each, bracket, mark, particle, pronoun');
const neverFirst = flags(
  'edge, comma, pause, quote, bracket, digits, mark, of, each, and, degree, being, towards, stop, preposition, pronoun, short adverb, particle, frame',
);
const neverLast = flags(
  'edge, comma, pause, quote, bracket, digits, mark, of, each, and, degree, being, towards, stop, preposition, pronoun, short adverb, particle, frame, link, side, numeral, time',
);

/** @param isOfPeople whether the unit itself may be counted: 3万人. */
export function candidates(
  before: readonly NearWord[],
  behind: readonly NearWord[],
  isOfPeople: boolean,
): readonly Candidate[] {
  const all: Candidate[] = [{ side: 'none', first: 0, last: 0 }];
  if (isOfPeople) all.push({ side: 'unit', first: 0, last: 0 });
  for (const side of ['before', 'behind'] as const) {
    const words = side === 'before' ? before : behind;
    for (let near = 0; near < words.length; near++) {
      // The nearest word is the phrase's last one before the figure and its first one behind it.
      const { kind } = words[near] as NearWord;
      if (side === 'before' ? neverLast[kind] : neverFirst[kind]) continue;
      let length = 0;
      for (let far = near; far < Math.min(words.length, near + mostWords); far++) {
        const word = words[far] as NearWord;
        length += word.word.length;
        if (neverWithin[word.kind] || word.isFigure || length > mostCharacters) break;
        if (side === 'behind' && !neverLast[word.kind]) all.push({ side, first: near, last: far });
        if (side === 'before' && !neverFirst[word.kind]) all.push({ side, first: far, last: near });
      }
    }
  }
  return all;
}
