/**
 * Units of measure, currencies and classifiers: how they are written, what they measure, and their UCUM or ISO 4217 code.
 * Factors are exact: a value times the factor is the value in the canonical unit.
 * Sources: UCUM; ISO 4217; 《现代汉语八百词》's list of classifiers for the counting ones.
 */
import type { FigureKind } from '../reading.ts';
import { type Decimal, decimal } from './decimal.ts';

export interface Unit {
  readonly written: string;
  readonly kind: FigureKind;
  readonly canonical: string | null;
  readonly factor: Decimal;
}

type Row = readonly [kind: FigureKind, canonical: string, factor: string, written: string];

const measures: readonly Row[] = [
  ['length', 'km', '1', '公里 千米 km KM 公裏'],
  ['length', 'm', '1', '米 m 公尺'],
  ['length', 'cm', '1', '厘米 cm 公分'],
  ['length', 'mm', '1', '毫米 mm'],
  ['length', 'um', '1', '微米'],
  ['length', 'nm', '1', '纳米 nm'],
  ['length', 'm', '500', '里 华里 里地 里路'],
  ['length', '[nmi_i]', '1', '海里 浬'],
  ['length', '[mi_i]', '1', '英里 英裏 mile miles'],
  ['length', '[ft_i]', '1', '英尺 呎 foot feet feets ft'],
  ['length', '[in_i]', '1', '英寸 英吋 吋 inch inches'],
  ['length', 'm', '3.3333333333', '丈'],
  ['length', 'm', '0.3333333333', '尺 市尺'],
  ['length', 'm', '0.03333333333', '寸'],
  ['length', '[ly]', '1', '光年'],
  ['area', 'm2', '1', '平方米 平米 ㎡ m² 平方公尺'],
  ['area', 'km2', '1', '平方公里 平方千米 km²'],
  ['area', 'cm2', '1', '平方厘米'],
  ['area', '[mi_i]2', '1', '平方英里'],
  ['area', '[ft_i]2', '1', '平方英尺'],
  ['area', '[mu]', '1', '亩'],
  ['area', 'har', '1', '公顷'],
  ['area', '[acr_us]', '1', '英亩'],
  ['volume', 'm3', '1', '立方米 m³ 方 立方'],
  ['volume', 'km3', '1', '立方公里'],
  ['volume', 'cm3', '1', '立方厘米'],
  ['volume', '[ft_i]3', '1', '立方英尺'],
  ['volume', 'L', '1', '升 公升 L'],
  ['volume', 'mL', '1', '毫升 mL ml'],
  ['volume', '[gal_us]', '1', '加仑 加侖'],
  ['volume', '[bbl_us]', '1', '桶'],
  ['mass', 't', '1', '吨 公吨 噸'],
  ['mass', 'kg', '1', '公斤 千克 kg'],
  ['mass', 'g', '1', '克 公克 g'],
  ['mass', 'g', '0.001', '毫克 mg'],
  ['mass', 'g', '0.000001', '微克'],
  ['mass', 'g', '500', '斤 市斤'],
  ['mass', 'g', '50', '两 兩'],
  ['mass', 'kg', '50', '担'],
  ['mass', '[lb_av]', '1', '磅'],
  ['mass', '[oz_av]', '1', '盎司'],
  ['mass', '[car_m]', '1', '克拉'],
  ['mass', 't', '1', '载重吨 总吨'],
  ['speed', 'km/h', '1', '公里/小时 公里／小时 公里每小时 km/h 千米/小时'],
  ['speed', 'm/s', '1', '米/秒 米／秒 米每秒 m/s'],
  ['speed', '[kn_i]', '1', '节航速'],
  ['power', 'W', '1', '瓦 瓦特'],
  ['power', 'kW', '1', '千瓦 kW KW'],
  ['power', 'MW', '1', '兆瓦 MW'],
  ['power', 'GW', '1', '吉瓦 GW'],
  ['power', '[HP]', '1', '马力'],
  ['power', 'kV.A', '1', '千伏安'],
  ['energy', 'kW.h', '1', '千瓦时 千瓦小时 kWh 度电'],
  ['energy', 'MW.h', '1', '兆瓦时'],
  ['energy', 'J', '1', '焦 焦耳'],
  ['energy', 'kJ', '1', '千焦'],
  ['energy', 'cal', '1', '卡路里'],
  ['energy', 'kcal', '1', '大卡 千卡'],
  ['number', 'V', '1', '伏 伏特 V'],
  ['number', 'kV', '1', '千伏 kV KV'],
  ['number', 'A', '1', '安培'],
  ['number', 'Hz', '1', '赫兹 Hz'],
  ['number', 'MHz', '1', '兆赫 MHz'],
  ['number', 'GHz', '1', 'GHz'],
  ['number', 'Pa', '1', '帕'],
  ['number', 'kPa', '1', '千帕'],
  ['number', 'MPa', '1', '兆帕'],
  ['number', 'dB', '1', '分贝'],
  ['number', 'lm', '1', '流明'],
  ['number', 'B', '1', '字节'],
  ['number', 'GB', '1', 'GB G字节'],
  ['number', 'TB', '1', 'TB'],
  ['number', 'MB', '1', 'MB 兆字节'],
  ['temperature', 'Cel', '1', '摄氏度 ℃ °C 攝氏度 攝氏° 摄氏° 度'],
  ['temperature', '[degF]', '1', '华氏度 ℉ °F 华氏° 華氏度'],
  ['number', 'deg', '1', '°'],
  ['duration', 's', '1', '秒 秒钟 秒鐘'],
  ['duration', 'ms', '1', '毫秒 ms'],
  ['duration', 'min', '1', '分钟 分鐘'],
  ['duration', 'h', '1', '小时 个小时 個小時 小時 钟头 个钟头 个多小时 学时 课时'],
  ['duration', 'd', '1', '天 昼夜 日夜 个昼夜 个工作日 夜 工作日 个日夜'],
  ['duration', 'wk', '1', '周 个星期 星期 个礼拜 個星期 礼拜 个多星期'],
  ['duration', 'mo', '1', '个月 個月 个多月'],
  ['duration', 'mo', '3', '个季度'],
  ['duration', 'a', '1', '年 周年 載 载  整年 週年 个春秋 春秋'],
  ['age', 'a', '1', '岁 周岁 歲'],
  ['percentage-point', '%', '1', '个百分点 百分点 個百分點'],
  ['percent', '%', '1', '% ％ 个百分比'],
  ['percent', '%', '0.1', '‰'],
  ['multiple', '1', '1', '倍 番 成倍'],
];

const currencies: readonly (readonly [code: string, written: string])[] = [
  ['CNY', '元 块 块钱 人民币 圆 塊 元整 圆整'],
  ['USD', '美元 美金 元美金'],
  ['EUR', '欧元 歐元'],
  ['JPY', '日元 日圆 日圓 日币 元日币'],
  ['HKD', '港元 港币 港幣 港圆 元港币'],
  ['TWD', '新台币 台币 新臺幣'],
  ['MOP', '澳门元 澳门币'],
  ['GBP', '英镑 镑 英鎊'],
  ['KRW', '韩元 韩圆 韓元'],
  ['RUB', '卢布'],
  ['INR', '卢比 印度卢比 印度卢布'],
  ['THB', '泰铢 铢'],
  ['AUD', '澳元 澳大利亚元'],
  ['CAD', '加元 加拿大元'],
  ['CHF', '瑞士法郎 瑞郎'],
  ['SGD', '新加坡元 新元'],
  ['NZD', '新西兰元'],
  ['MYR', '林吉特 令吉 马来西亚令吉 马来西亚林吉特'],
  ['IDR', '印尼盾 盾'],
  ['VND', '越南盾'],
  ['PHP', '比索'],
  ['DEM', '马克 德国马克 西德马克'],
  ['FRF', '法郎 法国法郎'],
  ['ITL', '里拉'],
  ['SEK', '瑞典克朗'],
  ['BRL', '雷亚尔'],
  ['ZAR', '兰特'],
  ['ILS', '谢克尔'],
  ['KZT', '坚戈'],
  ['TRY', '土耳其里拉'],
  ['SAR', '里亚尔'],
  ['AED', '迪拉姆'],
];

/** Classifiers of people, things and events; none of them has a code. */
const classifiers =
  '个 位 名 人 人次 人份 家 户 口 次 项 条 件 种 台 部 辆 架 艘 只 头 匹 峰 尾 羽 张 幅 面 块 片 枚 颗 粒 株 棵 根 支 枝 把 座 栋 幢 间 套 层 所 处 ' +
  '份 册 本 卷 篇 首 封 期 集 场 届 批 起 宗 例 笔 股 道 门 节 堂 段 路 列 趟 班 组 队 对 双 副 排 行 串 束 包 箱 袋 瓶 杯 盒 罐 桶 壶 盘 碗 盏 盆 床 顶 ' +
  ' 字 句 页 版 款 级 类 样 代 轮 番次 遍 回 步 站 号 线 点 分 票 席 篮 局  球 环 目 子 发  枪 弹 响 声 剂 针 滴 帖 服 疗程 ' +
  '架次 辆次 艘次 车次 班次 场次 台次 件次 户次 批次 人年 台套 台（套） 标箱 标准箱 万标箱 车 船 车皮 ' +
  '档 桩 码  系列 群 伙 帮 班人 拨 师 团 营 连  旅 军 国 省 市 县 区 乡 镇 村 校 院 馆 店 厂 社 会 党 派 族 界 度 倍数 开 寸屏 ' +
  '尊 樽 具 杆  眼 孔  朵 丛 茬 捆 堆 摞 叠 沓 垛 担 挑 筐 篓 缸 池 塘 湾 洞 圈 窝 胎 粒子 滩 坛 席位 篇章 则 幕 出 折 阕 曲  拍 ' +
  ' 着 手 刀 剑 炮 拳 脚 跤 觉 顿 餐 桌  味 方面 大类 大项 小项 多个 重 维 比特 像素 英寸屏 户籍 工 工日 学分 分制 格 排座 程 趟次 挂 管 柄  ' +
  '单元';

export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...classifiers
    .split(' ')
    .map((written) => [written, { written, kind: 'count', canonical: null, factor: decimal('1') }] as const),
  ...measures.flatMap(([kind, canonical, factor, written]) =>
    written.split(' ').map((one) => [one, { written: one, kind, canonical, factor: decimal(factor) }] as const),
  ),
  ...currencies.flatMap(([code, written]) =>
    written
      .split(' ')
      .map((one) => [one, { written: one, kind: 'money', canonical: code, factor: decimal('1') }] as const),
  ),
  ['角', { written: '角', kind: 'money', canonical: 'CNY', factor: decimal('0.1') }],
  ['毛', { written: '毛', kind: 'money', canonical: 'CNY', factor: decimal('0.1') }],
  ['成', { written: '成', kind: 'percent', canonical: '%', factor: decimal('10') }],
  ['个点', { written: '个点', kind: 'percent', canonical: '%', factor: decimal('1') }],
]);

/** How long the longest unit is that begins with a character. */
const longestByFirst = new Map<string, number>();
for (const written of units.keys())
  longestByFirst.set(written.charAt(0), Math.max(longestByFirst.get(written.charAt(0)) ?? 0, written.length));

/** The longest unit written at `start`, or null. */
export function unitAt(text: string, start: number): Unit | null {
  const longest = longestByFirst.get(text.charAt(start)) ?? 0;
  for (let length = Math.min(longest, text.length - start); length > 0; length--) {
    const unit = units.get(text.slice(start, start + length));
    if (unit) return unit;
  }
  return null;
}

/** Signs before the amount: $100, ￥5. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['￡', 'GBP'],
  ['₩', 'KRW'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
]);
