/** The head and the foot of a page, told by weights that are learnt from others. */
import assert from 'node:assert/strict';
import { furnitureOf } from '../../../src/core/page/furniture.ts';
import { guessOf } from '../../../src/core/page/furniture-guesses.ts';
import { footLength, headLength } from '../../../src/core/page/page-head.ts';

const stories = [
  [
    '山口水库提前蓄满水',
    '入夏以来第一场透雨过后，山口水库的闸',
    '门昨天合上了。管理站的人说，蓄水比往年',
    '早了十二天，下游三个乡的秧田不用再等。',
  ],
  [
    '夜校里的木匠课',
    '木匠课每周三晚上七点开始，来的人有厨师，',
    '有会计，也有刚退休的司机。老师姓乔，手',
    '上少了半截指头，讲起榫头来谁也不打瞌睡。',
  ],
];
const page = (...head: readonly string[]): string[] => [...head, ...stories.flat()];
const lengthOf = (lines: readonly string[]): number => headLength(lines, lines.map(guessOf));

describe('the head of a page', () => {
  for (const head of [
    ['怒江工人报', '1955年4月9日', '今日出版四开两版', '社址：江边街甲三号'],
    ['星期六　一九七七年九月三日', '渠县人民', '第四〇八期'],
    ['澜沧江报　2024年3月7日　星期四　第6版　乡村', '责编　白云　组版　高原'],
    ['主办：松山师范大学党委宣传部', '松山师大报', '2011年12月15日　本期四版'],
    ['协办单位：海棠区税务局', '民生在线', '2017年5月3日　A09'],
    ['B4　地方焦點', '中華民國一一二年六月八日　星期四'],
    ['副刊', '二〇一九年三月十日', '責任編輯：葉小舟'],
    ['卫生员之友', '后勤部卫生处编印', '1966年第3期', '内部刊物'],
  ])
    it(`${head.join(' ⏎ ')} is one`, () => {
      for (const order of [head, head.toReversed()]) {
        assert.equal(lengthOf(page(...order)), head.length, order.join(' ⏎ '));
      }
    });

  it('may end with a name that reads like a headline (fixme: such a name is left to the story)', () => {
    const [name, day] = ['法治进行时', '2020年9月11日　星期五　第5版'];
    assert.equal(lengthOf(page(name, day)), 2);
    assert.equal(lengthOf(page(day, name)), 1);
    assert.equal(lengthOf(page('香島晚報', '一九六六年七月十六日　星期六', '今日出紙兩大張')), 2);
  });
  it('is not there above a headline or a text alone', () => {
    for (const own of [...stories, ['本报评论员', ...(stories[0] as string[])], (stories[1] as string[]).slice(1)])
      assert.equal(lengthOf([...own, ...stories.flat()]), 0);
  });
  it('is no line by itself that no rule knows', () => {
    assert.equal(guessOf('海棠之声'), null);
    assert.equal(lengthOf(page('海棠之声')), 0);
    assert.equal(lengthOf(page('海棠之声', '2017年5月3日')), 2);
  });
  it('is not the title of a notice with its day', () => {
    assert.equal(lengthOf(page('停水通知', '2031年4月5日')), 0);
  });
  it('is no more than half of the page, and not the foot of a short one', () => {
    const head = ['2031年4月5日　星期六', '第2版', '责编：赵航'];
    assert.equal(lengthOf([...head, '茶农采茶']), 2);
    assert.equal(lengthOf([...(stories[0] as string[]), ...head, ...head]), 0);
  });
  it('is furniture, of the kind that a rule tells or else of the masthead', () => {
    assert.deepEqual(
      furnitureOf(page('海棠之声', '第十四期', '2017年5月3日　A09')).map((kind) => kind ?? 'text'),
      ['masthead', 'masthead', 'folio', ...stories.flat().map(() => 'text')],
    );
  });
});

describe('the foot of a page', () => {
  const footOf = (lines: readonly string[]): number => footLength(lines, lines.map(guessOf));
  for (const foot of [
    ['来稿请寄怒江街三号', '稿酬从优'],
    ['本刊欢迎来稿，每篇以一千字为宜'],
    ['澜沧江农场印刷厂承印'],
    ['逢二、四、六出版', '每月定价八角'],
    ['發行所：澎湖晨報社　馬公街二段四號', '訂報專線：(06)000-1111'],
    ['讀者來信請寄澎湖郵政信箱十八號', '督印人：游大川'],
    ['渠县融媒微信公众号　欢迎扫码关注'],
    ['本报保留刊登与删改来稿之权'],
    ['广告热线　二二〇八', '新闻线索一经采用　奖励50元'],
    ['怒江工人报', '1955年4月9日', '责任编辑　白云'],
    ['股市有风险　投资须谨慎'],
  ])
    it(`${foot.join(' ⏎ ')} is one`, () => {
      assert.equal(footOf([...stories.flat(), ...foot]), foot.length);
    });
  it('is not there below a text, a headline, a verse, who signs or a rest of a line', () => {
    for (const last of [
      [],
      ['山口水库提前蓄满水'],
      ['雪落在渡口的灯上', '也落在没有写完的信里'],
      ['（本报驻渠县记者', '乔木）'],
      ['（下转第三', '版）'],
      ['乔木', '（作者单位：渠县中学）'],
      ['”（本报怒江电）'],
      ['“风大的时候，我反而不怕”'],
    ])
      assert.equal(footOf([...stories.flat(), ...last]), 0, last.join(' ⏎ '));
  });
  it('takes in no story that opens with its dateline, be it one line, and begins below it', () => {
    for (const story of [
      '本报怒江市7月9日电（记者石大有）2025年7月6日（星期三），怒江市公布去年的游客构成。',
      '本报怒江4月8日讯 昨日怒江渡口恢复通航。',
      '【本報訊】怒江小學昨日開課。',
    ]) {
      assert.equal(footOf([...stories.flat(), '去年的游客构成公布', story]), 0, story);
      assert.equal(footOf([...stories.flat(), '怒江渡口恢复通航', story, '来稿请寄怒江街三号', '稿酬从优']), 2, story);
    }
  });
  it('is no more than half of the page', () => {
    const foot = ['责任编辑　白云', '来稿请寄怒江街三号', '逢二、四、六出版', '稿酬从优'];
    assert.ok(footOf([...(stories[0] as string[]).slice(0, 2), ...foot]) <= 3);
  });
  it('is furniture, of the kind that a rule tells or else of the colophon', () => {
    assert.deepEqual(
      furnitureOf([...stories.flat(), '来稿请寄怒江街三号', '怒江工人报', '1955年4月9日']).map(
        (kind) => kind ?? 'text',
      ),
      [...stories.flat().map(() => 'text'), 'colophon', 'masthead', 'folio'],
    );
  });
});
