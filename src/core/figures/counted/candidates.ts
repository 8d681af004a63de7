/** What a figure may count: the noun phrases before and behind it, the people whom its unit names, or nothing. */
import type { NearWord } from './nearby.ts';
import { classNamed } from './word-class.ts';

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
  for (const [near, { kind }] of before.entries())
    if (!neverLast[kind])
      for (const far of reach(before, near))
        if (!neverFirst[before[far]?.kind ?? 0]) all.push({ side: 'before', first: far, last: near });
  for (const [near, { kind }] of behind.entries())
    if (!neverFirst[kind])
      for (const far of reach(behind, near))
        if (!neverLast[behind[far]?.kind ?? 0]) all.push({ side: 'behind', first: near, last: far });
  return all;
}

/** The indices from `near` on that a phrase may go to. */
function reach(words: readonly NearWord[], near: number): readonly number[] {
  const all: number[] = [];
  let length = 0;
  for (let i = near; i < Math.min(words.length, near + mostWords); i++) {
    const { kind, word } = words[i] as NearWord;
    length += word.length;
    if (neverWithin[kind] || length > mostCharacters) break;
    all.push(i);
  }
  return all;
}
