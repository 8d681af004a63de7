/**
 * How likely two amounts of one unit are told of one thing, and differ by a slip of the pen.
 *
 * Each fact of the two is worth its log odds. Those of the wording are a logistic regression over 53,398 pairs of amounts that 17,000 articles with
 * their headlines (a month of a newspaper, four years of broadcast news) and invented articles tell: 3,566 of them are equal, which is taken for told of
 * one thing. Invented ones count five and ten times, for they retell more. Of a fifth that was kept aside, 94 % of the pairs of an equal and an unequal
 * pair are in the right order; half of the equal ones are above all but one in a hundred of the unequal. Those of the digits are how much likelier a
 * slip of the pen makes the one of the other than chance does among the pairs that are unequal.
 */
import { areApart } from '../data/complements.ts';
import { amountOf, differ, isApproximate, uncertaintyOf, unitOf } from './amounts.ts';
import { clauseBefore, clauseBehind, textBefore, textBetween } from './page.ts';
import { nameNeighbours } from './shared-names.ts';
import { type Digits, digitsOfAmount, isScaleSlip, slipBetween } from './slips.ts';
import { areOfOtherTimes, haveOtherMarks, isNarrowed, otherNames, sharedEnd, shareRun, type Told } from './subjects.ts';
import { around, isBase, isChange, isHeadline, isOfPart, wordsAround } from './words-of-amounts.ts';

/** An amount with what its comparisons with others need, read once for all of them. */
export interface Candidate extends Told {
  readonly amount: number;
  readonly digits: Digits;
  /** What others must be told in. */
  readonly unit: string;
}

export function candidateOf(told: Told): Candidate {
  const amount = amountOf(told.figure);
  return {
    sentence: told.sentence,
    figure: told.figure,
    amount,
    digits: digitsOfAmount(amount),
    unit: `${unitOfTold(told)}${told.figure.per ? ` ${told.figure.per}` : ''}`,
  };
}

/** 281个孩子 are counted as 281人 are. */
const countedPeople = /^(?:孩子|学生|老人|人|同学|队员|村民|员工|工人|乡亲|娃)/;
const unitOfTold = ({ sentence, figure }: Told): string =>
  figure.kind === 'ordinal'
    ? `count ${figure.unit}`
    : figure.unit === '个' && countedPeople.test(clauseBehind(sentence, figure))
      ? 'count 人'
      : unitOf(figure);

/** Whether a slip of the pen may make the one of the other: no other power of ten, but for a step of one and for 万 and 亿. */
export function mayBeSlip(a: Candidate, b: Candidate): boolean {
  const ratio = a.amount / b.amount;
  return ratio !== 1 && ((ratio > 0.09 && ratio < 11) || Math.abs(Math.abs(Math.log10(ratio)) - 4) < 0.01);
}

/** What is told again as known opens its clause, or is what something is done with: “86家食堂中”, 把46条班线全部收购. */
export const opens = ({ sentence, figure }: Told): boolean =>
  clauseBefore(sentence, figure).replace(pointed, '').replace(pointing, '').replace(handled, '').replace(those, '') ===
    '' && /^[\u4e00-\u9fff“]/.test(sentence.passage.text.charAt(figure.end));
const handled = /^[\u4e00-\u9fff]{0,8}(?:把|将|为了|[给让]了?|从|服务好?|保障|说|表示|坦言|登上|走进|面对)$/;
const pointing =
  /^(?:[去今当]年的?|[这该](?:[座条项个所家幢里些次份笔批段场趟艘架辆台部套间栋支])?|此|全线|全部|所有|整个|上述|而|但|如今|目前|现在|就是|昨[天日晚]|当[天日晚]|今[天晚])*$/;
/** 当选的65名执委, 参赛的86名选手. */
const those = /^[\u4e00-\u9fff]{2,4}的$/;
const pointed = /[这该][座条项个所家幢里些次份笔批段场趟艘架辆台部套间栋支位名]?$/;
const points = /[这该][\u4e00-\u9fff]?$/;

const isPointedTo = ({ sentence, figure }: Told): boolean => points.test(clauseBefore(sentence, figure));

const nounBehind = ({ sentence, figure }: Told): string =>
  clauseBehind(sentence, figure).replace(/^的/, '').slice(0, 2);
const haveOneNounBehind = (a: Told, b: Told): boolean => isWord(nounBehind(a)) && nounBehind(a) === nounBehind(b);
const haveOneCharacterBehind = (a: Told, b: Told): boolean => {
  const [one, other] = [a, b].map(({ sentence, figure }) => clauseBehind(sentence, figure).charAt(0));
  return one !== '' && one === other;
};
const links = /(?:约|达到?|为|是|共|有|近|超过?|突破|仅|已|只|将|就|多达|至|总计|合计|高达|了|的|也|\s)+$/;
/** 总投资 before 约 and 共计. */
const nounBefore = ({ sentence, figure }: Told, length: number): string =>
  clauseBefore(sentence, figure).replace(links, '').slice(-length);
const haveOneNounBefore = (length: number) => (a: Told, b: Told) =>
  nounBefore(a, length).length === length && nounBefore(a, length) === nounBefore(b, length);
const isQuoted = ({ sentence, figure }: Told): boolean => {
  const before = textBefore(sentence, figure);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
};
const isPlan = ({ sentence, figure }: Told): boolean =>
  /预计|计划|拟|目标|力争|原定|名额|编制|应到|应有/.test(textBefore(sentence, figure));
const isReal = ({ sentence, figure }: Told): boolean =>
  /已|实际|实到|实有|截至|累计|完成/.test(textBefore(sentence, figure));
const arePlanAndResult = (a: Told, b: Told): boolean => isPlan(a) !== isPlan(b) && (isReal(a) || isReal(b));
/** 去年报名3.72万人, and 报名人数7.32万. */
const isOfYearBefore = ({ sentence, figure }: Told): boolean =>
  /(?:[去前上往]年|同期|上届)(?![^，。]*的)/.test(textBefore(sentence, figure));
const isOfNation = ({ sentence, figure }: Told): boolean => /全[国球]|世界/.test(textBefore(sentence, figure));
/** 开馆时藏书3200册, and what is told of another time. */
const isOfBeginning = ({ sentence, figure }: Told): boolean =>
  /(?:[开建创立][馆校园院店厂社会站所]|开业|开张|建成|成立|创办|设立)之?[时初]|[当起最]初|当年/.test(
    textBefore(sentence, figure),
  );
const isListed = ({ sentence, figure }: Told): boolean =>
  textBefore(sentence, figure).endsWith('、') || sentence.passage.text.charAt(figure.end) === '、';
/** 全长7.3公里和11.8公里. */
const areListed = (a: Told, b: Told): boolean =>
  a.sentence === b.sentence &&
  /^[^，。；]*[、和与及至到～—比∶]$|^.?[、和与及至到]/.test(textBetween(a.sentence, a.figure, b.figure));
const isWord = (run: string): boolean => /^[\u4e00-\u9fff]{2}$/.test(run);

/** 又引进23个, 其中23个, 首批16个: not all of what the other tells; 一名男子被困133小时 is told of somebody new. */
const another = /其中|首批|另|一[名位]|又|再(?!次)|还|新[增购添建装招引栽种]|剩|余下|各$|邻|其他|别的|兄弟|同时/;
/** A headline has no marks between what it tells. */
const reachInHeadline = 8;
export const isOfAnother = (told: Told): boolean => {
  const clause = clauseBefore(told.sentence, told.figure);
  return another.test(isHeadline(told) ? clause.slice(-reachInHeadline) : clause);
};

/** 还准备把这座680平方米的校史馆 is of the one told before. */
const isTakenUp = ({ sentence, figure }: Told): boolean =>
  /[把将在给为][这该][座条项个所家幢]/.test(clauseBefore(sentence, figure));

/** 油菜1200亩。1100亩又种上了晚稻: some of them. */
const isSome = ({ sentence, figure }: Told): boolean => /^(?:又|再|则|还|另)/.test(clauseBehind(sentence, figure));

/** 1420米长的缆车, 塔高63米: which measure of a thing it is. */
const measureOf = ({ sentence, figure }: Told): string | undefined =>
  /^的?([长高宽深厚粗重])/.exec(clauseBehind(sentence, figure))?.[1] ??
  /(?<![增成])([长高宽深厚粗重])[度程]?[约达为有共近]*$/.exec(clauseBefore(sentence, figure))?.[1];
const areOfOneMeasure = (a: Told, b: Told): boolean => measureOf(a) !== undefined && measureOf(a) === measureOf(b);
const areOfTwoMeasures = (a: Told, b: Told): boolean => {
  const [one, other] = [measureOf(a), measureOf(b)];
  return one !== undefined && other !== undefined && one !== other;
};

/** 早市 and 夜市, 县医院 and 中医院: where so little parts the two they are told beside each other. */
const longestName = 3;
const areNamedBeside = (a: Told, b: Told): boolean =>
  otherNames(a, b)?.every(({ length }) => length <= longestName) ?? false;

/** Both count something, and the words for it have no character in common; 人 of 人次 is anybody. */
const haveOtherNouns = ({ figure: a }: Told, { figure: b }: Told): boolean =>
  a.counted !== null &&
  b.counted !== null &&
  a.counted !== '人' &&
  b.counted !== '人' &&
  ![...a.counted].some((character) => b.counted?.includes(character));

/** Runs of two characters. */
const piecesOf = (words: string): ReadonlySet<string> =>
  new Set([...words].flatMap((_, i) => (isWord(words.slice(i, i + 2)) ? [words.slice(i, i + 2)] : [])));

/** 0 to 1: how many of the pieces around the amount that has fewer stand around the other, too. */
function sharedOf(a: string, b: string): number {
  const [one, other] = [piecesOf(a), piecesOf(b)];
  return [...one].filter((piece) => other.has(piece)).length / (2 + Math.min(one.size, other.size));
}

const isOfOnePassage = (a: Told, b: Told): boolean => a.sentence.passage === b.sentence.passage;
/** In characters, of the two passages alone. */
const distance = (a: Told, b: Told): number =>
  isOfOnePassage(a, b) ? b.figure.start - a.figure.end : a.sentence.passage.text.length - a.figure.end + b.figure.start;

const times =
  /\d{4}年|[去今明前上当]年|上半年|下半年|[一二三四]季度|\d{1,2}月|昨[日天晚]|今[日天晚]|首日|次日|[上下]午|凌晨|目前|[\d一二三四五六七八九十]+年前/g;
/** How far before a sentence its time may stand, in characters. */
const reachOfTime = 60;
/** The last time told before an amount. */
const timeOf = ({ sentence: { passage, start }, figure }: Told): string | undefined =>
  passage.text
    .slice(Math.max(0, start - reachOfTime), figure.start)
    .match(times)
    ?.at(-1);
const haveOtherTimesBefore = (a: Told, b: Told): boolean => {
  const [one, other] = [timeOf(a), timeOf(b)];
  return one !== undefined && other !== undefined && one !== other;
};

/** @param all that are told of the unit in what is read. @returns how many of them have about the size of one, each value once. */
const valuesNear = ({ amount: own }: Candidate, all: readonly Candidate[]): number =>
  new Set(all.map(({ amount }) => Math.abs(amount / own)).filter((ratio) => ratio >= 0.1 && ratio <= 10)).size;

/** How much of a fact two amounts of one unit have: whether it holds, or a number of about 0 to 1. */
export type Measure = (a: Candidate, b: Candidate, all: readonly Candidate[]) => boolean | number;

/** All that are fit, with their log odds in a text, and for an amount of a headline and one of its text; but for those that are `ofTwo`. */
export const facts: readonly (readonly [Measure, inText: number, ofHeadline: number])[] = [
  [() => 1, -4.9, -3.8],
  [(_, b) => opens(b), 1, 0.6],
  [(_, b) => isPointedTo(b), 2.5, 0.4],
  [(a, b) => isQuoted(b) && !isQuoted(a), 2, 0.2],
  [haveOneNounBehind, 0.9, -0.1],
  [haveOneCharacterBehind, 0.5, 1.1],
  [haveOneNounBefore(2), 0.3, 0.4],
  [haveOneNounBefore(4), 0.5, -0.3],
  [haveOtherNouns, -0.7, -0.5],
  [(a, b) => a.figure.unit !== b.figure.unit, -0.3, -0.3],
  [(a, b) => sharedOf(around(a), around(b)), 2.6, 2.1],
  [(a, b) => sharedOf(wordsAround(a), wordsAround(b)), -1.4, 0.4],
  [(a, b) => !isOfOnePassage(a, b), -0.4, 0],
  [(a, b) => a.sentence === b.sentence, 0.4, 0],
  [areListed, -1.3, 0],
  [(a, b) => Math.log(1 + Math.max(0, distance(a, b))) / 5, 1.5, -0.7],
  [(a, b, all) => all.indexOf(b) - all.indexOf(a) === 1, 1, 1.7],
  [(_, b, all) => valuesNear(b, all) <= 2, 1.6, 0.3],
  [(_, b, all) => valuesNear(b, all) === 3, 0.6, 0.3],
  [(a, b) => isChange(a) !== isChange(b), -0.3, -0.5],
  [(a, b) => isBase(a) || isBase(b), -0.3, 0.5],
  [(a) => isOfPart(a), -0.7, -0.2],
  [(a, b) => isListed(a) || isListed(b), -0.5, -0.2],
  [(a) => isOfAnother(a), 0.4, 0],
  [(a, b) => isOfNation(a) !== isOfNation(b), -0.8, -0.1],
  [(a, b) => isPlan(a) !== isPlan(b), -0.7, 0],
  [haveOtherTimesBefore, -0.6, -0.4],
  [(a, b) => isOfYearBefore(a) !== isOfYearBefore(b), -0.1, 0.3],
  [(a, b) => haveOtherMarks(a, b, true), -1.2, -0.8],
  [(a, b) => otherNames(a, b) !== null, -0.5, -0.1],
  [areOfOneMeasure, 0.4, 0.6],
  [(a, b) => isApproximate(a.figure) !== isApproximate(b.figure), -2.4, -0.3],
  [(a) => a.figure.kind === 'money', 0.4, 0.4],
  [(a) => a.figure.kind === 'percent', -0.5, 0.3],
  [(a) => people.test(a.figure.unit ?? ''), 0.3, -0.1],
];
const people = /^[名位人]$/;

/** What a sentence, or its part between semicolons, begins with before the clause of an amount. */
const subjectOf = (told: Told): string => {
  const lead = textBefore(told.sentence, told.figure).split(/[；;]/).at(-1) ?? '';
  const subject = /^[\u4e00-\u9fff“”《》·A-Za-z]*/.exec(lead)?.[0] ?? '';
  return subject === lead ? '' : subject;
};

/** 白鹭江大桥全长 and 青石隧道全长: no character of what stands before the noun that both have; 该案查扣冻品 names no other. */
function areOfTwoOwners(a: Told, b: Told): boolean {
  const [one, other] = [a.figure.counted ?? '', b.figure.counted ?? ''];
  const shared = sharedEnd(one, other);
  const owners = [one.slice(0, one.length - shared), other.slice(0, other.length - shared)] as const;
  const areNamed = shared > 1 && owners.every((owner) => owner.length > 1 && !/^[该这此本当]/.test(owner));
  return areNamed && ![...owners[0]].some((character) => owners[1].includes(character));
}

/** 东坝蓄水1460万立方米，坝高46米；西坝蓄水1640万立方米，坝高64米: one noun of two subjects. */
const areOfTwoSubjects = (a: Told, b: Told): boolean => {
  const isTakenUp = opens(b) || (isQuoted(b) && !isQuoted(a));
  if (isTakenUp || a.sentence.passage.article !== b.sentence.passage.article) return false;
  const isOneNoun = haveOneNounBefore(2)(a, b) || haveOneNounBehind(a, b);
  return isOneNoun && subjectOf(a) !== '' && subjectOf(b) !== '' && !shareRun(subjectOf(a), subjectOf(b));
};

/** 张丽自由操得13.45分 and 队友李敏自由操得14.35分: a name of its own before the words that lead to both. */
const areOfTwoNames = (a: Told, b: Told): boolean => {
  if (opens(b) || (isQuoted(b) && !isQuoted(a)) || isOfOneSentence(a, b)) return false;
  const names = otherNames(a, b);
  return names?.every((name) => name.length > 1) === true && ![...names[0]].some((one) => names[1].includes(one));
};
const isOfOneSentence = (a: Told, b: Told): boolean => a.sentence === b.sentence;

/** 小学142所 and 124所幼儿园: what such a unit counts its noun alone says. */
export const countOtherThings = (a: Told, b: Told): boolean =>
  !(isHeadline(a) && a.figure.kind === 'money') &&
  common.test(b.figure.unit ?? '') &&
  a.figure.unit === b.figure.unit &&
  haveOtherNouns(a, b) &&
  !isPointedTo(b) &&
  !areOfOneMeasure(a, b) &&
  (b.figure.kind === 'percent' || isRightBehind(a, b) || sharedOf(around(a), around(b)) === 0);
/** 15个项目 and 18个省的客商. */
const isRightBehind = (a: Told, b: Told): boolean =>
  isWord(nounBehind(a)) &&
  isWord(nounBehind(b)) &&
  ![...nounBehind(a)].some((character) => nounBehind(b).includes(character));
export const common = /^(?:[个家项所座处件元%]|人次)$/;

/** 举起120公斤、124公斤和127公斤: one of several in a row. */
const isInRow = ({ sentence: { passage, start }, figure }: Told): boolean =>
  /^、\d/.test(passage.text.slice(figure.end, figure.end + 2)) ||
  /\d[^\d，。；、]{0,3}、$/.test(passage.text.slice(Math.max(start, figure.start - 6), figure.start));

/** 两枚金牌 and 3枚银牌. */
export const areOfTwoKinds = ({ figure: a }: Told, { figure: b }: Told): boolean =>
  a.counted !== null && b.counted !== null && areApart(a.counted, b.counted);

/** 大洪山…过火面积127公顷 and 小洪山…过火面积172公顷. */
const areOfNeighbours = (a: Told, b: Told): boolean => nameNeighbours(wordsBefore(a), wordsBefore(b));
const wordsBefore = ({ sentence: { passage }, figure }: Told): string =>
  passage.text.slice(Math.max(0, figure.start - reachOfName), figure.start);
/** How far before an amount the name of its thing may stand, in characters. */
const reachOfName = 80;

/** 三居室144套 and 二期1440套: nothing but a name stands before each, and the names have no character in common. */
function areBareNames(a: Told, b: Told): boolean {
  const [one, other] = [a, b].map(({ sentence, figure }) => clauseBefore(sentence, figure)) as [string, string];
  return (
    !opens(b) &&
    [one, other].every((name) => bareName.test(name)) &&
    ![...one].some((character) => other.includes(character))
  );
}
const bareName = /^[\u4e00-\u9fff]{2,4}$/;

/** What says itself that the two are of two things, and is too rare in news to be fit. */
const ofTwo: readonly Measure[] = [
  areNamedBeside,
  areOfTwoKinds,
  countOtherThings,
  areOfTwoMeasures,
  areOfTwoSubjects,
  areOfTwoNames,
  areOfNeighbours,
  areBareNames,
  isNarrowed,
  arePlanAndResult,
  areOfOtherTimes,
  (a, b) => haveOtherMarks(a, b),
  (a, b) => isOfBeginning(a) !== isOfBeginning(b),
  (a, b) => isOfYearBefore(b) && !isOfYearBefore(a) && !opens(b),
  (_, b) => isOfAnother(b) && !isTakenUp(b),
  (_, b) => isSome(b),
  (_, b) => isInRow(b),
  (a, b) => isOfNation(a) !== isOfNation(b),
  (_, b, all) => valuesNear(b, all) > mostValues,
];
/** So many values of about one size are a table. */
const mostValues = 12;

/** What is as rare, and less sure: a unit that nothing else is told in is taken up again, as a noun is, one measure is told twice, or two owners are named. */
const seldom: readonly (readonly [Measure, worth: number])[] = [
  [(a, b) => opens(b) && !/^(?:money|percent|count)$/.test(a.figure.kind), 3],
  [areOfOneMeasure, 1.5],
  [areOfTwoOwners, -3.5],
];

const areOfTwo = (a: Candidate, b: Candidate, all: readonly Candidate[]): boolean =>
  ofTwo.some((holds) => holds(a, b, all));

/** @param all the amounts of the unit in the article, or in both. @returns minus infinity where something says that they are of two things. */
export const wordingOf = (a: Candidate, b: Candidate, all: readonly Candidate[]): number =>
  areOfTwo(a, b, all)
    ? Number.NEGATIVE_INFINITY
    : [...facts, ...seldom].reduce((sum, [measure, worth]) => sum + Number(measure(a, b, all)) * worth, 0);

/** Of one amount told with so many digits: how much likelier a slip is than chance. */
const bySwap = [0, 0, 5, 8, 10] as const;
const byDigit = [0, -0.8, 1.2, 3.1, 5.6] as const;
const byPoint = [0, 0.5, 3.7, 7, 7] as const;
/** 18亿元 and 18万元 are two prices; 3.2亿元 and 3.2万元 hardly. */
const byScale = [0, 0, 0, 7, 7] as const;
const ofDecimal = 5;
const most = 4;
/** Digits that do not stand beside each other seldom change places. */
const ofFar = -2;
/** An article tells many, and those of one series are near each other. */
const ofPercent = -3;
/** About how much an amount is that is told as about so much. */
const approximate = 0.1;

/** 12人 and 21人 are turned into each other by chance. */
const leastAmount = 20;
const ofSmall = -1;

/** 862 and 268 are two slips. */
function areNeighbours(a: string, b: string): boolean {
  const places = [...a.padEnd(b.length, '0')].flatMap((digit, i) => (digit === (b.charAt(i) || '0') ? [] : [i]));
  return places.length === 2 && places[1] === (places[0] as number) + 1;
}

/** What the digits are worth; null where they are no slip of the pen apart. */
export function digitsWorth(a: Candidate, b: Candidate): number | null {
  const slip = isScaleSlip(a.digits, b.digits) ? 'scale' : slipBetween(a.digits, b.digits);
  if (slip === null) return null;
  const [one, other] = [amountOf(a.figure), amountOf(b.figure)];
  const isRough = isApproximate(a.figure) || isApproximate(b.figure);
  const rough = isRough ? approximate * Math.max(one, other) : 0;
  if (!differ(one, other, Math.max(rough, uncertaintyOf(a.figure) * 1.01, uncertaintyOf(b.figure) * 1.01))) return null;
  const digits = Math.min(most, Math.max(a.digits.digits.length, b.digits.digits.length));
  const isSmall = a.figure.kind === 'count' && Math.min(one, other) < leastAmount && !/\d\.\d/.test(a.figure.text);
  const facts: readonly (readonly [boolean, number])[] = [
    [a.figure.kind === 'percent', ofPercent],
    [isSmall, ofSmall],
    [slip === 'swapped' && !areNeighbours(a.digits.digits, b.digits.digits), ofFar],
    [slip === 'scale' && digits === 2 && /\d\.\d/.test(a.figure.text), ofDecimal],
    [isRough, slip === 'tenfold' ? -4 : -1],
    [slip === 'tenfold' && !/\d/.test(a.figure.text + b.figure.text), -4],
  ];
  const bySlip = { swapped: bySwap, digit: byDigit, tenfold: byPoint, scale: byScale }[slip][digits] as number;
  return facts.reduce((sum, [holds, worth]) => (holds ? sum + worth : sum), bySlip);
}
