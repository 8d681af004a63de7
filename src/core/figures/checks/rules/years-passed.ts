/** How many years have passed since the one that a passage tells: 1991年…干了34个年头, 1998年入伍…二十六年军旅生涯, 1921年开张，已104岁. */
import type { Figure } from '../../../reading.ts';
import { clauseBefore, type Sentence, textBefore } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { foundingWords } from '../time/foundings.ts';
import { isBirth, yearOf } from '../time/life.ts';
import { somebodyElse } from '../time/somebody-else.ts';

/** What a told number of years may stand for: 三十多年 is any from thirty to forty. */
interface Passed {
  readonly low: number;
  readonly high: number;
}

/** Fewer years are told of anything. */
const fewest = 5;
/** A year just gone is told of what happened in it. */
const fewestSpan = 3;
/** What is told in years may have begun and end in any month. */
const tolerance = 1;
/** What a slip in the digit of the tens adds or takes. */
const slipOfTen = 10;

/** Numbers of years that nothing has gone on for: 十年前, 五年计划, 十年期, 近十年, 每十年. */
const otherBehind =
  /^(?:[前后內内期级制版产龄生]|以[上下内來来前后]|之[前后内]|左右|规划|计划|行动|一[次届遇度个]|的?(?:有期|徒刑|质保|合同|期限|租|任期|规划|计划|时间里?[，,]?(?:将|要|可))|才能|就能|可以|树木|寒窗)/;
const otherBefore =
  /(?:[近前后後每头頭另短再又约期判刑租]|未来|今后|下一?个?|最近|过去|連續|连续|提前|质保|保修|学制|至少|最多|不到|超过|最长|平均|相当于|满|预计|将|晚|早|徒刑|为期|年龄|比[^，。]{0,8})$/;

function passedOf(sentence: Sentence, figure: Figure): Passed | null {
  const { kind, value, unit, approx, canonicalUnit } = figure;
  if (value === null || value < fewest || !Number.isInteger(value) || !/^(?:duration|ordinal|age|count)$/.test(kind))
    return null;
  if (kind === 'count' && unit !== '个') return null;
  const { text } = sentence.passage;
  const before = text.slice(Math.max(sentence.start, figure.start - reachOfCue), figure.start);
  const behind = text.slice(figure.end, figure.end + reachOfCue);
  if (otherBefore.test(before)) return null;
  if (kind === 'ordinal') {
    const isYear = unit === '年' || (unit === '个' && /^年头/.test(behind));
    // 第39年: the year that has begun counts.
    return isYear && nthYear.test(before) ? { low: value - 2, high: value } : null;
  }
  if (kind === 'age')
    return /(?:已经?|今年|迎来|度过)[\u4e00-\u9fff]{0,2}$/.test(before) ? { low: value - 1, high: value + 1 } : null;
  const isYears = kind === 'duration' && canonicalUnit === 'a' && unit !== '周年';
  const isCount = kind === 'count' && unit === '个' && /^(?:年[头頭]|寒暑|冬夏)/.test(behind);
  if (!(isCount || (isYears && !otherBehind.test(behind)))) return null;
  if (approx === null) return { low: value - tolerance, high: value + tolerance };
  if (/^[多余餘]$/.test(approx)) return { low: value - tolerance, high: value + slipOfTen };
  return null;
}
const reachOfCue = 8;
const nthYear = /(?:的|今年是|已是|进入|迎来|这是|已经是|走过)$/;

/** How far from its beginning the number may stand, in characters. */
const reach = 90;
/** So many years of a passage make a chronicle, of which any may be the beginning. */
const mostYears = 3;

const isYearTold = (figure: Figure): boolean =>
  yearOf(figure) !== null && /^(?:\d{4}|[一二][〇○零一二三四五六七八九]{3}|民[国國])/.test(figure.text);
/** 截至2024年, 比2015年, 到2030年: nothing begins there. */
const noBeginning = /(?:截至|截止|[到至比较]|预计|力争|计划)$/;

const fits = ({ low, high }: Passed, years: number): boolean => years >= low && years <= high;
const turned = (years: number): number => Number([...String(years)].reverse().join(''));
const isSlip = (passed: Passed, years: number): boolean =>
  fits(passed, years + slipOfTen) ||
  fits(passed, years - slipOfTen) ||
  (years >= slipOfTen && years < 100 && years % slipOfTen > 0 && (passed.low + passed.high) / 2 === turned(years));

/** 2005年投产，十年来: the last ten of twenty years. */
const isRoundPart = (figure: Figure, behind: string, years: number): boolean =>
  /^来/.test(behind) && (figure.value as number) % slipOfTen === 0 && (figure.value as number) < years;

/**
 * The year since which so many years have passed, where they have not, and a slip of the pen in the number makes it right.
 * @returns null where nothing contradicts, or the passage tells of too many years.
 */
export function contradictedYears(sentence: Sentence, figure: Figure): Figure | null {
  const passed = passedOf(sentence, figure);
  if (passed === null) return null;
  const { text, figures, day } = sentence.passage;
  const told = figures.filter(isYearTold);
  const years = new Set(told.map(yearOf) as number[]);
  if (years.size === 0 || years.size > mostYears) return null;
  const before = told.filter((one) => one.end <= figure.start && figure.start - one.end <= reach);
  const from = before.findLast(
    (one) =>
      !noBeginning.test(text.slice(Math.max(0, one.start - 3), one.start)) &&
      !/^的[\d一二三四五六七八九]/.test(text.slice(one.end, one.end + 2)),
  );
  const today = day.year ?? Math.max(...years);
  if (!from || (isBirth(sentence.passage, from) && figure.kind !== 'age') || from.iso?.includes('/')) return null;
  const ends = [...years, today, today - 1];
  const spans = [...years].flatMap((year) => ends.filter((end) => end > year).map((end) => end - year));
  if (spans.some((span) => fits(passed, span))) return null;
  const between = text.slice(from.end, figure.start);
  const lead = text.slice(Math.max(from.end, sentence.start), figure.start);
  if (somebodyElse.test(lead) || /原|停[工办课了]|中断|其中|先后|累计|平均|如果|当时/.test(between)) return null;
  if (/[。！？]/.test(between) && !isOfSame(sentence, figure, between)) return null;
  if (figure.kind === 'age' && !new RegExp(`^[^。]{0,12}(?:${foundingWords})`).test(between)) return null;
  const begin = yearOf(from) as number;
  const later = told.map((one) => yearOf(one) as number).filter((year) => year > begin);
  const end = later.length > 0 ? Math.max(...later) : today;
  const span = end - begin;
  if (span < fewestSpan || isRoundPart(figure, text.slice(figure.end, figure.end + 2), span)) return null;
  const isLastYear = end === today && /[去上]年/.test(textBefore(sentence, { ...figure, start: sentence.end }));
  return isSlip(passed, span) || (isLastYear && isSlip(passed, span - 1)) ? from : null;
}

/** Whether a number of years in a later sentence is told of whom the year is: 她卖了二十八年, 二十六年军旅生涯，他…, 旅社开了60年. */
function isOfSame(sentence: Sentence, figure: Figure, between: string): boolean {
  const clause = clauseBefore(sentence, figure);
  const behind = sentence.passage.text.slice(figure.end, Math.min(sentence.end, figure.end + reachOfCue * 2));
  return (
    /[他她它]/.test(clause) ||
    (clause === '' && /[他她它]/.test(behind)) ||
    sharedPieces(behind, between) > 0 ||
    sharedPieces(clause, between.slice(0, -clause.length)) > 0
  );
}
