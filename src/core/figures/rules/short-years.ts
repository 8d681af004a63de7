/** Years of two digits in Arabic figures: 1978年入学，82年毕业; 从53年到57年; 08年奥运. */

import type { DateRule } from '../dates.ts';
import { isoOf, part } from '../parts-of-year.ts';

const at = (pattern: RegExp, text: string, start: number): RegExpExecArray | null => {
  pattern.lastIndex = start;
  return pattern.exec(text);
};

/** What tells behind 年 that so many of them went by. */
const lasting = '[来前后间多余内里历沧风岁光如过的时之以级代度]|[，。；、！？）]|$';
const written = new RegExp(`(\\d{2})年(?:${part}|(?!${lasting}))`, 'y');
/** 08年: nobody writes how long something took with a nought. */
const withNought = new RegExp(`0\\d年(?![级代])${part}?`, 'y');
const twoYears = /([4-9]\d)年(?:[到至]|[—～-]{1,2})([4-9]\d)年(?!不等|左右|以上|[代级多来的后])/y;

const opensClause = /^$|[，、；：（\s到至从自在于和与及]/;
/** A year that nobody takes for a span: of four digits, or with a month or an end. */
const surely = /(?<!\d)((?:19|20)?\d{2})年(?:\d{1,2}月|底|初)|(?:19|20)\d{2}年/g;
/** How far back in its sentence such a year is looked for, in characters. */
const farthest = 60;
/** 2015年发行，10年期国债: so few years are how long something lasts as often as not. */
const fewest = 50;
/** How many years may lie between two of one sentence, of which the second is short. */
const mostBetween = 12;

const centuryOf = (short: number): number => (short < 30 ? 2000 : 1900) + short;

/** Whether the sentence before tells of a year near this one. */
function followsYear(text: string, start: number, year: number): boolean {
  const sentence =
    text
      .slice(Math.max(0, start - farthest), start)
      .split(/[。！？；\n]/)
      .at(-1) ?? '';
  return [...sentence.matchAll(surely)].some(([found]) => {
    const told = Number(/^\d+/.exec(found)?.[0]);
    const between = Math.abs((told < 100 ? centuryOf(told) : told) - year);
    return between > 0 && between <= mostBetween;
  });
}

export const shortYears: DateRule = {
  name: 'short-years',
  purpose: 'Two digits are a year with a nought before, behind another year of its sentence, and between 从 and 到.',
  examples: [
    ['他1978年入学，82年毕业', '他[1978年 = 1978]入学，[82年 = 1982]毕业'],
    ['97年7月回归，98年抗洪', '[97年7月 = 1997-07]回归，[98年 = 1998]抗洪'],
    ['08年创业，09年底搬迁', '[08年 = 2008]创业，[09年底 = 2009-12]搬迁'],
    ['1949年建校，75年来培养学生', '[1949年 = 1949]建校，[75年 = 75 年]来培养学生'],
    ['1949年建校，85年历程', '[1949年 = 1949]建校，[85年 = 85 年]历程'],
    ['2015年发行，10年期国债', '[2015年 = 2015]发行，[10年 = 10 年]期国债'],
    ['1950年建厂，50年老厂', '[1950年 = 1950]建厂，[50年 = 50 年]老厂'],
    ['他守塔98年', '他守塔[98年 = 98 年]'],
    ['从53年到57年建成', '从[53年到57年 = 1953/1957]建成'],
    ['从60年到70年不等', '从[60年到70年 = 60–70 年]不等'],
  ],
  starts: '0123456789',
  marks: '年',
  apply(text, start) {
    if (text.charAt(start + 2) !== '年' || /[\d第.]/.test(text.charAt(start - 1))) return null;
    const before = text.charAt(start - 1);
    const span = before === '从' || before === '自' ? at(twoYears, text, start) : null;
    if (span && Number(span[1]) < Number(span[2]))
      return { end: start + span[0].length, iso: `19${span[1]}/19${span[2]}` };
    const match = at(withNought, text, start) ?? at(written, text, start);
    const short = Number(text.slice(start, start + 2));
    if (!match) return null;
    const isYear = short >= fewest && opensClause.test(before) && followsYear(text, start, centuryOf(short));
    if (short >= 10 && !isYear) return null;
    const [month, day, tenth, , season] = match.slice(-5);
    return { end: start + match[0].length, iso: isoOf(centuryOf(short), { month, day, tenth, season }) };
  },
};
