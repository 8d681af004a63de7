/** What a rule on places sees and gives. */
import type { NameSpan } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import type { Gazetteer } from '../gazetteer.ts';

export interface PlaceContext {
  readonly text: string;
  readonly gazetteer: Gazetteer;
  /** Names of the reader's word list, which no rule changes. */
  readonly isListed: (name: string) => boolean;
}

/** Gives the passage's names anew, in text order. The notation of the examples is that of `mention-rule.ts`; their gazetteer is in the test. */
export type PlaceRule = Rule<(names: readonly NameSpan[], context: PlaceContext) => readonly NameSpan[]>;
