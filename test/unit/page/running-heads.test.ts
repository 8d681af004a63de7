/** The one line at the top or the foot of a page: which lines are such heads, and that they go into no headline. */
import assert from 'node:assert/strict';
import { furnitureOf } from '../../../src/core/page/furniture.ts';
import { readPage } from '../../../src/core/page/read.ts';
import { runningHead } from '../../../src/core/page/running-heads.ts';
import { pageWeights } from '../../page-weights.ts';

const heads: readonly (readonly [line: string, kind: string])[] = [
  ['望川大学报 2031年4月5日 第1204期 第2版 综合', 'masthead'],
  ['望川商情 2031年第9期 行业要闻', 'folio'],
  ['远方 · 广角 2031年4月5日', 'folio'],
  ['码头工人 4 班组 2031年4月5日', 'folio'],
  ['１９８５年６月３日 第三版 农村副刊', 'folio'],
  ['文教周报 C4 中華民國120年4月5日', 'masthead'],
  ['一九五六年三月十六日 江南工人日报', 'masthead'],
  ['2031年4⽉5⽇ 街坊', 'folio'],
  ['望川晚报 2031.4.5 茶市', 'masthead'],
  ['茶园园地 第42期 校园观察', 'folio'],
  ['港聞 A12 2031年4月5日 星期六 辛亥年三月十四', 'folio'],
  ['2031年4月5日（星期六）｜茶市｜第6版', 'folio'],
  ['总第318期 茶农之声', 'folio'],
  ['T12 茶事·综合', 'folio'],
  ['茶文化副刊 2031年7月第4期', 'folio'],
  ['远方 · 茶事 2031年4月', 'folio'],
  ['茶市信息 2031年4月5日 热线 6600000', 'folio'],
  ['远方·茶事 2031年4月 责编：林一', 'folio'],
  ['远方 · 茶事', 'section'],
];
const others = [
  '2031年 十件大事',
  '2031年4月 人事任免',
  '第十五届茶会 开幕',
  '我市2031年4月5日起 新规实施',
  '一座桥，2031年4月5日 合龙',
  '望川晚报',
  '第3版',
  '健康 12',
  'A12 茶农唱起采茶歌',
  'G20 峰会',
  '远方 茶事',
  '茶农的远方 · 茶事',
  '远方·茶事·人家的路·旧巷口的灯',
  '甲 乙 丙 丁 2031年4月5日',
  '这一年茶农们所有的愿望 2031年4月5日',
];

describe('the line at the top of a page', () => {
  for (const [line, kind] of heads) it(`${line}: ${kind}`, () => assert.equal(runningHead(line), kind));
  for (const line of others) it(`${line}: text`, () => assert.equal(runningHead(line), null));

  const story = [
    '茶农唱起采茶歌',
    '望川市茶农昨日在茶园里唱起采茶歌，',
    '二百名读者到场。茶农林一说，今年',
    '雨水足，头茶比去年早了十天，一斤能',
    '卖到八百元。',
  ];
  for (const [line] of heads)
    it(`${line} is in no headline`, () => {
      const text = [line, ...story].join('\n');
      const { headline } = readPage(text, pageWeights).articles[0] ?? {};
      assert.equal(headline && text.slice(headline.start, headline.end), story[0]);
    });
  it('is a head within the page only beside another line of furniture', () => {
    const within = [...story, '远方 · 茶市 2031年4月5日', ...story];
    assert.deepEqual(
      furnitureOf(within).filter((kind) => kind !== null),
      [],
    );
  });
});
