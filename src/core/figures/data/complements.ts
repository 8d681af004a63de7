/**
 * Labels that by their meaning make up a whole and leave nothing out: 男 and 女, 城镇 and 农村.
 * Source: the divisions that statistical yearbooks and newspapers print, with the pairs of opposites of 《现代汉语词典》 that name them.
 */

/** The labels of a group are apart by blanks, words for one label by a stroke. */
const groups = [
  '男|儿子 女',
  '城镇|城市|城区 农村|乡村|乡镇',
  '进口 出口',
  '国产 进口',
  '国内|境内 国外|国际|境外|海外|入境',
  '省内 省外',
  '市内 市外',
  '县内 县外',
  '市区 郊区|郊县',
  '本地 外地|海外|境外',
  '本市 外市|外省|外地',
  '本土 境外|输入',
  '线上|网上 线下|现场|窗口',
  '室内 室外',
  '地上 地下',
  '地下 高架',
  '公办|公立 民办|私立',
  '公用|公共 自用|私人|专用',
  '国有 民营|非国有',
  '内资 外资',
  '内贸 外贸',
  '(?<!非)税收 非税',
  '中文 外文',
  '本科 专科',
  '博士 硕士',
  '主 支',
  '一 另一',
  '文科 理科',
  '成人 儿童',
  '教师|老师 学生',
  '船员 乘客|旅客',
  '司机 乘客',
  '白天 夜间|夜晚|晚上',
  '上午 下午',
  '已婚 未婚',
  '户籍人口 流动人口|外来人口',
  '重伤|重症|危重 轻伤|轻症|轻微伤',
  '死亡|遇难|身亡 受伤',
  '连任 新任|新当选|新选',
  '赞成|同意|支持 反对|不同意|不支持',
  '赞成|同意|支持 反对|不同意|不支持 弃权|缺席',
  '上层|上部 下层|下部',
  '涨|升|上涨 跌|降|下跌 平|不变',
  '优|良好 合格|及格|达标 不合格|不及格|不达标|退回',
  '满意 一般|基本 不满意',
  '高级 中级 初级|员级',
  '新建 改建|改扩建|改造|续建',
  '自有 租用|租赁',
  '商品类 服务类',
  '左岸 右岸',
  '党员 团员 群众',
  '初中 高中 小学',
  '本科 高职 成人',
  '第一产业|一产 第二产业|二产 第三产业|三产',
  '金 银 铜',
  '扣球|进攻 拦网 发球',
  '(?:两|二)分球 三分球 罚球',
  '发明 实用新型 外观',
  '一等奖 二等奖 三等奖',
  '大型 中型 小型',
  '东[侧岸] 西[侧岸]',
  '南[侧岸] 北[侧岸]',
  '主桥 引桥',
  '长途 短途|中短途',
  '早餐 午餐|中餐 晚餐',
  '住校生 走读生',
  '钢质|钢壳 木质',
  '老年 中年 青年',
  '一类 二类 三类',
];

export const complements: readonly (readonly RegExp[])[] = groups.map((group) =>
  group.split(' ').map((label) => new RegExp(label)),
);

/** Hardly any label is of a group. */
const any = new RegExp(groups.join('|').replaceAll(' ', '|'));

/** Whether labels make up a whole: each of a group stands in one of them, and there are no more. */
export const areDivision = (labels: readonly string[]): boolean =>
  labels.some((label) => any.test(label)) &&
  complements.some(
    (group) => group.length === labels.length && group.every((one) => labels.some((label) => one.test(label))),
  );

/** Whether two labels are two of one group: 金牌 and 银牌. */
export const areApart = (a: string, b: string): boolean =>
  any.test(a) &&
  any.test(b) &&
  complements.some((group) => {
    const [ofA, ofB] = [a, b].map((label) => group.filter((one) => one.test(label)));
    return ofA?.length === 1 && ofB?.length === 1 && ofA[0] !== ofB[0];
  });
