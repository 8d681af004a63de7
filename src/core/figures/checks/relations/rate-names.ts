/** Whether a share may be that of two amounts, by what it is called and what stands around them. */
import { verbs } from '../../data/verbs-of-change.ts';

/** Rates that are told of anything. */
const anyRate = /覆盖|完成|成功|达标|利用|使用|有效|普及|比率|[^\u4e00-\u9fff]/;
const ofRate = /([\u4e00-\u9fff]{1,2})率[为是达仅只有约近超过高到]*$/;
/** What stands beside an amount of whoever a rate counts, where that is another word. */
const otherwise: Readonly<Record<string, string>> = { 出勤: '到', 到课: '实', 阳性: '检查', 中签: '抽', 就业: '工' };
const ofName = /占([\u4e00-\u9fff]{3,10}?)的?(?:比[例重])?[为是达约近]*$/;

/**
 * 满意率 is of no prices, 占兴利库容 of no 总库容: what a share is called by stands in the words around its amounts.
 * @param between the part and the whole: in 120名学员中108人拿到证书 they are told as such, whatever the rate is called.
 * @param told the words around them. A name that says nothing of what it is of is of anything.
 */
export function isCalledBy(clause: string, told: string, between: string): boolean {
  if (/(?<!其)[中里]/.test(between)) return true;
  const rate = ofRate.exec(clause)?.[1];
  const words = rate === undefined ? '' : rate + (otherwise[rate] ?? '');
  // 就业率 is not called by 毕业生.
  const own = told.replace(/毕业/g, '');
  if (rate && !anyRate.test(rate) && ![...words].some((one) => own.includes(one))) return false;
  const name = ofName.exec(clause)?.[1] ?? '';
  const [head, noun] = [name.slice(0, -2), name.slice(-2)];
  return head.length < 2 || !told.includes(noun) || [...head].some((one) => told.includes(one));
}

/** Rates of a change. */
const ofChange = /增长|增加|下降|减少|上涨|变化|变动|升降|折扣|优惠|递增|降低|节约|节省|损耗|缩减|让利|收益|利润|回报/;
/** 胜率77%, and not 增长率77%: by how much nothing has grown. */
export const isNamedRate = (clause: string): boolean => {
  const rate = ofRate.exec(clause)?.[1];
  return rate !== undefined && !ofChange.test(rate);
};

const becomes = new RegExp(`(?:${verbs('to')})[^，,。；]{0,3}[到至为成][了约近]*$`);
/** 由8.1天降为7.3天: one amount at two times, and no part of a whole. @param between the two. */
export const isOneAtTwoTimes = (between: string): boolean => becomes.test(between);

/** 最高16元, 平均12.4元: of each of several. */
export const isOfEach = (label: string): boolean => /最[高低]|平均|[日月年人户]均/.test(label);
