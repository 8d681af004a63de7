/** The rules that find names by what stands around them, by their own examples, and wherever a sentence stands. */
import assert from 'node:assert/strict';
import { finderRules } from '../../../src/core/entities/rules/finders.ts';
import { type PassageRule, passageRules } from '../../../src/core/entities/rules/passage-rule.ts';
import { marksIn, written } from '../../name-marks.ts';
import { testRules } from '../rules.ts';

function run(before: string, rules: readonly PassageRule[]): string {
  const { text, names, words } = marksIn(before);
  return written(text, passageRules(rules)(names, { text, words }));
}

testRules('rules that find names', finderRules, run);

describe('a rule that finds names', () => {
  for (const rule of finderRules)
    it(`${rule.name} reads a sentence the same between others`, () => {
      for (const [before] of rule.examples)
        assert.equal(run(`晴。${before}。风大`, [rule]), `晴。${run(`${before}。`, [rule])}风大`);
    });
});
