/** One amount that an article tells with two values a slip of the pen apart: 查扣冻品480吨 and 查扣冻品840吨; 食堂68家 and “86家食堂中”. */

import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { amountOf, differ, isAmount, isApproximate, uncertaintyOf, unitOf } from '../amounts.ts';
import {
  type CheckedPage,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  figuresBetween,
  placed,
  stretch,
} from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { type Digits, digitsOf, type Slip, slipBetween } from '../slips.ts';
import { areOfTwo, hasOtherTime, type Told } from '../subjects.ts';
import { around, hasSum, isBase, isChange, isHeadline, isOfPart } from './headlines.ts';

/** An amount with what its comparison with others needs. */
interface Candidate extends Told {
  readonly digits: Digits;
}

/** Smaller amounts are turned into each other by chance: 12人, 21人; but for what is known, 12个车站 after 21个车站. */
const leastAmount = 20;
const leastKnown = 10;
const fewestDigits = 2;
/** Three digits hardly ever are those of another amount by chance. */
const manyDigits = 3;
/** So many amounts of an article are compared; a longer one is a table. */
const mostTold = 300;
/** So many of one unit before an amount are compared with it. */
const mostEarlier = 40;

/** 全程58分钟 is compared as amounts are; years and days pass in every article. */
const isTimeOfRun = ({ figure }: Told): boolean =>
  figure.kind === 'duration' && figure.tier === 'core' && /^(?:min|h)$/.test(figure.canonicalUnit ?? '');

/** What can be seen of an amount without looking at the text around it. */
const isCompared = (told: Told): boolean => {
  const { figure } = told;
  if (figure.kind === 'number' && !isHeadline(told)) return false;
  if (!(isAmount(figure) || isTimeOfRun(told) || figure.kind === 'age') || isApproximate(figure) || figure.per !== null)
    return false;
  return Math.abs(figure.value ?? 0) >= leastKnown || /\d\.\d/.test(figure.text);
};

/** In the order of the text; each at its second telling, or in the text where the headline has the other. */
export function slipsOfThePen({ sentences }: CheckedPage): Contradiction[] {
  const amounts = sentences.flatMap((sentence) =>
    sentence.figures.map((figure): Told => ({ sentence, figure })).filter(isCompared),
  );
  const byArticle = groupBy(amounts, ({ sentence }) => sentence.passage.article);
  return [...byArticle.values()].flatMap((told) => (told.length < 2 ? [] : ofArticle(told.slice(0, mostTold))));
}

/** 281个孩子 are counted as 281人 are. */
const people = /^(?:孩子|学生|老人|人|同学|队员|村民|员工|工人|乡亲|娃)/;
const unitOfTold = (told: Told): string =>
  told.figure.unit === '个' && people.test(clauseBehind(told.sentence, told.figure)) ? 'count 人' : unitOf(told.figure);

function ofArticle(told: readonly Told[]): Contradiction[] {
  const byUnit = groupBy(told, unitOfTold);
  // A headline may leave the unit out: 新馆首月迎客15万.
  const withoutUnit = byUnit.get('number ') ?? [];
  return [...byUnit.values()].flatMap((ofUnit) => {
    const all = ofUnit[0]?.figure.kind === 'count' ? [...withoutUnit, ...ofUnit] : ofUnit;
    if (all.length < 2) return [];
    const candidates = all.map((one): Candidate => ({ ...one, digits: digitsOf(one.figure) }));
    return candidates.flatMap((own, i) => {
      const earlier = candidates.slice(Math.max(0, i - mostEarlier), i);
      const other = earlier.find((one) => isOneThing(one, own) && !isToldAlike(one, own, told));
      if (!other) return [];
      const detail = [own.figure.counted ?? own.figure.unit ?? '', other.figure.text, own.figure.text];
      return [{ at: placed(own.sentence, own.figure), other: stretch(other.sentence, other.figure), detail }];
    });
  });
}

/** 36米高的古塔: the attribute behind the amount, and what it is of. */
const measureOf = ({ sentence, figure }: Told): string | undefined =>
  /^([长高宽深厚粗重])的/.exec(clauseBehind(sentence, figure))?.[1];

/** Whether an amount is of an attribute, told before it or behind it: 塔高63米, 全长92公里. */
const isOfMeasure = (told: Told, measure: string): boolean =>
  measureOf(told) === measure ||
  clauseBefore(told.sentence, told.figure)
    .replace(/[约达为有共近]+$/, '')
    .endsWith(measure);

/** 登上36米高的古塔: hardly more than a verb before it. */
const shortLead = 8;

/** What is known opens its clause, or is what something is done with: “86家食堂中”, 168.5米的主塔, 把46条班线全部收购. */
const opens = ({ sentence, figure }: Told): boolean =>
  clauseBefore(sentence, figure).replace(pointing, '').replace(handled, '') === '' &&
  /^[\u4e00-\u9fff]{2}/.test(clauseBehind(sentence, figure));
const handled = /^[\u4e00-\u9fff]{0,8}(?:把|将|为了|[给让]了?|从|服务好?|保障)$/;
const pointing =
  /^(?:[这该](?:[座条项个所家幢里些次份笔批段场趟艘架辆台部套间栋支])?|此|全部|所有|整个|上述|而|但|如今|目前|现在|就是|昨[天日晚]|当[天日晚]|今[天晚])*$/;

/** Words behind an amount that name nothing that is counted. */
const noNoun =
  /^(?:$|[^\u4e00-\u9fff]|全部|全都|[都均已将被也就中里内的可能在是要]|[长高宽深]的|[跑走通建完出投用]|里程|以[上下内])/;

/** Whether the clause names what is counted or measured. */
const namesNoun = ({ sentence, figure }: Told): boolean =>
  !(noNoun.test(clauseBehind(sentence, figure)) || people.test(clauseBehind(sentence, figure))) ||
  /[\u4e00-\u9fff]{2}$/.test(clauseBefore(sentence, figure).replace(pointed, ''));
/** 沿着这条29公里长的小河. */
const pointed = /^.*[这该][座条项个所家幢里些次]?$/;

const isOfNation = (told: Told): boolean => /全[国球]|世界/.test(sentenceOf(told));
const sentenceOf = ({ sentence: { passage, start, end } }: Told): string => passage.text.slice(start, end);

/** Whether two amounts are told of one thing, by what the slip, its digits and the words around the two are worth. */
function isOneThing(earlier: Candidate, own: Candidate): boolean {
  const slip = slipBetween(earlier.digits, own.digits);
  // 76岁的跑者 in the headline, and 67岁 alone in the text: of two people in one text each has an age.
  if (own.figure.kind === 'age') {
    const isSlip = slip === 'swapped' || (slip === 'digit' && sharedPieces(around(earlier), around(own)) > 0);
    return isSlip && isHeadline(earlier) && !isHeadline(own);
  }
  const digits = Math.max(earlier.digits.digits.length, own.digits.digits.length);
  if (slip === null || digits < fewestDigits || isRounded(earlier, own)) return false;
  const isKnown = opens(own);
  const inHeadline = isHeadline(earlier);
  // 12个站点换了新牌，21个站点加了座椅: clauses of one form tell of two.
  if (earlier.sentence === own.sentence && !(isKnown && slip === 'swapped' && !opens(earlier))) return false;
  if (areOfTwo(earlier, own) || (!inHeadline && !isKnown && hasOtherTime(earlier) !== hasOtherTime(own))) return false;
  // 全国加开862列, and 长三角加开268列.
  if (!inHeadline && !isKnown && isOfNation(earlier) !== isOfNation(own)) return false;
  if (isBase(earlier) || isBase(own) || (!(inHeadline && slip === 'swapped') && (isChange(earlier) || isChange(own))))
    return false;
  const shared = sharedPieces(around(earlier), around(own));
  const isSmall = [earlier, own].some(
    ({ figure }) => Math.abs(figure.value ?? 0) < leastAmount && !/\d\.\d/.test(figure.text),
  );
  const isPointed = isKnown && points.test(clauseBefore(own.sentence, own.figure));
  if (
    isSmall &&
    !(isKnown && shared > 0 && slip === 'swapped') &&
    !(isPointed && (shared > 0 || arePeople(earlier, own)))
  )
    return false;
  const isPart = isOfPart(earlier) || isOfPart(own);
  if (isPart && !(inHeadline && slip === 'swapped' && shared > 0)) return false;
  const measure = measureOf(own);
  if (measure !== undefined && shared === 0 && !isOfMeasure(earlier, measure)) return false;
  const isOneMeasure = measure !== undefined && clauseBefore(own.sentence, own.figure).length <= shortLead;
  const isOpen = isOneMeasure || !namesNoun(earlier) || !namesNoun(own);
  const sharedFar = inHeadline ? sharedPieces(earlier.sentence.passage.text, sentenceOf(own)) : 0;
  const isOfPeople = isKnown && arePeople(earlier, own);
  return isEnough[slip](own, { isOfPeople, shared, sharedFar, digits, isKnown, isPointed, isOpen, inHeadline });
}

const points = /[这该][\u4e00-\u9fff]?$/;

/** 36名医护人员, and then 36名队员: people told by what they are, and again by a word for any. */
const anyPeople =
  /^(?:[\u4e00-\u9fff]{0,2}(?:队员|人员|成员|老人|老师|孩子|战士|官兵|同学|选手|学员|工友|代表|志愿者)|年轻人|小伙子|姑娘|党员|乡亲|人(?!家))/;
const isOfPerson = ({ figure }: Told): boolean => unitOf(figure) === 'count 人';
const arePeople = (earlier: Told, own: Told): boolean =>
  isOfPerson(earlier) && isOfPerson(own) && anyPeople.test(clauseBehind(own.sentence, own.figure));

/** 两万件 and 2.1万件: the coarser may stand for the other, rounded or cut off. */
const isRounded = (a: Candidate, b: Candidate): boolean => {
  const coarser = Math.max(uncertaintyOf(a.figure), uncertaintyOf(b.figure));
  return !differ(amountOf(a.figure), amountOf(b.figure), coarser * 1.01);
};

interface Evidence {
  /** Whether the second is told as known, by a word for any people. */
  readonly isOfPeople: boolean;
  /** How many words of two characters stand around both. */
  readonly shared: number;
  /** How many of them the headline shares with the whole sentence. */
  readonly sharedFar: number;
  /** How many digits the longer one has, without zeros at its ends. */
  readonly digits: number;
  /** Whether the second is told as what the reader knows. */
  readonly isKnown: boolean;
  /** 这份2680万元的合同. */
  readonly isPointed: boolean;
  /** Whether one of the two does not say what it counts. */
  readonly isOpen: boolean;
  readonly inHeadline: boolean;
}

/** The rates of two groups are told in the same words, and differ by a digit. */
const isRate = ({ figure }: Told): boolean => figure.kind === 'percent';
/** 35万户, 124栋: the unit names what is counted. */
const isOwnCount = ({ figure }: Told): boolean =>
  figure.kind === 'count' &&
  (/[万亿][^元人个名位次件家]/.test(figure.text) || /^[户栋幢站层]$/.test(figure.unit ?? ''));
/** Amounts of these kinds are told of many things in every article. */
const isCommon = ({ figure }: Told): boolean => /^(?:money|percent|count)$/.test(figure.kind);

/** Measured on a month of a newspaper: each of these lines speaks there less than once in a thousand articles. */
const isEnough: Readonly<Record<Slip, (own: Told, evidence: Evidence) => boolean>> = {
  swapped: (own, { shared, sharedFar, digits, isKnown, isPointed, isOpen, isOfPeople }) =>
    !isRate(own) &&
    (shared > 0 ||
      isOfPeople ||
      sharedFar >= (digits >= manyDigits ? 1 : 2) ||
      (isPointed && digits >= manyDigits) ||
      isOwnCount(own) ||
      (!isCommon(own) && digits >= manyDigits) ||
      (isOpen && (isKnown || digits >= manyDigits || !isCommon(own)))),
  digit: (own, { shared, isKnown, isPointed, isOfPeople, inHeadline }) =>
    !isRate(own) && ((shared > 0 && (isKnown || (inHeadline && shared > 1))) || (isPointed && isOfPeople)),
  tenfold: (own, { shared, isKnown }) => !isRate(own) && shared > 0 && isKnown,
};

/** How far back an amount is known from, in characters. */
const justTold = 100;

/** A headline's amount that the text has too needs no other; nor does one that was told before: it is known. */
function isToldAlike(earlier: Told, own: Told, told: readonly Told[]): boolean {
  const hasAmount = (figure: Figure) => (one: Figure) =>
    (figure.kind === 'number' || unitOf(one) === unitOf(figure)) &&
    one !== figure &&
    !differ(amountOf(one), amountOf(figure), 0);
  if (isHeadline(earlier)) {
    const isInText = told.some((one) => !isHeadline(one) && hasAmount(earlier.figure)(one.figure));
    return isInText || hasSum(earlier.figure, own.sentence.passage.figures);
  }
  const before = figuresBetween(own.sentence.passage, own.figure.start - justTold, own.figure.start).filter(
    ({ value }) => value !== null,
  );
  // 17个沿用，2个新建，这19个: what is told again is both.
  return before.some(hasAmount(own.figure)) || hasSum(own.figure, before);
}
