/** Years in brackets behind a name: of a life, of a reign, of a war. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';

const datesOf = (text: string) =>
  readFigures(text).flatMap(({ kind, text: written, iso }) => (kind === 'date' ? [`${written} ${iso}`] : []));
const cases: readonly (readonly [string, readonly string[]])[] = [
  ['陈守义（1921—2008），白沙人', ['1921—2008 1921/2008']],
  ['诗人林阿水（1901～1943年）的手稿', ['1901～1943年 1901/1943']],
  ['陶明远（1925.3—2010.11）是所长', ['1925.3—2010.11 1925-03/2010-11']],
  ['学者郑观海（字秉文，1642—1719）', ['1642—1719 1642/1719']],
  ['两次大战（1914—1918，1939—1945）', ['1914—1918 1914/1918', '1939—1945 1939/1945']],
  ['画家冯立（1962—）', ['1962 1962']],
  ['唐（618—907）的瓷器', ['618—907 0618/0907']],
  // Amounts, scores and numbers of things.
  ['型号（1200—1500）均可选', []],
  ['型号（618—907）均可选', []],
  ['亩产（1150—1312斤）', []],
  ['编号（1921—1908）', []],
  ['编号1921—2008', []],
  ['人数（1020—1915）', []],
  ['费用（2050—2150）', []],
];

describe('years in brackets', () => {
  for (const [text, expected] of cases)
    it(`${text} → ${expected.join(', ') || 'none'}`, () => assert.deepEqual(datesOf(text), expected));
});
