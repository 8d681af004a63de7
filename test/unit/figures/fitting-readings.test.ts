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
  'brothers have two births': [
    ['2007-06-23', '赵家三兄弟，老大1948年生，老二比老大小四岁，老三今年五十岁。父亲去世时，老三才十一岁。'],
  ],
  'what the text goes on to is the end': [
    ['2013-04-16', '孟佳9岁练球，16岁进省队，21岁拿全国冠军，27岁退役，执教三年就带出了冠军。'],
    ['2023-09-03', '8月31日9时30分，救援队接到求助，10时15分出发，走了4个小时到达崖下，17时40分把两名被困者救下。'],
  ],
  'another edition has other days': [
    ['1991-06-17', '第三届花会从五月二日开到六月六日，比第二届长了五天，第一届只开了二十天。'],
    [
      '2024-02-28',
      '2月15日，冰雪园闭园，从去年12月18日开园算起，共运营60天。2023年1月闭园的上一届只开了52天，面积为60万平方米。',
    ],
  ],
  'what comes on top is counted': [
    ['2006-09-10', '岳明华1969年上讲台，2004年退休又返聘两年，前后37年，其中31年只有他一个老师。'],
  ],
  'a shift is shorter than the day': [
    ['2015-03-14', '超市从早上8点开到晚上10点，员工每班7小时，分两班。'],
    ['2018-03-14', '副食店把打烊时间从晚上7点延到9点半，18名员工分成两班，早班6个半小时，晚班7个小时。'],
  ],
  'parts make what was told before': [
    [
      '1979-11-12',
      '厂里从利润中提取百分之五，按前十月计算是五十一万三千元。／最后定下来：三十万元盖宿舍，六万元扩建托儿所，十五万三千元用作奖金。',
    ],
  ],
  'any one is none that was told of': [
    [
      '2003-08-19',
      '次期全屬三房間隔，面積由六百五十呎至八百二十呎。最便宜的是三樓一個六百五十呎單位，售五百二十六萬五千元。屋苑設有泳池，管理費每呎一元八角。即使住最細的六百五十呎單位，每月亦要付一千一百七十元。／任職文員的陳先生今年三十八歲，首期已購入一個中層六百八十呎單位。',
    ],
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
  'a break that another paragraph tells makes the number less': [
    ['2022-11-06', '第八届望川马拉松今晨开跑。／石大有自2014年首届以来一次不落，只有2020年比赛停办。'],
    ['2023-09-16', '第六届望川茶会昨天开幕。／茶会每年举办，2016年举办首届，停办过两届。'],
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
    ['2015-08-30', '第三届书展8月15日开幕，8月19日闭幕，第三届书展为期{7天|5天}。'],
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
    ['2022-11-06', '第{六|八}届望川马拉松今晨开跑。／石大有自2014年首届以来一次不落，只有2020年比赛停办。'],
    ['2022-11-06', '第{十一|九}届望川马拉松今晨开跑。／石大有自2014年首届以来一次不落，只有2020年比赛停办。'],
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
