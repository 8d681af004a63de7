/**
 * Numbers that a careful reader does not stumble over, since one sensible reading makes them agree; and beside each what still is a contradiction: {wrong|right}. All are written on
 * the day that stands before them.
 */
import assert from 'node:assert/strict';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import type { CheckName, ReferenceDay } from '../../../src/core/reading.ts';
import { checkedPassages } from './support/checked.ts';

type Texts = readonly (readonly [day: string, text: string])[];

const dayOf = (told: string): ReferenceDay => {
  const [year, month, day] = told.split('-').map(Number) as [number, number, number];
  return { year, month, day };
};
const found = (told: string, text: string) =>
  checkFigures(checkedPassages(text.split('／'), dayOf(told))).map(({ rule }) => rule);

/** Right though they look otherwise, by what makes them so. */
const fitting: Readonly<Record<string, Texts>> = {
  'what was planned ends on no day of something else': [
    ['2024-05-13', '昨天，白鹭江桥合龙。大桥2020年9月动工，工期原定48个月，因洪水停工约5个月。铁路全长217公里。'],
    ['2021-08-20', '引水渠昨天通水。渠道2018年5月开挖，合同工期30个月，其间遇到两次塌方。'],
  ],
  'years that nothing goes on from may have ended': [
    ['2024-08-01', '今年45岁的曹立平2001年入伍，12年军旅生涯中两次立功。退役后他办起养殖场，如今存栏肉牛86头。'],
    ['2015-05-06', '他1990年入伍，服役16年，转业后分到税务局。'],
    ['2015-05-06', '他1988年开始跑运输，跑了17年，攒下钱后买了两条船。'],
    ['2015-05-06', '2002年他当选村主任，连任两届，六年里修了三条路。'],
    ['2015-05-06', '1986年，他从部队转业，在公安局干了19年，后来调到司法局。'],
    ['2015-05-06', '老周1972年入党，当支书24年，卸任后仍住在村委会隔壁。'],
  ],
  'ages with two names are of two': [
    ['2015-09-14', '侯志平今年51岁，1985年从警，做了9年刑警。／1996年7月，3岁的小军在火车站走失。'],
  ],
  'an age of a year that is pointed back to': [
    [
      '2021-04-06',
      '账本是贺满仓写的：“1982年春，包荒山420亩。”那一年贺满仓55岁，贺长河22岁。贺满仓1927年生，2006年去世。',
    ],
  ],
  'a birth makes the age': [
    [
      '2017-10-25',
      '10月23日晚，机长刘启新完成了最后一次飞行。再过两天他就满60岁了。刘启新1957年10月25日出生，1976年招飞入伍，在空军服役10年，1987年转到民航，至今整30年。30年里他只在家过了7个春节。',
    ],
  ],
  'the first day of several': [
    ['2005-08-16', '# 老兵口述：三天三夜守石寨／敌人先后冲锋11次，头一天4次，第二天5次，第三天上午还有两次。'],
  ],
  'the day of an extreme ends nothing': [
    ['2008-10-08', '景区十月一日迎客3.8万人次，最高的3日达6.9万人次，7天共31.2万人次，门票收入1240万元。'],
  ],
  'the text tells the other figure of the headline': [
    ['2019-05-30', '# 60岁学画 80岁办展／今年80岁的姚秀兰，退休后才拿起画笔，画了二十年。'],
  ],
  'amounts with units make that of the headline without': [
    ['2004-05-05', '# 五一前两日接待游客21万／1日接待9.4万人次，2日接待11.6万人次，3日有望达到12万人次。'],
  ],
  'two years make the number of the headline': [
    ['2004-11-09', '# 改革党赢得选举 执政11年的联盟下台／议会有150个议席，任期四年。联盟自1993年上台以来一直执政。'],
  ],
  'a span of somebody else is none of the headline': [
    ['2018-04-09', '# 守岛三十二年 夫妻只回过五次家／王家顺上岛时26岁，妻子上岛已经三十年。岛上的灯塔亮了一百一十年。'],
    ['2016-01-05', '# 摆渡四十一年 一条船换了三回／老渡工章水根十七岁上船，父亲摆渡三十五年，把桨交给了他。'],
  ],
  'both sides may score until the end': [
    ['2004-10-19', '第三局在6比11落后的形势下连得7分，终以15比12拿下。'],
    ['2011-03-03', '第二局以17比19落后时连得4分，最终以23比21拿下。'],
    ['2011-03-03', '比赛还剩三分钟时以61比68落后，全队连得9分反超，终场以72比70取胜。'],
  ],
  'somebody else has another rank': [
    ['2007-05-14', '# 铁山队2比1取胜 排名升至第二／平原化工队积27分名列第三，铁山队跃居次席。'],
    ['2007-05-14', '# 海东县工业增速位居全省第二／据统计，平原县排名第五，比去年进了两位。海东县的增速为12%。'],
    ['2007-05-14', '# 云河队客场告捷 积分跃居第二／昨天的另一场比赛，石桥队4比0大胜，名列第六。'],
  ],
};

for (const [reason, texts] of Object.entries(fitting))
  describe(`readings that fit: ${reason}`, () => {
    for (const [day, text] of texts) it(`is right: ${text}`, () => assert.deepEqual(found(day, text), []));
  });

/** The rule that speaks, with texts that leave no reading that fits. */
const contrary: Partial<Readonly<Record<CheckName, Texts>>> = {
  duration: [
    ['2021-08-20', '渠道2018年5月动工，2020年8月完工，工期{36|27}个月。'],
    ['2015-05-06', '他1988年开始跑运输，至今跑了{17|27}年，攒下钱后买了两条船。'],
    ['2015-05-06', '他1988年开始跑运输，跑了{37|27}年，攒下钱后买了两条船。'],
    ['2015-05-06', '1986年他走上讲台。{39|29}年里，他教过两千个学生。今年他退休了。'],
  ],
  age: [
    ['2005-08-16', '老人今年{66|76}岁。1945年，16岁的马占山参了军。'],
    ['2021-04-06', '1982年春，贺满仓包下荒山，那一年他{65|55}岁。贺满仓1927年生，2006年去世。'],
  ],
  sets: [
    ['2004-10-19', '第三局在6比11落后的形势下连得7分，终以15比{10|13}拿下。'],
    ['2011-03-03', '第二局以17比19落后时连得4分，以{22|21}比19拿下。'],
  ],
  ordinal: [
    ['2007-05-14', '# 铁山队2比1取胜 排名升至第二／此役过后，铁山队积28分，排名升至第{三|二}。'],
    ['2007-05-14', '# 空气质量位居全省第二／记者昨天获悉，我市名列第{五|二}。'],
    ['2007-05-14', '# 空气质量位居全省第二／优良天数占九成，目前排名第{七|二}。'],
    ['2007-05-14', '# 我市空气质量位居全省第二／本市前十月空气优良天数在全省排名第{七|二}。'],
  ],
  'same-thing': [
    ['2019-05-30', '# {60岁|80岁}办展／今年80岁的姚秀兰，退休后才拿起画笔，画了二十年。'],
    ['2004-05-05', '# 五一前两日接待游客{61万|16万}／1日接待4.4万人次，2日接待11.6万人次，共16万人次。'],
    ['2004-11-09', '# 执政11年的联盟下台／联盟执政{21|11}年，一直以强硬著称。'],
    ['2018-04-09', '# 守岛三十二年 王家顺昨天下岛／王家顺守岛{三十年|三十二年}，只回过五次家。'],
  ],
};
const alternatives = /\{([^|{}]*)\|([^|{}]*)\}/g;

for (const [rule, texts] of Object.entries(contrary))
  describe(`readings that do not fit: ${rule}`, () => {
    for (const [day, text] of texts) {
      const [wrong, right] = [text.replace(alternatives, '$1'), text.replace(alternatives, '$2')];
      it(`is found: ${wrong}`, () => assert.ok(found(day, wrong).includes(rule as CheckName)));
      it(`is right: ${right}`, () => assert.deepEqual(found(day, right), []));
    }
  });
