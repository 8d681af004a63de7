/** Dates in words and amounts as English prints them. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';
import type { Figure } from '../../../src/core/reading.ts';
import { dateInWords, lacksYear } from '../../../src/formats/date-words.ts';
import { englishAmount, metricAmount } from '../../../src/formats/english-amount.ts';
import { englishPer } from '../../../src/formats/english-units.ts';

describe('a date in words', () => {
  const dates: readonly (readonly [iso: string | null, text: string, english: string, chinese: string])[] = [
    ['2025-07-06', '2025年7月6日', '6 July 2025', '2025年7月6日'],
    ['2024-12', '2024年12月', 'December 2024', '2024年12月'],
    ['2024-12', '2024年底', 'end of 2024', '2024年底'],
    ['2025-01', '今年初', 'beginning of 2025', '2025年初'],
    ['2024-06', '2024年中', 'middle of 2024', '2024年中'],
    ['1986-22', '1986年夏', 'summer 1986', '1986年夏'],
    ['2024-24', '2024年冬', 'winter 2024', '2024年冬'],
    ['2024-33', '2024年一季度', 'first quarter of 2024', '2024年一季度'],
    ['2025-33/2025-35', '前三季度', 'first quarter to third quarter of 2025', '2025年一季度至三季度'],
    ['2025-01/2025-08', '今年前8个月', 'January to August 2025', '2025年1月至8月'],
    ['2025-07-06/2025-07-08', '7月6日至8日', '6 July to 8 July 2025', '2025年7月6日至7月8日'],
    ['2024-12/2025-02', '去年12月至今年2月', 'December 2024 to February 2025', '2024年12月至2025年2月'],
    ['2025-40', '今年上半年', 'first half of 2025', '2025年上半年'],
    ['198X', '上世纪80年代', 'the 1980s', '1980年代'],
    ['18XX', '19世纪', '19th century', '19世纪'],
    ['20XX', '21世纪', '21st century', '21世纪'],
    ['-0220', '公元前221年', '221 BC', '公元前221年'],
    ['0025', '公元25年', 'AD 25', '公元25年'],
    ['2025-W27', '本周', 'week 27 of 2025', '2025年第27周'],
    ['T09:30', '上午9时30分', '09:30', '09:30'],
    ['2025-07-06T09:30', '7月6日9时30分', '6 July 2025 09:30', '2025年7月6日 09:30'],
    ['--02', '今年2月', 'February this year, year unknown', '今年2月（年份未知）'],
    ['--07-06', '7月6日', '6 July, year unknown', '7月6日（年份未知）'],
    ['---05', '5日', 'day 5 of the month, year unknown', '5日（年份未知）'],
    ['--06/--08', '6月至8月', 'June to August, year unknown', '6月至8月（年份未知）'],
    ['2024/2025', '2024至2025年', '2024 to 2025', '2024年至2025年'],
    [null, '去年', 'last year, year unknown', '去年（年份未知）'],
    [null, '去年底', '去年底, year unknown', '去年底（年份未知）'],
    [null, '昨日', '', ''],
  ];
  for (const [iso, text, english, chinese] of dates)
    it(`${text}: ${english}`, () => {
      assert.equal(dateInWords(iso, text, false), english);
      assert.equal(dateInWords(iso, text, true), chinese);
    });
  it('lacks its year', () => {
    assert.deepEqual(
      [lacksYear('--02', '2月'), lacksYear(null, '去年'), lacksYear('2024', '2024年')],
      [true, true, false],
    );
  });
});

const none = {
  value: null,
  low: null,
  high: null,
  approx: null,
  unit: null,
  canonicalUnit: null,
  canonicalValue: null,
};
const figure = (part: Partial<Figure>): Figure => ({
  ...{ start: 0, end: 0, text: '', kind: 'count', tier: 'core', per: null, counted: null, iso: null },
  ...none,
  ...part,
});

describe('an amount in English', () => {
  const amounts: readonly (readonly [string, Partial<Figure>, string | null])[] = [
    ['12亿元', { kind: 'money', value: 1.2e9, unit: '元', canonicalUnit: 'CNY' }, '1.2 billion yuan'],
    [
      '30多亿元',
      { kind: 'money', value: 3e9, low: 3e9, high: 4e9, unit: '元', canonicalUnit: 'CNY' },
      '3–4 billion yuan',
    ],
    ['4.7万多只', { low: 47_000, high: 48_000, unit: '只' }, '47,000–48,000'],
    ['1.2万亩', { kind: 'area', value: 12_000, unit: '亩', canonicalUnit: '[mu]' }, '12,000 mu'],
    ['2700户', { value: 2700, unit: '户' }, '2,700 households'],
    // Marked so by a user.
    ['850万吨', { kind: 'money', value: 8.5e6, unit: '吨', canonicalUnit: 't' }, '8.5 million tonnes'],
    ['八折', { value: 8, unit: '折' }, null],
    ['86.4平方公里', { kind: 'area', value: 86.4, unit: '平方公里', canonicalUnit: 'km2' }, '86.4 square kilometres'],
    ['1.5万亿元', { kind: 'money', value: 1.5e12, unit: '元', canonicalUnit: 'CNY' }, '1.5 trillion yuan'],
    ['超95%', { kind: 'percent', value: 95, low: 95, approx: '超', unit: '%', canonicalUnit: '%' }, 'more than 95%'],
    ['近95%', { kind: 'percent', value: 95, high: 95, approx: '近', unit: '%', canonicalUnit: '%' }, 'nearly 95%'],
    [
      '不到95%',
      { kind: 'percent', value: 95, high: 95, approx: '不到', unit: '%', canonicalUnit: '%' },
      'less than 95%',
    ],
    ['未满3户', { kind: 'count', value: 3, high: 3, approx: '未满', unit: '户' }, 'fewer than 3 households'],
    ['至多3户', { kind: 'count', value: 3, high: 3, approx: '至多', unit: '户' }, 'at most 3 households'],
    ['约300人', { value: 300, approx: '约', unit: '人' }, 'about 300 people'],
    ['七成以上', { kind: 'percent', value: 7, low: 7, approx: '以上', unit: '成', canonicalUnit: '%' }, 'at least 70%'],
    ['3‰', { kind: 'percent', value: 3, unit: '‰', canonicalUnit: '%' }, '3‰'],
    ['25个基点', { kind: 'percentage-point', value: 25, unit: '个基点', canonicalUnit: '%' }, '0.25 percentage points'],
    ['两个季度', { kind: 'duration', value: 2, unit: '个季度', canonicalUnit: 'mo' }, '6 months'],
    ['3角钱', { kind: 'money', value: 3, unit: '角钱', canonicalUnit: 'CNY' }, '0.3 yuan'],
    ['3.2亿美元', { kind: 'money', value: 3.2e8, unit: '美元', canonicalUnit: 'USD' }, '320 million US dollars'],
    ['5先令', { kind: 'money', value: 5, unit: '先令' }, null],
    ['300兆帕', { kind: 'number', value: 300, unit: '兆帕', canonicalUnit: 'MPa' }, '300 MPa'],
    ['300度', { kind: 'energy', value: 300, unit: '度', canonicalUnit: 'kW.h' }, '300 kilowatt-hours'],
    ['-3度', { kind: 'temperature', value: -3, unit: '度', canonicalUnit: 'Cel' }, '-3 °C'],
    ['3亿', { kind: 'number', value: 3e8 }, '300 million'],
    ['8岁', { kind: 'age', value: 8, unit: '岁', canonicalUnit: 'a' }, '8 years old'],
    ['1岁', { kind: 'age', value: 1, unit: '岁', canonicalUnit: 'a' }, '1 year old'],
    ['1英寸', { kind: 'length', value: 1, unit: '英寸', canonicalUnit: '[in_i]' }, '1 inch'],
    ['一个世纪', { kind: 'duration', value: 1, unit: '个世纪', canonicalUnit: 'a' }, '100 years'],
    ['1人', { value: 1, unit: '人' }, '1 person'],
    ['增长一倍', { kind: 'multiple', value: 1, unit: '倍' }, '100%'],
    ['2至3倍', { kind: 'multiple', low: 2, high: 3, unit: '倍' }, '200–300%'],
    ['30倍', { kind: 'multiple', value: 30, unit: '倍' }, '30 times'],
    ['上千倍', { kind: 'multiple', low: 1000, approx: '上', unit: '倍' }, 'at least 1,000 times'],
    ['数百公里', { kind: 'length', unit: '公里' }, null],
    ['7月6日', { kind: 'date', iso: '--07-06' }, null],
  ];
  for (const [text, part, english] of amounts)
    it(`${text} → ${english}`, () => assert.equal(englishAmount(figure(part)), english));

  it('tells a unit of several senses in the one that is meant', () => {
    const told = (text: string) => readFigures(text).map(englishAmount);
    assert.deepEqual(told('她拿到九分'), ['9 points']);
    assert.deepEqual(told('每个鸡蛋卖六分'), ['0.06 yuan']);
    assert.deepEqual(told('月息三分，年息三分'), ['3%', '30%']);
    assert.deepEqual(told('分到三分菜地'), ['0.3 mu']);
    assert.deepEqual(told('房子八十九平'), ['89 square metres']);
    assert.deepEqual(told('收谷子两三石'), ['200–300 litres']);
    assert.deepEqual(told('花了一钱银子'), ['5 grams']);
    assert.deepEqual(told('白酒五十三度，气温五十三度'), [null, '53 °C']);
  });

  it('tells what something is for one of', () => {
    assert.deepEqual(['亩', '平方米', '人', '年', '头', '公里'].map(englishPer), [
      'mu',
      'square metre',
      'person',
      'year',
      '头',
      'kilometre',
    ]);
  });

  it('gives 亩 in hectares', () => {
    assert.equal(metricAmount(figure({ kind: 'area', value: 12_000, unit: '亩' }), false), '800 hectares');
    assert.equal(metricAmount(figure({ kind: 'area', value: 200, unit: '亩' }), true), '13.3 公顷');
    assert.equal(metricAmount(figure({ kind: 'area', value: 3, unit: '公顷' }), false), null);
  });
});
