/** Lines that were spread over their column, since what comes next did not fit: the next line goes on. */
import assert from 'node:assert/strict';
import { tidy } from '../../../src/core/edits/tidy.ts';
import { asText } from '../../../src/core/page/justified.ts';
import { prepare } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

const width = 12;
const unit = /[A-Za-z0-9.]+|[^A-Za-z0-9.][，。、；：”]?/gu;
const widthOf = (text: string) => [...text].reduce((sum, own) => sum + (own < '\u2000' ? 0.5 : 1), 0);

/** A paragraph set in a column: a line is spread, its characters set apart by blanks, where a number or a word did not fit. */
function set(paragraph: string): string {
  const lines: string[] = [];
  let line = '';
  for (const own of paragraph.match(unit) ?? []) {
    const room = width - (lines.length ? 0 : 2) - widthOf(line);
    if (line && widthOf(own) > room) {
      lines.push(room >= 0.5 ? (line.match(/[A-Za-z0-9.]+|./gu) ?? []).join(' ') : line);
      line = '';
    }
    line += own;
  }
  return [...lines, line].join('\n');
}

const paragraphs = [
  '石湾镇去年新修水渠长达12600米，灌溉面积扩大到过去的3.5倍，沿线九个村的稻田都用上了渠水，亩产量达到1260斤。',
  '这家作坊用上了CAD软件以后，画一张图纸只要20分钟，师傅们说以前画一张要花上大半天，每月能多做1500件。',
  '云川市轻轨公司介绍，新型列车的CRH车体重约43.6吨，比老车轻了不少，跑完全程用电1200度。',
  '县档案馆的老照片已有18700张扫描进了电脑，市民在家里打开WWW网页就能翻看，每天约有3600人次来访。',
  '渔政站放流的鱼苗达到256000尾，其中草鱼最多，青鱼最少，三年后每亩水面可以多收185.5公斤。',
  '湖湾乡卫生院添置的MRI机器上月开机，附近四个乡的病人不用再跑远路，一个月做了1150例检查。',
  '望川中学的机器人小组带着RX型小车到省城比赛，两名学生拿回了奖杯，小车全部用了1024个零件。',
  '北岭林场的苗圃占地面积达到38500平方米，今年育出油松和侧柏，供应全县的荒山造林用苗1250万株。',
  '老城的公交车换上了新的LNG发动机，司机说起步比从前轻快，每百公里的花费少了36.5元。',
  '商场里的DVD影碟机一天卖出好几十台，柜台前排起了长队，经理说仓库里只剩下2400台存货。',
] as const;

const others = set(
  '近几年来，南岗县把茶叶当成致富生意来做，各乡建成茶园五十万亩，吸引农户三万多户，茶农每年收入节节升高，日子越过越有奔头。',
);
const sureLines = (text: string) => {
  const { lines, mayContinue } = prepare(text, pageWeights.continuity);
  return lines.filter((_, i) => mayContinue?.[i] === asText).map(({ start, end }) => text.slice(start, end));
};

describe('a line that was spread over its column', () => {
  it('goes on, whatever it ends with, on pages of ten kinds', () => {
    let pages = 0;
    for (const paragraph of paragraphs) {
      const page = `${others}\n${set(paragraph)}\n${others}\n`;
      const spread = page.split('\n').filter((line) => /^\S+(?: \S+){3,}$/.test(line));
      assert.equal(sureLines(page).length, spread.length, page);
      pages += spread.length > 0 ? 1 : 0;
      const lines = tidy(page, pageWeights, { radicals: false, range: null }).split('\n');
      assert.ok(lines.map((line) => line.replace(/\s/g, '')).includes(paragraph.replace(/\s/g, '')), lines.join('\n'));
    }
    assert.ok(pages > 7, `${pages}`);
  });
  it('is no headline whose letters are set apart', () =>
    assert.deepEqual(sureLines(`${others}\n蓝 莓 熟 了 请 来 采 摘\n${others}\n`), []));
  it('is no headline where the spread lines of the page have no mark', () =>
    assert.deepEqual(sureLines(`${others}\n湖 湾 乡 的 蓝 莓 熟 了 请 来 采 摘\n${others}\n`), []));
  it('is none where most lines are taken apart', () =>
    assert.deepEqual(sureLines(others.replace(/(?<=[^\n])(?=[^\n])/g, ' ')), []));
  it('is none where much of the column is empty', () => {
    const short = '还 剩 两 成 ， 不 愁';
    assert.deepEqual(sureLines(`${others}\n${short}\n茶农又种下四万亩新茶树，\n${others}\n`), []);
  });
});
