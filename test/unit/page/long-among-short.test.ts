/** Long stories with sections among short ones: none of the page's stories says when and where it was written. */
import assert from 'node:assert/strict';
import { readPage } from '../../../src/core/page/read.ts';
import { pageWeights } from '../../page-weights.ts';

const pages = [
  {
    headlines: ['食堂里多了一面“挑剔墙”', '图书角不上锁', '一支粉笔画了四十年', '操场换上了塑胶跑道'],
    subheads: ['练出来的圆', '擦不掉的字', '最后一课'],
    lines: [
      '校园 05版',
      '食堂里多了一面“挑剔墙”',
      '　　红柳中学的食堂门口，上学',
      '期立起一面软木墙，谁都可以把',
      '意见写在便条上贴上去。开学第',
      '一周，墙上就贴满了三百多张。',
      '图书角不上锁',
      '　　二年级三班的书架原来有把',
      '锁，钥匙归学习委员管。上个月',
      '锁坏了，班主任干脆没修。一个',
      '月下来，书丢了两本，倒多出来',
      '九本。',
      '一支粉笔画了四十年',
      '　　县一中的封老师今年退休。',
      '他上课从不带圆规，随手一画，',
      '黑板上的圆比圆规画的还圆。学',
      '生们给他起了个外号叫“封圆',
      '圆”。',
      '练出来的圆',
      '　　“哪有什么天分。”封老师',
      '说，刚工作那几年，他每天放学',
      '后在空教室里画一百个圆，画完',
      '擦掉，粉笔灰落得头发都白了。',
      '擦不掉的字',
      '　　二〇〇三年，班里有个学生',
      '辍学去砖厂搬砖。封老师骑车三',
      '十里找到窑上，在砖坯上写下一',
      '道题，说：“你把它解出来，我',
      '就走。”学生蹲在地上算了一个',
      '钟头，第二天背着书包回来了。',
      '最后一课',
      '　　六月里的最后一堂课，教室',
      '后面站满了从外地赶回来的学',
      '生。封老师转过身，一笔画了一',
      '个圆，放下粉笔，说：“下',
      '课。”',
      '操场换上了塑胶跑道',
      '　　实验小学的煤渣跑道用了二',
      '十六年，今年暑假换成了塑胶',
      '的。孩子们说，摔跤不疼了，就',
      '是下雨天少了打水漂的乐趣。',
    ],
  },
  {
    headlines: ['旧手机去哪儿了', '充电宝为什么不能托运', '路由器放哪儿信号好'],
    subheads: ['怕的是泄密', '一吨手机半斤金', '换个活法'],
    lines: [
      '数码 2024年6月5日',
      '旧手机去哪儿了',
      '抽屉里躺着两三部旧手机的人家不在少',
      '数。据行业协会统计，每年淘汰的手机',
      '超过四亿部，走正规渠道回收的不到一',
      '成。',
      '怕的是泄密',
      '不少人宁可让它烂在抽屉里，也不敢',
      '卖。记者拿三部恢复出厂设置的手机做',
      '试验，维修师傅用一款软件，半小时就',
      '找回了两千多张照片。',
      '一吨手机半斤金',
      '手机主板里有金、银、钯。一吨废手机',
      '可以提炼出二百五十克黄金，比金矿的',
      '品位高出几十倍。小作坊用强酸浸泡，',
      '废水直接倒进沟里。',
      '换个活法',
      '屏幕还好的，可以改作监控、相框、老',
      '人的收音机。有公益组织把旧手机刷上',
      '教学软件，送到了山区小学。',
      '充电宝为什么不能托运',
      '锂电池受挤压会短路起火，货舱里没有',
      '人及时发现。带上飞机的也不能超过一',
      '百瓦时，机上不得使用。',
      '路由器放哪儿信号好',
      '放高处，离微波炉和鱼缸远一点。水和',
      '金属最挡信号。',
    ],
  },
];

describe('a long story among short ones', () => {
  for (const { headlines, subheads, lines } of pages)
    it(`keeps its sections: ${subheads.join(', ')}`, () => {
      const text = lines.join('\n');
      const { articles } = readPage(text, pageWeights);
      const shown = (span: { readonly start: number; readonly end: number } | null) =>
        span && text.slice(span.start, span.end);
      assert.deepEqual(
        articles.map(({ headline }) => shown(headline)),
        headlines,
      );
      assert.deepEqual(
        articles.flatMap(({ sections }) => sections.flatMap(({ heading }) => shown(heading) ?? [])),
        subheads,
      );
    });
});
