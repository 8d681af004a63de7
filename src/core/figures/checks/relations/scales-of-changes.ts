/** 万 for 亿 in one of two amounts of which one became the other: 去年进出口56亿元，今年前10个月已达52万元. */
import type { Figure } from '../../../reading.ts';
import { amountOf, hasScale, haveOneUnit, isAmount } from '../amounts.ts';
import { changeBetween } from '../changes.ts';
import { clauseBefore, type Sentence, textBetween } from '../page.ts';
import { scaleFactor } from '../slips.ts';
import { areOfOneNoun } from '../told-times.ts';

/** An amount changes by no more than this factor from one time to the next; what is off by 10,000 times that was told in 万 for 亿. */
const mostChange = 4;

const earlier = /[\d一二三四五六七八九十两]+年前|[去上前]年|上[半月季届]|同期|年初|原[有来]|过去|\d{4}年/;
const later =
  /今天|今年|本[届季月年周次轮]|这[届次]|目前|如今|现在|已[达经有]|有望|预计|[将达]|超过|突破|去年|同期|\d{4}年/;
/** One of many, a part or a change beside an amount of all. */
const otherAmount = /每|均|其中|增[加长收]|减|奖|罚|另|单/;
const longestJoint = 24;
/** Whether two amounts are told with 万 and 亿 and would be alike with one of them. */
export function isMixedUp(a: Figure, b: Figure): boolean {
  const factor = amountOf(b) / amountOf(a);
  const apart = Math.max(factor, 1 / factor) / scaleFactor;
  return hasScale(a) && hasScale(b) && apart < mostChange && apart > 1 / mostChange;
}

/** What is told of one thing at two times: 去年卖出2600万部，今年有望突破3000亿部; 由1.3亿立方米扩大到1.9万立方米. */
function areOfTwoTimes(sentence: Sentence, a: Figure, b: Figure): boolean {
  const [one, other] = [clauseBefore(sentence, a), clauseBefore(sentence, b)];
  const joint = textBetween(sentence, a, b);
  if (joint.length > longestJoint || /[。；;]|^的/.test(joint) || otherAmount.test(one)) return false;
  const isTurned = changeBetween(sentence, a, b) !== null;
  // 由…增至: what stands before the second amount is the verb.
  if (isTurned && !/[，,]/.test(joint)) return true;
  return (
    !otherAmount.test(other) && (isTurned || (earlier.test(one) && later.test(other))) && areOfOneNoun(sentence, a, b)
  );
}

/** The pairs of a sentence, the later amount second. */
export function mixedUpChanges(sentence: Sentence): readonly (readonly [Figure, Figure])[] {
  const terms = sentence.figures.filter((one) => isAmount(one) && one.per === null && one.kind !== 'percent');
  return terms.slice(1).flatMap((b, i) => {
    const a = terms[i] as Figure;
    return haveOneUnit(a, b) && isMixedUp(a, b) && areOfTwoTimes(sentence, a, b) ? [[a, b] as const] : [];
  });
}
