import assert from 'node:assert/strict';
import { articlesOf } from '../../../src/core/page/articles.ts';
import {
  articleDays,
  dayFrom,
  pageDay,
  yearMentioned,
  yearOfFileName,
  yearOfPage,
  yearOfPath,
} from '../../../src/core/page/reference-day.ts';
import type { Page } from '../../../src/core/reading.ts';
import { joinSpans, type PassageSpan } from '../../../src/core/text/passage.ts';

describe('the year of a file name', () => {
  const cases: readonly (readonly [string, number | null])[] = [
    ['20250707.txt', 2025],
    ['rmrb-2025-07-07-03.txt', 2025],
    ['1998_01_15.txt', 1998],
    ['2024年12月31日.txt', 2024],
    ['page-12.txt', null],
    ['2025-13-01.txt', null],
    ['138202507070.txt', null],
    ['202507070.txt', null],
    ['1899-12-31.txt', null],
    ['2100-01-01.txt', null],
    ['2025-07.08.txt', null],
    ['2025-00-10.txt', null],
    ['2025-09-00.txt', null],
    ['2025-10-29.txt', 2025],
    ['2025-10-30.txt', 2025],
    ['2025-10-32.txt', null],
    ['2025.10.09.txt', 2025],
    ['2025年7月6日.txt', 2025],
    ['2025年7月.txt', null],
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
    ['2018-01-01/a/b/c/d.txt', null],
    ['2018-01-01/b/c/d.txt', 2018],
  ];
  for (const [path, year] of cases) it(`${path} → ${year}`, () => assert.equal(yearOfPath(path), year));
});

describe('a day that a reader gives', () => {
  it('is one of the calendar', () => {
    assert.deepEqual(dayFrom('2025-07-06'), { year: 2025, month: 7, day: 6 });
    assert.deepEqual(dayFrom(' 2024-02-29\n'), { year: 2024, month: 2, day: 29 });
    assert.deepEqual(dayFrom('2025-12-31'), { year: 2025, month: 12, day: 31 });
    for (const text of [
      '2025-02-29',
      '2025-7-6',
      '6.7.2025',
      '0000-01-01',
      '2025-13-01',
      '2025-00-01',
      '2025-01-00',
      '',
    ])
      assert.equal(dayFrom(text), null);
  });
});

describe('the day and the year of a page', () => {
  /** @param lines `F ` furniture, `C ` furniture within an article, `P ` a paragraph of the first article, `Q ` one of the second. */
  const pageOf = (...lines: readonly string[]): Page => {
    let text = '';
    const spans = lines.map((line): PassageSpan => {
      const [letter, start] = [line.charAt(0), text.length];
      text += `${line.slice(2)}\n`;
      const article = letter === 'F' ? -1 : letter === 'Q' ? 1 : 0;
      return {
        start,
        end: text.length - 1,
        kind: letter === 'F' || letter === 'C' ? 'furniture' : 'paragraph',
        article,
      };
    });
    const passages = joinSpans(text, spans, true);
    return { articles: articlesOf(text, passages), passages, furniture: [], uncertainWraps: [] };
  };
  const [tea, water] = ['P 新华社云川7月6日电 茶农增收。', 'Q 水渠修好。'];
  const folio = 'F 2031年7月8日 星期二';

  it('of each article are those of its dateline, with the year that is given', () =>
    assert.deepEqual(articleDays(pageOf(tea, water), 2031), [
      { year: 2031, month: 7, day: 6 },
      { year: 2031, month: null, day: null },
    ]));
  it('of a dateline with a year are its own', () =>
    assert.deepEqual(articleDays(pageOf('P 新华社云川2030年12月6日电 茶农增收。'), 2031), [
      { year: 2030, month: 12, day: 6 },
    ]));
  for (const [line, told] of [
    ['2030年12月6日讯 昨日，茶农增收。', { year: 2030, month: 12, day: 6 }],
    ['2030-12-06 讯 昨日，茶农增收。', { year: 2030, month: 12, day: 6 }],
    ['一九五八年九月三日讯 茶农增收。', { year: 1958, month: 9, day: 3 }],
    ['2030年12月6日訊 民國九十二年創立的茶社增產。', { year: 2030, month: 12, day: 6 }],
    ['云川三月五日电 茶农增收。', { year: 2031, month: 3, day: 5 }],
    ['（2030年12月6日讯）茶农增收。', { year: 2030, month: 12, day: 6 }],
    ['2030年12月6日讯问了茶农。', { year: 2031, month: null, day: null }],
    ['2030年13月6日讯 茶农增收。', { year: 2031, month: null, day: null }],
  ] as const)
    it(`of a text that begins ${line.slice(0, 12)} are its own, whoever tells it`, () => {
      const page = pageOf(`P ${line}`);
      assert.deepEqual(articleDays(page, 2031), [told]);
      assert.deepEqual(pageDay({ ...page, articles: [] }, 2031), told);
    });
  it('of an article without a dateline are those that the page prints', () =>
    assert.deepEqual(articleDays(pageOf(folio, tea, water), 2030), [
      { year: 2030, month: 7, day: 6 },
      { year: 2031, month: 7, day: 8 },
    ]));
  it('of what belongs to no article is the page’s own', () => {
    assert.deepEqual(pageDay(pageOf(folio, tea), 2030), { year: 2031, month: 7, day: 8 });
    assert.deepEqual(pageDay(pageOf(tea), 2030), { year: 2030, month: null, day: null });
  });
  it('are those that a reader gives before those that the page prints, but not before a dateline', () => {
    const given = { year: 2031, month: 7, day: 10 };
    assert.deepEqual(articleDays(pageOf(folio, tea, water), 2031, given), [{ year: 2031, month: 7, day: 6 }, given]);
    assert.deepEqual(pageDay(pageOf(folio, tea), 2031, given), given);
  });
  it('of a dateline at the end of the year are of the year before on a page of its beginning', () => {
    const page = pageOf('F 2032年1月1日', 'P 新华社云川12月31日电 茶农增收。', 'Q 新华社云川1月1日电 水渠修好。');
    const days = articleDays(page, 2032);
    assert.deepEqual(
      days.map(({ year }) => year),
      [2031, 2032],
    );
  });
  it('may be written in Chinese numerals', () => {
    const page = pageOf('F 二〇三一年十二月三十一日', water.replace('Q', 'P'));
    assert.deepEqual(articleDays(page, null), [{ year: 2031, month: 12, day: 31 }]);
    assert.equal(yearOfPage(page), 2031);
  });
  it('may be told in the calendar of the Republic of China', () => {
    for (const line of ['F 中華民國120年7月8日　星期二', 'F 民国120年7月8日'])
      assert.deepEqual(articleDays(pageOf(line, 'P 茶农增收。'), null), [{ year: 2031, month: 7, day: 8 }]);
    for (const line of ['F 中華民國七十三年四月五日', 'F 民国七三年四月五日', 'F 中華民國七三年四月五日 星期四'])
      assert.deepEqual(articleDays(pageOf(line, 'P 茶农增收。'), null), [{ year: 1984, month: 4, day: 5 }], line);
  });
  it('may be written with points or dashes', () => {
    for (const line of ['F 2031.7.8 星期二', 'F 2031-07-08', 'F 2031/7/8'])
      assert.deepEqual(articleDays(pageOf(line, 'P 茶农增收。'), null), [{ year: 2031, month: 7, day: 8 }], line);
  });
  it('may be printed in lines one below the other', () => {
    const day = (...lines: readonly string[]) => articleDays(pageOf(...lines, 'P 茶农增收。'), null)[0];
    const printed = { year: 2031, month: 7, day: 8 };
    assert.deepEqual(day('F 2031年7月', 'F 8', 'F 星期二'), printed);
    assert.deepEqual(day('F 2031年7月', 'F 8日'), printed);
    assert.deepEqual(day('F 8', 'F 2031年07月', 'F 周二'), printed);
    const none = { year: null, month: null, day: null };
    // The number of the page.
    assert.deepEqual(day('F 2031年7月', 'F 3', 'F 星期二'), none);
    assert.deepEqual(day('F 3', 'F 2031年7月', 'F 8', 'F 星期二'), printed);
    assert.deepEqual(day('F 2031年7月', 'F 32'), none);
    assert.deepEqual(day('F 2031年7月', 'P 8'), none);
  });
  for (const [what, line] of [
    ['two kinds of marks', 'F 2031-7.8'],
    ['no longer number', 'F 热线 2031-7-823'],
    ['no line of the text', 'P 2031年7月8日，水渠修好。'],
    ['no furniture within an article', 'C 2031年7月8日'],
    ['no 13th month', 'F 2031年13月8日'],
    ['no month 0', 'F 2031年0月8日'],
    ['no 32nd day', 'F 2031年7月32日'],
    ['no day 0', 'F 2031年7月0日'],
    ['no furniture without a day', 'F 望川日报'],
  ] as const)
    it(`are printed by ${what}`, () =>
      assert.deepEqual(articleDays(pageOf(line, 'P 茶农增收。'), null)[0], { year: null, month: null, day: null }));
  it('are those of the first line with a day', () => {
    const page = pageOf('F 望川日报', 'F 2031年12月31日', 'F 2030年1月1日', 'P 茶农增收。');
    assert.deepEqual(articleDays(page, null), [{ year: 2031, month: 12, day: 31 }]);
    assert.deepEqual(articleDays(pageOf('F 2031年1月1日', 'P 茶农增收。'), null), [{ year: 2031, month: 1, day: 1 }]);
  });

  it('are the year of a dateline before that of a line of date', () => {
    assert.equal(yearOfPage(pageOf(folio, 'P 新华社云川2030年7月6日电 茶农增收。')), 2030);
    assert.equal(yearOfPage(pageOf(folio, tea)), 2031);
  });
  it('are the year of a short line with a date, where no furniture has one', () => {
    const short = `P ${'茶'.repeat(31)}2029年1月2日`;
    assert.equal(yearOfPage(pageOf(short, water)), 2029);
    assert.equal(yearOfPage(pageOf(`${short}，`, water)), null);
    assert.equal(yearOfPage(pageOf('P 茶农增收。', 'P 2029年1月2日')), 2029);
    assert.equal(yearOfPage(pageOf(tea, water)), null);
  });
  it('may be the latest year of a full date that the text mentions', () => {
    const page = pageOf('P 2029年1月2日开工，2031年3月4日完工，2030年5月6日检查，2040年再修。', water);
    assert.equal(yearMentioned(page), 2031);
    assert.equal(yearMentioned(pageOf('P 2029年开工。')), null);
  });
  it('is no year until which something lasts, but may be the end of a time that has passed', () => {
    assert.equal(yearMentioned(pageOf('P 特展2031年9月5日开幕，将展出至2032年1月4日。')), 2031);
    assert.equal(yearMentioned(pageOf('P 2030年3月1日至2031年6月30日，共来了五万人。')), 2031);
  });
});
