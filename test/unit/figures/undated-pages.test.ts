/** Contradictions on pages that do not tell their day: the text alone must show them. */
import assert from 'node:assert/strict';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkedPassages } from './support/checked.ts';

const undated = { year: null, month: null, day: null };

const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['影展5月1日至5月18日在市美术馆举行，为期28天。', ['28天']],
  ['影展5月1日至18日举行，为期二十八天。', ['二十八天']],
  ['影展5月1日至18日举行，为期十八天。', []],
  // The year may have a 29 February.
  ['影展2月20日至3月5日举行，为期15天。', []],
  ['影展2月20日至3月5日举行，为期17天。', ['17天']],
  ['影展12月20日至1月5日举行，为期30天。', []],
  ['学校创办于1945年，2025年迎来建校70周年。', ['70周年']],
  ['学校创办于1945年，2025年迎来建校80周年。', []],
  ['学校创办于1945年，今年迎来建校70周年。', []],
  ['2025年春，生于1958年的老石匠今年47岁。', ['47岁']],
  ['2025年春，生于1958年的老石匠今年67岁。', []],
  // An article may be written long after the years that it tells.
  ['生于1958年的老石匠2010年退休，今年67岁。', []],
  ['生于1990年的工长今年25岁，大桥2030年将建成。', []],
];

describe('contradictions on a page without its day', () => {
  for (const [text, expected] of cases)
    it(text, () => {
      const passages = checkedPassages([text], undated);
      const found = checkFigures(passages).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, expected);
    });
});
