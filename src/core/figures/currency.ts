/** A currency named before an amount decides it: 港币500元, 新台币三亿元, 人民币伍角. */
import { type Unit, units } from './units.ts';

/** The names of currencies that stand alone; 元 and 块 before an amount belong to another one. */
const names = [...units.values()]
  .filter(
    ({ kind, written }) =>
      kind === 'money' && /^[\u4e00-\u9fff]{2,}$/.test(written) && !/^(?:元|块钱|毛钱|角钱|分钱)/.test(written),
  )
  .map(({ written }) => written)
  .sort((a, b) => b.length - a.length);
const named = new RegExp(`(${names.join('|')})(?:现金)?[约近超 ]?$`);
const lastCharacters = new Set(names.map((name) => name.charAt(name.length - 1)));

/** The name of a currency before the amount at `start`, with 约 and the like behind it. */
function nameBefore(text: string, start: number): RegExpExecArray | null {
  const last = text.charAt(start - 1);
  if (!lastCharacters.has(last) && !/[金约近超 ]/.test(last)) return null;
  return named.exec(text.slice(Math.max(0, start - 7), start));
}

/** What names a currency right before the amount at `start`, or null. */
export const currencyNameBefore = (text: string, start: number): string | null => nameBefore(text, start)?.[0] ?? null;

/** @returns the unit of the amount at `start` in the currency named before it, or null when none is. */
export function currencyBefore(text: string, start: number, unit: Unit | null): Unit | null {
  const name = nameBefore(text, start)?.[1];
  const currency = name ? units.get(name) : null;
  if (!currency || (unit && unit.kind !== 'money')) return null;
  // 人民币5000 has no unit of its own; 港币500元 keeps the way its unit is written.
  if (unit && unit.canonical !== 'CNY') return null;
  return unit ? { ...unit, canonical: currency.canonical } : currency;
}

const atEnd = new RegExp(`(?:${names.join('|')})$`);

/** The name of a currency that the text ends with, or null. */
export const currencyAtEnd = (text: string): string | null => atEnd.exec(text)?.[0] ?? null;
