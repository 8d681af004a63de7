/** Mastheads, folios and colophons of several kinds, at the top and at the foot of a page: each line stays by itself and belongs to no article. */
import assert from 'node:assert/strict';
import { tidy } from '../../../src/core/edits/tidy.ts';
import { readPage } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

const text = [
  '港島居民昨日在維園舉行長跑比賽，',
  '逾千人參加。主辦方表示，今年參賽',
  '人數比去年增加三成，其中學生佔一',
  '半，最年長的參賽者已有八十一歲。',
];
const stories = [['維園長跑逾千人參加', ...text], text];

const blocks = [
  ['二○二六年三月十二日 星期四 責任編輯：陳志成', '雲港日報'],
  ['雲港日報', '二○二六年三月十二日 星期四'],
  ['雲港日報', 'YUNGANG DAILY', '2026年3月12日 星期四', 'A4 港聞'],
  ['中華民國一一五年三月十二日　星期四', '雲川時報', '第一三六二號'],
  ['云州日报', '中共云州地委机关报', '一九六七年十月二十日 星期五', '农历丁未年九月十七', '第一三六二号 今日四版'],
  ['A12', '體育', '責任編輯：陳志成', '版面設計：林一心', '雲港日報'],
  ['雲港日報'],
  ['第三版', '云州日报', '1967年10月20日'],
  ['云州晚报 YUNZHOU WANBAO', '要闻', '责编 何 苗'],
  ['联合商报', '2026.3.12 星期四', '财经'],
  ['4', '望川农报', '4月5日 星期六', '农业'],
  ['社长：林一心', '总编辑：何苗', '地址：云川市人民路8号', '雲港日報'],
  ['云川日报', '今日8版', '邮发代号：1—10'],
  ['2031年4月5日 星期六', '茶市', '第6版'],
  ['云州日报', '2031年4月5曰 星期六', '本版责任编辑 何小川'],
];

const bare = (line: string): string => line.replace(/\s/g, '');

describe('furniture around a story', () => {
  for (const block of blocks) {
    it(block.join(' ⏎ '), () => {
      for (const story of stories) {
        for (const lines of [
          [...block, ...story],
          [...block, '', ...story],
          [...story, ...block],
        ]) {
          const page = lines.join('\n');
          const tidied = tidy(page, pageWeights, { radicals: false, range: null }).split('\n').map(bare);
          for (const line of block) assert.ok(tidied.includes(bare(line)), `${line} in ${tidied.join(' | ')}`);
          const { passages } = readPage(page, pageWeights);
          const furniture = passages.filter(({ kind }) => kind === 'furniture').map((passage) => bare(passage.text));
          assert.deepEqual(furniture, block.map(bare));
        }
      }
    });
  }
  for (const head of [
    [
      '望 川 日 报',
      '2031年4月',
      '5',
      '星期六',
      '望川日报社出版',
      '国内统一连续出版物号 CN11-0035',
      '第20417号 今日8版',
    ],
    ['望川报', '2031年4月5日 农历辛亥年三月十四', '第34期（总第2177期）', '望川县融媒体中心主办', '二版 综合'],
    ['7版 百姓热线', '2031年4月5日 星期六', '编辑 祁连 校对 汪月'],
    ['江岸学子', '二〇三一年三月五日', '第三十一期', '江岸中学学生会主办'],
    ['红旗战报', '一九六九年七月一日', '今日出版一张', '红旗公社革命委员会政治部编'],
    ['春苗', '校报编辑部出版', '一九九二年六月', '总第八十七期'],
    ['少年之窗', '2031年5月18日', '逢周日出版'],
    ['铁道前哨', '第三工程局政治部主办', '1987年4月2日', '内部刊物 注意保存'],
    ['望川大学校刊', '第一千二百零四期', '一九五七年四月十三日', '星期六'],
    ['卫生与健康', '望川防疫站编', '1985年第6期', '本期共四版'],
    ['民聲', '十日出版一次', '中華民國卅五年十月十日', '本報每份售大洋三分'],
    ['矿山战线', '1974年10月1日', '国庆特刊'],
    [
      '江州日报',
      '2026年1月12日',
      '星期一',
      '读者至上 新闻为先',
      '今日江州',
      '阴有小雪',
      '-5℃~1℃',
      '要闻导读',
      '开山岛上的守灯人',
      '→2版',
      '一碗面的二十年',
      '→4版',
    ],
    [
      '望川都市报',
      '2026年10月18日 星期日',
      '天天有新事 日日为读者',
      '城区天气：多云，北风3级，12℃—19℃',
      '今日看点',
      '老厂房变身美术馆 4版',
    ],
    ['松江早报', '2026年9月5日 星期六', '讲真话，办实事', '第812期', '天气 小雨 17℃—22℃'],
  ])
    it(`between lines that the rules know: ${head.join(' ⏎ ')}`, () => {
      for (const story of stories) {
        const page = [...head, ...story, ...story, ...story].join('\n');
        assert.deepEqual(
          readPage(page, pageWeights)
            .furniture.slice(0, head.length)
            .map(({ start, end }) => page.slice(start, end)),
          head,
        );
      }
    });
  it('has no headline in it, nor a line of text', () => {
    const headlines = (...lines: readonly string[]) => {
      const page = [...lines, ...text, ...(stories[0] as string[])].join('\n');
      return readPage(page, pageWeights).furniture.map(({ start, end }) => page.slice(start, end));
    };
    const [folio, weather] = ['2026年1月12日 星期一', '天气 多云 19℃～28℃'];
    assert.deepEqual(headlines(folio, '維園長跑逾千人昨日參加', weather), [folio, weather]);
    const motto = '天天有新事 日日为读者';
    assert.deepEqual(headlines(folio, motto, weather), [folio, motto, weather]);
    assert.deepEqual(headlines(folio, ...text, motto, weather), [folio, weather]);
    assert.deepEqual(headlines('望川县博物馆供图', motto, weather), ['望川县博物馆供图', weather]);
    assert.deepEqual(headlines(folio, ...text, ...text, ...text, '第3版', motto, weather), [folio, '第3版', weather]);
    assert.deepEqual(headlines(folio, '读者至上，新闻为先。', weather), [folio, weather]);
    assert.deepEqual(headlines(folio, '天天有新事的人们日日为读者写下去', weather), [
      folio,
      '天天有新事的人们日日为读者写下去',
      weather,
    ]);
    assert.deepEqual(headlines(folio, '天天有新事的人们日日为读者们写下去', weather), [folio, weather]);
  });
  it('is not the title of a notice with its day', () => {
    const page = ['停水通知', '2031年4月5日', ...(stories[0] as string[]), ...(stories[0] as string[])].join('\n');
    assert.deepEqual(readPage(page, pageWeights).furniture, []);
  });
  it('the name of a paper that no list has, on the first line, or two names', () => {
    const kinds = (name: string) =>
      readPage([name, '1998年7月16日 星期四', ...(stories[0] as string[])].join('\n'), pageWeights).furniture.map(
        ({ kind }) => kind,
      );
    assert.deepEqual(kinds('狮城早讯'), ['masthead', 'folio']);
    assert.deepEqual(kinds('群言广场 街坊说事'), ['masthead', 'folio']);
  });
});
