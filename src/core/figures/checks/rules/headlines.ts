/** A figure of the headline that the text tells otherwise: 引进32个项目 over 共引进项目23个. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { amountOf, differ, hasScale, haveOneUnit, isAmount, uncertaintyOf } from '../amounts.ts';
import {
  areOfTwoKinds,
  type Candidate,
  candidateOf,
  common,
  countOtherThings,
  facts,
  isOfAnother,
  type Measure,
} from '../evidence-of-one.ts';
import { type CheckedPage, type Contradiction, clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { type Digits, isScaleSlip, roundedAs, slipBetween } from '../slips.ts';
import { changesIn } from '../stated/headline-changes.ts';
import { areOfOtherTimes, hasOtherTime, haveOtherMarks, type Told } from '../subjects.ts';
import { toldTwice } from '../told-twice.ts';
import { around, isBase, isOfHeadline, wordsAround } from '../words-of-amounts.ts';
import {
  amountsTold,
  hasDifference,
  isCountedOtherwise,
  isOneMore,
  isSumOf,
  keepsBound,
  mayStandFor,
} from './headline-amounts.ts';
import { isBetweenClocks, isBetweenYears, isOfRule, isOfSomebodyElse } from './headline-spans.ts';

/** 八个景点 over 九个景点. */
const isSmall = ({ kind, tier, value }: Figure): boolean => kind === 'count' && tier === 'minor' && (value ?? 0) > 1;
/** So many figures of headlines are looked up in an article. */
const mostInHeadlines = 20;

/** Headlines whose figure the text has nowhere, while it tells one other value of the same. */
export function headlineAgainstText({ sentences }: CheckedPage): Contradiction[] {
  const byArticle = groupBy(sentences, ({ passage }) => passage.article);
  return [...byArticle.values()].flatMap((own) => {
    const inHeadlines = own.filter(isOfHeadline).flatMap(toldIn).slice(0, mostInHeadlines);
    const [headlines, runs] = [inHeadlines.filter(isCompared), inHeadlines.filter(isOfRun)];
    if (headlines.length + runs.length === 0) return [];
    const texts = own.filter((sentence) => !isOfHeadline(sentence));
    const [text, ranges] = [texts.flatMap(toldIn), texts.flatMap(rangesIn)];
    return [
      ...headlines
        .filter(
          (one) =>
            !ranges.some((range) => isWithin(one.figure, range.figure)) &&
            !isBetweenClocks(one, texts) &&
            !isBetweenYears(one, texts),
        )
        .flatMap((one) => against(one, text, inHeadlines)),
      ...runs.flatMap((one) => contraryRun(one, text)),
    ];
  });
}

/** 超30人 over 30—40人. */
const isWithin = (headline: Figure, { unit, low, high }: Figure): boolean =>
  headline.unit === unit && (headline.value ?? 0) >= (low as number) && (headline.value ?? 0) <= (high as number);

/** 连续五年, 连续第三次. */
const isOfRun = ({ sentence, figure }: Told): boolean => /连续?$/.test(clauseBefore(sentence, figure));

/** 连续五年 over 这是连续第三年: the text tells one run of the unit, and another number. */
function contraryRun(headline: Told, text: readonly Told[]): Contradiction[] {
  const { figure } = headline;
  const runs = text.filter((one) => one.figure.unit === figure.unit && isOfRun(one));
  const [one] = runs;
  const isOne = runs.every((other) => other.figure.value === one?.figure.value);
  return one && isOne && one.figure.kind !== figure.kind && one.figure.value !== figure.value
    ? [toldTwice(headline, one)]
    : [];
}

const toldIn = (sentence: Sentence): readonly Told[] =>
  sentence.figures.flatMap(amountsTold).map((figure) => ({ sentence, figure }));
/** 30—40人, which has no value of one. */
const rangesIn = (sentence: Sentence): readonly Told[] =>
  sentence.figures.filter(isRange).map((figure) => ({ sentence, figure }));
const isRange = ({ value, low, high }: Figure): boolean => value === null && low !== null && high !== null;

/** 千里, 千万: no more than many. */
export const isManifold = ({ text }: Figure): boolean =>
  /^[十百千万亿萬億]+[^十百千万亿萬億\d一二两三四五六七八九]*$/.test(text);

/** （附图片1张）. */
const inBrackets = /[（(][^）)]*$/;
/** 突破百万吨 is told of 104.6万吨, and not of 1046万. */
const isThreshold = ({ low, high }: Figure): boolean => low !== null && high === null;
/** 二类水, 三级: which one it is; 七十载 is no span that is told again. */
const isGrade = /^[类级档等载]$/;
/** 行车时间缩短至55分钟, 停摆六十年; 24小时 is when something is open. */
const isSpan = ({ kind, tier, text }: Figure): boolean => kind === 'duration' && tier === 'core' && text !== '24小时';
/** A few years are told of much in one article. */
const isFewYears = ({ kind, unit, value }: Figure): boolean =>
  kind === 'duration' && unit === '年' && (value ?? 0) <= fewYears;
const fewYears = 9;
/** 提前四个月 is the difference of two spans of the text, and none of them. */
const isDifference = ({ sentence, figure }: Told): boolean =>
  (figure.kind === 'duration' &&
    /(?:提[前早]|[推延]迟|延后|延长|缩短|[多少早晚])了?$/.test(clauseBefore(sentence, figure))) ||
  isMargin({ sentence, figure });
/** 三分险胜, 一票之差, 领先两秒: how far one side is ahead, and not what anybody has. */
const isMargin = ({ sentence, figure }: Told): boolean =>
  /(?:领先|落后|反超|[净多]胜|[赢输]|相差|超出|[高多]出)了?$/.test(clauseBefore(sentence, figure)) ||
  /^(?:(?:优势)?(?:险胜|[惜落]败|[小大]胜|告负|领先|落后)|[之微]差|优势|之微)/.test(clauseBehind(sentence, figure));
/** Amounts, and what is told again as they are. */
const isCompared = ({ sentence, figure }: Told): boolean =>
  !inBrackets.test(sentence.passage.text.slice(0, figure.start)) &&
  !isGrade.test(figure.unit ?? '') &&
  (figure.kind !== 'number' || hasScale(figure)) &&
  (!isManifold(figure) || isThreshold(figure)) &&
  !isOfPrice({ sentence, figure }) &&
  (isAmount(figure) || /^(?:temperature|age)$/.test(figure.kind) || isSmall(figure) || isSpan(figure));

/** 肉干一公斤涨到58元: what a price is told for. */
const isOfPrice = ({ sentence, figure }: Told): boolean =>
  figure.value === 1 &&
  sentence.figures.some(
    ({ kind, start }) => kind === 'money' && start >= figure.end && start - figure.end <= longestOfPrice,
  );
const longestOfPrice = 5;

/** A headline leaves the unit out, or the text: 营收超五十亿. */
const mayHaveUnit = (headline: Figure, text: Figure): boolean =>
  haveOneUnit(headline, text) ||
  (headline.kind === 'number' && /^(?:money|count)$/.test(text.kind)) ||
  (headline.kind === 'count' && (isLarge(text) || isOfTimes(headline, text)));
/** 两地180万居民. */
const isLarge = (figure: Figure): boolean => figure.kind === 'number' && hasScale(figure);
/** 124万辆 and 1240万辆次. */
const isOfTimes = ({ unit: a }: Figure, { unit: b }: Figure): boolean => a !== null && b === `${a}次`;

/**
 * What speaks for an amount of the text beside the facts, with its log odds. Both are fit to what 1,890 figures of headlines of 17,900 articles are told
 * by in their text, against all else that is told there of their unit; those that nothing in the text makes count five times.
 */
export const ofHeadline: readonly (readonly [Measure, worth: number])[] = [
  [(a, b) => Math.min(mostPieces, sharedPieces(a.sentence.passage.text, wordsAround(b))) / mostPieces, 0.7],
  [(a, b) => a.figure.per !== b.figure.per, -1.6],
  [(_, b) => isBase(b), -1.6],
  [(a, b) => hasOtherTime(b) && !hasOtherTime(a), -0.3],
  [(a, _, all) => valuesBeside(a, all) === 1, 0.9],
  [(a, _, all) => valuesBeside(a, all) === 2, 0.3],
  [(a) => isSmall(a.figure), 0.5],
  [(a) => !/^(?:[名人次天年]|小时)$/.test(a.figure.unit ?? '个') && !common.test(a.figure.unit ?? '个'), 0.6],
  [(a) => a.figure.kind === 'duration', 1.2],
  [(a, b) => haveOneCharacterBefore(a, b), 0.4],
  [(a, b) => sharedCharacters(a, b), 1.5],
  [(_, b, all) => isInLead(b, all), 0.4],
  [(_, b, all) => all.some((one, i) => i > 0 && one !== b && one.amount === b.amount), 2.1],
  [(a) => a.figure.kind === 'temperature', 1.1],
  [isExtreme, -0.4],
  [(a, b) => haveOtherMarks(a, b), -0.1],
];
const links = /(?:[约逾超近达为是共有仅已只将就至总计合了的也达破到\s]|突破|超过)+$/;
const lastOf = (told: Told): string => clauseBefore(told.sentence, told.figure).replace(links, '').slice(-1);
/** 只卖44元 and 卖44元, 首月迎客 and 接客. */
const haveOneCharacterBefore = (a: Told, b: Told): boolean => lastOf(a) !== '' && lastOf(a) === lastOf(b);
/** 0 to 1: how many characters of the headline's clause stand around the other. */
function sharedCharacters(a: Told, b: Told): number {
  const own = new Set([...around(a)].filter((character) => /[\u4e00-\u9fff]/.test(character)));
  const other = wordsAround(b);
  return [...own].filter((character) => other.includes(character)).length / (own.size + 2);
}
/** In the first sentences of the text. */
const isInLead = (b: Told, all: readonly Told[]): boolean => {
  const first = all[1];
  return first !== undefined && first.sentence.passage === b.sentence.passage && b.figure.start < 120;
};
/** 最高39℃ over 气温28～37℃. */
function isExtreme(a: Candidate, b: Candidate, all: readonly Candidate[]): boolean {
  const which = /最([高低])[^，。]*$/.exec(clauseBefore(a.sentence, a.figure) + a.figure.text)?.[1];
  if (a.figure.kind !== 'temperature' || which === undefined) return false;
  const amounts = all.slice(1).map(({ amount }) => amount);
  return b.amount === (which === '高' ? Math.max(...amounts) : Math.min(...amounts));
}
const mostPieces = 4;
/** How many values of about its size are told of the unit in the text. */
const valuesBeside = (headline: Candidate, all: readonly Candidate[]): number =>
  new Set(all.slice(1).flatMap(({ amount }) => (isNear(amount / headline.amount) ? [amount] : []))).size;
const isNear = (ratio: number): boolean => ratio > 1 / ofOtherSize && ratio < ofOtherSize;
const ofOtherSize = 12;

/** Hardly a headline tells an amount that its text has not, so that whatever is told there in like words is told of it. */
const enough = -1.2;
/** What the digits are worth beside that: those of a slip more, others less. */
const bySlip = { swapped: 3.2, scale: 1.5, tenfold: 0, digit: 0.2 } as const;
const withoutSlip = 0;
/** Headlines reckon shares and rises that their text tells in amounts alone. */
const withoutSlipOfPercent = -2;

const worthOf = (slip: keyof typeof bySlip | null, { kind }: Figure): number =>
  slip !== null ? bySlip[slip] : kind === 'percent' ? withoutSlipOfPercent : withoutSlip;

/** 十四公里 and 4公里: one digit more. */
const isDigitMore = (short: string, long: string): boolean =>
  long.length === short.length + 1 && (long.slice(1) === short || long.slice(0, -1) === short);

/** 突破千万吨 and 104.6万吨, 4.3亿 and 43.27亿. */
const isTenfold = (a: Digits, b: Digits): boolean => b.digits.startsWith(a.digits) && Math.abs(a.power - b.power) === 1;

function slipOf(a: Candidate, b: Candidate): keyof typeof bySlip | null {
  if (isScaleSlip(a.digits, b.digits)) return 'scale';
  if (isTenfold(a.digits, b.digits)) return /\d/.test(a.figure.text + b.figure.text) ? 'tenfold' : null;
  const [one, two] = [String(a.figure.value), String(b.figure.value)];
  return (
    slipBetween(a.digits, roundedAs(a.digits, b.digits)) ??
    (isDigitMore(one, two) || isDigitMore(two, one) ? 'digit' : null)
  );
}

/** Without a slip of the pen the two are of one size and told in one unit: not 97年 and 159周年. */
const isOfSize = (a: Candidate, b: Candidate): boolean =>
  (a.figure.kind !== 'duration' || a.figure.unit === b.figure.unit) &&
  Math.abs(Math.log(a.amount / b.amount)) < Math.log(farthest);
const farthest = 3;

/** 分别控制了一个: of each, and no count. */
const isOfEach = ({ sentence, figure }: Candidate): boolean =>
  isSmall(figure) ? /分别|各/.test(clauseBefore(sentence, figure)) : figure.kind === 'count' && figure.value === 1;

/** 民生支出安排96亿元 over 其中民生支出86亿元: the part itself is what the headline tells of. */
function isPartNamed(a: Told, b: Told): boolean {
  const part = ofPart.exec(clauseBefore(b.sentence, b.figure))?.[1];
  return part !== undefined && clauseBefore(a.sentence, a.figure).includes(part);
}
const ofPart = /^其中[，,]?([\u4e00-\u9fff]{4,8})$/;

/** 五十岁 of a hospital over 八十一岁的护士长: an age that brings in whose it is. */
const isOfNewcomer = ({ sentence, figure }: Told): boolean =>
  figure.kind === 'age' && clauseBefore(sentence, figure) === '' && /^的/.test(clauseBehind(sentence, figure));

/** 超过计划两成 over 妇女占四成: by how much, and of how much. */
const isShareOfChange = (a: Told, b: Told): boolean =>
  a.figure.kind === 'percent' &&
  /[超增减涨降升][^，,。；]{0,6}$/.test(clauseBefore(a.sentence, a.figure)) &&
  /占[^，,。；]{0,8}$/.test(clauseBefore(b.sentence, b.figure));

/** What says itself that it is none of the headline: 去年一季度 and 今年一季度, 项目 and 茶园, 又引进. */
const isOfOther = (a: Candidate, b: Candidate): boolean =>
  areOfOtherTimes(a, b) ||
  areOfTwoKinds(a, b) ||
  countOtherThings(a, b) ||
  (isOfAnother(b) && !isOfAnother(a) && !isPartNamed(a, b)) ||
  (isOfNewcomer(b) && !/^的/.test(clauseBehind(a.sentence, a.figure))) ||
  isShareOfChange(a, b) ||
  (isOfRule(b) && !isOfRule(a)) ||
  (isOfSomebodyElse(b) && !isOfSomebodyElse(a));

/** 减员, 压缩库存: what is told behind its change; 价格上涨: before it. */
const changed =
  /(?:([\u4e00-\u9fff]{1,2})(?<![日天月年季期周])[猛大剧陡略微再又同]?)?[增减升降涨跌缩扩裁提回下上调][长加少幅落升降涨跌滑调到至达近逾超过约了]*([\u4e00-\u9fff]{0,2})$/;
/** 减员二成五 over 利润下降12.5%: not a character of what the one is told of stands around the other. */
function areOfTwoChanges(a: Candidate, b: Candidate): boolean {
  const [, before, behind] = (a.figure.kind === 'percent' && changed.exec(clauseBefore(a.sentence, a.figure))) || [];
  const thing = behind || before;
  return thing !== undefined && ![...thing].some((one) => wordsAround(b).includes(one));
}

/** What the text tells where the headline's amount stands nowhere in it. */
function toldInstead(headline: Told, ofUnit: readonly Told[], others: readonly Told[]): Told | null {
  const all = [headline, ...ofUnit.slice(0, mostInText)].map(candidateOf);
  const own = all[0] as Candidate;
  let most = enough;
  let found: Told | null = null;
  for (const one of all.slice(1)) {
    const slip = slipOf(own, one);
    if ((slip === null && !isOfSize(own, one)) || isOfEach(one) || isOfOther(own, one)) continue;
    // 60岁学画 80岁办展 over 今年80岁: it is the other one that is told again.
    if (others.some((other) => haveOneAmount(other, one))) continue;
    if (isFewYears(own.figure) && sharedPieces(around(own), wordsAround(one)) === 0) continue;
    if (areOfTwoChanges(own, one)) continue;
    if (slip !== 'swapped' && slip !== 'scale' && keepsBound(own.figure, one.figure)) continue;
    const words = [...facts.map(([measure, , worth]) => [measure, worth] as const), ...ofHeadline];
    const score = words.reduce(
      (sum, [measure, worth]) => sum + Number(measure(own, one, all)) * worth,
      worthOf(slip, own.figure),
    );
    if (score > most) [most, found] = [score, one];
  }
  return found;
}
const haveOneAmount = ({ figure: a }: Told, { figure: b }: Told): boolean =>
  haveOneUnit(a, b) && amountOf(a) === amountOf(b);
/** So many amounts of the unit are looked at. */
const mostInText = 30;

/** Whether an amount of the text, or some of them, make that of the headline. */
const isExplained = ({ figure }: Told, ofUnit: readonly Told[], text: readonly Told[]): boolean =>
  ofUnit.some(
    (one) => (!isBase(one) || amountOf(one.figure) === amountOf(figure)) && mayStandFor(figure, one.figure),
  ) ||
  hasDifference(figure, ofUnit) ||
  isSumOf(
    figure,
    ofUnit.filter((one) => !isBase(one)).map((one) => one.figure),
  ) ||
  isOneMore(figure, ofUnit) ||
  isCountedOtherwise(figure, text) ||
  isMadeByChange(figure, text) ||
  // 2小时09分 for 2小时09分14秒.
  (figure.kind === 'duration' && text.some((one) => one.figure.text.startsWith(figure.text)));

/** 增五成 over 由60起增加到90起. */
const isMadeByChange = (figure: Figure, text: readonly Told[]): boolean =>
  figure.kind === 'percent' &&
  [...new Set(text.map(({ sentence }) => sentence))]
    .flatMap(changesIn)
    .some(({ by }) => !differ(Math.abs(by), amountOf(figure), uncertaintyOf(figure) * 1.2));

/** @param all figures of the headlines of the article. */
function against(own: Told, text: readonly Told[], all: readonly Told[]): Contradiction[] {
  const ofUnit = text.filter((one) => mayHaveUnit(own.figure, one.figure) && (!isDifference(own) || isDifference(one)));
  if (isExplained(own, ofUnit, text)) return [];
  const other = toldInstead(own, ofUnit, all);
  return other ? [toldTwice(own, other)] : [];
}
