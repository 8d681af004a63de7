/** Who wrote, in every shape that papers print it. */
import assert from 'node:assert/strict';
import { bylineOf, isNamesAlone, namesOf, signatureOf } from '../../../src/core/page/bylines.ts';
import { bodyName, titledName } from '../../../src/core/page/signatures.ts';
import { joinText } from '../../../src/core/text/passage.ts';

describe('the names of a list', () => {
  for (const [text, names] of [
    ['本报记者 林知远', ['林知远']],
    ['本报记者林知远', ['林知远']],
    ['林知远 何川', ['林知远', '何川']],
    ['林知远、何川', ['林知远', '何川']],
    ['林知远和何川', ['林知远', '何川']],
    ['林知远·何川', ['林知远·何川']],
    ['林知远 · 何川', ['林知远', '何川']],
    ['本报记者 林 知 何 川', ['林知', '何川']],
    ['本报记者 林 知 远', ['林知远']],
    ['林 知 远', ['林知远']],
    ['林 知 远 何', ['林知', '远何']],
    ['文/何川', ['何川']],
    ['採訪：林知遠 攝影：阿信', ['林知遠', '阿信']],
    ['记者 王 磊 通讯员 李 想', ['王磊', '李想']],
    ['■本报记者林知远', ['林知远']],
    ['新华社记者甲乙、本报记者丙丁报道', ['甲乙', '丙丁']],
    ['记者：林知远', ['林知远']],
    ['记者（林知远）', ['林知远']],
    ['本报驻云川记者林知远', ['林知远']],
    ['本报特派记者林知远 摄影报道', ['林知远']],
    ['本报记者林知远 文/图', ['林知远']],
    ['本报记者林知远 文', ['林知远']],
    ['本报记者 林知远 东岭报道', ['林知远']],
    ['本报记者 林知远 刘江报道', ['林知远', '刘江']],
    ['本报记者 东岭报道', ['东岭']],
    ['林知远 东岭报道', ['林知远', '东岭']],
    ['本报记者 林知远 东岭', ['林知远', '东岭']],
    ['古丽娜·塔希尔·艾力·汗', ['古丽娜·塔希尔·艾力·汗']],
    ['古丽娜・塔希尔', ['古丽娜·塔希尔']],
    ['本报记者', null],
    ['', null],
    ['本报记者 林知远大家好', null],
    ['本报记者 林知远 简讯', null],
    ['记者来信', null],
    ['记者走基层', null],
    ['本报记者 林 A', null],
    [`本报记者 ${'林知远 '.repeat(21)}`, Array.from({ length: 21 }, () => '林知远')],
    [`本报记者 ${'林知远 '.repeat(22)}`, null],
  ] as const)
    it(`${text.slice(0, 40)}: ${names?.slice(0, 4) ?? 'none'}`, () =>
      assert.deepEqual(namesOf(text)?.names ?? null, names));

  it('stand where they are in the text', () => {
    const covered = (text: string) => {
      const list = namesOf(text);
      return list && text.slice(list.start, list.end);
    };
    assert.equal(covered('■ 本报记者 林知远、通讯员何川 摄影报道'), '林知远、通讯员何川');
    assert.equal(covered('本报记者 林 知 报道'), '林 知');
    assert.equal(covered('本报记者 林知远 东岭报道'), '林知远');
    assert.equal(covered('记者（林知远）'), '林知远');
  });
  it('have a role before them, or none', () => {
    assert.equal(namesOf('本报记者 林知远')?.hasRole, true);
    assert.equal(namesOf('林知远')?.hasRole, false);
  });
});

describe('a line that holds names alone', () => {
  for (const [text, expected] of [
    ['张海 付纯 赵学', true],
    ['田玉', true],
    ['林知远', true],
    ['林知远川', false],
    ['东岭', false],
    ['本报记者 林知远', false],
    ['王一 李二 赵三 张四 陈五', true],
    ['王一 李二 赵三 张四 陈五 周六', false],
    ['艾力·汗 林知远', true],
    ['艾力·汗', false],
    ['□ 丰 年', true],
    ['□ 丰 年 华', true],
    ['□丰 年', true],
    ['□ 丰年', false],
    ['□ 时 评', false],
    ['丰 年', false],
    ['林知远 何川 周志方 王一林 李想 赵航', false],
    ['林知远 东岭', false],
  ] as const)
    it(`${text}: ${expected}`, () => assert.equal(isNamesAlone(text), expected));
});

describe('who signs', () => {
  for (const [text, name, covers] of [
    ['读者 郝桂芳', '郝桂芳', '郝桂芳'],
    ['將軍澳居民 霍志明', '霍志明', '霍志明'],
    ['黑石公社党委书记 石大勇', '石大勇', '石大勇'],
    ['（读者 郝桂芳）', '郝桂芳', '郝桂芳'],
    ['读者 郝 桂', '郝桂', '郝 桂'],
    ['读者　郝桂芳 等', '郝桂芳', '郝桂芳'],
    ['读者郝桂芳', null, null],
    ['读者 东桂芳', '东桂芳', '东桂芳'],
    ['读者 东桂', null, null],
    ['读者 东来访', null, null],
    ['读者 东桂芳芳', null, null],
    ['读者 欧阳桂芳', '欧阳桂芳', '欧阳桂芳'],
    ['海州一中 钱 程', '钱程', '钱 程'],
    ['新闻学院2015级 庄梦溪', '庄梦溪', '庄梦溪'],
    ['石岭县  东 桂 芳', '东桂芳', '东 桂 芳'],
    ['石岭县 东桂芳', null, null],
    ['石岭大学 成立', null, null],
    ['石岭大学 成长', '成长', '成长'],
    ['县公安局 查获', null, null],
    ['读者 郝', null, null],
    ['行人 郝桂芳', null, null],
    ['（江州读者 郝桂芳）', '郝桂芳', '郝桂芳'],
    // The bracket was opened in another line.
    ['州读者 郝桂芳）', null, null],
    ['（江州读者 郝桂芳', null, null],
    [`${'茶'.repeat(20)}读者 郝桂芳`, '郝桂芳', '郝桂芳'],
    [`${'茶'.repeat(21)}读者 郝桂芳`, null, null],
    [`${'茶'.repeat(20)}读者     郝桂芳`, '郝桂芳', '郝桂芳'],
    [`${'茶'.repeat(20)}读者      郝桂芳`, null, null],
  ] as const)
    it(`as a person: ${text}`, () => {
      const found = titledName(text);
      assert.deepEqual([found?.names[0] ?? null, found && text.slice(found.start, found.end)], [name, covers]);
    });
  for (const [text, expected] of [
    ['江州机床厂党委', true],
    ['本报评论员', true],
    ['本报编辑部', true],
    ['望川县委宣传部', true],
    ['江州的机床厂党委', false],
    ['党委', false],
    ['江党委', false],
    ['江州党委会', false],
    [`${'茶'.repeat(18)}党委`, true],
    [`${'茶'.repeat(19)}党委`, false],
  ] as const)
    it(`as a body: ${text}: ${expected}`, () => {
      const found = bodyName(text);
      assert.deepEqual(found, expected ? { names: [text], start: 0, end: text.length, hasRole: true } : null);
    });
  it('is told by a list with a role, by names alone, by what they are, or by a body', () => {
    const names = (text: string) => signatureOf(text)?.names ?? null;
    assert.deepEqual(names('本报记者 林知远'), ['林知远']);
    assert.deepEqual(names('林知远 何川'), ['林知远', '何川']);
    assert.deepEqual(names('东岭 西山'), null);
    assert.deepEqual(names('读者 郝桂芳'), ['郝桂芳']);
    assert.deepEqual(names('江州机床厂党委'), ['江州机床厂党委']);
    assert.deepEqual(names('茶农今年增收。'), null);
  });
});

describe('a byline within a text', () => {
  const byline = (text: string, isLast = false) => {
    const found = bylineOf(joinText(text), isLast);
    return found && text.slice(found.start, found.end);
  };
  const dateline = '新华社云川7月6日电';
  for (const [text, expected] of [
    // In brackets behind a dateline names need no role.
    [`${dateline}（林知远）茶农增收。`, '林知远'],
    ['茶农增收（林知远）很多。', null],
    ['茶农今年在园里增收（记者林知远）很多。', '林知远'],
    [`${'茶'.repeat(39)}（记者林知远）很多。`, '林知远'],
    [`${'茶'.repeat(40)}（记者林知远）很多。`, null],
    [`${dateline}（图片）（记者林知远）茶农增收。`, '林知远'],
    [`${dateline}（记者林知远／云川报道）茶农增收。`, '林知远'],
    [`${dateline}【记者林知远】茶农增收。`, '林知远'],
    [`${dateline}（记者林知远`, null],
    // Running on behind it.
    [`${dateline} 新华社记者许念慈、本报记者方圆圆报道：来到云川`, '许念慈、本报记者方圆圆'],
    [`${dateline}记者许念慈从云川来到这里`, '许念慈'],
    [`${'茶'.repeat(44)}电记者许念慈报道：来到云川`, '许念慈'],
    [`${'茶'.repeat(45)}电记者许念慈报道：来到云川`, null],
    [`${dateline}许念慈报道：来到云川`, null],
  ] as const)
    it(`${text}: ${expected ?? 'none'}`, () => assert.equal(byline(text), expected));
  for (const [text, expected] of [
    ['桥头的故事还很长。（赵志文）', '赵志文'],
    ['桥头的故事还很长。（赵志文）了', null],
    ['桥头的故事（记者林）还很长。（赵志文）', '赵志文'],
    ['桥头的故事还很长。（马得 画）', '马得'],
    ['桥头的故事还很长。（赵 志 文）', '赵 志 文'],
    ['桥头的故事还很长。（毕 成 赵志文）', '毕 成 赵志文'],
    ['桥头的故事还很长。（毕\n成 赵志文）', '毕\n成 赵志文'],
    ['桥头的故事还很长。', null],
    [`${'茶'.repeat(100)}（赵志文）`, '赵志文'],
  ] as const) {
    it(`${text} at its end: ${expected ?? 'none'}`, () => assert.equal(byline(text, true), expected));
    it(`${text} elsewhere: none`, () => assert.equal(byline(text), null));
  }
});
