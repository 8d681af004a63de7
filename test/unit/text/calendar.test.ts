/** Days of the calendar, against a calendar that is counted day by day. */
import assert from 'node:assert/strict';
import { dateRangeAt } from '../../../src/core/figures/date-ranges.ts';
import { readFigures } from '../../../src/core/figures/read.ts';
import { resolveDates } from '../../../src/core/figures/resolve-dates.ts';
import { resolveWeekday, weekdayEnd } from '../../../src/core/figures/weekdays.ts';
import type { ReferenceDay } from '../../../src/core/reading.ts';
import { isDay, isoDate, isoYear, shiftedDay, weekdayOf, yearNumber } from '../../../src/core/text/calendar.ts';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengthOf = (year: number, month: number) =>
  (lengths[month - 1] as number) + (month === 2 && isLeap(year) ? 1 : 0);

interface CountedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: string;
  /** 0 for Monday. */
  readonly weekday: number;
}
/** The days of 2019 to 2026; 1 January 2019 was a Tuesday. */
const all: CountedDay[] = [];
for (let year = 2019; year <= 2026; year++)
  for (let month = 1; month <= 12; month++)
    for (let day = 1; day <= lengthOf(year, month); day++) {
      const two = (value: number) => `${value < 10 ? '0' : ''}${value}`;
      all.push({ year, month, day, iso: `${year}-${two(month)}-${two(day)}`, weekday: (1 + all.length) % 7 });
    }

describe('the calendar', () => {
  it('has the days of its months', () => {
    for (const year of [1900, 2000, 2023, 2024])
      for (let month = 1; month <= 12; month++)
        for (let day = 0; day <= 32; day++)
          assert.equal(isDay(year, month, day), day >= 1 && day <= lengthOf(year, month), `${year}-${month}-${day}`);
    assert.deepEqual(
      [isDay(2024, 0, 1), isDay(2024, 13, 1), isDay(null, 2, 29), isDay(null, 2, 30)],
      [false, false, true, false],
    );
  });
  it('has a day of the week for each day', () => {
    for (const { year, month, day, weekday } of all) assert.equal(weekdayOf(year, month, day), weekday);
  });
  it('goes on from day to day', () => {
    for (const shift of [-400, -31, -1, 0, 1, 45, 366])
      for (let i = 500; i < 1300; i += 7) {
        const { year, month, day } = all[i] as CountedDay;
        assert.equal(shiftedDay(year, month, day, shift), all[i + shift]?.iso);
      }
    assert.equal(shiftedDay(null, 1, 1, -1), '--12-31');
    assert.equal(shiftedDay(null, 12, 31, 1), '--01-01');
    assert.equal(shiftedDay(null, 3, 1, -1), '--02-28');
  });
  it('writes years and days', () => {
    assert.equal(isoDate(2025, 7, 6), '2025-07-06');
    assert.equal(isoDate(2025, 7), '2025-07');
    assert.equal(isoDate(2025), '2025');
    assert.equal(isoDate(null, 7, 6), '--07-06');
    assert.deepEqual([isoYear(25), isoYear(-220), isoYear(-1), isoYear(0)], ['0025', '-0220', '-0001', '0000']);
  });
  it('reads years', () => {
    for (const [text, year] of [
      ['2025', 2025],
      ['一九九八', 1998],
      ['二〇〇五', 2005],
      ['98', 1998],
      ['50', 1950],
      ['49', 1949],
      ['39', 2039],
      ['〇五', 2005],
      ['618', 618],
    ] as const)
      assert.equal(yearNumber(text), year, text);
  });
});

describe('the weeks of the calendar', () => {
  const names = [...'一二三四五六日'];
  const shifts = [
    ['上上', -2],
    ['上', -1],
    ['本', 0],
    ['这', 0],
    ['下', 1],
    ['下下', 2],
  ] as const;
  it('have seven days, told from any day', () => {
    for (let i = 700; i < 1900; i += 11) {
      const { year, month, day, weekday } = all[i] as CountedDay;
      for (const [word, shift] of shifts)
        names.forEach((name, k) => {
          const expected = all[i - weekday + 7 * shift + k]?.iso;
          assert.equal(resolveWeekday(`${word}周${name}`, year, month, day), expected);
        });
    }
    assert.equal(resolveWeekday('下星期天', 2025, 7, 6), '2025-07-13');
    assert.equal(resolveWeekday('上个礼拜三', 2025, 7, 6), '2025-06-25');
    assert.equal(resolveWeekday('周三', 2025, 7, 6), null);
    assert.equal(resolveWeekday('今天', 2025, 7, 6), null);
  });
  it('have a number in the year of their Thursday', () => {
    let number = 1;
    // The first week that is whole begins on 31 December 2018.
    for (let monday = 6; monday + 3 < all.length; monday += 7) {
      const thursday = all[monday + 3] as CountedDay;
      number = thursday.month === 1 && thursday.day <= 7 ? 1 : number + 1;
      const { year, month, day } = all[monday + (number % 7)] ?? thursday;
      assert.equal(resolveWeekday('本周', year, month, day), `${thursday.year}-W${number < 10 ? '0' : ''}${number}`);
    }
  });
  for (const [text, end] of [
    ['周三', 2],
    ['星期三', 3],
    ['礼拜天', 3],
    ['上周', 2],
    ['上周五', 3],
    ['上个星期五', 5],
    ['下下周', 3],
    ['周', null],
    ['周三次', null],
    ['周三岁', null],
    ['下周期', null],
    ['下周年', null],
    ['上周末', 3],
    ['茶', null],
  ] as const)
    it(`end where the word does: ${text}`, () => assert.equal(weekdayEnd(text, 0), end));
  it('are none behind a number', () => {
    for (const before of [...'1一两半每数几']) assert.equal(weekdayEnd(`${before}周三`, 1), null, before);
    assert.equal(weekdayEnd('在周三', 1), 3);
  });
});

describe('spans of dates', () => {
  const spans = (text: string, at = 0) => {
    const found = dateRangeAt(text, at);
    return found && [text.slice(at, found.end), found.iso];
  };
  for (const [text, written, iso] of [
    ['2018年1—9月增长', '2018年1—9月', '2018-01/2018-09'],
    ['1至5月份增长', '1至5月份', '--01/--05'],
    ['1月至5月', '1月至5月', '--01/--05'],
    ['11—12月', '11—12月', '--11/--12'],
    ['4月12—19日', '4月12—19日', '--04-12/--04-19'],
    ['4月12日至19日', '4月12日至19日', '--04-12/--04-19'],
    ['2019年4月12—19号', '2019年4月12—19号', '2019-04-12/2019-04-19'],
    ['2023—2025年', '2023—2025年', '2023/2025'],
    ['2023年—2025年', '2023年—2025年', '2023/2025'],
    ['2023—25年', '2023—25年', '2023/2025'],
    ['1998—2025学年', '1998—2025', '1998/2025'],
    ['2月1—29日', '2月1—29日', '--02-01/--02-29'],
    ['2024年2月1—29日', '2024年2月1—29日', '2024-02-01/2024-02-29'],
  ] as const)
    it(text, () => assert.deepEqual(spans(text), [written, iso]));
  for (const text of [
    '5至1月',
    '5至5月',
    '0至5月',
    '5至13月',
    '4月19—12日',
    '4月12—12日',
    '4月12—31日',
    '4月0—12日',
    '13月1—2日',
    '2023年2月1—29日',
    '2025—2023年',
    '2023—2023年',
    '2023—2025年代',
    '1—9万',
    '2023—2025',
    '1至5月3',
  ])
    it(`${text} is none`, () => assert.equal(spans(text), null));
  it('are none within a number, or of months that are counted', () => {
    assert.equal(spans('31至5月', 1), null);
    assert.equal(spans('.1至5月', 1), null);
    assert.equal(spans('个1至5月', 1), null);
    assert.deepEqual(spans('在1至5月', 1), ['1至5月', '--01/--05']);
  });
});

describe('dates on a day', () => {
  const on = (text: string, day: ReferenceDay | null) =>
    resolveDates(text, readFigures(text), day)
      .filter(({ kind }) => kind === 'date')
      .map(({ iso }) => iso)
      .join(' ');
  const sunday = { year: 2025, month: 7, day: 6 };
  for (const [text, expected] of [
    ['今年', '2025'],
    ['本年', '2025'],
    ['去年', '2024'],
    ['前年', '2023'],
    ['明年', '2026'],
    ['后年', '2027'],
    ['今年5月', '2025-05'],
    ['去年5月6日', '2024-05-06'],
    ['今年5月上旬', '2025-05-01/2025-05-10'],
    ['今年5月中旬', '2025-05-11/2025-05-20'],
    ['今年5月下旬', '2025-05-21/2025-05-31'],
    ['去年2月下旬', '2024-02-21/2024-02-29'],
    ['去年底', '2024-12'],
    ['去年年底', '2024-12'],
    ['去年末', '2024-12'],
    ['今年初', '2025-01'],
    ['今年上半年', '2025-40'],
    ['今年下半年', '2025-41'],
    ['今年春季', '2025-21'],
    ['今年夏季', '2025-22'],
    ['去年秋季', '2024-23'],
    ['去年冬季', '2024-24'],
    ['今年元旦', '2025-01-01'],
    ['今年一季度', '2025-33'],
    ['今年二季度', '2025-34'],
    ['今年第三季度', '2025-35'],
    ['去年四季度', '2024-36'],
    ['今年前三季度', '2025-33/2025-35'],
    ['去年同期', '2024'],
    ['今天', '2025-07-06'],
    ['今晚', '2025-07-06'],
    ['昨日', '2025-07-05'],
    ['前天', '2025-07-04'],
    ['明天', '2025-07-07'],
    ['后天', '2025-07-08'],
    ['本月', '2025-07'],
    ['上月', '2025-06'],
    ['下月', '2025-08'],
    ['本月5日', '2025-07-05'],
    ['上个月30日', '2025-06-30'],
    ['5日', '2025-07-05'],
    ['5日至8日', '2025-07-05/2025-07-08'],
    ['7月5日', '2025-07-05'],
    ['12月31日', '2025-12-31'],
    ['2024年7月5日', '2024-07-05'],
    ['7月5日至8日', '2025-07-05/2025-07-08'],
    ['2024年8月1日至8月5日', '2024-08-01 2024-08-05'],
    ['2024年8月1日（星期四）至8月5日', '2024-08-01  2024-08-05'],
    ['2024年8月1日、5日', '2024-08-01 2024-08-05'],
    ['2024年8月1日上午，5日', '2024-08-01 2024-08-05'],
    ['2024年8月1日和9月5日', '2024-08-01 2024-09-05'],
    ['2024年8月1日开工9月5日', '2024-08-01 2024-09-05'],
    ['2024年8月31日至2日', '2024-08-31 2024-09-02'],
    ['2024年12月31日至2日', '2024-12-31 2025-01-02'],
    ['2024年8月31日、2日', '2024-08-31 2024-08-02'],
    ['2020年开工，同年5月竣工', '2020 2020-05'],
    ['2020年开工，次年5月竣工', '2020 2021-05'],
    ['2020年开工，翌年竣工', '2020 2021'],
  ] as const)
    it(`${text} → ${expected}`, () => assert.equal(on(text, sunday), expected));
  it('stay open where the day does not tell', () => {
    const unknown = { year: null, month: null, day: null };
    assert.equal(on('昨天', unknown), '');
    assert.equal(on('5日', unknown), '');
    assert.equal(on('上月', unknown), '');
    assert.equal(on('去年', unknown), '');
    assert.equal(on('今年5月', unknown), '--05');
    assert.equal(on('7月5日', unknown), '--07-05');
    assert.equal(on('去年5月', { year: null, month: 7, day: 6 }), '--05');
    assert.equal(on('上月', { year: null, month: 1, day: 6 }), '--12');
    assert.equal(on('上月', { year: 2025, month: 1, day: 6 }), '2024-12');
    assert.equal(on('昨天', { year: null, month: 1, day: 1 }), '--12-31');
    assert.equal(on('昨天', { year: 2025, month: 7, day: null }), '');
    assert.equal(on('上周五', { year: 2025, month: 7, day: null }), '');
  });
  it('are as they are without a day', () => assert.equal(on('7月5日', null), '--07-05'));
});
