/** A total, or an average, that an amount for each and the number of them should make: 142栋，每栋年租金8000元，年租金收入113.6万元. */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, differ, haveOneUnit, isApproximate, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, figuresBetween, type Sentence } from '../page.ts';
import { countOf, hasRoom, isNumberOf, isOfBand, isTime, type Rate, rateOf } from '../rates.ts';
import { sharedPieces } from '../shared-words.ts';
import {
  chanceOfSlip,
  isContradiction,
  isRoundedTo,
  isRounderThan,
  likelyRounding,
  roundingOfMean,
} from './evidence.ts';
import type { Claim } from './slip-chance.ts';
import { isTerm } from './window.ts';

export interface Product {
  readonly rate: Figure;
  readonly number: Figure;
  /** How many times, where the number is told for each of something itself: 每周上两次课, 10周. */
  readonly times: Figure | null;
  readonly total: Figure;
  /** As `amountOf` gives it. */
  readonly product: number;
  /** The figure that is told last. */
  readonly at: Figure;
}

/** How far from the amount for each the number and the total may stand, in characters. */
const farthest = 90;
const mostFigures = 12;
/** That three digits are those of the product, and the point is not. */
const chanceOfPoint = 0.007;
/** A total that is told with 约 may be off by so much of itself. */
const roundly = 0.15;

/** Numbers of those that an amount is told for each of, and how often each of them counts. */
interface Factors {
  readonly number: Figure;
  /** How many it tells, in units that the amount is told for one of. */
  readonly count: number;
  readonly times: Figure | null;
}

const timesAll = ({ count, times }: Factors): number => count * (times?.value ?? 1);

function toleranceOf(rate: Figure, { number, times }: Factors, total: Figure, product: number): number {
  const factors = [rate, number, ...(times ? [times] : [])].filter(({ value }) => value !== null);
  const relative = factors.reduce((sum, one) => sum + likelyRounding(one), 0);
  return uncertaintyOf(total) + (relative + (isApproximate(rate) ? roundly : 0)) * product;
}

const productOf = ({ figure, forEvery }: Rate, factors: Factors): number =>
  (amountOf(figure) * timesAll(factors)) / forEvery;

const makes = (rate: Rate, factors: Factors, total: Figure): boolean => {
  const product = productOf(rate, factors);
  return !differ(product, amountOf(total), toleranceOf(rate.figure, factors, total, product));
};

/** 96万人次 are carried where 900人 go in each. */
const haveOneKind = (a: Figure, b: Figure): boolean =>
  haveOneUnit(a, b) || (isPeople(a) && isPeople(b)) || (isSeat(a) && isPeople(b)) || (isSeat(b) && isPeople(a));
/** 每排30个 are seats of as many people. */
const isSeat = ({ unit, kind }: Figure): boolean => kind === 'count' && /^(?:个|座|席)$/.test(unit ?? '');
const isPeople = ({ unit, counted }: Figure): boolean =>
  /^人次?$/.test(unit ?? '') || /^(?:名额|学位|席位)/.test(counted ?? '');

function isTotal({ figure, of }: Rate, one: Figure): boolean {
  if (one === figure || one.value === null || !haveOneKind(one, figure)) return false;
  // 每亩租金600元，每年租金收入108万元: a total of every year.
  return one.per === null || (isTime(one.per) && !of.some(isTime)) || (of.length > 1 && of.includes(one.per));
}

export function wrongProduct(sentence: Sentence, figure: Figure): Product | null {
  const rate = rateOf(sentence, figure);
  if (!rate || figure.kind === 'age' || isOfBand(clauseBefore(sentence, figure))) return null;
  // The sentence tells all of it, or the one beside it the rest.
  const near = figuresBetween(sentence.passage, figure.start - farthest, figure.end + farthest);
  const own = near.filter(({ start }) => start >= sentence.start && start < sentence.end);
  return wrongAmong(sentence, rate, own) ?? (near.length > own.length ? wrongAmong(sentence, rate, near) : null);
}

/** 又凑了900元: not all of it. */
const isMore = /[又再](?!次)[^，,。；]{0,4}$/;
/** 冠军各得4万元: another amount for each. */
const isOfEachAlike = /各[得奖获发领给]了?$/;

function wrongAmong(sentence: Sentence, rate: Rate, around: readonly Figure[]): Product | null {
  const { figure } = rate;
  if (around.length > mostFigures) return null;
  const numbers = around.filter((one) => isNumberOf(sentence, one, rate) && !isOfEach(sentence, one));
  // 山楂100亩收入24万元；核桃亩均收入2000元: what is told before a semicolon is of another thing.
  const totals = around.filter(
    (one) =>
      isTotal(rate, one) &&
      !(isOfEachAlike.test(clauseBefore(sentence, one)) && one.per === null) &&
      !isMore.test(clauseBefore(sentence, one)) &&
      !numbers.includes(one) &&
      !(one.end <= figure.start && /[；;]/.test(sentence.passage.text.slice(one.end, figure.start))),
  );
  if (totals.length === 0) return null;
  const factors = [
    ...numbers.flatMap((number): Factors[] => {
      const count = countOf(number, rate);
      return count === null ? [] : [{ number, count, times: timesOf(around, number) }];
    }),
    ...inBoth(numbers, rate),
    ...(numbers.length === 0 ? chained(sentence, rate, around) : []),
  ];
  // The product is told, be it of the sum of all numbers, as the total of something else, or with the rest beside it:
  // 出栏40头，每头卖了1.2万元，年收入58万元，还有奶款10万元.
  const ofAll = factors.reduce((sum, one) => sum + productOf(rate, one), 0);
  const discounts = discountsAround(sentence, figure);
  const isMade = (total: Figure) =>
    factors.some((one) => makes(rate, one, total)) ||
    discounts.some((by) => factors.some((one) => makes(rate, { ...one, count: one.count * by }, total))) ||
    withoutOthers(factors, around).some((one) => makes(rate, one, total)) ||
    !differ(ofAll, amountOf(total), uncertaintyOf(total));
  const isMadeWith = (total: Figure, rest: Figure) =>
    rest !== total &&
    factors.some((one) => !differ(productOf(rate, one) + amountOf(rest), amountOf(total), uncertaintyOf(total)));
  if (factors.length === 0) return null;
  // Fewer may have come than there is room for.
  const isOfRoom = (total: Figure) => hasRoom(clauseBefore(sentence, figure), clauseBefore(sentence, total));
  if (totals.some((total) => amountOf(total) < ofAll && isOfRoom(total))) return null;
  if (totals.some((total) => isMade(total) || totals.some((rest) => isMadeWith(total, rest)))) return null;
  // 推出320个单位，售出226个，套现9.04亿元，平均每个400万元: those that the total is of are told without their noun.
  const isOfOther = (total: Figure) =>
    around.some(
      (one) =>
        one.kind === 'count' &&
        one.value !== null &&
        factors.some(
          ({ number, times }) =>
            haveOneUnit(one, number) && makes(rate, { number: one, count: one.value as number, times }, total),
        ),
    );
  if (totals.some(isOfOther)) return null;
  // 每车45人，6辆车跑了六趟，共1620人: another number of the sentence is a factor, too.
  const isMultiplied = (total: Figure) =>
    around.some(({ value, kind }) =>
      kind === 'count' && value !== null && value > 1 && !Number.isInteger(Math.log10(value))
        ? factors.some((one) => makes(rate, { ...one, count: one.count * value }, total))
        : false,
    );
  if (totals.some(isMultiplied)) return null;
  const candidates = totals.flatMap((total) => {
    const isOff = (one: Factors) => chanceOfSlip(total, productOf(rate, one));
    const [likeliest] = factors.toSorted(
      (a, b) => isOff(a) - isOff(b) || distance(a.number, total, figure) - distance(b.number, total, figure),
    );
    return (likeliest && wrong(sentence, rate, likeliest, total, around)) ?? [];
  });
  // Two totals: the one that is told in the words of the rate, 招生3600人，报名9000人，每所学校招生360人.
  const label = clauseBefore(sentence, figure);
  const shared = candidates.map(({ total }) => sharedPieces(clauseBefore(sentence, total), label));
  const alike = candidates.filter((_, i) => shared[i] === Math.max(...shared));
  const [only] = alike;
  return only && alike.length === 1 && !isMadeByTwo(sentence, rate, factors, only.total, around) ? only : null;
}

/** 每张80元，15人共付960元。10人以上打八折: what part of the price is paid, as a number. */
const discountsAround = ({ passage }: Sentence, { start, end }: Figure): readonly number[] =>
  figuresBetween(passage, start - farthest, end + farthest).flatMap(({ text, value, kind }) =>
    value === null
      ? []
      : /折$/.test(text)
        ? [value > 10 ? value / 100 : value / 10]
        : kind === 'percent'
          ? [1 - value / 100]
          : text === '半价'
            ? [0.5]
            : [],
  );

/** 核桃12元一斤，核桃仁40元一斤，卖了600斤和50斤，收入9200元: two prices with a number each. */
const isMadeByTwo = (
  sentence: Sentence,
  rate: Rate,
  factors: readonly Factors[],
  total: Figure,
  around: readonly Figure[],
): boolean =>
  around.some((one) => {
    const other = one === rate.figure || !haveOneUnit(one, rate.figure) ? null : rateOf(sentence, one);
    return (
      other !== null &&
      around
        .filter((number) => number.value !== null && isNumberOf(sentence, number, other))
        .some((number) =>
          factors.some(
            (factor) =>
              !differ(
                productOf(rate, factor) + amountOf(one) * (number.value as number),
                amountOf(total),
                uncertaintyOf(total),
              ),
          ),
        )
    );
  });

/** 4500株，除去675株赠送的: the numbers with another of their unit taken off. */
const withoutOthers = (factors: readonly Factors[], around: readonly Figure[]): readonly Factors[] =>
  factors.flatMap(({ number, count, times }) =>
    around
      .filter((one) => one !== number && isTerm(one) && haveOneUnit(one, number) && amountOf(one) < amountOf(number))
      .map((one) => ({ number, count: count * (1 - amountOf(one) / amountOf(number)), times })),
  );

/** 24人干了15天，一人一天220元: the number of things and the number of times. */
const inBoth = (numbers: readonly Figure[], rate: Rate): readonly Factors[] =>
  rate.of.some(isTime) && !rate.of.every(isTime)
    ? numbers.flatMap((number) =>
        numbers.flatMap((times): Factors[] =>
          number.kind !== 'duration' && number.value !== null && times.kind === 'duration'
            ? [{ number, count: number.value, times }]
            : [],
        ),
      )
    : [];

/** 每周两次 and 10周: how many of what a number is told for each of. */
const timesOf = (around: readonly Figure[], { per }: Figure): Figure | null =>
  (per !== null && around.find((one) => one.kind === 'duration' && one.per === null && one.unit === per)) || null;

/** The likeliest number is one that a slip of the pen parts from the total, and then the nearest to it or to the rate. */
const distance = ({ start }: Figure, total: Figure, rate: Figure): number =>
  Math.min(Math.abs(start - total.start), Math.abs(start - rate.start));

/** 50亩，亩产120公斤，每公斤80元: what another rate tells makes the number, with the number of its own. */
const chained = (sentence: Sentence, rate: Rate, around: readonly Figure[]): readonly Factors[] =>
  around.flatMap((times) => {
    const own = times === rate.figure ? null : rateOf(sentence, times);
    if (own?.forEvery !== 1 || rate.forEvery !== 1 || !isNumberOf(sentence, { ...times, per: null }, rate)) return [];
    return around.flatMap((number): Factors[] => {
      const count = isNumberOf(sentence, number, own) ? countOf(number, own) : null;
      return count === null ? [] : [{ number, count, times }];
    });
  });

/** 亩产120公斤 is told for each of something itself. */
const isOfEach = (sentence: Sentence, number: Figure): boolean =>
  rateOf(sentence, number)?.of.some((word) => !isTime(word)) ?? false;

/** 亩均增收150元，总增收36万元: a verb that leads to both amounts makes neither of them another thing. */
function withoutShared(between: string, ...labels: readonly string[]): string {
  const verb = sharedVerb.exec(labels[0] ?? '')?.[0];
  return verb && labels.every((label) => label.includes(verb)) ? between.replaceAll(verb, '') : between;
}
const sharedVerb = /增加|增长|增产|增收|减少|节约|节省|减排/;

const isBefore = ({ passage }: Sentence, total: Figure, number: Figure): boolean =>
  total.end < number.start && /[。！？]/.test(passage.text.slice(total.end, number.start));

/** （含税）, a remark on what each share brings; ，比去年高出60多公斤，: a clause of its own. */
const aside = /[（(](?:含税|税[前后])[）)]|[，,（(][比较](?![例重])[^，,。；]*\d[^，,。；]*(?=[，,。；）)])/g;

const ofOneYear = /[年月]人?户?均/;
/** How far a year's mean population may be from that of its end, as a share. */
const ofMean = 0.02;

const isOfOtherNumber = (sentence: Sentence, { number }: Factors, total: Figure, around: readonly Figure[]): boolean =>
  around.some(
    (one) =>
      one !== number &&
      one.end <= total.start &&
      total.start - one.end <= clauseBefore(sentence, total).length &&
      haveOneUnit(one, number) &&
      one.value !== 1,
  );

/** What the rate and the number should be for the total: a slip of the pen may be in one of them as well. */
function otherClaims(rate: Rate, factors: Factors, total: Figure): readonly Claim[] {
  const { number } = factors;
  const ratio = amountOf(total) / productOf(rate, factors);
  const relative = toleranceOf(rate.figure, factors, total, amountOf(total)) / amountOf(total);
  return [rate.figure, ...(number.value === null ? [] : [number])].map((figure) => {
    const expected = amountOf(figure) * ratio;
    return { figure, expected, tolerance: relative * expected };
  });
}

function wrong(
  sentence: Sentence,
  rate: Rate,
  factors: Factors,
  total: Figure,
  around: readonly Figure[],
): Product | null {
  const { figure } = rate;
  const { number, times } = factors;
  const all = [figure, number, total, ...(times ? [times] : [])].toSorted((a, b) => a.start - b.start);
  const [first, last] = [all[0] as Figure, all.at(-1) as Figure];
  const label = clauseBefore(sentence, total);
  const between = sentence.passage.text.slice(first.end, last.start).replace(aside, '');
  const told = withoutShared(between, clauseBefore(sentence, figure), label);
  const product = productOf(rate, factors);
  // The point alone has moved: no wording makes that a chance.
  const isSure = chanceOfSlip(total, product) < chanceOfPoint;
  // 去年一年交房租9600元: the year in front is that of all of them.
  const lead = clauseBefore(sentence, first).replace(/去年/, '');
  const isOfOneYear = rate.isAverage && !/今年|本年|[比较]|同期/.test(told);
  const beside = isOfOneYear ? told.replace('去年', '') : told;
  if (!isSure && (cues.otherAmount.test(beside) || cues.otherAmount.test(lead))) return null;
  // What a year gives a head is reckoned with the mean of the year's population, and told beside that of its end.
  const isOfMean = /人均/.test(clauseBefore(sentence, figure)) && /人口/.test(clauseBefore(sentence, number));
  if (isOfMean && Math.abs(amountOf(total) / product - 1) < ofMean) return null;
  // 累计支出624亿元，年人均支出1.4万元: a year's average, and what has come together in several.
  if (ofOneYear.test(clauseBefore(sentence, figure)) && /累计/.test(label)) return null;
  // 一户赚2.8万元，两户合起来亏了1.4万元，三户打平: the total has a number of its own.
  if (isOfOtherNumber(sentence, factors, total, around)) return null;
  // 每天卖出260份 makes the total of a day.
  if (
    number.per !== null &&
    !times &&
    !new RegExp(`[一每单当全]${number.per === '日' ? '[天日]' : number.per}`).test(label)
  )
    return null;
  const others = figuresBetween(sentence.passage, first.end, last.start).filter(
    (one) => !all.includes(one) && one.kind !== 'date' && one.kind !== 'duration' && one.tier === 'core',
  );
  const isQuotient = last === figure;
  if (rate.isAverage && isRoundedTo(figure, amountOf(total) / product)) return null;
  const expected = isQuotient ? (amountOf(total) * rate.forEvery) / timesAll(factors) : product;
  if (isQuotient && rate.isAverage && !differ(expected, amountOf(figure), roundingOfMean(figure))) return null;
  const wording = {
    isRound: isRounderThan(expected, [figure, ...(number.value === null ? [] : [number])]),
    isNear: others.length === 0,
    isOneSentence: !/[。！？；;]/.test(between),
    // The total of the sentence before is of others: 代表捐款3.5万元。10位企业家每人捐款5000元.
    isNamed: rate.isAverage || (cues.total.test(label) && !isBefore(sentence, total, number)),
  };
  if ((isApproximate(total) || isApproximate(figure)) && Math.abs(amountOf(total) / product - 1) < roundly) return null;
  const at = isQuotient ? figure : total;
  return isContradiction(at, amountOf(at), expected, isQuotient, wording, otherClaims(rate, factors, total))
    ? { rate: figure, number, times, total, product, at: last }
    : null;
}
