/** Exact decimal numbers: `digits` × 10^−`scale`. No floating-point dust, no limit of size. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

export const zero: Decimal = { digits: 0n, scale: 0 };
export const integer = (value: number | bigint): Decimal => ({ digits: BigInt(value), scale: 0 });

/** @param literal digits with at most one point, such as 12.50; no sign. */
export function decimal(literal: string): Decimal {
  const point = literal.indexOf('.');
  if (point < 0) return { digits: BigInt(literal), scale: 0 };
  return { digits: BigInt(literal.slice(0, point) + literal.slice(point + 1)), scale: literal.length - point - 1 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a.scale === b.scale) return { digits: a.digits + b.digits, scale: a.scale };
  const scale = Math.max(a.scale, b.scale);
  return { digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale), scale };
}

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});
export const negate = (a: Decimal): Decimal => ({ digits: -a.digits, scale: a.scale });
export const less = (a: Decimal, b: Decimal): boolean =>
  a.digits * 10n ** BigInt(b.scale) < b.digits * 10n ** BigInt(a.scale);
export const isZero = (a: Decimal): boolean => a.digits === 0n;

/** Powers of ten that are exact as numbers. */
const exactPowers = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** The nearest number. */
export function toNumber({ digits, scale }: Decimal): number {
  const whole = Number(digits);
  if (scale === 0) return whole;
  // The quotient of two exact numbers is the nearest one.
  const power = Number.isSafeInteger(whole) ? exactPowers[scale] : undefined;
  return power === undefined ? Number(`${digits}e-${scale}`) : whole / power;
}

/** The value of one in the place of the last digit that is not zero: 3 000 → 1 000, 124.9 → 0.1, 0 → 1. */
export function lastPlace(a: Decimal): Decimal {
  if (isZero(a)) return integer(1);
  let digits = a.digits < 0n ? -a.digits : a.digits;
  let zeros = 0;
  while (digits % 10n === 0n) {
    digits /= 10n;
    zeros++;
  }
  return zeros >= a.scale ? integer(10n ** BigInt(zeros - a.scale)) : { digits: 1n, scale: a.scale - zeros };
}
