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
