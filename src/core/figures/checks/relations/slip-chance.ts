/** How likely it is by chance that a slip of the pen in one of the figures of a relation would explain why it does not hold. */
import type { Figure } from '../../../reading.ts';
import { amountOf } from '../amounts.ts';
import { digitsOf } from '../slips.ts';

/** What a figure should tell if all others of its relation are right. */
export interface Claim {
  readonly figure: Figure;
  /** As `amountOf` gives it. */
  readonly expected: number;
  /** How far the expected amount may be off by rounding of the others. */
  readonly tolerance: number;
}

interface Slips {
  /** Of the last digit that is not zero. */
  readonly place: number;
  /** The amounts that a slip makes of the figure, each kind from the least: digits in each other's place, another digit, a digit too many or too few, the point moved. */
  readonly kinds: readonly (readonly number[])[];
}

const powersMoved = [-4, -2, -1, 1, 2, 4];

/** Many relations ask for the same. */
const known = new WeakMap<Figure, Slips>();

function slipsOf(figure: Figure): Slips {
  let slips = known.get(figure);
  if (!slips) {
    slips = slipsIn(figure);
    known.set(figure, slips);
  }
  return slips;
}

function slipsIn(figure: Figure): Slips {
  const { digits, power } = digitsOf(figure);
  const place = 10 ** (power - digits.length + 1);
  const amount = Math.abs(amountOf(figure));
  const swapped: number[] = [];
  const less: number[] = [];
  const more: number[] = [];
  for (let i = 0; i < digits.length; i++) {
    const own = Number(digits.charAt(i));
    const unit = place * 10 ** (digits.length - 1 - i);
    for (let digit = i === 0 ? 1 : 0; digit < own; digit++) less.push(amount + (digit - own) * unit);
    for (let digit = 9; digit > own; digit--) more.push(amount + (digit - own) * unit);
    const next = i + 1 < digits.length ? Number(digits.charAt(i + 1)) : own;
    if (next !== own && !(i === 0 && next === 0)) swapped.push(amount + (next - own) * (unit - unit / 10));
  }
  const first = Number(digits.charAt(0)) * 10 ** power;
  const longer = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => amount + digit * 10 ** (power + 1));
  const shorter = digits.length > 1 && digits.charAt(1) !== '0' ? [amount - first] : [];
  const moved = powersMoved.map((by) => amount * 10 ** by);
  swapped.sort((a, b) => a - b);
  return { place, kinds: [swapped, [...less, ...more.reverse()], [...shorter, ...longer], moved] };
}

/** Above 0 to 1; null where no slip explains it. */
function chanceOf({ figure, expected, tolerance }: Claim): number | null {
  if (!(expected > 0)) return null;
  const { place, kinds } = slipsOf(figure);
  const slack = Math.max(tolerance, place * 1e-6);
  const window = Math.max(2 * tolerance, place) / expected;
  let fewest = Number.POSITIVE_INFINITY;
  for (const amounts of kinds)
    if (amounts.length < fewest && isAmong(amounts, expected, slack)) fewest = amounts.length;
  return fewest < Number.POSITIVE_INFINITY ? Math.min(1, fewest * window) : null;
}

/** Whether one of the amounts, which come from the least, is as near. */
function isAmong(amounts: readonly number[], expected: number, slack: number): boolean {
  let low = 0;
  let high = amounts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((amounts[middle] as number) < expected) low = middle + 1;
    else high = middle;
  }
  return (
    (low < amounts.length && (amounts[low] as number) - expected <= slack) ||
    (low > 0 && expected - (amounts[low - 1] as number) <= slack)
  );
}

/** In powers of ten of likelihood: what speaks against a slip of the pen where none explains the figures. */
const unexplained = -1.5;

/** How much the figures themselves say that one of them is a slip, in powers of ten. Each could have been the one. */
export function evidenceOfSlip(claims: readonly Claim[]): number {
  let least: number | null = null;
  for (const claim of claims) {
    const chance = chanceOf(claim);
    if (chance !== null && (least === null || chance < least)) least = chance;
  }
  return least === null ? unexplained : -Math.log10(Math.min(1, claims.length * least));
}
