/**
 * Numerals in Arabic and Chinese figures and every mix of them, with what makes them inexact.
 * 1.2亿 → 120 000 000; 五十点○七亿; 壹佰; 十三四 → 13 to 14; 30多亿 → 3 to 4 thousand million; 数百 → 100 to 1 000; 上万 → 10 000 or more
 */
import { type Decimal, integer } from './decimal.ts';
import { isArabic, isFactor, numeralStarts } from './numerals/characters.ts';
import type { Numeral } from './numerals/numeral.ts';
import { powerAt } from './numerals/power.ts';
import { Reader } from './numerals/reader.ts';
import { unitAt } from './units.ts';

/** The numeral at `start`, or null. */
export function numeralAt(text: string, start: number): Numeral | null {
  const first = text.charAt(start);
  if (first === '上') return atLeast(text, start);
  if (first === '米') return oneMetre(text, start);
  if ((first === '数' || first === '几') && !isFactor(text.charAt(start + 1))) {
    return first === '几' ? several(start) : null;
  }
  return plainArabic(text, start) ?? new Reader(text, start).read();
}

/** Whether figures and factors stand at `start` in an order that no numeral has: 八百百万, 二百三千. */
export function isBrokenAt(text: string, start: number): boolean {
  const reader = new Reader(text, start);
  reader.read();
  return reader.isBroken();
}

/** By code unit, 1 for what may go on a numeral behind Arabic figures and their point. */
const goesOn = new Uint8Array(0x10000);
for (const c of `${numeralStarts}.,，·点多余来把个`) goesOn[c.charCodeAt(0)] = 1;
/** Figures that a number holds exactly. */
const mostFigures = 15;

/** Arabic figures with a point at most and nothing else, which most numerals are: 32.5, 350. null for any other, and for most ends of a sentence. */
function plainArabic(text: string, start: number): Numeral | null {
  let end = start;
  let point = -1;
  let whole = 0;
  for (; ; end++) {
    const code = text.charCodeAt(end);
    if (code >= 0x30 && code <= 0x39) whole = whole * 10 + code - 0x30;
    else if (code === 0x2e && point < 0 && end > start && isArabic(text.charAt(end + 1))) point = end;
    else break;
  }
  const power = end === start || point === start ? null : powerAt(text, start, end);
  if (power) return exactly(power.value, power.end);
  if (end === start || end - start > mostFigures || goesOn[text.charCodeAt(end)] === 1) return null;
  const grouped = blanks.has(text.charAt(end)) && point < 0 ? groupedAt(text, start) : null;
  if (grouped) return grouped;
  return exactly({ digits: BigInt(whole), scale: point < 0 ? 0 : end - point - 1 }, end);
}
const one = integer(1);

const exactly = (value: Decimal, end: number): Numeral => ({
  end,
  value,
  low: value,
  high: value,
  approx: null,
  chinese: false,
  scaled: false,
  digitString: false,
  factor: one,
});

const blanks = new Set(' \u00a0\u2009\u202f');
const inGroups = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)/y;

/** 4 800米: thousands apart by blanks, as journals print them. Two figures side by side look alike, so it stands right behind a word and before a unit. */
function groupedAt(text: string, start: number): Numeral | null {
  if (!/[\u4e00-\u9fff]/.test(text.charAt(start - 1)) || text.charAt(start - 1) === '第') return null;
  inGroups.lastIndex = start;
  const written = inGroups.exec(text)?.[0];
  if (!written || written.length > mostFigures || !unitAt(text, start + written.length)) return null;
  const value = integer(Number(written.replace(/\D/g, '')));
  return {
    ...several(start),
    end: start + written.length,
    value,
    low: value,
    high: value,
    approx: null,
    chinese: false,
  };
}

/** 几个, 几名: from 2 to 9, without a value. */
const several = (start: number): Numeral => ({
  end: start + 1,
  value: null,
  low: integer(2),
  high: integer(9),
  approx: '几',
  chinese: true,
  scaled: false,
  digitString: false,
  factor: integer(1),
});

/** 米九 is one metre ninety: the 一 is left out behind 身高 and at a beginning. */
export function oneMetre(text: string, start: number): Numeral | null {
  if (!/^米[一二三四五六七八九](?![十百千万亿点])/.test(text.slice(start, start + 3))) return null;
  if (!/^$|[高约近超，。、（]/.test(text.charAt(start - 1))) return null;
  return { ...several(start), end: start, value: one, low: one, high: one, approx: null };
}

/** 上万, 上百, 上亿: so many or more. */
function atLeast(text: string, start: number): Numeral | null {
  let end = start + 1;
  while (isFactor(text.charAt(end))) end++;
  if (end === start + 1) return null;
  const least = new Reader(text, start + 1).read();
  return least && { ...least, value: null, high: null, approx: '上' };
}
