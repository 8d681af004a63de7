/** Pairs of sentences that one figure parts: with the first value it contradicts the others, with the second it fits them. */
import assert from 'node:assert/strict';
import { checkRules } from '../../../src/core/figures/checks/check-rules.ts';
import { markContradictions } from './support/checked.ts';

/** {wrong|right}. */
const pairs = [
  // Members of a whole without 其中: by a division, by one head, by a word of the whole, in the sentence behind.
  '灯展共布置灯组{164|154}组，水面灯组52组，山体灯组66组，街巷灯组36组。',
  '景区有车位1240个，地面车位760个，立体车库{580|480}个。',
  '这批陶片共286件，属于商代的92件，属于西周的{184|194}件。',
  '电站装机15万千瓦，一期9万千瓦前年已投产，二期{8|6}万千瓦下月并网。',
  '去年末全县户籍人口62万人，男性32万人，女性{20|30}万人。',
  '古渡修缮到位资金2.7亿元。按来源看，财政拨款1.3亿元，银行贷款0.8亿元，社会捐助{0.9|0.6}亿元。',
  '今年到港48万标准箱。按航线分，近洋线18万标准箱，远洋线16万标准箱，内支线{24|14}万标准箱。',
  '收治伤员246人，其中重伤48人、轻伤{168|198}人。',
  '全校教师236人，专任教师198人，兼职教师{28|38}人。',
  '可供分配的车位2.4万个，其中新建车位1.5万个，收回车位{1.9|0.9}万个。',
  // The noun that both amounts carry, and a growth behind a difference.
  '每吨能耗由16吨标准煤降到12吨标准煤，下降{三成半|两成半}。',
  '线路10月日均客运量86.5万人次，比疫前的82.0万人次多4.5万人次，增幅{6.5%|5.5%}。',
  '流感样病例占门诊总量的9.6%，前一周是7.2%，上升{2.4%|2.4个百分点}。',
  // Factors of one digit are no rough ones.
  '项目年产碳酸锂2万吨，按每吨售价8万元计算，年产值{12亿元|16亿元}。',
  // Numbers in other units than the rate's, under another noun, and as the days of a range of dates.
  '今年收蜜1.2吨，按每公斤50元卖，进账{8万元|6万元}。',
  '10月1日至7日，古镇接待游客68.6万人次，日均{17.8万人次|9.8万人次}。',
  '她一年交摊位费9600元，平均每月{1200元|800元}。',
  '合作社有大棚5200座，棚均收入2.5万元，总收入{1.8亿元|1.3亿元}。',
  '270座大棚收甜瓜81万斤，平均每棚{2000斤|3000斤}。',
  '一碗面卖12元，总共卖出460碗，进账{6520元|5520元}。',
  '景区门票60元，假期售出门票4.5万张，门票收入{2700万元|270万元}。',
  '票房18.36亿元，观影人次5100万，平均票价{46元|36元}。',
  '上月用电320千瓦时，按每千瓦时0.55元计，电费{196元|176元}。',
  // Prices and days are told exactly.
  '收购价由去年每斤4元涨到5元，涨幅{35%|25%}。',
  '开空调的天数由去年的22天增加到今年的33天，增加{三成|五成}。',
  // What two amounts against each other leave.
  '设备作价460万元，欠款720万元，资不抵债{360万元|260万元}。',
  '水库总库容2.6亿立方米，目前蓄水1.7亿立方米，还可蓄水{1.9亿立方米|0.9亿立方米}。',
  // Bands that join, and two complements of more than all.
  '从年龄看，0—14岁人口占16.2%，15—59岁人口占63.5%，60岁及以上人口占{24.3%|20.3%}。',
  '票房18.36亿元。其中国产影片票房占比达98.9%，进口影片占比{11.1%|1.1%}。',
  // A share right behind its part: beside its siblings, by the name of its whole, of the only whole.
  '今年毕业1240人，升学682人，占55%；就业496人，占{45%|40%}；创业62人，占5%。',
  '全县人口45.3万人，比上年少。65岁及以上人口6.8万人，占总人口的{25%|15%}。',
  '上半年全区工业用电18.6亿千瓦时，比上年同期增长4.2%。高耗能企业用电6.9亿千瓦时，占工业用电的{31.7%|37.1%}。',
  '船队有220名渔工，年初都上了岸。队里今年转行81人，占渔工总数的{38.6%|36.8%}。',
  '全年保费收入37.62亿元，第四季度保费收入9.05亿元。全年赔付2.43亿元，占保费收入的{5.6%|6.5%}。',
  '船队共有渔船420艘，今年全部装上了定位设备。渔船中，木质船占{47.0%|40.7%}，共171艘。',
  '收到捐款4.6亿元，其中现金1.8亿元，物资2.8亿元；已拨付3.45亿元，占总额的{85%|75%}。',
  // The amount of the others, and a share of one digit before its amount.
  '修缮费3600万元，中央补助六成，市里自筹{1640万元|1440万元}。',
  '采集样品1360件，送检样品占{四成|六成}（816件）。',
  '立案46起，已办结38起，剩余{18起|8起}正在调查。',
  // Multiples between two amounts told by name, and of what there was.
  '出土石刀136件、木柄62件、碎片1.4万片，石刀数量是木柄的{2.8倍|2.2倍}。',
  '田地面积从250亩扩大到1000亩，扩大到原来的{五倍|四倍}。',
  // A rate of a rate, how long a stock lasts, and a record of games.
  '基金累计结余310亿元，一年支出62亿元，按此测算，结余可支付{7年|5年}。',
  '此役过后，铁军队{15|17}战11胜6负，排名升至第三。',
  // A whole told by the head of its members, and totals behind their parts in more words.
  '中心设床位260张，护理型床位180张，普通床位{60|80}张。',
  '中央资金4500万元、省级配套2800万元、县级自筹1200万元，总投资{9500|8500}万元。',
  // What is left in more words, and what parts two amounts.
  '马拉松报名2.6万人，抽中8000人，未中签{2.8万人|1.8万人}。',
  '工资1.2万元，扣除社保和个税1800元，到手{1.12|1.02}万元。',
  '修复计划三年完成240件，前两年完成172件，今年还要修{78|68}件。',
  '主队得98分，客队得85分，净胜{15|13}分。',
  '甲地气温38℃，乙地气温29℃，两地温差{11℃|9℃}。',
  // A share that somebody holds, what a rate makes of a sum, and an average of last year.
  '公司注册资本8000万元，张某持股60%，出资{5800|4800}万元。',
  '借条写明，本金24万元，年利率6%，一年利息{2.44|1.44}万元。',
  '全村126户人家，去年卖笋收入378万元，户均{4万元|3万元}。',
  '采摘园门票每人40元，周末两天进园1500人，光门票就收了{8|6}万元。',
  // An amount for so many of something.
  '公司每10股派现金3元，总股本2.4亿股，合计派现{7.2亿元|7200万元}。',
  '这款车每百公里耗油8升，全年跑了2.5万公里，共用油{2900升|2000升}。',
  // The number stands under another noun than the classifier that the average is told for.
  '来自9个县的24支队伍参赛，每队7人，参赛选手共{186人|168人}。',
  '今年共开放960个名额，24门课程平均每门{46人|40人}。',
  // Two totals: the one told in the words of the average.
  '8所学校共计划招生2400人，报名7200人，平均每所学校招生{360人|300人}。',
  // Two numbers: the one that a slip of the pen parts from the product.
  '全县收购小麦18.4万吨，占预计产量32万吨的57.5%。平均收购价每吨2600元，农民售粮收入约{47.8万元|4.78亿元}。',
  // The amount of a day is divided as any other.
  '市场日均到货量4600吨，其中蔬菜2100吨、水果1400吨、水产{1600吨|1100吨}。',
  // Degrees below zero.
  '气温将从6℃跌到零下5℃，降温幅度达{17℃|11℃}。',
  // The total is compared, and not the average that stands between.
  '50天共发送旅客310万人次，日均6.2万人次，较去年同期的250万人次增长{34%|24%}。',
  // A classifier and a verb behind 每, and the total in the words of the rate.
  '粮站有16座仓，每座存粮2500吨，共存粮{5万吨|4万吨}。',
  '首批2100册图书分送7个连队，每个连队{350册|300册}。',
  '今年采摘3.2万亩，按亩产干茶15公斤算，总产量约{580吨|480吨}。',
  // A whole of the sentence before, and all of its parts.
  '去年审结案件2965件。在审结的案件中，以调解方式结案的1120件，以判决方式结案的1305件，以其他方式结案的{640件|540件}。',
  '热线受理诉求86万件，办结81.7万件。诉求中，咨询类51.4万件，求助类21万件，投诉类{23.6万件|13.6万件}。',
  // Labels that one character parts, and labels that tell the kinds of one noun.
  '剧场有座位{485个|458个}，楼上座位176个，楼下座位282个。',
  '她已培养研究生{118名|108名}，其中博士62名、硕士46名。',
  '铺设管网{540公里|640公里}，其中主管网170公里，支管网470公里。',
  '查获走私香烟{1750箱|1450箱}，其中一案查获930箱，另一案查获520箱。',
  // Exports and imports behind the sum of both.
  '进出口962亿元，其中出口617亿元，进口345亿元，贸易顺差{372亿元|272亿元}。',
  // The whole is told by its name, and by the noun of its part.
  '全省进出口1350亿元，其中出口810亿元，进口540亿元。民营企业进出口918亿元，占全省的{58%|68%}。',
  // The amount stands behind its share.
  '1.4万平方米的厂房改成了艺术空间，其中展厅占四成，面积{6600平方米|5600平方米}。',
  // What is used is counted otherwise than who uses it.
  '昨晚上座人数1.36万人，球场共有座位1.7万个，上座率达{70%|80%}。',
  // Tenths are told roughly.
  '茶青每公斤卖到450元，去年为360元，涨了{四成|两成半}。',
  '旅客达54万人次，较去年同期的36万人次成长{60%|50%}。',
  // A total behind all of its parts, and shifts of one whole.
  '评出一等奖5件、二等奖12件、三等奖21件，获奖作品共{48件|38件}。',
  '主桥长720米，引桥长530米，全长{1350米|1250米}。',
  '一季度完成投资13.4亿元，二季度完成15.1亿元，上半年合计{29.5亿元|28.5亿元}。',
  '保安员共{74人|64人}，分三班，早班22人，中班20人，晚班22人。',
  // The share of the amount right before it, whatever verb leads there.
  '水库已蓄水2.1亿立方米，达到总库容3亿立方米的{八成半|七成}。',
  '抽测学生18000名，达到良好以上等级的9900名，优良率{65%|55%}。',
  '目录总共364条，可享受优惠的条目共273条，占总条目的{85%|75%}。',
  '抽测学生24000名，达到优良等级的10800名，优良率{55%|45%}。',
  '最高气温从18℃跌到5℃，三天下跌{23℃|13℃}。',
  // Two amounts against each other.
  '该校有教师84人，学生1512人，师生比为{1∶22|1∶18}。',
  // A total of every year.
  '村里流转土地1600亩，每亩租金700元，每年租金收入{122万元|112万元}。',
  // Those who enrolled, those who stayed away, and those who came.
  '报名的有58人，缺考4人，实际参加考试{55人|54人}。',
  // How long something took, before and behind its instants.
  '航班于10时20分起飞，13时50分降落，飞行{两个半小时|三个半小时}。',
  '高速公路138公里，原来走国道要196公里，近了{68公里|58公里}。',
  // A rate named otherwise than by 率.
  '全县应检1.2万名学生，已完成9000名，完成进度{65%|75%}。',
];

/** What looks like one of those, and is none. */
const right = [
  '他们48人分乘两辆车，一辆坐了30人，另一辆坐了18人。',
  '每人收费260元，全团45人，免去两名儿童的费用，共收费1.118万元。',
  '最高气温从18℃跌到5℃，最低气温下跌9℃，风力6级。',
  '抽检样品240批次，不合格的12批次，合格率95%。',
  '小区1400户，投票同意加装电梯的有980户，占投票户数的91%。',
  '夏粮31.4万吨，早稻17.2万吨，秋粮预计44.6万吨，去年全年83.2万吨。',
  '桥面宽24米，主桥长860米，引桥长640米，全长1500米。',
  '医护人员480人，床位600张，医护比1∶1.2。',
  '货轮3月8日离港，4月12日抵达，途中停靠5港，航行32天。',
  '报名的有58人，通过资格审查的42人，缺考4人。',
  '参评作品168件，评出一等奖6件、二等奖12件、三等奖20件，获奖作品共38件。',
  '会场有座位485个，前区176个，后区预留282个中的一半。',
  '他们带队5人，县里来了教师18人，学生30人。',
  '清河代表、委员捐款3.5万元。10位企业家每人捐款5000元。',
  '热线受理诉求86万件。诉求中，涉及物业的31万件，涉及噪声的22万件，要求回复的43万件。',
  '1.2万平方米的厂房里，展厅占四成，约5000平方米。',
  '新收案件3260件，加上旧存214件，共审结3310件。',
  '东馆总投资6.4亿元，其中设备投资1.3亿元；西馆改造投资5.9亿元。',
  '他们主场7胜2平，客场3胜4平2负，积36分。',
  '养猪160头，出栏60头，每头卖了2000元，年收入17万元，还有猪崽收入5万元。',
  '当日成交146亿元，其中买入78亿元，卖出68亿元，净买入10亿元。',
  '日均到货量4600吨，其中蔬菜2100吨，外省运来的2900吨。',
  '居民人均可支配收入36500元，其中城镇48200元，农村23100元。',
  '每10户推选一名代表，1860户中有160户空置，共推选代表170名。',
];

const filled = (text: string, side: 1 | 2): string => text.replace(/\{(.+)\|(.+)\}/, `$${side}`);

describe('one figure among others', () => {
  for (const text of pairs) {
    it(`contradicts them in ${filled(text, 1)}`, () =>
      assert.notEqual(markContradictions(filled(text, 1), checkRules), filled(text, 1)));
    it(`fits them in ${filled(text, 2)}`, () =>
      assert.equal(markContradictions(filled(text, 2), checkRules), filled(text, 2)));
  }
  for (const text of right)
    it(`raises no warning in ${text}`, () => assert.equal(markContradictions(text, checkRules), text));
});
