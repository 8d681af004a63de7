/** The rules that find names by what stands around them, by their own examples. */
import { finderRules } from '../../../src/core/entities/rules/finders.ts';
import { type PassageRule, passageRules } from '../../../src/core/entities/rules/passage-rule.ts';
import { marksIn, written } from '../../name-marks.ts';
import { testRules } from '../rules.ts';

testRules('rules that find names', finderRules, (before: string, rules: readonly PassageRule[]) => {
  const { text, names, words } = marksIn(before);
  return written(text, passageRules(rules)(names, { text, words }));
});
