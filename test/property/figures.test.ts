/** Properties of figures, for arbitrary text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFigures } from '../../src/core/figures/read.ts';

const pieces = [
  ...'零一二三四五六七八九十百千万亿两几数多余半约近超点分之比元人个年月日时米吨斤成倍番第上',
  ...'0123456789.,，。、—-~:∶％%《》“”（） \n',
  '百分之',
  '公里',
  '亿元',
  '平方米',
  '个百分点',
  '小时',
  '7月6日',
  ...['零下', '负', '不到', '逾', '以上', '以下', '低于', '来', '上万', '至', '半', '块', '℃'],
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 2 })), { maxLength: 40 })
  .map((all) => all.join(''));

/** The texts are the same in every run: a test that fails by luck tells nothing of the change at hand. */
const runs = { numRuns: 3000, seed: 15 };

describe('properties of figures', () => {
  it('the source of the span without blanks is the text; spans are in order and do not overlap', () =>
    fc.assert(
      fc.property(text, (source) => {
        let last = 0;
        for (const figure of readFigures(source)) {
          assert.ok(figure.start >= last && figure.end > figure.start);
          last = figure.end;
          const shown = source.slice(figure.start, figure.end).replace(/\s+/g, '');
          assert.equal(figure.text.normalize('NFKC'), shown.normalize('NFKC'));
        }
      }),
      runs,
    ));

  it('low ≤ value ≤ high', () =>
    fc.assert(
      fc.property(text, (source) => {
        for (const { low, value, high } of readFigures(source)) {
          assert.ok(low === null || value === null || low <= value);
          assert.ok(value === null || high === null || value <= high);
          assert.ok(low === null || high === null || low <= high);
        }
      }),
      runs,
    ));

  it('a number written in digits is read as that number', () =>
    fc.assert(
      fc.property(fc.nat({ max: 9_999_999 }), fc.nat({ max: 99 }), (whole, part) => {
        const value = Number(`${whole}.${String(part).padStart(2, '0')}`);
        const [figure] = readFigures(`投资${value}元`);
        assert.equal(figure?.value, value);
      }),
      runs,
    ));

  it('a number written in Chinese characters is read as that number', () =>
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99_999_999 }), (value) => {
        const [figure] = readFigures(`投资${inCharacters(value)}元`);
        assert.equal(figure?.value, value, inCharacters(value));
      }),
      runs,
    ));
});

/** 10203 → 一万零二百零三. */
function inCharacters(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000;
    const gap = rest > 0 && rest < 1000 ? '零' : '';
    return `${inCharacters(Math.floor(value / 10_000))}万${gap}${rest > 0 ? inCharacters(rest) : ''}`;
  }
  const digits = String(value).padStart(4, '0');
  const spoken = [...digits].map((digit, i) =>
    digit === '0' ? '零' : '零一二三四五六七八九'.charAt(Number(digit)) + ['千', '百', '十', ''][i],
  );
  return spoken.join('').replace(/^零+/, '').replace(/零+$/, '').replace(/零+/g, '零');
}
