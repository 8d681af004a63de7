/** The rules on places, by their own examples, and by what holds for all of them, with a small gazetteer. */
import assert from 'node:assert/strict';
import { loadGazetteer } from '../../../src/core/entities/gazetteer.ts';
import type { PlaceRule } from '../../../src/core/entities/rules/place-rule.ts';
import { placeRules } from '../../../src/core/entities/rules/places.ts';
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
    ['CN', 'China', ['中国']],
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

/** Bounds of single rules: each sentence is beside one that is read otherwise. */
const bounds: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  'country-is-place': [
    ['{O|长春}代表团', '{O|长春}代表团'],
    ['{P|日本}说', '{P|日本}说'],
  ],
  'national-team': [
    ['{O|日本女排}夺冠', '{L|日本}女排夺冠'],
    ['{O|日本女排队员}夺冠', '{O|日本女排队员}夺冠'],
    ['{O|青石女排}夺冠', '{O|青石女排}夺冠'],
  ],
  opponents: [
    ['主场迎战{L|石鼓}，', '主场迎战{O|石鼓}，'],
    ['3比1战胜{L|石鼓}，', '3比1战胜{O|石鼓}，'],
    ['迎战{L|石鼓}，', '迎战{L|石鼓}，'],
    ['迎战{L|石鼓}的主场，', '迎战{L|石鼓}的主场，'],
    ['{L|石鼓}队客场以2:0取胜', '{O|石鼓}队客场以2:0取胜'],
  ],
  'division-whole': [
    ['{L|吉林}省内', '{L|吉林}省内'],
    ['{L|喀什}地{L|区内湖}', '{L|喀什}地{L|区内湖}'],
    ['{L|喀什}地区', '{L|喀什地区}'],
  ],
  'division-behind-province': [
    ['{L|吉林}长春', '{L|吉林长春}'],
    ['{L|吉林}和田', '{L|吉林}和田'],
    ['{L|吉林}从化', '{L|吉林}从化'],
    ['{L|埃及}长春', '{L|埃及}长春'],
    ['{L|喀什}长春', '{L|喀什}长春'],
    ['{L|吉林}长{L|春湖}', '{L|吉林}长{L|春湖}'],
    ['{L|吉林}长春路上', '{L|吉林}长春路上'],
    ['{L|吉林}长春青石公园', '{L|吉林}长春青石公园'],
    ['{L|吉林}长春的青石公园', '{L|吉林长春}的青石公园'],
  ],
  'foreign-region-whole': [['{L|哈尔科夫}地{L|区内湖}', '{L|哈尔科夫}地{L|区内湖}']],
  'count-behind-places': [
    ['{L|望川石鼓多地}', '{L|望川石鼓}多地'],
    ['{L|望川石多地}', '{L|望川石多地}'],
    ['{L|望川北三县}', '{L|望川北三县}'],
    ['{L|望川城三县城}', '{L|望川城三县城}'],
    ['{L|望城三县}', '{L|望城三县}'],
  ],
  'places-side-by-side': [
    ['{L|华东华北}等地', '{L|华东}{L|华北}等地'],
    ['{L|吉林省北京市}', '{L|吉林省}{L|北京市}'],
    ['{L|长春上海}', '{L|长春}{L|上海}'],
    ['{L|日本吉林}', '{L|日本吉林}'],
    ['{L|喀什地区}', '{L|喀什地区}'],
    ['{L|西北镇}', '{L|西北镇}'],
    ['{L|日本埃及湖}', '{L|日本埃及湖}'],
  ],
  'direction-behind-place': [
    ['{L|吉林东}', '{L|吉林}东'],
    ['{L|吉林东}站', '{L|吉林东}站'],
    ['{L|吉林湖}', '{L|吉林湖}'],
  ],
  'country-before-its-place': [
    ['{P|石大}埃及{L|青石港}', '{P|石大}{L|埃及青石港}'],
    ['{P|石埃}及{L|青石港}', '{P|石埃}及{L|青石港}'],
    ['埃及{L|中东}', '埃及{L|中东}'],
    ['埃及{O|苹果}', '埃及{O|苹果}'],
    ['埃及的{L|青石港}', '埃及的{L|青石港}'],
  ],
  'place-before-its-part': [
    ['{L|吉林}{L|长春}', '{L|吉林长春}'],
    ['{L|吉林}{L|喀什}', '{L|吉林}{L|喀什}'],
    ['{L|吉林}{L|青石镇}', '{L|吉林青石镇}'],
    ['{L|吉林}的{L|长春}', '{L|吉林}的{L|长春}'],
    ['{L|从化区}{L|青石村}', '{L|从化区}{L|青石村}'],
    ['{L|喀什地区}{L|青石村}', '{L|喀什地区青石村}'],
    ['{L|埃及}{L|长春}', '{L|埃及}{L|长春}'],
    ['{L|中国}{L|长春}', '{L|中国长春}'],
    ['{L|吉林省}{L|吉林}', '{L|吉林省}{L|吉林}'],
    ['{L|吉林}{O|青石公司}', '{O|吉林青石公司}'],
    ['{O|吉林}{L|青石镇}', '{O|吉林}{L|青石镇}'],
    ['{L|青石}{L|白沙}', '{L|青石}{L|白沙}'],
  ],
};

describe('the bounds of a rule on places', () => {
  for (const [name, rows] of Object.entries(bounds))
    for (const [before, after] of rows)
      it(`${name}: ${before} → ${after}`, () => {
        const own = placeRules.filter((rule) => rule.name === name);
        assert.equal(own.length, 1, 'is a rule');
        assert.equal(run(before, own), after);
      });
  it("leaves names of the reader's word list", () => {
    const { text, names } = marksIn('{L|北京上海}、{O|日本}、{L|吉林东}');
    const isListed = (name: string) => name !== '吉林东';
    const found = placeRules.reduce((own, { apply }) => apply(own, { text, gazetteer, isListed }), names);
    assert.equal(written(text, found), '{L|北京上海}、{O|日本}、{L|吉林}东');
  });
});
