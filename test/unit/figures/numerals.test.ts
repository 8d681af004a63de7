/** Numerals: all whole numbers as an independent writer writes them, and each way of writing by itself. */
import assert from 'node:assert/strict';
import {
  add,
  decimal,
  integer,
  lastPlace,
  less,
  multiply,
  negate,
  toNumber,
  zero,
} from '../../../src/core/figures/decimal.ts';
import { numeralAt } from '../../../src/core/figures/numerals.ts';

/** What a numeral says: how much of the text it is, its value, or its bounds, and what makes it inexact. */
function shown(text: string, start = 0): string | null {
  const numeral = numeralAt(text, start);
  if (!numeral) return null;
  const { end, value, low, high, approx } = numeral;
  const number = (own: typeof low) => (own ? String(toNumber(own)) : '');
  const bounds = value && low === value && high === value ? '' : ` ${number(low)}..${number(high)}`;
  const exact = value && low && high && toNumber(low) === toNumber(value) && toNumber(high) === toNumber(value);
  return `${text.slice(start, end)} ${value ? number(value) : '?'}${exact ? '' : bounds}${approx ? ` ${approx}` : ''}`;
}

const digits = '零一二三四五六七八九';
/** A number below 10,000 in Chinese figures, by the rules that children learn. */
function written(value: number): string {
  let text = '';
  let isZeroDue = false;
  for (const [factor, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / factor) % 10;
    if (digit === 0) isZeroDue = text !== '';
    else {
      text += `${isZeroDue ? '零' : ''}${digits.charAt(digit)}${word}`;
      isZeroDue = false;
    }
  }
  return text;
}
/** Any whole number: groups of four figures, 零 where one has fewer behind another. */
function writtenAll(value: number): string {
  let text = '';
  for (const [factor, word] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / factor) % 10_000;
    if (group === 0) continue;
    text += `${text !== '' && group < 1000 ? '零' : ''}${written(group)}${word}`;
  }
  return text;
}

describe('whole numbers in Chinese figures', () => {
  const read = (text: string) => {
    const numeral = numeralAt(text, 0);
    return numeral?.end === text.length && numeral.value ? toNumber(numeral.value) : null;
  };
  it('are read up to 9,999', () => {
    for (let value = 1; value < 10_000; value += value < 1200 ? 1 : 37)
      assert.equal(read(written(value)), value, written(value));
  });
  it('are read with 万 and 亿', () => {
    for (let i = 1; i < 400; i++) {
      const value = Math.floor((i * 987_654_321_987) % 10 ** (5 + (i % 8)));
      if (value > 0) assert.equal(read(writtenAll(value)), value, writtenAll(value));
    }
  });
  it('may begin with 十 alone, and be written in other characters', () => {
    for (let value = 10; value < 20; value++) assert.equal(read(written(value).slice(1)), value);
    assert.equal(read('壹仟贰佰叁拾肆'), 1234);
    assert.equal(read('伍万陆仟柒佰捌拾玖'), 56_789);
  });
  it('may be digits alone', () => {
    for (const year of [1998, 2005, 2024, 2000]) {
      const text = [...String(year)].map((digit) => (digit === '0' ? '〇' : digits.charAt(Number(digit)))).join('');
      assert.equal(read(text), year);
      assert.equal(numeralAt(text, 0)?.digitString, true);
    }
    assert.equal(numeralAt('一千九百', 0)?.digitString, false);
    assert.equal(numeralAt('九', 0)?.digitString, false);
  });
});

describe('a numeral', () => {
  for (const [text, expected] of [
    ['3', '3 3'],
    ['12,345', '12,345 12345'],
    ['12,34', '12 12'],
    ['1,234,567.5', '1,234,567.5 1234567.5'],
    ['3.14', '3.14 3.14'],
    ['3·14', '3·14 3.14'],
    ['.77', '.77 0.77'],
    ['1.2亿', '1.2亿 120000000'],
    ['15万8', '15万8 158000'],
    ['15万8年', '15万 150000'],
    ['1亿2000万', '1亿2000万 120000000'],
    ['1亿2000', '1亿2000 100002000'],
    ['2千3百', '2千3百 2300'],
    ['3个亿', '3个亿 300000000'],
    ['3个亿元村', '3 3'],
    ['3个多亿', '3个多亿 300000000 300000000..400000000 多'],
    ['3万亿', '3万亿 3000000000000'],
    ['二十八万三千亿', '二十八万三千亿 28300000000000'],
    ['五十点○七', '五十点○七 50.07'],
    ['三十六点五', '三十六点五 36.5'],
    ['一百一十六点六万', '一百一十六点六万 1166000'],
    ['三点一四', '三点一四 3.14'],
    ['三点', '三 3'],
    ['两千六', '两千六 2600'],
    ['一万五', '一万五 15000'],
    ['一百二', '一百二 120'],
    ['一百零二', '一百零二 102'],
    ['三亿五', '三亿五 350000000'],
    ['一百二十三', '一百二十三 123'],
    ['廿三', '廿三 23'],
    ['卅', '卅 30'],
    ['万', '万 10000'],
    ['百', '百 100'],
    ['1千瓦', '1 1'],
    ['一万五千米', '一万五千 15000'],
    ['八两', '八 8'],
    ['三十两', '三十 30'],
    ['一两个', '一两 ? 1..2'],
    ['一万两千', '一万两千 12000'],
    // Two digits side by side that follow each other, or 三五, are a pair.
    ['二三', '二三 ? 2..3'],
    ['三五', '三五 ? 3..5'],
    ['二五', '二五 25'],
    ['十三四', '十三四 ? 13..14'],
    ['二三十', '二三十 ? 20..30'],
    ['七八百', '七八百 ? 700..800'],
    ['三五百万', '三五百万 ? 3000000..5000000'],
    ['零一', '零一 1'],
    // Inexact ones.
    ['几个', '几 ? 2..9 几'],
    ['几十', '几十 ? 20..100 几'],
    ['数百', '数百 ? 200..1000 数'],
    ['数人', null],
    ['十几', '十几 ? 11..19 几'],
    ['二十几万', '二十几万 ? 210000..290000 几'],
    ['30多', '30多 30 30..40 多'],
    ['30多亿', '30多亿 3000000000 3000000000..4000000000 多'],
    ['700余', '700余 700 700..800 余'],
    ['三十多', '三十多 30 30..40 多'],
    ['三多', '三 3'],
    ['3多', '3多 3 3..4 多'],
    ['12.5万多', '12.5万多 125000 125000..126000 多'],
    ['600万百姓', '600万 6000000'],
    ['三千百货', '三千 3000'],
    ['八十有三，', '八十有三 83'],
    ['一百有二', '一百有二 102'],
    ['三十有五岁', '三十有五 35'],
    ['十有八九', '十 10'],
    ['五十有三户', '五十 50'],
    ['百余', '百余 100 100..200 余'],
    ['三十来个', '三十来 30 30..40 来'],
    ['三十来自', '三十 30'],
    ['千把人', '千把 1000 1000.. 把'],
    ['千把手', '千 1000'],
    ['三把人', '三 3'],
    ['上万', '上万 ? 10000.. 上'],
    ['上百', '上百 ? 100.. 上'],
    ['上十万', '上十万 ? 100000.. 上'],
    ['上人', null],
    ['多', null],
    // What is no numeral.
    ['万千', null],
    ['陆九成', null],
    ['零下', null],
    [`${'1'.repeat(39)}`, `${'1'.repeat(39)} ${Number('1'.repeat(39))}`],
    [`${'一'.repeat(41)}`, null],
  ] as const)
    it(`${text}: ${expected ?? 'none'}`, () => assert.equal(shown(text), expected));
  it('begins where it is looked for', () => {
    assert.equal(shown('共3.5万人', 1), '3.5万 35000');
    assert.equal(shown('1.77', 1), null);
    assert.equal(shown('共五二、○○○人', 1), '五二、○○○ 52000');
    assert.equal(shown('共一、三一六、四○○元', 1), '一、三一六、四○○ 1316400');
    assert.equal(shown('分二、三、四队', 1), '二 2');
    assert.equal(shown('在一、二○○二年', 1), '一 1');
    assert.equal(shown('一、三○○人', 0), '一 1');
  });
  it('tells its factor, whether one stands in it, and whether it is written in Chinese figures', () => {
    const flags = (text: string) => {
      const numeral = numeralAt(text, 0);
      return numeral && [numeral.chinese, numeral.scaled, toNumber(numeral.factor)];
    };
    assert.deepEqual(flags('3'), [false, false, 1]);
    assert.deepEqual(flags('3万'), [false, true, 10_000]);
    assert.deepEqual(flags('三万'), [true, true, 10_000]);
    assert.deepEqual(flags('三百'), [true, false, 1]);
    assert.deepEqual(flags('3亿'), [false, true, 1e8]);
    assert.deepEqual(flags('几个'), [true, false, 1]);
  });
});

describe('exact decimal numbers', () => {
  const of = (value: string) => (value.startsWith('-') ? negate(decimal(value.slice(1))) : decimal(value));
  it('are added and multiplied without dust', () => {
    for (const [a, b, sum, product] of [
      ['0.1', '0.2', 0.3, 0.02],
      ['1.05', '2', 3.05, 2.1],
      ['12', '0.125', 12.125, 1.5],
      ['-1.5', '0.25', -1.25, -0.375],
      ['0', '7', 7, 0],
    ] as const) {
      assert.equal(toNumber(add(of(a), of(b))), sum);
      assert.equal(toNumber(add(of(b), of(a))), sum);
      assert.equal(toNumber(multiply(of(a), of(b))), product);
    }
  });
  it('are compared', () => {
    const order = ['-2', '-1.5', '0', '0.05', '0.5', '1', '1.25', '12'];
    order.forEach((a, i) => {
      order.forEach((b, k) => {
        assert.equal(less(of(a), of(b)), i < k, `${a} ${b}`);
      });
    });
    assert.equal(less(of('1.0'), of('1')), false);
    assert.equal(less(of('1'), of('1.0')), false);
  });
  it('have a place of their last digit', () => {
    for (const [value, place] of [
      ['3000', 1000],
      ['124.9', 0.1],
      ['0', 1],
      ['-30', 10],
      ['1.50', 0.1],
      ['100.0', 100],
      ['0.07', 0.01],
    ] as const)
      assert.equal(toNumber(lastPlace(of(value))), place, value);
    assert.equal(toNumber(lastPlace(zero)), 1);
    assert.equal(toNumber(integer(5)), 5);
    assert.equal(toNumber(decimal('')), 0);
  });
});
