/** The average, the most and the least of one thing: 平均年龄23.6岁，最大的21岁 cannot be, nor 最大的23岁，最小的52岁. */
import type { Figure } from '../../../reading.ts';
import { amountOf, haveOneUnit, isApproximate } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence, textBetween } from '../page.ts';

type Role = 'average' | 'most' | 'least';

interface Extreme {
  readonly figure: Figure;
  readonly role: Role;
  /** Whom or what it is said of, before the word for the role. */
  readonly subject: string;
  /** What is measured, behind it: 气温 of 最高气温. */
  readonly measure: string;
}

const links = '(?:已经?|仅|只|才|就|约|高?达到?|[为是有也])*';
const roles: readonly (readonly [Role, RegExp])[] = [
  [
    'average',
    new RegExp(`^(.*?)(?:平均(?!每)|均价(?:每(?:平方米|平米|吨|亩|公斤|斤|套))?)([\\u4e00-\\u9fff]{0,6}?)${links}$`),
  ],
  [
    'most',
    new RegExp(`^(.*?)(?:最(?:[大高多长老远重贵宽厚深粗]|年长)的?|[多长高大]则)([\\u4e00-\\u9fff]{0,6}?)${links}$`),
  ],
  [
    'least',
    new RegExp(
      `^(.*?)(?:最(?:[小低少短轻近窄薄浅细]|年轻|年幼|便宜)的?|[少短低小]则)([\\u4e00-\\u9fff]{0,6}?)${links}$`,
    ),
  ],
];
/** What is auctioned goes for no less than it is called up at. */
const calledUp = /(?:起拍|起叫|起始)价(?:格|为|是|仅|只有)*$/;
const soldAt = /(?:成交|落槌)价(?:格|为|是|达到?)*$/;
const sold = /^(?:的价格|的高价)?(?:成交|落槌|拍出|拍下|竞得|摘得)/;
const throughout = /^(?:最终|最后|终于|实际|现场|[被仅只就却都]|总)*|以$/g;
/** Said of the measure, and of nobody. */
const neutral = /年龄|其中|而|但|分数?|的|处|[，,、]/g;
const uncompared = /^(?:date|score|ratio|ordinal|dimensions|percent)$/;
/** How far apart the two may stand, in characters. */
const longestJoint = 40;

function extremeOf(sentence: Sentence, figure: Figure): Extreme | null {
  if (figure.value === null || uncompared.test(figure.kind) || (isApproximate(figure) && figure.approx !== '约'))
    return null;
  const clause = clauseBefore(sentence, figure);
  if (calledUp.test(clause)) return { figure, role: 'least', subject: '', measure: '' };
  if (soldAt.test(clause) || sold.test(clauseBehind(sentence, figure)))
    return { figure, role: 'most', subject: clause.replace(soldAt, '').replace(throughout, ''), measure: '' };
  for (const [role, words] of roles) {
    const [, subject, measure] = words.exec(clause) ?? [];
    if (subject !== undefined && measure !== undefined)
      return { figure, role, subject: subject.replace(neutral, ''), measure: measure.replace(neutral, '') };
  }
  return null;
}

/** Whether the second is said of what the first is said of: it names nobody, and no other measure. */
function areOfOne(sentence: Sentence, first: Extreme, second: Extreme): boolean {
  const joint = textBetween(sentence, first.figure, second.figure);
  if (joint.length > longestJoint || /。|去年|同期|全[国省市]/.test(joint) || second.subject !== '') return false;
  // 平均雨量 and 最大小时雨量: a longer name is another measure.
  if (first.measure !== '' && second.measure.length > first.measure.length && second.measure.endsWith(first.measure))
    return false;
  return second.measure === '' || first.measure === second.measure || first.measure.endsWith(second.measure.slice(-2));
}

export interface WrongExtremes {
  readonly at: Figure;
  readonly other: Figure;
  readonly roles: readonly [Role, Role];
}

const order: Readonly<Record<Role, number>> = { least: 0, average: 1, most: 2 };

/** Pairs of which the one that should be more is less. */
export function wrongExtremes(sentence: Sentence): readonly WrongExtremes[] {
  const told = sentence.figures.map((figure) => extremeOf(sentence, figure)).filter((one) => one !== null);
  return told.flatMap((first, i) =>
    told.slice(i + 1).flatMap((second, k) => {
      // 教练中最大的61岁，最小的41岁, behind the average of the players.
      if (told.slice(i + 1, i + 1 + k).some(({ subject }) => subject !== '')) return [];
      const { figure: a } = first;
      const { figure: b } = second;
      if (first.role === second.role || !haveOneUnit(a, b) || (a.per !== b.per && b.per !== null)) return [];
      // The temperatures of a day have a rule of their own.
      if (a.kind.startsWith('temperature') && first.role !== 'average' && second.role !== 'average') return [];
      const isTurned = order[first.role] < order[second.role] ? amountOf(a) > amountOf(b) : amountOf(a) < amountOf(b);
      return isTurned && areOfOne(sentence, first, second)
        ? [{ at: a, other: b, roles: [first.role, second.role] as const }]
        : [];
    }),
  );
}
