/** Shares of two bases: 男青年中有61%…，女青年中有57%; 女职工嫌油大的占35%，男职工嫌油大的占12%. They are of no one whole. */
import { areDivision } from '../../data/complements.ts';
import { sharedEnd } from '../subjects.ts';

/** 女青年中有, 男青年中只有: the base right before its share. */
const ownBase = /^(?:而|但|在)?([\u4e00-\u9fff]{1,10})[中里](?:只|仅|约|则|也|就)?(?:有|占)?$/;
/** Those who are divided. */
const people =
  /^[性生孩士方]?(?:职工|员工|学生|教师|居民|人口|家庭|户籍|户口|青年|老人|选手|会员|观众|读者|游客|党员|代表|市民|村民|患者|用户|网民|顾客|的)*/;
const longestHead = 6;

/** @param labels what stands before each share in its clause. */
export function haveOwnBases(labels: readonly string[]): boolean {
  const bases = labels.flatMap((label) => ownBase.exec(label)?.[1] ?? []);
  return new Set(bases).size > 1 || areAskedApart(labels);
}

/** Whether what is asked of all stands behind those who are asked, as 嫌油大 behind 女职工 and 男职工; 来自城镇 and 来自农村 are answers. */
function areAskedApart(labels: readonly string[]): boolean {
  const [first = '', second = ''] = labels;
  const length = sharedEnd(first, second);
  const heads = [first, second].map((label) => label.slice(0, label.length - length));
  const asked = /^(.*)的占?(?:比|到)?$/.exec(first.slice(first.length - length).replace(people, ''))?.[1] ?? '';
  return (
    labels.length === 2 && asked.length > 1 && heads.every((head) => head.length <= longestHead) && areDivision(heads)
  );
}
