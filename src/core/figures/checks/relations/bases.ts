/** Shares of two bases: 男青年中有61%…，女青年中有57%; 女职工嫌油大的占35%，男职工嫌油大的占12%. They are of no one whole. */
import { complements } from '../../data/complements.ts';

/** 女青年中有, 男青年中只有: the base right before its share. */
const ownBase = /^(?:而|但|在)?([\u4e00-\u9fff]{1,10})[中里](?:只|仅|约|则|也|就)?(?:有|占)?$/;
/** Those who are divided. */
const people =
  /^[性生孩士方]?(?:职工|员工|学生|教师|居民|人口|家庭|户籍|户口|青年|老人|选手|会员|观众|读者|游客|党员|代表|市民|村民|患者|用户|网民|顾客|的)*/;
/** Where those who are asked are told, in a label. */
const opening = /^.{1,4}/;

/** @param labels what stands before each share in its clause. */
export function haveOwnBases(labels: readonly string[]): boolean {
  const bases = labels.flatMap((label) => ownBase.exec(label)?.[1] ?? []);
  return new Set(bases).size > 1 || areAskedApart(labels);
}

/** Whether what is asked of all stands behind those who are asked: 女职工嫌油大的占35%，男职工占12%. 来自城镇 and 来自农村 are answers. */
const areAskedApart = (labels: readonly string[]): boolean =>
  labels.length === 2 &&
  complements.some((group) =>
    group.some((one) => {
      const head = opening.exec(labels[0] as string)?.[0] ?? '';
      const found = one.exec(head);
      if (!found || !group.some((other) => other !== one && other.test(opening.exec(labels[1] as string)?.[0] ?? '')))
        return false;
      const asked = (labels[0] as string).slice(found.index + found[0].length).replace(people, '');
      return /^.{2,}的占?(?:比|到)?$/.test(asked);
    }),
  );
