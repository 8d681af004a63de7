/** What lasts from one day or clock time to another, over midnight and from one sentence to the next: {wrong|right}. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const pairs = [
  // A day and its clock time are one moment.
  '11月6日9时，大雾锁江。11月8日9时轮渡恢复，历时{24小时|48小时}。',
  '山洪6月8日23时来袭，次日5时水退，前后持续{9小时|6小时}。',
  '山洪6月30日23时来袭，次日5时水退，前后持续{9小时|6小时}。',
  '索道从17日20时至18日8时停运，停运{18个小时|12个小时}。',
  '5月8日14时起火，20时扑灭，燃烧{8小时|6小时}。',
  '昨日21时40分停车，次日凌晨2时10分恢复运行，停车{6小时30分|4小时30分}。',
  '上午8时20分，老人在公园倒地。9时05分，她被送进病房，中间只隔了{85分钟|45分钟}。',
  // What is done from the beginning to the end.
  '大会3月5日上午开幕，13日上午闭幕，会期{12天|8天半}。',
  // The clauses tie a span to the last two times that they tell, and other times and amounts beside them explain nothing.
  '班车7时20分从东站发出，停靠13站，9时05分到达云浦，全程{165分钟|105分钟}，载客46人，比改线前的2小时少15分钟。',
  '渡槽2019年4月开工，2024年10月竣工，历时{两年半|五年半}。其中跨河段2021年6月始建、2023年12月合龙。',
  '老楼2018年5月封闭，2024年11月竣工，历时{三年半|六年半}，其中西楼2020年9月动工、2024年3月完工。',
  '首批队员5月6日进场，架桥14座，5月24日撤离，历时{8天|18天}，第二批5月20日进场，5月28日撤离。',
  '首批隊員5月6日進場，架橋14座，到5月24日撤離，歷時{8天|18天}，第二批5月20日進場，5月28日撤離。',
  '首班车6时10分从东站发出，停靠13站，11时10分到达云浦，全程{7小时|5小时}，末班车17时10分发出，10分钟一班。',
  '第二批队员5月20日进场，5月28日撤离。首批队员5月6日进场，架桥14座，5月24日撤离，历时{8天|18天}。',
  '42名队员从7月3日至16日，共{12天|14天}，走完5个县，其中7月5日至16日有雨。',
  // The day of the week in brackets parts no day from its clock time.
  '台风18日（星期五）晚9时在青岬以北登陆，19日凌晨4时由西岸出海，在陆上停留{九小时|七小时}。',
  '卫星6月12日（周四）上午9时升空，6月17日（周二）清晨4时33分返回，飞行{105小时33分|115小时33分}。',
  '昨日（7月5日，星期六）上午8时封路，7月6日（星期日）上午10时恢复，封路{36小时|26小时}。',
  // Both days in Chinese figures, and the clock before a comma.
  '二十八日二十时至三十一日二十时，望川县连降暴雨，{九十六小时|七十二小时}雨量达312毫米。',
  '望川站三月二日六时至五日六时，{96小时|72小时}降雪40厘米。',
  // The first time is of the afternoon, as the second tells.
  '投票四时截止，最晚一所于晚间八时二十分报出结果，前后{三小时二十分|四小时二十分}。',
  '夜班船十时开出，凌晨二时抵达，航程{六小时|四小时}。',
  // Minutes in each other's place, and minutes in Chinese tens.
  '巴士七时零三分出事，七时五十分司机获救，被困{七十四分钟|四十七分钟}。',
  '手术上午九时卅五分开始，十时四十五分结束，历时{一小时廿分|一小时十分}。',
  // More than 31 日 are no day of a month.
  '影片去年6月8日开镜，7月19日杀青，拍摄{62日|42日}。',
  '工程去年11月25日开工，今年2月9日完工，前后{九十六日|七十六日}。',
  // The night between two opening hours is none of what is told in their order.
  '开馆时间从早8时30分到晚9时，每天{11个半小时|12个半小时}。',
  // The one range right before its number, in whatever clause.
  '2023年3月至2024年8月的{28个月|18个月}里，三人售出茶具1.2万件。',
  '从1991年3月到1993年9月，在长达{三年半|两年半}的时间里，他作案26次。',
  '从7月29日晚到8月8日晚，整整{八昼夜|十昼夜}，官兵抢运粮食450吨。',
  '7月29日至8月6日，我市连续{七天|九天}最高气温在35℃以上。',
  '自4月13日起实行的投放办法，到昨天（7月5日）刚好{60天|84天}。',
  '自5月3日起实施的分区停水，昨天是最后一天，前后共{83天|64天}。',
  '今年春运从1月2日开始，2月20日结束，共{40天|50天}。',
  '这个厂1969年5月动工，1970年11月投产，只用了{两年半|一年半}时间。',
  '台风28日下午7时40分登陆，29日凌晨3时10分出海，在陆上停留{五个半小时|七个半小时}。',
  // To the day that the number makes.
  '2023年7月9日，会计投案，{20天|12天}后即7月21日被逮捕。',
  '新楼今年5月9日动土，预计{28个月|18个月}后，即2026年11月落成。',
  // The earlier of two times of one day is told last.
  '总店早上8时30分开门，排在第一位的老人清晨4时45分就到，等了{4小时45分钟|3小时45分钟}。',
  '最晚一所于晚上8时20分报出结果，距四时截止投票已{三小时二十分|四小时二十分}。',
  // What hardly any other reading has a share in, however many dates stand around.
  '柳青1903年出生，1921年入学，1930年赴法国留学，1936年回国，在海外前后{八年|六年}，1950年任教，1977年退休。',
];

/** Other courses, other ends, and a rounded number. */
const right = [
  '停水从上午7时开始，至下午5时恢复，最长的一户停了六小时。',
  '隧道2019年3月开工，2024年3月通车，质保三年。',
  '货轮3月8日离港，4月12日抵达，途中停靠5港，航行32天。',
  '河道从4月18日起清淤，到7月8日结束，前后用了三个月。',
  '窑火测年为公元762年到公元850年，延续近100年。',
  '27日收到来信，3月5日回信，历时六天。',
  // Not all of the time, or not of that course.
  '列车13时05分驶出，14时20分通过大桥，全程90分钟，15时抵达。',
  '10月1日至8日，共6天有雨。',
  '大桥2022年9月签约，2023年3月动工，历时14个月，其中主桥2023年5月始建、2024年7月合龙。',
  '选手6时出发，17时返回，补给3次，用时4小时12分。亚军用了4小时20分，10时20分到达。',
  '厂房2022年9月奠基，2024年8月竣工，设备安装历时7个月，耗资4200万元。仓库2023年5月奠基、2024年3月竣工。',
  '首批队员5月6日进场，5月24日撤离，花了8天架桥，第二批5月20日进场，5月28日撤离。',
  '首批队员5月6日进场，扣除雨天，5月24日撤离，历时8天，第二批5月20日进场，5月28日撤离。',
  '首批队员5月6日进场；第二批5月24日撤离，历时8天，架桥14座，第三批5月20日进场，5月28日撤离。',
  // Of several days, which nothing tells.
  '警报昨上午8时30分解除。这次警报自21日上午11时30分发布，历时45小时。',
  '售票处昨晨10时开门，有人前晚9时已经到场，足足等了13小时。',
  // What it took in other days.
  '上午7时20分，列车开出，13时05分到达。过去坐汽车走这段路要11个半小时。',
  // Of two ranges together.
  '投放点每天早上7时至9时、傍晚6时至8时半开放，合计4个半小时。',
  '柜台上午8时至11时半、下午1时至5时办公，共7个半小时。',
  // Terms of prison, and editions of several.
  '2022年4月至2025年3月，会计挪用公款97万元，被判监五年半，首项罪名坐牢22个月。',
  '赛事1989年创办，每年一届；海州队曾在第二、第三和第六届夺冠，这是第四次捧杯。',
  // Nobody's age, and one that lies from another as it is told.
  '2005年出生的人均已成年，到2025年，期望寿命为82.5岁。',
  '林老1936年出生，今年89岁。86岁的妻子说，他比我大3岁。',
  // Up to an age that is of today.
  '他生于1964年，今年六十一岁，十六岁下田，至今四十五年。',
  // A son, who has an age of his own.
  '白老1936年9月出生，17岁登台。／长子陈舟现年59岁，次子陈帆48岁。',
  // Some of a range, what may be had within days of one, and what is counted beside it.
  '展销7月1日至20日举行，商品3天内可以退换。',
  '展销7月1日至20日举行，商场推出连续3天的抽奖。',
  '从7月1日到7月20日，其中3天里有雨。',
  '货轮7月1日离港，7月20日抵达，停靠4天后即8月1日返航。',
  '夜班船晚上11时开出，早上5时抵达，航行6小时。',
  // Another year than those before and behind.
  '投票率为78.4%，比四年前的81.1%低，是2001年以来24年中最低的一次。',
  '运动会1955年也曾在竹城举办，相隔七十年，竹城再度作东。',
  '首批队员5月6日进场，5月24日撤离，施工18天，前后用了8天，第二批5月20日进场，5月28日撤离。',
];

const filled = (text: string, side: 1 | 2): string => text.replace(/\{(.+?)\|(.+?)\}/, `$${side}`);
const marked = (text: string): string => text.replace(/\{(.+?)\|.+?\}/, '[$1]');

describe('a duration beside its two times', () => {
  for (const text of pairs) {
    it(`is told in ${filled(text, 1)}`, () =>
      assert.equal(markContradictions(filled(text, 1), checkRules), marked(text)));
    it(`agrees in ${filled(text, 2)}`, () =>
      assert.equal(markContradictions(filled(text, 2), checkRules), filled(text, 2)));
  }
  for (const text of right) it(`is another in ${text}`, () => assert.equal(markContradictions(text, checkRules), text));
});
