/** Dates with 年, 月, 日, in figures of either script, and words for years, months and days. */

import { yearNumber } from '../../text/calendar.ts';
import { smallNumber } from '../../text/small-number.ts';
import { unitCollisions } from '../data/unit-collisions.ts';
import type { DateRule } from '../dates.ts';
import { isDigit } from '../non-figures.ts';
import {
  digits,
  firstMonthsWritten,
  isoOf,
  middleOfYear,
  month,
  monthDigits,
  part,
  twoMonthsOf,
} from '../parts-of-year.ts';
import { unitAt } from '../units.ts';
import { weekdayEnd } from '../weekdays.ts';
import { beginsWord } from './words-with-year.ts';

const at = (pattern: RegExp, text: string, start: number): RegExpExecArray | null => {
  pattern.lastIndex = start;
  return pattern.exec(text);
};

/** Two digits in a row are a year, but where they follow each other: 九八年; 七八年 are seven or eight. */
const spokenYear =
  '(?!四五|五六|六七|七八|八九)[零〇四五六七八九](?=[零〇一二三四五六七八九]年(?!来|间|前|后|了|多|以|之|级|制|期|时间|内|代|如一日|[零〇一二三四五六七八九十两]))[零〇一二三四五六七八九]';
/** 82年出生, 98年参军: two digits are a year where a life or a feast stands behind and nothing in front says how long. */
const lifeOrFeast =
  '出生|生人|毕业|参军|入伍|参加工作|入党|考[上入]|进厂|下岗|退休|结婚(?!纪念|周年)|春节|国庆|元旦|中秋|清明|高考|奥运|世界杯|洪水|大地震';
const yearOfLife = `(?<=^|[\\s，。、；：（“是于自从他她我])\\d{2}(?=年(?:${lifeOrFeast}))`;
const yearInFigures =
  `((?:1|2)\\d{3}|${yearOfLife}|` +
  '\\d{2}(?=年(?:\\d{1,2}月|底|初))|[一二][〇○零一二三四五六七八九]{3}|' +
  spokenYear +
  '|[零〇五六七八九][零〇一二三四五六七八九](?=年(?:[一二三四五六七八九十]{1,2}月|底|初|[一二三四]季))|(?<![了过近约])[五六七八九][零一二三四五六七八九](?=年[春夏秋冬]))年';
const yearInWords = '(今年|去年|上年|明年|前年|后年|本年|当年|次年|同年|翌年|[今去明][（(]\\d{3,4}[）)]年)';
const year = new RegExp(
  `(?:${yearInFigures}|${yearInWords}|[’'](\\d{2})(?=年))(?:度(?!假|过))?(?:的(?=[\\d一二三四五六七八九十]{1,3}月))?${part}?`,
  'y',
);

/** 2000年 of history is a span; 年 before these begins another word. */
const isSpan = (written: string | undefined, all: string, after: string) =>
  written !== undefined &&
  all.length <= written.length + 1 &&
  (/^(?:的?历史|多|余|左右|之久|前(?:的|，)|悠久|树龄)/.test(after) ||
    (written.length === 4 && Number(written) > 2100));

export const years: DateRule = {
  name: 'years',
  purpose: 'A year with what stands behind it: month and day, a season, a quarter, its end.',
  examples: [
    ['2025年7月6日', '[2025年7月6日 = 2025-07-06]'],
    ['一九九八年底', '[一九九八年底 = 1998-12]'],
    ['2024年一季度', '[2024年一季度 = 2024-33]'],
    ['今年夏粮丰收', '[今年]夏粮丰收'],
    ['2025年秋蟹滞销', '[2025年 = 2025]秋蟹滞销'],
    ['2025年夏天开工', '[2025年夏天 = 2025-22]开工'],
    ['1952年秋冬修渠，初冬下雪', '[1952年秋冬 = 1952-23/1952-24]修渠，初冬下雪'],
    ['1952年冬下了三场雪', '[1952年冬 = 1952-24]下了{三场 = 3 场}雪'],
    ['1952年初冬建村，1953年秋收了稻', '[1952年初冬 = 1952-24]建村，[1953年 = 1953]秋收了稻'],
    ['1952年的冬天', '[1952年的冬天 = 1952-24]'],
    ['1952年冬春两季', '[1952年冬春两季 = 1952-24/1953-21]'],
    ['2027年春竣工', '[2027年春 = 2027-21]竣工'],
    ['2028年中试运行', '[2028年中 = 2028-06]试运行'],
    ['2028年年中投用', '[2028年年中 = 2028-06]投用'],
    ['2024年中国经济', '[2024年 = 2024]中国经济'],
    ['写成2024年2月30日', '写成[2024年2月30日]'],
    ['九八年抗洪', '[九八年 = 1998]抗洪'],
    ['零八年办奥运', '[零八年 = 2008]办奥运'],
    ['82年出生的他', '[82年 = 1982]出生的他'],
    ['打工25年退休', '打工[25年 = 25 年]退休'],
    ['到五六年春天办社，过了五六年春天', '到[五六年春天 = 1956-21]办社，过了[五六年 = 5–6 年]春天'],
    ['走了七八年', '走了[七八年 = 7–8 年]'],
    ['2024年前5个月', '[2024年前5个月 = 2024-01/2024-05]'],
    ['大前年建校', '[大前年]建校'],
    ['最近一次年报', '最近一次年报'],
    ['达产后年产值5亿元', '达产后年产值[5亿元 = 5亿 元]'],
    ['计划后年产糖5吨', '计划[后年]产糖[5吨 = 5 吨]'],
    ['日本年均降雨', '日本年均降雨'],
    ['有2000年历史', '有[2000年 = 2,000 年]历史'],
  ],
  starts: `${digits}一二三零〇四五六七八九今去上明前后本当次同翌`,
  marks: '年',
  apply(text, start) {
    const match = at(year, text, start);
    if (!match || /\d/.test(text.charAt(start - 1))) return null;
    const [all, written, word, short, month, day, tenth, , season] = match;
    const end = start + all.length;
    if (text.charAt(start - 1) === '大' && word === '前年') return { start: start - 1, end, iso: null };
    if (word && beginsWord(text, start, word)) return null;
    if (isSpan(written, all, text.slice(end, end + 3))) return null;
    const number = written ? yearNumber(written) : short ? 1900 + Number(short) : null;
    return { end, iso: isoOf(number, { month, day, tenth, season }) };
  },
};

const bareYear = /(?:19|20)\d{2}(?=[\u4e00-\u9fff“《])/y;
/** 2023、2024两年: each of a list. */
const listedYear =
  /(?:19|20)\d{2}(?=(?:[、和与及](?:19|20)\d{2})*(?:[、和与及](?:19|20)\d{2}年|[两二三四五六七八九十]个?年(?![代级])))/y;

/** 光绪二十年（1894）: a year in brackets right behind another. */
const notedYear = /[12]\d{3}(?=[）)])/y;
const isNoteOnYear = (text: string, start: number): boolean =>
  /^年[（(]$/.test(text.slice(Math.max(0, start - 2), start));

export const bareYears: DateRule = {
  name: 'years-without-their-word',
  purpose: 'Four digits before a name that counts nothing are a year: 2024巴黎奥运会.',
  examples: [
    ['2024巴黎奥运会', '[2024 = 2024]巴黎奥运会'],
    ['2024国际消费季', '[2024 = 2024]国际消费季'],
    ['民国26年（1937）7月7日', '[民国26年 = 1937]（[1937 = 1937]）[7月7日 = 1937-07-07]'],
    ['2023、2024两年间', '[2023 = 2023]、[2024 = 2024][两年 = 2 年]间'],
    ['家住和平路1961弄23号', '家住和平路1961弄23号'],
    ['共2024名选手', '共[2024名 = 2,024 名]选手'],
    ['有2000多选手', '有[2000多 = 2,000–3,000]选手'],
  ],
  starts: '12',
  apply(text, start) {
    if (!isDigit(text, start + 3)) return null;
    const listed = /[\d.第]/.test(text.charAt(start - 1)) ? null : at(listedYear, text, start);
    if (listed) return { end: start + listed[0].length, iso: listed[0] };
    const noted = isNoteOnYear(text, start) ? at(notedYear, text, start) : null;
    if (noted) return { end: start + noted[0].length, iso: noted[0] };
    const match = at(bareYear, text, start);
    if (!match || /[\d.第]/.test(text.charAt(start - 1))) return null;
    const end = start + match[0].length;
    const unit = unitAt(text, end);
    // 2024国际消费季: 国 begins another word.
    const isUnit = unit !== null && !(unit.written === '国' && unitCollisions.国?.test(text.slice(end + 1, end + 4)));
    const isNumber = isUnit || /[多余几来左万亿千百十半点分到至比和与弄]/.test(text.charAt(end));
    return isNumber ? null : { end, iso: match[0] };
  },
};

const monthAndDay = new RegExp(
  `${month}(?:([\\d〇○零一二三四五六七八九十廿卅]{1,3})[日号]|(上中|中下|[上中下])旬|底|初|末)?`,
  'y',
);

/** 5月3、4、5日: the first of a list of days. */
const firstListedDay = new RegExp(`${month}([${monthDigits}]{1,3})(?=(?:[、和][${monthDigits}]{1,3}){1,8}[日号])`, 'y');

/** 八九月份, 十一二月: a month and the next. */
const twoMonths = /(十?[一二三四五六七八九]{2})月份?(?![\d一二三四五六七八九十])/y;

function monthAndNext(text: string, start: number): { readonly end: number; readonly iso: string | null } | null {
  const match = at(twoMonths, text, start);
  const month = match?.[1] ?? '';
  return match && twoMonthsOf(month) ? { end: start + match[0].length, iso: isoOf(null, { month }) } : null;
}

const number = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])';
/** 3 and 5 of 3、5、7月: each of a list of months that no pair is. */
const listedMonth = new RegExp(
  `(?<![\\d.一二三四五六七八九十第号A-Za-z])${number}(?=(?:[、和]${number}){1,8}月(?!均))`,
  'y',
);

/** 十月革命, 五月天: what is named after a month has no date. */
const namedByMonth =
  /^[一二三四五六七八九十]{1,2}月(?:革命|起义|党人|风暴|事变|暴动|政变|惨案|抗争|流火|怀胎|天(?![气空色冷热暖中下上里内]))/;
const longestName = 6;

const isMonth = (written: string): boolean =>
  twoMonthsOf(written) !== null || (smallNumber(written) >= 1 && smallNumber(written) <= 12);

export const monthsAndDays: DateRule = {
  name: 'months-and-days',
  purpose: 'A month, with its day or part, or a month and the next. A day that no month has is shown without a date.',
  examples: [
    ['八九月份多雨', '[八九月份 = --08/--09]多雨'],
    ['去年五六月间', '[去年五六月 = --05/--06]间'],
    ['十一二月施工', '[十一二月 = --11/--12]施工'],
    ['5月3、4、5日连降暴雨', '[5月3 = --05-03]、[4 = --05-04]、[5日 = --05-05]连降暴雨'],
    ['7月6日开幕', '[7月6日 = --07-06]开幕'],
    ['13月5日', '[13月5日]'],
    ['三月卅一日', '[三月卅一日 = --03-31]'],
    ['七、八月间多雨', '[七、八月 = --07/--08]间多雨'],
    ['2023年7、8月', '[2023年7、8月 = 2023-07/2023-08]'],
    ['六、七两月停电', '[六、七两月 = --06/--07]停电'],
    ['十月革命和五月天乐队，五月天气渐热', '十月革命和五月天乐队，[五月 = --05]天气渐热'],
    ['元月五日开课，五百元月底发放', '[元月五日 = --01-05]开课，[五百元 = 500 元]月底发放'],
    ['3、5、7月培训', '[3 = --03]、[5 = --05]、[7月 = --07]培训'],
    ['7、8、9三个月', '{7 = 7}、{8 = 8}、{9 = 9}[三个月 = 3 个月]'],
    ['3个月', '[3个月 = 3 个月]'],
  ],
  starts: `${monthDigits}元`,
  marks: '月、',
  apply(text, start) {
    const listed =
      (at(firstListedDay, text, start) ?? at(monthAndDay, text, start)) ? null : at(listedMonth, text, start)?.[0];
    if (listed) return { end: start + listed.length, iso: isoOf(null, { month: listed }) };
    const two = monthAndNext(text, start);
    if (two && !/[\d一二三四五六七八九十]/.test(text.charAt(start - 1))) return two;
    const match = at(firstListedDay, text, start) ?? at(monthAndDay, text, start);
    if (!match || /[\d个]/.test(text.charAt(start - 1))) return null;
    // 五百元月底发放, 单元月票.
    if (text.charAt(start) === '元' && /[\d十百千万亿余多几数两美日欧港澳公纪单]/.test(text.charAt(start - 1)))
      return null;
    const [all, month, day, tenth] = match;
    if (day === undefined && !isMonth(month as string)) return null;
    if (namedByMonth.test(text.slice(start, start + longestName))) return null;
    return { end: start + all.length, iso: isoOf(null, { month, day, tenth }) };
  },
};

const partAlone = new RegExp(
  `(?:[前首头][二三两四2-4]季度|第?[一二三四1-4]季度|[上下]半年|半年度(?!假)|[首上本今次下]季度|(?:第[一二三四1-4]|[前首头][二两三四2-4]|[首上本今次])季)末?|${firstMonthsWritten}`,
  'y',
);
/** What 前两个月 stands behind and before where it is no time ago. */
const beginsClause = /^$|[，。；：、“（(\s年]/;

/** What is told by quarters, and what has seasons. */
const ofBusiness =
  /GDP|PMI|经济|[营税]收|收入|利润|净[利亏]|盈[利亏]|亏损|业绩|销[量售额]|出货|产[量值能]|增[长速幅]|[出进]口|投资|同比|环比|按[年季]|[财季]报|季[增减]|每股|盈余|成交|订单|通胀|物价|交付|毛利|派息|股[价份]|失业|用电/;
const ofSeasons =
  /节目|综艺|[电网]?剧|真人秀|动[画漫]|[播拍]|嘉宾|收[官视]|联赛|赛[季事场]|主场|进球|冠军|球[员队迷]|[早中晚]?稻|作物|种植|栽培|茬|时装|[》”]$/;
const nearQuarter = 14;

/** 第三季净利润, but 综艺第三季: what the words around in its sentence are of. */
function isQuarter(text: string, start: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - nearQuarter), start)
      .split(/[。！？；\n]/)
      .at(-1) ?? '';
  const behind = text.slice(start, start + 2 * nearQuarter).split(/[。！？；\n]/)[0] ?? '';
  return !ofSeasons.test(before) && !ofSeasons.test(behind) && (ofBusiness.test(behind) || ofBusiness.test(before));
}

export const partsAlone: DateRule = {
  name: 'parts-of-a-year',
  purpose: 'A quarter or a half without its year, which the day of the article tells.',
  examples: [
    ['一季度末达到', '[一季度末]达到'],
    ['上半年增长5%', '[上半年]增长[5% = 5 %]'],
    ['前5个月，出口增长3%', '[前5个月]，出口增长[3% = 3 %]'],
    ['他前两个月退休', '他前[两个月 = 2 个月]退休'],
    ['首两个月增长3%，入职首6个月试用', '[首两个月]增长[3% = 3 %]，入职首[6个月 = 6 个月]试用'],
    ['首三季盈利回升', '[首三季]盈利回升'],
    ['过了两个季度', '过了[两个季度 = 2 个季度]'],
    ['第三季净利润下滑', '[第三季]净利润下滑'],
    ['首季出口回升，今季料放缓', '[首季]出口回升，[今季]料放缓'],
    ['综艺第三季收视回升', '综艺第三季收视回升'],
    ['半年度业绩预告', '[半年度]业绩预告'],
  ],
  starts: '前头第一二三四1234上下本半首今次',
  marks: '季月',
  apply(text, start) {
    const match = at(partAlone, text, start);
    // 他前两个月退休 is so long ago.
    if (match && /月/.test(match[0])) {
      const isTwo = /^[前头][2二两]/.test(match[0]) && !/[，,全我]/.test(text.charAt(start + match[0].length));
      if (isTwo || !beginsClause.test(text.charAt(start - 1))) return null;
    }
    if (!match || /[\d个]/.test(text.charAt(start - 1))) return null;
    if (/季$/.test(match[0]) && !isQuarter(text, start)) return null;
    return { end: start + match[0].length, iso: null };
  },
};

export const weekdays: DateRule = {
  name: 'weekdays',
  purpose: 'Days of the week and whole weeks; which day it is, the day of the article tells.',
  examples: [
    ['本周五开幕', '[本周五]开幕'],
    ['十二周的课', '[十二周 = 12 周]的课'],
  ],
  starts: '周星礼上本这下',
  apply(text, start) {
    const end = weekdayEnd(text, start);
    return end === null ? null : { end, iso: null };
  },
};

const endAlone = new RegExp(
  `岁末(?:年初)?|年(?:底|末|内|初(?![级步一二三四五六七八九十]))|${middleOfYear}|月(?:底|末|初(?![级步]))`,
  'y',
);
/** What 年 and 月 belong to before: 三年内, 每年底, 大年初一, 老年. */
const ownYear =
  /[\d〇零一二三四五六七八九十百千万亿几数多半整每往历近今去明前后本当次同翌两全新大少青中老壮幼童成学丰灾荒暮晚早周常终余来隔连头这那某哪年岁度]/;
const ownMonth = /[\d〇零一二三四五六七八九十几数多半整每逐上下本当同次两正腊冬闰这该满元岁明年日蜜风隔月个累足登]/;

export const endsAlone: DateRule = {
  name: 'ends-of-a-year-or-month',
  purpose: '年底, 年初 and 月底 without their year or month, which the sentence or the day of the article tells.',
  examples: [
    ['主体年底前完工', '主体[年底]前完工'],
    ['力争月底交付', '力争[月底]交付'],
    ['大年初一和三年内', '大年初一和[三年 = 3 年]内'],
    ['每年底和老年初期', '每年底和老年初期'],
  ],
  starts: '年岁月',
  apply(text, start) {
    const match = at(endAlone, text, start);
    const own = text.charAt(start) === '月' ? ownMonth : ownYear;
    return match && !own.test(text.charAt(start - 1)) ? { end: start + match[0].length, iso: null } : null;
  },
};

const relative =
  /(?:[今昨明前后][（(]\d{1,2}[）)][日天晚晨早夜]|[本上下][（(]\d{1,2}[）)]月(?:[\d一二三四五六七八九十廿]{1,3}[日号]|[上中下]旬)?|(?:今|(?<![春夏秋冬])去)[春夏秋冬](?![季天联装奥])|(?<![\u4e00-\u9fff])明[春夏秋冬](?![季天联装])|今天|昨天|明天|前天|后天(?!的?(?:免疫|[习获]得|努力|培[养育训]|因素|教育|环境|[养形]成|失调|不足|勤奋|锻炼|修养|发育|影响))|今日|昨日|明日|前日(?![军本语方占寇伪])|[昨今前后]晚|[昨今][早晨]|(?<![文黎说光证聪清])明[早晚晨](?!期)|昨夜|今夜|(?:本月|上月|上个月|下月|下个月)(?:[\d一二三四五六七八九十廿]{1,3}[日号]|(?:上中|中下|[上中下])旬)?|(?<![第每首再多屡初历])[同次翌]月(?:[\d一二三四五六七八九十廿]{1,3}[日号]|(?![产均考报薪租供度底末初]))|[当次翌]日|同日(?![本方军中美韩俄德欧])|当[天晚]|[次翌]晨)(?:底|初|末)?/y;

export const relativeDays: DateRule = {
  name: 'days-in-words',
  purpose: '昨日, 本月 and the like; which day it is, the day of the article tells.',
  examples: [
    ['本月中旬开工', '[本月中旬]开工'],
    ['记者昨日获悉', '记者[昨日]获悉'],
    ['如今晚上10点', '如今[晚上10点 = T22:00]'],
    ['相当日产五吨', '相当日产[五吨 = 5 吨]'],
    ['大前天到货', '[大前天]到货'],
    ['昨（10）日通过', '[昨（10）日]通过'],
    ['后（18）日回温，上（9）月下旬降价', '[后（18）日]回温，[上（9）月下旬]降价'],
    ['12月签约，次月5日动工，每次月考', '[12月 = --12]签约，[次月5日 = --01-05]动工，每次月考'],
    ['去冬今春少雨', '[去冬][今春]少雨'],
    ['先天不足，后天努力，后天开赛', '先天不足，后天努力，[后天]开赛'],
    ['春去秋来', '春去秋来'],
  ],
  starts: '今昨明前后本上下当次去翌同',
  apply(text, start) {
    // 如今 and 现今 are words of their own: 如今晚上10点.
    if (text.charAt(start) === '今' && /[如现迄而]/.test(text.charAt(start - 1))) return null;
    const match = at(relative, text, start);
    // 3次日均: 次 belongs to the numeral.
    if (!match || (/^[次当翌同]/.test(match[0]) && /[\d一两几第相每应不]/.test(text.charAt(start - 1)))) return null;
    const isFarther = text.charAt(start - 1) === '大' && /^[前后]天/.test(match[0]);
    // 当天 is a word of telling as often as a day.
    const minor = /^(?:当[天晚]|[同翌]|次晨)/.test(match[0]);
    return { start: isFarther ? start - 1 : start, end: start + match[0].length, iso: null, minor };
  },
};
