/** Long lists without a mark: awards, appointments, programmes. */
import assert from 'node:assert/strict';
import { tidy } from '../../../src/core/edits/tidy.ts';
import { linesOf } from '../../../src/core/page/lines.ts';
import { readPage } from '../../../src/core/page/read.ts';
import { unmarkedLists } from '../../../src/core/page/unmarked-lists.ts';
import { pageWeights } from '../../page-weights.ts';

const width = 20;
/** Each row on its line, or cut where its column ends. */
const set = (rows: readonly string[]) =>
  rows.map((row) => (row.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n')).join('\n');

/** Ten lists: the headline, and how row `i` is made of a thing and a name. */
const things = [
  '渡口的清晨',
  '爷爷的老算盘',
  '我家门前那条河',
  '山路弯弯通学堂',
  '一封寄不出去的信',
  '灯火可亲',
  '雪落山乡的那个下午',
  '田埂上',
  '老街的裁缝铺',
  '春天从茶园开始',
  '最后一班渡船开走以后',
  '回声',
  '青石板上的车辙',
  '水磨坊的秘密',
];
const names = [
  '陆文海',
  '石敏',
  '江长河',
  '周一鸣',
  '何桂芳',
  '林大有',
  '谢小兰',
  '孟建平',
  '郑美玲',
  '黄立本',
  '叶长河',
  '江岚',
  '祁洪亮',
  '沈秋白',
];
const posts = [
  '云川市水务局',
  '望川师范学院',
  '南岗县湖湾乡中心小学',
  '石湾制衣厂',
  '县人民医院',
  '柳河镇',
  '古城保护协会',
  '青川县文化馆',
  '北岭林场',
  '湖湾乡',
];
const kinds: readonly (readonly [headline: string, row: (i: number) => string])[] = [
  [
    '“我爱家乡”征文获奖名单',
    (i) => (i % 5 === 0 ? `${'一二三'.charAt(i / 5)}等奖（${i + 3}名）` : `${things[i]}${names[i]}${posts[i % 10]}`),
  ],
  ['摄影大赛入选作品', (i) => `${things[i]}（组照${i + 2}幅）${names[i]}${posts[i % 10]}`],
  ['新任职干部公示', (i) => `${names[i]}${i % 2 ? '（女）' : ''}任${posts[i % 10]}${i % 3 ? '副主任' : '党委书记'}`],
  ['捐资助学芳名录', (i) => `${posts[i % 10]}${names[i]}${(i + 1) * 350}元`],
  ['全县先进个人名单', (i) => `${names[i]}（${posts[i % 10]}）${i % 3 ? '优秀教师' : '劳动模范标兵'}`],
  ['戏曲节演出剧目', (i) => `《${things[i]}》${posts[i % 10]}${i % 2 ? '剧团' : '青年演出队'}`],
  ['优秀图书书目', (i) => `《${things[i]}》${names[i]}著${i % 2 ? '望川文艺出版社' : '书局'}`],
  [
    '运动会破纪录成绩',
    (i) => `${things[i]?.slice(0, 2)}${(i + 1) * 100}米${names[i]}${posts[i % 10]}${i + 11}秒${i + 20}`,
  ],
  ['发明专利授权项目', (i) => `${things[i]}专用机具（${1200 + i}号）${posts[i % 10]}`],
  ['书法展览获奖作者', (i) => `${names[i]}（${30 + i}岁）${posts[i % 10]}${things[i]}`],
];

const above =
  '沙河两岸植树八十万株\n本报石岭9月12日电 沙河县今年组织\n群众植树，两岸已经绿了。县林业局说，明年\n还要再种四十万株，让河堤全部绿起来。';
const below =
  '旧书摊摆进老粮仓\n本报青川9月12日电 青川县把闲置的\n老粮仓改成书市，十二家旧书摊昨天开张。摊\n主说，头一天就卖出去六百多本书。';
const bare = (text: string) => text.replace(/\s/g, '');

describe('a long list without a mark', () => {
  for (const [headline, row] of kinds)
    it(`keeps its items apart: ${headline}`, () => {
      const rows = things.map((_, i) => row(i));
      const page = `${above}\n${headline}\n${set(rows)}\n${below}\n`;
      const lines = tidy(page, pageWeights, { radicals: false, range: null }).split('\n').map(bare);
      const whole = rows.filter((own) => own.length <= width);
      for (const own of whole)
        assert.ok(
          lines.some((line) => line === bare(own) || line.startsWith(bare(own))),
          `${own}\n${lines.join('\n')}`,
        );
      for (const own of rows)
        assert.ok(!lines.some((line) => line.indexOf(bare(own).slice(0, 8)) > 0), `${own}\n${lines.join('\n')}`);
      const headlines = readPage(page, pageWeights).articles.map((own) =>
        bare(page.slice(own.headline?.start, own.headline?.end)),
      );
      assert.deepEqual(headlines, ['沙河两岸植树八十万株', headline, '旧书摊摆进老粮仓']);
    });
  const classes = (own: readonly string[]) => unmarkedLists(own.join('\n'), linesOf(own.join('\n')));
  const rows = things.map((thing, i) => `《${thing}》${names[i]}著`);
  const items = (count: number) => Array.from({ length: count }, () => 'item');
  it('has a headline perhaps, and that of the next story below it, and the rest of an item that fills its column', () => {
    const cut = rows.with(6, '《雪落山乡的那个下午》沈秋白著望川文').with(7, '艺社');
    const page = ['获奖作品名单', ...cut, '旧书摊摆进老粮仓', '本报讯　青川县把闲置的老粮仓改成书市，昨天开张。'];
    assert.deepEqual(classes(page), ['head', ...items(7), 'rest', ...items(6), 'head', '']);
  });
  it('goes on behind an item with a mark', () => assert.deepEqual(classes(rows.with(6, '《雪》，江岚著')), items(14)));
  it('begins behind the rest of a sentence', () => {
    const text = ['为把日子过得更好，让大伙儿', '都来参与家乡的建设与发展这件大', '事，要出更多的好书。'];
    assert.deepEqual(classes([...text, ...rows]), ['', '', '', ...items(14)]);
    assert.deepEqual(classes([...text.slice(0, 2), ...rows]), ['', '', ...items(14)]);
  });
  it('has twelve lines at least, of different widths, and numbers or titles in some', () => {
    assert.deepEqual(classes(rows.slice(0, 12)), items(12));
    const marked = rows.with(6, '《雪》，江岚著').with(7, '《灯》，江岚著');
    for (const own of [rows.slice(0, 11), marked, things, rows.map(() => rows[0] as string)])
      assert.ok(classes(own).every((kind) => kind === ''));
  });
});
