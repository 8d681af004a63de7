/** A figure as an English text would print it: 12亿元 → 1.2 billion yuan ; 30多亿元 → 3–4 billion yuan ; 数百人 → no amount. */
import type { Figure } from '../../core/reading.ts';

const scales: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

const units: Readonly<Record<string, string>> = {
  元: 'yuan',
  人民币: 'yuan',
  美元: 'US dollars',
  欧元: 'euros',
  日元: 'yen',
  英镑: 'pounds',
  港元: 'Hong Kong dollars',
  卢布: 'roubles',
  人: 'people',
  名: 'people',
  位: 'people',
  人次: 'visits',
  户: 'households',
  家: '',
  个: '',
  座: '',
  件: 'items',
  辆: 'vehicles',
  次: 'times',
  公里: 'kilometres',
  千米: 'kilometres',
  平方公里: 'square kilometres',
  米: 'metres',
  平方米: 'square metres',
  立方米: 'cubic metres',
  厘米: 'centimetres',
  毫米: 'millimetres',
  海里: 'nautical miles',
  吨: 'tonnes',
  公斤: 'kilograms',
  千克: 'kilograms',
  克: 'grams',
  斤: 'jin',
  亩: 'mu',
  公顷: 'hectares',
  度: '',
  千瓦时: 'kilowatt-hours',
  千瓦: 'kilowatts',
  兆瓦: 'megawatts',
  年: 'years',
  个月: 'months',
  月: 'months',
  天: 'days',
  日: 'days',
  小时: 'hours',
  分钟: 'minutes',
  秒: 'seconds',
  岁: 'years old',
  '%': '%',
  '‰': '‰',
  百分点: 'percentage points',
  个百分点: 'percentage points',
  倍: 'times',
  '℃': '°C',
};

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

/** null for a date, an ordinal, a score, and where the text gives no amount. */
export function englishAmount(figure: Figure): string | null {
  if (['date', 'ordinal', 'score', 'ratio', 'dimensions', 'number', 'fraction'].includes(figure.kind)) return null;
  const amount = amountOf(figure, (value) => value);
  if (amount === null) return null;
  if (figure.unit === '倍' && (figure.high ?? figure.value ?? Number.POSITIVE_INFINITY) < manyTimes)
    return asPercent(figure);
  const unit = figure.unit ?? '';
  const english = units[unit] ?? unit;
  const joined = /^[%‰°]/.test(english)
    ? `${amount}${english.startsWith('°') ? ' ' : ''}${english}`
    : `${amount} ${english}`;
  return singular(joined.trim(), figure);
}

/** In hectares, kilograms, kilometres or metres; null for other units. */
export function metricAmount(figure: Figure, chinese: boolean): string | null {
  const measure = metric[figure.unit ?? ''];
  if (!measure) return null;
  const [factor, english, own] = measure;
  const amount = amountOf(figure, (value) => Number((value * factor).toPrecision(3)));
  return amount && `${amount} ${chinese ? own : english}`;
}

function amountOf({ value, low, high }: Figure, of: (value: number) => number): string | null {
  if (low !== null && high !== null && low !== high) return rangeOf(of(low), of(high));
  if (value !== null) return scaled(of(value));
  if (low !== null) return `at least ${scaled(of(low))}`;
  return high === null ? null : `at most ${scaled(of(high))}`;
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

const singular = (text: string, { value, low, high }: Figure) =>
  value === 1 && (low ?? 1) === 1 && (high ?? 1) === 1
    ? text.replace(/\bpeople$/, 'person').replace(/(?<=[a-z])s\b(?= old$|$)/, '')
    : text;
