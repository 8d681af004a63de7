/** Datelines and bylines of single passages. */
import assert from 'node:assert/strict';
import { bylineOf, isNamesAlone } from '../../../src/core/page/bylines.ts';
import { datelineOf, openerClass, openerClassAcross } from '../../../src/core/page/datelines.ts';
import { joinText } from '../../../src/core/text/passage.ts';

/** The names of the byline and the characters that it covers, or null. */
function byline(text: string, isLast = false): readonly [names: readonly string[], covers: string] | null {
  const found = bylineOf(joinText(text), isLast);
  return found && [found.names, text.slice(found.start, found.end)];
}

describe('a line of names alone', () => {
  it('may have an ornament and a pen name that is letter-spaced, but no name of a section', () => {
    for (const line of ['□ 丰 年', '◎ 鸿 雁 声', '□ 林霜']) assert.ok(isNamesAlone(line), line);
    for (const line of ['□ 时 评', '◎ 副 刊', '□ 强基础', '丰 年']) assert.ok(!isNamesAlone(line), line);
  });
});

describe('the byline of a passage', () => {
  for (const [text, names, covers] of [
    ['新华社云川7月6日电（记者林知远）青石镇日前启用新楼。', ['林知远'], '林知远'],
    [
      '新华社云川7月6日电（记者林知远、通讯员何小二）青石镇日前启用新楼。',
      ['林知远', '何小二'],
      '林知远、通讯员何小二',
    ],
    ['新华社云川7月6日电（谢知 赵曼）青石镇日前启用新楼。', ['谢知', '赵曼'], '谢知 赵曼'],
    ['本报云川7月6日电记者许立群报道：青石镇日前启用新楼。', ['许立群'], '许立群'],
    ['本报记者 林知远 实习生 田雨 东岭报道', ['林知远', '田雨'], '林知远 实习生 田雨'],
    ['本报记者 林知远 刘江报道', ['林知远', '刘江'], '林知远 刘江'],
    ['本报记者 林知远 刘江', ['林知远', '刘江'], '林知远 刘江'],
    [
      '本报云川7月6日电（解放军报记者陈远航、新华社记者周志方）青石镇日前启用新楼。',
      ['陈远航', '周志方'],
      '陈远航、新华社记者周志方',
    ],
    ['本报记者 古丽娜·塔希尔 林知远', ['古丽娜·塔希尔', '林知远'], '古丽娜·塔希尔 林知远'],
  ] as const) {
    it(text, () => assert.deepEqual(byline(text), [names, covers]));
  }
  for (const [text, name] of [
    ['大家在桥头合影。（新华社记者王长青摄）', '王长青'],
    ['大家在桥头合影。（本报记者王长青摄影）', '王长青'],
    ['大家在桥头合影。（陶源摄）', '陶源'],
    ['老桥新貌。（马得画）', '马得'],
    ['桥头的故事还很长。（赵志文）', '赵志文'],
    ['桥头的故事还很长。（赵志文 文/摄）', '赵志文'],
  ] as const) {
    it(`${text} at the end`, () => assert.deepEqual(byline(text, true), [[name], name]));
  }
  for (const text of [
    '桥头的故事还很长。（完）',
    '桥头的故事还很长。（未完待续）',
    '桥头的故事还很长。（新华社稿）',
    '桥头的故事还很长。（传真照片）',
    '桥头的故事还很长。（资料图片）',
    '桥头的故事还很长。（下转第二版）',
    '简 讯',
  ]) {
    it(`${text} has none`, () => assert.equal(byline(text, true), null));
  }
  it('is searched in linear time in a long run of roles', () =>
    assert.equal(byline(`电记者本报${'记者何小本报电本报'.repeat(40)}`, true), null));
});

describe('the dateline of a passage', () => {
  for (const text of ['新华社石门十一日电红星公社社员今年积肥', '（中央社石门十一日電）主計總處今天公布']) {
    it(`has a place though the day has no month: ${text}`, () => {
      const { place, date } = datelineOf(joinText(text)) ?? {};
      assert.deepEqual([place, date], ['石门', null]);
    });
  }
  it('has agency, place and day', () => {
    const { agency, place, date } = datelineOf(joinText('新华社云川2025年7月6日电（记者林知远）全市')) ?? {};
    assert.deepEqual([agency, place, date], ['新华社', '云川', '2025-07-06']);
  });
  it('may be at the end', () => {
    const { agency, date } = datelineOf(joinText('全市启用新楼。（本报云川一月六日讯）')) ?? {};
    assert.deepEqual([agency, date], ['本报', '01-06']);
  });
  it('is none where 本报 is part of another word', () => assert.equal(datelineOf(joinText('本报告共有三章。')), null));
  for (const [text, agency, place, day] of [
    ['新华社云州二十日电　红旗公社', '新华社', '云州', null],
    ['据新华社云州十月二十日电　红旗公社', '新华社', '云州', '10-20'],
    ['新华社云州一九六七年十月二十日电　红旗公社', '新华社', '云州', '1967-10-20'],
    ['据云川日报十月廿日报道　红旗公社', '云川日报', null, '10-20'],
  ] as const) {
    it(text, () => {
      const found = datelineOf(joinText(text));
      assert.deepEqual([found?.agency, found?.place, found?.date], [agency, place, day]);
    });
  }
});

describe('a dateline in brackets that names a reporter', () => {
  for (const [line, expected] of [
    ['（本报讯记者林一）', 2],
    ['（本报讯实习生林知远）昨天下午', 2],
    ['【本報訊記者周二】', 2],
    ['（新华社云川1月6日电记者林一）', 1],
    ['（本报讯）', 1],
    ['（本报记者林一）', 0],
  ] as const)
    it(`${line}: ${expected}`, () => assert.equal(openerClass(line), expected));
});

describe('a dateline that the end of a line cuts', () => {
  for (const [line, next] of [
    ['新华社松岗镇3月5', '日电云泽农业大学'],
    ['新华社', '云州二十日电红旗公社'],
    ['据新华社云州二', '十日电红旗公社'],
    ['本报', '讯近日'],
  ] as const) {
    it(`opens an article: ${line} ⏎ ${next}`, () => assert.equal(openerClassAcross(line, next), 2));
  }
  it('may have a stroke behind the reporter, without a bracket', () => {
    assert.equal(openerClass('記者林一／望川報導連日陰雨，地磚濕滑'), 2);
    assert.equal(openerClass('本报记者林一、沈二／望川报道'), 1);
    assert.equal(openerClass('記者林一望川報導連日陰雨'), 0);
    assert.equal(openerClassAcross('記者林一／望川報', '導連日陰雨，地磚濕滑'), 2);
    assert.equal(openerClassAcross('記者林一望川報', '導連日陰雨，地磚濕滑'), 0);
  });
  it('is none where nothing follows', () => assert.equal(openerClassAcross('新华社松岗镇3月5', ''), 0));
  it('is none where the next line goes on otherwise', () =>
    assert.equal(openerClassAcross('新华社松岗镇3月5', '日起招考记者'), 0));
});
