/** Contradictions on pages that do not tell their day: the text alone must show them. */
import assert from 'node:assert/strict';
import { checkFigures } from '../../../src/core/figures/checks/check.ts';
import { checkedPassages } from './support/checked.ts';

const undated = { year: null, month: null, day: null };

const cases: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['影展5月1日至5月18日在市美术馆举行，为期28天。', ['28天']],
  ['影展5月1日至18日举行，为期二十八天。', ['二十八天']],
  ['影展5月1日至18日举行，为期十八天。', []],
  // The year may have a 29 February.
  ['影展2月20日至3月5日举行，为期15天。', []],
  ['影展2月20日至3月5日举行，为期17天。', ['17天']],
  ['影展12月20日至1月5日举行，为期30天。', []],
  ['学校创办于1945年，2025年迎来建校70周年。', ['70周年']],
  ['学校创办于1945年，2025年迎来建校80周年。', []],
  ['学校创办于1945年，今年迎来建校70周年。', []],
  ['2025年春，生于1958年的老石匠今年47岁。', ['47岁']],
  ['2025年春，生于1958年的老石匠今年67岁。', []],
  // An article may be written long after the years that it tells.
  ['生于1958年的老石匠2010年退休，今年67岁。', []],
  ['生于1990年的工长今年25岁，大桥2030年将建成。', []],
  ['索道1998年投运，27年来运送游客1460万人次，这是第三次大修，上一次在2016年。', []],
  ['1958年城墙拆去2.1公里。1983年起维修至今，42年里维修过七次。', []],
  // The year after, which nothing tells, explains the months.
  ['环线5月日均12.3万人次，创单月新高。通车首月免费，收入自7月起算，11个月共收8.14亿元，平均每月7400万元。', []],
  // Nobody knows how many days lie between the two clocks.
  ['昨天8时30分，货轮驶离北屿港。这艘长400米的货轮，14日6时30分靠泊，26小时内装卸4270标箱，平均每小时164标箱。', []],
  [
    '昨天8时30分，货轮驶离北屿港。这艘长400米的货轮，今天6时30分靠泊，26小时内装卸4270标箱，平均每小时164标箱。',
    ['26小时'],
  ],
  // A year that nothing ties to the article's own days may be of any time.
  ['培训班3月9日（星期六）开班。据了解，2025年全市计划培训1200人。', []],
  ['首批房源昨日（11月16日，星期六）开售。原业主2012年以398万元买入。', []],
  ['培训班3月8日（星期六）开班。据了解，2025年全市计划培训1200人。', []],
  ['音乐节10月2日（星期五）晚开幕，是2025年国庆假期的重头戏。', ['10月2日']],
  ['音乐节10月2日（星期四）晚开幕，是2025年国庆假期的重头戏。', []],
  // Its clocks are of one time all the same, and its days lie as far apart in any year.
  ['排水管2023年8月动工。最后一段从5月16日19时开始，到17日6时结束，历时17小时。', ['17小时']],
  ['排水管2023年8月动工。最后一段从5月16日19时开始，到17日6时结束，历时11小时。', []],
  ['排水管2023年8月动工。最后一段5月3日开始，5月20日结束，历时8天。', ['8天']],
  ['排水管2023年8月动工。最后一段5月3日开始，5月20日结束，历时18天。', []],
  ['排水管2023年8月动工。最后一段2月20日开始，3月5日结束，历时15天。', []],
  [
    '最早的一件为乾隆二十二年（1757年），最晚的一件为宣统三年（1911年），前后相距164年。1772年有3件，1793年有12件，1840年有31件，1851年有40件，1864年有22件，1900年有9件。',
    ['164年'],
  ],
  [
    '最早的一件为乾隆二十二年（1757年），最晚的一件为宣统三年（1911年），前后相距154年。1772年有3件，1793年有12件，1840年有31件，1851年有40件，1864年有22件，1900年有9件。',
    [],
  ],
  // Who tells a day without its year tells one with it because it is of another.
  ['12月3日，星期一，粥铺的灯亮了。2008年12月3日，它在西街开张，到今天整整10年。', []],
  ['2008年12月3日，粥铺开张。12月5日，星期一，客人来了。', ['12月5日']],
  ['本报柳荫2018年8月16日电（记者梁存义）老支书生于1940年，今年68岁。', ['68岁']],
  ['本报讯（记者白露）2025年10月8日，假期结束。10月4日（周日）客流最高。', ['10月4日']],
  // A day with its year that stands behind its subject is of that, and not of the article.
  ['书店2016年3月6日开门，至今已有8年。3月9日，星期六，书店迎来读者。', []],
  ['大桥2021年5月1日动工，去年9月30日合龙。11月2日（周日），桥上通车。', []],
  // Who writes 今年 does not call it 2016年.
  ['今年是抗战胜利80周年。2016年，他来到旧址，写下一首诗。', []],
  ['剧团建团60周年。剧团成立于1962年。2015年3月，两家剧团合并。', []],
  ['剧团建团60周年座谈会举行。剧团成立于1962年5月1日。2015年3月，剧团与邻县剧团合并。', []],
  ['团长就2021年度工作述职。今年是剧团成立60周年。剧团成立于1962年。', []],
  ['会议建议明年4月16日召开大会。大会定于2027年4月16日在望川召开。', []],
  ['1971年她农校毕业，进了果树所，迄今，已和梨树打了整整26个春秋的交道。1990年，新品种试种成功。', []],
  ['工厂今年7月开工，2024年投产。', []],
  // Years of something else are none.
  ['培训班3月9日（星期六）开班。培训中心2025年建成。', []],
  ['培训班3月9日（星期六）开班。自2025年起，已培训1200人。', []],
  ['培训班3月9日（星期六）开班。2024年培训1100人，2025年培训1200人。', []],
  ['他从2023年3月出发，今年11月抵达，历时30个月。2025年冬，他回到砚山。', ['30个月']],
  ['他从2023年3月出发，今年11月抵达，历时32个月。2025年冬，他回到砚山。', []],
  ['创办于2004年的船队今年迎来建队30周年。2024年的队庆在湖湾举行。', ['30周年']],
  ['创办于2004年的船队今年迎来建队30周年。2024年的比赛在湖湾举行。', []],
  ['创办于2004年的船队今年迎来建队20周年。2024年的比赛在湖湾举行。', []],
  ['1997年旅游收入增长5%。今年是改革开放20周年。', []],
  ['足协杯11月19日（周三）晚开赛，球队时隔七年再进四强，上一次还是2018年。', []],
  ['书展10月18日（星期日）开幕，上一次在本市举办还是2016年。', []],
  ['4月18日（周五）晚，公司披露2024年年度报告。', []],
  ['特展今天（9月26日，周五）开幕，展至2026年1月4日，展期101天。', []],
  // A plan's year is none of the article's, where a year of its own days is.
  ['今年是新中国成立75周年。山乡为2035年定下目标。', []],
  ['今年是新中国成立66周年。2025年10月1日上午，山乡举行歌会。', ['66周年']],
];

describe('contradictions on a page without its day', () => {
  for (const [text, expected] of cases)
    it(text, () => {
      const passages = checkedPassages([text], undated);
      const found = checkFigures(passages).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, expected);
    });
});

describe('a day of the headline on a page without a year', () => {
  const found = (day: string) =>
    checkFigures(checkedPassages(['# 新码头今年11月28日启用', `新码头定于${day}启用。`], undated)).length;
  it('may be of any year', () => assert.equal(found('2027年11月28日'), 0));
  it('is another one all the same', () => assert.equal(found('2027年11月18日'), 1));
});

describe('a weekday where only the year is known', () => {
  const found = (text: string) =>
    checkFigures(checkedPassages([text], { year: 2026, month: null, day: null })).map(({ start, end }) =>
      text.slice(start, end),
    );
  const told = (weekday: string) => `2025年11月，发掘结束。展览12月20日（${weekday}）开幕，展至2026年3月20日。`;
  it('may be of any year that the article tells', () => assert.deepEqual(found(told('星期六')), []));
  it('and of that year', () => assert.deepEqual(found(told('星期日')), []));
  it('but of no other', () => assert.deepEqual(found(told('星期三')), ['12月20日']));
});
