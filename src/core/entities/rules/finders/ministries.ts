/** Ministries and agencies that are called by several fields, with the country or the place before them. */
import type { NameSpan } from '../../../reading.ts';
import { overlapsOf } from '../../../text/spans.ts';
import { type PassageRule, placeOver } from '../passage-rule.ts';

/** What governments have offices for. */
const fields =
  '外交 国防 内政 内务 财政 卫生 公共卫生 教育 高等教育 科学 科技 科学技术 研究 农业 农村 畜牧 渔业 林业 农林 粮食 能源 电力 石油 矿产 矿业 资源 自然资源 水利 水资源 旅游 酒店 文化 艺术 遗产 体育 青年 妇女 儿童 家庭 劳动 劳工 就业 人力资源 社会保障 社会福利 社会事务 民政 工业 制造业 贸易 对外贸易 投资 商业 商务 中小企业 交通 运输 铁路 航空 海运 物流 基础设施 公共工程 建设 住房 城市发展 土地 环境 生态 气候变化 海洋 通信 信息 新闻 广播 数字经济 数字化 邮政 创新 经济 发展 规划 国家发展 国际合作 侨务 海外侨民 移民 公民 难民 边境 安全 公共安全 司法 法律 人权 宗教 民族 地方 区域发展 食品 药品 消费者 体制 保健 灾害 应急 服务 服务业 合作社'
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');
const and = '[和与及暨]';
/** At least two fields, of which the last two are joined by a conjunction, and what the office is. */
const several = `(?:(?:${fields})、)*(?:${fields})${and}(?:${fields})(?:事务|管理)?`;
const ministry = new RegExp(`${several}(?:部(?![门分队落委级位件署族长])|部(?=部长|长级))`, 'g');
/** Offices of other kinds count behind the place that they are called by, 香港|民政及青年事务局, or where an office was found. */
const office = new RegExp(`${several}(?:局|署|委员会|总局)(?![长部面限势])`, 'g');

export const ministryRules: readonly PassageRule[] = [
  {
    name: 'ministry-of-fields',
    purpose: 'A ministry that is called by several fields is one organization, with the country directly before it.',
    examples: [
      ['{L|埃及}外交与{O|国际合作部}发言人', '{O|埃及外交与国际合作部}发言人'],
      ['由农业和渔业部批准', '由{O|农业和渔业部}批准'],
      ['{L|埃及}投资、工业和贸易部部长', '{O|埃及投资、工业和贸易部}部长'],
      ['{L|望川}民政及青年事务局公布', '{O|望川民政及青年事务局}公布'],
      ['公民与{O|移民事务局}公布', '{O|公民与移民事务局}公布'],
      ['教育和卫生部门、民政及青年事务局', '教育和卫生部门、民政及青年事务局'],
      ['{O|埃及外交部}和{O|财政部}', '{O|埃及外交部}和{O|财政部}'],
    ],
    needs: ['部', '局', '署', '委员会'],
    apply(names, { text }) {
      const placeBefore = (at: number) => names.find(({ end, type }) => end === at && type === 'place');
      const spans = [...text.matchAll(ministry), ...text.matchAll(office)].flatMap(({ index, 0: own }): NameSpan[] => {
        const place = placeBefore(index);
        const isFound = names.some(({ end, type }) => end === index + own.length && type === 'organization');
        if (!place && !isFound && !own.endsWith('部')) return [];
        return [{ start: place?.start ?? index, end: index + own.length, type: 'organization' }];
      });
      const isFree = (own: NameSpan) =>
        overlapsOf(own, names).every(({ start, end }) => start >= own.start && end <= own.end);
      return placeOver(names, spans.filter(isFree));
    },
  },
];
