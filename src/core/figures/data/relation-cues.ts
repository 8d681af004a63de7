/**
 * Words that lead to an amount which follows from others, by the relation that it stands in. A cue of `ending` stands right before its amount.
 * Source: our own lists, gathered from reports that we wrote for the tests and checked for false alarms on a month of a newspaper (People's Daily,
 * January 1998); names of rates follow the indicators of the statistical communiqués of China's statistics offices.
 */

/** What may stand between a cue and its amount. */
const link = '(?:约|近|超|高?达到?|只有|仅有?|[为是达至有了])*';
/** The rest of a clause between a cue and its amount, at most so many characters. */
const within = (most: number): string => `[^，,。；]{0,${most}}`;
const oneOf = (words: string): string => words.trim().split(/\s+/).join('|');
const ending = (...alternatives: readonly string[]): RegExp => new RegExp(`(?:${alternatives.join('|')})${link}$`);
const anywhere = (...alternatives: readonly string[]): RegExp => new RegExp(alternatives.join('|'));

/** 比 that compares, and not 比赛, 比例, 比重. */
const comparing = '比(?![赛例重分率值])';

/** Rates that are no quotient of two amounts told beside them: of a change, of money, or of another time. */
const otherRates = `增长 税 利 汇 费 频 概 速 失业 负债 出生 死亡 森林覆盖 城镇化 城市化 自给 毛利 收益 回报 市场占有 贡献 普及 生产 支持 收视 复合`;

/** Nouns and verbs of a sum of money, or of what is carried, made or used up. */
const totals = `共 总 售价 楼价 成交价 合计 可 能 得 需 备 花 价值 收入 收 支付 费用 资助 发 获 赚 挣 卖了 进账 就是 额 营收 产 投资 运送 接待 完成 捐 交 付 领 装
  容纳 货款 收成 供 省 用 上 讲 累计 年 一天 支出`;

/** By what an amount differs from the plain product: a change, a part or the rest, a limit, a reduced price, what is taken off or comes on top. */
const changes = '增加 增长 增产 增收 减少 提高 降低 节约 节省';
const partsAndRests = '其中 另 (?<!结)余 剩 首付 尾款 利润 净';
const limits = '以上 最高 最低 最多 最少 不超过 突破';
const reducedPrices = '半价 优惠 免费 免票 打折 折后';
const takenOff = '免去 扣除 扣去 扣掉 除去 退还 补贴后';
const steppedPrices = '首重 续重 起步 超出 超过 以内 便宜 涨到 降到';
/** 连 of 连同 and not of 连队. */
const included = '加上|连同|连(?![队续锁接片日年])|包括|含';

/** What has been done with a part of a whole. */
const deeds = `已 实际 到位 完成 审结 归还 偿还 还了 还款 搬 卖 售 用去 花去 办结 签约 拆除 交付 修通 建成 送走 运走 发放 领取 退还 追回 治愈 出院 到货
  到账 扣除 扣去 抽中 选中 入选 录取 通过 报到 首付 预付 付清 花费 花掉 花去 用掉 调出 调走 外调 外运 外销 运出 送出 拨出 转走 淘汰 死亡 损失 报废 失踪 流失`;
/** Verbs after which there is more than before. */
const gains = '收得买进添加借来增又多带有建种';

/** What a difference between two amounts is told with. */
const differences = '增加 新增 净增 增多 增长 减少 下降 节约 节省 提高 上涨 上调 下调 降低';
const toBeAdded = '再(?:建|增|添|开|投)|还将新?(?:建|增)';
const spans = '[升降]温(?:幅度)?|[升降涨跌]幅|[温价]差|相差|落差|[天日月年][里内]?(?:下跌|上升)';
/** 近了 and 快了 are a clause of their own. */
const nearer = '^[近快短]了';

/** Institutions and areas, behind 全. */
const areas = '[县市省校国区镇村乡厂院馆队班组年站港]';
const numbersOfParts = '[分先][一二两三四五六七八九十\\d后]{1,2}[次笔批期]';

/** Labels of a change, a rate, a group that overlaps with others or somebody who is only reached. */
const ofChange = '增 减 升 降 涨 跌 比 较 每 均 率';
const ofGroup = '其中 女 党员 以上 以下 新 获';
const ofReach = '参加 涉及 包括 包含 覆盖 惠及 境内';

export const cues = {
  /** A quotient of two amounts in per cent. */
  rate: ending(
    `(?<!${oneOf(otherRates)})率`,
    '进度',
    `占(?:比|总?[数量额]的?|${within(12)}的|了)?`,
    `完成${within(12)}的`,
    '^(?:已|占)?完成了?',
    '比[重例]',
  ),
  /** The rate of a change is none of a part: 增长率, 比上月提高. */
  change: /[增降升跌涨减]|提高|回落|扩大|收窄|同比|环比|比上|比去/,
  /** Whoever uses a thing is counted otherwise than the thing: 床位 and 人. */
  use: /利用|使用|入住|占用|上座|覆盖/,
  /** What stands between two amounts that are not of each other. */
  otherPair: anywhere(
    '首[次批]',
    comparing,
    oneOf('补 初步 较 去年 上年 同期 增 减 提高 另 此外 以下 每 人均'),
    // 良好以上等级 is a grade, and not who is older or larger.
    '以上(?!等级)',
    '[;；]',
  ),
  /** A total of what is told for each. */
  total: ending(`(?:${oneOf(totals)})${within(10)}`),
  /** What stands beside an amount that is told for something else. */
  otherAmount: anywhere(
    '比(?![赛例重分率值为达])',
    oneOf(`${changes} ${partsAndRests} ${limits} ${reducedPrices} ${takenOff} ${steppedPrices} 去年 预计 标准`),
    included,
  ),
  /** What is left. */
  left: ending(
    oneOf('剩余 还剩 剩下 尚剩 余下 仅剩 尚余'),
    '(?:还|尚|仍|另)有',
    '还[要需差欠空缺][\\u4e00-\\u9fff]{0,3}',
    '到手|实[发得收]',
    '未[\\u4e00-\\u9fff]{1,3}',
    '其[余他它]',
    `未${within(6)}的(?:还有)?`,
  ),
  /** What has been done with a part. */
  done: anywhere(oneOf(deeds)),
  /** A deed right before its amount: 花了, 死了, 读了. */
  deed: new RegExp(`[^${gains}，,。；]了$`),
  /** What comes on top of what is left: 加上利息还欠14万元. */
  onTop: anywhere('加上|连同|利息|外加', '又[\\u4e00-\\u9fff]', '追加|再[加添投]'),
  /** What is there now of what there was. */
  kept: ending('现[存有]|留[下存]|结存'),
  /** What there was. */
  former: /原[有存来]|本来|最初|共?报名/,
  /** What is earned, and what is spent, for which 亏 and 赚 are the difference. */
  income: anywhere('收入|营收|得款|所得|进账|卖了?|售价|销售'),
  expense: anywhere('支出|成本|花了?|费|开支|投入|本钱|进价'),
  bareBalance: ending('^(?:净|倒|反而?|还|共|一年)?(?:亏了?|亏损|赚了?|盈利|盈余|获利|结余|余)|净[得收余]'),
  /** Amounts of another time, or of something else. */
  otherTime: /去年|上年|同期|[比较]|其中|每|平均|分别|新增|另外|此外/,
  /** A difference between two times. */
  difference: ending(
    `(?:${oneOf(differences)}|${toBeAdded})[\\u4e00-\\u9fff]{0,6}`,
    spans,
    oneOf('少 多 高出 高 低'),
    nearer,
  ),
  /** What two amounts against each other leave. */
  balance: ending(
    '顺差|逆差|净出口额?|结余|盈余|净流入|净流出|资不抵债|缺口|相差|差距|亏空|净[赚亏胜]|[温落分]差|还[可能](?:蓄水|容纳|接收|装|放|收)?',
  ),
  /** Leads to a difference from an earlier amount. */
  compared: /[比较]|节约|节省|^[近快短]了$/,
  /** The amount of an earlier time. */
  earlier: /去年|上年|前年|上月|上届|上季|上[一个]|原|此前|过去|同期|年初|\d{4}年/,
  /** The amount that a change begins with. */
  from: /(?:由|从)[^，,。；]{0,10}$/,
  /** The amount that a change ends with. */
  to: /(?:增|达|升|扩|降|减|涨|跌|落|缩|压|调|变|改|提高|发展|加)[^，,。；]{0,3}(?:[至到为]了?|达)$|累计|总[数量]|达到?$|将[有达]/,
  /** What will be added to what there is. */
  again: /再|还将/,
  /** What there is before something is added. */
  before: /已有|已建成?|现有|目前|共有|原有/,
  /** Amounts of one of many, or of a part. */
  each: /每|平均|人均|户均|其中|分别|另[有外]|此外/,
  /** The label of a whole. */
  whole: new RegExp(`(?:全${areas}|${oneOf('有 共 总 下设 下辖 各类 合计')}|${numbersOfParts})${within(10)}$`),
  /** A label that is no name of a part. */
  noPart: anywhere(oneOf(`${ofChange} ${ofGroup} ${ofReach}`), '[已可能需]'),
} as const;
