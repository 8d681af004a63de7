/** Names of columns between a text and the next headline. The line in question is the one between the brackets. */
import assert from 'node:assert/strict';
import { prepare } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

const before = ['入夏以来，望川镇的老街修好了', '三条石板路，街坊们晚饭后都爱', '到桥头坐坐，听人说书。'];
const behind = [
  '清早的集市还没有开张，卖',
  '豆花的担子已经排到了河边，几',
  '个孩子围着担子数铜板，数了一',
  '遍又一遍，总也数不清楚。',
];

function kindOf(...lines: readonly string[]): string {
  const start = lines.join('\n').indexOf('<');
  const text = lines.join('\n').replace(/[<>]/g, '');
  const mark = prepare(text, pageWeights.continuity).marks.find((own) => own.start === start)?.mark;
  return mark?.kind === 'furniture' ? mark.furniture : (mark?.kind ?? 'none');
}

describe('the name of a column between two stories', () => {
  it('stands above a headline', () => {
    for (const name of ['街市寻常', '【军营夜话】', '矿工兄弟']) {
      assert.equal(kindOf(...before, `<${name}>`, '集市上的孩子数铜板', ...behind), 'section', name);
      assert.equal(
        kindOf(...before, `<${name}>`, '集市上的孩子数铜板', '数一数孩子的铜板', ...behind),
        'section',
        name,
      );
      assert.equal(kindOf(...before, `<${name}>`, '集市的早晨有几个孩子来数', '秦牧川', ...behind), 'section', name);
      assert.equal(
        kindOf(...before, `<${name}>`, '集市的早晨有几个孩子', `本报讯　${behind[0]}`, ...behind.slice(1)),
        'section',
      );
    }
  });
  it('is no first line of a headline, whose words the text below says', () => {
    const text = [
      '　　本报讯（记者晏平）入秋以来，',
      '望川县的红薯陆续上市。在石湾镇的',
      '田头，收购的货车排成长队，农户们',
    ];
    const headline = '石湾镇农民增收一千七百万元';
    assert.equal(kindOf('<红薯铺就致富路>', headline, ...text), 'none');
    assert.equal(kindOf('<红薯铺就致富路>', headline, ...text.map((own) => own.replace('红薯', '蓝莓'))), 'section');
  });
  it('stands at the end of the page, or above its foot', () => {
    assert.equal(kindOf(...before, '<街市寻常>'), 'section');
    assert.equal(kindOf(...before, '<街市寻常>', '责任编辑：林一　电话：5566123'), 'section');
    assert.equal(kindOf(...before, '<老街晚饭>'), 'none');
  });
  it('has a headline below it that is not wrapped as the text is', () => {
    assert.equal(kindOf(...before, '<街市寻常>', '清早的集市没开张就有人', ...behind.slice(1)), 'none');
    const indented = ['　　清早的集市没有开张，卖', ...behind.slice(1)];
    assert.equal(kindOf(...before, '<街市寻常>', '集市上的孩子把铜板数了一遍', ...indented), 'section');
    const opened = ['本报讯　清早的集市没有开', ...behind.slice(1)];
    assert.equal(kindOf(...before, '<街市寻常>', '集市上的孩子把铜板数了一遍', ...opened), 'section');
    assert.equal(kindOf(...before, '<街市寻常>', '集市上的孩子数铜板', '铅笔 三角', '橡皮 二角', '本子 四角'), 'none');
  });
  it('is no line of a headline', () => {
    assert.equal(kindOf(...before, '<数铜板故事>', '集市上的孩子数铜板', ...behind), 'none');
    assert.equal(kindOf(...before, '<集市开张>', '孩子们数起了铜板', ...behind), 'none');
    assert.equal(kindOf(...before, '<数铜板>', '集市上的孩子数铜板', ...behind), 'none');
  });
  it('has a headline below it, and the end of a text above it', () => {
    assert.equal(kindOf(...before, '<街市寻常>', ...behind), 'none');
    assert.equal(kindOf(...before.slice(0, 2), '<街市寻常>', '集市上的孩子数铜板', ...behind), 'none');
    assert.equal(kindOf(...before, '<街市寻常>', '本报记者何伟余继军', ...behind), 'none');
    assert.equal(kindOf(...before, '<街市寻常>', '集市的早晨、', ...behind), 'none');
  });
  it('heads no pictures, and is no kind of notice nor who wrote', () => {
    assert.equal(kindOf(...before, '<图里图外>', '集市上的孩子数铜板', ...behind), 'none');
    assert.equal(kindOf(...before, '<读者来信>', '集市上的孩子数铜板', ...behind), 'none');
    assert.equal(kindOf(...before, '<启事>', '集市上的孩子数铜板', ...behind), 'none');
    assert.equal(kindOf(...before, '<杂 谈>', '集市上的孩子数铜板', ...behind), 'none');
  });
});
