/** Durations in ISO 8601, in the parts that they are told in. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';

const cases: readonly (readonly [string, string | null])[] = [
  ['判处有期徒刑三年六个月', 'P3Y6M'],
  ['历时1小时25分08秒', 'PT1H25M8S'],
  ['飞行11小时零5分', 'PT11H5M'],
  ['羁押11个月零9天', 'P11M9D'],
  ['停工两年三个月零五天', 'P2Y3M5D'],
  ['走了两天零七个小时', 'P2DT7H'],
  ['游出3分31秒46', 'PT3M31.46S'],
  ['成绩是2:08:16', 'PT2H8M16S'],
  ['用时15:38.88', 'PT15M38.88S'],
  ['做了四个小时二十分钟', 'PT4H20M'],
  ['游出31秒46', 'PT31.46S'],
  ['学制两年半', 'P2.5Y'],
  ['二百四十天', 'P240D'],
  ['几个月', null],
  ['三至五年', null],
];

describe('durations in ISO 8601', () => {
  for (const [text, expected] of cases)
    it(`${text} → ${expected}`, () => assert.equal(readFigures(text)[0]?.iso, expected));
});
