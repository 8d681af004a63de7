/** What a reader is told of a contradiction: with the two that stand against each other, and what it should be. */
import assert from 'node:assert/strict';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import type { CheckName } from '../../../src/core/reading.ts';
import { checkMessage } from '../../../src/formats/check-messages.ts';
import { checkedPassages } from '../figures/support/checked.ts';

/** For each rule a text, and the message in English and in Chinese. */
const texts: readonly (readonly [rule: CheckName, text: string, english: string, chinese: string])[] = [
  ['impossible-date', '春灌从2月30日开始。', 'There is no such day: 2月30日.', '没有这一天：2月30日。'],
  [
    'weekday',
    '大会于2025年7月6日（星期六）举行。',
    '2025年7月6日 is a Sunday, not a Saturday.',
    '2025年7月6日是星期日，不是星期六。',
  ],
  [
    'age',
    '赵航生于1998年，今年35岁。',
    'Somebody born in 1998 turns 27 in 2025, not 35岁.',
    '1998年出生，2025年应为27岁，文中为35岁。',
  ],
  [
    'age',
    '诗人生于1931年，2024年12月因病去世，享年83岁。',
    'Somebody born in 1931 turns 93 in 2024, not 83岁.',
    '1931年出生，2024年应为93岁，文中为83岁。',
  ],
  [
    'age',
    '周德厚生于1963年。如今52岁的他是石匠。',
    'Somebody born in 1963 turns 62 in 2025, not 52岁.',
    '1963年出生，2025年应为62岁，文中为52岁。',
  ],
  [
    'product',
    '每车装2吨，100车共装300吨。',
    '2吨 each for 100车 makes 200吨; the text says 300吨.',
    '2吨 × 100车 = 200吨，文中为300吨。',
  ],
  [
    'product',
    '本金24万元，年利率6%，两年利息3.88万元。',
    '24万元 at 6% × 两年 makes 2.88万元; the text says 3.88万元.',
    '24万元 × 6% × 两年 = 2.88万元，文中为3.88万元。',
  ],
  [
    'product',
    '票价打八折，原价2元的线路只需1.2元。',
    '2元 at 八折 makes 1.6元; the text says 1.2元.',
    '2元 × 八折 = 1.6元，文中为1.2元。',
  ],
  [
    'anniversary',
    '学校1955年成立，今年迎来建校80周年。',
    'From 1955 to 2025 it is 70 years; the text says 80周年.',
    '1955年至2025年为70年，文中为80周年。',
  ],
  [
    'duration',
    '书展8月15日开幕，8月19日闭幕，为期7天。',
    'From 8月15日 to 8月19日 it is 4 to 5 days, not 7天.',
    '8月15日至8月19日为4至5天，文中为7天。',
  ],
  [
    'duration',
    '下午2时10分起火，5时40分被扑灭，燃烧了两个半小时。',
    'From 下午2时10分 to 5时40分 it is 3 hours 30 minutes, not 两个半小时.',
    '下午2时10分至5时40分为3小时30分钟，文中为两个半小时。',
  ],
  [
    'duration',
    '“五一”假期（5月1日至5日）7天。',
    '5月1日至5日 is 4 to 5 days, not 7天.',
    '5月1日至5日为4至5天，文中为7天。',
  ],
  [
    'duration',
    '大桥2019年3月开工，2024年3月贯通，历时六年。',
    'From 2019年3月 to 2024年3月 it is 5 years, not 六年.',
    '2019年3月至2024年3月为5年，文中为六年。',
  ],
  [
    'duration',
    '修缮2024年1月开始，2024年4月结束，历时五个半月。',
    'From 2024年1月 to 2024年4月 it is 3 months, not 五个半月.',
    '2024年1月至2024年4月为3个月，文中为五个半月。',
  ],
  [
    'duration',
    '活动7月1日至7月10日举行，为期20天。',
    'From 7月1日 to 7月10日 it is 9 to 10 days, not 20天.',
    '7月1日至7月10日为9至10天，文中为20天。',
  ],
  [
    'parts-sum',
    '共有23个乡镇，其中山区11个，平原9个，湖区4个。',
    'The parts 11个 + 9个 + 4个 add up to 24个; the whole is 23个.',
    '各部分合计 11个 + 9个 + 4个 = 24个，与总数23个不符。',
  ],
  [
    'shares',
    '步行占35%，公交占28%，其他方式占45%。',
    'The shares 35% + 28% + 45% of one whole add up to 108%.',
    '同一整体的各部分占比 35% + 28% + 45% 合计 108%。',
  ],
  [
    'shares',
    '产品合格率96%，不合格率6%。',
    'The shares 96% + 6% of one whole add up to 102%.',
    '同一整体的各部分占比 96% + 6% 合计 102%。',
  ],
  [
    'shares',
    '停车、噪声、供暖三类合计占61%，分别占23%、18%和10%。',
    'The shares 23% + 18% + 10% add up to 51%; the text says 61% for all of them.',
    '各项占比 23% + 18% + 10% 合计 51%，文中合计为61%。',
  ],
  [
    'shares',
    '1200公里公路中，安装路牌的有900公里，占85%。',
    '900公里 of 1200公里 are 75%, not 85%.',
    '900公里占1200公里的75%，文中为85%。',
  ],
  [
    'growth',
    '产值由120万元增加到130万元，增长18%。',
    'From 120万元 to 130万元 the change is 8.3%, not 18%.',
    '120万元到130万元的变化为8.3%，文中为18%。',
  ],
  [
    'growth',
    '出库流量由600立方米增至450立方米。',
    '450立方米 is less than 600立方米; the text says “增至”.',
    '450立方米小于600立方米，与“增至”不符。',
  ],
  ['growth', '失业率由3.8%降至4.2%。', '4.2% is more than 3.8%; the text says “降至”.', '4.2%大于3.8%，与“降至”不符。'],
  [
    'sets',
    '以25∶19、21∶25，直落两局取胜。',
    'A match told as “直落两局” has no lost set: 21∶25.',
    '“直落两局”不应有负局：21∶25。',
  ],
  ['ordinal', '这是湖城队第六次捧杯，前六次都在客场。', '第六次 does not go with “前六次”.', '第六次与“前六次”不符。'],
  [
    'sets',
    '先丢两局后连扳三局，以3比1逆转对手。',
    '“先丢两局后连扳三局” does not give the result 3比1.',
    '“先丢两局后连扳三局”与总比分3比1不符。',
  ],
  [
    'sets',
    '主队半场2比1领先，最终以1比1收场。',
    'After 2比1 at half-time a match cannot end 1比1.',
    '半场2比1，终场不会是1比1。',
  ],
  ['sets', '两队1比2战平。', '“战平” does not go with the score 1比2.', '“战平”与比分1比2不符。'],
  [
    'parts-sum',
    '工程征地2600亩，其中林地3800亩。',
    '3800亩 cannot be a part of 2600亩.',
    '3800亩不可能是2600亩的一部分。',
  ],
  [
    'magnitude',
    '去年进出口56亿元，今年已达52万元。',
    '56亿元 and 52万元 are told of one amount; 万 and 亿 look mixed up.',
    '同一数量先后为56亿元和52万元，“万”与“亿”疑有混用。',
  ],
  [
    'shares',
    '全县86个村，32个村建了书屋，已过半。',
    '32个 of 86个 are 37.2%, not 过半.',
    '32个占86个的37.2%，文中为过半。',
  ],
  [
    'product',
    '全程450公里，跑了1.5小时，平均时速250公里。',
    '450公里 ÷ 1.5小时 is 300公里/小时; the text says 250公里.',
    '450公里 ÷ 1.5小时 = 300公里/小时，文中为250公里。',
  ],
  [
    'product',
    '新桥长1200米，宽24米，桥面面积3.88万平方米。',
    '1200米 × 24米 is 2.88万平方米; the text says 3.88万平方米.',
    '1200米 × 24米 = 2.88万平方米，文中为3.88万平方米。',
  ],
  [
    'listed',
    '活动分四个阶段：动员部署、自查自纠、总结验收。',
    'The text says 四个 and lists 3.',
    '文中说四个，列出的却是3个。',
  ],
  [
    'growth',
    '产值900亿元，比上年增加70亿元，增长18.4%。',
    'From 900亿元 − 70亿元 to 900亿元 the change is 8.4%, not 18.4%.',
    '900亿元 − 70亿元到900亿元的变化为8.4%，文中为18.4%。',
  ],
  [
    'multiple',
    '产值由1.5亿元增加到4.5亿元，翻了一番。',
    '4.5亿元 is 3 times 1.5亿元; the text says 翻了一番.',
    '4.5亿元是1.5亿元的3倍，文中为翻了一番。',
  ],
  [
    'percentage-points',
    '比重从31%提高到35%，提高了4%。',
    'From 31% to 35%, 4% would be percentage points.',
    '31%到35%相差的是百分点，文中为4%。',
  ],
  [
    'range-reversed',
    '改造期限为18至12个月。',
    'The range runs the wrong way: 18 to 12个月.',
    '范围前后颠倒：18至12个月。',
  ],
  [
    'range-reversed',
    '队员平均年龄23.6岁，最大的21岁。',
    'The average is 23.6岁 and the most 21岁, which cannot be.',
    '平均值23.6岁与最大值21岁不能同时成立。',
  ],
  [
    'range-reversed',
    '他2019年考上大学，2016年毕业。',
    '“考上” (2019年) and “毕业” (2016年) are told the wrong way round.',
    '“考上”（2019年）与“毕业”（2016年）先后颠倒。',
  ],
  [
    'range-reversed',
    '每户补助1000元到3000元不等，其中最高的3500元。',
    '3500元 lies outside the range 1000元到3000元.',
    '3500元不在1000元到3000元之内。',
  ],
  [
    'temperature',
    '最低气温3℃，最高气温2℃。',
    'The lowest temperature is above the highest: 3℃ and 2℃.',
    '最低气温高于最高气温：3℃，2℃。',
  ],
  [
    'ordinal',
    '# 第八届望川茶会开幕／昨日，第七届望川茶会开幕。',
    '“望川茶会开幕” is told with two numbers: 第八届 and 第七届.',
    '“望川茶会开幕”的序数前后不一：第八届，第七届。',
  ],
  [
    'magnitude',
    '产值218.6亿元。／产值218.6万元。',
    'The same digits stand with 万 and with 亿: 218.6亿元 and 218.6万元.',
    '同一数字一处用“万”，一处用“亿”：218.6亿元，218.6万元。',
  ],
  [
    'ordinal',
    '灯展始办于2009年，每年一届。今年的第十九届灯展开幕。',
    'Counted from 2009 it would be number 17, not 第十九届.',
    '自2009年算起应为第17，文中为第十九届。',
  ],
  [
    'ordinal',
    '灯展6月6日亮灯。到7月5日，已是第20天。',
    'Counted from 6月6日 it would be number 30, not 第20天.',
    '自6月6日算起应为第30，文中为第20天。',
  ],
  ['ordinal', '在全省31个县中，我县排名第36位。', '第36位 does not go with “31个”.', '第36位与“31个”不符。'],
  [
    'age',
    '23岁的陈舟是消防员。今年32岁的陈舟说。',
    '“陈舟” is told with two ages: 23岁 and 32岁.',
    '“陈舟”的年龄前后不一：23岁，32岁。',
  ],
  [
    'same-thing',
    '书市5月6日开幕。书市自5月8日开幕以来有万人。',
    '“开幕” is told with two days: 5月6日 and 5月8日.',
    '“开幕”有两个日期：5月6日，5月8日。',
  ],
  [
    'same-thing',
    '白鹭江大桥全长1280米。／大桥全长1380米。',
    '“大桥全长” is told with two values: 1280米 and 1380米.',
    '“大桥全长”有两个数值：1280米，1380米。',
  ],
  [
    'same-thing',
    '全程运行58分钟。“48分钟跑完全程。”他说。',
    'One thing is told with two values: 58分钟 and 48分钟.',
    '同一数字有两个数值：58分钟，48分钟。',
  ],
  [
    'same-thing',
    '# 砚山纸业净利润增长18.5%／净利润3.2亿元，同比下降18.5%。',
    'The headline has 增长18.5%, the text 下降18.5% (“净利润”).',
    '“净利润”标题为增长18.5%，正文为下降18.5%。',
  ],
];

describe('the message of a check', () => {
  for (const [name, text, english, chinese] of texts)
    it(`${name}: ${text}`, () => {
      const rules = checkRules.filter((rule) => rule.name === name);
      const day = { year: 2025, month: 7, day: 6 };
      const [check] = checkFigures(checkedPassages(text.split('／'), day), rules);
      assert.ok(check, 'found');
      assert.equal(checkMessage(check, 'en'), english);
      assert.equal(checkMessage(check, 'zh'), chinese);
    });
});
