/** Pairs of sentences that one figure parts: with the first value it contradicts the others, with the second it fits them. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

/** {wrong|right}. */
const pairs = [
  // An amount for so many of something.
  '公司每10股派现金3元，总股本2.4亿股，合计派现{7.2亿元|7200万元}。',
  '这款车每百公里耗油8升，全年跑了2.5万公里，共用油{2900升|2000升}。',
  // The number stands under another noun than the classifier that the average is told for.
  '来自9个县的24支队伍参赛，每队7人，参赛选手共{186人|168人}。',
  '今年共开放960个名额，24门课程平均每门{46人|40人}。',
  // Two totals: the one told in the words of the average.
  '8所学校共计划招生2400人，报名7200人，平均每所学校招生{360人|300人}。',
  // Two numbers: the one that a slip of the pen parts from the product.
  '全县收购小麦18.4万吨，占预计产量32万吨的57.5%。平均收购价每吨2600元，农民售粮收入约{47.8万元|4.78亿元}。',
  // The amount of a day is divided as any other.
  '市场日均到货量4600吨，其中蔬菜2100吨、水果1400吨、水产{1600吨|1100吨}。',
  // Degrees below zero.
  '气温将从6℃跌到零下5℃，降温幅度达{17℃|11℃}。',
  // The total is compared, and not the average that stands between.
  '50天共发送旅客310万人次，日均6.2万人次，较去年同期的250万人次增长{34%|24%}。',
  // A rate named otherwise than by 率.
  '全县应检1.2万名学生，已完成9000名，完成进度{65%|75%}。',
];

/** What looks like one of those, and is none. */
const right = [
  '新收案件3260件，加上旧存214件，共审结3310件。',
  '东馆总投资6.4亿元，其中设备投资1.3亿元；西馆改造投资5.9亿元。',
  '他们主场7胜2平，客场3胜4平2负，积36分。',
  '养猪160头，出栏60头，每头卖了2000元，年收入17万元，还有猪崽收入5万元。',
  '当日成交146亿元，其中买入78亿元，卖出68亿元，净买入10亿元。',
  '日均到货量4600吨，其中蔬菜2100吨，外省运来的2900吨。',
  '居民人均可支配收入36500元，其中城镇48200元，农村23100元。',
  '每10户推选一名代表，1860户中有160户空置，共推选代表170名。',
];

const filled = (text: string, side: 1 | 2): string => text.replace(/\{(.+)\|(.+)\}/, `$${side}`);

describe('one figure among others', () => {
  for (const text of pairs) {
    it(`contradicts them in ${filled(text, 1)}`, () =>
      assert.notEqual(markContradictions(filled(text, 1), checkRules), filled(text, 1)));
    it(`fits them in ${filled(text, 2)}`, () =>
      assert.equal(markContradictions(filled(text, 2), checkRules), filled(text, 2)));
  }
  for (const text of right)
    it(`raises no warning in ${text}`, () => assert.equal(markContradictions(text, checkRules), text));
});
