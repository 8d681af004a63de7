/** Rules that drop what the recogniser marks but nobody would look up. Each looks at one name alone, so their order does not matter. */
import { rulesOnOrdinaryWords } from './drops/ordinary-words.ts';
import { rulesOnSurnames } from './drops/surnames-alone.ts';
import { rulesOnThingsAndEvents } from './drops/things-and-events.ts';
import { rulesOnUnsurePersons } from './drops/unsure-persons.ts';
import { rulesOnMissingNames } from './drops/without-own-name.ts';
import type { MentionRule } from './mention-rule.ts';

export const dropRules: readonly MentionRule[] = [
  ...rulesOnMissingNames,
  ...rulesOnThingsAndEvents,
  ...rulesOnOrdinaryWords,
  ...rulesOnSurnames,
  ...rulesOnUnsurePersons,
];
