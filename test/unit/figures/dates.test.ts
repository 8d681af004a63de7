/** Dates without a reference day, and relative to the day that an article was written. */
import assert from 'node:assert/strict';
import { readFigures } from '../../../src/core/figures/read.ts';
import { resolveDates } from '../../../src/core/figures/resolve-dates.ts';
import type { ReferenceDay } from '../../../src/core/reading.ts';

const iso = (text: string, reference: ReferenceDay | null = null) =>
  resolveDates(text, readFigures(text), reference)[0]?.iso;

describe('dates without a reference day', () => {
  const cases = [
    ['2025年7月6日', '2025-07-06'],
    ['二〇二四年十二月', '2024-12'],
    ['7月6日', '--07-06'],
    ['新华社北京7月6日电', '--07-06'],
    ['2024年底', '2024-12'],
    ['今年2月', '--02'],
    ['2018年1—9月', '2018-01/2018-09'],
    ['1至5月', '--01/--05'],
    ['2019年4月12—19日', '2019-04-12/2019-04-19'],
    ['2023—2025年', '2023/2025'],
    ['98年4月', '1998-04'],
    ['15年3月2日', '2015-03-02'],
    ['未来5年', 'P5Y'],
    ['80周年', 'P80Y'],
  ] as const;
  for (const [text, expected] of cases)
    it(`${text} → ${expected}`, () => assert.equal(iso(text, { year: null, month: null, day: null }), expected));
});

describe('a day told again as 当日 or 次日', () => {
  const all = (text: string, reference: ReferenceDay | null) =>
    resolveDates(text, readFigures(text), reference).map(({ iso }) => iso);
  const written: ReferenceDay = { year: 2031, month: 7, day: 6 };
  const cases: readonly (readonly [string, ReferenceDay | null, readonly (string | null)[]])[] = [
    ['记者4日获悉，平台当日上线。', written, ['2031-07-04', '2031-07-04']],
    ['展览6月30日开幕，次日闭馆。', written, ['2031-06-30', '2031-07-01']],
    ['义卖6月29日、30日举行，首日人多，次日人少。', written, ['2031-06-29', '2031-06-30', null]],
    ['展览6月30日开幕，次日闭馆。', null, ['--06-30', '--07-01']],
    ['平台当日上线。', written, [null]],
    // 10日 is of no known month, and no day told before it.
    ['今天（8月11日）通报，乙队10日离港，当日返航。', null, [null, '--08-11', null, null]],
    ['展览6月30日开幕，翌日闭馆，当晚撤展。', written, ['2031-06-30', '2031-07-01', '2031-07-01']],
    ['于同日本队交手。', written, []],
    ['展览6月开幕，当日免费。', written, ['2031-06', null]],
  ];
  for (const [text, reference, expected] of cases)
    it(`${text} → ${expected.join(', ')}`, () => assert.deepEqual(all(text, reference), expected));
});

describe('a day behind another of its sentence', () => {
  const cases: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['2021年7月20日暴雨来袭，21日雨势减弱；25日通车。', ['2021-07-20', '2021-07-21', '2021-07-25']],
    ['5月12日地震，13日部队赶到。', ['--05-12', '--05-13']],
    ['2019年5月8日立案，5月20日开庭。', ['2019-05-08', '2019-05-20']],
    ['2022年3月开工，3月15日停工。', ['2022-03', '2022-03-15']],
    ['2022年3月20日闭幕，3月5日预展。', ['2022-03-20', '--03-05']],
    ['2021年7月20日起闭馆，16日预告。', ['2021-07-20', null]],
    ['2021年7月20日闭馆。21日开放。', ['2021-07-20', null]],
    [`2021年7月20日闭馆${'，馆方说明情况'.repeat(10)}，21日开放。`, ['2021-07-20', null]],
    ['2021年7月20日闭馆，记者21日获悉。', ['2021-07-20', null]],
    ['2021年7月20日闭馆，每月21日开放。', ['2021-07-20', null]],
    ['2021年4月20日闭馆，31日开放。', ['2021-04-20', null]],
    ['2021年7月20日闭馆，21日至23日开放。', ['2021-07-20', null]],
  ];
  for (const [text, expected] of cases)
    it(`${text} → ${expected.join(', ')}`, () =>
      assert.deepEqual(
        readFigures(text).map(({ iso }) => iso),
        expected,
      ));
});

describe('days of one week', () => {
  const written: ReferenceDay = { year: 2024, month: 6, day: 12 };
  const cases: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['下周一至周五闭馆', ['2024-06-17', '2024-06-21']],
    ['上周三、周五和周日', ['2024-06-05', '2024-06-07', '2024-06-09']],
    ['下周一开馆，周五闭馆', ['2024-06-17', null]],
    ['周一至周五', [null, null]],
    ['本周三至下周五', ['2024-06-12', '2024-06-21']],
  ];
  for (const [text, expected] of cases)
    it(`${text} → ${expected.join(', ')}`, () =>
      assert.deepEqual(
        resolveDates(text, readFigures(text), written).map(({ iso }) => iso),
        expected,
      ));
});

describe('days that go on over the end of a month', () => {
  for (const [text, expected] of [
    ['11月30日至2日', '--12-02'],
    ['12月30日至2日', '--01-02'],
    ['2024年12月30日至2日', '2025-01-02'],
    ['11月30日、2日', '--11-02'],
  ] as const)
    it(`${text} → ${expected}`, () => assert.equal(readFigures(text).at(-1)?.iso, expected));
});

describe('months and ends of the year that a sentence tells with its year', () => {
  const all = (text: string) =>
    resolveDates(text, readFigures(text), { year: 2031, month: 7, day: 6 }).map(({ iso }) => iso);
  const cases: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['2029年3月开工，10月停工，年底复工。', ['2029-03', '2029-10', '2029-12']],
    // An earlier month may be of the next year, and another year or sentence may come between.
    ['2029年10月开工，3月停工。', ['2029-10', '2031-03']],
    ['2029年3月开工，今年4月贯通，5月通车。', ['2029-03', '2031-04', '2031-05']],
    ['2029年3月开工。5月通车。', ['2029-03', '2031-05']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(all(text), expected));
});

describe('a day in a clause that begins with another year', () => {
  const all = (text: string) =>
    resolveDates(text, readFigures(text), { year: 2031, month: 7, day: 6 }).map(({ iso }) => iso);
  const cases: readonly (readonly [string, readonly (string | null)[]])[] = [
    ['去年清明节是4月4日。', ['2030', '2030-04-04']],
    ['前年开幕式在5月3日举行。', ['2029', '2029-05-03']],
    ['明年的庙会定于2月5日开场。', ['2032', '2032-02-05']],
    ['明年第十届将提前到10月20日开幕。', ['2032', '2032-10-20']],
    ['明年比赛将于12月9日举行。', ['2032', '2032-12-09']],
    // A day that is yet to come is of a month before that the text tells, unless it is planned.
    ['刚过去的5月，最热是21日。', ['2031-05', '2031-05-21']],
    ['刚过去的5月雨多，总结会定于21日召开。', ['2031-05', '2031-07-21']],
    ['刚过去的5月雨多，3日起转晴。', ['2031-05', '2031-07-03']],
    ['产量超过去年，4月4日统计。', ['2030', '2031-04-04']],
    ['去年到4月4日为止。', ['2030', '2031-04-04']],
    ['去年增长3成，5月回落。', ['2030', '2031-05']],
    ['今年春节是1月29日。', ['2031', '2031-01-29']],
  ];
  for (const [text, expected] of cases)
    it(text, () =>
      assert.deepEqual(
        all(text).filter((iso) => iso !== null),
        expected,
      ),
    );
});

describe('dates on 2025-07-06', () => {
  const day = { year: 2025, month: 7, day: 6 };
  const cases = [
    ['7月5日', '2025-07-05'],
    ['去年8月', '2024-08'],
    ['今年4月', '2025-04'],
    ['截至5日', '2025-07-05'],
    ['上个月', '2025-06'],
    ['昨天', '2025-07-05'],
    ['1至5月', '2025-01/2025-05'],
    ['比上年增长', '2024'],
    ['下个月20日', '2025-08-20'],
    ['下个月廿三日', '2025-08-23'],
    // 2025-07-06 is a Sunday.
    ['上周五', '2025-06-27'],
    ['本周一', '2025-06-30'],
    ['本月8日至10日', '2025-07-08/2025-07-10'],
    ['下个月8至10日', '2025-08-08/2025-08-10'],
    ['22日—24日', '2025-07-22/2025-07-24'],
    ['8月2日、8日至10日', '2025-08-02'],
    ['今年年中', '2025-06'],
    ['今年中投产', '2025-06'],
    ['下午两点一刻', 'T14:15'],
    ['下星期日', '2025-07-13'],
    ['上周末', '2025-06-28/2025-06-29'],
    ['主体年底前完工', '2025-12'],
    ['年内建成', '2025'],
    ['月底交付', '2025-07'],
    ['年中前后投产', '2025-06'],
    ['前5个月，出口增长', '2025-01/2025-05'],
    ['今年头三个月', '2025-01/2025-03'],
    ['上季度营收', '2025-34'],
    ['去冬少雨', '2024-24'],
    ['今夏多雨', '2025-22'],
    ['大前年建校', '2022'],
    ['昨（5）日通过', '2025-07-05'],
    ['本（7）月施行', '2025-07'],
    ['今（2025）年', '2025'],
    ['凌晨两三点', 'T02:00/T03:00'],
    ['本周', '2025-W27'],
  ] as const;
  for (const [text, expected] of cases) it(`${text} → ${expected}`, () => assert.equal(iso(text, day), expected));
  it('does not resolve a day of the week alone', () => assert.equal(iso('周三公布', day), null));
  for (const text of [
    '大年初一',
    '每年底结账',
    '中老年初诊',
    '满月底片',
    '周末出游',
    '他前两个月退休',
    '每周一班',
    '一周三次',
    '建校二十周年',
  ])
    it(`${text} names no day`, () =>
      assert.ok(!readFigures(text).some(({ kind }) => kind === 'date'), JSON.stringify(readFigures(text))));
  it('goes back over the turn of the year', () =>
    assert.equal(iso('昨天', { year: 2025, month: 1, day: 1 }), '2024-12-31'));
  it('has no year where it is unknown', () =>
    assert.equal(iso('截至5日', { year: null, month: 7, day: 6 }), '--07-05'));
});

describe('the same part of another year', () => {
  const all = (text: string) =>
    resolveDates(text, readFigures(text), { year: 2031, month: 7, day: 6 })
      .filter(({ kind }) => kind === 'date')
      .map(({ iso }) => iso);
  const cases: readonly (readonly [text: string, expected: readonly (string | null)[]])[] = [
    ['上半年售出60套，去年同期为50套。', ['2031-40', '2030-40']],
    ['前三季度亏损3亿元，上年同期盈利。', ['2031-33/2031-35', '2030-33/2030-35']],
    ['2030年1至5月增长8%，2029年同期下降3%。', ['2030-01/2030-05', '2029-01/2029-05']],
    ['截至6月30日，余额比去年同期多6亿元。', ['2031-06-30', '2030-06-30']],
    ['6月30日，记者获悉，销量比去年同期多6台。', ['2031-06-30', '2030']],
    ['1月比去年12月多6台，比去年同期多9台。', ['2031-01', '2030-12', '2030-01']],
    ['上半年售出60套。\n去年同期为50套。', ['2031-40', '2030']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(all(text), expected));
});

describe('quarters', () => {
  const first = (text: string) =>
    resolveDates(text, readFigures(text), { year: 2031, month: 2, day: 6 }).find(({ kind }) => kind === 'date')?.iso;
  for (const [text, expected] of [
    ['第二季净利润下滑', '2031-34'],
    ['首季经济回升', '2031-33'],
    ['次季增速放缓', '2031-34'],
    ['上季盈利逊预期', '2030-36'],
    ['今季订单回升', '2031-33'],
    ['下季度产量', '2031-34'],
    ['2030年第四季', '2030-36'],
    ['半年度业绩', '2031-40'],
    ['第二季节目由原班人马打造', undefined],
    ['联赛上季亚军，本季收入增长', undefined],
    ['本季新款上架', undefined],
  ] as const)
    it(`${text} → ${expected}`, () => assert.equal(first(text), expected));
});

/** The words with their tags as the segmenter gives them. */
describe('days behind a verb at the end of a clause', () => {
  for (const [tagged, expected] of [
    ['抢修/v 三日/t ，/x 终于/d 通电/j', ['duration']],
    ['访问/v 6/m 日/m 。/x', ['duration']],
    ['审判/vn 定于/v 5/x 日/m ，/x 地点/n 未变/v', ['date']],
    ['发布/v 5/m 日/m ，/x', ['date']],
    ['出席/v 5/m 日/m 的/uj 会议/n', ['date']],
    ['林火/n 蔓延/v  /x 15/m 日/m ，/x 火势/n', ['date']],
    ['记者/n 5/m 日/m ，/x', ['date']],
  ] as const)
    it(tagged, () => {
      const words = tagged
        .split(/(?<=\/[a-z]+) /)
        .map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
      const kinds = readFigures(words.map(({ word }) => word).join(''), words).map(({ kind }) => kind);
      assert.deepEqual(kinds, expected);
    });
});

describe('半 and 多 behind it', () => {
  for (const [text, high] of [
    ['半年多来', 1],
    ['半年来', 0.5],
    ['半月后', 0.5],
    ['半月谈', undefined],
    ['半年多云', 0.5],
  ] as const)
    it(`${text} → ${high}`, () => assert.equal(readFigures(text)[0]?.high, high));
});
