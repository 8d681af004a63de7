/** Line ends at headlines, which the first reading of a page finds by its columns and a reading of the joined lines may miss. */
import assert from 'node:assert/strict';
import { tidy } from '../../../src/core/edits/tidy.ts';
import { pageWeights } from '../../page-weights.ts';
import { inventNewspaper } from '../../pages/newsroom.ts';
import { printPage } from '../../pages/press.ts';

const tidied = (...lines: readonly string[]) =>
  tidy(`${lines.join('\n')}\n`, pageWeights, { radicals: false, range: null }).split('\n');

const desk = [
  ['课桌上的“三八线”', '女儿回家说，班里的课桌中间又', '画上了线。我笑了，我们小时候也画', '过。'],
  ['线是用粉笔画的，擦擦就没了。', '可大人心里的线，往往比粉笔画的难', '擦得多。', '教师 冷秋燕', ''],
  [
    '寻 物 启 事',
    '本人于5月15日在3路公交车上遗',
    '失黑色公文包一个，内有合同两份、',
    '印章一枚，有拾到者请与宫先生联系，',
  ],
  ['电话1390XXX4471，必有重谢。'],
].flat();
const notice = [
  ['采 购 公 告', '受槐安市第二中学委托，就学生食堂', '设备进行公开采购，预算金额86万元，'],
  ['投标截止时间2011年6月3日9时30分。', '', '槐安市政府采购中心', '课桌上的“三八线”'],
  ['女儿回家说，班里的课桌中间又画上', '了线。我笑了，我们小时候也画过。', ''],
  ['线是用粉笔画的，擦擦就没了。可大', '人心里的线，往往比粉笔画的难擦得', '多。', '', '教师 冷秋燕'],
].flat();

/** Of both the joined lines are read as one paragraph. */
const canteen = [
  ['的办法推广到三个班。', '食堂办到心坎上', '饭菜送到车间。上月统计，', '勤率达到百分之百。'],
  ['节约一滴油', '一滴两滴不算少，', '十天就是一大罐。'],
].flat();
const school = [
  ['上，自己淋着雨守了一夜。', '用毛泽东思想教育后代', '前进小学请老贫农上讲台，忆'],
  ['表示要把忆苦饭的滋味记一辈子。', '打靶场上的“铁姑娘”'],
].flat();

describe('a headline that only columns show', () => {
  for (const [what, page, own] of [
    ['above the text', desk, ['课桌上的“三八线”', '寻物启事']],
    ['in short lines', canteen, ['食堂办到心坎上']],
    ['nearly as wide as the text', school, ['用毛泽东思想教育后代']],
    ['behind a signature', notice, ['采购公告', '槐安市政府采购中心', '课桌上的“三八线”']],
  ] as const)
    it(`${what} keeps its line`, () => {
      const lines = tidied(...page);
      for (const line of own) assert.ok(lines.includes(line), lines.join(' | '));
    });
  it('stays when the page is tidied again', () => {
    for (const page of [desk, notice]) assert.deepEqual(tidied(...tidied(...page).slice(0, -1)), tidied(...page));
  });
  it('is set apart with line ends of the page', () => {
    const page = `${desk.join('\r\n')}\r\n`;
    const text = tidy(page, pageWeights, { radicals: false, range: null });
    assert.match(text, /三八线”(?:\r\n)+女儿/);
    assert.doesNotMatch(text, /(?<!\r)\n/);
  });
  it('is no reason to keep a blank line in the middle of a phrase', () => {
    const page = [
      ['石鼓水库除险加固完工', '　　本报石鼓9月3日电（记者林知远）', '记者从望川县水利局获悉，石鼓水库除'],
      ['险加固工程日前完工，库容恢复到一千', '万立方米。', '　　石鼓水库位于望川县东部，水面约8.4', '平方公里，', ''],
      ['灌溉下游四个乡镇的农田。前年起，由', '于坝体渗水，水库一直低水位运行，两', '季没有放水。'],
    ].flat();
    assert.match(tidied(...page).join('\n'), /8\.4平方公里，灌溉下游/);
  });
});

describe('how paragraphs are set apart', () => {
  const set = (page: string, paragraphs: 'none' | 'blankLine' | 'keep') =>
    tidy(page, pageWeights, { radicals: false, range: null, paragraphs }).split('\n');
  const printed = (lines: readonly string[]) => lines.filter((line) => line !== '');
  for (const seed of [1021, 1277])
    it(`joins no lines that a blank line parts, without blank lines either (page ${seed})`, () => {
      const page = inventNewspaper(seed, 6000);
      assert.deepEqual(printed(set(page, 'none')), printed(set(page, 'keep')));
    });
  for (const seed of [1005, 1091])
    it(`is as it was set though an article of the page is read otherwise then (page ${seed})`, () => {
      const lines = set(inventNewspaper(seed, 6000), 'blankLine');
      const paragraphs = lines.flatMap((line, i) => (line.length > 40 && (lines[i + 1]?.length ?? 0) > 40 ? [i] : []));
      assert.ok(paragraphs.length <= 5, paragraphs.map((i) => lines[i]).join(' | '));
    });
  it('stays where it finds no rest, however often the page is tidied', () => {
    const options = { radicals: false, range: null, paragraphs: 'none' } as const;
    const once = tidy(printPage(100_066).text, pageWeights, options);
    assert.equal(tidy(once, pageWeights, options), once);
  });
});
