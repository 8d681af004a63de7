/** How far two points lie apart, in what a statement counts in, and whether that is what it says. */
import { digitsOfAmount, slipBetween } from '../slips.ts';
import { commonYear, dateOf, daysTo } from './instants.ts';
import { dayRightBefore, type Point } from './points.ts';
import { type Statement, yearsAheadOf } from './statements.ts';

/** How much lies between two points; `slack` is what may be counted or not, as a year that has begun. */
export interface Distance {
  readonly low: number;
  readonly high: number;
  readonly slack: number;
}

/** Two points, with how far they lie apart. */
export interface PointPair {
  readonly from: Point;
  readonly to: Point;
  readonly distances: readonly Distance[];
}

/** A statement, and two points that lie otherwise. */
export interface Mismatch extends PointPair {
  readonly statement: Statement;
}

const monthsOfYear = 12;
const minutesOfDay = 24 * 60;
const halfDay = 12 * 60;
const daysOfMonth = 30.44;
/** 虚岁 counts from one; a year, a month or a day that has begun may be counted. */
const begun = 1.1;
/** A year that has begun may be counted where months are told, too, and a month where days are. */
const rounded = 0.9;
/** Half of what is counted. */
const half = 0.5;
const roundedMinutes = 1.5;

const yearOf = ({ low }: Point): number => dateOf(low).getUTCFullYear();
/** 1953 for a told 1935: its last two digits have changed places. */
function turnedYear(point: Point): number {
  const year = yearOf(point);
  const isTold = point.source === 'told' || point.source === 'birth';
  return isTold ? year - (year % 100) + tens * (year % tens) + Math.floor((year % 100) / tens) : year;
}
const monthOf = (days: number): number => {
  const date = dateOf(days);
  return date.getUTCFullYear() * monthsOfYear + date.getUTCMonth() + (date.getUTCDate() - 1) / daysOfMonth;
};
/** 十二月十三日零时: at the end of the day before. */
const endsBefore = ({ sentence, figure }: Point): boolean =>
  sentence !== null &&
  figure !== null &&
  /^[零0]时|^零点/.test(sentence.passage.text.slice(figure.end, figure.end + 2));
const firstOfMarch = daysTo(commonYear, 2, 1);

/** @returns none where the points tell nothing of what is counted. Several where a clock may be of the morning or the evening. */
export function distancesOf(statement: Statement, from: Point, to: Point): readonly Distance[] {
  const { measure, sentence } = statement;
  if (from.axis !== to.axis || from.hasYear !== to.hasYear) return [];
  if (measure === 'hours') return minutesBetween(statement, from, to);
  if (from.axis === 'age') return measure === 'years' ? upwards(to.low - from.low, to.low - from.low, begun) : [];
  if (from.axis !== 'calendar') return [];
  switch (measure) {
    case 'days':
    case 'nth-day': {
      if (from.exact !== 'exact' || to.exact !== 'exact') return [];
      const passed = to.low - from.low - (endsBefore(to) ? 1 : 0);
      // The day on which it was is the one before the article's, as often as not.
      const today = from.source === 'now' || to.source === 'now' ? 1 : 0;
      // Without the year nobody knows whether there is a 29 February between the two.
      const leap = !from.hasYear && from.low < firstOfMarch && to.low >= firstOfMarch ? 1 : 0;
      // Of a long time the first and the last day may both be left out.
      const slack = measure === 'days' && passed > daysOfMonth ? 1 : 0;
      return upwards(passed - today, passed + leap + (measure === 'days' ? 1 : 0), slack);
    }
    case 'months': {
      if (from.exact === 'year' || to.exact === 'year') return [];
      const fine = from.exact === 'exact' && to.exact === 'exact';
      const passed = fine
        ? monthOf(to.low) - monthOf(from.low)
        : Math.floor(monthOf(to.low)) - Math.floor(monthOf(from.low));
      return [...upwards(passed, passed, fine ? rounded : begun), ...overNewYear(statement, from, to, passed)];
    }
    default: {
      if (!from.hasYear) return [];
      // An article of January is written of the year before, as often as not.
      const ofYearBefore = to.source === 'now' && to.exact !== 'year' && dateOf(to.low).getUTCMonth() === 0;
      const years = yearOf(to) - yearOf(from);
      if (measure === 'nth') return upwards(years - Number(ofYearBefore), years, 0);
      if (measure === 'anniversary') return upwards(years - Number(ofYearBefore), years + yearsAheadOf(sentence), 0);
      if (ofYearBefore) return upwards(years - 1, years, begun);
      if (from.exact === 'year' || to.exact === 'year' || measure !== 'years') return upwards(years, years, begun);
      const passed = (to.low - from.low) / (daysOfMonth * monthsOfYear);
      return upwards(Math.min(passed, years), Math.max(passed, years), rounded);
    }
  }
}

const upwards = (low: number, high: number, slack: number): readonly Distance[] =>
  high > 0 ? [{ low, high, slack }] : [];

/** 自7月起算，11个月, to 5月 of the year after, which nothing tells: it explains what is said, and contradicts nothing. */
function overNewYear({ low, high }: Statement, from: Point, to: Point, passed: number): readonly Distance[] {
  const months = passed + monthsOfYear;
  const isTold = [from, to].some(({ figure }) => !figure || /年/.test(figure.text));
  const fits = passed < 0 && low <= months + 1 && high >= months;
  return fits && !isTold ? [{ low: months, high: months + 1, slack: 0 }] : [];
}

function minutesBetween({ unit, high }: Statement, from: Point, to: Point): readonly Distance[] {
  const passed = to.low - from.low;
  const slack = unit > 1 ? unit / 2 + 1 : roundedMinutes;
  if (from.axis === 'moment') return passed > 0 ? [{ low: passed, high: passed, slack }] : [];
  if (from.axis !== 'clock') return [];
  // 3时 may be of the afternoon, and either of the two of the day after.
  const afternoons = [0, ...(isBare(to) ? [halfDay] : []), ...(isBare(from) ? [-halfDay] : [])];
  const within = (length: number) =>
    afternoons.map((shift) => ((length + shift + 2 * minutesOfDay - 1) % minutesOfDay) + 1);
  // 45小时, of two clock times: of some days, which nothing tells, as it does not tell which is the first unless both have their day.
  const days = Math.floor(high / minutesOfDay);
  const shifts = days > 0 ? [days - 1, days] : [0];
  const isOrdered = days === 0 || (dayRightBefore(from) !== '' && dayRightBefore(to) !== '');
  // 早上8时30分开门，他清晨4时45分就到: the earlier one may be told last.
  const isBackwards = passed < 0 && from.sentence === to.sentence && !ofNextDay.test(wordsBefore(to));
  const lengths = isOrdered && !isBackwards ? within(passed) : [...within(passed), ...within(-passed)];
  return shifts.flatMap((shift) =>
    lengths.map((one) => {
      const length = one + shift * minutesOfDay;
      return { low: length, high: length, slack };
    }),
  );
}

/** With the part of the day that it is told with. */
const wordsBefore = ({ sentence, figure }: Point): string =>
  sentence && figure ? sentence.passage.text.slice(Math.max(0, figure.start - 4), figure.start + 2) : '';
const ofNextDay = /[次翌]|第二|凌晨/;

/** 3时 without its part of the day. */
const isBare = ({ low, figure }: Point): boolean =>
  low < halfDay && /^[\d一二两三四五六七八九十]/.test(figure?.text ?? '');

/** How well a statement fits: what it says, what it may be taken for, or another number. */
export type Fit = 'exact' | 'loose' | 'off';

export function fitOf({ low, high, unit, measure }: Statement, distances: readonly Distance[]): Fit {
  const near = unit > 1 ? unit / 2 + 0.5 : measure === 'hours' ? roundedMinutes : half;
  const fits = (one: Distance, by: number) => low <= one.high + by && high >= one.low - by;
  // 二十年 is told of twenty-three, too.
  const isRounded = (one: Distance) =>
    measure === 'years' && low >= 2 * tens && low % tens === 0 && one.low > low && one.low < low + half * tens;
  if (distances.some((one) => fits(one, near))) return 'exact';
  return distances.some((one) => fits(one, Math.max(near, one.slack)) || isRounded(one)) ? 'loose' : 'off';
}

const tens = 10;
const fives = 5;
const bySwap = 0.15;
const byTen = 0.06;
const byTens = 0.025;
const byDigit = 0.03;
const byFew = 0.015;
/** 三 for 五: there are no more than nine. */
const byOnly = 0.06;
const byTurnedYear = 0.08;
/** Reckoned or remembered wrongly, 42 months for 30: any number that is not much more or less. */
const mistaken = 0.003;
const mostTimes = 2;
/** What is about so much is hardly ever told wrong. */
const ofAbout = 0.15;
const otherwise = 0;

/** How likely a slip of the pen makes the number of a statement out of the right one, about. */
export function slipOf(
  { low, high, unit, measure, sentence, figure }: Statement,
  { from, to, distances }: PointPair,
): number {
  const told = measure === 'nth' || measure === 'nth-year' || measure === 'nth-day' ? low + 1 : (low + high) / 2;
  const first = told - (low + high) / 2;
  const isHalf = low === high && low % 1 === half && first === 0;
  const isOfYears = measure === 'years' || measure === 'age' || measure === 'anniversary' || measure === 'nth';
  // An age, an anniversary or an ordinal may be of somebody or something else, and so may a span that is told elsewhere.
  const isSpan =
    (measure === 'years' || measure === 'months' || measure === 'days') &&
    [from, to].every((point) => point.sentence === null || point.sentence.passage === sentence.passage);
  const isTurned = isOfYears && yearOf(to) - turnedYear(from) === (low + high) / 2;
  const worth = Math.max(
    isTurned ? byTurnedYear : otherwise,
    ...distances.map((one) => {
      if (measure === 'hours') return slipOfMinutes(told, (one.low + one.high) / 2, unit);
      // 15年至30年 may be any.
      if (figure.approx === null && high - low > 1) return otherwise;
      if (measure === 'months' && /年/.test(figure.text)) return slipOfMonths(Math.floor(told), one);
      // 九年半: the number is that of the whole ones.
      if (isHalf) return slipOfNumber(Math.floor(told), Math.max(Math.floor(one.low), 1), isSpan, 1);
      const candidates = [Math.round(one.low), Math.round(one.high), Math.round(one.low) + 1, Math.round(one.high) - 1];
      const isNear = measure === 'anniversary' && told % tens === 0 && told >= one.low - 1 && told <= one.high + 1;
      const worths = isNear ? [byYear] : candidates.map((right) => slipOfNumber(told, right + first, isSpan));
      // 75周年 for 80周年: an anniversary is of tens and fives.
      const isOfFives =
        measure === 'anniversary' && [told, one.low].every((number) => number > 0 && number % fives === 0);
      return Math.max(...worths, isOfFives && Math.abs(told - one.low) <= tens ? byTen : otherwise);
    }),
  );
  const isAbout =
    figure.approx !== null ||
    /[快近约]$/.test(sentence.passage.text.slice(Math.max(0, figure.start - 1), figure.start));
  return isAbout ? worth * ofAbout : worth;
}

/** 迎接50周年, and 100周年 of last year. */
const byYear = 0.005;

/** @param least that a number is told of. */
function slipOfNumber(told: number, right: number, isSpan: boolean, least = 2): number {
  const difference = Math.abs(told - right);
  const isNear = difference >= 1 && told < mostTimes * right && right < mostTimes * told;
  const byMistake = isSpan && isNear ? mistaken : otherwise;
  if (right < least || !Number.isInteger(told)) return byMistake;
  if (right > tens && slipBetween(digitsOfAmount(right), digitsOfAmount(told)) === 'swapped') return bySwap;
  if (difference === tens) return byTen;
  if (difference % tens === 0 && String(told).length === String(right).length) return byTens;
  if (told < tens && right < tens) return byOnly;
  if (difference < tens) return Math.floor(told / tens) === Math.floor(right / tens) ? byDigit : byFew;
  return byMistake;
}

/** 六年零五个月: years and months are each told with a number. */
function slipOfMonths(told: number, { low, high }: Distance): number {
  const worths = [Math.floor(low), Math.ceil(high)].map((right) => {
    const years = [told, right].map((months) => Math.floor(months / monthsOfYear)) as [number, number];
    const areMonthsRight = (told - right) % monthsOfYear === 0;
    if (areMonthsRight) return slipOfNumber(years[0], years[1], true, 1);
    return years[0] === years[1] ? slipOfNumber(told % monthsOfYear, right % monthsOfYear, false) : otherwise;
  });
  return Math.max(mistaken, ...worths);
}

const minutesOfHour = 60;
const mostHours = 10;
const hoursOfDay = 24;
const hundred = 100;
/** Hours and minutes are each told with a number. */
function slipOfMinutes(told: number, right: number, unit: number): number {
  const difference = Math.abs(told - right);
  const hours = Math.round(difference / minutesOfHour);
  const isWhole = Math.abs(difference - hours * minutesOfHour) <= (unit > 1 ? unit / 2 : roundedMinutes);
  if (isWhole && hours > 0 && (hours <= mostHours || hours === hoursOfDay)) return hours === tens ? byTen : byDigit;
  const [minutes, others] = [told, right].map((one) => (one < hundred ? one : one % minutesOfHour)) as [number, number];
  if (difference < hundred && slipBetween(digitsOfAmount(others), digitsOfAmount(minutes)) === 'swapped') return bySwap;
  if (difference < minutesOfHour && difference % tens === 0) return byTens;
  const isNear = told < mostTimes * right && right < mostTimes * told;
  if (isNear && isWhole) return byFew;
  return isNear && told < minutesOfHour && right < minutesOfHour ? mistaken : otherwise;
}
