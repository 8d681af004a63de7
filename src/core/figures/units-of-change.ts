/** Classifiers that no list has, told by a change: in 由四百锭扩大到六百锭 the same character counts both numbers. */
import { verbs } from './data/verbs-of-change.ts';
import { type Unit, unitOf, units } from './units.ts';

const numeral = '(?:[\\d,.]+|[一二两三四五六七八九十百千零]+)[百千万亿]*';
const turn = `[\\u4e00-\\u9fff]{0,6}?[，,]?[\\u4e00-\\u9fff]{0,6}?(?:${verbs('to')})了?[到至为成][\\u4e00-\\u9fff]{0,4}?`;
/** From behind the first number to behind the classifier of the second. */
const first = new RegExp(`^([\\u4e00-\\u9fff])${turn}${numeral}\\1`);
/** From the first number to before the second. */
const second = new RegExp(`${numeral}([\\u4e00-\\u9fff])${turn}$`);
/** How far the other number stands at most, in characters. */
const reach = 28;

/** @param start of a numeral, which ends at `end`. @returns null where no change tells a classifier. */
export function unitOfChange(text: string, start: number, end: number): Unit | null {
  const written = text.charAt(end);
  // 由一帮一发展到一帮十 counts nothing.
  if (!/[\u4e00-\u9fff]/.test(written) || /^[一二两三四五六七八九]$/.test(text.slice(start, end))) return null;
  const isFirst = first.test(text.slice(end, end + reach));
  const isCounted = isFirst || second.exec(text.slice(Math.max(0, start - reach), start))?.[1] === written;
  return isCounted ? (units.get(written) ?? unitOf(written, 'count', null)) : null;
}
