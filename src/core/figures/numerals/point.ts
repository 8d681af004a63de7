/** Decimals of a numeral in Chinese figures: 五十点○七, and 三.六亿, 四·七% as papers printed them. */
import { unitAt } from '../units.ts';

const figures = '零〇○一二两三四五六七八九壹贰叁肆伍陆柒捌玖';
const spoken = new RegExp(`点([${figures}]{0,19}几(?!个(?!百分点)|[分点人天年岁])|[${figures}]{1,20}|\\d{1,20})`, 'y');
const printed = new RegExp(`[.·‧]([${figures}]{1,6})(?![${figures}十百千.·‧])`, 'y');

const arabicBehind = /点(\d{1,4})(?!\d)/y;
/** No time of the day goes on with these: 12点6公里, 0点5个百分点; 3点5分 does. */
const ofAmount = /^(?:个百分点|[倍成%]|[百千]?[万亿兆]|公[里尺斤顷吨]|[米元吨]|平方|立方|毫米|厘米)/;
const longestOfAmount = 4;

/** The Arabic digits behind 点 at `at`, as papers in Taiwan print decimals: 百分之3点85, 35点8亿元. Empty where there are none. */
export function spokenPoint(text: string, at: number, start: number): string {
  arabicBehind.lastIndex = at;
  const digits = arabicBehind.exec(text)?.[1] ?? '';
  const end = at + 1 + digits.length;
  const isShare = text.slice(Math.max(0, start - 2), start) === '分之';
  return isShare || ofAmount.test(text.slice(end, end + longestOfAmount)) ? digits : '';
}

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
