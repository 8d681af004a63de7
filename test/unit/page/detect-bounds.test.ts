/** How far the signs of a newspaper page go: every bound from both sides. */
import assert from 'node:assert/strict';
import { isChineseNews } from '../../../src/core/page/detect.ts';

const times = <Value>(count: number, value: Value): Value[] => Array.from({ length: count }, () => value);
const pad = (text: string, length: number, by = '茶') => text + by.repeat(length - text.length);
const table = (rows: readonly (readonly [what: string, text: string, expected: boolean])[]) => {
  for (const [what, text, expected] of rows)
    it(`${what}: ${expected}`, () => assert.equal(isChineseNews(text), expected));
};
/** A dateline and a byline: two marks of news, with three of its words. */
const opening = '新华社云川7月6日电（记者林知远）';

describe('the characters of a newspaper page', () => {
  table([
    ['60 of them', pad(opening, 60), true],
    ['59 of them', pad(opening, 59), false],
    ['59 of them and blanks', `${pad(opening, 59)} \n `, false],
    ['60 Han in 100', pad(pad(opening, 60 + 4), 100, 'a'), true],
    ['58 Han in 100', pad(pad(opening, 58 + 4), 100, 'a'), false],
    ['radicals and rare ones', pad(opening, 100, '⽔'), true],
    ['compatibility ones', pad(opening, 100, '\uf900'), true],
    ['one kana in 100', pad(`${opening}の`, 100), true],
    ['two kana in 100', pad(`${opening}のは`, 100), false],
    ['two signs of program code in 100', pad(`${opening}{}`, 100), true],
    ['three signs of program code in 100', pad(`${opening}{}=`, 100), false],
    ['only the first 6,000', `${'甲'.repeat(5990)}${opening}`, false],
    ['up to 6,000', `${'甲'.repeat(5950)}${opening}${'记者'.repeat(10)}`, true],
  ]);
});

describe('a text with times', () => {
  const timed = (count: number, time = '[00:12.3]') =>
    [
      opening.padEnd(20, '茶'),
      ...times(count, `${time}茶农在园里采茶`),
      ...times(19 - count, '茶农在园里采茶忙得'),
    ].join('\n');
  table([
    ['three lines of 20', timed(3), true],
    ['four lines of 20', timed(4), false],
    ['four lines with hour and minute alone', timed(4, '10:12'), true],
    ['four lines with seconds', timed(4, '1:12:30'), false],
    ['four lines with parts of seconds', timed(4, '10:12,5'), false],
    ['four lines in brackets', timed(4, '[10:12]'), false],
    ['blank lines do not count', `${timed(4)}${'\n \n'.repeat(20)}`, false],
  ]);
});

describe('two marks of news', () => {
  const second = '（下转第二版）';
  /** A text that is news by these marks alone: it is not wrapped, and has few words of news. */
  const withMark = (mark: string, other = second) => pad(`${mark}会议${other}`, 600);
  table([
    ['and one word in 1,000 characters', pad(`${opening.replace('6日', '日日')}本报讯`, 1000, '甲'), true],
    ['a jump line alone', withMark(''), false],
    ['a jump line twice', withMark(second), false],
  ]);
  for (const mark of [
    '新华社云川7月6日电',
    '新華社雲川7月6日電',
    '中新社云川7月6日电',
    '中新网云川7月6日电',
    '中央社雲川7月6日訊',
    '本报云川7月6日讯',
    '本報雲川七月六日訊',
    '本网云川十二月三十一日讯',
    '新华社 云川 7 月 6 日 电',
    '新华社艾力·吐尔逊7⽉6⽇电',
    '本报讯',
    '本報訊',
    '【雲川專訊】',
    '〔雲川专讯〕',
    '［記者周二雲川報導］',
    '【云川报道】',
    '（记者林知远）',
    '（记者林知远、周志方）',
    '記者周二報導',
    '记者林知远摄',
    '本报记者林知远报道',
    '（林知远摄）',
    '(周志方攝)',
  ])
    it(`are a jump line and ${mark}`, () => assert.ok(isChineseNews(withMark(mark))));
  for (const mark of ['紧接第一版', '緊接A1版', '上接1版', '下转第二版', '下轉A12版', '下转 第 2 版'])
    it(`are a word before a byline and ${mark}`, () => assert.ok(isChineseNews(withMark('本报讯', mark))));
  for (const mark of [
    '新华社云川7月6日',
    '新华社云川日电',
    '新华社在云川的茶园里采茶忙得不亦乐乎7月6日电',
    '云川7月6日电',
    '本报',
    '【云川】',
    '【云川专讯',
    '（记者）',
    '记者林知远',
    '（林知远）',
    '林知远摄',
    '上接',
    '接第一版',
    '转第二版',
  ])
    it(`are no jump line and ${mark}`, () => assert.ok(!isChineseNews(withMark(mark))));
});

/** Lines of a column: full ones of one width, and others. */
interface Column {
  readonly width?: number;
  readonly full?: number;
  readonly others?: number;
  readonly other?: string;
  readonly stops?: number;
  readonly words?: number;
  readonly mark?: string;
}
const columnOf = ({ width = 16, full = 20, others = 0, other = '茶农', stops = 0, words = 20, mark = '' }: Column) =>
  [
    ...(mark ? [mark] : []),
    ...times(full, '').map((_, i) => {
      const line = (i < words ? '会议' : '').padEnd(width - 1, '茶');
      return `${line}${i < stops ? '。' : '茶'}`;
    }),
    ...times(others, other),
  ].join('\n');

describe('a column of print without marks of news', () => {
  const is = (column: Column) => isChineseNews(columnOf(column));
  const check = (what: string, column: Column, expected: boolean) =>
    it(`${what}: ${expected}`, () => assert.equal(is(column), expected));
  check('20 full lines', {}, true);
  check('12 full lines', { full: 12, words: 12 }, true);
  check('11 full lines', { full: 11, words: 11 }, false);
  check('11 full lines and one of three characters', { full: 11, words: 11, others: 1, other: '茶农笑' }, true);
  check('lines of up to two characters count for none', { full: 11, words: 11, others: 3 }, false);
  check('8 characters wide', { width: 8 }, true);
  check('7 characters wide', { width: 7 }, false);
  check('32 characters wide', { width: 32 }, true);
  check('33 characters wide', { width: 33 }, false);
  check('55 full lines in 100', { full: 55, words: 55, others: 45, other: '茶农在园里' }, true);
  check('54 full lines in 100', { full: 54, words: 54, others: 46, other: '茶农在园里' }, false);
  check('lines of two characters less are full', { full: 11, words: 11, others: 9, other: '茶'.repeat(14) }, true);
  check('lines of three characters less are not', { full: 10, words: 10, others: 9, other: '茶'.repeat(13) }, false);
  check('9 of 20 lines end a sentence', { stops: 9 }, true);
  check('10 of 20 lines end a sentence', { stops: 10 }, false);
  check('8 words in 1,000 characters', { width: 25, full: 40, words: 8 }, true);
  check('7 words in 1,000 characters', { width: 25, full: 40, words: 7 }, false);
  check('8 words in 1,000 characters that are no page', { width: 50, full: 20, words: 8 }, false);
  for (const stop of [...'。！？!?…”』」）)：:；'])
    it(`half of its lines do not end with ${stop}`, () =>
      assert.ok(!isChineseNews(columnOf({ stops: 10 }).replaceAll('。', stop))));
  it('may have commas at all line ends', () =>
    assert.ok(isChineseNews(columnOf({ stops: 10 }).replaceAll('。', '，'))));
  it('may have blanks between its characters', () => assert.ok(isChineseNews(columnOf({}).replaceAll('茶', '茶 '))));
});

describe('a column of print with one mark of news', () => {
  const is = (column: Column) => isChineseNews(columnOf({ mark: '（下转第二版）', ...column }));
  const check = (what: string, column: Column, expected: boolean) =>
    it(`${what}: ${expected}`, () => assert.equal(is(column), expected));
  // The mark is a line of seven characters itself.
  check('2 words in 1,000 characters', { width: 25, full: 39, words: 2 }, true);
  check('1 word in 1,000 characters', { width: 25, full: 39, words: 1 }, false);
  it('40 full lines in 100, and others of many widths', () => {
    const others = Array.from({ length: 60 }, (_, i) => '茶'.repeat(4 + (i % 4))).join('\n');
    const page = (full: number) => `${columnOf({ full, words: full, mark: '（下转第二版）' })}\n`;
    assert.equal(isChineseNews(page(40) + others.slice(0, others.lastIndexOf('\n'))), true);
    assert.equal(isChineseNews(page(39) + others), false);
  });
});

describe('furniture of a page', () => {
  /** A page of lines wider than a column, with one mark of news among them and a line of furniture at a place. */
  const withLine = (line: string, at: number) =>
    isChineseNews(
      times(30, `会议${'茶'.repeat(38)}`)
        .with(15, '本报讯')
        .with(at, line)
        .join('\n'),
    );
  it('is a mark among its first 12 lines and its last 6', () =>
    assert.deepEqual(
      [0, 11, 12, 23, 24, 29].map((at) => withLine('望川日报 2031年7月8日 星期二', at)),
      [true, true, false, false, true, true],
    ));
  it('is one when it is certain, and no line of 80 characters', () => {
    const editors = (count: number, rest = '') => `${times(count, '责编：赵航').join(' ')}${rest}`;
    assert.equal(withLine('12', 0), false);
    assert.equal(withLine('茶农在园里采茶', 0), false);
    assert.equal(withLine(editors(13), 0), true);
    assert.equal(withLine(editors(13, '    '), 0), true);
    assert.equal(withLine(editors(14), 0), false);
  });
});

describe('a text broken into lines of a character or two', () => {
  const broken = (short: number, long: number, line = '茶') =>
    [...times(short, line), ...times(long, '会议记')].join('\n');
  table([
    ['41 lines, of which more than 6 in 10 are so short', broken(26, 15), true],
    ['40 lines', broken(26, 14), false],
    ['6 lines in 10', broken(30, 20), false],
    ['more than 6 lines in 10', broken(31, 20), true],
    ['lines of two characters', broken(31, 20, '茶农'), true],
    ['lines of three characters', broken(31, 20, '茶农笑'), false],
  ]);
});
