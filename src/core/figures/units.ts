/** Units by the way they are written; one grammar of prefixes for all of them. 兆瓦 is a million watts, as MW is. */
import type { FigureKind } from '../reading.ts';
import * as data from './data/measures.ts';
import { type Decimal, decimal, multiply, toNumber } from './decimal.ts';

export interface Unit {
  readonly written: string;
  readonly kind: FigureKind;
  /** UCUM, or ISO 4217 for money. */
  readonly canonical: string | null;
  /** A value times the factor, divided by the divisor, is the value in the canonical unit. */
  readonly factor: Decimal;
  /** 3 for 尺, whose metre has no exact decimal; else 1. */
  readonly divisor: number;
  /** Whether the words around it say that it is this unit, see `unit-senses.ts`. */
  readonly isTold?: true;
}

/** @param factor a decimal, or two of them as a fraction: 1/3. */
export function unitOf(written: string, kind: FigureKind, canonical: string | null, factor = '1'): Unit {
  const [above = '1', below = '1'] = factor.split('/');
  return { written, kind, canonical, factor: decimal(above), divisor: Number(below) };
}

const each = <T>(written: string, make: (one: string) => T) => written.split(' ').map(make);

function withPrefixes(): Unit[] {
  return data.prefixed.flatMap(([kind, canonical, written, signs]) =>
    written
      .split(' ')
      .flatMap((base) =>
        each(signs, (sign) => unitOf(sign.replace('·', '') + base, kind, (data.prefixes[sign] as string) + canonical)),
      ),
  );
}

const all: readonly Unit[] = [
  ...each(data.classifiers, (one) => unitOf(one, 'count', null)),
  ...withPrefixes(),
  ...data.measures.flatMap(([kind, canonical, factor, written]) =>
    each(written, (one) => unitOf(one, kind, canonical, factor)),
  ),
  ...data.currencies.flatMap(([code, written]) => each(written, (one) => unitOf(one, 'money', code))),
  ...each(data.sharedCurrencies, (one) => unitOf(one, 'money', null)),
  ...data.change.flatMap(([factor, written]) => each(written, (one) => unitOf(one, 'money', 'CNY', factor))),
];

/** By the way they are written; where two are written alike, the later one of the tables. */
export const units: ReadonlyMap<string, Unit> = new Map(all.map((unit) => [unit.written, unit]));

/** 日 as a unit of time; in most places it is the day of a month. */
export const dayUnit: Unit = unitOf('日', 'duration', 'd');

/** Chinese prefixes that are numerals elsewhere: 千瓦, 兆瓦, 百帕. */
const prefixedByNumeral = new Set(
  data.prefixed
    .flatMap(([, , written, signs]) =>
      each(written, (base) => each(signs, (sign) => sign + base).filter((name) => '百千兆'.includes(name.charAt(0)))),
    )
    .flat(),
);

/** Characters that follow such a prefix. */
const prefixedBases = [...new Set([...prefixedByNumeral].map((name) => name.charAt(1)))].join('');

/** A node of the tree of units by their characters. */
interface Beginning {
  unit: Unit | null;
  /** By code unit, what goes on with it. */
  readonly next: Map<number, Beginning>;
}

const root: Beginning = { unit: null, next: new Map() };
for (const unit of units.values()) {
  let node = root;
  for (let i = 0; i < unit.written.length; i++) {
    const code = unit.written.charCodeAt(i);
    const next = node.next.get(code) ?? { unit: null, next: new Map() };
    node.next.set(code, next);
    node = next;
  }
  node.unit = unit;
}

/** The longest unit written at `start`, or null. A unit of Latin letters ends where the letters end. */
export function unitAt(text: string, start: number): Unit | null {
  let found: Unit | null = null;
  let node = root.next.get(text.charCodeAt(start));
  for (let end = start + 1; node; node = node.next.get(text.charCodeAt(end++)))
    if (node.unit && !(isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end)))) found = node.unit;
  return found;
}

const isLatin = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Whether the numeral 百, 千 or 兆 at `start` is the prefix of a unit. */
export function isPrefixAt(text: string, start: number): boolean {
  if (!prefixedBases.includes(text.charAt(start + 1))) return false;
  for (let length = 2; length <= 5; length++) if (prefixedByNumeral.has(text.slice(start, start + length))) return true;
  return false;
}

/** A value in the unit's canonical one. */
export const toCanonical = (value: Decimal, { factor, divisor }: Unit): number =>
  toNumber(multiply(value, factor)) / divisor;

/** Characters that signs of currencies begin with. */
export const currencyStarts: string = [...new Set(data.currencySigns.map(([sign]) => sign.charAt(0)))].join('');

export interface CurrencySign {
  readonly end: number;
  readonly unit: Unit;
}

/** The sign of a currency at `start`, such as $ or HK$, or null. */
export function currencySignAt(text: string, start: number): CurrencySign | null {
  if (!currencyStarts.includes(text.charAt(start))) return null;
  const found = data.currencySigns.find(([sign]) => text.startsWith(sign, start));
  if (!found) return null;
  const [sign, code] = found;
  return { end: start + sign.length, unit: unitOf(sign, 'money', code) };
}
