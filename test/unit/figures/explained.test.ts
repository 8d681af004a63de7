/** What looks like a contradiction where other amounts, or how many there are, say that none was meant. Each warned before they were asked. */
import assert from 'node:assert/strict';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkedPassages } from './support/checked.ts';

const found = (text: string) =>
  checkFigures(checkedPassages(text.split('／'), { year: 2025, month: 7, day: 6 })).map(({ rule }) => rule);

/** Each with a slip of the pen that is one. */
const told: readonly (readonly [right: string, wrong: string])[] = [
  // A whole that is a share of another one has no part in the next sentence.
  [
    '今年新增车位2160个，其中城区1620个，占75%。目前全县1250个小区中，车位紧张的只剩10个，占0.8%。',
    '今年新增车位2160个，其中城区1620个，占57%。目前全县1250个小区中，车位紧张的只剩10个，占0.8%。',
  ],
  // A mean of people has no fraction.
  ['员工486人，网点41个，每个网点平均12人。', '员工486人，网点41个，每个网点平均21人。'],
  // What two parts leave of a whole of three is told in another sentence.
  [
    '三座大型水库蓄水16.7亿立方米，占兴利库容的七成。／中型和小型水库蓄水分别为3.2亿立方米和1.9亿立方米，各类水库合计21.8亿立方米。',
    '三座大型水库蓄水16.7亿立方米，占兴利库容的七成。／中型和小型水库蓄水分别为3.2亿立方米和1.9亿立方米，各类水库合计28.1亿立方米。',
  ],
  // 占 tells a share, and no growth.
  [
    '水库蓄水1.12亿立方米，占可用库容的28.6%，比去年同期少9300万立方米。',
    '水库蓄水由9300万立方米增加到1.12亿立方米，增长28.6%。',
  ],
  // 占 and 由 tie an outcome to the amounts right before it, whatever others make.
  [
    '队里86人，女工12人。共出土随葬品212件，陶器34件，占总数的16.0%。',
    '队里86人，女工12人。共出土随葬品212件，陶器34件，占总数的14.0%。',
  ],
  [
    '月费由144元调为168元，调幅16.7%。全体委员56席，缺席8席。',
    '月费由144元调为168元，调幅14.3%。全体委员56席，缺席8席。',
  ],
  // 35.3 % is made by two of the other amounts, of which so many stand near that some had to make it.
  [
    '全镇有茶园382亩、桑园407亩、果园243亩、菜园301亩。今年评选匠人，参评993人，入围529人，入围率53.3%。镇上有木匠191人、瓦匠234人、铁匠330人。',
    '全镇有茶园382亩、桑园407亩、果园243亩、菜园301亩。今年评选匠人，参评993人，入围529人，入围率35.3%。镇上有木匠191人、瓦匠234人、铁匠330人。',
  ],
  // 5元 and 4元 are 20 % apart, and 4元 and the next 5元 25 %, whatever each might be rounded from.
  ['鸡蛋先从每斤5元跌到4元，过了半个月又涨回5元，涨幅25%。', '鸡蛋先从每斤5元跌到4元，过了半个月又涨回5元，涨幅35%。'],
  // The percentage is the outcome, wherever the contradiction is shown.
  [
    '患者平均费用由6000元降到4500元，降幅25%，自付部分由2400元降到1350元。',
    '患者平均费用由6000元降到4500元，降幅35%，自付部分由2400元降到1350元。',
  ],
  // Parts whose shares are told of a whole that is not.
  [
    '内地供菜一千零五十吨，占全市供应量七成，本地菜三百吨，占两成，其余一百五十吨来自外国。',
    '内地供菜一千零五十吨，占全市供应量七成，本地菜三百吨，占四成，其余一百五十吨来自外国。',
  ],
  [
    '水库蓄水1050万方，占库容七成；其中上游来水300万方，占三成，其余750万方是雨水。',
    '水库蓄水1050万方，占库容七成；其中上游来水300万方，占三成，其余650万方是雨水。',
  ],
  // The growth of these amounts is told; the other one is that of a year before.
  ['公司收入63亿元，增长26%；去年同期为50亿元，增长32%。', '公司收入63亿元，去年同期为50亿元，增长32%。'],
  [
    '普查结果公布，常住人口为330万人，与2010年的300万人相比增长10%，十年前的前一个十年增长7.1%。',
    '普查结果公布，常住人口为330万人，与2010年的300万人相比增长7.1%，十年前的前一个十年增长7.2%。',
  ],
  // Shares of one whole are told as such, though the growth behind makes one of them, too.
  [
    '公司总股本3.2亿股，国家股占45%，法人股占30%，流通股占25%。公司今年投产项目的收入1.2亿元，比去年的8900万元增长35%。',
    '公司总股本3.2亿股，国家股占45%，法人股占30%，流通股占35%。公司今年投产项目的收入1.2亿元，比去年的8900万元增长35%。',
  ],
  [
    '# 松原机电去年净利润增长25%／公司实现净利润3.5亿元，比上年的2.8亿元增长25%。四个季度的净利润分别为6200万元、9500万元、1.08亿元和8500万元。',
    '# 松原机电去年净利润增长20%／公司实现净利润3.5亿元，比上年的2.8亿元增长25%。四个季度的净利润分别为6200万元、9500万元、1.08亿元和8500万元。',
  ],
  // 8 % is the growth of what stands before.
  [
    '公司全年营业收入48.6亿元，上年为45亿元，增长8%；净利润3.5亿元，上年为3.8亿元，下降8%。',
    '公司全年营业收入48.6亿元，上年为45亿元，增长8%；净利润3.5亿元，上年为3.8亿元，增长25%。',
  ],
  // Whatever makes the 1800人, there are fewer.
  [
    '今年全市报名考生34200人，比去年的36000人减少1800人，下降5%，这是五年来首次下降。考生中，理科18900人，文科12600人，艺术类2700人。',
    '今年全市报名考生34200人，比去年的36000人增加1800人，下降5%，这是五年来首次下降。考生中，理科18900人，文科12600人，艺术类2700人。',
  ],
  // 50 and 40 are 20 % apart by chance; what has fallen has not risen for that.
  [
    '上半年火情320起，比去年同期的400起下降20%；伤40人，比去年同期的50人减少10人。',
    '上半年火情320起，比去年同期的400起上升20%；伤40人，比去年同期的50人减少10人。',
  ],
  [
    '今年旱地收麦252斤，水田收麦286斤，旱地比水田少收34斤。两队共有耕牛84头，比去年的50头多34头。',
    '今年旱地收麦252斤，水田收麦286斤，旱地比水田多收34斤。两队共有耕牛84头，比去年的50头多34头。',
  ],
  // The word for a change says so at its own percentage, and no other tells it right.
  ['馆里借出图书152万册，比2019年的190万册减少20%。', '馆里借出图书152万册，比2019年的190万册增长20%。'],
  [
    '上半年营业收入195.2亿元，上年同期为200.0亿元，同比减少2.4%；净利润6.4亿元。',
    '上半年营业收入195.2亿元，上年同期为200.0亿元，同比增长2.4%；净利润6.4亿元。',
  ],
  ['去年失火2.5万户次，比上年的3万户次减少5000户次。', '去年失火2.5万户次，比上年的3万户次增加5000户次。'],
  ['粮仓存粮三百吨，比去年的五百吨减少四成。', '粮仓存粮三百吨，比去年的五百吨增加四成。'],
  ['同店的搪瓷盆由5元涨到7元，涨了40%。', '同店的搪瓷盆由5元涨到7元，涨了60%。'],
];

/** Of so many amounts, and so many years, some look like slips of each other. */
const dense: readonly string[] = [
  '县农商行披露年报，截至去年末，资产总额312.7亿元，较年初增长9.2%；各项存款268.4亿元，增加21.3亿元；各项贷款196.5亿元，增加17.8亿元，增幅9.96%。全年收入7.86亿元，下降1.3%，其中利息6.51亿元，占82.8%；不良贷款3.26亿元，不良率1.66%，下降0.12个百分点；拨备覆盖率214%。',
  '女画家柏如水1932年5月出生，16岁学画，1957年25岁时办第一次画展，1968年到1976年没有画画，直到1992年退休，执教35年。退休后她坚持写生，78岁那年还去了海拔4200米的湖边。2015年画册再版时，她已是83岁高龄。她的丈夫2012年去世，终年84岁，两人结婚53年。她的学生1950年出生，22岁拜师，2001年51岁时得奖。',
];

describe('what looks like a contradiction', () => {
  for (const [right, wrong] of told) {
    it(`is none in ${right}`, () => assert.deepEqual(found(right), []));
    it(`is one in ${wrong}`, () => assert.notDeepEqual(found(wrong), []));
  }
  for (const text of dense) it(`is none in ${text}`, () => assert.deepEqual(found(text), []));
});
