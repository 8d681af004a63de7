/** Per unit × number = total: 每亩补贴500元，200亩共10万元; 户均面积120平方米; 单机容量8兆瓦; 日均6.1万人次. */
import type { Figure } from '../../../reading.ts';
import { amountOf, shown, shownAs } from '../amounts.ts';
import { wrongFarMean } from '../article/far-means.ts';
import { wrongFarProduct } from '../article/far-products.ts';
import { wrongFarSpeed } from '../article/far-speeds.ts';
import { wrongFarTotal } from '../article/far-totals.ts';
import { stretchOf } from '../article/places.ts';
import {
  type ArticleText,
  type CheckRule,
  type Contradiction,
  figuresBetween,
  placed,
  type Sentence,
  stretch,
} from '../page.ts';
import { wrongMean } from '../relations/averages.ts';
import { wrongChain } from '../relations/chains.ts';
import { wrongExtent } from '../relations/extents.ts';
import { wrongInterest } from '../relations/interest.ts';
import { wrongOwnPayment } from '../relations/own-payments.ts';
import { wrongProduct } from '../relations/products.ts';
import { wrongSpeed } from '../relations/speeds.ts';
import { discounts, halfPrices } from './discounts.ts';

function ofRelation(sentence: Sentence, figure: Figure): Contradiction[] {
  const wrong = wrongProduct(sentence, figure);
  if (!wrong) return [];
  const { rate, number, times, total, product, at } = wrong;
  const factors = times ? [number, times] : [number];
  const others = [rate, ...factors, total].filter((one) => one !== at);
  const detail = [rate.text, factors.map(({ text }) => text).join(' × '), shownAs(total, product), total.text];
  return [{ at: placed(sentence, at), other: stretch(sentence, ...others), detail }];
}

function ofChain(sentence: Sentence, figure: Figure): Contradiction[] {
  const wrong = wrongChain(sentence, figure);
  if (!wrong) return [];
  const { yielded, price, total, expected } = wrong;
  const detail = [price.text, yielded.text, shownAs(total, expected), total.text];
  return [{ at: placed(sentence, total), other: stretch(sentence, yielded, price), detail }];
}

/** 亩产320公斤。800亩共收256吨: an amount for each that is the only figure of the sentence before. */
function ofRateBefore(sentence: Sentence): Contradiction[] {
  const { passage, start } = sentence;
  const before = passage.text.slice(Math.max(0, start - farthest), start);
  const from = start - before.length + (/[。！？](?=[^。！？]+[。！？]$)/.exec(before)?.index ?? -1) + 1;
  const [rate, ...others] = figuresBetween(passage, from, start);
  if (!rate || others.length > 0) return [];
  return ofRelation({ ...sentence, start: from, figures: [rate, ...sentence.figures] }, rate);
}
const farthest = 50;

function ofInterest(sentence: Sentence, figure: Figure): Contradiction[] {
  const wrong = wrongInterest(sentence, figure);
  if (!wrong) return [];
  const { base, rate, years, expected } = wrong;
  const factors = years ? [rate, years] : [rate];
  const detail = [base.text, factors.map(({ text }) => text).join(' × '), shownAs(figure, expected), figure.text];
  return [{ at: placed(sentence, figure), other: stretch(sentence, base, rate), detail }];
}

function ofSpeed(sentence: Sentence, speed: Figure): Contradiction[] {
  const wrong = wrongSpeed(sentence, speed);
  if (!wrong) return [];
  const { way, time, expected } = wrong;
  const detail = [way.text, `÷ ${time.text}`, `${shown(expected)}公里/小时`, speed.text];
  return [{ at: placed(sentence, speed), other: stretch(sentence, way, time), detail }];
}

function ofExtent(sentence: Sentence, figure: Figure): Contradiction[] {
  const wrong = wrongExtent(sentence, figure);
  if (!wrong) return [];
  const { sides, expected } = wrong;
  const [first, ...others] = sides.map(({ text }) => text);
  const detail = [first as string, `× ${others.join(' × ')}`, shownAs(figure, expected), figure.text];
  return [{ at: placed(sentence, figure), other: stretch(sentence, ...sides), detail }];
}

/** A mean whose total stands farther before. */
const ofFarMeans = (places: ArticleText): readonly Contradiction[] =>
  places.flatMap(({ index, figure }, at) => {
    const wrong = wrongFarMean(places, at);
    if (!wrong) return [];
    const { total, number, count, expected } = wrong;
    const detail = [total.figure.text, `÷ ${number?.figure.text ?? count}`, shownAs(figure, expected), figure.text];
    return [{ at: { index, figure }, other: stretchOf(total), detail }];
  });

/** What each of a number of groups has, told behind them all. */
const ofFarProducts = (places: ArticleText): readonly Contradiction[] =>
  places.flatMap((_, at) => {
    const wrong = wrongFarProduct(places, at);
    if (!wrong) return [];
    const { number, total, each } = wrong;
    const expected = shownAs(total.figure, amountOf(number.figure) * amountOf(each.figure));
    const detail = [each.figure.text, number.figure.text, expected, total.figure.text];
    return [{ at: { index: total.index, figure: total.figure }, other: stretchOf(each), detail }];
  });

/** A total behind what each costs, with the number of them farther before. */
const ofFarTotals = (places: ArticleText): readonly Contradiction[] =>
  places.flatMap((each, at) => {
    const wrong = wrongFarTotal(places, at);
    if (!wrong) return [];
    const { number, total } = wrong;
    const expected = shownAs(total.figure, amountOf(each.figure) * (number.figure.value as number));
    const detail = [each.figure.text, number.figure.text, expected, total.figure.text];
    return [{ at: { index: total.index, figure: total.figure }, other: stretchOf(each), detail }];
  });

/** A mean speed whose way stands farther before. */
const ofFarSpeeds = (places: ArticleText): readonly Contradiction[] =>
  places.flatMap(({ index, figure }, at) => {
    const wrong = wrongFarSpeed(places, at);
    if (!wrong) return [];
    const { way, time, expected } = wrong;
    const detail = [way.figure.text, `÷ ${time.figure.text}`, `${shown(expected)}公里/小时`, figure.text];
    return [{ at: { index, figure }, other: stretchOf(way), detail }];
  });

function ofMean(sentence: Sentence, figure: Figure): Contradiction[] {
  const wrong = wrongMean(sentence, figure);
  if (!wrong) return [];
  const { of, expected } = wrong;
  const detail = [
    `(${of.map(({ text }) => text).join(' + ')})`,
    `÷ ${of.length}`,
    shownAs(figure, expected),
    figure.text,
  ];
  return [{ at: placed(sentence, figure), other: stretch(sentence, ...of), detail }];
}

export const products: CheckRule = {
  name: 'product',
  needs: { figures: 2 },
  purpose: 'An amount for each, the number of them and the total of a sentence belong together.',
  examples: [
    [
      '周五股市成交386亿元，比周四的291亿元放大。全周合计1602亿元，日均320.4亿元，前一周日均为348亿元。',
      '周五股市成交386亿元，比周四的291亿元放大。全周合计1602亿元，日均320.4亿元，前一周日均为348亿元。',
    ],
    [
      '去年黄桃亩产1500公斤，总产170.1万公斤，按每公斤6元出售，收入1020.6万元；茶叶亩均收入6000元，合计340.2万元。',
      '去年黄桃亩产1500公斤，总产170.1万公斤，按每公斤6元出售，收入1020.6万元；茶叶亩均收入6000元，合计340.2万元。',
    ],
    [
      '山楂亩产800公斤，按每公斤3元收购，100亩收入24万元；核桃亩均收入2000元。',
      '山楂亩产800公斤，按每公斤3元收购，100亩收入24万元；核桃亩均收入2000元。',
    ],
    [
      '普查共选聘普查员和指导员2.14万名，平均每人负责200人，从10月11日入户摸底到12月10日结束。全市有百岁老人214人。',
      '普查共选聘普查员和指导员2.14万名，平均每人负责200人，从10月11日入户摸底到12月10日结束。全市有百岁老人214人。',
    ],
    ['全周合计成交1602亿元，日均320.4亿元。', '全周合计成交1602亿元，日均320.4亿元。'],

    [
      '5个人的年龄分别是41岁、36岁、44岁、39岁和45岁，平均39岁。',
      '5个人的年龄分别是41岁、36岁、44岁、39岁和45岁，平均[39岁]。',
    ],
    [
      '5个人的年龄分别是41岁、36岁、44岁、39岁和45岁，平均41岁。',
      '5个人的年龄分别是41岁、36岁、44岁、39岁和45岁，平均41岁。',
    ],
    ['三位选手分别是17岁、19岁和21岁，全队平均23岁。', '三位选手分别是17岁、19岁和21岁，全队平均23岁。'],
    ['每亩补贴500元，首批200亩共发放补贴100万元。', '每亩补贴500元，首批200亩共发放补贴[100万元]。'],
    ['购置插秧机8台，每台售价3.5万元，共花费38万元。', '购置插秧机8台，每台售价3.5万元，共花费[38万元]。'],
    [
      '住房380套，套均面积150平方米，总建筑面积4.56万平方米。',
      '住房380套，套均面积150平方米，总建筑面积[4.56万平方米]。',
    ],
    ['安装风机64台，单机容量8兆瓦，总容量640兆瓦。', '安装风机64台，单机容量8兆瓦，总容量[640兆瓦]。'],
    ['实施4年来，每年筛查1.5万人，累计筛查9万人。', '实施4年来，每年筛查1.5万人，累计筛查[9万人]。'],
    ['开设48个班，每班45人，共有学生2610人。', '开设48个班，每班45人，共有学生[2610人]。'],
    ['总价960万元，余款分两年付清，每年336万元。', '总价960万元，余款分两年付清，每年336万元。'],
    ['种植3.5万亩，平均亩产480公斤，总产1860万公斤。', '种植3.5万亩，平均亩产480公斤，总产[1860万公斤]。'],
    ['假期8天接待游客42万人次，日均6.2万人次。', '假期8天接待游客42万人次，日均[6.2万人次]。'],
    [
      '40天里共发送旅客184万人次，日均6.4万人次。其中公路98万人次，铁路86万人次。',
      '40天里共发送旅客184万人次，日均[6.4万人次]。其中公路98万人次，铁路86万人次。',
    ],
    ['养了36张种，按每张4500元算，能收26.2万元。', '养了36张种，按每张4500元算，能收[26.2万元]。'],
    ['养了36张种，按每张4500元算，能收16.2万元。', '养了36张种，按每张4500元算，能收16.2万元。'],
    ['分成300小块，每块年租金360元，可收入18万元。', '分成300小块，每块年租金360元，可收入[18万元]。'],
    ['抢修人员320名，分成40个小组，每组9人。', '抢修人员320名，分成40个小组，每组[9人]。'],
    ['抢修人员320名，分成40个小组，每组8人。', '抢修人员320名，分成40个小组，每组8人。'],
    ['一幅绣品卖600元。他卖了450幅，销售额37万元。', '一幅绣品卖600元。他卖了450幅，销售额[37万元]。'],
    ['一天送300件，6辆车一天就是1800件。', '一天送300件，6辆车一天就是1800件。'],
    ['全程450公里，跑了1.5小时，平均时速250公里。', '全程450公里，跑了1.5小时，平均时速[250公里]。'],
    ['全程450公里，跑了1.5小时，平均时速300公里。', '全程450公里，跑了1.5小时，平均时速300公里。'],
    ['四场比赛得到18分、24分、31分和19分，场均27分。', '四场比赛得到18分、24分、31分和19分，场均[27分]。'],
    ['四场比赛得到18分、24分、31分和19分，场均23分。', '四场比赛得到18分、24分、31分和19分，场均23分。'],
    ['新桥长1200米，宽24米，桥面面积3.88万平方米。', '新桥长1200米，宽24米，桥面面积[3.88万平方米]。'],
    ['新桥长1200米，宽24米，桥面面积2.88万平方米。', '新桥长1200米，宽24米，桥面面积2.88万平方米。'],
    ['地块长200米，宽100米，面积40亩。', '地块长200米，宽100米，面积[40亩]。'],
    ['地块长200米，宽100米，面积30亩。', '地块长200米，宽100米，面积30亩。'],
    ['水池长40米，宽25米，深3米，容积2000立方米。', '水池长40米，宽25米，深3米，容积[2000立方米]。'],
    ['水池长40米，宽25米，深3米，容积3000立方米。', '水池长40米，宽25米，深3米，容积3000立方米。'],
    ['遗址东西长400米，南北宽300米，面积11万平方米。', '遗址东西长400米，南北宽300米，面积11万平方米。'],
    ['展厅长约80米、宽45米，面积4600平方米。', '展厅长约80米、宽45米，面积4600平方米。'],
    ['跑道各长80米、宽45米，面积4600平方米。', '跑道各长80米、宽45米，面积4600平方米。'],
    ['展厅长80米、宽45米，占地面积4600平方米。', '展厅长80米、宽45米，占地面积4600平方米。'],
    ['大楼长80米、宽45米，建筑面积4600平方米。', '大楼长80米、宽45米，建筑面积4600平方米。'],
    ['展厅长80米、宽45米，地处坡上，面积4600平方米。', '展厅长80米、宽45米，地处坡上，面积[4600平方米]。'],
    ['展厅长80米、宽45米，面积5200平方米。', '展厅长80米、宽45米，面积5200平方米。'],
    ['票价打八折，原价2元的线路只需1.2元。', '票价打八折，原价2元的线路只需[1.2元]。'],
    [
      '全社六十四对渔船共捕鱼二万四千担，比去年的一万九千二百担增加百分之二十五。木帆船四十八对，平均每对二百九十担，合计一万三千九百二十担。',
      '全社六十四对渔船共捕鱼二万四千担，比去年的一万九千二百担增加百分之二十五。木帆船四十八对，平均每对二百九十担，合计一万三千九百二十担。',
    ],
    [
      '当天成交蔬菜42万公斤，其中郊区菜23.1万公斤，外地菜18.9万公斤。市场1986年建成时只有摊位60个，平均每天成交6万公斤。节日三天，市场凌晨开市。',
      '当天成交蔬菜42万公斤，其中郊区菜23.1万公斤，外地菜18.9万公斤。市场1986年建成时只有摊位60个，平均每天成交6万公斤。节日三天，市场凌晨开市。',
    ],
    ['面积560呎，呎价5900元，总价354万元。', '面积560呎，呎价5900元，总价[354万元]。'],
    ['面积560呎，呎价5900元，总价330.4万元。', '面积560呎，呎价5900元，总价330.4万元。'],
    ['每公斤价5元，卖出20斤，收入50元。', '每公斤价5元，卖出20斤，收入50元。'],
    ['标价500元的外套先打八折，会员再打九折，实付360元。', '标价500元的外套先打八折，会员再打九折，实付360元。'],
    ['票价打八折，原价2元的线路只需1.6元。', '票价打八折，原价2元的线路只需1.6元。'],
    ['午餐每份12元，每天卖出260份，一天的营业额是3920元。', '午餐每份12元，每天卖出260份，一天的营业额是[3920元]。'],
    ['午餐每份12元，每天卖出260份，一天的营业额是3120元。', '午餐每份12元，每天卖出260份，一天的营业额是3120元。'],
    ['交易4.2万辆；交易额25.2亿元，平均每辆成交价9万元。', '交易4.2万辆；交易额25.2亿元，平均每辆成交价[9万元]。'],
    ['假期8天接待游客42万人次，日均5.25万人次。', '假期8天接待游客42万人次，日均5.25万人次。'],
    ['每亩补贴500元，首批200亩共发放补贴10万元。', '每亩补贴500元，首批200亩共发放补贴10万元。'],
    ['每份150元，卖出80份，扣除抽成后收入1.08万元。', '每份150元，卖出80份，扣除抽成后收入1.08万元。'],
    ['每亩增收500元，涉及200亩，全县增收100万元。', '每亩增收500元，涉及200亩，全县增收100万元。'],
    ['住院花费12400元，新农合报销60%，自己只掏了4690元。', '住院花费12400元，新农合报销60%，自己只掏了[4690元]。'],
    ['住院花费12400元，新农合报销60%，自己只掏了4960元。', '住院花费12400元，新农合报销60%，自己只掏了4960元。'],
    ['住院花费12400元，新农合报销60%，自己只掏了5630元。', '住院花费12400元，新农合报销60%，自己只掏了5630元。'],
  ],
  apply: ({ sentences, articles }) => [
    ...sentences.flatMap((sentence) => [
      ...ofRateBefore(sentence),
      ...sentence.figures.flatMap((figure) => [
        ...ofRelation(sentence, figure),
        ...ofChain(sentence, figure),
        ...ofInterest(sentence, figure),
        ...ofSpeed(sentence, figure),
        ...ofExtent(sentence, figure),
        ...discounts(sentence, figure),
        ...ofMean(sentence, figure),
        ...wrongOwnPayment(sentence, figure),
      ]),
      ...halfPrices(sentence),
    ]),
    ...articles.flatMap((places) => [
      ...ofFarMeans(places),
      ...ofFarSpeeds(places),
      ...ofFarProducts(places),
      ...ofFarTotals(places),
    ]),
  ],
};
