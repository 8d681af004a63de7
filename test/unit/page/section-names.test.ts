/** Names of sections and columns beside a headline are no part of it. Each letter stands for a line: H of a headline, P a paragraph, - furniture. */
import assert from 'node:assert/strict';
import type { Part } from '../../../src/core/page/parts.ts';
import { withSectionNames } from '../../../src/core/page/section-names.ts';

/** @param kinds of the lines; a blank begins the next article. */
function partsOf(lines: readonly string[], kinds: string, furniture: Part['furniture'] = 'folio'): Part[] {
  let [start, article] = [0, 0];
  const letters = kinds.split('');
  return lines.map((line): Part => {
    if (letters[0] === ' ') article += letters.shift() ? 1 : 0;
    const own = { start, end: start + line.length };
    start = own.end + 1;
    const letter = letters.shift();
    if (letter === '-') return { ...own, kind: 'furniture', article: -1, furniture };
    return { ...own, kind: letter === 'H' ? 'headline' : 'paragraph', article, furniture: null };
  });
}
const read = (kinds: string, ...lines: readonly string[]) =>
  withSectionNames(lines.join('\n'), partsOf(lines, kinds))
    .map(({ kind, furniture }) => (furniture ?? kind).charAt(0))
    .join('');

const text = '村口的石桥去年夏天塌了半边，孩子们上学要绕行三里路，老人去镇上看病更难。';

describe('the name of a section beside a headline', () => {
  it('is furniture above it', () => {
    for (const name of [
      '读者来信',
      '讀者來信',
      '短评',
      '周刊论坛',
      '百姓话题',
      '记者观察',
      '新闻背景',
      '延伸阅读',
      '编后',
      '書人書事',
    ])
      assert.equal(read('HHP', name, '这条路什么时候修好', text), 'shp', name);
    for (const name of ['·经济时评·', '【茶事】', '■以案说法', '“百姓话题”', '—— 望湖楼 ——'])
      assert.equal(read('HHP', name, '这条路什么时候修好', text), 'shp', name);
  });
  it('may be two names beside each other', () => {
    for (const name of ['望湖亭·读者来函', '经济·市场', '山乡・茶事'])
      assert.equal(read('HHP', name, '这条路什么时候修好', text), 'shp', name);
    assert.equal(read('HHP', '镇上·孩子们', '这条路什么时候修好', text), 'hhp');
  });
  it('is none below the head of a page where the story tells of any of it', () => {
    assert.equal(read('-HHP', '第2版', '山乡茶事', '那条路什么时候修好', text), 'fshp');
    assert.equal(read('-HHP', '第2版', '石桥通车', '那条路什么时候修好', text), 'fhhp');
  });
  it('is none above a second line that begins with a dash', () =>
    assert.equal(read('HHP', '“百姓话题”', '——这条路什么时候修好', text), 'hhp'));
  it('is one line alone', () => {
    assert.equal(read('HHP', '今日短评', '读者来信', text), 'shp');
    assert.equal(read('HHHP', '·山桥·', '这条路什么时候修好', '矿工兄弟', text), 'shhp');
  });
  it('has words, and no other marks than those that set it off', () => {
    assert.equal(read('HHP', '【路】', '这条路什么时候修好', text), 'hhp');
    assert.equal(read('HHP', '短评？', '这条路什么时候修好', text), 'hhp');
  });
  it('may have words of what stands far below', () => {
    assert.equal(read('HHPP', '石桥记', '它塌在一个夏天', '茶'.repeat(1600), '石桥'), 'shpp');
  });
  it('may tell of what its column is about', () => {
    for (const name of [
      '石桥论坛',
      '孩子们信箱',
      '教练席',
      '新股透视',
      '热线回音',
      '家门口问诊',
      '法規速遞',
      '今日好店',
      '每周一菜',
    ])
      assert.equal(read('HHP', name, '那条路什么时候修好', text), 'shp', name);
    assert.equal(read('HHP', '專題報導', '那條路什麼時候修好', '（記者林一／石橋報導）石橋'), 'shp');
    assert.equal(read('HHP', '石桥论坛', '明天就要开幕', '石桥论坛明天开幕。'), 'hhp');
    assert.equal(read('HHP', '石桥边的书吧', '那条路什么时候修好', `书吧关了门。${text}`), 'hhp');
    assert.equal(read('HHP', '石桥边的书吧', '那条路什么时候修好', `石桥塌了。${text}`), 'shp');
    assert.equal(read('HHP', '石桥茶座', '明天就要开幕', '石桥茶座明天开幕。'), 'hhp');
    assert.equal(read('HHP', '今日好店', '那条路什么时候修好', `今日，${text}`), 'shp');
    assert.equal(read('HHP', '今日石桥', '那条路什么时候修好', text), 'hhp');
  });
  it('is on no list', () => {
    for (const name of ['街市寻常', '窗下闲谭', '矿工兄弟', '听老人说', '望川旧梦', '★军营夜话']) {
      assert.equal(read('HHP', name, '老艄公的船还在等人', text), 'shp', name);
      assert.equal(read('HHP', '老艄公的船还在等人', name, text), 'hsp', name);
      assert.equal(read('HPP', name, '老艄公的船还在等人', text), 'shp', name);
    }
    assert.equal(read('HPP', '街市寻常', '本报记者何伟余继军', text), 'hpp');
    assert.equal(read('HHP', '图里图外', '老艄公的船还在等人', text), 'hhp');
  });
  it('is furniture below it', () => {
    assert.equal(read('HHP', '这条路什么时候修好', '读者来信', text), 'hsp');
    assert.equal(read('PHH', text, '睡前别喝浓茶', '·健康·'), 'phs');
  });
  it('stays where its words are those of the story, or of another line', () => {
    assert.equal(read('HHP', '石桥记', '它塌在一个夏天', text), 'hhp');
    assert.equal(read('HHP', '“石桥”', '它塌在一个夏天', text), 'hhp');
    assert.equal(read('HHP', '石桥旧事', '石桥什么时候修', '孩子们上学要绕行三里路。'), 'hhp');
  });
  it('stays where it is as long as the headline, or longer than names are', () => {
    assert.equal(read('HHP', '夏天日记', '晚风', text), 'hhp');
    assert.equal(read('HHP', '一个乡村教师的日记', '那条路什么时候才能修得好', text), 'hhp');
  });
  it('stays where it stands alone, or heads pictures', () => {
    assert.equal(read('HP', '读者来信', text), 'hp');
    assert.equal(read('HHP', '图片新闻', '这条路什么时候修好', text), 'hhp');
  });
  it('stays where nothing tells it', () => {
    assert.equal(read('HHP', '众志成城', '这条路什么时候修好', text), 'hhp');
    assert.equal(read('HHP', '用电', '这三点要牢记', text), 'hhp');
    assert.equal(read('HHP', '回顾与展望', '县长林一谈石料厂', text), 'hhp');
    assert.equal(read('HHP', '这条路什么时候修好', '有了准信', text), 'hhp');
  });
  it('is one where other headlines of the page have such a line above them', () => {
    assert.equal(read('HHP HHP', '縣政', '這條路什麼時候修好', text, '農漁', '晚稻明天開始收割', text), 'shpshp');
    assert.equal(read('HHP HHP', '图说', '这条路什么时候修好', text, '農漁', '晚稻明天開始收割', text), 'hhpshp');
    assert.equal(read('HHP HHP', '石桥', '这条路什么时候修好', text, '用电', '晚稻明天開始收割', text), 'hhphhp');
    assert.equal(read('HHP HHP', '縣政', '這條路', text, '用电', '晚稻明天開始收割', text), 'hhphhp');
    assert.equal(read('HHP HHP', '縣政', '這條路什麼時候修好', text, '涨价了', '那条路什么时候修好', text), 'hhphhp');
    // Two that are told make a third one, 十字路口边, likely.
    const told = ['街市寻常', '晚稻明天开始收割', text, '望川旧梦', '老艄公的船还在等人', text];
    assert.equal(read('HHP HHP HHP', ...told, '十字路口边', '那条路什么时候修好', text), 'shpshpshp');
    assert.equal(read('HHP', '十字路口边', '那条路什么时候修好', text), 'hhp');
    // 泡脚 and 打鼾 are what the stories tell of; what a column is about, 农渔 of 农渔天下, its stories tell of, too.
    assert.equal(
      read(
        'HHP HHP',
        '冬天泡脚',
        '真能“引火归元”吗',
        '睡前泡脚，头晕心慌。',
        '夜里打鼾',
        '可能是一种大病',
        '打鼾的人睡不香。',
      ),
      'hhphhp',
    );
    assert.equal(
      read('HHP HHP', '石桥新事', '真能“引火归元”吗', text, '夜里闲话', '可能是一种大病', '夜里，打鼾的人睡不香。'),
      'shpshp',
    );
    assert.equal(
      read('HHP HHP', '农渔天下', '这条路什么时候修好', text, '县城新事', '晚稻明天开始收割', text),
      'shpshp',
    );
    assert.equal(
      read('HHP HHP', '农渔新貌', '这条路什么时候修好', text, '县城新貌', '晚稻明天开始收割', text),
      'shpshp',
    );
  });
  it('may be on no list below the head of a page', () => {
    assert.equal(read('-HHP', '第8版', '百草园', '石桥什么时候修', text), 'fshp');
    assert.equal(read('-HHP', '第8版', '众志成城', '石桥什么时候修', text), 'fshp');
    assert.equal(read('-HHP', '第8版', '众志成城', '修石桥', text), 'fhhp');
    assert.equal(read('-HHP', '第8版', '十字路口边', '那条路什么时候修好', text), 'fshp');
    const lines = ['林一摄', '众志成城', '石桥什么时候修', text];
    assert.equal(withSectionNames(lines.join('\n'), partsOf(lines, '-HHP', 'credit'))[1]?.kind, 'headline');
  });
});

describe('the name of a section that was taken for the headline', () => {
  it('leaves the line below it, which is that', () => {
    assert.equal(read('HPPP', '短评', '便民亭不能一锁了之', '林向晚', text), 'shpp');
    assert.equal(read('HPP', '短评', '便民亭不能一锁了之', text), 'shp');
  });
  it('leaves no text, and nothing of another article', () => {
    assert.equal(read('HPP', '短评', '便民亭不能一锁了之。', text), 'hpp');
    assert.equal(read('HPP', '石桥评论', '便民亭不能一锁了之', `石桥评论说，${text}`), 'hpp');
    assert.equal(read('HPP', '夏天日记', '晚风', text), 'hpp');
    assert.equal(read('HPP', '启事', '便民亭不能一锁了之', text), 'hpp');
    assert.equal(read('HP P', '短评', '便民亭不能一锁了之', text), 'hpp');
    assert.equal(read('H PP', '短评', '便民亭不能一锁了之', text), 'hpp');
  });
});
