/**
 * A number that the text takes up as known and tells otherwise, with its noun (抓获犯罪嫌疑人36名…38名嫌疑人中; 26台剧目参演…本届28台剧目) or with the verb that it was
 * told with before (资助了31名学生…被她资助的29名学生; 2450人参加…2540名参加者).
 */
import { groupBy } from '../../../text/group.ts';
import { amountOf, differ, haveOneUnit, isAmount, isApproximate } from '../amounts.ts';
import { type CheckedPage, clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { hasSum } from '../rules/headline-amounts.ts';
import { areOfOtherTimes, hasOtherTime, type Told } from '../subjects.ts';
import { toldTwice } from '../told-twice.ts';
import { isOfHeadline, isOfPart } from '../words-of-amounts.ts';
import type { BrokenTie } from './terms.ts';

/** So many amounts of an article are compared, a longer one is a table; and so many of one unit before an amount. */
const [mostTold, mostEarlier, mostLater] = [200, 30, 6];
/** What is off by more is some of them. */
const farthest = 1.25;
/** All before the number in its clause. */
const pointed = /^(?:[这该]|这些|上述|全部|所有|全体|本[届次]|全市|全县|全镇|全区|全村|全校|全厂|目前)?$/;
/** 为本届28台剧目安排. */
const inside = /(?:本[届次]|上述|[这该])$/;
/** 38名嫌疑人中，最小的19岁; 16艘渔船全部抵达: said of all of them. */
const ofAll = /^[\u4e00-\u9fff]{2,8}[中里](?:[，,]|$)|^[\u4e00-\u9fff]{2,10}(?:全部|全都|[都均])/;
/** The noun behind the number. */
const noun = /^的?([\u4e00-\u9fff]{2})/;
const changing =
  /新[增添建开购设]|增[加至到设补]|减[少至到]|又|陆续|扩|退[出赛]|淘汰|补[充选]|追加|去世|离开|加入|合并|[初复终]评|[初评筛]选|审[核查]|[查检]验/;

interface Own extends Told {
  readonly at: number;
  readonly behind: string;
}

const nounOf = ({ behind }: Own): string | undefined => noun.exec(behind)?.[1];

function isTakenUp({ sentence, figure, behind }: Own): boolean {
  const before = clauseBefore(sentence, figure);
  return inside.test(before) || (pointed.test(before) && ofAll.test(behind));
}

/** 被她资助的29名, 参展的43家, 2540名参加者: the verb that tells which they are. */
const verbBefore = /^(?<lead>.*?)(?<verb>[\u4e00-\u9fff]{2})过?的$/;
const verbBehind = /^(?<verb>[\u4e00-\u9fff]{2})者/;
const pronoun = /^(?:(?:被|受|由)?(?:[他她它]们?)?|当年)$/;
/** 资助了31名, 2450人参加, 37家企业报名参展; 下乡 of 下乡支教的96名 is told of both, and who else did it is told of one alone. */
function isToldByVerb(own: Own, one: Own): boolean {
  const before = clauseBefore(one.sentence, one.figure);
  const { lead = '', verb } = (verbBefore.exec(clauseBefore(own.sentence, own.figure)) ?? verbBehind.exec(own.behind))
    ?.groups ?? { verb: '' };
  if (!verb || !(pronoun.test(lead) || `${before}${one.behind}`.includes(lead))) return false;
  return one.behind.slice(0, longestLabel).includes(verb) || new RegExp(`${verb}[\\u4e00-\\u9fff]{0,4}$`).test(before);
}
/** 企业 and 单位 are two. */
const haveOneCounted = (a: Own, b: Own): boolean =>
  nounOf(a) === nounOf(b) || /^(?:名|人|位)$/.test(b.figure.unit ?? '');
/** Not all of them, or none that were. */
const notAll = /[最每各均]|平均|其中|[计规]划|预计|将|拟|应|限|名额|另|又|再|首批|不|未|没/;

/** 嫌疑人36名, 26台剧目. */
const isCalled = (word: string, { sentence, figure, behind }: Own): boolean =>
  behind.replace(/^的/, '').startsWith(word) || clauseBefore(sentence, figure).slice(-longestLabel).includes(word);
const longestLabel = 8;

const isNear = (a: number, b: number): boolean => a < b * farthest && b < a * farthest;

/** 首届 and 本届, 去年 and 今年. */
const haveOtherTimes = (a: Told, b: Told): boolean => areOfOtherTimes(a, b) || hasOtherTime(a) !== hasOtherTime(b);

/** Those before that are told of the same, by their noun or their verb. */
function toldOfThese(own: Own, ofUnit: readonly Own[]): readonly Own[] {
  const word = nounOf(own);
  if (word !== undefined && isTakenUp(own)) return ofUnit.filter((one) => isCalled(word, one) && !isOfPart(one));
  const called = ofUnit.filter((one) => isToldByVerb(own, one));
  const isWhole = [own, ...called].every((one) => !notAll.test(clauseBefore(one.sentence, one.figure)));
  return isWhole && called.every((one) => haveOneCounted(one, own)) ? called : [];
}

function against(own: Own, i: number, told: readonly Own[], text: string): readonly BrokenTie[] {
  const isOfUnit = ({ figure }: Own) => haveOneUnit(figure, own.figure);
  const ofUnit = told.slice(0, i).filter(isOfUnit).slice(-mostEarlier);
  const called = toldOfThese(own, ofUnit);
  const [first] = called;
  const amount = amountOf(own.figure);
  if (!first || ofUnit.some(({ figure }) => amountOf(figure) === amount)) return [];
  if (
    hasSum(
      own.figure,
      ofUnit.map(({ figure }) => figure),
    )
  )
    return [];
  const isDifference = ofUnit.some((a) =>
    ofUnit.some((b) => !differ(amountOf(a.figure) - amountOf(b.figure), amount, 0)),
  );
  // 资助了23名…20名考上大学，还有3名.
  const isRest = told
    .slice(i + 1, i + 1 + mostLater)
    .some((one) => isOfUnit(one) && amountOf(one.figure) === Math.abs(amountOf(first.figure) - amount));
  if (isRest || isDifference || called.some(({ figure }) => amountOf(figure) !== amountOf(first.figure))) return [];
  if (!isNear(amountOf(first.figure), amount) || haveOtherTimes(first, own)) return [];
  if (changing.test(text.slice(first.at, own.at))) return [];
  return [{ ...toldTwice(first, own), rule: 'same-thing' }];
}

function ofArticle(sentences: readonly Sentence[]): readonly BrokenTie[] {
  let from = 0;
  let text = '';
  const told: Own[] = [];
  for (const [i, sentence] of sentences.entries()) {
    const { passage } = sentence;
    if (i === 0 || sentences[i - 1]?.passage !== passage) {
      from = text.length;
      text += `${passage.text}\n`;
    }
    for (const figure of sentence.figures)
      if (figure.kind === 'count' && isAmount(figure) && !isApproximate(figure))
        told.push({ sentence, figure, at: from + figure.start, behind: clauseBehind(sentence, figure) });
  }
  return told.length > mostTold ? [] : told.flatMap((own, i) => against(own, i, told, text));
}

/** At the second telling, in the order of the text. */
export const contraryNumbers = ({ sentences }: CheckedPage): readonly BrokenTie[] =>
  [
    ...groupBy(
      sentences.filter((one) => !isOfHeadline(one)),
      ({ passage }) => passage.article,
    ).values(),
  ].flatMap(ofArticle);
