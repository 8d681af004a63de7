/** Figures as amounts that can be compared: in what, how exact they are told, and when two tell the same. */
import type { Figure } from '../../reading.ts';
import { kinds } from '../kinds.ts';

/** How many of the unit beside it one of a UCUM unit is: amounts of both are compared in the latter. */
const inBase: ReadonlyMap<string | null, readonly [base: string, factor: number]> = new Map([
  ['km', ['m', 1000]],
  ['cm', ['m', 0.01]],
  ['mm', ['m', 0.001]],
  ['t', ['kg', 1000]],
  ['g', ['kg', 0.001]],
  ['mg', ['kg', 0.000001]],
  ['km2', ['m2', 1_000_000]],
  ['MW', ['kW', 1000]],
  ['W', ['kW', 0.001]],
]);

/** The value in the unit that `unitOf` compares: the canonical one where there is one, kilometres and metres in metres. */
export const amountOf = ({ canonicalValue, canonicalUnit, value }: Figure): number =>
  ((canonicalValue ?? value) as number) * (inBase.get(canonicalUnit)?.[1] ?? 1);

/** Whether a figure has one value and belongs to a kind whose values can be added and compared. */
export const isAmount = ({ kind, value, tier }: Figure): boolean =>
  kinds[kind].amount && value !== null && tier === 'core';

/** Classifiers that count the same thing. */
const sameClassifier: ReadonlyMap<string | null, string> = new Map(
  Object.entries({ 名: '人', 位: '人', 个: '个', 家: '个', 所: '个', 座: '个' }),
);

/** What two figures must share to be compared: kind and unit. */
export const unitOf = (figure: Figure): string => `${figure.kind} ${ownUnitOf(figure)}`;
const ownUnitOf = ({ canonicalUnit, unit }: Figure): string =>
  inBase.get(canonicalUnit)?.[0] ?? canonicalUnit ?? sameClassifier.get(unit) ?? unit ?? '';

export const haveOneUnit = (a: Figure, b: Figure): boolean => a.kind === b.kind && ownUnitOf(a) === ownUnitOf(b);

/** 顶多来500人: the limit is told exactly. */
const limit = /^(?:至少|最少|起码|至多|最多|顶多)$/;

/** 约, 近, 多 and the like: the value told is not the exact one. */
export const isApproximate = ({ approx, low, high, value }: Figure): boolean =>
  (approx !== null || low !== value || high !== value) && !limit.test(approx ?? '');

/** Half of the last place that is not zero: 17亿 → 50 million. */
function halfPlace(amount: number): number {
  const zeros = /0*$/.exec(String(amount))?.[0].length ?? 0;
  return 10 ** zeros * 0.5;
}

/** Two numbers with a unit between them. */
const compound = /^\d+(?:小时|[时分天日米元块])\d/;
/** 2万5000: told to the last of its digits. */
const mixed = /\d[万亿萬億]\d/;

/** Whether an amount is told in 万 or 亿, in either script. */
export const hasScale = ({ text }: Pick<Figure, 'text'>): boolean => /[万亿萬億]/.test(text);

/** Half of the last place told, in the canonical unit: 218.6亿元 → 5 million, 三成 → 5 %, 三成三 → 0.5 %, 百分之八十九 → 0.5 %; a plain count is exact. */
export function uncertaintyOf(figure: Figure): number {
  const amount = Math.abs(amountOf(figure));
  const literal = /\d[\d,]*(?:\.\d+)?/.exec(figure.text.replace(/·/g, '.'))?.[0].replace(/,/g, '');
  if (!literal && figure.unit === '成') return /成./.test(figure.text) ? 0.5 : 5;
  if (!literal && figure.kind === 'percent') return 0.5 * 10 ** -(/[点點](.*)$/.exec(figure.text)?.[1]?.length ?? 0);
  if (!literal) return hasScale(figure) ? halfPlace(amount) : 0;
  // 13小时20分 and 1米92 are told to the minute and the centimetre.
  if (compound.test(figure.text)) return 0.5 * 10 ** -(String(amount).split('.')[1]?.length ?? 0);
  if (mixed.test(figure.text)) return halfPlace(amount);
  const places = literal.split('.')[1]?.length ?? 0;
  const number = Number(literal);
  const isPlain = places === 0 && !hasScale(figure) && !/[千百]/.test(figure.text) && figure.kind === 'count';
  return isPlain || number === 0 ? 0 : (amount / number) * 10 ** -places * 0.5;
}

/** So much less than the quotient a share of whole points may be that is cut down instead of rounded: 89% of 89.7 %. */
const cutDown = 0.99;

/** How far a share may be from the quotient that it tells, in points. */
export const roundingOfShare = (share: Figure): number => {
  const rounding = uncertaintyOf(share) * 1.2;
  return share.unit !== '成' && uncertaintyOf(share) === 0.5 ? Math.max(rounding, cutDown) : rounding;
};

const scaleOf = ({ text }: Figure): string => /[万亿萬億]+/.exec(text)?.[0] ?? '';

/** The uncertainties of two amounts beside each other: in 由4万个增加到4.8万个 the first is told to a tenth as well. */
export function jointUncertainties(a: Figure, b: Figure): readonly [number, number] {
  const [one, other] = [uncertaintyOf(a), uncertaintyOf(b)];
  const finer = Math.min(one, other);
  return scaleOf(a) !== '' && scaleOf(a) === scaleOf(b) ? [finer, finer] : [one, other];
}

/** Whether two amounts differ by more than the way they are told allows. */
export const differ = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) > tolerance + 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1);

/** An amount as `amountOf` gives it, in the unit that a figure is told in: 90,000 metres are 90 beside 86公里. */
export function inUnitOf(figure: Figure, amount: number): number {
  const own = amountOf(figure);
  return own === 0 || !figure.value ? amount : (amount / own) * figure.value;
}

/** A number for a message: at most four digits behind the point, 万 and 亿 as papers print them. */
export function shown(value: number): string {
  for (const [factor, word] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const)
    if (Math.abs(value) >= factor) return `${Number((value / factor).toPrecision(6))}${word}`;
  return String(Number(value.toPrecision(6)));
}

/** An amount in the unit that a figure is told in, with that unit: 1.65亿元. */
export const shownAs = (figure: Figure, amount: number): string =>
  `${shown(inUnitOf(figure, amount))}${figure.unit ?? ''}`;
