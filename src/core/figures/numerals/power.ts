/** Powers as science tells them: 6.02×10²³, 10^-9, 10的负9次方, 2的64次方. */
import { type Decimal, decimal, integer, multiply } from '../decimal.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** By code unit, 1 for what may stand behind the base, or behind the factor before it. */
const raises = new Uint8Array(0x10000);
for (const c of `×xX*^的⁻${superscripts}`) raises[c.charCodeAt(0)] = 1;

const written = new RegExp(
  `(?:(\\d{1,12}(?:\\.\\d{1,12})?)[×xX*](?=10))?(\\d{1,4})(?:\\^(-?\\d{1,3})|(⁻?[${superscripts}]{1,3})|的(负|-)?(\\d{1,3})次[方幂])`,
  'y',
);

/** The largest exponent, within what a number of the JSON holds. */
const most = 128;

export interface Power {
  readonly value: Decimal;
  readonly end: number;
}

/** The power that begins at `start`, or null. @param end where the Arabic figures at `start` end. */
export function powerAt(text: string, start: number, end: number): Power | null {
  if (raises[text.charCodeAt(end)] !== 1) return null;
  written.lastIndex = start;
  const found = written.exec(text);
  if (!found) return null;
  const [, factor = '1', base = '', plain, raised, sign = '', spoken = ''] = found;
  const exponent = Number(plain ?? (raised ? ofSuperscripts(raised) : (sign && '-') + spoken));
  const power = powerOf(Number(base), exponent);
  return power && { value: multiply(decimal(factor), power), end: written.lastIndex };
}

const ofSuperscripts = (raised: string): string =>
  [...raised].map((c) => (c === '⁻' ? '-' : superscripts.indexOf(c))).join('');

/** null beyond what is reckoned with, and below zero where the base is not ten. */
function powerOf(base: number, exponent: number): Decimal | null {
  if (Math.abs(exponent) > most || (exponent < 0 && base !== 10)) return null;
  return exponent < 0 ? { digits: 1n, scale: -exponent } : integer(BigInt(base) ** BigInt(exponent));
}
