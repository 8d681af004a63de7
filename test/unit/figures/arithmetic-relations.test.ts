/** What the reader of arithmetic tries: rates over dates, for many together and in other units; and what a relation that holds silences. */
import assert from 'node:assert/strict';
import { outcomeOf, scenesOf } from '../../../src/core/figures/checks/arithmetic/candidates.ts';
import type { Node } from '../../../src/core/figures/checks/arithmetic/nodes.ts';
import { neededOf, wrongRelations } from '../../../src/core/figures/checks/arithmetic/reader.ts';
import { amountsNear } from '../../../src/core/figures/checks/arithmetic/relations.ts';
import { weightOf } from '../../../src/core/figures/checks/arithmetic/weights.ts';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { checkedPage } from '../../../src/core/figures/checks/page.ts';
import { checkedPassages, markContradictions } from './support/checked.ts';

describe('rates of spans and crowds', () => {
  for (const text of [
    '3月11日至17日，渡口共运送旅客8400人次，日均[2100人次]。',
    '3月11日至17日，渡口共运送旅客8400人次，日均1200人次。',
    '今年前8个月，书房接待读者64万人次，平均每月[9万人次]。',
    '今年前8个月，书房接待读者64万人次，平均每月8万人次。',
    '一包种子重18克，共9000粒，平均每粒[4毫克]。',
    '一包种子重18克，共9000粒，平均每粒2毫克。',
    '全市装有除颤仪2340台，常住人口600万人，平均每万人[4.9台]。',
    '全市装有除颤仪2340台，常住人口600万人，平均每万人3.9台。',
    // A growth of each year grows with itself.
    '五年来，产值从218亿元增长到326亿元，年均增速8%左右。',
    // Two amounts have a difference and a ratio: one that holds says nothing of the other.
    '糖厂十月份产糖二千二百吨，超过计划二千吨的[百分之二十]，比九月份的二千吨增加二百吨。',
    '糖厂十月份产糖二千二百吨，超过计划二千吨的百分之十，比九月份的二千吨增加二百吨。',
    '最便宜的房间180元，最贵的540元，是最便宜的三倍，价差360元。',
    '今年招生5400人，比去年的4800人多600人，增长[21.5%]。',
    '今年招生5400人，比去年的4800人多600人，增长12.5%。',
  ])
    it(`are right in ${text}`, () => assert.equal(markContradictions(text.replace(/[[\]]/g, ''), checkRules), text));
});

describe('amounts that stand close', () => {
  const nearIn = (count: number, at: number) => {
    const text = Array.from({ length: count }, (_, i) => `茶${i + 10}吨`).join('，');
    const [scene] = scenesOf([...checkedPassages([text], { year: 2025, month: 7, day: 6 }).entries()]);
    const nodes = scene?.nodes ?? [];
    return amountsNear(nodes, nodes[at] as Node).map(({ amount }) => amount / 1000);
  };
  it('are held against those beside them, however many stand around', () =>
    assert.deepEqual(nearIn(20, 1), [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]));
  it('are a table where there are too many', () => assert.deepEqual(nearIn(80, 40), []));
});

/** The rates that hold in a sentence, each with its number or time and the total. */
const heldIn = (text: string): readonly string[] =>
  scenesOf([...checkedPassages([text], { year: 2025, month: 7, day: 6 }).entries()]).flatMap((scene) =>
    scene.nodes
      .flatMap((node) => outcomeOf(scene, node)?.relations ?? [])
      .filter(({ operation, holds }) => operation === 'product' && holds)
      .map(({ result, terms }) => [result, ...terms].map(({ figure }) => figure.text).join(' ')),
  );

describe('rates that hold', () => {
  for (const [text, ...expected] of [
    ['3月11日至17日，渡口共运送旅客8400人次，日均1200人次。', '1200人次 3月11日至17日 8400人次'],
    ['今年前8个月，书房接待读者64万人次，平均每月8万人次。', '8万人次 今年前8个月 64万人次'],
    ['一包种子重18克，共9000粒，平均每粒2毫克。', '2毫克 9000粒 18克'],
    ['全市装有除颤仪2340台，常住人口600万人，平均每万人3.9台。', '3.9台 600万人 2340台'],
    ['每千人拥有床位6张，全区45万人共有床位2700张。', '6张 45万人 2700张'],
    ['他用1小时19分40秒跑完20公里，平均每公里3分59秒。', '3分59秒 20公里 1小时19分40秒'],
    // A bound of speed is no mean of it.
    ['飞机最高时速950公里，昨日飞行4小时，航程3800公里。'],
    ['3月11日至17日，渡口共运送旅客8400人次，日均2100人次。'],
  ] as const)
    it(`are found in ${text}`, () => assert.deepEqual(heldIn(text), expected));
});

describe('a relation that holds', () => {
  // So low a bound that whatever is not silenced is told.
  const told = (text: string, margin: number) =>
    wrongRelations(checkedPage(checkedPassages([text], { year: 2025, month: 7, day: 6 })), weightOf, {
      needed: neededOf(-1),
      margin,
    }).map(({ at }) => at.figure.text);
  const [strict, wide] = [2, 50];
  it('of a difference leaves a ratio of the same amounts alone, however wide the margin is', () =>
    assert.deepEqual(told('糖厂十月份产糖二千二百吨，超过计划二千吨的百分之二十，比九月份的二千吨增加二百吨。', wide), [
      '百分之二十',
    ]));
  it('silences another with the same outcome', () => {
    const plain = '今年招生5400人，去年4800人，增长21.5%。';
    assert.deepEqual(told(plain, wide), ['21.5%']);
    assert.deepEqual(told(`经费860万元，去年708万元；${plain}`, wide), []);
  });
  it('explains amounts that stand close, whatever else they might be of', () =>
    assert.deepEqual(told('入夏以来最高38.6℃，五天平均36.7℃，比常年同期的30.9℃高5.8℃。', strict), []));
  it('of counts that add up silences what else they might be, however little its words say', () =>
    assert.deepEqual(told('护林队8人分成两班，一班5人，另一班3人，昼夜值守。', strict), []));
});

describe('amounts that stand between those of a relation', () => {
  const others = ['校园18.4公顷', '藏书72吨', '跑道640米', '气温31℃', '造价2.3亿元', '用电160度', '水库850立方米'];
  // What the words say is left out: all is told that density leaves above the bound.
  const told = (between: readonly string[]) =>
    wrongRelations(
      checkedPage(
        checkedPassages([`今年招生5400人，${[...between, '去年4800人'].join('，')}，增长21.5%。`], {
          year: 2025,
          month: 7,
          day: 6,
        }),
      ),
      () => 0,
      { needed: neededOf(-0.5), margin: 2 },
    ).map(({ at }) => at.figure.text);
  it('leave it as likely where they are few', () => assert.deepEqual(told(others.slice(0, 3)), ['21.5%']));
  it('make it less likely where they are many', () => assert.deepEqual(told(others), []));
});

describe('a difference that does not hold', () => {
  const messages = (text: string) =>
    checkFigures(checkedPassages([text], { year: 2025, month: 7, day: 6 })).map(({ detail }) => detail.join(' '));
  for (const [text, told] of [
    ['决赛中她跑出11秒02，比沉睡了16年的原纪录11秒15快了0.23秒。', '11秒15 11秒02 0.13秒 0.23秒'],
    ['最高水位14.86米，比1954年的14.32米还高出1.54米。', '14.86米 14.32米 0.54米 1.54米'],
  ] as const)
    it(`is told by how much in ${text}`, () => assert.deepEqual(messages(text), [told]));
  for (const text of [
    '从今年5月起，画廊一天开10小时，每周6天，周开放时间由原来的48小时延长到60小时。',
    '污水处理能力由每天5.5万吨提高到12万吨，城区污水集中收集率由61.3%提高到94.8%。',
    '前几年人均收入只有6300多元，全村312户中有86户。湖水变清后，莲藕、荷叶茶一起算，亩均收入约7500元，是过去养鱼的1.8倍。',
  ])
    it(`is not told of levels, and not of what something else was: ${text}`, () =>
      assert.deepEqual(messages(text), []));
});
