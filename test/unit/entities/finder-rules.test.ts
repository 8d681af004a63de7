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
  'bodies-of-art': [
    ['，{L|青石}图书出版社影印', '，{O|青石图书出版社}影印'],
    ['，{P|石大}出版社影印', '，{P|石大}出版社影印'],
  ],
  'trade-behind-name': [
    ['由<柠谷:n><影业:n>出品', '由{O|柠谷影业}出品'],
    ['由<柠谷:n><银行:n>出资', '由柠谷银行出资'],
    ['由<望川青石:x><影业:n>出品', '由望川青石影业出品'],
    ['由<AB:x><影业:n>出品', '由AB影业出品'],
    ['{L|<青石:ns>}<银行:n>开业', '{O|青石银行}开业'],
    ['{L|在<青石:ns>}<银行:n>开业', '{L|在青石}银行开业'],
    ['<青石:ns>{O|<银行:n>家协会}成立', '青石{O|银行家协会}成立'],
    ['{L|望川}<青石:ns><银行:n>{P|石大}', '{L|望川}{O|青石银行}{P|石大}'],
  ],
  'companies-by-context': [
    ['<小米:n>和{O|望川}合作', '{O|小米}和{O|望川}合作'],
    ['<小米:n>和{L|望川}合作', '小米和{L|望川}合作'],
    ['{L|望川}与<小米:n>合作', '{L|望川}与小米合作'],
    ['<小米:n>的{O|望川}', '小米的{O|望川}'],
    ['竞争对手<小米:n>。', '竞争对手{O|小米}。'],
    ['<小:a><米:n>公司', '{O|小米}公司'],
    ['<小米粒:n>公司', '小米粒公司'],
    ['{P|<理想:n>}创始人', '{P|理想}创始人'],
  ],
  'letters-and-digits': [['5G罗盘联盟成立', '{O|5G罗盘联盟}成立']],
  'byline-lists': [
    ['记者谢知 望川日报社 赵曼摄', '记者{P|谢知} 望川日报社 {P|赵曼}摄'],
    ['记者谢知 欧阳修远摄', '记者{P|谢知} {P|欧阳修远}摄'],
    ['记者谢知 米娜·塔希尔摄', '记者{P|谢知} {P|米娜·塔希尔}摄'],
    ['记者谢知、赵曼摄', '记者谢知、赵曼摄'],
  ],
  'run-on-bylines': [['（记者{P|林一}沈二三报道）', '（记者{P|林一}{P|沈二三}报道）']],
  'known-names': [['{L|江淮}汽{O|车集团}涨停', '{L|江淮}汽{O|车集团}涨停']],
  'japanese-names': [
    ['看{L|高桥}早苗长势', '看{P|高桥早苗}长势'],
    ['看{L|高桥}<早苗:n>长势', '看{L|高桥}早苗长势'],
    ['看高桥{L|早苗}长势', '看高桥{L|早苗}长势'],
    ['{L|日本}高桥{L|早苗}长势', '{L|日本}高桥{L|早苗}长势'],
    ['首相高桥{L|早苗县}官员', '首相高桥{L|早苗县}官员'],
    ['首{L|相高桥}早苗表示', '首{L|相高桥}早苗表示'],
    ['首相{P|高桥早苗}表示', '首相{P|高桥早苗}表示'],
    ['{L|日本}校长谷川早苗表示', '{L|日本}校长{P|谷川早苗}表示'],
    ['{L|日本}是<高桥:nr><早苗:n>长势', '{L|日本}是高桥早苗长势'],
  ],
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
