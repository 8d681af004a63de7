import assert from 'node:assert/strict';
import { yearOfFileName } from '../../src/core/page/reference-day.ts';

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
