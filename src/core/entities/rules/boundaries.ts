/** Where a name begins and ends, and what it is, where the recogniser’s habits are known; in the order in which the rules are applied. */
import { markRules } from './boundaries/marks.ts';
import { personRules } from './boundaries/persons.ts';
import { placeAndBodyRules } from './boundaries/places-and-bodies.ts';
import { singleCharacterRules } from './boundaries/single-characters.ts';
import type { MentionRule } from './mention-rule.ts';

export const boundaryRules: readonly MentionRule[] = [
  ...markRules,
  ...personRules,
  ...placeAndBodyRules,
  ...singleCharacterRules,
];
