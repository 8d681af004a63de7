/** Eras, plans, the lunar calendar, decades and centuries. */

import { isDay, isoDate } from '../../text/calendar.ts';
import { smallNumber } from '../../text/small-number.ts';
import { mayBeDash, rangeDash } from '../dashes.ts';
import { yearsBefore } from '../data/reigns.ts';
import type { DateRule, FoundDate } from '../dates.ts';
import { digits, isoOf, season } from '../parts-of-year.ts';

const at = (pattern: RegExp, text: string, start: number): RegExpExecArray | null => {
  pattern.lastIndex = start;
  return pattern.exec(text);
};

const seasonBehind = new RegExp(season, 'y');

/** 民国三十八年冬: a season of the year behind it, or null. */
function seasonOf(
  text: string,
  end: number,
  year: number,
): { readonly end: number; readonly iso: string | null } | null {
  const written = at(seasonBehind, text, end)?.[0];
  return written && /[春夏秋冬]/.test(written)
    ? { end: end + written.length, iso: isoOf(year, { season: written }) }
    : null;
}

/** A year in figures of either script. */
const yearOfEra =
  '(\\d{1,4}|元|[一二三四五六七八九〇零]{2,4}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|[廿卅卌][一二三四五六七八九]?|一百[零〇一]?[一二三四五六七八九十]{0,3})';
const shortNumber = '(\\d{1,2}|[一二三四五六七八九十廿]{1,3})';
const monthAndDay = `(?:${shortNumber}月(?:${shortNumber}日)?)?`;

const era = new RegExp(`(?:公元(前)?|民国)${yearOfEra}(?:世纪|年(?!代)${monthAndDay})`, 'y');

function yearWritten(inTens: string): number {
  if (inTens === '元') return 1;
  const written = inTens.replace('廿', '二十').replace('卅', '三十').replace('卌', '四十');
  if (written.startsWith('一百')) return 100 + smallNumber(written.slice(2).replace(/[零〇]/, ''));
  return /十/.test(written)
    ? smallNumber(written)
    : Number([...written].map((c) => (/\d/.test(c) ? c : smallNumber(c))).join(''));
}

/** A year, or the month or the day of it; null for a day that there is not. */
function isoWithin(year: number, ...monthAndDay: readonly (string | undefined)[]): string | null {
  const [month, day] = monthAndDay.map((part) => (part === undefined ? undefined : smallNumber(part)));
  return isDay(year, month ?? 1, day ?? 1) ? isoDate(year, month, day) : null;
}

/** 前770年至前221年: both ends say 前. */
const bothBefore =
  /前(\d{3,4})年(?=(?:[至到]|[—～~-]{1,2})前\d{1,4}年)|(?<=前\d{3,4}年(?:[至到]|[—～~-]{1,2}))前(\d{1,4})年/y;

/** 战国（前475—前221）, 秦（公元前221—前207年）, 西汉（前202—8年）: years before the first in brackets, and what they end with. */
const yearsInBrackets = new RegExp(
  `(?:公元)?前(\\d{1,4})年?${rangeDash}((?:公元)?前)?(\\d{1,4})年?(?=[）)，,；;])`,
  'y',
);

function noteBefore(text: string, start: number): FoundDate | null {
  if (!/[（(，,；;]/.test(text.charAt(start - 1))) return null;
  const match = at(yearsInBrackets, text, start);
  if (!match) return null;
  const [all, first, before, last] = match as unknown as readonly [string, string, string | undefined, string];
  const [from, until] = [1 - Number(first), before ? 1 - Number(last) : Number(last)];
  return from < until ? { end: start + all.length, iso: `${isoDate(from)}/${isoDate(until)}` } : null;
}

/** The year before 民国元年. */
const beforeRepublic = 1911;

function secondOfEra(text: string, start: number): FoundDate | null {
  if (!mayBeDash(text, start - 1, start - 1)) return null;
  const [joint, before] = goesOnInEra.exec(text.slice(Math.max(0, start - farthestEraBefore), start)) ?? [];
  const match = joint ? at(yearAlone, text, start) : null;
  if (!match) return null;
  const number = Number(match[1]);
  return { end: start + match[0].length, iso: isoWithin(before ? 1 - number : number) };
}

export const eras: DateRule = {
  name: 'eras',
  purpose: '公元前221年 is the year -0220 of ISO 8601, which has a year zero; 公元25年 is 0025.',
  examples: [
    ['公元前221年统一', '[公元前221年 = -0220]统一'],
    ['公元25年称帝', '[公元25年 = 0025]称帝'],
    ['民国三年建成', '[民国三年 = 1914]建成'],
    ['民国元年1月1日成立', '[民国元年1月1日 = 1912-01-01]成立'],
    ['民国三十八年冬，学校迁走', '[民国三十八年冬 = 1949-24]，学校迁走'],
    ['民国三十八年冬瓜丰收', '[民国三十八年 = 1949]冬瓜丰收'],
    ['民国卅五年创校', '[民国卅五年 = 1946]创校'],
    ['民国113年5月20日', '[民国113年5月20日 = 2024-05-20]'],
    ['民国二十六年七月七日夜', '[民国二十六年七月七日 = 1937-07-07]夜'],
    ['民国一百一十二年度', '[民国一百一十二年 = 2023]度'],
    ['公元618年至907年', '[公元618年 = 0618]至[907年 = 0907]'],
    ['公元前770年至256年', '[公元前770年 = -0769]至[256年 = -0255]'],
    ['前770年至前221年', '[前770年 = -0769]至[前221年 = -0220]'],
    ['战国（前475—前221）铜剑', '战国（[前475—前221 = -0474/-0220]）铜剑'],
    ['秦（公元前221—前207年）陶俑', '秦（[公元前221—前207年 = -0220/-0206]）陶俑'],
    ['西汉（前202年—8年）漆器', '西汉（[前202年—8年 = -0201/0008]）漆器'],
    ['建国25年来', '建国[25年 = 25 年]来'],
  ],
  starts: `公民前${digits}`,
  marks: '年',
  apply(text, start) {
    if (!/[公民前]/.test(text.charAt(start))) return secondOfEra(text, start);
    if (text.charAt(start) === '前') {
      const noted = noteBefore(text, start);
      if (noted) return noted;
      const match = at(bothBefore, text, start);
      return match && { end: start + match[0].length, iso: isoWithin(1 - Number(match[1] ?? match[2])) };
    }
    const noted = text.charAt(start) === '公' ? noteBefore(text, start) : null;
    const match = noted ? null : at(era, text, start);
    if (!match) return noted;
    const [all, before, written, month, day] = match;
    const number = yearWritten(written as string);
    const end = start + all.length;
    if (all.endsWith('世纪')) return { end, iso: before ? null : `${String(number - 1).padStart(2, '0')}XX` };
    if (all.startsWith('民国'))
      return (
        (month === undefined ? seasonOf(text, end, beforeRepublic + number) : null) ?? {
          end,
          iso: isoWithin(beforeRepublic + number, month, day),
        }
      );
    return { end, iso: isoWithin(before ? 1 - number : number, month, day) };
  },
};

/** 公元618年至907年: the second year is of the same era. */
const goesOnInEra = /公元(前)?\d{1,4}年(?:[至到]|[—~～-]{1,2})$/;
const yearAlone = /(\d{1,4})年(?!代|级|多|来)/y;
const farthestEraBefore = 12;

const yearBehind = new RegExp(`${yearOfEra}年(?!代|来|前|后|间|级)${monthAndDay}`, 'y');
/** Behind any other reign a month in Chinese figures is of the old calendar: only the year is known. */
const ofNewCalendar = /^(?:民国|昭和|大正|平成|令和|明治)$/;
/** Years of fewer digits may be a span, unless a part of the year follows. */
const yearOfRepublic =
  /^(?:1[01]\d年|(?:[4-9]\d|[四五六七八九]十[一二三四五六七八九]?)年(?:[底初]|[\d一二三四五六七八九十]{1,2}月))/;
/** How far back the era of a year without one is looked for, in characters. */
const farthestEra = 200;

export const reigns: DateRule = {
  name: 'reigns',
  purpose: 'A year behind the name of a reign, or of three digits near 民国, is counted from its first.',
  examples: [
    ['光绪二十四年变法', '[光绪二十四年 = 1898]变法'],
    ['光绪二十四年四月诏令', '[光绪二十四年四月 = 1898]诏令'],
    ['昭和六十年八月竣工', '[昭和六十年八月 = 1985-08]竣工'],
    ['昭和60年秋天建成', '[昭和60年秋天 = 1985-23]建成'],
    ['昭和60年建成', '[昭和60年 = 1985]建成'],
    ['令和元年5月1日即位', '[令和元年5月1日 = 2019-05-01]即位'],
    ['景祐三年，大历史', '[景祐三年 = 1036]，大历史'],
    ['贞观元年，改革元年', '[贞观元年 = 0627]，改革元年'],
    ['民国113年动工，119年完工。', '[民国113年 = 2024]动工，[119年 = 2030]完工。'],
    ['民国七十一年动工，七十五年底完工。', '[民国七十一年 = 1982]动工，[七十五年 = 1986]底完工。'],
    ['民国七十一年动工，七十五年完工。', '[民国七十一年 = 1982]动工，[七十五年 = 75 年]完工。'],
    ['历时119年完工。', '历时[119年 = 119 年]完工。'],
  ],
  starts: `${digits}一二三四五六七八九〇零十元`,
  marks: '年',
  apply(text, start) {
    if (!isNearby(text, start, '年')) return null;
    const before = yearsBefore.get(text.slice(start - 2, start));
    const isRepublic =
      before === undefined && yearOfRepublic.test(text.slice(start, start + 7)) && isNearRepublic(text, start);
    if (before === undefined && !isRepublic) return null;
    const match = at(yearBehind, text, start);
    if (!match) return null;
    const [all, written, month, day] = match;
    const isKnown = isRepublic || /\d/.test(month ?? '') || ofNewCalendar.test(text.slice(start - 2, start));
    const season =
      isKnown && month === undefined
        ? seasonOf(text, start + all.length, (before ?? beforeRepublic) + yearWritten(written as string))
        : null;
    if (season) return { start: isRepublic ? start : start - 2, ...season };
    const told = isKnown ? [month, day] : [];
    const iso = isoWithin((before ?? beforeRepublic) + yearWritten(written as string), ...told);
    return { start: isRepublic ? start : start - 2, end: start + all.length, iso };
  },
};

/** 民国 before, and no word that makes the years a span. */
const isNearRepublic = (text: string, start: number): boolean =>
  !/[\d历约近超过共达第逾满]/.test(text.charAt(start - 1)) &&
  !/[时经]/.test(text.charAt(start - 1)) &&
  text.slice(Math.max(0, start - farthestEra), start).includes('民国');

const plan =
  /[“‘]?(十[一二三四五六七]?|[一二三四六七八九])五[”’]?(?=时期|期间|规划|计划|以来|末|开局|收官|中期|目标|重点|[”’](?!运动|天安门))/y;
/** Years of the first plans, from the third on five years each. */
const planYears = (number: number): readonly [number, number] => {
  const first = number < 3 ? 1953 + 5 * (number - 1) : 1966 + 5 * (number - 3);
  return [first, first + 4];
};

export const plans: DateRule = {
  name: 'five-year-plans',
  purpose: '“十四五” is the fourteenth five-year plan, of the years from 2021 to 2025.',
  examples: [
    ['“十四五”时期', '“[十四五 = 2021/2025]”时期'],
    ['“十五五”规划', '“[十五五 = 2026/2030]”规划'],
    ['共十四五个', '共[十四五个 = 14–15 个]'],
  ],
  starts: '十一二三四六七八九',
  marks: '五',
  apply(text, start) {
    if (/[“‘]/.test(text.charAt(start))) return null;
    const match = at(plan, text, start);
    if (!match || (/[”’]/.test(text.charAt(start + match[0].length)) && !/[“‘]/.test(text.charAt(start - 1))))
      return null;
    const bare = match[0].replace(/[”’]$/, '');
    const [from, to] = planYears(smallNumber(match[1] as string));
    return to > 2060 ? null : { end: start + bare.length, iso: `${from}/${to}` };
  },
};

const lunar =
  /(?:农历|阴历|旧历)(?:[今去明前]年|\d{4}年)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?(?:闰?(?:正|冬|腊|[一二三四五六七八九十\d]{1,2})月)?(?:初[一二三四五六七八九十]日?|[一二三四五六七八九十廿\d]{1,3}日|[十廿][一二三四五六七八九]|[二三]?十[一二三四五六七八九]?|\d{1,2}(?!\d)|[一二三四五六七八九](?![\u4e00-\u9fff]))?|闰?(?:正|腊|冬)月(?:初[一二三四五六七八九十]|[一二三四五六七八九十]日|[十廿][一二三四五六七八九]?|[二三]十[一二三四五六七八九]?)日?/y;
/** 三月初三 is a day of the lunar calendar; 三月初三天 are three days. */
const lunarDayAlone =
  /([三六七九])月\1(?![十日号年月个名人天])|[一二三四五六七八九十]{1,2}月(?:十[一二三四五六七八九]?|廿[一二三四五六七八九]?|二十[一二三四五六七八九]?|三十)(?=[，。、；！？）”\s]|$|[的是到那这前后夜晚庙赏]|以|之)|闰[二三四五六七八九十]{1,2}月|闰?[一二三四五六七八九十]{1,2}月初[一二三四五六七八九十](?![一二三四五六七八九十]?[天个家名次年周位人种项场])/y;

/** A day of the lunar calendar behind the name of its year in the cycle of sixty: 丙午年三月十三. */
const ofCycle = /^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年$/;
const yearOfCycle = 3;
const lunarDay = /闰?[一二三四五六七八九十]{1,3}月(?:(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿]{1,3})日?)?/y;

export const lunarDates: DateRule = {
  name: 'lunar-dates',
  purpose: 'Dates of the lunar calendar have no Gregorian month.',
  examples: [
    ['农历七月初七是节日', '[农历七月初七]是节日'],
    ['正月十五闹元宵', '[正月十五]闹元宵'],
    ['丙午年三月十三开馆', '[丙午年三月十三]开馆'],
    ['壬寅年九月初八出生', '[壬寅年九月初八]出生'],
    ['八月十五的月亮', '[八月十五]的月亮'],
    ['闰四月多雨', '[闰四月]多雨'],
    ['八月十五人到齐', '[八月 = --08][十五人 = 15 人]到齐'],
    ['七月初开工', '[七月初 = --07]开工'],
    ['三月初三庙会', '[三月初三]庙会'],
  ],
  starts: '农阴旧闰正腊冬一二三四五六七八九十',
  marks: '月',
  apply(text, start) {
    if (ofCycle.test(text.slice(start - yearOfCycle, start))) {
      const day = at(lunarDay, text, start);
      return day && { start: start - yearOfCycle, end: start + day[0].length, iso: null };
    }
    const match = at(
      /[农阴旧正腊冬]|闰[正腊冬]/.test(text.slice(start, start + 2)) ? lunar : lunarDayAlone,
      text,
      start,
    );
    return match && match[0].length > 2 ? { end: start + match[0].length, iso: null } : null;
  },
};

const part = '(?:初期|末期|后期|中期|中后期|中叶|初|末|以来)?';
const tens = '(\\d0|[一二三四五六七八九](?:[〇○零]|(?:、?[一二三四五六七八九])?十))年代';
/** Of the Republic, whose years begin with 1912: 民国七十年代 is from 1981 to 1990. */
const decadeOfRepublic = /民国([一二三四五六七八九]?十|[一二三四五六七八九][〇○零]|\d0)年代/y;
const decade = new RegExp(
  `(?:(上|本|\\d{1,2}|[一二三四五六七八九十]{1,3})(?:个)?世纪)?${tens}${part}|((?:1[0-9]|20)\\d0)年代${part}`,
  'y',
);
/** 上世纪50至70年代: two decades that share their word. */
const decadeRange = new RegExp(
  `(?:(上|本|\\d{1,2}|[一二三四五六七八九十]{1,3})(?:个)?世纪)?(\\d0|[一二三四五六七八九]十)(?:年代)?(?:至|到|[—~～-]{1,2}|、)${tens}${part}`,
  'y',
);
const century = new RegExp(`(上|本|\\d{1,2}|[一二三四五六七八九十廿]{1,3})(?:个)?世纪(?!${tens})(?:中叶|${part})`, 'y');

/** Whether a character stands in the first few from `start`: a glance that spares most numerals the pattern. */
const isNearby = (text: string, start: number, mark: string) => text.slice(start, start + 10).includes(mark);

/** Where 年代 of two decades ends at most: 二十世纪五十至七十年代. */
const farthestDecade = 14;

/** The first two digits of the years of a century: 20世纪 → 19; null for 本世纪 of a text whose day is not known. */
const firstDigits = (written: string) =>
  written === '上' ? '19' : written === '本' ? '20' : String(smallNumber(written) - 1).padStart(2, '0');

/** 80 → 8; 八十 → 8; 五六十 and 五、六十 → 5, 6. */
const decadesOf = (written: string): readonly [number, number?] =>
  written.length > 2
    ? [smallNumber(written.charAt(0)), smallNumber(written.charAt(written.length - 2))]
    : [Math.floor(smallNumber(written) / 10)];

export const decades: DateRule = {
  name: 'decades',
  purpose: 'A decade is four digits with the last one open: 198X. Without its century it is one of the twentieth.',
  examples: [
    ['上世纪80年代建成', '[上世纪80年代 = 198X]建成'],
    ['二十世纪九十年代末', '[二十世纪九十年代末 = 199X]'],
    ['三个世纪以来', '[三个世纪 = 3 个世纪]以来'],
    ['上世纪50至70年代', '[上世纪50至70年代 = 195X/197X]'],
    ['上世纪五六十年代', '[上世纪五六十年代 = 195X/196X]'],
    ['五〇年代建校', '[五〇年代 = 195X]建校'],
    ['民国六〇年代，民国七十年代', '[民国六〇年代 = 1971/1980]，[民国七十年代 = 1981/1990]'],
    ['上世纪六、七十年代', '[上世纪六、七十年代 = 196X/197X]'],
    ['过了六、七十年', '过了[六、七十年 = 60–70 年]'],
  ],
  starts: `${digits}上本民一二三四五六七八九十`,
  marks: '年世至到、—~～-',
  apply(text, start) {
    if (text.charAt(start) === '民') {
      const match = at(decadeOfRepublic, text, start);
      const first = match && beforeRepublic + smallNumber(match[1] as string);
      return match && first ? { end: start + match[0].length, iso: `${first}/${first + 9}` } : null;
    }
    if (/[\d几]/.test(text.charAt(start - 1))) return null;
    if (!text.slice(start, start + farthestDecade).includes('代')) return null;
    const range = at(decadeRange, text, start);
    if (range) {
      const [all, century, from, to] = range;
      const first = century ? firstDigits(century) : '19';
      const ends = [from, to].map((own) => decadesOf(own as string)[0]) as [number, number];
      return ends[0] < ends[1] ? { end: start + all.length, iso: `${first}${ends[0]}X/${first}${ends[1]}X` } : null;
    }
    const match = at(decade, text, start);
    if (!match) return null;
    const [all, written, decadeOfCentury, whole] = match;
    const end = start + all.length;
    if (whole) return { end, iso: `${whole.slice(0, 3)}X` };
    const first = written ? firstDigits(written) : '19';
    const [from, to] = decadesOf(decadeOfCentury as string);
    if (to === undefined) return { end, iso: `${first}${from}X` };
    // 五六十 follow each other.
    return from + 1 === to ? { end, iso: `${first}${from}X/${first}${to}X` } : null;
  },
};

export const centuries: DateRule = {
  name: 'centuries',
  purpose: 'A century is two digits with two open: 19XX for the twentieth.',
  examples: [
    ['19世纪中叶', '[19世纪中叶 = 18XX]'],
    ['上个世纪', '[上个世纪 = 19XX]'],
    ['两个世纪', '[两个世纪 = 2 个世纪]'],
  ],
  starts: `${digits}上本一二三四五六七八九十廿`,
  marks: '世',
  apply(text, start) {
    if (/[\d个半几]/.test(text.charAt(start - 1))) return null;
    const match = isNearby(text, start, '纪') ? at(century, text, start) : null;
    if (!match || /^[两半]/.test(match[0])) return null;
    if (/^[一二三四五六七八九十]+个/.test(match[0]) || /^\d+个/.test(match[0])) return null;
    return { end: start + match[0].length, iso: `${firstDigits(match[1] as string)}XX` };
  },
};
