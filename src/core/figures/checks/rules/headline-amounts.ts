/** What of a text an amount of its headline may stand for: an amount in more digits, one within its bounds, or what two amounts make. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { amountOf, differ, haveOneUnit, uncertaintyOf, unitOf } from '../amounts.ts';
import { clauseBefore } from '../page.ts';
import { digitsOf, digitsOfAmount } from '../slips.ts';
import type { Told } from '../subjects.ts';

/** 近半, 三分之一 as the 48.1% and 33% that they are told of. */
function asPercent(figure: Figure): Figure {
  if (figure.kind !== 'fraction') return figure;
  const percent = (part: number | null) => part && part * 100;
  const [value, low, high] = [percent(figure.value), percent(figure.low), percent(figure.high)];
  return { ...figure, kind: 'percent', unit: '%', canonicalUnit: '%', canonicalValue: null, value, low, high };
}

/** 28～37℃ tells of 28 and of 37; other ranges of two have no value of one. */
const endsOf = (figure: Figure): readonly Figure[] =>
  figure.kind === 'temperature' && figure.value === null
    ? [figure.low, figure.high].map((value) => ({ ...figure, value, low: value, high: value }))
    : [figure];

/** The amounts of a figure as they are compared. */
export const amountsTold = (figure: Figure): readonly Figure[] =>
  endsOf(asPercent(figure)).filter(({ value }) => value !== null);

/** What is farther off than this share is not told about one amount. */
const farOff = 0.25;

/** 突破 and 逾 lead to an amount that is no more than half a step of the last digit told above, or this share. */
const aboveBound = 0.12;
/** 近200人 is no less than this share below. */
const belowBound = 0.2;

/** One step of the last digit told: 100 for 8600. */
const stepOf = (amount: number): number => {
  const { digits, power } = digitsOfAmount(amount);
  return 10 ** (power - digits.length + 1);
};

/** A headline rounds the amount of the text, cuts it off or bounds it: 两万 for 2.8万, 超65万 for 67.3万, and not for 63.7万. */
export const mayStandFor = (headline: Figure, text: Figure): boolean =>
  isToldBy(headline, text) ||
  (headline.approx === null &&
    text.approx !== null &&
    isToldBy(text, headline) &&
    // 增长6.8% over a target of 6.5%左右: what is told exactly is hardly farther off than the last digit of what is told about.
    (isBounded(text) || Math.abs(amountOf(headline) - amountOf(text)) <= stepOf(amountOf(text))));
const isBounded = ({ low, high }: Figure): boolean => low !== null || high !== null;

function isToldBy(headline: Figure, text: Figure): boolean {
  const [told, amount] = [amountOf(headline), amountOf(text)];
  const half = uncertaintyOf(headline);
  if (headline.approx === null) return isRounded(headline, text, half);
  if (told === amount) return true;
  const isOpenAbove = headline.high === null;
  const isOpenBelow = headline.low === null;
  if (isOpenAbove && isOpenBelow) return Math.abs(told - amount) <= farOff * told;
  // 逾19% of about 19%.
  if (text.approx !== null && !differ(told, amount, half)) return true;
  if (isOpenAbove) return amount > told && amount <= told + Math.max(stepOf(told) / 2, told * aboveBound);
  if (isOpenBelow) return amount < told && amount >= told - Math.max(stepOf(told) / 2, told * belowBound);
  const scale = headline.value ? told / headline.value : 1;
  return amount >= (headline.low as number) * scale && amount <= (headline.high as number) * scale;
}

/** 连续四年超万亿 is kept by 2.5万亿, however far that is; 突破2000亿 is not what 超过3000亿 is told of. */
export function keepsBound(headline: Figure, text: Figure): boolean {
  const isOpenAbove = headline.high === null && headline.low !== null;
  const isOpenBelow = headline.low === null && headline.high !== null;
  if (isOpenAbove) return text.high !== null && amountOf(text) > amountOf(headline);
  return isOpenBelow && text.low !== null && amountOf(text) < amountOf(headline);
}

function isRounded(headline: Figure, text: Figure, half: number): boolean {
  const [a, b] = [digitsOf(headline), digitsOf(text)];
  if (a.power === b.power && b.digits.startsWith(a.digits)) return true;
  const [told, exact] = [amountOf(headline), amountOf(text)];
  return !differ(told, exact, half) || (exact > told && !differ(told, exact, half * 2));
}

/** So much more than an open amount is its sum at most. */
const aboveOpen = 1.08;
/** A sum is rounded no further: 四万 is no 30,000 and 12,000. */
const roundingOfSum = 0.03;
/** Most parts that are added up, one behind the other. */
const mostParts = 6;

/** 主线长34公里，支线长9公里, and 43公里 in the headline; 一等奖6名、二等奖12名、三等奖24名, and 42名 behind them. */
export function hasSum(sum: Figure, figures: readonly Figure[]): boolean {
  const ofUnit = figures.filter((one) => one.value !== null && haveOneUnit(one, sum));
  const isOpen = sum.high === null && sum.low !== null;
  const exact = Math.min(uncertaintyOf(sum), amountOf(sum) * roundingOfSum);
  const isIt = (own: number) => !differ(own, amountOf(sum), exact);
  // 死亡超5000人: 3432人 and 1932人.
  const isAboutIt = (own: number) => isIt(own) || (isOpen && own > amountOf(sum) && own < amountOf(sum) * aboveOpen);
  return ofUnit.some((first, i) => {
    const behind = ofUnit.slice(i + 1).filter(({ per }) => per === first.per);
    const parts = behind.slice(0, mostParts - 1).map(amountOf);
    const wholes = parts.map((_, k) => parts.slice(0, k + 1).reduce((whole, part) => whole + part, amountOf(first)));
    return wholes.some(isIt) || (isOpen && parts.slice(0, 2).some((one) => isAboutIt(amountOf(first) + one)));
  });
}

/** The same for a headline that leaves the unit out: 接待游客21万 over 9.4万人次 and 11.6万人次. */
export const isSumOf = (sum: Figure, figures: readonly Figure[]): boolean =>
  sum.kind !== 'number'
    ? hasSum(sum, figures)
    : [...groupBy(figures, unitOf).values()].some((own) => {
        const { kind, unit, canonicalUnit } = own[0] as Figure;
        return hasSum({ ...sum, kind, unit, canonicalUnit }, own);
      });

/** 警方追回97万元，其中18万元是另一案的, and 79万元 in the headline. */
export const hasDifference = (figure: Figure, ofUnit: readonly Told[]): boolean =>
  ofUnit.some((a) =>
    ofUnit.some(
      (b) =>
        a.sentence === b.sentence &&
        !differ(amountOf(a.figure) - amountOf(b.figure), amountOf(figure), uncertaintyOf(figure)),
    ),
  );

/** 胡一鸣和11名邻居 are 12名. */
export const isOneMore = (figure: Figure, ofUnit: readonly Told[]): boolean =>
  ofUnit.some(
    ({ sentence, figure: one }) =>
      one.value === (figure.value ?? 0) - 1 && /(?:[和与同跟带领]|以及|其他|另外)$/.test(clauseBefore(sentence, one)),
  );

/** Fewer may be told of something else by chance. */
const leastByChance = 10;

/** 共接收71具遗体, 第十一、十二集, 37轮: the headline's number counted with another word, or in its order. */
export const isCountedOtherwise = (figure: Figure, text: readonly Told[]): boolean =>
  (figure.kind === 'count' || figure.kind === 'duration') &&
  text.some(({ figure: one }) =>
    one.kind === 'ordinal' && one.unit === figure.unit
      ? mayStandFor({ ...figure, canonicalValue: null }, one)
      : one.value === figure.value && (one.value ?? 0) >= leastByChance && /^(?:count|ordinal|number)$/.test(one.kind),
  );
