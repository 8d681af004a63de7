/** Feasts beside what was founded, told in other words, editions beside the first, and ages by how far they lie apart: {wrong|right}, with the year of the page. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const pairs: readonly (readonly [number, string])[] = [
  [1999, '明德书院创于一九一九年，前天为庆祝创校{七十|八十}周年举行聚餐，筵开96席。'],
  [2024, '创办于1919年的青石中学，昨日庆祝创校{七十|一百零五}周年。'],
  [2024, '青石中学创办于1919年，昨日庆祝创校{七十|一百零五}周年。'],
  [2003, '青石电扇厂1953年由三家作坊合并而成，昨天举行厂庆{四十|五十}周年茶话会。'],
  [2003, '青石晚报迎来创刊{20|30}周年。这张报纸1973年由几位退伍军人办起，从四开小报办成了对开大报。'],
  [2003, '为庆祝剧团成立{四十|五十}周年，青石剧团昨晚在老戏台演出。该团1953年创立，当时只有十二人。'],
  [1999, '培德书院庆祝创校{七十|八十}周年，前晚筵开百席。该校由一群留学生于一九一九年在西环创立。'],
  [2013, '江畔剧场明年将迎来建场{50|60}周年。这座1954年落成的剧场，承载了几代人的记忆。'],
  [2003, '石桥工厂昨天庆祝建厂{60|50}周年。石桥工厂1953年落户镇上，当时只有12人。'],
  [2007, '第{六|四}届“小手拉小手”义卖昨天收摊。这项活动2004年由市少年宫发起，每年举办一届，一年没有落下。'],
  [1993, '始于1980年的水乡菊花会一年一度，从未中断，今年已是第{十六|十四}届。'],
  [2018, '姐姐方晴今年19岁，比弟弟方朗大4岁，{17|15}岁的方朗正在读初三。'],
];
const right: readonly (readonly [number, string])[] = [
  // Another beginning: of another thing, of a part, of a new form.
  [2003, '商会成立于1953年。昨天，青石书店庆祝成立60周年。'],
  [2003, '为庆祝剧团成立五十周年，青石剧团昨晚在老戏台演出。该团1953年创立，1963年才有了自己的剧场。'],
  [2003, '书院1901年创立，1953年改为中学，今年庆祝中学建校五十周年。'],
  [2003, '医院今年迎来建院40周年。1963年招收护士，住院楼于1983年落成。'],
  [2003, '石桥工厂昨天庆祝建厂50周年。青河书店1983年创办，今年扩建。'],
  // Another feast.
  [2004, '枫桥中学创办于1919年，1954年改为公办，去年庆祝了公办50周年，今年迎来85周年校庆。'],
  [1999, '培德书院创于1929年，迁校五十周年时曾出版纪念册，今年又修了校舍。'],
  [1999, '培德书院创于1929年，庆祝建校五十周年那年曾出版纪念册。'],
  [2014, '剧场创办于1954年，去年庆祝建场59周年，今年大修，庆祝建校30周年的是中学。'],
  [2003, '青石中学创办于1953年，曾隆重庆祝建校四十周年，校友云集。'],
  [2003, '青石书店1983年创办，今年扩建。昨晚，庆祝创立50周年的晚会在体育馆举行。'],
  [2011, '青石中学创办于1954年，学校已开始筹备建校60周年庆典。'],
  [2011, '青石中学创办于1954年，老校友相约三年后的建校60周年再聚。'],
  // Editions: more than one each year, at first.
  [2007, '第六届义卖昨天收摊。这项活动2004年发起，起初每年办两届，2006年起每年一届。'],
  // Ages by what parts them.
  [1988, '大姐四十二岁，二姐小她三岁，三妹又比二姐小三岁，今年三十六岁。'],
  // Spans of something else, or in parts.
  [1991, '7月8日至12日，望台县降下暴雨。此前该县已连续8天高温。'],
  [2008, '三期今年4月开工，工期18个月，明年10月竣工；二期工期24个月，2006年3月竣工。'],
  [1996, '他16岁参军，在部队干了20年，转业后又在邮局干了24年，1992年60岁时退休。'],
];

describe('feasts and firsts', () => {
  const alternatives = /\{([^|{}]*)\|([^|{}]*)\}/g;
  const marked = (year: number, text: string) => markContradictions(text, checkRules, { year, month: 11, day: 16 });
  for (const [year, line] of pairs) {
    const [planted, clean] = [line.replace(alternatives, '$1'), line.replace(alternatives, '$2')];
    it(`is found: ${planted}`, () => assert.match(marked(year, planted), /\[/));
    it(`is right: ${clean}`, () => assert.equal(marked(year, clean), clean));
  }
  for (const [year, line] of right) it(`is right: ${line}`, () => assert.equal(marked(year, line), line));
});
