/** Whether a share may be that of two amounts, by what it is called and what stands around them. */
import { verbs } from '../../data/verbs-of-change.ts';

/** Rates that are told of anything. */
const anyRate = /覆盖|完成|成功|达标|利用|使用|有效|普及|比率|[^\u4e00-\u9fff]/;
const ofRate = /([\u4e00-\u9fff]{2})率[为是达仅只有约近超过高到]*$/;
/** What stands beside an amount of whoever a rate counts, where that is another word. */
const otherwise: Readonly<Record<string, string>> = { 出勤: '到', 到课: '实', 阳性: '检查', 中签: '抽', 就业: '工' };
const ofName = /占([\u4e00-\u9fff]{3,10}?)的?(?:比[例重])?[为是达约近]*$/;

/**
 * 满意率 is of no prices, 占兴利库容 of no 总库容: what a share is called by stands in the words around its amounts.
 * @param told those words. A name that says nothing of what it is of is of anything.
 */
export function isCalledBy(clause: string, told: string): boolean {
  const rate = ofRate.exec(clause)?.[1];
  const words = rate === undefined ? '' : rate + (otherwise[rate] ?? '');
  if (rate && !anyRate.test(rate) && ![...words].some((one) => told.includes(one))) return false;
  const name = ofName.exec(clause)?.[1] ?? '';
  const [head, noun] = [name.slice(0, -2), name.slice(-2)];
  return head.length < 2 || !told.includes(noun) || [...head].some((one) => told.includes(one));
}

const becomes = new RegExp(`(?:${verbs('to')})[^，,。；]{0,3}[到至为成]?[了约近]*$`);
/** 由8.1天降为7.3天: one amount at two times, and no part of a whole. @param between the two. */
export const isOneAtTwoTimes = (between: string): boolean => becomes.test(between);

/** 最高16元, 平均12.4元: of each of several. */
export const isOfEach = (label: string): boolean => /最[高低]|平均|[日月年人户]均/.test(label);
