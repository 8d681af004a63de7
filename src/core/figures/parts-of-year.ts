/** What stands behind a year: a month with its day or tenth, a season, a quarter, a half, an end. 年底 → -12; 夏 → -22; 一季度 → -33; 上半年 → -40 */

import { isDay, isoYear, two } from '../text/calendar.ts';
import { smallNumber } from '../text/small-number.ts';

export const digits = '0123456789';
/** The figures that months and days are written with. */
export const monthDigits = `${digits}〇○零一二三四五六七八九十廿卅`;
const n = `[${monthDigits}]`;
/** 七、八月, 11、12月, 七、八两月: a month and the next; of three, each is told by itself. */
const numbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const pairs = numbers.slice(1).flatMap((next, i) => [`${numbers[i]}、${next}`, `${i + 1}、${i + 2}`]);
const monthPair = `(?<![、\\d一二三四五六七八九十])(?:${pairs.reverse().join('|')})(?=月|两个?月)`;
export const month = `(${monthPair}|(?:元|${n}{1,3})(?=月))(?:两个?)?月(?:份)?`;
export const dayNumber = `(${n}{1,3})`;
export const day = `${dayNumber}[日号]`;
/** A month told from that of the article. */
export const monthInWords = '(本月|上月|上个月|下月|下个月)';
/** What is planned for a time, as a sentence goes on behind it: 2028年中试运行. */
const planned =
  '试运|试营|试产|投产|投运|投用|投入|竣工|完工|完成|建成|建设完|开工|开建|开业|开通|开放|启动|启用|动工|推出|上市|发布|落成|可[望实建投]|有望|实现|交付|交房|召开|举行|举办|通车|通航|再次|正式|全[线面部]';
/** What has happened at one: 1998年秋考入大学. */
const happened =
  '修建|重修|重建|始建|兴建|建起|开挖|开园|开馆|开学|开播|开拍|开机|奠基|破土|上映|通水|通电|通气|成立|创办|创立|组建|签约|搬[迁入到]|入住|拆除|毕业|入学|入伍|参军|参加|考[入上]|招[收生考]|来到|回[到国]|调[到任]|离开|出生|去世|逝世|病逝|结婚|退休|退伍|当选|担任|爆发|暴发|发生|遭遇|赴';
/** 冬下了三场雪: what somebody did then, unless the season begins its word, as in 秋收了. */
const did = '(?![收播种耕修学闲粮节麦])[\\u4e00-\\u9fff]{1,2}[了过]';
/** 冬至 is a day, 冬至次年春 a span; 初冬 and 深秋 are of the season; 秋冬 are two, and of 冬春 the second is of the next year. */
const partOfSeason = '[初早深隆盛仲暮晚入](?:春|夏|秋|冬)(?![至分天季])|(?:春|夏|秋|冬)末(?![端])';
const twoSeasons = '(?:春夏|夏秋|秋冬|冬春)(?:之交|两季|时节)?(?![播种粮装服航季水])';
/** 夏 of 今年夏粮 and 秋 of 去年秋蟹 begin the next word: a season stands alone before a mark and before what can happen in one. */
const seasonAlone = `[春夏秋冬](?=$|[^\\u4e00-\\u9fff]|[的以之后前起至到和与及或、在第全我他她它将已仅开两首各又再仍便就才因由从](?<!(?<=冬)至(?=那[天日]|节|这[天日]|当[天日]|前后))|[春夏秋冬](?![季种小])|明年|${planned}|${happened}|${did})`;
/** 2028年中试运行, 2024年中至年底: the middle of the year before what can happen then; 年 before 中国, 中央 and the like is a year. */
const middle = `年中|中(?=$|[。）、]|${planned}|前后|左右|之前|以前|以来|时|至|到(?!大)|前(?![锋卫])|将(?!军|衔))`;
/** 前5个月, 头三个月, 首九个月, 前7月. */
export const firstMonthsWritten = '[前头首](?:[2-9]|1[0-2]?|[二两三四五六七八九]|十[一二]?)个?月(?:份)?(?!前)';
/** Group: what part of a year stands behind it, but for months. */
export const season = `(${partOfSeason}|(?:年)?(?:底|末|初)|${firstMonthsWritten}|${middle}|岁末|伊始|上半年|下半年|半年度(?!假)|[前首头][二两三四2-4]季度?|[一二三四1-4]季度|第[一二三四1-4]季度?|[首次]季度?|的?[春夏秋冬](?:季|天(?!津))|${twoSeasons}|${seasonAlone}|元旦|同期|全年|以来|年内)`;
/** 年中 without its year. */
export const middleOfYear = `年中(?=$|[。）、]|${planned}|前后|左右)`;
/** Groups: month, day, 上中下 of a tenth or of two, end of the month, season. */
export const part = `(?:${month}(?:${day}|(上中|中下|[上中下])旬|(底|初|末|中旬)?)|${season})`;

export interface PartOfYear {
  readonly month?: string | undefined;
  readonly day?: string | undefined;
  readonly tenth?: string | undefined;
  readonly season?: string | undefined;
}

/** EDTF: seasons 21 to 24, quarters 33 to 36, halves 40 and 41. Months for the ends of a year. */
const seasons: readonly (readonly [pattern: RegExp, suffix: string])[] = [
  [/^(?:年)?(?:底|末)$|^岁末$/, '-12'],
  [/^(?:年)?初$|^伊始$/, '-01'],
  [/^年?中$/, '-06'],
  [/^(?:上半年|半年度)$/, '-40'],
  [/^下半年$/, '-41'],
  [/^[的初早深隆盛仲暮晚入]?春/, '-21'],
  [/^[的初早深隆盛仲暮晚入]?夏/, '-22'],
  [/^[的初早深隆盛仲暮晚入]?秋/, '-23'],
  [/^[的初早深隆盛仲暮晚入]?冬/, '-24'],
  [/^元旦$/, '-01-01'],
  [/^(?:第?[一1]|首)季度?$/, '-33'],
  [/^(?:第?[二2]|次)季度?$/, '-34'],
  [/^第?[三3]季度?$/, '-35'],
  [/^第?[四4]季度?$/, '-36'],
];

/** 前五个月: the months from the first. */
const firstMonths = /^[前头首](\d{1,2}|[二两三四五六七八九十]{1,2})个?月(?:份)?$/;

/** 前三季度: the quarters from the first. */
const firstQuarters = /^[前首头]([二两三四2-4])季度?$/;

/**
 * A date in the notation of docs/figures.md.
 * @param year null when the text gives none.
 * @returns null for a day that the calendar does not have.
 */
const monthAndNext = /^(十?)([一二三四五六七八])([二三四五六七八九])$/;

/** 八九, 十一二 and 十、十一 of 八九月, 十一二月 and 十、十一月 are a month and the next; null for one month. */
export function twoMonthsOf(month: string): readonly [number, number] | null {
  if (month.includes('、')) return month.split('、').map(smallNumber) as [number, number];
  const [, ten = '', ...digits] = monthAndNext.exec(month) ?? [];
  const [first = 0, next = 0] = digits.map((digit) => smallNumber(ten + digit));
  return next === first + 1 && next <= 12 ? [first, next] : null;
}

export function isoOf(year: number | null, { month, day, tenth, season }: PartOfYear): string | null {
  const head = year === null ? '-' : isoYear(year);
  const pair = month === undefined || day !== undefined ? null : twoMonthsOf(month);
  if (pair) return pair.map((own) => `${head}-${two(own)}`).join('/');
  if (month !== undefined) return monthOf(head, year, smallNumber(month), day, tenth);
  if (season === undefined) return year === null ? null : head;
  const quarters = firstQuarters.exec(season)?.[1];
  const months = firstMonths.exec(season)?.[1];
  if (months) return `${head}-01/${head}-${two(smallNumber(months))}`;
  if (quarters) return `${head}-33/${head}-${32 + smallNumber(quarters)}`;
  const [first, second] = season.match(/^[春夏秋冬](?=[春夏秋冬])|(?<=^[春夏秋冬])[春夏秋冬]/g) ?? [];
  if (first && second && year !== null)
    return `${isoOf(year, { season: first })}/${isoOf(first === '冬' ? year + 1 : year, { season: second })}`;
  const suffix = seasons.find(([pattern]) => pattern.test(season))?.[1] ?? '';
  return year === null ? null : head + suffix;
}

function monthOf(
  head: string,
  year: number | null,
  month: number,
  day: string | undefined,
  tenth: string | undefined,
): string | null {
  if (month < 1 || month > 12) return null;
  const own = `${head}-${two(month)}`;
  if (tenth) return tenthOf(own, year, month, tenth);
  if (day === undefined) return own;
  return isDay(year, month, smallNumber(day)) ? `${own}-${two(smallNumber(day))}` : null;
}

/** 7月上旬 → 2025-07-01/2025-07-10, 7月上中旬 → 2025-07-01/2025-07-20; the last tenth goes to the month's end, which without a year is not known for February. */
function tenthOf(own: string, year: number | null, month: number, tenth: string): string {
  const last = new Date(Date.UTC(year ?? 2023, month, 0)).getUTCDate();
  const first = { 上: 1, 中: 11, 下: 21 }[tenth.charAt(0)] as number;
  const to = { 上: 10, 中: 20, 下: last }[tenth.charAt(tenth.length - 1)] as number;
  return `${own}-${two(first)}/${own}-${two(to)}`;
}
