/** What a figure counts, told by the words around it, with the parts of speech that the segmenter gives them. */
import assert from 'node:assert/strict';
import { choicesOf, choose } from '../../../src/core/figures/counted/choose.ts';
import { weightOfSign, weightOfWord } from '../../../src/core/figures/counted/weights.ts';
import { indexWords } from '../../../src/core/figures/counted/word-index.ts';
import { readFigures } from '../../../src/core/figures/read.ts';
import { taggedSentences } from '../../../src/training/counted/tagged-sentences.ts';

describe('what a figure counts', () => {
  for (const [tagged, ...counted] of taggedSentences) {
    const words = tagged.split(' ').map((one) => {
      const [word = '', tag = ''] = one.split('/');
      return { word, tag };
    });
    const text = words.map(({ word }) => word).join('');
    it(text, () => {
      const core = readFigures(text, words).filter(({ tier }) => tier === 'core');
      assert.deepEqual(
        core.map((figure) => figure.counted),
        counted,
      );
    });
  }
});

/** Their words are no examples that the weights are learnt from. */
const whole: readonly (readonly [tagged: string, counted: string | null])[] = [
  ['落户/n 25/m 个/q 前沿/s 商业/n 航天/n 项目/n 。/x', '前沿商业航天项目'],
  ['设立/v 36/m 家/q 区域/n 医疗/n 中心/n 。/x', '区域医疗中心'],
  ['12/m 节车厢/n 全部/n 脱轨/v 。/x', '车厢'],
  ['14/m 支/n 龙舟队/nr 同场/n 竞渡/v 。/x', '龙舟队'],
  ['完成/v 一般/a 公共/b 预算/v 收入/v 35/m 亿元/m 。/x', '一般公共预算收入'],
  ['最高/a 气温/n 达/v 40/m ℃/x 。/x', '最高气温'],
  ['沪/j 指跌/x 0.63/eng %/x 。/x', '沪指'],
  ['公司/n 营收/n 为/p 5/x 亿元/m 。/x', '营收'],
  ['公司/n 海外/s 业务收入/n 18.7/m 亿元/m 。/x', '海外业务收入'],
  ['全县/n 第二产业/nz 增加值/n 35/m 亿元/m 。/x', '第二产业增加值'],
  ['前/f 三季度/m 净利润/n 35/m 亿元/m 。/x', '净利润'],
  ['前年/t 汽车/n 销量/n 为/p 35/m 万辆/m 。/x', '汽车销量'],
  ['全/a 社会/n 用电量/n 35/m 亿千瓦时/m 。/x', '用电量'],
  ['占/v 财政/n 支出/n 的/uj 比重/n 达/v 35/m %/x 。/x', '比重'],
  ['审理/v 涉案/v 金额/n 35/m 亿元/m 。/x', '涉案金额'],
  ['3/m 块/q 弹片/n 。/x', '弹片'],
  ['收/v 20/m 块/q 押金/n 。/x', '押金'],
  ['4/m 家/q 拒绝/v 整改/v 的/uj 企业/n 。/x', '企业'],
  ['12/m 起/q 造成/v 伤亡/v 的/uj 撞船/n 事故/n 。/x', '撞船事故'],
  ['累计/v 产锡/v 12/m 万吨/m 。/x', '锡'],
  ['累计/v 购粮/v 5/m 万斤/m 。/x', '粮'],
  ['产量/n 5/m 万吨/m 。/x', '产量'],
  ['船/n 上/f 载有/v 集装箱/n 487/m 个/q 。/x', '集装箱'],
  ['船长/n 228/m 米/q 。/x', '船长'],
  ['12/m 人生/n 还/d 。/x', '人'],
  ['沿线/n 建桥/n 5/m 座/q 。/x', '桥'],
  ['社员/n 送粪/v 40/m 担/v 。/x', '粪'],
  ['挖渠/x 12/m 条/n 。/x', '渠'],
  ['高架桥/n 12/m 座/n 。/x', '高架桥'],
  ['民警/n 查扣/v 假烟/x 46/m 条/n ，/x', '假烟'],
  ['派/v 发现/v 金红利/nr 35/m 亿元/m 。/x', '现金红利'],
  ['空气/n 优良/z 天数/n 312/m 天/q 。/x', '空气优良天数'],
  ['平均/a 睡眠/v 时间/n 6/m 小时/n 。/x', '平均睡眠时间'],
  ['13/m 万/m 张票/x 一抢而空/i ，/x', '票'],
  ['全区/n 计划供应/l 住宅/n 用地/n 120/m 公顷/q 。/x', '住宅用地'],
  ['200/m 来号/x 人才/n 把/p 火/n 扑灭/v 。/x', '人'],
  ['建筑/n 5/m 座/q 。/x', '建筑'],
  ['深成/nr 指/v 尾盘/n 跌/v 1.2/m %/x 。/x', '深成指'],
  ['沪/j 指/v 午后/t 一度/d 涨近/v 2/m %/x 。/x', '沪指'],
  ['30/m 人/n 参加/v 的/uj 会议/n 。/x', '人'],
  ['现有/b 湿地/z 面积/n 35/m 亩/q 。/x', '湿地面积'],
  ['展会/v 设展位/n 80/m 个/q 。/x', '展位'],
  ['楼上/s 设备间/n 80/m 个/q 。/x', '设备间'],
  ['全年/m 调解纠纷/z 312/m 起/v 。/x', '纠纷'],
  ['签订合同/n 18/m 份/q 。/x', '合同'],
  ['120/m 亩/q 果园/n 今年/t 大丰收/nr 。/x', '果园'],
  ['15/m 位/q 专家/n 现场/n 指导/n 。/x', '专家'],
  ['8/x 位/q 现场/n 指挥/v 人员/n 。/x', '指挥人员'],
  ['日均/j 发出/v 快递/v 2.3/m 万件/m 。/x', '快递'],
  ['仓库/n 存有/v 服装/vn 400/m 箱/q 。/x', '服装'],
  ['完工/v 。/x 服装/vn 400/m 箱/q 。/x', '服装'],
  ['列车/n 载有/v 旅客/n 800/m 余人/n 。/x', '旅客'],
  ['全乡/n 建房/n 210/m 间/f ，/x', '房'],
  ['去年/t 造船/n 46/m 艘/m ，/x', '船'],
  ['农户/n 卖粮/x 2000/m 斤/m ，/x', '粮'],
  ['油田/n 产油/n 90/m 万吨/m 。/x', '油'],
  ['累计/v 造林/n 50/m 亩/m ，/x', '造林'],
  ['繁育/v 种猪/n 30/m 头/m ，/x', '种猪'],
  ['打通/v 出路/n 30/m 条/m ，/x', '出路'],
  ['该行/r 不良贷款/n 率降/x 至/p 1.2/m %/x ，/x', '不良贷款率'],
  ['还有/v 13/m 名/q 矿工/n 下落不明/l ，/x', '矿工'],
  ['种/m 着/uz 20/m 亩/q 地/uv ，/x', '地'],
  ['共有/v 20/m 亩/q 地块/n ，/x', '地块'],
  ['16/m 票/n 反对/d 通过议案/n 。/x', null],
  ['预约/v 人数/n 超过/v 8000/m 人/n ，/x', '预约人数'],
  ['全省/n 有/v 社会/n 组织/v 40/m 个/q ，/x', '社会组织'],
  ['企业/n 研发/j 投入/v 12/m 亿元/m ，/x', '企业研发投入'],
  ['本市/n 有/v 百岁老人/n 216/m 位/q ，/x', '百岁老人'],
  ['其中/r 女性/n 171/m 位/q 。/x', '女性'],
  ['签订/v 购销/v 合同/a 620/m 份/q ，/x', '合同'],
  ['共有/v 13/m 名/q 外籍/n 劳工/vn 在/p 本地/r 求医/v 。/x', '外籍劳工'],
  ['猪肉/n 价格下降/n 12.4/m %/x 。/x', '猪肉价格'],
  ['安排/v 专项/n 补助/v 1.5/m 亿元/m ，/x', '专项补助'],
  ['黄金/n 储备/vn 7280/m 万吨/m 。/x', '黄金储备'],
  ['年/m 销售收入/n 4.6/m 亿元/m ，/x', '销售收入'],
  ['该所/r 研究/vn 人员/n 中/f 博士/n 占/v 60/m %/x ，/x', '博士'],
  ['其中/r 幼儿/n 教师/n 约占/v 近/a 60/m %/x ，/x', '幼儿教师'],
  ['26/m 间/f 商铺/n 化为灰烬/l 。/x', '商铺'],
  ['可/v 通行/j 3000/m 吨级/b 船舶/n 。/x', '船舶'],
  ['北线/n 供水/v 30/m 万吨/m ，/x', '水'],
  ['全港/n 学生/n 人数/n 跌至/x 4.9/m 万/m ，/x', '学生人数'],
  ['挪用公款/n 120/m 万元/m 。/x', '公款'],
  ['投递/vn 报刊/n 90/m 份/m ，/x', '报刊'],
  ['骗取/v 补贴/v 30/m 万元/m ，/x', '补贴'],
  ['储存/vn 能力/n 30/m 万吨/m ，/x', '储存能力'],
  ['生产/vn 零件/mq 15/m 个/q 。/x', '零件'],
  ['电杆/n 倒伏/v 320/m 根/p ，/x', '电杆'],
  ['树木/n 折断/v 400/m 棵/q ，/x', '树木'],
  ['贫困村/n 退出/v 310/m 个/q 。/x', '贫困村'],
  ['管道/n 泄漏/v 15/m 处/m 。/x', '管道泄漏'],
  ['全厂/n 职工/n 给/p 灾区/n 捐款/v 6.4/m 万元/m ，/x', '捐款'],
];

describe('members of a list that are told by where they are', () => {
  const counted = (tagged: string) => {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    return readFigures(words.map(({ word }) => word).join(''), words).map((figure) => figure.counted);
  };
  it('count what stands before the list', () =>
    assert.deepEqual(counted('受灾/v 农户/n 中/f ，/x A/x 村/zg 12/m 户/q 、/x B/x 村/zg 9/x 户/q 。/x'), [
      '受灾农户',
      '受灾农户',
    ]));
  it('but not what was done with it', () =>
    assert.deepEqual(counted('安置/v 移民/n 中/f ，/x 西河/ns 镇/n 38/m 户/q 。/x'), ['移民']));
  it('count what the whole does', () => {
    assert.deepEqual(counted('新增/v 停车位/n 1800/m 个/q ，/x 其中/r 地下/s 900/m 个/q 。/x'), ['停车位', '停车位']);
    assert.deepEqual(counted('新增/v 绿地/n 60/m 公顷/q ，/x 其中/r 东区/ns 25/m 公顷/q 。/x'), ['绿地', '绿地']);
    assert.deepEqual(counted('发放/v 补助/v 180/m 万元/m ，/x 其中/r 一期/d 100/m 万元/m 。/x'), ['补助', '补助']);
  });
  it('count nothing where none of it is told', () => {
    assert.deepEqual(counted('石桥/ns 村/zg 脱贫/v 28/m 户/q ，/x 河口/ns 村/zg 22/m 户/q 。/x'), [null, null]);
    assert.deepEqual(counted('云岭/ns 县/zg 320/m 人/n ，/x 石桥/ns 县/zg 280/m 人/n 。/x'), ['人', '人']);
  });
  it('are counted themselves where nothing else can be', () =>
    assert.deepEqual(counted('建成/v 新村/n 12/m 个/q 。/x'), ['新村']));
});

describe('a noun told whole', () => {
  for (const [tagged, counted] of whole) {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    const text = words.map(({ word }) => word).join('');
    it(`${text}: ${counted}`, () =>
      assert.deepEqual(
        readFigures(text, words)
          .filter(({ kind, tier }) => kind !== 'date' && tier === 'core')
          .map((figure) => figure.counted),
        [counted],
      ));
  }
});

describe('which time of a thing a span is, and per how many people', () => {
  const of = (text: string) => readFigures(text).map(({ counted, per }) => [counted, per]);
  const spans: readonly (readonly [text: string, counted: string | null])[] = [
    ['工期36个月', '工期'],
    ['总工期缩短至30个月', '总工期'],
    ['设计使用寿命为100年', '使用寿命'],
    ['质保期不少于5年', '质保期'],
    ['学制仅2年', '学制'],
    ['工期紧，36个月', null],
    ['他住了36个月', null],
  ];
  for (const [text, counted] of spans) it(text, () => assert.deepEqual(of(text), [[counted, null]]));
  it('亩产 and what else land yields is for each of its unit', () => {
    const per = (text: string) => readFigures(text).map((figure) => figure.per);
    assert.deepEqual(per('水稻亩产480斤'), ['亩']);
    assert.deepEqual(per('平均亩产由480斤提高到560斤'), ['亩', '亩']);
    assert.deepEqual(per('亩均补贴30元，亩增收达到200元'), ['亩', '亩']);
    assert.deepEqual(per('公顷产量7.5吨'), ['公顷']);
    assert.deepEqual(per('每吨分别降低190元和180元，收费20元'), ['吨', '吨', null]);
    assert.deepEqual(per('百亩产业园达到20万元'), [null, null]);
    assert.deepEqual(per('亩产增长3%'), [null]);
  });
  it('a currency may stand between', () =>
    assert.deepEqual(
      readFigures('时薪由新台币168元调升至176元').map(({ per }) => per),
      ['小时', '小时'],
    ));
  it('每千人口床位数7.23张', () => assert.deepEqual(of('每千人口床位数7.23张'), [['床位数', '千人口']]));
});

describe('what the figure before counts', () => {
  const sentences: readonly (readonly [tagged: string, ...counted: (string | null)[]])[] = [
    [
      '网店/n 销售额/n 2100/m 万元/m ，/x 比/p 去年/t 的/uj 1800/m 万元/m 增加/v 300/m 万元/m 。/x',
      '网店销售额',
      '网店销售额',
      '网店销售额',
    ],
    ['凤岭/x 水库/n 水位/n 从/p 45.2/m 米涨/x 到/v 49.8/m 米/q ，/x 上涨/v 4.6/m 米/q 。/x', '水位', '水位', '水位'],
    [
      '受理/v 投诉/v 620/m 件/zg ，/x 其中/r 4/x 月/m 230/m 件/zg ，/x 5/x 月/m 390/m 件/zg 。/x',
      '投诉',
      '投诉',
      '投诉',
    ],
    [
      '合作社/l 收/v 棉花/n 三万斤/m ，/x 柳桥社/x 一万二千/m 斤/m ，/x 石坪社/x 一万八千/m 斤/m 。/x',
      '棉花',
      '棉花',
      '棉花',
    ],
    [
      '二手房/n 成交/v 5120/m 套/q ，/x 比/p 3/x 月/m 的/uj 8000/m 套/q 下降/v 36/m %/x 。/x',
      '二手房',
      '二手房',
      '二手房',
    ],
    ['击落/v 敌机/n 6/x 架/q ，/x 击毁/v 军车/n 12/m 辆/m ，/x 缴获/v 步枪/n 300/m 支/n 。/x', '敌机', '军车', '步枪'],
    [
      '培训/vn 护林员/n 120/m 名/q ，/x 发放/v 护林/nz 补贴/n 36/m 万元/m ，/x 同比/j 增长/v 8/x %/x 。/x',
      '护林员',
      '护林补贴',
      '护林补贴',
    ],
    [
      '云泽县/x 粮食/n 总产/n 32/m 万吨/m ，/x 比/p 上年/t 增产/v 2/x 万吨/m ，/x 增长/v 6.7/m %/x 。/x',
      '粮食',
      '粮食',
      '粮食',
    ],
  ];
  for (const [tagged, ...expected] of sentences) {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    it(words.map(({ word }) => word).join(''), () =>
      assert.deepEqual(
        readFigures(words.map(({ word }) => word).join(''), words)
          .filter(({ kind }) => kind !== 'date')
          .map(({ counted }) => counted),
        expected,
      ),
    );
  }
});

it('a noun of its own clause tells more than the figure before', () => {
  const last = (tagged: string) => {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    return readFigures(words.map(({ word }) => word).join(''), words).at(-1)?.counted;
  };
  assert.equal(last('学生/n 总数/n 1.2/m 万人/x ，/x 留学生/n 占/v 8/x %/x 。/x'), '留学生');
  assert.equal(last('收盘报/n 18.6/m 元/m ，/x 市值/n 缩水/v 23/m 亿元/m 。/x'), '市值');
  assert.equal(last('公司/n 有/v 员工/n 300/m 人/n ，/x 接待/v 访客/v 120/m 人/n 。/x'), '访客');
});

it('the fast choice is the one whose signs weigh most', () => {
  for (const [tagged] of taggedSentences) {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    const figures = readFigures(words.map(({ word }) => word).join(''), words);
    const index = indexWords(words, figures);
    for (const figure of figures) {
      const choices = choicesOf(figure, index, null);
      const sums = choices.map(
        ({ signs, lexical }) =>
          signs.reduce((sum, sign) => sum + weightOfSign(sign), 0) +
          lexical.reduce((sum, sign) => sum + weightOfWord(sign), 0),
      );
      const most = Math.max(...sums);
      const chosen = choose(figure, index, null);
      const at = choices.findIndex(({ choice }) => JSON.stringify(choice) === JSON.stringify(chosen));
      assert.ok(most - (sums[at] as number) < 1e-6, `${tagged}: ${figure.text}`);
    }
  }
});

describe('what an amount is for one of, told by words', () => {
  const of = (tagged: string) => {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    return readFigures(words.map(({ word }) => word).join(''), words).map(({ text, per }) => [text, per]);
  };
  const sentences: readonly (readonly [tagged: string, ...(readonly [text: string, per: string | null])[]])[] = [
    ['每/zg 处理/v 一吨/m 垃圾/n 成本/n 86/m 元/m', ['一吨', null], ['86元', '吨']],
    ['每/zg 生产/vn 3/m 吨/m 钢/n 耗电/v 420/m 千瓦时/q', ['3吨', null], ['420千瓦时', '3吨']],
    ['每/zg 回收/v 一吨/m 废纸/n ，/x 可少/x 砍/v 17/m 棵/q 大树/n', ['一吨', null], ['17棵', '吨']],
    ['油价/n 每/zg 上涨/v 1/x 元/m ，/x 成本/n 增加/v 300/m 元/m', ['1元', null], ['300元', '元']],
    ['每/zg 套现/v 10/m 万元/m 收费/n 800/m 元/m', ['10万元', null], ['800元', '10万元']],
    ['每/zg 新增/v 一个/m 岗位/n 奖励/vn 1000/m 元/m', ['一个', null], ['1000元', '岗位']],
    ['每/zg 处理/v 污水/n ，/x 耗电/v 300/m 千瓦时/q', ['300千瓦时', null]],
    ['每/zg 处理/v 一吨/m ，/x 成本/n 涨/v 了/ul ，/x 耗电/v 300/m 千瓦时/q', ['一吨', null], ['300千瓦时', null]],
    ['每/zg 处理/v 一吨/m ，/x 比/p 五年/t 前省/x 3/m 元/m', ['一吨', null], ['五年', null], ['3元', '吨']],
    ['每/zg 修/v 一公里/m 渠道/n 补贴/v 1200/m 元/m', ['一公里', null], ['1200元', '公里']],
    ['每人/r （/x 每/zg 救/v 一人/m ）/x 得/v 5/m 元/m', ['一人', null], ['5元', '人']],
    ['每/zg 间隔/n 3/m 公里/q 设/v 一站/m', ['3公里', null], ['一站', null]],
    ['每处/x 公厕/n 有/v 保洁员/n 2/x 名/q', ['2名', '处']],
    ['每/zg 学生/n 补助/v 600/m 元/m', ['600元', '学生']],
    ['每个/r 月/m 租金/n 600/m 元/m', ['600元', '月']],
    ['每/zg 月租金/n 600/m 元/m', ['600元', '月']],
  ];
  for (const [tagged, ...expected] of sentences)
    it(tagged.replace(/\/\w+ ?/g, ''), () => assert.deepEqual(of(tagged), expected));
});

it('a verb and its object behind a pause are told of the next figure', () => {
  const tagged = '开行/v 8350/m 列/q 、/x 发送/v 货物/n 90/m 万吨/m 。/x'.split(' ').map((one) => one.split('/'));
  const words = tagged.map(([word = '', tag = '']) => ({ word, tag }));
  const text = words.map(({ word }) => word).join('');
  assert.deepEqual(
    readFigures(text, words).map(({ counted }) => counted),
    [null, '货物'],
  );
});

describe('块', () => {
  const kinds = (tagged: string) => {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    const figures = readFigures(words.map(({ word }) => word).join(''), words);
    return figures.map(({ kind, canonicalUnit }) => [kind, canonicalUnit]);
  };
  it('counts things', () =>
    assert.deepEqual(kinds('有/v 6/m 块/q 展板/n ，/x 每人/r 3/m 块/q 蛋糕/n 。/x'), [
      ['count', null],
      ['count', null],
    ]));
  it('may be a half of a thing', () => {
    assert.deepEqual(kinds('半块/m 肥皂/n 。/x'), [['count', null]]);
    assert.deepEqual(kinds('两块/m 半/m 砖头/n 。/x'), [['count', null]]);
    assert.deepEqual(kinds('两块五/m 一斤/m 。/x')[0], ['money', 'CNY']);
  });
  it('is money where a payment stands behind it', () =>
    assert.deepEqual(kinds('另/d 加/v 20/m 块/q 押金/n 。/x'), [['money', 'CNY']]));
  it('is money behind what pays', () => assert.deepEqual(kinds('花/v 30/m 块/q 展板/n 。/x'), [['money', 'CNY']]));
});

describe('an amount of the same in another year', () => {
  const counted = (text: string) => readFigures(text).map(({ counted }) => counted);
  it('营收35亿元，去年同期为30亿元', () =>
    assert.deepEqual(counted('营收35亿元，去年同期为30亿元'), ['营收', null, '营收']));
  it('其中营收35亿元，去年同期为30亿吨', () => assert.deepEqual(counted('营收35亿元，去年同期为30亿吨').at(-1), null));
  it('捐款50元、100元', () => assert.deepEqual(counted('捐款50元、100元'), ['捐款', '捐款']));
  it('销售额和利税分别达到5元和3元', () => assert.equal(counted('销售额和利税分别达到5元和3元').at(-1), null));
});

describe('what of the same has been done', () => {
  const counted = (tagged: string) => {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    return readFigures(words.map(({ word }) => word).join(''), words).map((figure) => figure.counted);
  };
  it('is nothing done in trade: 进出口总额15亿元，其中出口9亿元', () =>
    assert.deepEqual(counted('进出口/vn 总额/n 15/m 亿元/m ，/x 其中/r 出口/vn 9/m 亿元/m 。/x'), [
      '进出口总额',
      '出口',
    ]));
  const received = '受理/v 民事案件/n 512/m 件/q ，/x';
  const cases: readonly (readonly [tagged: string, second: string | null])[] = [
    ['审结/v 498/m 件/q', '民事案件'],
    ['已/d 办结/v 498/m 件/q', '民事案件'],
    ['立案/n 498/m 件/q', '民事案件'],
    ['退回/v 498/m 件/q', '民事案件'],
    ['审结/v 498/m 起/q', null],
  ];
  for (const [rest, second] of cases)
    it(`${rest}: ${second}`, () => assert.deepEqual(counted(`${received} ${rest}`), ['民事案件', second]));
});

describe('a verb alone behind what was counted', () => {
  const last = (tagged: string) => {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    return readFigures(words.map(({ word }) => word).join(''), words).at(-1)?.counted;
  };
  it('is done with the same: 击落敌机6架，击伤9架', () =>
    assert.equal(last('击落/v 敌机/n 60/m 架/q ，/x 击伤/v 90/m 架/q 。/x'), '敌机'));
  it('is, too, where the classifier counts anything', () =>
    assert.equal(last('击落/v 敌机/n 60/m 个/q ，/x 击伤/v 90/m 个/q 。/x'), '敌机'));
  it('is not where another classifier stands', () =>
    assert.equal(last('击落/v 敌机/n 60/m 架/q ，/x 击伤/v 90/m 艘/q 。/x'), null));
  const unknown: readonly string[] = [
    '警方/n 逮捕/v 30/m 条/q ，/x',
    '全县/n 折断/v 30/m 根/q ，/x',
    '树木/n 折断/v 30/m 根/q 枝/n ，/x',
  ];
  for (const tagged of unknown)
    it(`${tagged} has no subject that is counted`, () => assert.notEqual(last(tagged), tagged.slice(0, 2)));
});

describe('what counts nothing', () => {
  const of = (tagged: string) => {
    const words = tagged.split(' ').map((one) => ({ word: one.split('/')[0] ?? '', tag: one.split('/')[1] ?? '' }));
    const figures = readFigures(words.map(({ word }) => word).join(''), words);
    return figures.at(-1)?.counted;
  };
  const nothing: readonly string[] = [
    '副校长/n 驱车/n 90/m 公里/m ，/x',
    '车队/n 行驶/v 了/ul 近/a 300/m 公里/q ，/x',
    '国家/n 财政/n 安排/v 15/m 亿元/m ，/x',
    '比/p 改革/vn 时期/n 下降/v 30/m %/x 。/x',
  ];
  for (const tagged of nothing) it(tagged, () => assert.equal(of(tagged), null));
  it('全长90公里', () => assert.equal(of('公路/n 全长/n 90/m 公里/m ，/x'), '全长'));
});

it('counts no subject behind 投入', () => {
  const words = ['群众/n', '投入/v', '12/m', '万元/m', '，/x'].map((one) => {
    const [word = '', tag = ''] = one.split('/');
    return { word, tag };
  });
  assert.equal(readFigures(words.map(({ word }) => word).join(''), words)[0]?.counted, null);
});

it('takes no price of one for pieces: 三百块一件的毛衣', () => {
  const words = ['三百块/m', '一件/m', '的/uj', '毛衣/n', '，/x', '五毛/n', '一斤/m', '的/uj', '白菜/n'].map((one) => {
    const [word = '', tag = ''] = one.split('/');
    return { word, tag };
  });
  const [price] = readFigures(words.map(({ word }) => word).join(''), words);
  assert.deepEqual([price?.kind, price?.per], ['money', '件']);
});

it('takes no results for what they count', () => {
  assert.deepEqual(
    readFigures('七胜五平八负').map(({ counted }) => counted),
    [null, null, null],
  );
});
