/** The words of a candidate and around it as signs, each a number of 17 bits; the few that share one are learnt together. */
import { scattered } from '../../text/hash.ts';

const bits = 17;
export const lexicalCount = 1 << bits;

/** What a word is to a candidate, or to the figure. */
const roles = {
  headCharacter: 1,
  head: 2,
  within: 3,
  /** The last character of the phrase, with the figure's unit. */
  unitHead: 4,
  /** The words right before and behind the figure and its unit, each with the candidate's side. */
  previous: 5,
  next: 6,
  unit: 7,
  /** The words right outside the phrase. */
  left: 8,
  right: 9,
  /** A word between the figure and the one that counts the same. */
  between: 10,
} as const;

/** @param word hashed. @param other what it is seen with, hashed. */
export const lexicalSign = (role: keyof typeof roles, word: number, other = 0): number =>
  scattered(Math.imul(roles[role], 0x9e3779b1) ^ word ^ Math.imul(other + 1, 0x85ebca6b), bits);
