import assert from 'node:assert/strict';
import { dayFrom, yearOfFileName, yearOfPath } from '../../../src/core/page/reference-day.ts';

describe('the year of a file name', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['20250707.txt', 2025],
    ['rmrb-2025-07-07-03.txt', 2025],
    ['1998_01_15.txt', 1998],
    ['2024年12月31日.txt', 2024],
    ['page-12.txt', null],
    ['2025-13-01.txt', null],
    ['138202507070.txt', null],
  ];
  for (const [name, year] of cases) it(`${name} → ${year}`, () => assert.equal(yearOfFileName(name), year));
});

describe('the year of a path', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['archive/20250707/01.txt', 2025],
    ['rmrb/2024/12/31/02.txt', 2024],
    ['2019-05-04/rmrb-2020-05-04.txt', 2020],
    ['C:\\pages\\2023-01-02\\01.txt', 2023],
    ['1949/pages/01.txt', null],
  ];
  for (const [path, year] of cases) it(`${path} → ${year}`, () => assert.equal(yearOfPath(path), year));
});

describe('a day that a reader gives', () => {
  it('is one of the calendar', () => {
    assert.deepEqual(dayFrom('2025-07-06'), { year: 2025, month: 7, day: 6 });
    for (const text of ['2025-02-29', '2025-7-6', '6.7.2025', '']) assert.equal(dayFrom(text), null);
  });
});
