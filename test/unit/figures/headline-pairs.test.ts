/** Headlines over texts, and articles beside each other: {wrong|right} as in relation-pairs. # begins a headline, ／ parts the paragraphs. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

const pairs = [
  // Two digits that have changed places, whatever verb stands before them.
  '# 我市新增{64家|46家}便民服务站／市民政局昨日通报，全市新建便民服务站46家，覆盖92个社区。',
  '# 老人网上被骗{97万元|79万元}／市民吉女士轻信“理财顾问”，79万元养老钱被分四次转走。',
  // The only amount of the text, in a sentence with the words of the headline.
  '# {3.4亿元|4.3亿元}！砚山发行首单绿色债券／砚山城投昨日成功发行首单绿色债券，规模4.3亿元。',
  '# {全程52公里|全程25公里}！滨江绿道全线贯通／全长25公里的滨江绿道昨天贯通。',
  '# 县财政拨款{4000万元|400万元}补贴冬小麦／县财政局日前下达400万元专项补贴资金，用于冬小麦春管。',
  // A day of this month, on a page without a date.
  '# 轻轨2号线本月{26日|16日}开通／记者从市轨道办获悉，轻轨2号线将于本月16日开通运营。',
  // The text tells it in more digits, or the headline as a bound.
  '# {9.6万|6.9万}考生走进考场／今天上午，全市68912名考生走进42个考点。',
  '# 夏粮入库{突破千万吨|突破百万吨}／粮食局通报，全省收购夏粮104.3万吨，其中小麦98万吨。',
  '# 水库蓄水{不足两成|不足三成}／连日无雨，青石水库蓄水量降到总库容的28%。',
  '# 药店零售增逾{71%|17%}／药品零售额156亿元，同比增长17.4%，增幅比上季度高2.1个百分点。',
  // A target that is told roundly is not what has been reached.
  '# 上半年生产总值增长{6.8%|6.2%}／上半年生产总值186.4亿元，同比增长6.2%。局长说，全年的预期目标是增长6.5%左右。',
  // The highest of the day.
  '# 今日最高{38℃|36℃}／气象台预计，今天多云，气温27～36℃，明天26～34℃。',
  // The change goes the other way.
  '# 砚山纸业净利润{增长|下降}18.5%／砚山纸业净利润3.2亿元，同比下降18.5%。',
  '# 手术{减|增}一成二／县医院去年做手术1680例，增加12%。',
  // Two articles that share a name, or many words.
  '# 清风行动见成效／公安机关在“清风行动”中共抓获嫌疑人{184名|148名}。／# 清风行动打掉窝点／“清风行动”共抓获148名嫌疑人。',
  '# 今起调图／砚山站加开动车{36列|63列}。／# 动车调图后怎么走／砚山站此次共加开动车63列，旅客可上网购票。',
  // The headline leaves the unit out and has another word for it.
  '# 白鹤古镇五天揽客{93万|39万}／据景区统计，白鹤古镇接待游客39万人次。',
  '# 书店连锁一季新开{231家|213家}／公司公告说，第三季度新开门店213家，关闭12家。',
  '# 石门机场去年迎客{1350万|1530万}／石门机场昨日发布数据，去年全年旅客吞吐量1530万人次。',
  '# {82岁|28岁}的江上信使／清晨五点，28岁的裘远已经跑完了第一趟船。',
  // An amount of three digits that is nowhere in the text, and one like it, in other words and beside others.
  '# {2350亿|3250亿}美元：石州商船走出去／海关昨日公布，石州以3250亿美元的货物往来首次进入前十，其中对南洋往来118亿美元。',
  '# 石州去年收上{758亿元|785亿元}／快报说，去年全年入库785亿元，比前年多111亿元，增幅16.5%。',
  '# 邮局一年送出信函{5640万封|5460万封}／投递员们跑了一年，5460万封家书、1200万件包裹进了千家万户。',
  // Any two amounts of a text make a third by chance, and so does what the text tells of its other amounts.
  '# 今年新建{38座|36座}口袋公园／今年将新建口袋公园36座，其中城东区14座、城西区12座，其余10座在新区。前三年分别建成22座、28座和32座。',
  '# 日均揽件{4.2万件|2.4万件}／9月份全县日均揽件2.4万件，投递3.6万件。三年前，日均揽件只有6000件。',
  '# 港口吞吐量突破{210万|200万}标箱／港口完成吞吐量208万标箱，比2023年的160万标箱增长30%。',
  // The same with one other digit, which no rule on words finds.
  '# 邮局一年投递{5640万封|5940万封}／投递员们跑了一年，5940万封家书、1200万封挂号进了千家万户。',
  '# 老林场栽下{1247万株|1547万株}松／五十年来，三代人种活1547万株，去年又补了23万株。',
  // Of two digits, in the headline's words.
  '# 茶山新添{41台|14台}采茶机／入春以来茶山新添采茶机14台，修好旧机器30台。',
  // A name that both headlines have.
  '# 石板路修好了／新路分三段，全长{1600米|1300米}。／# 一条石板路／梅岭石板路全长1300米，老人天天走。',
  // What is pointed to has been told before.
  '公司以{2860万元|2680万元}中标旧桥改造。／这份2680万元的合同包括栏杆和照明。',
];

const right = [
  '# 十二名邻居种树／胡鸣和11名邻居每逢周末上山种树。',
  '# 24小时书店满月／老街书店每天营业14小时，新店昼夜不打烊。',
  '# 砚山纸业亏损下降18.5%／砚山纸业亏损收窄，减亏额增长18.5%。',
  '# 出口下降5%／全县出口下降4.96%，进口增长5%。',
  '# 停摆超20天／昨天是轮渡停摆的第21天，另一条航线停了12天。',
  '# 两镇各修一座桥／东镇和西镇今年分别修了两座桥。',
  '# 师徒／82岁的船长带着28岁的徒弟出江。',
  '# 去年一季度迎客1350万／今年一季度迎客1530万人次。',
  '全国铁路昨日加开高铁862列。白沙铁路加开高铁268列。',
  `西岭铁路铺轨完成，线路全长299公里。${'沿线各站正在装修，站前广场已经铺好。'.repeat(6)}东原送电工程开工，线路全长507公里。`,
  '# 43公里绿道串起六座公园／绿道主线长34公里，支线长9公里。',
  '# 书市首日／白沙图书节首日接待读者1.2万人次。／# 书市落幕／六天来，白沙图书节接待读者12万人次。',
  '# 我市新增8家便民服务站／市民政局通报，东区新建便民服务站3家，西区新建便民服务站5家。',
  '# 女子被骗79万元／吉女士先后三次转账，警方追回97万元，其中18万元是另一案的。',
  '# 石州商船去年运回3250亿元货物／全年运回的货物，上半年值1580亿元，下半年值1670亿元。',
  '# 逾400家商户进场／今年有近420家商户进场，比去年的240家多。',
  '# 茶会签下15个项目／茶会来了18个省的客商。',
  '# 三名学生勇救落水者／两名学生跳入水中，一名学生打电话求助。',
  '# 轻轨2号线本月26日开通／轻轨2号线将于7月26日开通运营。',
  '# 砚山站加开动车／砚山站每天加开动车36列。／# 白沙站加开动车／白沙站每天加开动车63列。',
];

const filled = (text: string, side: 1 | 2): string => text.replace(/\{(.+?)\|(.+?)\}/, `$${side}`);

describe('a figure of a headline or of another article', () => {
  for (const text of pairs) {
    it(`contradicts in ${filled(text, 1)}`, () =>
      assert.notEqual(markContradictions(filled(text, 1), checkRules), filled(text, 1)));
    it(`agrees in ${filled(text, 2)}`, () =>
      assert.equal(markContradictions(filled(text, 2), checkRules), filled(text, 2)));
  }
  for (const text of right)
    it(`raises no warning in ${text}`, () => assert.equal(markContradictions(text, checkRules), text));
});
