/** Intervals and months that are told from the article's year, or from the date before them. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';
import { resolveDates } from '../../../src/core/figures/resolve-dates.ts';
import type { ReferenceDay } from '../../../src/core/reading.ts';

const printed: ReferenceDay = { year: 2031, month: 7, day: 6 };
const cases: readonly (readonly [string, ReferenceDay | null, readonly (string | null)[]])[] = [
  ['去年10月1日至7日', printed, ['2030-10-01/2030-10-07']],
  ['前年5月1日—5日', printed, ['2029-05-01/2029-05-05']],
  ['明年1至3月', printed, ['2032-01/2032-03']],
  ['去年10月1日至7日', null, ['--10-01/--10-07']],
  ['2019年动工，同年5月3日至8日停工', null, ['2019', '2019-05-03/2019-05-08']],
  ['2021年12月签约，次月5日动工', null, ['2021-12', '2022-01-05']],
  ['2021年3月8日立案，同月20日宣判', null, ['2021-03-08', '2021-03-20']],
  ['1月30日签约，次月30日动工', null, ['--01-30', null]],
  ['次月5日动工', null, [null]],
  ['5月签约，翌月动工', printed, ['2031-05', '2031-06']],
];

describe('intervals and months in words', () => {
  for (const [text, reference, expected] of cases)
    it(`${text} → ${expected.join(', ')}`, () =>
      assert.deepEqual(
        resolveDates(text, readFigures(text), reference).map(({ iso }) => iso),
        expected,
      ));
});
