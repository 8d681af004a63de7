/** A currency named before an amount decides it: 港币500元, 新台币三亿元, 人民币伍角. */
import { type Unit, units } from './units.ts';

const named = /(人民币|港币|港元|新台币|台币|日币|日元|美元|美金|欧元|英镑|澳门币|韩元)(?:现金)?[约近超 ]?$/;

/** @returns the unit of the amount at `start` in the currency named before it, or null when none is. */
export function currencyBefore(text: string, start: number, unit: Unit | null): Unit | null {
  if (!/[币元金镑现约近超 ]/.test(text.charAt(start - 1))) return null;
  const name = named.exec(text.slice(Math.max(0, start - 7), start))?.[1];
  const currency = name ? units.get(name) : null;
  if (!currency || (unit && unit.kind !== 'money')) return null;
  // 人民币5000 has no unit of its own; 港币500元 keeps the way its unit is written.
  if (unit && unit.canonical !== 'CNY') return null;
  return unit ? { ...unit, canonical: currency.canonical } : currency;
}
