import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readable, simplify } from '../../../src/core/text/simplify.ts';

describe('readable', () => {
  for (const [text, form] of [
    ['臺灣大學與紹興縣', '台湾大学与绍兴县'],
    ['乾隆年间', '乾隆年间'],
    ['乾隆帝登瞭望塔后', '乾隆帝登瞭望塔后'],
    ['編劇石大有獲獎', '编剧石大有获奖'],
    ['米兰‧昆德拉和伊万･彼得罗夫', '米兰·昆德拉和伊万·彼得罗夫'],
    ['增长3．5', '增长3．5'],
  ] as const) {
    it(`${text} → ${form}`, () => assert.equal(readable(text), form));
  }
  it('keeps every offset', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => readable(text).length === text.length),
      { numRuns: 200 },
    ));
});

describe('simplify', () => {
  it('takes a text of any length', () => assert.equal(simplify('靜'.repeat(300_000)), '静'.repeat(300_000)));
  it('makes a name comparable', () => assert.equal(simplify('歐陽靜'), '欧阳静'));
});
