/** Bits after the point of the numbers below. */
const PRECISION = 160n;
const ONE = 1n << PRECISION;

/**
 * The double nearest to the natural logarithm of `x`. `Math.log` may miss it by one unit in the last place, by engine, and nodejieba's C
 * library hardly ever does: between cuts of equal probability the last place decides.
 * @param x positive and normal.
 */
export function nearestLog(x: number): number {
  const exponent = Math.floor(Math.log2(x));
  // x = significand · 2^exponent, the significand from 1 to below 2, or just beside where log2 was rounded.
  const significand = (BigInt(x * 2 ** (52 - exponent)) << PRECISION) >> 52n;
  return toDouble(logNearOne(significand) + BigInt(exponent) * logNearOne(2n * ONE));
}

/** ln y = 2 · artanh((y − 1) / (y + 1)), by its series. */
function logNearOne(y: bigint): bigint {
  const z = ((y - ONE) << PRECISION) / (y + ONE);
  const square = (z * z) >> PRECISION;
  let power = z;
  let sum = 0n;
  for (let n = 1n; power !== 0n; n += 2n) {
    sum += power / n;
    power = (power * square) >> PRECISION;
    if (power === -1n) break;
  }
  return 2n * sum;
}

/** Rounds once, to the nearest: what follows only moves the point. */
const toDouble = (value: bigint): number => Number(value) / 2 ** Number(PRECISION);
