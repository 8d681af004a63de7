/** Dimensions (30×50毫米) and times of races (25秒15, 1分23秒45). */
import type { Figure } from '../reading.ts';
import { add, decimal, integer, multiply } from './decimal.ts';
import { figureOf } from './figure.ts';
import { unitAt, units } from './units.ts';

const number = '\\d{1,12}(?:\\.\\d{1,9})?';
const by = '[^\\d\\s，。、×xX*＊]{0,4}[×xX*＊]';
const dimensions = new RegExp(`${number}${by}${number}(?:${by}${number})?`, 'y');
const raceTime = /(?:(\d{1,2})小时)?(?:(\d{1,2})分)?(\d{1,2})秒(\d{1,3})(?!\d)/y;
const minutes = /(\d{1,2})分(\d{1,2}(?:\.\d{1,3})?)秒/y;

function at(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start;
  return pattern.exec(text);
}

export function dimensionsAt(text: string, start: number): Figure | null {
  if (/[\d.A-Za-z]/.test(text.charAt(start - 1)) || !/[×xX*＊]/.test(text.slice(start, start + 16))) return null;
  const match = at(dimensions, text, start);
  if (!match) return null;
  const end = start + match[0].length;
  // 4×100米接力 is four legs of 100 m.
  if (/^米?(?:接力|自由泳|混合|男女)/.test(text.slice(end, end + 4))) return null;
  const unit = unitAt(text, end);
  const length = unit?.kind === 'length' ? unit : null;
  return figureOf(text, {
    start,
    end: end + (length?.written.length ?? 0),
    kind: 'dimensions',
    unit: length,
  });
}

/** In seconds. */
export function raceTimeAt(text: string, start: number): Figure | null {
  if (/[\d.]/.test(text.charAt(start - 1)) || !text.slice(start, start + 12).includes('秒')) return null;
  const match = at(raceTime, text, start) ?? at(minutes, text, start);
  if (!match) return null;
  const isMinutes = match.length === 3;
  const [hours, minute, second, part] = isMinutes ? [undefined, match[1], match[2], undefined] : match.slice(1);
  const whole = add(
    multiply(integer(Number(hours ?? 0)), integer(3600)),
    multiply(integer(Number(minute ?? 0)), integer(60)),
  );
  const value = add(whole, decimal(part ? `${second}.${part}` : (second as string)));
  const unit = units.get('秒') ?? null;
  const end = start + match[0].length;
  return figureOf(text, { start, end, kind: 'duration', value, low: value, high: value, unit });
}
