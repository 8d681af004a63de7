/** Pairs of points that a statement of time cannot speak of, whatever else speaks for them. */
import type { Figure } from '../../../reading.ts';
import { clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { type Around, isHeadline } from './around.ts';
import { foundingWords } from './foundings.ts';
import { dateOf } from './instants.ts';
import { dayRightBefore, type Point } from './points.ts';
import { somebodyElse } from './somebody-else.ts';
import type { Statement } from './statements.ts';
import { areOfTwoNames } from './two-names.ts';

const death = /去世|[逝离辞]世|长辞|牺牲|就义|殉|遇难|走完/;
const refersBack = /[那当]年|那一年|[那当]时|时年|其时|这一?年|年仅/;

/** 现年75岁, 如今75岁: of the day of the article. */
const nowWords = '(?:今年|如今|现年|现在|眼下|而今)';
const ofNow = new RegExp(`${nowWords}[^，,。；]*$`);
const upToNow = new RegExp(`^.*${nowWords}`);
/** 2025年，如今75岁: a year that is told right there is that of now. */
const rightBefore = new RegExp(`^[，,（(]?${nowWords}?[^，,。；]{0,6}$`);

/** 那年他28岁, 28岁那年: the year is told in another sentence. 当年23岁的医生 如今75岁 is of now. */
export const isOfThen = ({ sentence, figure }: Statement): boolean =>
  refersBack.test(clauseBefore(sentence, figure).replace(upToNow, '')) ||
  /^[^，。]{0,2}[那当]年/.test(sentence.passage.text.slice(figure.end, figure.end + 5));

/** 退休五年, 建厂40年: what is counted from. */
const sinceEvent = new RegExp(
  `(退休|离休|退役|退伍|去世|离世|结婚|下岗|毕业|离任|卸任|建[厂校院馆国]|办[厂学]|入[党伍]|${foundingWords})了?(?:已经?|也|有|整整?|快|近|将近|都)*$`,
);
const founding = new RegExp(`^(?:建|办|${foundingWords})`);
/** Whether what is told of a point is the event. */
const isOf = (event: string, sentence: Sentence, figure: Figure, signs: readonly string[]): boolean =>
  founding.test(event)
    ? // 从1981年的几十万元 tells of an amount.
      !signs.includes('from of it')
    : (clauseBefore(sentence, figure) + clauseBehind(sentence, figure)).includes(event);

/** 2月3日至21日除周末外开班，共15天: some of the days alone. */
const ofSomeDays = /除[^，。；]{1,8}外|工作日|单休|双休/;

/** 8时至20时营业，停车2小时内免费: hours that something is open, and a time that somebody has within them. */
const openHours = /每[天日]|时[间段][为是：:]|开放|营业|供应|挂号|受理/;
/** 上午8时开诊，下午5时停诊，专家每天出诊6小时. */
const eachDayOfSomebody = /^[\u4e00-\u9fff]{2,6}每[天日]/;
const isLimit = ({ sentence: { passage, start }, figure }: Statement): boolean =>
  openHours.test(passage.text.slice(start, figure.start)) &&
  (/^(?:内[\u4e00-\u9fff]|[之以]?后)/.test(passage.text.slice(figure.end, figure.end + 2)) ||
    /需要?$/.test(passage.text.slice(start, figure.start)));

/** 昨天8时驶离，14日6时靠泊: nobody knows how many days lie between, which the clocks alone do not tell. */
const areOfDaysApart = (from: Point, to: Point): boolean => {
  const [a, b] = [dayRightBefore(from), dayRightBefore(to)];
  return from.axis === 'clock' && a !== '' && b !== '' && /^\d/.test(a) !== /^\d/.test(b);
};

/** 1983年起维修至今，42年里; 1971年毕业，迄今，已钻研了26个春秋: until today, be its year told or not. */
const untilNow =
  /(?:[，,]至今[^，,。；;\d]{0,6}|[起来始][^，。；]{0,8}(?:至今|到现在|到今天)[^，。；\d]{0,4}[，,]?[^，。；\d]{0,4}|迄今[，,]?[^，。；\d]{0,16})$/;

/** 至案发时已驾驶27年, 到退休时: until what happened then, and not until today. */
const untilThen = /^(?:直?[到至]|截[至止])(?!今|现|目前|昨|日前|此)[\u4e00-\u9fff]{1,8}时/;

/** 16岁上船: how old somebody was then, and not today. */
const deed = /^(?!的|了|高龄|生日|华诞|大?寿|老[人汉太]|男|女)[\u4e00-\u9fff]/;

/** 去年同期: what an amount is compared with begins nothing. */
const isOfSamePeriod = ({ sentence, figure }: Point): boolean =>
  figure !== null && /同期/.test(figure.text + (sentence?.passage.text.slice(figure.end, figure.end + 2) ?? ''));

/** 再过几个月就满70年, 快满65年了, 到明年整整70年, 离80年还差两年: how long it will have been on a day to come. */
const toCome =
  /再[过有][^，,。；]{0,8}[，,]?[^，,。；]{0,6}$|(?:快要?|即将|眼看|就要|将要?|行将)[^，,。；]{0,4}[满到够]$|[明后]年[^，,。；]{0,8}$|(?<!相)[离距]满?$/;

/** “从接警到把人送到医院，整整8个多小时”: the events that it is told to lie between. */
const ofEvents = /从([^，,。；\d]{2,10}?)到([^，,。；\d]{2,14}?)[，,]?[^，,。；\d]{0,6}$/;
/** Whether what is told of a point may be an event: 接警 and 接到报警 share a character. */
const mayBeEvent = (event: string, { sentence, figure }: Point): boolean => {
  if (!sentence || !figure) return true;
  const told = clauseBefore(sentence, figure) + clauseBehind(sentence, figure);
  return [...event].some((one) => told.includes(one));
};

/** 售票窗口开到24时，有市民排队五小时; 余下三人用了3个多小时: what somebody who is told of for the first time does has its own beginning and end. */
const ofSomebody =
  /^(?:余下|其余|剩下)[\u4e00-\u9fff]{1,3}[人名位]|^(?:也|还|甚至)?有(?:的|些|一[名位])?[市村居网股]民|^(?:也|还|甚至)?有(?:的|些|一[名位])?(?:[旅乘顾游球跑]|观众|家长|学生|老人|读者|记者)/;

/** 最高的3日达6.9万人次: the day of an extreme ends nothing. */
const isOfExtreme = ({ sentence, figure }: Point): boolean =>
  sentence !== null && figure !== null && /最[高低多少大小忙热冷][^，,。；]{0,3}$/.test(clauseBefore(sentence, figure));

/** 10时出发，走了4个小时到达, 27岁退役，执教三年就带出冠军: whose own end the text goes on to, which was not told before. */
const endBehind = /^(?:[就便才]|后?[到抵赶返登])/;

/** 每班7小时: of what is open longer. */
const ofShift = /[每早中晚夜]班[^，,。；]{0,4}$/;

/** 上一届只开了52天, 第一届开了二十天: of another one than whose days were told before. */
const edition = /(?:第[一二三四五六七八九十\d]+|上一?|前一?)[届次期季]/;

/** 原定工期48个月: what was planned ends on no day that is told of something else. */
const isPlanned = /(?:原定|原计划|合同|计划|预[计定]|规定|设计)[^，,。；]*$/;

/** 跑了17年，攒下钱后买了船, 12年军旅生涯: what may have ended at any time since, for nothing says that it goes on: 至今, 已, 20年来. */
const goesOn = /今|已|[以之]?[来來]|现在|眼下|一晃|转眼|正好|一直|从未|仍|还在|持续|距/;
const overBehind = /^(?:[\u4e00-\u9fff]{0,10}[，,](?![^，,。；;]{0,6}今)|的?[\u4e00-\u9fff]{0,4}生涯|[里间內内])/;

/** @param asFrom signs of the point that it would count from. @param asTo of the one that it would count to. */
export type RuledOut = (from: Point, to: Point, asFrom: readonly string[], asTo: readonly string[]) => boolean;

/** A headline of so many told years or more sums up all of them, and later ones that are not told: 一条巷子的七十年. */
const fewestOfChronicle = 4;

/** @param yearCount how many years the article tells. @param isOfNewcomer whether it is of somebody whom the article has not told of before. */
export function ruledOutFor(
  statement: Statement,
  { signs }: Around,
  yearCount: number,
  isOfNewcomer: boolean,
): RuledOut {
  const { measure, sentence, figure, at } = statement;
  const clause = clauseBefore(sentence, figure);
  const isAgo = signs.includes('form ago');
  const isOfThing = signs.includes('of a thing') || signs.includes('birthday');
  const isAtDeath = /[享终]年/.test(clause);
  const isOfKin = somebodyElse.test(sentence.passage.text.slice(sentence.start, figure.start));
  const isDeathTold = death.test(sentence.passage.text.slice(sentence.start, sentence.end));
  const isOfBirth = /诞辰|出生|生日/.test(clause);
  const isYearly = measure === 'anniversary' || measure.startsWith('nth');
  const isThen = isOfThen(statement);
  const isSpan = /^(?:years|months|days)$/.test(measure);
  const event = isSpan ? sinceEvent.exec(clause)?.[1] : undefined;
  const isOfSome = isSpan && ofSomeDays.test(sentence.passage.text.slice(sentence.start, figure.start));
  const isOfOpenHours =
    measure === 'hours' && (isLimit(statement) || eachDayOfSomebody.test(clause) || ofShift.test(clause));
  const isOfSomebody = measure === 'hours' && ofSomebody.test(clause);
  const isSince = signs.includes('form since');
  const isOfNow = ofNow.test(clause);
  const isToCome =
    (isSpan || measure === 'age') && toCome.test(sentence.passage.text.slice(sentence.start, figure.start));
  const isOfChronicle = measure === 'years' && isHeadline(sentence) && yearCount >= fewestOfChronicle;
  const [, first, last] =
    (measure === 'hours' && ofEvents.exec(sentence.passage.text.slice(sentence.start, figure.start))) || [];
  // 从下午一时到晚上九时: two times, in Chinese figures.
  const areTimes = sentence.figures.some(({ kind, text }) => kind === 'date' && first?.includes(text));
  const isOfPlan = isSpan && isPlanned.test(clause);
  const behind = sentence.passage.text.slice(figure.end, sentence.end);
  const mayHaveEnded =
    measure === 'years' &&
    !isAgo &&
    // 29年里，他检车三百万辆次: what opens its sentence sums up all of them.
    /[\u4e00-\u9fff]/.test(sentence.passage.text.slice(sentence.start, figure.start)) &&
    overBehind.test(behind) &&
    !goesOn.test(clause + behind.slice(0, 2));
  const clauseStart = figure.start - clause.length;
  // Of a point in a clause before that of the number.
  const isBefore = (point: Point): boolean =>
    point.sentence !== null && (point.at < at || (point.at === at && (point.figure?.start ?? 0) < clauseStart));
  const goesOnToEnd = endBehind.test(behind);
  const own = edition.exec(clause)?.[0];
  const ofEdition = own !== undefined && !sentence.passage.text.slice(0, clauseStart).includes(own);
  const isUntilThen = untilThen.test(clause);
  const isOfDeed = measure === 'age' && clause === '' && deed.test(behind);
  const goesOnUntilNow = untilNow.test(sentence.passage.text.slice(sentence.start, figure.start));
  return (from, to, asFrom, asTo) => {
    const isTold = from.source === 'told';
    if (to.source === 'birth' || to.source === 'known') return true;
    if (event && from.figure && from.sentence && !isOf(event, from.sentence, from.figure, asFrom)) return true;
    if (isOfSome || isOfOpenHours || isOfSomebody || areOfDaysApart(from, to)) return true;
    // 1998年投运，27年来…，上次大修在2016年.
    if (isSince && isBehind(to, figure)) return true;
    if (isOfChronicle || (isToCome && !isInClause(to, statement, clause) && !isFarFrom(statement, from, to)))
      return true;
    if (first && last && !areTimes && !(mayBeEvent(first, from) && mayBeEvent(last, to))) return true;
    if (isSpan && isOfExtreme(to)) return true;
    if (goesOnToEnd && isBefore(from) && isBefore(to)) return true;
    if (ofEdition && (isBefore(from) || isBefore(to))) return true;
    if (isOfPlan && (isByToday(to) || to.sentence !== sentence)) return true;
    if (
      mayHaveEnded &&
      (to.source === 'now' || to.figure?.text === '今年') &&
      statement.high < yearOf(to) - yearOf(from) - begun
    )
      return true;
    if (isOfNewcomer && isBirth(from) && isToldBefore(from, statement)) return true;
    if (
      isBirth(from) &&
      from.sentence &&
      areOfTwoNames({ sentence, figure }, { sentence: from.sentence, figure: from.figure })
    )
      return true;
    // 今年六十一岁，十六岁下田，至今四十五年: an age is of now, too.
    if (goesOnUntilNow && to.source !== 'now' && to.axis !== 'age') return true;
    if ((isUntilThen || isOfDeed) && isByToday(to)) return true;
    if (isOfSamePeriod(from)) return true;
    // No days pass from yesterday to today, and no years from last year to this; hours do.
    if (measure !== 'hours' && isByToday(from) && isByToday(to)) return true;
    // Two ages of one time are of two people.
    if (from.anchor && yearOf(from.anchor) === yearOf(to)) return true;
    // 三年前 counts back from today, and from no year that another sentence tells later.
    if (isAgo && (to.source !== 'now' || (from.at > at && from.sentence !== sentence))) return true;
    if (isYearly && !isOfBirth && beginsNothing(from)) return true;
    if (measure === 'anniversary') return (isOfBirth && isTold) || isOfNoFeast(statement, to);
    if (measure !== 'age') return false;
    if (isOfNow && to.figure && !isRightBefore(to, statement)) return true;
    if (to.figure && to.sentence === sentence && isOfLater(statement, to.figure)) return true;
    // 她的丈夫…2009年去世，终年81岁: of whom another sentence tells no age.
    if (isAtDeath && from.sentence !== sentence && isOfKin) return true;
    // 长子陈舟现年51岁.
    if (isBirth(from) && from.sentence !== sentence && kin.test(clause)) return true;
    if (isAtDeath && (isTold || !(to.source === 'now' ? isDeathTold : asTo.includes('to dies')))) return true;
    if (isTold && !isOfThing && !isFounding(from)) return true;
    return to.sentence !== null && to.sentence !== sentence && !isThen;
  };
}

const feast = /周年|[校社厂院馆台厅队]庆|庆[典祝]|纪念|生日|华诞|诞辰|大寿/;
/** 报社创刊70周年。创刊于1956年。2018年2月，两家报社合并: a year of another sentence, in which nothing is celebrated. */
const isOfNoFeast = ({ sentence: own }: Statement, { sentence, figure }: Point): boolean =>
  figure !== null &&
  sentence !== null &&
  sentence !== own &&
  !feast.test(sentence.passage.text.slice(sentence.start, sentence.end));

/** 1978年他没有发表过作品，66岁时出版: an age that tells the time of a clause of its own is of no year in a clause before. */
export const isOfLater = ({ sentence, figure }: Statement, year: Figure): boolean =>
  sentence.passage.text.charAt(figure.end) === '时' &&
  /^[，,]?[^，,；。]+[，,；]/.test(sentence.passage.text.slice(year.end, figure.start));

/** As many years may pass until what is to come. */
const mostYearsAhead = 5;
/** 生于1924年，再过两个月就满112岁, in 2025: no day to come makes it so. */
const isFarFrom = ({ low, measure }: Statement, from: Point, to: Point): boolean =>
  to.source === 'now' && measure !== 'months' && measure !== 'days' && low > yearOf(to) - yearOf(from) + mostYearsAhead;

const isRightBefore = ({ sentence: own, figure: year }: Point, { sentence, figure }: Statement): boolean =>
  own === sentence &&
  year !== null &&
  year.end <= figure.start &&
  rightBefore.test(sentence.passage.text.slice(year.end, figure.start));

/** 1964年进厂 is how old nobody is. */
const isFounding = ({ sentence, figure }: Point): boolean =>
  sentence !== null &&
  figure !== null &&
  foundingTold.test(`${clauseBefore(sentence, figure)} ${clauseBehind(sentence, figure)}`);
const foundingTold = new RegExp(foundingWords);

const kin = /[长次三四五幼独][子女]/;

const isToldBefore = ({ at, figure }: Point, statement: Statement): boolean =>
  at < statement.at || (at === statement.at && figure !== null && figure.end <= statement.figure.start);

const isInClause = (
  { sentence: own, figure: point }: Point,
  { sentence, figure }: Statement,
  clause: string,
): boolean =>
  own === sentence && point !== null && point.end <= figure.start && point.start >= figure.start - clause.length;

const isBehind = (point: Point, figure: Figure): boolean => point.figure !== null && point.figure.start > figure.end;

/** 昨天, 今早, 去年: told from the day of the article. */
const isByToday = ({ source, figure }: Point): boolean =>
  source === 'now' || /^[前昨今明][日天晚晨早]|^[前去今明]年$/.test(figure?.text ?? '');

const yearOf = ({ low }: Point): number => dateOf(low).getUTCFullYear();

/** 去年的第八届, 1996年第6届, 生于1956年: nothing that is held each year has its first there. */
const beginsNothing = ({ source, figure, sentence }: Point): boolean =>
  source === 'birth' ||
  /^[去前上]年/.test(figure?.text ?? '') ||
  (figure !== null && laterOne.test(sentence?.passage.text.slice(figure.end, figure.end + 4) ?? ''));
const laterOne = /^的?第(?![一1][届次个])/;

/** A birth, told or made by another age. */
const isBirth = (point: Point): point is Point & { readonly figure: Figure } =>
  point.source === 'birth' || (point.source === 'reckoned' && point.figure?.kind === 'age');
/** A year that has begun may be counted. */
const begun = 1;
