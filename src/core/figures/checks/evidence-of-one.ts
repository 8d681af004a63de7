/**
 * How likely two amounts of one unit are told of one thing, and differ by a slip of the pen.
 *
 * Each fact of the two is worth its log odds. Those of the wording began as a fit to 13,569 pairs of amounts that articles of a month of a newspaper
 * and paragraphs of four years of broadcast news tell in two sentences, of which 554 are equal, and told of one thing. The strong ones, for two things
 * and for rare units, were then set by hand on invented articles. Those of the digits are how much likelier a slip of the pen makes the one of the
 * other than chance does among the pairs that are unequal.
 */
import { amountOf, differ, isApproximate, uncertaintyOf } from './amounts.ts';
import { clauseBefore, clauseBehind, textBefore } from './page.ts';
import { around, isBase, isChange, isHeadline, isOfPart } from './rules/headlines.ts';
import { sharedPieces } from './shared-words.ts';
import { type Digits, digitsOf, isScaleSlip, slipBetween } from './slips.ts';
import { areOfOtherTimes, hasOtherTime, haveOtherMarks, isNarrowed, otherNames, type Told } from './subjects.ts';

/** An amount with what its comparison with others needs. */
export interface Candidate extends Told {
  readonly amount: number;
  readonly digits: Digits;
}

/** Most amounts are compared with none: their digits are read when first asked for. */
export function candidateOf(told: Told): Candidate {
  let digits: Digits | undefined;
  return {
    ...told,
    amount: amountOf(told.figure),
    get digits() {
      digits ??= digitsOf(told.figure);
      return digits;
    },
  };
}

/** Whether a slip of the pen may make the one of the other: no other power of ten, but for a step of one and for 万 and 亿. */
export function mayBeSlip(a: Candidate, b: Candidate): boolean {
  const ratio = a.amount / b.amount;
  return ratio !== 1 && ((ratio > 0.09 && ratio < 11) || Math.abs(Math.abs(Math.log10(ratio)) - 4) < 0.01);
}

/** What is told again as known opens its clause, or is what something is done with: “86家食堂中”, 把46条班线全部收购. */
export const opens = ({ sentence, figure }: Told): boolean =>
  clauseBefore(sentence, figure).replace(pointed, '').replace(pointing, '').replace(handled, '') === '' &&
  /^[\u4e00-\u9fff“]/.test(sentence.passage.text.charAt(figure.end));
const handled = /^[\u4e00-\u9fff]{0,8}(?:把|将|为了|[给让]了?|从|服务好?|保障|说|表示|坦言|登上|走进|面对)$/;
const pointing =
  /^(?:[去今当]年的?|[这该](?:[座条项个所家幢里些次份笔批段场趟艘架辆台部套间栋支])?|此|全部|所有|整个|上述|而|但|如今|目前|现在|就是|昨[天日晚]|当[天日晚]|今[天晚])*$/;
const pointed = /[这该][座条项个所家幢里些次份笔批段场趟艘架辆台部套间栋支位名]?$/;
const points = /[这该][\u4e00-\u9fff]?$/;

const isPointedTo = ({ sentence, figure }: Told): boolean => points.test(clauseBefore(sentence, figure));

const nounBehind = ({ sentence, figure }: Told): string => clauseBehind(sentence, figure).slice(0, 2);
const attributeBefore = ({ sentence, figure }: Told): string =>
  clauseBefore(sentence, figure)
    .replace(/[约达为有共近到]+$/, '')
    .slice(-2);
const isQuoted = ({ sentence, figure }: Told): boolean => {
  const before = textBefore(sentence, figure);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
};
const isPlan = ({ sentence, figure }: Told): boolean =>
  /预计|计划|拟|目标|力争|原定/.test(clauseBefore(sentence, figure));
const isReal = ({ sentence, figure }: Told): boolean => /已|实际|截至|累计|完成/.test(textBefore(sentence, figure));
const sentenceOf = ({ sentence: { passage, start, end } }: Told): string => passage.text.slice(start, end);
const isOfNation = (told: Told): boolean => /全[国球]|世界/.test(sentenceOf(told));
const isListed = ({ sentence, figure }: Told): boolean =>
  textBefore(sentence, figure).endsWith('、') || sentence.passage.text.charAt(figure.end) === '、';

const byShared = [0, 0.4, 1.1, 1.3, 2.3] as const;
/** What shared words and nouns are worth together, at most. */
const mostOfWords = 3;
const isWord = (run: string): boolean => /^[\u4e00-\u9fff]{2}$/.test(run);

/** 又引进23个, 其中23个, 首批16个: not all of what the other tells. */
const another = /其中|首批|[首一二三]期|另|又|再(?!次)|还|新增|剩|余下|各$|邻|其他|别的|兄弟/;
/** A headline has no marks between what it tells. */
const reachInHeadline = 8;
const isOfAnother = (told: Told): boolean => {
  const clause = clauseBefore(told.sentence, told.figure);
  return another.test(isHeadline(told) ? clause.slice(-reachInHeadline) : clause);
};

/** 1420米长的缆车, 塔高63米: which measure of a thing it is. */
const measureOf = ({ sentence, figure }: Told): string | undefined =>
  /^的?([长高宽深厚粗重])/.exec(clauseBehind(sentence, figure))?.[1] ??
  /([长高宽深厚粗重])[度程]?[约达为有共近]*$/.exec(clauseBefore(sentence, figure))?.[1];
const areOfTwoMeasures = (a: Told, b: Told): boolean => {
  const [one, other] = [measureOf(a), measureOf(b)];
  return one !== undefined && other !== undefined && one !== other;
};

/** 早市 and 夜市, 县医院 and 中医院: where so little parts the two they are told beside each other. */
const longestName = 3;
const areNamedBeside = (a: Told, b: Told): boolean =>
  otherNames(a, b)?.every(({ length }) => length <= longestName) ?? false;

/** What both count or measure: the same words, the same thing by another word, or another thing. */
function nounsWorth(one: Told, other: Told): number {
  const [a, b] = [one.figure.counted, other.figure.counted];
  if (a === null || b === null || noNoun.test(b) || namesItself.test(other.figure.unit ?? '')) return 0;
  if (sharedPieces(a, b) > 0) return areOfTwoOwners(a, b) ? -5.5 : 0.7;
  if (isPointedTo(other) || [...a].some((character) => b.includes(character))) return 0.3;
  // People are told by many words.
  if ([one, other].some(({ figure }) => people.test(figure.unit ?? '')) || b.startsWith('“')) return -1;
  if (other.figure.kind === 'count' && isNounBehind(other, b))
    return isHeadline(one) && !isNounBehind(one, a) ? -1.5 : -7;
  // What stands before an amount is often no noun.
  if (opens(other)) return 0;
  return other.figure.kind === 'percent' || anyThing.test(other.figure.unit ?? '') ? -6 : -1.5;
}
/** Classifiers of many things; 株 is of trees alone. */
const anyThing = /^(?:[个项件处种类家所条次座级分例台]|万?人次)$/;
const isNounBehind = ({ sentence, figure }: Told, noun: string): boolean =>
  clauseBehind(sentence, figure).startsWith(noun);
const people = /^[名位人户]$/;
/** 24站, 46户: the unit says what is counted. */
const namesItself = /^[户站栋幢层镇村]$/;
const noNoun =
  /^(?:全部|全都|[都均已将被就在是]|[全我][市县省区国镇]$|(?:[去今]年|如今|目前)$|上升|下降|增加|增长|提高|降低|扩大|减少)/;

/** 白鹭江大桥全长 and 青石隧道全长. */
function areOfTwoOwners(a: string, b: string): boolean {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  const [one, other] = [a.slice(0, a.length - shared), b.slice(0, b.length - shared)];
  return shared > 1 && one.length > 1 && other.length > 1 && ![...one].some((character) => other.includes(character));
}

/** In characters. */
const longestStory = 150;

/** @param all that are told of the unit in what is read. @returns how many of them have about the size of one, each value once. */
const valuesNear = ({ amount: own }: Candidate, all: readonly Candidate[]): number =>
  new Set(all.map(({ amount }) => Math.abs(amount / own)).filter((ratio) => ratio >= 0.1 && ratio <= 10)).size;

type Fact = readonly [holds: (a: Told, b: Told) => boolean, worth: number];

const forOne: readonly Fact[] = [
  [(a) => isHeadline(a), 1.9],
  [(_, b) => opens(b), 0.9],
  // Of 24 pairs of rare units with two values, none is told so.
  [(_, b) => opens(b) && !common.test(b.figure.kind), 4],
  [(_, b) => isPointedTo(b), 3],
  [(a, b) => isWord(nounBehind(a)) && nounBehind(a) === nounBehind(b), 1.6],
  [(a, b) => isWord(attributeBefore(a)) && attributeBefore(a) === attributeBefore(b), 0.7],
  [(a, b) => measureOf(a) !== undefined && measureOf(a) === measureOf(b), 1.5],
  [(a, b) => isQuoted(b) && !isQuoted(a), 0.5],
  [(a, b) => isChange(a) && isChange(b), 0.5],
];

/** What says itself that the two are of two things leaves little to the rest. */
const forTwo: readonly Fact[] = [
  [(a, b) => isChange(a) !== isChange(b), -0.6],
  [(a, b) => isOfPart(a) || isOfPart(b), -0.4],
  [(a, b) => isBase(a) || isBase(b), -1],
  [(a, b) => isListed(a) || isListed(b), -0.7],
  [(a, b) => isOfAnother(a) || isOfAnother(b), -7],
  [(a, b) => isPlan(a) !== isPlan(b), -1],
  [(a, b) => isPlan(a) !== isPlan(b) && (isReal(a) || isReal(b)), -6],
  [(a, b) => !isHeadline(a) && isOfNation(a) !== isOfNation(b), -7],
  [(a, b) => !opens(b) && hasOtherTime(a) !== hasOtherTime(b), -2],
  [(a, b) => b.sentence.passage === a.sentence.passage && b.sentence.start - a.sentence.end > longestStory, -1],
  [(a, b) => otherNames(a, b) !== null, -1],
  [areNamedBeside, -20],
  [(a, b) => haveOtherMarks(a, b) || isNarrowed(a, b), -20],
  [areOfTwoMeasures, -20],
  [areOfOtherTimes, -20],
];

/** By how many values of about its size the article tells. */
const byValues = (values: number): number => (values <= 2 ? 1.9 : values === 3 ? 0.3 : values > 8 ? -0.6 : 0);

/**
 * @param all the amounts of the unit in the article, or in both.
 * @param needed the rest of the facts are not asked for where those for one thing make less.
 */
export function wordingOf(a: Candidate, b: Candidate, all: readonly Candidate[], needed: number): number {
  const worthOf = (facts: readonly Fact[]): number =>
    facts.reduce((sum, [holds, worth]) => (holds(a, b) ? sum + worth : sum), 0);
  const byForm = byValues(valuesNear(b, all)) + worthOf(forOne);
  if (byForm + mostOfWords < needed) return byForm;
  const shared = byShared[Math.min(sharedPieces(around(a), around(b)), byShared.length - 1)] as number;
  const worth = byForm + shared + nounsWorth(a, b);
  return worth < needed ? worth : worth + worthOf(forTwo);
}

/** Of one amount told with so many digits. */
const bySwap = [0, 0, 4.8, 7, 8] as const;
const byDigit = [0, -3, 0.3, 2.2, 4] as const;
const byPoint = [0, 0, 4.5, 7, 7] as const;
/** 18亿元 and 18万元 are two prices; 3.2亿元 and 3.2万元 hardly. */
const byScale = [0, 0, 0, 7, 7] as const;
const ofDecimal = 5;
const most = 4;
/** Percentages of an article turn into each other oftener. */
const ofPercent = -5;
/** About how much an amount is that is told as about so much. */
const approximate = 0.1;

/** 12人 and 21人 are turned into each other by chance. */
const leastAmount = 20;
const ofSmall = -2.2;
/** Amounts of these kinds are told of many things in every article. */
const common = /^(?:money|percent|count)$/;
const ofRare = 0.9;
/** 600万千瓦 and 800万千瓦. */
const ofOnlyDigit = 0.5;

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
    [!common.test(a.figure.kind), slip === 'digit' && digits === 1 ? ofOnlyDigit : ofRare],
    [isSmall, isWord(nounBehind(a)) && nounBehind(a) === nounBehind(b) ? ofSmall / 3 : ofSmall],
    [slip === 'swapped' && !areNeighbours(a.digits.digits, b.digits.digits), -2],
    [slip === 'scale' && digits === 2 && /\d\.\d/.test(a.figure.text), ofDecimal],
    [isRough, slip === 'tenfold' ? -4 : -1],
    [slip === 'tenfold' && !/\d/.test(a.figure.text + b.figure.text), -4],
  ];
  const bySlip = { swapped: bySwap, digit: byDigit, tenfold: byPoint, scale: byScale }[slip][digits] as number;
  return facts.reduce((sum, [holds, worth]) => (holds ? sum + worth : sum), bySlip);
}
