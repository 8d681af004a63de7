/** Decimals of a numeral in Chinese figures: 五十点○七, and 三.六亿, 四·七% as papers printed them. */
import { unitAt } from '../units.ts';

const figures = '零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖';
const spoken = new RegExp(`点([${figures}]{0,19}几(?!个(?!百分点)|[分点人天年岁])|[${figures}]{1,20}|\\d{1,20})`, 'y');
const printed = new RegExp(`[.·‧]([${figures}]{1,6})(?![${figures}十百千.·‧])`, 'y');

/**
 * The digits behind the point at `at`, or null. A full stop or a dot also stands between a month and its day (五·四运动):
 * it is a point where a measure or a factor follows, or where 分之 leads to the numeral.
 * @param start where the numeral begins.
 */
export function digitsBehindPoint(text: string, at: number, start: number): string | null {
  const c = text.charAt(at);
  if (c === '点') {
    spoken.lastIndex = at;
    return spoken.exec(text)?.[1] ?? null;
  }
  if (c !== '.' && c !== '·' && c !== '‧') return null;
  printed.lastIndex = at;
  const digits = printed.exec(text)?.[1];
  if (!digits) return null;
  const end = printed.lastIndex;
  if (/[万亿]/.test(text.charAt(end)) || text.slice(Math.max(0, start - 2), start) === '分之') return digits;
  const kind = unitAt(text, end)?.kind;
  return kind && kind !== 'count' && kind !== 'number' ? digits : null;
}
