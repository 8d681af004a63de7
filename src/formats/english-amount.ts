/** A figure as an English text would print it: 12亿元 → 1.2 billion yuan ; 30多亿元 → 3–4 billion yuan ; 不到300人 → fewer than 300 people ; 数百人 → no amount. */
import { leavesOut } from '../core/figures/approximation.ts';
import type { Figure } from '../core/reading.ts';
import { englishUnit, oneOf } from './english-units.ts';

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** What the traditional measures are in those that a reader abroad knows. One 亩 is a fifteenth of a hectare, one 斤 half a kilogram. */
const metric: Readonly<Record<string, readonly [factor: number, english: string, chinese: string]>> = {
  亩: [1 / 15, 'hectares', '公顷'],
  斤: [0.5, 'kilograms', '公斤'],
  两: [0.05, 'kilograms', '公斤'],
  担: [50, 'kilograms', '公斤'],
  里: [0.5, 'kilometres', '公里'],
  华里: [0.5, 'kilometres', '公里'],
  尺: [1 / 3, 'metres', '米'],
  丈: [10 / 3, 'metres', '米'],
  海里: [1.852, 'kilometres', '公里'],
};

/** From here 倍 is told in times, as it is in 上千倍. */
const manyTimes = 10;

/** 增长一倍 → 100% ; 是原来的2.5倍 → 250%: true of both, where "1 time" is told of neither. */
function asPercent(figure: Figure): string | null {
  const percent = amountOf(figure, (value) => Number((value * 100).toPrecision(12)));
  return percent && `${percent}%`;
}

/** null for a date, an ordinal, a score, a unit without an English name, and where the text gives no amount. */
export function englishAmount(figure: Figure): string | null {
  if (['date', 'ordinal', 'score', 'ratio', 'dimensions', 'fraction'].includes(figure.kind)) return null;
  const unit = englishUnit(figure);
  if (!unit) return null;
  if (figure.unit === '倍' && (figure.high ?? figure.value ?? Number.POSITIVE_INFINITY) < manyTimes)
    return asPercent(figure);
  const amount = amountOf(figure, (value) => Number((value * unit.factor).toPrecision(12)));
  if (amount === null) return null;
  const name = isOne(figure, unit.factor) ? oneOf(unit.name) : unit.name;
  return `${amount}${/^[%‰]/.test(name) ? '' : ' '}${name}`.trim();
}

/** In hectares, kilograms, kilometres or metres; null for other units. */
export function metricAmount(figure: Figure, chinese: boolean): string | null {
  const measure = metric[figure.unit ?? ''];
  if (!measure) return null;
  const [factor, english, own] = measure;
  const amount = amountOf(figure, (value) => Number((value * factor).toPrecision(3)));
  return amount && `${amount} ${chinese ? own : english}`;
}

function amountOf(figure: Figure, of: (value: number) => number): string | null {
  const { value, low, high, approx } = figure;
  if (low !== null && high !== null && low !== high) return rangeOf(of(low), of(high));
  const bound = low === null ? high : high === null ? low : null;
  if (bound !== null) return `${boundOf(figure)} ${scaled(of(bound))}`;
  return value === null ? null : `${approx !== null && low === null ? 'about ' : ''}${scaled(of(value))}`;
}

/** Words that tell that hardly anything is missing, where 不到 leaves open how much. */
const nearly = /^(?:[将接]?近|差不多|小)$/;

function boundOf({ low, approx, kind }: Figure): string {
  if (nearly.test(approx ?? '')) return 'nearly';
  if (!leavesOut(approx)) return low === null ? 'at most' : 'at least';
  if (low !== null) return 'more than';
  return kind === 'count' ? 'fewer than' : 'less than';
}

function rangeOf(low: number, high: number): string {
  const [a, b] = [scaled(low), scaled(high)];
  const word = / ([a-z]+)$/.exec(b)?.[1];
  // 3–4 billion, not 3 billion–4 billion.
  return word && a.endsWith(` ${word}`) ? `${a.slice(0, -word.length - 1)}–${b}` : `${a}–${b}`;
}

function scaled(value: number): string {
  const scale = scales.find(([factor]) => Math.abs(value) >= factor);
  const number = scale ? value / scale[0] : value;
  const digits = Number(number.toPrecision(12)).toLocaleString('en-US', { maximumFractionDigits: 6 });
  return scale ? `${digits} ${scale[1]}` : digits;
}

const isOne = ({ value, low, high }: Figure, factor: number) =>
  value === 1 / factor && (low ?? value) === value && (high ?? value) === value;
