/** A page of short pieces: a feature, rules in a list, a notice that is signed and dated, and a poem. Each has its own headline above it. */
import assert from 'node:assert/strict';
import { readPage } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

const pieces = (title: string, author: string) => [
  [
    '一只竹篮编出好日子',
    '□ 通讯员 何苗',
    '走进望川县茶坪村，一排排竹篮挂满',
    '了屋檐。村民林一正忙着破竹，“一天',
    '能编两只，工钱一百二”。',
  ],
  ['用电', '这三点要牢记', '一不用湿手摸开关；', '二不在线上晒衣物；', '三不在塔下放风筝。', '（县供电公司 宣）'],
  [
    '通 告',
    '因桥面维修，定于6月4日22时至6月5',
    '日6时对滨河路一带封闭施工，请过',
    '往车辆绕行。',
    '望川县公路管理处',
    '2031年6月1日',
  ],
  [
    title,
    author,
    '六月的河滩',
    '是一张摊开的纸',
    '外婆弯腰',
    '把夕阳一粒一粒',
    '拾进竹篮',
    '石 桥',
    '桥洞又矮了',
    '水记得',
    '谁的影子',
  ],
];

describe('short pieces below one another', () => {
  for (const [title, author] of [
    ['河滩上（外一首）', '江上舟'],
    ['外婆（二首）', '何 苗'],
    ['故乡物语（组诗）', '林一'],
  ] as const)
    it(`${title} ⏎ ${author}`, () => {
      const text = pieces(title, author).flat().join('\n');
      const headlines = readPage(text, pageWeights).articles.map(
        ({ headline }) => headline && text.slice(headline.start, headline.end).replace(/\s/g, ''),
      );
      assert.deepEqual(headlines, ['一只竹篮编出好日子', '用电这三点要牢记', '通告', title]);
    });
});
