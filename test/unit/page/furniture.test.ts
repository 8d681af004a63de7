/** The rules for furniture, and lines in a page. */
import assert from 'node:assert/strict';
import { furnitureOf } from '../../../src/core/page/furniture.ts';
import { guessOf } from '../../../src/core/page/furniture-guesses.ts';
import { furnitureRules } from '../../../src/core/page/furniture-rules.ts';
import { testRules } from '../rules.ts';

testRules('rules for furniture', furnitureRules, (text, rules) =>
  furnitureOf(text.split('\n'), rules)
    .map((kind) => kind ?? 'text')
    .join(' '),
);

it('rules for furniture that are sure stand before the others', () => {
  const sure = furnitureRules.map(({ apply }) => apply.sure);
  assert.equal(sure.lastIndexOf(true) < sure.indexOf(false), true);
});

describe('what a line by itself may be', () => {
  const shown = (line: string) => {
    const guess = guessOf(line);
    return guess ? `${guess.sure ? 'surely' : 'maybe'} ${guess.kind}` : 'text';
  };
  for (const [line, expected] of [
    ['第2版', 'surely folio'],
    ['要闻', 'maybe section'],
    ['【要闻】', 'surely section'],
    ['< 要闻 >', 'surely section'],
    ['【要闻', 'maybe section'],
    ['要闻】', 'maybe section'],
    ['要闻 第2版', 'surely folio'],
    ['要闻 12', 'maybe section'],
    // Blanks between characters, and within numbers.
    ['云 川 农 报', 'maybe masthead'],
    ['云 川 农 报 第2版 今日', 'text'],
    ['2 0 3 1 年 4 月 5 日 星 期 六', 'surely folio'],
    ['2031年4 月1 2 日 星期六', 'surely folio'],
    ['责编：赵航    美编：孙晓宇', 'surely colophon'],
    // What is left of the line beside its pieces, without marks: one character in a short line, two in a long one.
    ['第2版 ——·', 'surely folio'],
    ['甲 第2版', 'surely folio'],
    ['甲乙 第2版', 'text'],
    ['甲乙 责任编辑：赵航 美术编辑：何川', 'surely colophon'],
    ['甲乙丙 责任编辑：赵航 美术编辑：何川', 'text'],
    ['甲乙 责编：赵航 责编：何川林', 'text'],
    ['甲乙 责编：赵航林 责编：何川林', 'text'],
    ['甲乙 责编：赵航林 责编：何川林茶', 'surely colophon'],
    // Beside three pieces and more there may be eight characters, or four tenths of the line.
    ['茶农在园里采茶忙 第2版 责编：赵航 美编：何川', 'surely colophon'],
    ['茶农在园里采茶忙得 第2版 责编：赵航 美编：何川', 'text'],
    ['茶农在园里采茶忙得乐 第2版 责编：赵航 美编：何川 校对：罗文', 'surely colophon'],
    ['茶农在园里采茶忙 要闻 12 健康', 'text'],
    // A comma beside more than the pieces is a line of a sentence.
    ['每份五分，邮发代号1—10', 'surely masthead'],
    ['甲每份五分，邮发代号1—10', 'text'],
    ['第2版，', 'text'],
    ['第2版。', 'text'],
    ['第2版、', 'text'],
    ['第2版了', 'text'],
    ['读者就要看第2版', 'text'],
    ['读者都要看第2版', 'text'],
    ['滨江都市报 第2版', 'surely folio'],
    // References to other pages.
    ['望川湖清淤过半 2版', 'surely index'],
    ['水镇古巷迎来新面貌（第2版）', 'surely index'],
    ['老厂房里开出书店 详见5版', 'surely index'],
    ['老厂房里开出书店···5版', 'surely index'],
    ['老厂房2版', 'text'],
    ['老厂房里开出书店，清淤过半 2版', 'text'],
    [`${'茶'.repeat(40)} 2版`, 'surely index'],
    [`${'茶'.repeat(41)} 2版`, 'text'],
    ['茶农笑 2版', 'text'],
  ] as const)
    it(`${line}: ${expected}`, () => assert.equal(shown(line), expected));
  it('is nothing beyond 240 characters', () => {
    const editors = `${'责编：赵航 '.repeat(40)}`;
    assert.equal(shown(editors), 'surely colophon');
    assert.equal(shown(`${editors} `), 'text');
  });
});

describe('furniture on a page', () => {
  const [maybe, sure, text] = ['健康', '第2版', '茶农在园里采茶忙得不亦乐乎'];
  const kinds = (lines: readonly string[]) =>
    furnitureOf(lines)
      .map((kind) => kind?.charAt(0) ?? '.')
      .join('');
  const texts = (count: number) => Array.from({ length: count }, () => text);
  it('is what is beside furniture, and beside that', () => {
    assert.equal(kinds([text, maybe, text]), '...');
    assert.equal(kinds([text, sure, maybe, maybe, text]), '.fss.');
    assert.equal(kinds([text, maybe, maybe, sure, text]), '.ssf.');
    assert.equal(kinds([text, sure, text, maybe]), '.f..');
  });
  it('is two lines and more at the foot of a page of nine lines', () => {
    assert.equal(kinds([...texts(7), maybe, '综合']), '.......ss');
    assert.equal(kinds([...texts(6), maybe, '综合']), '........');
    assert.equal(kinds([...texts(8), maybe]), '.........');
    assert.equal(kinds([...texts(6), maybe, '综合', text]), '.........');
    assert.equal(kinds([...texts(7), maybe, '综合', '文化', '体育', '教育']), '.......sssss');
  });
  it('is the name of a daily on the last line of a page of five lines', () => {
    assert.equal(kinds([...texts(4), '望 川 日 报']), '....m');
    assert.equal(kinds([...texts(3), '望川日报']), '....');
    assert.equal(kinds([...texts(4), '望川日报', text]), '......');
    assert.equal(kinds([...texts(4), '云川农报']), '.....');
    assert.equal(kinds([...texts(4), '中共望川地方委员会机关报']), '.....');
  });
  it('is a name between two lines of the foot', () => {
    const name = '茶市';
    assert.equal(kinds([...texts(9), sure, name, sure]), '.........fsf');
    assert.equal(kinds([...texts(9), sure, '茶市行情每日一览', sure]), '.........fsf');
    // Others are of the foot.
    assert.equal(kinds([...texts(9), sure, '茶市行情每日一览表', sure]), '.........fcf');
    assert.equal(kinds([...texts(9), sure, '茶市2', sure]), '.........fcf');
    assert.equal(kinds([...texts(9), text, name, sure]), '...........f');
    assert.equal(kinds([text, sure, name, sure]), '.f.f');
    assert.equal(kinds([text, text, sure, name, sure]), '..fsf');
  });
  it('is such a name within eight lines of the edge', () => {
    const at = (i: number, count = 30) =>
      kinds(
        texts(count)
          .with(i - 1, sure)
          .with(i, '茶市')
          .with(i + 1, sure),
      ).charAt(i);
    assert.deepEqual(
      [1, 7, 8, 21, 22, 28].map((i) => at(i)),
      ['s', 's', '.', '.', 's', 's'],
    );
  });
  it('is what parts two pieces and says nothing, behind a whole sentence', () => {
    for (const divider of ['—— 一', '——', '· ·', '* * *', '☆☆☆', '＊　＊'])
      assert.equal(kinds([`${text}。`, divider, text]), '.s.', divider);
    assert.equal(kinds(['——', text]), 's.');
    for (const speck of ['|', '｜', '_', '~', '^', '=']) assert.equal(kinds([`${text}，`, speck, text]), '.s.', speck);
    for (const other of ['·', '一', '— 采茶忙', '……', '2—3'])
      assert.equal(kinds([`${text}。`, other, text]), '...', other);
    assert.equal(kinds([`${text}，`, '——', text]), '...');
  });
  it('is the title above a reference to another page', () => {
    const at = (title: string, reference = '详见第二版') => kinds([...texts(9), title, reference]).slice(9);
    assert.equal(at('如何预防和减少近视'), 'ii');
    assert.equal(at('如何预防和减少近视', '望川湖清淤过半 2版'), '.i');
    assert.equal(at('如何预防，减少近视'), '.i');
    assert.equal(at('茶'.repeat(24)), 'ii');
    assert.equal(at('茶'.repeat(25)), '.i');
  });
});
