/**
 * How sure it is that an amount was meant to follow from others. Arithmetic comes first: an amount that is off by a slip of the pen hardly ever is
 * so by chance, and little wording is enough; one that is off otherwise needs wording that leaves no other reading.
 */
import type { Figure } from '../../../reading.ts';
import { amountOf, hasScale, uncertaintyOf } from '../amounts.ts';
import { digitsOf, digitsOfAmount, slipBetween } from '../slips.ts';
import { type Claim, evidenceOfSlip } from './slip-chance.ts';

export interface Wording {
  /** What is expected ends sooner than a product of any two such factors does: 6万 of 2400 and 25. */
  readonly isRound?: boolean;
  /** No other amount stands between them. */
  readonly isNear: boolean;
  /** All of them stand in one sentence. */
  readonly isOneSentence: boolean;
  /** A word names the relation: 结业率 behind 结业, 收入 before a total. */
  readonly isNamed: boolean;
}

/** In powers of ten of likelihood, to which each fact of the wording adds one. Chosen so that the articles of January 1998 give no false warning. */
const needed = 2.5;
/** What is off by more than this factor, and by no slip, is another thing. */
const farthest = 2.3;

/**
 * @param expected what the figure should tell. @param isQuotient whether it comes out of a division, which hardly ends at the last place told by chance.
 * @param others what the other figures should be if the told one is right: the slip may be in one of them.
 */
export function isContradiction(
  told: Figure,
  amount: number,
  expected: number,
  isQuotient: boolean,
  wording: Wording,
  others: readonly Claim[] = [],
): boolean {
  const ofSlip = Math.max(-Math.log10(chanceOfSlip(told, expected)), others.length > 0 ? evidenceOfSlip(others) : 0);
  const ratio = amount / expected;
  if (ofSlip === 0 && (ratio > farthest || ratio < 1 / farthest)) return false;
  const ofEnd = isQuotient && endsAtItsPlace(expected, told) ? 1 : 0;
  const { isRound = false, isNear, isOneSentence, isNamed } = wording;
  return ofSlip + ofEnd + Number(isRound) + Number(isNear) + Number(isOneSentence) + Number(isNamed) > needed;
}

/** A factor told with one digit beside others, 2万吨 and 每吨8万元, is hardly ever rounded by half of it: so much of that is likely. */
const ofOneDigit = 0.2;

/** How far a factor may be off by rounding, as a share of itself. */
export const likelyRounding = (factor: Figure): number =>
  (uncertaintyOf(factor) / amountOf(factor)) * (digitsOf(factor).digits.length > 1 ? 1 : ofOneDigit);

/** How far a mean of what is counted may be off, told without its fraction: 486人 in 41个网点 are 12人 each. */
export const roundingOfMean = (figure: Figure): number =>
  figure.kind === 'count' && !figure.text.includes('.') && !hasScale(figure) ? 0.5 : 0;

/** 日均540万件 of 537.5万, 场均2.63球 of 2.625: whether a mean is told rounded to its digits, two at least. @param ratio of the mean to what is told. */
export function isRoundedTo(mean: Figure, ratio: number): boolean {
  const { digits } = digitsOf(mean);
  const told = Number(digits);
  return digits.length > 1 && Math.abs(told * ratio - told) <= half;
}
const half = 0.5 + 1e-6;

/** Whether a product has two digits less than its factors lead to expect. */
export const isRounderThan = (product: number, factors: readonly Figure[]): boolean =>
  digitsOfAmount(product).digits.length + 2 <= factors.reduce((sum, one) => sum + digitsOf(one).digits.length, 0) - 1;

/** The share of all amounts of so many digits that are a slip of a given one, of each kind. */
const chances = {
  digit: (digits: number) => digits / 10 ** (digits - 1),
  swapped: (digits: number) => (digits - 1) / (9 * 10 ** (digits - 1)),
  // The point is moved by one place, two or four, to either side.
  tenfold: (digits: number) => 6 / (9 * 10 ** (digits - 1)),
} as const;

/** How likely a figure looks like a slip of an amount by chance, above 0 to 1; 1 where it is none. */
export function chanceOfSlip(told: Figure, expected: number): number {
  const [own, other] = [digitsOf(told), digitsOfAmount(roundedAs(told, expected))];
  const slip = own.digits === other.digits && own.power !== other.power ? 'tenfold' : slipBetween(own, other);
  return slip ? Math.min(1, chances[slip](Math.max(own.digits.length, other.digits.length))) : 1;
}

/** 58.3万元 for 583,200,000: rounded to as many digits as are told, where the told amount is a rounded one. */
function roundedAs(told: Figure, expected: number): number {
  const { digits } = digitsOf(told);
  const isRounded = uncertaintyOf(told) > 0 && digits.length > 1 && expected > 0;
  return isRounded ? Number(expected.toPrecision(digits.length)) : expected;
}

/** Whether an amount needs no more places than the told one has: 80 % of 192 in 240, and not of 193. */
function endsAtItsPlace(expected: number, told: Figure): boolean {
  const place = 2 * uncertaintyOf(told) || 1;
  return Math.abs(expected / place - Math.round(expected / place)) < 1e-6 * Math.max(1, expected / place);
}
