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

const readings: readonly (readonly [text: string, ...(readonly string[])])[] = [
  ['年终奖两、三万元。', '两、三万元 20000–30000'],
  ['售价US$35 million，', 'US$35million 35000000'],
  ['估值3.5 billion美元', '3.5billion美元 3500000000'],
  ['营收€350m，长350m。', '€350m 350000000', '350m 350'],
  ['积58分升至第三位。', '58分 58', '第三位 3'],
  ['含盐58分升。', '58分升 58'],
  ['第45+2分钟破门。', '第45+2分钟 45–47'],
  ['投资3个亿，欠3个多亿。', '3个亿 300000000', '3个多亿 300000000–400000000'],
  ['有3个亿元村。', '3个 3', '亿元 100000000'],
  ['4×100米接力', '4 4', '100米 100'],
  ['形成百亩连片。', '百亩 100'],
  ['用时五分半。', '五分半 5.5'],
  ['买了12打鸡蛋。', '12打 12'],
  ['休息半日。', '半日 0.5'],
  ['比例尺1:50000。', '1:50000 1–50000'],
  ['水位由-12.5米回升。', '-12.5米 -12.5'],
  ['用工2千3百人，收3千5百元。', '2千3百人 2300', '3千5百元 3500'],
  ['东风-41方阵驶过。', '41 41'],
  ['五百二十平方呎，十八哩', '五百二十平方呎 520', '十八哩 18'],
  ['测得三十三点九五分贝。', '三十三点九五分贝 33.95'],
  ['三一重工涨停。'],
];

const dates: readonly (readonly [text: string, shown: string, iso: string | null])[] = [
  ['2O19年建成', '2O19年', '2019'],
  ['光緒二十四年變法', '光緒二十四年', '1898'],
  ['令和6年開放', '令和6年', '2024'],
  ['民國113年5月20日', '民國113年5月20日', '2024-05-20'],
  ['民國113年2月30日', '民國113年2月30日', null],
];

const results: readonly (readonly [text: string, kind: string])[] = [
  ['望川 3:1 青石', 'score'],
  ['望川3∶1青石，云溪0∶0海岩。', 'score'],
  ['男女比例3:1', 'ratio'],
  ['按3:1兑水', 'ratio'],
];

const about: readonly (readonly [text: string, low: number])[] = [
  ['来了万把人。', 10_000],
  ['走了百把里路。', 100],
  ['千把块', 1000],
  ['百把号人', 100],
];

describe('figures among others', () => {
  for (const [text, ...expected] of readings)
    it(text, () =>
      assert.deepEqual(
        readFigures(text).map(({ text: shown, low, high }) => `${shown} ${low === high ? low : `${low}–${high}`}`),
        expected,
      ),
    );

  for (const [text, shown, iso] of dates)
    it(text, () => {
      const [date] = readFigures(text);
      assert.deepEqual([date?.kind, date?.text, date?.iso], ['date', shown, iso]);
    });

  for (const [text, kind] of results) it(text, () => assert.equal(readFigures(text)[0]?.kind, kind));

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
