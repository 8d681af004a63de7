/** Bits after the point of the numbers below. */
const precision = 160n;
const one = 1n << precision;

/**
 * The double nearest to the natural logarithm of `x`. `Math.log` may miss it by one unit in the last place, by engine, and nodejieba's C
 * library hardly ever does: between cuts of equal probability the last place decides.
 * @param x positive and normal.
 */
export function nearestLog(x: number): number {
  const exponent = Math.floor(Math.log2(x));
  // x = significand · 2^exponent, the significand from 1 to below 2, or just beside where log2 was rounded.
  const significand = (BigInt(x * 2 ** (52 - exponent)) << precision) >> 52n;
  return toDouble(logNearOne(significand) + BigInt(exponent) * logNearOne(2n * one));
}

/** ln y = 2 · artanh((y − 1) / (y + 1)), by its series. */
function logNearOne(y: bigint): bigint {
  const z = ((y - one) << precision) / (y + one);
  const square = (z * z) >> precision;
  let power = z;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) >> precision;
    if (power === -1n) break;
  }
  return 2n * sum;
}

/** Rounds once, to the nearest: what follows only moves the point. */
const toDouble = (value: bigint): number => Number(value) / 2 ** Number(precision);
