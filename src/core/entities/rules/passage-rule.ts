/** Rules that find names by their context where the recogniser found none. */
import type { NameSpan, Word } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import { apart, withoutOverlapping } from '../../text/spans.ts';

export interface PassageContext {
  readonly text: string;
  /** Joined, they are the text. */
  readonly words: readonly Word[];
}

/** Gives the passage's names anew, in text order. The notation of the examples is that of `mention-rule.ts`. */
export type PassageRule = Rule<(names: readonly NameSpan[], context: PassageContext) => readonly NameSpan[]>;

/** The stronger names, each of them apart from the others, and of the weaker ones those that overlap none of them. */
export function placeOver(names: readonly NameSpan[], stronger: readonly NameSpan[]): readonly NameSpan[] {
  if (stronger.length === 0) return names;
  const own = apart(stronger);
  return [...withoutOverlapping(names, own), ...own].sort((a, b) => a.start - b.start);
}
