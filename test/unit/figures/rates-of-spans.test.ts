/** Rates whose time is told by two dates, rates for many together, and units of very different size. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

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
    '今年招生5400人，比去年的4800人多600人，增长[21.5%]。',
    '今年招生5400人，比去年的4800人多600人，增长12.5%。',
  ])
    it(`are right in ${text}`, () => assert.equal(markContradictions(text.replace(/[[\]]/g, ''), checkRules), text));
});
