/** How long something has gone on until now: 从1998年至今的27年间, 1985年走上讲台，40年来, 1976年搬迁至今，已过去49年. */
import type { Figure } from '../../../reading.ts';
import { figuresBetween, type Sentence } from '../page.ts';
import { isBirth, yearOf } from '../time/life.ts';

/** How far from its beginning a duration may stand, in characters. */
const reach = 48;
const lengthOfYear = '1998年'.length;
/** What is told in years may have begun and end in any month. */
const tolerance = 1;
/** What a slip in the digit of the tens adds or takes. */
const slipOfTen = 10;

const untilNow = '(?:至今|迄今|以来|到(?:现在|如今|今天|今年))';
/** 至今的27年间, 以来的27年. */
const whole = new RegExp(`${untilNow}(?:的|这)+(?:整整)?$`);
const wholeBehind = /^(?:多|余)?(?:间|里|中|来|时间|光阴|岁月|时光|历程)/;
/** 至今，已过去49年; 至今已有27年历史. */
const passed = new RegExp(`${untilNow}[，,]?(?:已经?|整整|恰好|正好|共|都|足足)*(?:过去|走过|度过|历经|有|整整)*了?$`);
const passedBehind = /^(?:多|余)?(?:[，。,；]|$|了|历史|之久|的(?:历史|历程|时间|岁月|光阴|风雨|路))/;
/** 自2005年创办至今，读书会已坚持了20年. */
const doing = new RegExp(`${untilNow}[，,][^，,。；]{0,12}已经?[\\u4e00-\\u9fff]{0,4}$`);
/** 40年来, 20年过去了: behind the duration; 近十年来 and 每三年 are no whole. */
const since = /^(?:来(?![年访到])|过去|后的今天)/;
/** 今天退休。50年间: between a beginning and today. */
const within = /^[间里]/;
const today = /今[天日年]|昨[天日]|如今|眼下|现在|刚刚/;
/** 从1975年结婚起，…一拍就是60年; 自2003年当上护林员，已经走了32年. */
const goesOn = /(?:一[\u4e00-\u9fff]{1,2}就是|已经?[\u4e00-\u9fff]{1,3}了?)$/;
const notSince = /[近前每头后最第]$|[上未]一?个$/;
/** Years that nothing begins in: 截至2024年, 比2015年, 到2020年. */
const endBefore = /(?:截至|截止|[到至比较于与和])$/;
const otherTime = /原|曾|当时|停|中断|除|其中|先后|累计|连续|平均/;

/**
 * The year from which a duration is told to run until now, where it does not.
 * @returns null where nothing contradicts.
 */
export function contradictedSince(sentence: Sentence, figure: Figure): Figure | null {
  const { day, text } = sentence.passage;
  if (day.year === null || figure.canonicalUnit !== 'a' || figure.value === null || figure.low !== figure.high)
    return null;
  const begin = beginningOf(sentence, figure);
  if (!begin) return null;
  const told = figure.value;
  const expected = day.year - (yearOf(begin) as number);
  // The figure of 1998年以来 holds 以来.
  const between = text.slice(begin.start + lengthOfYear, figure.start);
  const behind = text.slice(figure.end, Math.min(sentence.end, figure.end + 6));
  const isFit = Math.abs(told - expected) <= tolerance;
  if (expected <= 0 || isFit || otherTime.test(between)) return null;
  if (isInOneSentence(between) && isWhole(between, behind)) return begin;
  const isSince = since.test(behind) && !notSince.test(text.slice(0, figure.start));
  // 2005年投产，十年来: the last ten of twenty years.
  const isRoundPart = told < expected && expected % slipOfTen === 0;
  const isSlip = Math.abs(told - expected) === slipOfTen && !isRoundPart;
  const isWithin = within.test(behind) && today.test(between) && /[。，,]$/.test(between);
  const isOpen = goesOn.test(between) && /[从自]$/.test(text.slice(0, begin.start));
  return (isSince || isWithin || isOpen || doing.test(between)) && isSlip ? begin : null;
}

const isInOneSentence = (between: string): boolean => !/[。！？；]/.test(between);
const isWhole = (between: string, behind: string): boolean =>
  (whole.test(between) && wholeBehind.test(behind)) || (passed.test(between) && passedBehind.test(behind));

/** The only year told before a duration, in its sentence or in the one before. */
function beginningOf({ passage }: Sentence, figure: Figure): Figure | null {
  const years = figuresBetween(passage, figure.start - reach, figure.start).filter(
    (one) => yearOf(one) !== null && /\d{4}年/.test(one.text),
  );
  const [begin] = years;
  if (!begin || years.length > 1 || begin.iso?.includes('/') || isBirth(passage, begin)) return null;
  return endBefore.test(passage.text.slice(Math.max(0, begin.start - 2), begin.start)) ? null : begin;
}
