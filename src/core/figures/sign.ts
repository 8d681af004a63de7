/** Signs before a numeral: 零下五度, 负3%, 气温-9℃, 净利润 - 1.2亿元; not 3-5人, 米格-27, 2-0. */
import { kinds } from './kinds.ts';
import type { Unit } from './units.ts';

/** Words behind which a minus is a sign whatever the unit: 为-3, 海拔-154米. */
export const leadsToNegative =
  /(?:[为是至到达约近由从自比在了]|变化|[误偏]差|海拔|高程|标高|水位|潮位|[得积评]分|气温|温度|利润|增速)$/;

/** The characters of the sign that ends at `start` and begins at `from` or later, a blank behind a minus included; empty when there is none. */
export function signBefore(text: string, start: number, from: number, unit: Unit | null): string {
  const sign = writtenSign(text, start, unit);
  return start - sign.length < from ? '' : sign;
}

function writtenSign(text: string, start: number, unit: Unit | null): string {
  const word = text.slice(start - 2, start);
  if (word === '零下' || word === '零上') return word;
  const before = text.charAt(start - 1);
  if (before === '负') {
    // 负17场 are lost; nothing that is counted, but points, is below zero.
    const isLost = unit?.kind === 'count' && unit.written !== '分';
    return isLost || /[正胜担欺辜肩抱自]/.test(text.charAt(start - 2)) ? '' : before;
  }
  const at = before === ' ' ? start - 2 : start - 1;
  if (text.charAt(at) !== '-') return '';
  const sign = text.slice(at, start);
  // A dash between two figures, or within a name of Latin letters and figures, is no sign.
  const earlier = text.charAt(at - 1) === ' ' ? text.charAt(at - 2) : text.charAt(at - 1);
  if (/[\dA-Za-z℃°%）)\-—]/.test(earlier)) return '';
  if (!/[\u4e00-\u9fff]/.test(earlier)) return sign;
  // Behind a word it is one where the unit can be negative (气温-9℃), or where the word leads to a value (为-3).
  return (unit && kinds[unit.kind].signed) || leadsToNegative.test(text.slice(Math.max(0, at - 4), at)) ? sign : '';
}

/** ± or 正负 right before `start`: the amount is told on both sides of zero. Else empty. */
export function bothSignsBefore(text: string, start: number): string {
  const sign = text.charAt(start - 1) === '±' ? '±' : text.slice(Math.max(0, start - 2), start);
  return sign === '±' || sign === '正负' ? sign : '';
}

/** 零上3℃ tells its sign as well as 零下3℃, and is above zero. */
export const isNegative = (sign: string): boolean => sign !== '' && sign !== '零上';

/** The sign at `start`, before the second end of a range: -5℃至-3℃, 零下3到零上8度. */
export function signAt(text: string, start: number): string {
  return /^(?:零[下上]|负|- ?)(?=[\d零一二两三四五六七八九十])/.exec(text.slice(start, start + 3))?.[0] ?? '';
}
