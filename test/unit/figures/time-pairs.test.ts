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
];

/** Other courses, other ends, and a rounded number. */
const right = [
  '停水从上午7时开始，至下午5时恢复，最长的一户停了六小时。',
  '隧道2019年3月开工，2024年3月通车，质保三年。',
  '货轮3月8日离港，4月12日抵达，途中停靠5港，航行32天。',
  '河道从4月18日起清淤，到7月8日结束，前后用了三个月。',
  '窑火测年为公元762年到公元850年，延续近100年。',
  '27日收到来信，3月5日回信，历时六天。',
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
