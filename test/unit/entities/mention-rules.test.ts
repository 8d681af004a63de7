/** The rules on single names, by their own examples. */

import { bodyRules } from '../../../src/core/entities/rules/bodies.ts';
import { bodyOfPlaceRules } from '../../../src/core/entities/rules/bodies-of-places.ts';
import { boundaryRules } from '../../../src/core/entities/rules/boundaries.ts';
import { dropRules } from '../../../src/core/entities/rules/drops.ts';
import { applyMentionRules, contextOf, type MentionRule } from '../../../src/core/entities/rules/mention-rule.ts';
import { sentenceWordRules } from '../../../src/core/entities/rules/sentence-words.ts';
import { marksIn, written } from '../../name-marks.ts';
import { testRules } from '../rules.ts';

const run = (before: string, rules: readonly MentionRule[]): string => {
  const { text, names, words } = marksIn(before);
  return written(text, applyMentionRules(names, contextOf(text, words), rules));
};

testRules('rules on where a name begins and ends', boundaryRules, run);
testRules('rules on words of the sentence beside a name', sentenceWordRules, run);
testRules('rules on bodies called by a place', bodyOfPlaceRules, run);
testRules('rules on bodies called by what they belong to', bodyRules, run);
testRules('rules on what is no name', dropRules, run);
