/** A figure's reading in one short line. 30多亿元 → 30亿–40亿 元 ; 超95% → > 95 % ; 至少5人 → ≥ 5 人 ; 7月6日 → 2025-07-06 */
import type { Figure } from '../reading.ts';
import { leavesOut } from './approximation.ts';

/** Empty when the figure has no certain value and no bound. */
export function readingOf(figure: Figure): string {
  if (figure.iso && figure.kind === 'date') return figure.iso;
  if (/^(?:score|ratio|dimensions)$/.test(figure.kind)) return figure.text;
  const amount = amountOf(figure);
  if (amount === '') return '';
  const unit = withoutMore(figure.unit ?? '');
  return `${amount}${unit ? ` ${unit}` : ''}${figure.per && !unit.endsWith(figure.per) ? ` / ${figure.per}` : ''}`;
}

/** 两个多月 is 2–3 个月, as 5年多 is 5–6 年: the bounds say what 多 within a unit says. */
const withoutMore = (unit: string): string => unit.replace(/^个多/, '个').replace(/多(?=钟$)/, '');

function amountOf({ value, low, high, approx }: Figure): string {
  if (low !== null && high !== null && low !== high) return `${short(low)}–${short(high)}`;
  if (value !== null && (low === value) === (high === value)) return short(value);
  if (low !== null && high === null) return `${leavesOut(approx) ? '>' : '≥'} ${short(low)}`;
  if (high !== null && low === null) return `${leavesOut(approx) ? '<' : '≤'} ${short(high)}`;
  return value === null ? '' : short(value);
}

/** A decimal that has more digits behind the point does not end: it comes of a fraction, as 三分之一 does. */
const longestDecimal = 9;

/** With 万 or 亿 where that loses nothing, else with grouped digits. 3000000000 → 30亿 ; 1234567 → 1,234,567 ; 1/3 → ≈ 0.3333 */
function short(value: number): string {
  for (const [factor, word] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    const scaled = Number((value / factor).toPrecision(15));
    if (Math.abs(value) >= factor && Number.isInteger(scaled * 1000)) return `${scaled}${word}`;
  }
  if (!Number.isInteger(value) && Number(value.toFixed(longestDecimal)) !== Number(value.toFixed(12)))
    return `≈ ${Number(value.toPrecision(4))}`;
  return Math.abs(value) < 1e15 ? value.toLocaleString('en-US', { maximumFractionDigits: 12 }) : String(value);
}
