/** A figure of the headline that the text tells otherwise: 引进32个项目 over 共引进项目23个. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { amountOf, differ, haveOneUnit, isAmount, isApproximate, isSlip, uncertaintyOf } from '../amounts.ts';
import { areOfTwo, type Candidate, candidateOf, common, facts, type Measure } from '../evidence-of-one.ts';
import { type CheckedPage, type Contradiction, clauseBefore, placed, type Sentence, stretch } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { digitsOf, isScaleSlip, slipBetween } from '../slips.ts';
import { hasOtherTime, type Told } from '../subjects.ts';
import { isBase, isOfHeadline, isOfPart, wordsAround } from '../words-of-amounts.ts';

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

/** 八个景点 over 九个景点. */
const isSmall = ({ kind, tier, value }: Figure): boolean => kind === 'count' && tier === 'minor' && (value ?? 0) > 1;
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

const toldIn = (sentence: Sentence): readonly Told[] => sentence.figures.map((figure) => ({ sentence, figure }));

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

/** So much more than an open amount is its sum at most. */
const aboveOpen = 1.08;
/** Most parts that are added up, one behind the other. */
const mostParts = 6;

/** 主线长34公里，支线长9公里, and 43公里 in the headline; 一等奖6名、二等奖12名、三等奖24名, and 42名 behind them. */
export function hasSum(sum: Figure, figures: readonly Figure[]): boolean {
  const ofUnit = figures.filter((one) => one.value !== null && haveOneUnit(one, sum)).map(amountOf);
  const isOpen = isLeast.test(sum.approx ?? '');
  const isIt = (own: number) => !differ(own, amountOf(sum), uncertaintyOf(sum));
  // 死亡超5000人: 3432人 and 1932人.
  const isAboutIt = (own: number) => isIt(own) || (isOpen && own > amountOf(sum) && own < amountOf(sum) * aboveOpen);
  return ofUnit.some((first, i) => {
    const behind = ofUnit.slice(i + 1);
    const parts = behind.slice(0, mostParts - 1);
    const wholes = parts.map((_, k) => parts.slice(0, k + 1).reduce((whole, part) => whole + part, first));
    return wholes.some(isIt) || behind.some((one) => isAboutIt(first + one));
  });
}

/** A headline leaves the unit out, or the text: 营收超五十亿. */
const mayHaveUnit = (headline: Figure, text: Figure): boolean =>
  haveOneUnit(headline, text) ||
  (headline.kind === 'number' && /^(?:money|count)$/.test(text.kind)) ||
  (headline.kind === 'count' && (isLarge(text) || isOfTimes(headline, text)));
/** 两地180万居民. */
const isLarge = ({ kind, text }: Figure): boolean => kind === 'number' && /[万亿]/.test(text);
/** 124万辆 and 1240万辆次. */
const isOfTimes = ({ unit: a }: Figure, { unit: b }: Figure): boolean => a !== null && b === `${a}次`;

/** 警方追回97万元，其中18万元是另一案的, and 79万元 in the headline. */
const isDifference = ({ figure }: Told, ofUnit: readonly Told[]): boolean =>
  ofUnit.some((a) =>
    ofUnit.some(
      (b) =>
        a.sentence === b.sentence &&
        !differ(amountOf(a.figure) - amountOf(b.figure), amountOf(figure), uncertaintyOf(figure)),
    ),
  );

/**
 * What speaks for an amount of the text beside the facts, with its log odds. Both are fit to what 1,873 figures of headlines of 17,800 articles are told
 * by in their text, against all else that is told there of their unit; the 70 that the text has nowhere count ten times.
 */
export const ofHeadline: readonly (readonly [Measure, worth: number])[] = [
  [(a, b) => Math.min(mostPieces, sharedPieces(a.sentence.passage.text, wordsAround(b))) / mostPieces, 1.3],
  [(a, b) => a.figure.per !== b.figure.per, -2.5],
  [(_, b) => isBase(b), -2],
  [(_, b) => isOfPart(b), -0.6],
  [(a, b) => hasOtherTime(b) && !hasOtherTime(a), -0.5],
  [(a, _, all) => valuesBeside(a, all) === 1, 1.3],
  [(a, _, all) => valuesBeside(a, all) === 2, 0.4],
  [(a) => isSmall(a.figure), 0.8],
  [(a) => !/^(?:[名人次天年]|小时)$/.test(a.figure.unit ?? '个') && !common.test(a.figure.unit ?? '个'), 0.9],
  [(a) => a.figure.kind === 'duration', 1.3],
];
const mostPieces = 4;
/** How many values are told of the unit in the text. */
const valuesBeside = (headline: Candidate, all: readonly Candidate[]): number =>
  new Set(all.filter((one) => one !== headline).map(({ amount }) => amount)).size;

/** Hardly a headline tells an amount that its text has not, so that whatever is told there in like words is told of it. */
const enough = -0.65;
/** What the digits are worth beside that: those of a slip more, others less. */
const bySlip = { swapped: 2, scale: 1.5, tenfold: 0, digit: 0.2 } as const;
const withoutSlip = 0;

/** 十四公里 and 4公里: one digit more. */
const isDigitMore = (short: string, long: string): boolean =>
  long.length === short.length + 1 && (long.slice(1) === short || long.slice(0, -1) === short);

function slipOf(
  { digits: a, figure: own }: Candidate,
  { digits: b, figure: other }: Candidate,
): keyof typeof bySlip | null {
  const [one, two] = [String(own.value), String(other.value)];
  if (isScaleSlip(a, b)) return 'scale';
  return slipBetween(a, b) ?? (isDigitMore(one, two) || isDigitMore(two, one) ? 'digit' : null);
}

/** What the text tells where the headline's amount stands nowhere in it. */
function toldInstead(headline: Told, ofUnit: readonly Told[]): Told | null {
  const all = [headline, ...ofUnit.slice(0, mostInText)].map(candidateOf);
  const own = all[0] as Candidate;
  let most = enough;
  let found: Told | null = null;
  for (const one of all.slice(1)) {
    const slip = slipOf(own, one);
    // 97年 and 159周年: without a slip of the pen the units are the same.
    const isOfUnit = own.figure.kind !== 'duration' || own.figure.unit === one.figure.unit;
    if (slip === null && !(isOfUnit && isSlip(own.figure, one.figure))) continue;
    if (!areComparable(own.figure, one.figure) || areOfTwo(own, one, all)) continue;
    const words = [...facts.map(([measure, , worth]) => [measure, worth] as const), ...ofHeadline];
    const score = words.reduce(
      (sum, [measure, worth]) => sum + Number(measure(own, one, all)) * worth,
      (slip === null ? withoutSlip : bySlip[slip]) as number,
    );
    if (score > most) [most, found] = [score, one];
  }
  return found;
}
/** So many amounts of the unit are looked at. */
const mostInText = 30;

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
  const other = toldInstead(own, ofUnit);
  if (!other) return [];
  return [
    {
      at: placed(other.sentence, other.figure),
      other: stretch(own.sentence, own.figure),
      detail: [own.figure.counted ?? own.figure.unit ?? '', own.figure.text, other.figure.text],
    },
  ];
}
