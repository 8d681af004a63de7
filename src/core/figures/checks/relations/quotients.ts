/** A rate or a share behind the two amounts that it is the quotient of: 110名考生中88人合格，合格率为85% is 80 %. */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import {
  amountOf,
  differ,
  haveOneUnit,
  isApproximate,
  jointUncertainties,
  roundingOfShare,
  unitOf,
} from '../amounts.ts';
import { clauseBefore, clauseBehind, labelOf, type Sentence, textBetween } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { isContradiction } from './evidence.ts';
import { isCalledBy, isOfEach, isOneAtTwoTimes } from './rate-names.ts';
import { windowAround } from './window.ts';

export interface Quotient {
  readonly whole: Figure;
  readonly part: Figure;
  /** In per cent. */
  readonly expected: number;
}

/** So many amounts of one unit may stand before the share in its sentence. */
const mostOfUnit = 3;
/** 约20%: so much of itself it may be off. */
const roundly = 0.3;
/** How far apart the two amounts, and the share behind them, may stand, in characters. */
const longestJoint = 40;

/** The quotient of two amounts in per cent; of a plan that is more than fulfilled the other way round: 完成率107%. */
const quotientOf = (a: Figure, b: Figure, share: Figure): number => {
  const [small, large] = [amountOf(a), amountOf(b)].sort((one, other) => one - other) as [number, number];
  return amountOf(share) > 100 ? (100 * large) / small : (100 * small) / large;
};

function mayBeQuotient(a: Figure, b: Figure, share: Figure, mayBeOfRest: boolean): boolean {
  const told = amountOf(share);
  const [ofA, ofB] = jointUncertainties(a, b);
  const expected = quotientOf(a, b, share);
  const slack = expected * (ofA / amountOf(a) + ofB / amountOf(b)) + roundingOfShare(share);
  return (
    [expected, ...(mayBeOfRest ? [100 - expected] : [])].some((one) => !differ(one, told, slack)) ||
    isGrowth(amountOf(a), amountOf(b), told)
  );
}

const isGrowth = (a: number, b: number, told: number): boolean =>
  Math.abs(100 * (Math.max(a, b) / Math.min(a, b) - 1) - told) < 1;

/** 占表决户数的88%: of those who voted, where the text tells how many households there are. */
function isOfWhole(sentence: Sentence, named: string, a: Figure, b: Figure): boolean {
  const name =
    /占(?:比|全部|总)?([^，,。；]*?)的?$/
      .exec(named)?.[1]
      ?.replace(/总?[人户家件个次台辆]?[数量额]$|计划|任务|目标|^[为达约近是有了]+$/, '') ?? '';
  const whole = amountOf(a) > amountOf(b) ? a : b;
  const told = clauseBefore(sentence, whole) + whole.text + clauseBehind(sentence, whole);
  // 总共329条, 占总条目的: the classifier names them.
  if (named.startsWith('占总') && whole.unit !== null && name.includes(whole.unit)) return true;
  return name.length < 2 || [...name].slice(1).some((_, i) => told.includes(name.slice(i, i + 2)));
}

/** 全省进出口1284亿元…民营企业进出口770.4亿元，占全省的60%: the one amount that is told with the name and the noun of its part. */
function wholeNamed(sentence: Sentence, named: string, amounts: readonly Figure[], part: Figure): Figure | undefined {
  const name = /^占(全[\u4e00-\u9fff])的?[约近为达]*$/.exec(named)?.[1];
  const label = clauseBefore(sentence, part);
  if (!name) return undefined;
  const wholes = amounts.filter(
    (one) =>
      one !== part &&
      haveOneUnit(one, part) &&
      amountOf(one) > amountOf(part) &&
      clauseBefore(sentence, one).includes(name) &&
      sharedPieces(clauseBefore(sentence, one), label) > 0,
  );
  return wholes.length === 1 ? wholes[0] : undefined;
}

const around = (sentence: Sentence, figure: Figure): string =>
  labelOf(sentence.passage, figure) +
  clauseBehind({ ...sentence, start: 0, end: sentence.passage.text.length }, figure);

/** The amounts that a share should be the quotient of, where it is not. */
export function wrongQuotient(sentence: Sentence, share: Figure): Quotient | null {
  const clause = clauseBefore(sentence, share);
  if (share.kind !== 'percent' || share.value === null) return null;
  const named = cues.rate.exec(clause);
  if (!named || cues.change.test(clause)) return null;
  const { before, behind } = windowAround(sentence, share);
  const b = before.at(-1);
  const ofName = b && wholeNamed(sentence, named[0], before, b);
  const a = ofName ?? before.at(-2);
  if (!a || !b || a.tier !== 'core' || b.tier !== 'core') return null;
  // Two pairs of amounts, or more: the rate is of all of them.
  if (before.filter((one) => one.start >= sentence.start && haveOneUnit(one, b)).length > mostOfUnit) return null;
  const isOfUse = cues.use.test(clause) && a.kind === 'count' && b.kind === 'count';
  if (!haveOneUnit(a, b) && !isOfUse) return null;
  // 床位使用率 is of those who lie in the beds, where they are told.
  if (cues.use.test(clause) && haveOneUnit(a, b) && sentence.figures.some(({ unit }) => unit === '人')) return null;
  const joints = [textBetween(sentence, a, b), textBetween(sentence, b, share)];
  // 新种350.2万亩、改造330.4万亩，占计划的: two of a list, and neither is the whole.
  if (joints[0]?.startsWith('、')) return null;
  // 占 tells a share of what stands right before it: 其中妇女占35% is of others.
  if (/占|比/.test(named[0]) && named[0] !== clause) return null;
  if (amountOf(a) === amountOf(b) || /其中/.test(joints[1] as string)) return null;
  const told = [a, b].map((one) => labelOf(sentence.passage, one));
  if (isOneAtTwoTimes(joints[0] as string) || told.some(isOfEach)) return null;
  if (
    !isOfWhole(sentence, named[0], a, b) ||
    !isCalledBy(clause, around(sentence, a) + around(sentence, b), joints[0] as string)
  )
    return null;
  // The part stands behind its whole: 公路900公里，其中有1200公里 is of something else.
  // 风电光伏总装机8.2亿千瓦，占全国发电装机的30.9%: what is told last is the part, of something wider.
  const isOfWider = /^占全[国省市县球]/.test(named[0]);
  if (amountOf(b) > amountOf(a) && (isOfWider || !/占|总|全|共/.test(textBetween(sentence, a, b)))) return null;
  const isOfOther = (joint: string) => joint.length > longestJoint || cues.otherPair.test(joint) || /[%％]/.test(joint);
  if (joints.slice(ofName ? 1 : 0).some(isOfOther)) return null;
  const all = [...before, ...behind];
  // The rate of those who are not among the part is told with a word for it.
  const first = Math.min(sentence.start, ...all.map(({ start }) => start));
  const mayBeOfRest = /[不未没余剩欠缺非]/.test(sentence.passage.text.slice(first, share.start));
  const units = [unitOf(a), unitOf(b)];
  const areOfUse = (one: Figure, other: Figure) =>
    isOfUse && units.includes(unitOf(one)) && units.includes(unitOf(other));
  if (
    all.some((one, i) =>
      all.some(
        (other, k) =>
          k < i && (haveOneUnit(one, other) || areOfUse(one, other)) && mayBeQuotient(one, other, share, mayBeOfRest),
      ),
    )
  )
    return null;
  const [part, whole] = amountOf(a) < amountOf(b) ? [a, b] : [b, a];
  const wording = {
    isNear: ofName !== undefined || joints.every((joint) => joint.length <= longestJoint / 2),
    isOneSentence: a.start >= sentence.start,
    isNamed: true,
  };
  // 33种中有9种不合格，合格率为71.4%: the rate is of the others.
  const isOfRest = /[不未没]/.test(clauseBehind(sentence, part)) && !/[不未没]/.test(clause);
  const expected = isOfRest ? 100 - quotientOf(a, b, share) : quotientOf(a, b, share);
  if (isApproximate(share) && Math.abs(amountOf(share) - expected) < roundly * expected) return null;
  return isContradiction(share, amountOf(share), expected, true, wording) ? { whole, part, expected } : null;
}
