/** Parts that are less than their whole: some may be left out, unless a slip of the pen explains the difference. */
import type { Figure } from '../../../reading.ts';
import { amountOf, differ } from '../amounts.ts';
import { type Digits, digitsOf, digitsOfAmount, isScaleSlip, slipBetween } from '../slips.ts';

/**
 * Whether parts that fall short of their whole do so by a slip of the pen: a point that has moved makes them a tenth of it,
 * two digits that have changed places make them short by exactly that, 76 and 67.
 */
export function fallShortBySlip(sum: number, whole: Figure, parts: readonly Figure[], tolerance: number): boolean {
  if (!differ(sum * 10, amountOf(whole), tolerance)) return true;
  // 总投资860亿元，其中拨款500万元，捐款360万元.
  if (parts.length > 1 && isScaleSlip(digitsOf(whole), digitsOfAmount(sum))) return true;
  const missing = amountOf(whole) - sum;
  if (parts.length < 2 || missing <= 0) return false;
  return isSureSwap(sum, whole, parts) || (parts.length > 2 && isOneDigit(sum, whole));
}
/** Of two parts each may be one of more; that three digits are those of what is missing, in another order, is no chance. */
const manyDigits = 3;
/** Three parts and more are likelier to be all. */
const fewDigits = 2;

/** Whether the sum is the whole, or a part what is missing and itself, with two digits in each other's place. */
function isSureSwap(sum: number, whole: Figure, parts: readonly Figure[]): boolean {
  const isSwap = (a: Digits, b: Digits) =>
    Math.max(a.digits.length, b.digits.length) >= (parts.length > 2 ? fewDigits : manyDigits) &&
    slipBetween(a, b) === 'swapped';
  const missing = amountOf(whole) - sum;
  return (
    isSwap(digitsOf(whole), digitsOfAmount(sum)) ||
    parts.some((part) => isSwap(digitsOf(part), digitsOfAmount(amountOf(part) + missing)))
  );
}

/** So much of the whole the parts make, at the least, where they are thought to be all of them. */
const mostOf = 0.75;

/** 58 for 68: one digit differs, and not the last, by which parts that are not all told would differ nine times of ten. */
function isOneDigit(sum: number, whole: Figure): boolean {
  const [own, other] = [digitsOf(whole), digitsOfAmount(sum)];
  return (
    sum > mostOf * amountOf(whole) && slipBetween(own, other) === 'digit' && own.digits.at(-1) === other.digits.at(-1)
  );
}
