import assert from 'node:assert/strict';
import { smallNumber } from '../../../src/core/text/small-number.ts';

describe('a small number', () => {
  const cases = {
    十: 10,
    十三: 13,
    二十: 20,
    三十一: 31,
    廿: 20,
    廿三: 23,
    卅一: 31,
    初七: 7,
    7: 7,
    '07': 7,
    九: 9,
    两: 2,
    一二: 12,
    一九九八: 1998,
  };
  for (const [written, value] of Object.entries({ ...cases, 二〇二五: 2025, '二○○○': 2000, 零: 0, 一: 1 })) {
    it(`${written} is ${value}`, () => assert.equal(smallNumber(written), value));
  }
});
