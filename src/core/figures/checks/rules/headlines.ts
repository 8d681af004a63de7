/** A figure of the headline that the text tells otherwise: 引进32个项目 over 共引进项目23个. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { verbs } from '../../data/verbs-of-change.ts';
import { amountOf, differ, haveOneUnit, isAmount, isApproximate, isSlip, uncertaintyOf } from '../amounts.ts';
import {
  type CheckedPage,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  placed,
  type Sentence,
  stretch,
  textBefore,
} from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { digitsOf, slipBetween } from '../slips.ts';
import { areOfOtherTimes, type Told } from '../subjects.ts';

/** How much of a clause tells what a figure is of, in characters. */
const reach = 14;

/** The words around a figure in its clause, without which two figures of one unit are of two things. */
export const around = ({ sentence, figure }: Told): string =>
  `${clauseBefore(sentence, figure).slice(-reach)} ${clauseBehind(sentence, figure).slice(0, reach)}`;

/** Whether one clause says the noun and the verb of the other. */
export const tellTheSame = (headline: string, text: string, fewest = 2): boolean =>
  sharedPieces(headline, text) >= fewest;

/** 升至61.2% and 由55.8%提高到62.1%: what a value has reached is compared with that alone. */
const reached = /(?:[至到达破]|达到|突破|为)[约近]?$/;
const isReached = ({ sentence, figure }: Told) => reached.test(clauseBefore(sentence, figure));
export const isBase = (told: Told) =>
  !isReached(told) &&
  !isAgent(told) &&
  !isChange(told) &&
  /(?:[由从较]|(?<!同)比)[^，,。\d]{0,8}$/.test(clauseBefore(told.sentence, told.figure).slice(-10));
/** 由36名队员组成, 从143幅作品中: nothing goes on from there. */
const isAgent = ({ sentence, figure }: Told) => {
  const lead = clauseBefore(sentence, figure).slice(-1);
  const behind = clauseBehind(sentence, figure);
  return (
    (lead === '由' && /^.{0,10}(?:组成|构成|负责|承办)/.test(behind)) || (lead === '从' && /^.{0,8}[中里]/.test(behind))
  );
};
const changed = new RegExp(`(?:${verbs('by')}|新增|净增|其中)了?$`);
export const isChange = ({ sentence, figure }: Told) => changed.test(clauseBefore(sentence, figure));

/** Words of a figure that is one of several, or not all. */
const ofPart = /分别|又|再|另|还|先后|首批|[首一二三]期|其中|等|各/;
export const isOfPart = ({ sentence, figure }: Told) => ofPart.test(clauseBefore(sentence, figure));

/** 新增53家 and 新建35家: whatever the verb says, a slip of the pen parts the two. */
const haveSwapped = (a: Figure, b: Figure): boolean => slipBetween(digitsOf(a), digitsOf(b)) === 'swapped';

function tellsOtherwise(headline: Told, text: Told): boolean {
  const [a, b] = [headline.figure, text.figure];
  // 贡献率42% in the headline is what it has reached.
  const isOpen = !isReached(headline) && !isChange(headline);
  if (a.kind === 'percent' && isReached(headline) !== isReached(text) && !isOpen) return false;
  if (isBase(text) || isOfPart(text) || a.per !== b.per || areOfOtherTimes(headline, text)) return false;
  if (isChange(headline) !== isChange(text) && !haveSwapped(a, b)) return false;
  if (!areComparable(a, b) || !isSlip(a, b)) return false;
  return tellTheSame(around(headline), around(text)) || isGrowthOfNoun(headline, text);
}

const approximations: Readonly<Record<string, string>> = {
  超: '超',
  超过: '超',
  突破: '超',
  逾: '超',
  近: '近',
  约: '约',
};
/** What is farther off than this share is not told about one amount. */
const farOff = 0.25;

/** 超65万 and 超过56万 are told alike; else an approximate amount is compared where the two are far apart. */
function areComparable(a: Figure, b: Figure): boolean {
  if (!isApproximate(a) && !isApproximate(b)) return true;
  if (a.approx !== null && b.approx !== null)
    return a.approx === b.approx || approximations[a.approx] === (approximations[b.approx] ?? '');
  const [one, other] = [amountOf(a), amountOf(b)];
  if (isLeast.test(a.approx ?? '') && !isApproximate(b) && other < one) return true;
  return Math.abs(one - other) > farOff * Math.max(one, other);
}

/** Whether an amount is what an approximate one of a headline may stand for: 67.3万 for 超65万, and not 63.7万. */
const isAbout = (headline: Figure, text: Figure): boolean => {
  const [told, amount] = [amountOf(headline), amountOf(text)];
  if (!isApproximate(headline) || Math.abs(told - amount) > farOff * told) return false;
  if (headline.approx !== null && text.approx === headline.approx && amount !== told) return false;
  return !(isLeast.test(headline.approx ?? '') && amount < told && !isApproximate(text));
};
const isLeast = /^(?:超过?|突破|逾|多|余|以上)$/;

/** The words of a figure's sentence, so far as it may tell what the figure is of. */
export const wordsAround = ({ sentence, figure }: Told): string => {
  const { text } = sentence.passage;
  const before = text.slice(Math.max(sentence.start, figure.start - farReach), figure.start);
  return `${before} ${text.slice(figure.end, Math.min(sentence.end, figure.end + farReach))}`;
};
const farReach = 30;
/** 108亩, 三镇: a unit that itself says what is told. */
const isOwnUnit = ({ kind, unit }: Figure): boolean => kind === 'count' && /^[镇村乡县市区户校站村]$/.test(unit ?? '');
/** 六名学子 and 7名考生: people are told by many words. */
const isOfPeople = ({ kind, unit }: Figure): boolean => kind === 'count' && /^[名位人]$/.test(unit ?? '');

/** What stands behind a count, and what a percentage is of. */
const nounOf = ({ sentence, figure }: Told): string | undefined =>
  figure.kind === 'percent'
    ? (figure.counted ?? undefined)
    : /^[\u4e00-\u9fff]{2,4}/.exec(clauseBehind(sentence, figure))?.[0];

/** Whether the two count by two nouns: 引进项目 and 茶园, 金牌 and 银牌. */
function haveOtherNouns(headline: Told, text: Told): boolean {
  const { figure } = headline;
  if (!/^(?:count|percent)$/.test(figure.kind) || isOwnUnit(figure) || isOfPeople(figure)) return false;
  const [one, other] = [nounOf(headline), nounOf(text)];
  if (one === undefined || other === undefined) return false;
  const isShared = [...one].some((character) => other.includes(character));
  return !isShared || (one.length === other.length && one !== other && one.slice(1) === other.slice(1));
}

/** Whether the text may tell with one of its amounts what the headline tells with another. */
function mayBeTold(headline: Told, text: Told): boolean {
  const [a, b] = [headline.figure, text.figure];
  if (isBase(text) || (isOfPart(text) && !sumsUp(text)) || (a.per !== b.per && b.per !== null)) return false;
  if (isChange(headline) !== isChange(text) && !haveSwapped(a, b)) return false;
  if (areOfOtherTimes(headline, text)) return false;
  if (isSmall(a) && a.unit !== b.unit && !(isOfPeople(a) && isOfPeople(b))) return false;
  const isNear = isSlip(a, b) || slipBetween(digitsOf(a), digitsOf(b)) !== null || isDigitMore(a, b);
  return areComparable(a, b) && isNear && !haveOtherNouns(headline, text);
}

/** 十四公里 and 4公里. */
function isDigitMore({ value: a }: Figure, { value: b }: Figure): boolean {
  const [short, long] = [String(a), String(b)].toSorted((one, other) => one.length - other.length) as [string, string];
  return long.length === short.length + 1 && (long.slice(1) === short || long.slice(0, -1) === short);
}

/** So many words the headline shares with the sentence of the one value told, and of one among others. */
const fewestWords = 1;
const fewestAmongOthers = 2;

/** What the text tells where the headline's amount stands nowhere in it: the one value of its kind, or that told in most of the headline's words. */
function toldInstead(headline: Told, ofUnit: readonly Told[]): readonly Told[] {
  const open = ofUnit.filter((one) => mayBeTold(headline, one));
  const values = new Set(open.map(({ figure }) => amountOf(figure))).size;
  const words = open.map((one) => sharedPieces(headline.sentence.passage.text, wordsAround(one)));
  const most = Math.max(...words);
  const isMoney =
    headline.figure.kind === 'money' && values === 1 && open.some(({ figure }) => haveSwapped(headline.figure, figure));
  const isRare = /^(?:length|area|mass|volume|power|energy|speed)$/.test(headline.figure.kind);
  if (
    most < (values > 1 || headline.figure.kind === 'number' ? fewestAmongOthers : isMoney || isRare ? 0 : fewestWords)
  )
    return [];
  return open.filter((_, i) => words[i] === most);
}

/** 古镇、湿地等九个景点 are nine in all. */
const sumsUp = ({ sentence, figure }: Told): boolean => /、[^，。]{1,12}等$/.test(textBefore(sentence, figure));

/** 八个景点 over 九个景点. */
const isSmall = ({ kind, tier, value }: Figure): boolean => kind === 'count' && tier === 'minor' && (value ?? 0) > 1;
/** 进出口增长12% and 进出口总额560亿元，同比增长21%: the noun stands before the amount that has grown. */
function isGrowthOfNoun(headline: Told, text: Told): boolean {
  if (text.figure.kind !== 'percent' || !isChange(headline)) return false;
  const before = textBefore(text.sentence, text.figure);
  const noun = /[\u4e00-\u9fff]{2,14}(?=\d[\d.]*[万亿]?[^，。；\d]{1,6}[，,](?:同比)?[^，,。；]{2,4}$)/.exec(
    before,
  )?.[0];
  return noun !== undefined && tellTheSame(clauseBefore(headline.sentence, headline.figure), noun, 1);
}

export const isHeadline = ({ sentence }: Told): boolean => isOfHeadline(sentence);
/** So many figures of headlines are looked up in an article. */
const mostInHeadlines = 20;

/** Headlines whose figure the text has nowhere, while it tells one other value of the same. */
export function headlineAgainstText({ sentences }: CheckedPage): Contradiction[] {
  const byArticle = groupBy(sentences, ({ passage }) => passage.article);
  return [...byArticle.values()].flatMap((own) => {
    const headlines = own.filter(isOfHeadline).flatMap(toldIn).slice(0, mostInHeadlines).filter(isCompared);
    if (headlines.length === 0) return [];
    const text = own
      .filter((sentence) => !isOfHeadline(sentence))
      .flatMap(toldIn)
      .filter(({ figure }) => figure.value !== null);
    return headlines.flatMap((one) => against(one, text));
  });
}

export const isOfHeadline = ({ passage }: Sentence): boolean => /^(?:headline|subtitle)$/.test(passage.kind);
const toldIn = (sentence: Sentence): readonly Told[] => sentence.figures.map((figure) => ({ sentence, figure }));

/** Those told in more of the headline's words than any others: 60%的受访者每周跑步, and not 25%的受访者从不跑步. */
function mostAlike(headline: Told, all: readonly Told[]): readonly Told[] {
  const alike = all.map((one) => sharedPieces(around(headline), around(one)));
  const most = Math.max(...alike);
  return all.filter((_, i) => alike[i] === most);
}

/** 千里, 千万: no more than many. */
export const isManifold = ({ text }: Figure): boolean =>
  /^[十百千万亿]+[^十百千万亿\d一二两三四五六七八九]*$/.test(text);

/** （附图片1张）. */
const inBrackets = /[（(][^）)]*$/;
/** 二类水, 三级: which one it is. */
const isGrade = /^[类级档等]$/;
/** 行车时间缩短至55分钟 is compared as well as amounts are. */
const isCompared = ({ sentence: { passage }, figure }: Told): boolean =>
  !inBrackets.test(passage.text.slice(0, figure.start)) &&
  !isGrade.test(figure.unit ?? '') &&
  (figure.kind !== 'number' || /[万亿]/.test(figure.text)) &&
  !isManifold(figure) &&
  (isAmount(figure) || isSmall(figure) || (figure.kind === 'duration' && figure.tier === 'core'));

/** A headline rounds the amount of the text, or cuts it off: 两万 for 2.8万, 720元 for 723元. */
function isRoundedFrom({ figure: headline, sentence }: Told, text: Figure): boolean {
  // 突破800万 is not told of 780万.
  if (/(?:突破|超过?|逾)$/.test(clauseBefore(sentence, headline)) && amountOf(text) < amountOf(headline)) return false;
  const [a, b] = [digitsOf(headline), digitsOf(text)];
  if (a.power === b.power && b.digits.startsWith(a.digits)) return true;
  const [told, exact, half] = [amountOf(headline), amountOf(text), uncertaintyOf(headline)];
  return !differ(told, exact, half) || (exact > told && !differ(told, exact, half * 2));
}

/** Most parts that are added up, one behind the other. */
const mostParts = 6;

/** 主线长34公里，支线长9公里, and 43公里 in the headline; 一等奖6名、二等奖12名、三等奖24名, and 42名 behind them. */
export function hasSum(sum: Figure, figures: readonly Figure[]): boolean {
  const ofUnit = figures.filter((one) => one.value !== null && haveOneUnit(one, sum)).map(amountOf);
  const isIt = (own: number) => !differ(own, amountOf(sum), uncertaintyOf(sum));
  return ofUnit.some((first, i) => {
    const behind = ofUnit.slice(i + 1);
    const parts = behind.slice(0, mostParts - 1);
    const wholes = parts.map((_, k) => parts.slice(0, k + 1).reduce((whole, part) => whole + part, first));
    return wholes.some(isIt) || behind.some((one) => isIt(first + one));
  });
}

/** A headline leaves the unit out: 营收超五十亿. */
const mayHaveUnit = (headline: Figure, text: Figure): boolean =>
  haveOneUnit(headline, text) || (headline.kind === 'number' && /^(?:money|count)$/.test(text.kind));

/** 警方追回97万元，其中18万元是另一案的, and 79万元 in the headline. */
const isDifference = ({ figure }: Told, ofUnit: readonly Told[]): boolean =>
  ofUnit.some((a) =>
    ofUnit.some(
      (b) =>
        a.sentence === b.sentence &&
        !differ(amountOf(a.figure) - amountOf(b.figure), amountOf(figure), uncertaintyOf(figure)),
    ),
  );

function against(own: Told, text: readonly Told[]): Contradiction[] {
  const ofUnit = text.filter(({ figure }) => mayHaveUnit(own.figure, figure));
  const isSame = (one: Told) =>
    (!isBase(one) || amountOf(one.figure) === amountOf(own.figure)) &&
    (isRoundedFrom(own, one.figure) || isAbout(own.figure, one.figure));
  if (ofUnit.some(isSame) || isDifference(own, ofUnit)) return [];
  if (
    hasSum(
      own.figure,
      ofUnit.map(({ figure }) => figure),
    )
  )
    return [];
  const alike = isSmall(own.figure) ? [] : ofUnit.filter((one) => tellsOtherwise(own, one));
  const found = alike.length > 0 ? alike : toldInstead(own, ofUnit);
  const others = mostAlike(own, found);
  const [other] = others;
  if (!other || new Set(others.map(({ figure }) => amountOf(figure))).size !== 1) return [];
  return [
    {
      at: placed(other.sentence, other.figure),
      other: stretch(own.sentence, own.figure),
      detail: [own.figure.counted ?? own.figure.unit ?? '', own.figure.text, other.figure.text],
    },
  ];
}
