/** Numerals that only their surroundings tell from others: scores in lists, money with its currency, about so many, counted nouns. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';

const scores: readonly (readonly [text: string, scores: number])[] = [
  ['四局比分为23-25、25-19、25-22、25-20。', 4],
  ['六局比分为11∶8、9∶11、11∶6、8∶11、11∶9、11∶5。', 6],
  ['第一局25-23，第二局25-19。', 2],
  ['主队以25∶20、23∶25、25∶18、25∶21战胜客队。', 4],
  ['按3∶2、5∶4的比例混合。', 0],
  ['每组3-5人、6-8人。', 0],
];

const money: readonly (readonly [text: string, code: string, amount: number, counted: string | null])[] = [
  ['捐款港币2000元。', 'HKD', 2000, '捐款'],
  ['投资新台币五千万元。', 'TWD', 50_000_000, '投资'],
  ['找回人民币八角。', 'CNY', 0.8, '找回'],
  ['澳元80万', 'AUD', 800_000, null],
  ['每个五角六分。', 'CNY', 0.56, null],
  ['一毛五分钱', 'CNY', 0.15, null],
];

const about: readonly (readonly [text: string, low: number])[] = [
  ['来了万把人。', 10_000],
  ['走了百把里路。', 100],
  ['千把块', 1000],
  ['百把号人', 100],
];

describe('figures among others', () => {
  for (const [text, number] of scores)
    it(`${text}: ${number} scores`, () =>
      assert.equal(readFigures(text).filter(({ kind }) => kind === 'score').length, number));
  for (const [text, code, amount, counted] of money)
    it(`${text}: ${code} ${amount}`, () => {
      const figure = readFigures(text).find(({ kind }) => kind === 'money');
      assert.equal(figure?.canonicalUnit, code);
      assert.equal(figure?.canonicalValue, amount);
      assert.equal(figure?.counted ?? null, counted);
    });
  for (const [text, low] of about)
    it(`${text}: ${low} or a little more`, () => {
      const [figure] = readFigures(text);
      assert.deepEqual([figure?.value, figure?.low, figure?.high], [low, low, null]);
    });
});
