/** Reports of several places under one headline. */
import assert from 'node:assert/strict';
import type { MarkedSpan } from '../../../src/core/page/marks.ts';
import { readPage } from '../../../src/core/page/read.ts';
import { withRoundUps } from '../../../src/core/page/round-ups.ts';
import type { PassageKind } from '../../../src/core/reading.ts';
import { pageWeights } from '../../page-weights.ts';

type Own = readonly [kind: PassageKind, article: number, text: string];
const dated = (place: string) => `本报${place}9月12日电 当地今天办起集市，街坊都来看热闹。`;
const plain = '湖湾乡的街坊说，这样的集市还要多办几场。';

/** Of each part the first letter of its kind and its article. @param walls between which parts something else stands. */
function read(own: readonly Own[], mark?: MarkedSpan['mark'], before = -1): string {
  const text = own.map(([, , line]) => line).join('\n\n');
  let at = 0;
  const parts = own.map(([kind, article, line]) => {
    const part = { start: at, end: at + line.length, kind, article };
    at += line.length + 2;
    return part;
  });
  const start = (parts[before]?.start ?? 0) - 1;
  return withRoundUps(text, parts, mark ? [{ start, end: start, mark }] : [])
    .map(({ kind, article }) => `${kind.charAt(0)}${article}`)
    .join(' ');
}

const above: readonly Own[] = [
  ['headline', 0, '各地集市开张'],
  ['paragraph', 0, dated('云川')],
  ['paragraph', 1, dated('望川')],
  ['headline', 2, '沙河植树'],
  ['paragraph', 2, plain],
];

describe('a dateline that no headline goes with', () => {
  it('goes on in the story above it', () => assert.equal(read(above), 'h0 p0 p0 h1 p1'));
  it('goes on in the story below it that has its headline behind', () =>
    assert.equal(
      read([
        ['paragraph', 0, plain],
        ['headline', 0, '沙河植树'],
        ['paragraph', 1, dated('云川')],
        ['paragraph', 2, dated('望川')],
        ['headline', 2, '各地集市开张'],
      ]),
      'p0 h0 p1 p1 h1',
    ));
  it('opens a story that has its headline behind it, below one that has its own', () =>
    assert.equal(
      read([...above.slice(0, 3), ['headline', 1, '望川集市'], ['headline', 2, '沙河植树'], ['paragraph', 2, plain]]),
      'h0 p0 p1 h1 h2 p2',
    ));
  it('opens a story behind a jump line and behind who wrote, but not behind furniture', () => {
    assert.equal(read(above, { kind: 'jumpLine', direction: 'to' }, 2), 'h0 p0 p1 h2 p2');
    assert.equal(read(above, { kind: 'byline', closes: true }, 2), 'h0 p0 p1 h2 p2');
    assert.equal(read(above, { kind: 'furniture', furniture: 'folio' }, 2), 'h0 p0 p0 h1 p1');
  });
  it('opens one where most stories have no headline', () =>
    assert.equal(
      read([...above.slice(0, 3), ['paragraph', 2, dated('石岭')], ['paragraph', 3, dated('青川')]]),
      'h0 p0 p1 p2 p3',
    ));
  it('is no text without a dateline', () =>
    assert.equal(read(above.with(2, ['paragraph', 1, plain])), 'h0 p0 p1 h2 p2'));
});

/** Ten round-ups: the headline, and what is told of each place. */
const roundUps = [
  ['多地迎来返乡客流', '火车站加开临时列车，候车室里坐满了人。', '客运站把末班车推迟到夜里十一点，方便旅客。'],
  ['邻国货币继续走低', '中央银行今天再次买进本国货币，收盘时仍然跌去一成。', '财政部长说，政府不会动用全部储备。'],
  ['海外侨胞欢度元宵', '唐人街舞起了狮子，上千名侨胞走上街头。', '中华会馆摆出百桌汤圆，来宾每人一碗。'],
  ['两省粮食增产', '全省夏粮总产比去年增加两成，仓库已经装满。', '农业厅说，秋粮长势也是近年最好的。'],
  ['南方暴雨成灾', '洪水冲毁桥梁六座，三个乡的电话中断。', '河水漫过堤岸，驻军派出冲锋舟转移群众。'],
  ['各地悼念老艺术家', '剧院降下半旗，学生们在门前献上白菊。', '他的故乡今天起免费放映他的影片。'],
  ['外长分别会见来访客人', '外交部长今天下午会见邻国议长，双方谈了边境贸易。', '来访的议长晚上又会见了侨胞代表。'],
  ['股市涨跌互见', '收盘时指数上涨一成，成交额创下今年新高。', '受油价影响，航空股全天下跌。'],
  ['春耕备播全面展开', '农机站检修好全部拖拉机，化肥已送到村里。', '种子公司把良种送到地头，农民当场签了合同。'],
  ['青年节活动丰富多彩', '三千名青年参加长跑，市长在终点发奖。', '大学生走进养老院，为老人表演节目。'],
] as const;
const places = ['云川', '望川', '石岭', '青川'] as const;

/** In lines of a column; the first of a paragraph is shorter. */
const set = (text: string) => [text.slice(0, 14), ...(text.slice(14).match(/.{1,16}/gu) ?? [])].join('\n');
const story = (headline: string, text: string) => `${headline}\n${set(text)}\n`;

describe('a round-up', () => {
  for (const [i, [headline, first, second]] of roundUps.entries())
    it(`is one article: ${headline}`, () => {
      const [one, other] = [places[i % 4] as string, places[(i + 1) % 4] as string];
      const page = [
        story(
          '沙河两岸植树八十万株',
          '本报石岭9月12日电 沙河县今年组织群众植树，两岸已经绿了。县林业局说，明年还要再种四十万株，让河堤全部绿起来。',
        ),
        story(headline, `本报${one}9月12日电 ${first}当地有关部门说，这种情形预计要持续到月底才会有所变化。`),
        `${set(`本报${other}9月12日电 ${second}记者在现场看到，前来的人一直到傍晚才慢慢散去。`)}\n`,
        story(
          '旧书摊摆进老粮仓',
          '本报青川9月12日电 青川县把闲置的老粮仓改成书市，十二家旧书摊昨天开张。摊主说，头一天就卖出去六百多本书。',
        ),
      ].join('');
      const articles = readPage(page, pageWeights).articles.map((own) =>
        page.slice(own.headline?.start, own.headline?.end),
      );
      assert.deepEqual(articles, ['沙河两岸植树八十万株', headline, '旧书摊摆进老粮仓']);
    });
});
