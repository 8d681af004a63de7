/** Rules that find names by their context where the recogniser found none. */
import type { NameSpan, Word } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import { createNeededWords } from '../../text/needed-words.ts';
import { apart, withoutOverlapping } from '../../text/spans.ts';

export interface PassageContext {
  readonly text: string;
  /** Joined, they are the text. */
  readonly words: readonly Word[];
}

/** Gives the passage's names anew, in text order. The notation of the examples is that of `mention-rule.ts`. */
export interface PassageRule extends Rule<ApplyToPassage> {
  /** Words of which one stands in every text that the rule changes, see `createNeededWords`; left out where there are no such words. */
  readonly needs?: readonly string[];
}
type ApplyToPassage = (names: readonly NameSpan[], context: PassageContext) => readonly NameSpan[];

/** One function for a list of rules, which applies in their order those that the text's words call for. */
export function passageRules(rules: readonly PassageRule[]): ApplyToPassage {
  const neededBy = createNeededWords(rules.map(({ needs }) => needs));
  return (names, context) => {
    const isNeeded = neededBy(context.text);
    return rules.reduce((found, { apply }, i) => (isNeeded(i) ? apply(found, context) : found), names);
  };
}

/** The stronger names, each of them apart from the others, and of the weaker ones those that overlap none of them. */
export function placeOver(names: readonly NameSpan[], stronger: readonly NameSpan[]): readonly NameSpan[] {
  if (stronger.length === 0) return names;
  const own = apart(stronger);
  if (names.length === 0) return own;
  return [...withoutOverlapping(names, own), ...own].sort((a, b) => a.start - b.start);
}
