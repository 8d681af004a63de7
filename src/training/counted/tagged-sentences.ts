/**
 * Sentences of our own with the tags of their words, and what each core figure counts. The choice is trained on them, and they guard it as tests.
 */
export const taggedSentences: readonly (readonly [words: string, ...counted: readonly (string | null)[]])[] = [
  // A classifier within a word leaves the rest of it.
  ['212/m 节车厢/n 中/f', '车厢'],
  ['伴有/v 6/m 级风/x ，/x', '风'],
  ['1/m 名望川/x 医生/n 受伤/v', '望川医生'],
  ['提交/v 25/m 万个/m ，/x', null],
  // 的 behind a share or an amount leads to what it is of, unless that is said before.
  ['已有/v 66/m %/x 的/uj 受访者/n 认为/v', '受访者'],
  ['提供/v 650/m 亿元/m 的/uj 贷款/n 支持/v ，/x', '贷款支持'],
  ['投资/vn 达/v 650/m 亿元/m 的/uj 项目/n ，/x', '投资'],
  // A verb behind a classifier of things is what was done; behind one of people it tells what they do.
  ['击退/v 望川队/n 55/m 次/q 进攻/v 。/x', '进攻'],
  ['收到/v 25/m 万个/m 签名/v 反对/d', '签名'],
  ['展出/v 1200/m 件/q 职工/n 创新/v 成果/n 。/x', '职工创新成果'],
  ['有/v 30/m 名/q 工人/n 修复/v 线路/n 。/x', '工人'],
  // Words tagged as places, numerals and models are things behind their classifier.
  ['控制/v 4/m 个/q 街区/s 。/x', '街区'],
  ['来/v 10/m 架/q F/x -/x 22/m 战机/n 飞/v', 'F-22战机'],
  // An adverb that is tagged as a noun ends the phrase, and so does a title.
  ['18/m 名/q 航天员/n 全部/n 合格/v', '航天员'],
  ['16/m 集/q 电视/n 专题片/n 《/x 望川/n 》/x', '电视专题片'],
  // Verbs that are measures, times between, and words that lead to the figure.
  ['电信/n 业务/n 收入/v 累计/v 完成/v 2950/m 亿元/m ；/x', '电信业务收入'],
  ['森林/n 面积/n 由/p 十年/m 前/f 的/uj 31/m 亿亩/m 增加/v', null, '森林面积'],
  ['燃气/n 价格比/n 去年同期/n 上涨/v 近/a 100/m %/x 。/x', null, '燃气价格'],
  ['消费品/n 品种/n 新增/v 809/m 万种/m ；/x', '消费品品种'],
  // Who says it and whose it is are not counted.
  ['县媒称/x 10/m 多架/m 。/x', null],
  ['国家/n 和/c 地区/n 的/uj 34/m 家/q 。/x', null],
  // People of whom the clause goes on to tell.
  ['行动/vn 已致/x 城区/n 超/v 36/m 人/n 死亡/v', '人'],
  ['参保/v 人数/n 达/v 36/m 人/n 。/x', '参保人数'],
  // The verb is no part of its object, whatever the tagger takes it for, and what is made is counted, not the works.
  ['开办/v 了/ul 12/x 所/c 面向/v 老人/n 的/uj 学校/n 。/x', '学校'],
  ['整治/v 近/a 百个/m “/x 脏乱差/l ”/x 村庄/n 。/x', '村庄'],
  ['客单/n 价/n 由/p 去年/t 的/uj 86/m 元/m 降/v 到/v 70/m 元/m 。/x', null, '客单价', '客单价'],
  ['水位/n 每/zg 小时/n 下降/v 7/m 厘米/q 。/x', '水位'],
  ['并/c 处罚金/n 人民币/n 2/m 万元/m 。/x', '罚金'],
  ['租金/n 每平方米/l 每月/r 38/m 元/m 。/x', '租金'],
  ['去年/t 人均收入/n 2400/m 元/m 。/x', null, '收入'],
  ['直径约/n 150/m 米/q 。/x', '直径'],
  ['全长/n 46/m 公里/q 的/uj 环湖/n 大道/n 通车/v 。/x', '全长'],
  ['首付/v 仅/d 需/v 15/m 万/m 元/m 。/x', '首付'],
  ['客流/n 从/p 疫情/n 前/f 的/uj 15/m 万人次/m 降/v 。/x', '客流'],
  ['去年/t 栽种/vn 胡杨/nr 3.2/m 万株/m 。/x', null, '胡杨'],
  ['志愿者/n 补种/n 白蜡树/n 1.5/m 万棵/m 。/x', '白蜡树'],
  ['工厂/n 日产/j 豆腐/n 3/x 吨/m 。/x', '豆腐'],
  ['年产/j 能力/n 3/x 吨/m 。/x', '年产能力'],
  ['年产/j 6/x 万吨/m 碳纤维/n 项目/n 投产/vn', '碳纤维'],
  ['年/m 处理/v 20/m 万吨/m 秸秆/n 生产线/n', '秸秆'],
  ['申报/v 20/m 个/q 碳纤维/n 项目/n 。/x', '碳纤维项目'],
  ['建成/v 充电/v 桩/q 2.4/m 万个/m 。/x', '充电桩'],
  ['植被/n 恢复/v 到/v 1.2/m 万亩/m 。/x', '植被'],
  // What an amount has become is of the same, and who gives money is not the money.
  ['候鸟/n 由/p 3000/m 只/q 增加/v 到/v 4.7/m 万多只/m 。/x', '候鸟', '候鸟'],
  ['县里/n 拿出/v 资金/n 800/m 万元/m 。/x', '资金'],
  // What stands in a title is not of the tier core.
  ['小说/n 《/x 湖边/n 三十年/m 》/x 印/v 了/u 3/m 万册/q 。/x', null],
  // What has changed is told once.
  ['发电/vn 41/m 亿千瓦时/m ，/x 同比/j 增长/v 3.8/m %/x ；/x', '发电', '发电'],
  ['收入/v 增长/v 11/m %/x 和/c 12/m %/x 。/x', '收入', '收入'],
  // The noun phrase goes on over attributes and conjunctions between nouns, and ends before what is no part of it.
  ['建成/v 19/m 个/q 国家/n 和/c 地区/n 中心/n 。/x', '国家和地区中心'],
  ['有/v 19/m 个/q 茶园/n 和/c 参加/v 的/uj 。/x', '茶园'],
  ['开放/v 19/m 个/q 新/a 茶园/n 。/x', '新茶园'],
  ['开放/v 19/m 个/q “/x 茶园/n ”/x 和/c', '茶园'],
  ['播出/v 16/m 集/q 《/x 望川/n 》/x 。/x', '望川'],
  ['开放/v 19/m 个/q 茶园/n 以上/f 。/x', '茶园'],
  ['开放/v 19/m 个/q 茶园/n 同时/c 参加/v 。/x', '茶园'],
  ['有/v 14/m 名/q 被/p 派出/v 的/uj 教师/n 。/x', '教师'],
  // A verb behind its noun and before a mark is the head, but for things that are counted one by one.
  ['提供/v 650/m 亿元/m 的/uj 军事/n 支持/v 。/x', '军事支持'],
  ['举行/v 3/m 场/q 演出/v 。/x', '演出'],
  // What is said before the figure counts where a word leads to it.
  ['高/a 约/d 3/m 米/q 。/x', '高'],
  ['距离/n 望川/ns 5000/m 公里/q 。/x', '距离'],
  ['国家/n 的/uj 3496/m 家/q 。/x', null],
  ['超/v 36/m 人/n ，/x', '人'],
  // How somebody is belongs to what they are called; a verb that is the object of another is counted.
  ['村里/s 有/v 留守/v 老人/n 2700/m 多人/m 。/x', '留守老人'],
  ['法院/n 受理/v 申诉/v 960/m 件/zg 。/x', '申诉'],
  // Statistics put the verb behind its object; people are the subject of theirs.
  ['全镇/n 水稻/n 种植/v 3.5/m 万亩/m 。/x', '水稻'],
  ['农民/n 种植/v 3.5/m 万亩/m 。/x', null],
  ['全年/m 粮食/n 总产/n 650/m 万吨/m 。/x', '粮食'],
  ['发放/v 贷款/n 86/m 亿元/m 。/x', '贷款'],
  ['建成/v 5/x G/x 基站/n 6800/m 个/q 。/x', '5G基站'],
  // Heads of one character, which the tagger takes for something else.
  ['新建/v 了/ul 14/m 座/q 污水/n 处理/vn 站/v 。/x', '污水处理站'],
  ['有/v 21/m 个/q 县/zg 受灾/v 。/x', '县'],
  ['，/x 3200/m 余名/m 考生/v 走进/v 考场/n 。/x', '考生'],
  // What stands before a verb that has come to its end is who did it or where.
  ['码头/n 上码/x 着/uz 460/m 吨/m 化肥/n 。/x', '化肥'],
  ['渔民/n 捕到/x 12/m 条/q 。/x', null],
  ['数以万计/l 的/uj 求学/v 地/uv 各校/n 青年/n 到/v', '青年'],
  ['带动/v 当地/s 3/m 万人/m 就业/v', '人'],
  ['注册/v 用户/n 超/v 23/m 万/m', '注册用户'],
  ['19/m 个/q 援疆/v 省市/n 坚持/v 投入/v', '援疆省市'],
  // The unit may begin the noun.
  ['有/v 34/m 万/m 人口/n 。/x', '人口'],
  ['引进/v 300/m 名/q 人才/n ，/x 有/v 300/m 人才/n 。/x', '人才', '人才'],
  ['有/v 300/m 人/n 才能/v 开工/v 。/x', '人'],
  ['全年/t 完成/v 水利/n 投资/vn 86/m 亿元/m 　/x 水务局/n 昨日/t 公布/v', '水利投资', null],
  ['误差/n 不能/v 超过/v 3/x 毫米/q 。/x', '误差'],
  ['协定/n 对/p 15/m 个/q 签署国/n 全面/n 生效/n 。/x', '签署国'],
  // A noun before what bodies and works are called by tells their kind.
  ['建/v 了/ul 5/m 个/q 粮食/n 储备库/n 。/x', '粮食储备库'],
  ['有/v 26/m 家/q 曲艺/n 院团/n 参演/v 。/x', '曲艺院团'],
  ['办/v 了/ul 30/m 家/q 粮食/n 加工厂/nt 。/x', '粮食加工厂'],
  // What somebody has done behind the figure is not counted, and how much more is no noun.
  ['目前/t 该村/r 已有/v 79/m 户种/x 上/f 了/ul 新品种/n 。/x', null],
  ['队里/n 有/v 12/m 户/q 盖起/v 了/ul 新/a 瓦房/n 。/x', null],
  ['8/m 万只/m 鸭子/n 上/f 了/ul 网/n 。/x', '鸭子'],
  ['又/d 有/v 15/m 家/q 关了门/nr 。/x', null],
  ['有/v 30/m 名/q 拿/v 了/ul 奖/n 的/uj 焊工/n 。/x', '焊工'],
  ['麦田/n 多收/x 210/m 斤/m 。/x', null],
  ['落户/n 25/m 个/q 前沿/s 商业/n 航天/n 项目/n 。/x', '前沿商业航天项目'],
  ['审理/v 涉案/v 金额/n 35/m 亿元/m 。/x', '涉案金额'],
  ['击落/v 敌机/n 60/m 架/q ，/x 击伤/v 90/m 艘/q 。/x', '敌机', null],
];
