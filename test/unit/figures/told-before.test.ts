/** Months and days that open a sentence and go on from a date told before it. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';
import { resolveDates } from '../../../src/core/figures/resolve-dates.ts';
import type { ReferenceDay } from '../../../src/core/reading.ts';

const all = (text: string, reference: ReferenceDay | null) =>
  resolveDates(text, readFigures(text), reference).map(({ iso }) => iso);
const printed: ReferenceDay = { year: 2031, month: 7, day: 6 };

describe('a date that goes on from a sentence before', () => {
  const cases: readonly (readonly [string, ReferenceDay | null, readonly (string | null)[]])[] = [
    ['2003年2月，疫情初现。3月，学校停课。5月20日，复课。', null, ['2003-02', '2003-03', '2003-05-20']],
    ['2003年2月，疫情初现。3月，学校停课。', printed, ['2003-02', '2003-03']],
    ['1976年7月28日，地震发生。7月30日，医疗队赶到。', printed, ['1976-07-28', '1976-07-30']],
    ['2021年7月20日闭馆。21日开放。', null, ['2021-07-20', '2021-07-21']],
    ['2021年4月20日闭馆。31日开放。', null, ['2021-04-20', null]],
    ['1995年4月筹备；8月，图纸获批；12月，打下第一根桩。', null, ['1995-04', '1995-08', '1995-12']],
    // An earlier month, and one that opens no sentence, may be of any year.
    ['2003年5月停课。3月，雨多。', null, ['2003-05', '--03']],
    ['2003年2月停课。学校3月开学。', null, ['2003-02', '--03']],
    // Days near that of the paper, and those that are planned, are of its own year.
    ['2023年3月获批。6月28日，项目开工。', printed, ['2023-03', '2031-06-28']],
    ['2023年3月获批。8月1日，新校区将启用。', printed, ['2023-03', '2031-08-01']],
    ['2023年3月获批。8月1日，新校区启用。', printed, ['2023-03', '2023-08-01']],
    ['2023年3月获批。8月1日，新校区启用。', { year: null, month: 8, day: 2 }, ['2023-03', '--08-01']],
    // A few years ago: of either year, unless it is right behind.
    ['2029年3月开工。5月通车。', printed, ['2029-03', '2031-05']],
    ['2029年3月5日开工。4月2日通车。', printed, ['2029-03-05', '2029-04-02']],
    ['2029年3月开工。11月通车。', printed, ['2029-03', '2029-11']],
    // What is told of today begins anew.
    ['2016年3月6日开门，至今已有8年。3月9日，书店迎来读者。', null, ['2016-03-06', 'P8Y', '--03-09']],
    ['2016年3月6日开门。3月9日（星期六），书店迎来读者。', null, ['2016-03-06', '--03-09', null]],
    [`2016年3月6日开门${'，书店迎来读者'.repeat(20)}。3月9日闭店。`, null, ['2016-03-06', '--03-09']],
    ['2003年2月，疫情初现。2025年，学校重修。3月，学校开学。', null, ['2003-02', '2025', '--03']],
    ['2021年7月20日闭馆。3日开放。', printed, ['2021-07-20', '2031-07-03']],
  ];
  for (const [text, reference, expected] of cases)
    it(`${text} → ${expected.join(', ')}`, () => assert.deepEqual(all(text, reference), expected));
});

describe('dates in traditional characters', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['今年首五個月', '2031-01/2031-05'],
    ['上個月底', '2031-06'],
    ['去年前７個月', '2030-01/2030-07'],
  ];
  for (const [text, expected] of cases)
    it(`${text} → ${expected}`, () => assert.deepEqual(all(text, printed), [expected]));
});
