/** How one written amount becomes another by a slip of the pen: 142 → 124, 58 → 48, 3.2 → 32. */
import type { Figure } from '../../reading.ts';
import { amountOf } from './amounts.ts';

/** Digits have changed places, one digit is another, or the point has moved by one place. */
export type Slip = 'swapped' | 'digit' | 'tenfold';

export interface Digits {
  /** Without the zeros at its ends: 3600 and 0.36 are 36. */
  readonly digits: string;
  /** Of the first digit: 3 for 3600. */
  readonly power: number;
}

/** All of three digits may change places: 953 and 539. */
const manyDigits = 3;
/** Amounts are told with fewer digits. */
const precision = 9;

/** The digits of an amount as its own text tells them, in the unit that `amountOf` compares. */
export const digitsOf = (figure: Figure): Digits => digitsOfAmount(amountOf(figure));

export function digitsOfAmount(amount: number): Digits {
  const told = Math.abs(amount).toExponential(precision);
  const exponent = told.indexOf('e');
  const digits = told.charAt(0) + told.slice(2, exponent);
  return { digits: digits.replace(/0+$/, ''), power: Number(told.slice(exponent + 1)) };
}

/** An amount in as few digits as another is told in, of two at least: 38214 beside 8.3万 is 3.8万. */
export const roundedAs = ({ digits: { length } }: Digits, amount: Digits): Digits =>
  length < 2 || amount.digits.length <= length
    ? amount
    : digitsOfAmount(
        Number(`${Number(`${amount.digits}e${1 - amount.digits.length}`).toFixed(length - 1)}e${amount.power}`),
      );

/** How often each digit is told, in a place of its own: equal for two amounts that have the same digits in any order. */
function tallyOf(digits: string): number {
  let tally = 0;
  for (let i = 0; i < digits.length; i++) tally += 16 ** Number(digits.charAt(i));
  return tally;
}

/** @returns null where the two are equal or farther apart than a slip takes them. */
export function slipBetween(a: Digits, b: Digits): Slip | null {
  if (a.digits === b.digits) return Math.abs(a.power - b.power) === 1 ? 'tenfold' : null;
  if (a.power !== b.power) return null;
  const length = Math.max(a.digits.length, b.digits.length);
  const [one, other] = [a.digits.padEnd(length, '0'), b.digits.padEnd(length, '0')];
  // Every two amounts of a page are asked for, and nearly all differ in more than a swap or a digit: what differs is counted without a list.
  let first = -1;
  let last = -1;
  let different = 0;
  for (let i = 0; i < length; i++) {
    if (one.charCodeAt(i) === other.charCodeAt(i)) continue;
    if (first < 0) first = i;
    last = i;
    different++;
  }
  // 720元 and 723元: the rounder one is cut off.
  if (different === 1) return a.digits.length === b.digits.length ? 'digit' : null;
  const areNeighbours = different === 2 && last - first === 1;
  if (!areNeighbours && a.digits.length !== manyDigits) return null;
  return tallyOf(one) === tallyOf(other) ? 'swapped' : null;
}

/** Whether one digit of a figure as it is written makes it the amount: 0.9万 for 1.9万, 8 for 18. */
export function isWrittenSlip(figure: Figure, amount: number): boolean {
  const written = /\d[\d,]*(?:\.\d+)?/.exec(figure.text)?.[0].replaceAll(',', '') ?? '';
  const other = ((amount / amountOf(figure)) * Number(written)).toFixed(written.split('.')[1]?.length ?? 0);
  const length = Math.max(other.length, written.length);
  const [one, two] = [other.padStart(length, '0'), written.padStart(length, '0')];
  return [...one].filter((digit, i) => digit !== two.charAt(i)).length === 1;
}

/** 万 for 亿, or 亿 for 万: the factor that such a slip multiplies or divides an amount by. */
export const scaleFactor = 1e4;

/** Whether two amounts have the same digits, and one is told in 万 where the other is in 亿. */
export const isScaleSlip = (a: Digits, b: Digits): boolean =>
  a.digits === b.digits && Math.abs(a.power - b.power) === Math.log10(scaleFactor);

const isSlipOf = (figure: Figure, amount: number): boolean =>
  amount > 0 && (slipBetween(digitsOf(figure), digitsOfAmount(amount)) !== null || isWrittenSlip(figure, amount));

/** Whether parts that do not make their whole need no more than a slip of the pen in one of the amounts. @param sum of the parts. */
export function isSumWithSlip(sum: number, whole: Figure, parts: readonly Figure[]): boolean {
  const missing = amountOf(whole) - sum;
  return isSlipOf(whole, sum) || parts.some((part) => isSlipOf(part, amountOf(part) + missing));
}
