/** Whether the parts that a sentence tells of a whole can be its parts: no more than it, and where none is left out no less. */
import type { Figure } from '../../../reading.ts';
import { areDivision } from '../../data/complements.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, differ, hasScale, haveOneUnit, isApproximate, unitOf } from '../amounts.ts';
import { clauseBefore, clauseBehind, type Sentence, textBetween } from '../page.ts';
import { digitsOf, digitsOfAmount, isScaleSlip, isSumWithSlip, scaleFactor, slipBetween } from '../slips.ts';
import { make, sumOf, toleranceOf } from '../sums.ts';
import { areLevels, areNumbered, areOfOneKind, haveOneForm, overlaps, rest, restOrMore } from './part-labels.ts';
import type { Partition } from './partitions.ts';
import { fallShortBySlip } from './short-parts.ts';

/** A part that is larger than the whole by more, and by no slip, is none. */
const farthest = 2.3;
/** What is left is told roundly: so much of the whole it may be off. */
const roundly = 0.01;
/** 1486 is told in full. */
const isRound = (figure: Figure): boolean => hasScale(figure) || /0(?!\d)/.test(figure.text);

export interface WrongPartition {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  /** The part that the whole is broken at: the one that is larger than it, or the last. */
  readonly at: Figure;
}

/** Parts that are more than their whole, or, where none is left out, less. */
export function wrongPartition(sentence: Sentence, { whole, parts, others }: Partition): WrongPartition | null {
  if (isApproximate(whole) || parts.some(isApproximate) || saysOverlap(sentence)) return null;
  // 艺术类3200人含在文理科内.
  if (parts.some((part) => /^[含兼]/.test(clauseBehind(sentence, part)))) return null;
  const labels = parts.map((part) => clauseBefore(sentence, part));
  // 药师和司机各1人: how many they are together is not told.
  if (labels.some((label) => /各$/.test(label))) return null;
  // 其中女性171人，党员63人，还有17人头一回上台: beside qualities that one may have together stands no rest.
  const hasRest =
    rest.test(labels.at(-1) ?? '') &&
    !(restOrMore.test(labels.at(-1) ?? '') && labels.some((label) => overlaps(sentence, whole, label)));
  // In a party that travels everybody has one part: 一行25人，包括专家9人.
  const isParty = /一行$/.test(clauseBefore(sentence, whole)) && !labels.some((label) => /[男女]/.test(label));
  const isComplete =
    hasRest || (isParty && parts.length > 2) || areNumbered(sentence, whole, labels) || areDivision(labels);
  const [sum, tolerance] = [sumOf(parts), toleranceOf([whole, ...parts])];
  const exceeds = (amount: number, one: Figure) => amount > amountOf(one) + tolerance;
  // Parts that are more than the amount right before them may be those of one farther before; others would have to make it.
  if (others.some((other) => (exceeds(sum, whole) ? !exceeds(sum, other) : make(other, parts)))) return null;
  const tooLarge = parts.find((part) => exceeds(amountOf(part), whole) && !brings.test(clauseBefore(sentence, part)));
  const isSlip = isSumWithSlip(sum, whole, parts) || isScaleSlip(digitsOf(whole), digitsOfAmount(sum));
  // 女职工110人，其中党员120人，车间职工320人: what several parts are larger than is not their whole.
  if (!isSlip && parts.filter((part) => exceeds(amountOf(part), whole)).length > 1) return null;
  // 队伍2万人，其中4200人靠前驻防，10.8万名地方队员在岗: others beside them.
  const isFar = tooLarge && amountOf(tooLarge) > farthest * amountOf(whole) && !isSlip;
  if (tooLarge && (parts.length > 1 ? !isFar : isPlainPart(sentence, whole, tooLarge, isFar === true)))
    return { whole, parts, at: tooLarge };
  if (
    parts.length === 1 ||
    (hasRest ? addUpBehindTheFirst(whole, parts) : addUpBeforeTheLast(whole, parts)) ||
    (hasRest && areOfTheFirst(parts)) ||
    (!isComplete && areDeeds(sentence, parts))
  )
    return null;
  const mayOverlap =
    !haveOneForm(labels) || (!areOfOneKind(labels) && labels.some((label) => overlaps(sentence, whole, label)));
  if (!isComplete && !isParty && !areLevels(labels) && mayOverlap) return null;
  // Two opposites may leave something out: 中文40万册、外文5万册，另有电子书.
  const isOpposites = isComplete && !hasRest && parts.length === 2 && sum < amountOf(whole);
  const isWrong = isOpposites
    ? differ(sum, amountOf(whole), tolerance) && slipBetween(digitsOf(whole), digitsOfAmount(sum)) !== null
    : isComplete
      ? differ(sum, amountOf(whole), hasRest && isRound(whole) ? tolerance + roundly * amountOf(whole) : tolerance)
      : (exceeds(sum, whole) && mayBeAll(sum, whole, parts, areOfOneKind(labels))) ||
        (!leavesRest(sentence, parts) && fallShortBySlip(sum, whole, parts, tolerance));
  return isWrong ? { whole, parts, at: parts.at(-1) as Figure } : null;
}

/** 其余为海外捐款, behind the parts: what is left is told without its amount. */
const leavesRest = ({ passage, end }: Sentence, parts: readonly Figure[]): boolean =>
  /^[^。；]{0,12}[，,](?:其[余他]|余下|剩下)/.test(passage.text.slice((parts.at(-1) as Figure).end, end));

/** 成交186亿元，其中买入98亿元，卖出88亿元，净买入10亿元: what stands behind parts that make up the whole is none. */
const addUpBeforeTheLast = (whole: Figure, parts: readonly Figure[]): boolean =>
  parts.some((_, i) => i > 1 && make(whole, parts.slice(0, i)));

/** 塌树63宗，其中18宗阻塞车路，已清理51宗，余下12宗: what is left is what the part right before it leaves. */
const addUpBehindTheFirst = (whole: Figure, parts: readonly Figure[]): boolean =>
  parts.some((_, i) => i > 0 && parts.length - i > 1 && make(whole, parts.slice(i)));

/** 广告牌2160块，其中险牌87块，已拆除52块、加固28块，余下的7块: what stands behind the first part are its own parts. */
const areOfTheFirst = ([first, ...others]: readonly Figure[]): boolean =>
  first !== undefined && others.length > 1 && make(first, others);

/** 14个村中，8个通了气，6个修了广场，5个建了书屋: one may have done several of these. */
const areDeeds = (sentence: Sentence, parts: readonly Figure[]): boolean =>
  parts.filter((part) => /^[\u4e00-\u9fff]{1,3}[了过上]/.test(clauseBehind(sentence, part))).length > 1;

/** A single part may be something else than one of the whole, but for people, households and lengths, and what is told right behind 其中 by a noun. */
function isPlainPart(sentence: Sentence, whole: Figure, part: Figure, isFar: boolean): boolean {
  const label = clauseBefore(sentence, whole);
  if (!haveOneUnit(whole, part) || overstretches.test(label) || average.test(label)) return false;
  if (!isFar && /^count [人户]|^length/.test(unitOf(whole))) return true;
  const own = rightBehind.exec(textBetween(sentence, whole, part))?.[1];
  if (own === undefined || ofOther.test(own) || cues.change.test(label) || cues.from.test(label)) return false;
  const factor = amountOf(part) / amountOf(whole);
  return /^(?![为是])/.test(clauseBehind(sentence, part)) && (factor < pointMoved || isScaled(factor));
}
/** A part told with its point moved is hardly ever larger than so many of its whole. */
const pointMoved = 10;
/** The whole is told in 万 and the part in 亿, of which it would be a tenth at the least. */
const isScaled = (factor: number): boolean => factor > scaleFactor / 10 && factor < scaleFactor;
/** 其中林地2800亩, behind the whole and its noun. */
const rightBehind = /^[\u4e00-\u9fff]{0,6}[，,：:（(]其中([\u4e00-\u9fff]{2,8})$/;
/** What is of a time, of one of several, or of what the whole brings. */
const ofOther =
  /[一每均最总共达年月日天周季度]|累计|产值|收入达|带动|点击|实现|价值|[将可需已曾]|[增减升降涨跌比较超余]|首次|历史|计划|预计|同期/;
/** Widths and heights have no lengths among them. */
const overstretches = /[宽高深厚径]$/;
/** 日均发送旅客176万人次，其中9月29日发送201万人次: one day may be above the average. */
const average = /[日月年人户]均/;

/** So much more than the whole parts are that do not overlap, if no slip of the pen is in them. */
const mostBeyond = 1.17;

/** 技术工人560人，外省籍540人 may be told by two criteria. 82万辆，其中汽车61万辆，私家车52万辆: parts that are far too many are counted twice, unless a slip of the pen explains them. */
const mayBeAll = (sum: number, whole: Figure, parts: readonly Figure[], areKinds: boolean): boolean =>
  ((parts.length > 2 || areKinds || !/^count 人/.test(unitOf(whole))) && sum < mostBeyond * amountOf(whole)) ||
  isSumWithSlip(sum, whole, parts);

/** What a part of the people does for others: 教师18人，带动3000人就业. */
const brings = /带动|帮助|服务|培训|惠及|实现|就业|累计|接待|受益|解决|可|能(?![源车量耗])/;

/** 现房38万平方米，学区房31万平方米，两者有重叠: the sentence itself says that the parts overlap. */
const saysOverlap = ({ passage, start, end }: Sentence): boolean =>
  /重叠|重复(?:计算|统计)|交叉/.test(passage.text.slice(start, end));
