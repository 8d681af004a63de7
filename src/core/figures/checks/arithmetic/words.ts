/**
 * Words with which amounts are told to follow from others, by what they say. What each weighs in which place is learnt.
 * Source: our own lists, gathered from reports that we wrote for the tests; verbs as in `data/verbs-of-change`.
 */

const lists: readonly string[] = [
  // A whole, and what is left of it.
  '共 总 合计 累计 总计 共计 一共 总共 加起来 合起来 合在一起 全部 全县 全市 全省 全校 全国 全区 全镇 全村 全乡 全部 全体 全年 全厂 全程 全长 整个 汇总 凑 统共 拢共 两项 三项 两者 合共',
  '剩 剩下 剩余 其余 余下 其他 其它 还有 还剩 还差 还要 还需 还欠 尚 尚有 尚余 仍有 结余 净剩 余额 余 未 没 没有 缺 缺口 空缺 另有 另外 另 待',
  // How an amount changes.
  '多 高 多出 高出 增加 增 新增 净增 增多 多了 增产 增收 长 贵 快 重 大 深 宽 延长 拉长',
  '少 低 减少 减 少了 便宜 省 节省 节约 短 缩短 轻 慢 浅 矮 压缩 压减 减产 减亏 早 提前',
  '增长 提高 提升 上升 上涨 上调 扩大 升 涨 扩 攀升 回升 飙升 激增 猛增 成长 加快',
  '下降 降低 下调 降 下跌 跌 缩减 下滑 回落 削减 骤减 锐减 滑落 收窄 萎缩 缩水',
  '增幅 涨幅 升幅 增速 增长率 降幅 跌幅 减幅 幅度 幅 降温 升温 温差',
  '到 至 成 变成 变为 改为 为 达 达到 增至 升至 降至 减至 涨到 增到 降到',
  '比 较 相比 比起 同比 环比 对比 对照',
  // Shares, multiples, amounts for each.
  '占 占比 比例 比重 率 完成率 进度 占了 当中 份额',
  '倍 相当于 等于 是 正好是 恰是 整整',
  '的',
  '每 平均 均 人均 户均 亩均 日均 月均 年均 单价 每人 每户 每天 每年 每月 每亩 每个 每公里 每平方米 各 摊 摊到 摊下来 折合 合 时速 分速 秒速',
  '一个 一位 一名 一户 一亩 一斤 一公斤 一台 一辆 一张 一人 一家 一天 一年 一月 一个月 一小时 一分钟 一次 一趟 一条 一支 一件 一本 一盒 一吨 一间 一株 一棵 一场 一车 一班',
  // Then and now, planned and done.
  '由 从 自',
  '去年 上年 前年 上月 上周 上季 上届 上次 前一 同期 年初 原来 原先 原有 原 以前 此前 过去 当年 当初 当时 起初 最初 往年 刚开始 开始 先前 之前 昔日 曾 上一 前次 首次 早先 从前 改造前 头年 老',
  '如今 现在 目前 眼下 今年 本月 本周 本季 本届 这次 昨天 昨日 当前 现 现有 今天 今 本次 这回 最新 最终 年末 年底 改造后 新',
  '完成 已 收到 到位 落实 合格 通过 建成 竣工 办结 了 实际 实有 实到 结果 参加 领取 签约 达标 卖出 售出 用去 用掉',
  '计划 任务 目标 应 需 拟 预算 预计 原定 报名 限 定 规划 设计 标准 指标 应到 申报 登记',
  '其中 有 包括 含 包含 里 中 内 里面',
  '两 三 双方 分别 一起 四 五',
  '领先 落后 超出 超 反超 赢 输 净胜 相差 差距 差 距 胜 落 差额 差价',
  // Money, time and ways.
  '卖 收入 赚 进账 营收 销售 售 到手 退 收 得 挣 盈利 利润 净赚 产值 销售额 货款 回款 收回 卖得',
  '花 付 交 费 成本 支出 投入 投资 用 开支 亏 亏损 补贴 补助 自付 自掏 报销 免 贴 拨 借 还 贷款',
  '速度 走 跑 行驶 骑 开 飞 航行 游 配速 走完 跑完',
  '历时 用时 耗时 用了 花了 走了 跑了 干了 时间 工期 需时 时长',
  '价 售价 原价 现价 票价 价格 单价 定价 收购价 元价',
  '超过 不足 以上 至少 最多 最高 最低 上限 不超 不到 逾 突破 最大 最小 之多',
  '约 近 大约 左右 将近 几乎 上下 来',
  '一半 半 过半 大半 三分之',
  '再 又 加 加上 追加 补 添 连同 算上 外加 后来 随后 接着',
  '男 女 大人 孩子 老人 儿童 党员 妇女',
  '死 伤 死亡 失踪 获救 遇难 受伤 生还 脱险 重伤 轻伤',
  '上午 下午 第一 第二 第三 首批 前 后 先 头 最后 上半 下半 一期 二期',
  '年产 日产 产量 亩产 单产 总产 产 产出 收成 收获 打',
  '名 人 户 家 代表 职工 员工 学生 教师 村民 观众 游客 居民',
  '比赛 比例尺 比分 比如 比武 对比度',
  '若 如果 假如 按 按照 以 计 照 计算 折算 算',
  '预期 年利率 利率 利息 本金 存款 税 税率',
  '只 仅 才 就 仅有 只有',
  '面积 长 宽 高 容积 长度 宽度 高度 厚度 重量',
  '买 购买 购 进 采购 订 租 租金',
  '连续 期间 其间 间 多年 来',
];

/** Of the classes, the number; 0 stands for no word of any. */
export const classCount = lists.length + 1;
/** Words by the code of their first character, the longest first. */
const words = new Map<number, (readonly [word: string, number: number])[]>();
for (const [at, list] of lists.entries())
  for (const word of list.split(' ')) {
    const own = words.get(word.charCodeAt(0));
    if (own) own.push([word, at + 1]);
    else words.set(word.charCodeAt(0), [[word, at + 1]]);
  }
for (const own of words.values()) own.sort(([a], [b]) => b.length - a.length);

const none: readonly (readonly [string, number])[] = [];

export interface Classes {
  /** Each once. */
  readonly all: readonly number[];
  /** Of the last word that has one; 0 where none has. */
  readonly last: number;
}

/** The classes of the words of a text; the longest word at each place counts. */
export function classesOf(text: string): Classes {
  const all: number[] = [];
  let last = 0;
  for (let i = 0; i < text.length; ) {
    let length = 1;
    for (const [word, number] of words.get(text.charCodeAt(i)) ?? none) {
      if (!text.startsWith(word, i)) continue;
      last = number;
      length = word.length;
      if (!all.includes(last)) all.push(last);
      break;
    }
    i += length;
  }
  return { all, last };
}

/** Behind the last amount: another part, or not all of it: 还有20户正在签约，其余暂缓. */
export const goesOn = /^[^，,。；]{0,8}(?:[，,；;](?:另|此外|还|其[余他])|一半)/;

/** An amount is told for each of something. */
export const forEach = /[均每]/;
