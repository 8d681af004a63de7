/** Notices between stories: their title stands above them wherever the headlines of the page stand, and who signs them, with the day, below. */
import assert from 'node:assert/strict';
import { readPage } from '../../../src/core/page/read.ts';
import type { Span } from '../../../src/core/reading.ts';
import { pageWeights } from '../../page-weights.ts';
import { setLines } from '../../pages/typesetter.ts';

const stories = [
  [
    '城东菜场装上公平秤',
    '本报讯　城东菜场日前装上了八台公平秤，市民买完菜可以自己复称，发现缺斤少两当场就能投诉。',
    '市场管理员说，装秤以来一共接到投诉十七起，全部当天处理完毕。',
  ],
  [
    '两百名小学生学骑自行车',
    '昨天下午，青桐小学的操场上热闹非凡，两百名学生排队学骑自行车，交警在一旁讲解安全常识。',
    '校长说，这门课以后每学期都要开，学会了骑车，还要学会看路。',
  ],
  [
    '夜市摊位月底前全部亮证',
    '记者从街道办获悉，南湖夜市的一百三十六个摊位，月底前都要把健康证和摊位证挂在显眼的地方。',
    '没有挂证的摊主，第一次提醒，第二次停业三天。',
  ],
] as const;
const [first, second, third] = stories;

const notices: readonly (readonly [title: string, text: string, ...signed: string[]])[] = [
  ['通告', '因施工需要，自十月八日起，石桥路东段实行交通管制，过往车辆请绕行滨河路。', '望川市公安局', '2027年9月30日'],
  [
    '公 告',
    '望川县人民法院定于十一月三日公开拍卖厂房一处，有意者请于十月二十日前到本院报名。',
    '望川县人民法院',
    '二〇二七年十月八日',
  ],
  ['停水通告', '因管道检修，十月十二日八时至二十时，城南片区停水，请用户提前储水。', '望川市自来水公司'],
  [
    '寻人启事',
    '祁小川，男，七岁，身高一米二，十月一日在南湖公园走失，穿蓝色上衣，知情者请与家人联系。',
    '联系人：祁先生',
  ],
  ['招标公告', '石桥镇中心小学拟建教学楼一栋，建筑面积三千二百平方米，欢迎有资质的单位报名。', '石桥镇中心小学'],
];

describe('a notice', () => {
  for (const where of ['before', 'after'] as const) {
    for (const width of [12, 16]) {
      const set = (text: string) => setLines(text, width, 2);
      const story = ([headline, ...texts]: readonly string[]) =>
        where === 'before' ? [headline, ...texts.flatMap(set)] : [...texts.flatMap(set), headline];
      for (const [title, notice, ...signed] of notices) {
        it(`${title} stands between stories with headlines ${where} them, ${width} em wide`, () => {
          const text = [...story(first), ...story(second), title, ...set(notice), ...signed, ...story(third)].join(
            '\n',
          );
          const of = (span: Span | null) => span && text.slice(span.start, span.end).replace(/\s/g, '');
          const { articles } = readPage(text, pageWeights);
          assert.deepEqual(
            articles.map(({ headline }) => of(headline)),
            [first[0], second[0], title.replace(/\s/g, ''), third[0]],
          );
          const own = articles[2]?.sections.flatMap(({ paragraphs }) => paragraphs.map(of));
          assert.equal(own?.join(''), [notice, ...signed].join(''));
        });
      }
    }
  }
  it('may have its title behind its text where all headlines of the page stand so', () => {
    const set = (text: string) => setLines(text, 14, 2);
    const story = ([headline, ...texts]: readonly string[]) => [...texts.flatMap(set), headline];
    const text = [
      ...story(first),
      ...story(second),
      ...set('陈大勇：本院受理原告望川农商银行诉你借款合同一案，现依法向你公告送达起诉状副本及开庭传票。'),
      ...set('自公告之日起，经过三十日即视为送达，开庭时间为明年三月五日上午九时。'),
      '公告',
      ...story(third),
    ].join('\n');
    const { articles } = readPage(text, pageWeights);
    assert.deepEqual(
      articles.map(({ headline }) => headline && text.slice(headline.start, headline.end)),
      [first[0], second[0], '公告', third[0]],
    );
  });
});
