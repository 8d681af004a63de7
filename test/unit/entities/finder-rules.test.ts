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

/** Bounds of single rules: each sentence is beside one that is read otherwise. */
const bounds: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'letters-and-digits': [['5G罗盘联盟成立', '{O|5G罗盘联盟}成立']],
  'known-names': [['{L|江淮}汽{O|车集团}涨停', '{L|江淮}汽{O|车集团}涨停']],
  'tibetan-names': [
    ['牧民次仁卓玛扎西顿珠说', '牧民{P|次仁卓玛}{P|扎西顿珠}说'],
    ['牧民次仁说', '牧民次仁说'],
    ['牧民{P|次仁卓玛吉}说', '牧民{P|次仁卓玛吉}说'],
  ],
};

describe('the bounds of a rule that finds names', () => {
  for (const [name, rows] of Object.entries(bounds))
    for (const [before, after] of rows)
      it(`${name}: ${before} → ${after}`, () => {
        const own = finderRules.filter((rule) => rule.name === name);
        assert.equal(own.length, 1, 'is a rule');
        assert.equal(run(before, own), after);
      });
});
