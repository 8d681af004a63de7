/** The rules on places, by their own examples, and by what holds for all of them, with a small gazetteer. */
import assert from 'node:assert/strict';
import { loadGazetteer } from '../../../src/core/entities/gazetteer.ts';
import { type PlaceRule, placeRules } from '../../../src/core/entities/rules/places.ts';
import { marksIn, written } from '../../name-marks.ts';
import { testRules } from '../rules.ts';

const gazetteer = loadGazetteer({
  year: 2024,
  divisions: [
    ['110000', '北京市'],
    ['220000', '吉林省'],
    ['220100', '长春市'],
    ['310000', '上海市'],
    ['440184', '从化区'],
    ['653100', '喀什地区'],
    ['653201', '和田市'],
  ],
  countries: [
    ['JP', 'Japan', ['日本']],
    ['EG', 'Egypt', ['埃及']],
    ['YE', 'Yemen', ['也门']],
  ],
});

function run(before: string, rules: readonly PlaceRule[]): string {
  const { text, names } = marksIn(before);
  const context = { text, gazetteer, isListed: () => false };
  return written(
    text,
    rules.reduce((found, { apply }) => apply(found, context), names),
  );
}

testRules('rules on places', placeRules, run);

describe('a rule on places', () => {
  for (const rule of placeRules) {
    it(`${rule.name} reads a sentence the same between others`, () => {
      for (const [before] of rule.examples)
        assert.equal(run(`晴。${before}。风大`, [rule]), `晴。${run(`${before}。`, [rule])}风大`);
    });
    it(`${rule.name} changes passages of no other types than those of its examples`, () => {
      const typesIn = (source: string) => [...source.matchAll(/\{(\w)\|/g)].map(([, type]) => type);
      const types = rule.examples.filter(([before]) => run(before, [rule]) !== before).flatMap(([own]) => typesIn(own));
      for (const [before] of rule.examples)
        for (const type of 'PLO')
          if (!types.includes(type)) {
            const other = before.replace(/\{\w\|/g, `{${type}|`);
            assert.equal(run(other, [rule]), other);
          }
    });
  }
});
