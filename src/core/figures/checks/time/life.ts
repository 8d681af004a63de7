/** What a passage tells of a life: years of birth, and ages in the years that they are of. */
import type { Figure, ReferenceDay } from '../../../reading.ts';

/** What is read of a passage. */
export interface LifeText {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly day: ReferenceDay;
}

export interface LifeFact {
  /** The age, or the year of birth. */
  readonly figure: Figure;
  /** The year that the age is told in; that of birth, with the age 0. */
  readonly year: number;
  readonly age: number;
  /** The page gives no day: the year is the latest that the text tells, and the article may be later. */
  readonly isLeast: boolean;
  /** Told of today, not of a year beside it. */
  readonly isOfToday: boolean;
  /** Where what tells it begins: the year, or the age alone. */
  readonly start: number;
  /** Told of the person whom the text speaks of: 他已65岁, 今年62岁. */
  readonly isPersonal: boolean;
  /** The words between year and age leave other readings: only a slip in the digit of the tens contradicts. */
  readonly isLoose: boolean;
}

const bornBehind = /^(?:[\d月日]{0,8})?(?:出生|生(?![产活意态长物]))/;
const bornBefore = /(?:出)?生于$|出生(?:于|在)?$/;

/** The year of a date that is told with all its digits or is a day of such a year; null for any other figure. */
export function yearOf({ kind, iso }: Figure): number | null {
  const year = kind === 'date' ? /^(\d{4})(?:-|$)/.exec(iso ?? '')?.[1] : undefined;
  return year === undefined ? null : Number(year);
}

/** 1998年; 98年 may be told of anything. */
const isYearTold = (figure: Figure): boolean => yearOf(figure) !== null && /\d{4}|[一二][^月日]{3}年/.test(figure.text);

export function isBirth({ text }: { readonly text: string }, figure: Figure): boolean {
  return (
    bornBefore.test(text.slice(Math.max(0, figure.start - 4), figure.start)) ||
    bornBehind.test(text.slice(figure.end, figure.end + 10))
  );
}

/** The year an age of today is told in. */
interface Telling {
  readonly year: number;
  readonly isLeast: boolean;
}

/** 2030年将建成, 到2030年: years to come. */
const toComeBehind = /^[^，。]{0,6}(?:将|前|计划|力争|预计|有望)/;
const toComeBefore = /(?:到|至|预计|计划|力争)$/;

function tellingOf({ text, figures, day }: LifeText): Telling | null {
  if (day.year !== null) return { year: day.year, isLeast: false };
  const told = figures.filter(
    ({ start, end }) =>
      !toComeBehind.test(text.slice(end, end + 10)) && !toComeBefore.test(text.slice(Math.max(0, start - 2), start)),
  );
  const years = told.map(yearOf).filter((year) => year !== null);
  return years.length > 0 ? { year: Math.max(...years), isLeast: true } : null;
}

/** An age of today: 今年62岁, 现年62岁, 62岁的他, 如今62岁. */
const agesNow = /(?:今年|现年|如今|现已|已|年近|年逾|[就将快]满|即将年满)[\u4e00-\u9fff]{0,2}$/;
const ofThisPerson = /^的(?:他|她|[\u4e00-\u9fff]{2,8}(?=[，,]|如今|现在|每天|是))/;
/** A year told otherwise than as that of the article: an age of then. */
const earlier = /时年|那年|当年|终年|享年|去世|逝世|岁时|岁(?:那|就|便|开始|参|入|当|考|进|学|嫁|上|离|起)/;
/** Between a year and the age in it: 2010年辞职开店，那年他28岁; 1998年，18岁的康泰; 今年（2025年）82岁; 1930年写此信时只有32岁. */
const inThatYear =
  /^[）)]?(?:[，,]|[^。；、]{0,20}?(?:[，,]|那年|当年|时年|时|享年|终年|生日|^|的今天))?(?:他|她|老人)?(?:才|刚|只有|已经?|年仅|刚满|正好|就|也|是|满|将|仅)*$/;
const birthday = /(?:迎来|度过|庆祝|刚?过完|刚过了?)[\u4e00-\u9fff]{0,4}$/;
/** Ages of many: 60岁以上老人, 18岁公民. */
const ofMany = /^(?:以[上下]|左右|至|到|及|的?(?:公民|居民|人群|儿童|青年|少年|妇女|学生|人口|年龄|们))/;
const longestLead = 24;

export function lifeFacts(passage: LifeText): readonly LifeFact[] {
  const { text, figures } = passage;
  const telling = tellingOf(passage);
  return figures.flatMap((figure, i): LifeFact[] => {
    const year = yearOf(figure);
    if (year !== null)
      return isYearTold(figure) && isBirth(passage, figure)
        ? [
            {
              figure,
              start: figure.start,
              year,
              age: 0,
              isLeast: false,
              isOfToday: false,
              isPersonal: true,
              isLoose: false,
            },
          ]
        : [];
    if (!isAge(figure) || ofMany.test(text.slice(figure.end, figure.end + 6))) return [];
    const told = yearBefore(passage, i) ?? yearBehind(passage, i) ?? thatYear(passage, i);
    const age = figure.value as number;
    if (told) return [{ ...told, figure, age, isLeast: false, isOfToday: false, isLoose: false }];
    const besides = besideBirth(passage, i);
    if (besides) return [{ ...besides, figure, age, isLeast: false, isOfToday: false, isLoose: true }];
    if (!telling || !isOfToday(passage, i)) return [];
    return [{ ...telling, figure, start: figure.start, age, isOfToday: true, isPersonal: true, isLoose: false }];
  });
}

const isAge = ({ kind, value, low, high, unit, tier, text }: Figure): boolean =>
  kind === 'age' && value !== null && low === high && unit !== '旬' && (tier === 'core' || text === '百岁');

/** The year that the words between tie to the age at this place of the figures. */
function yearBefore({ text, figures }: LifeText, at: number): Pick<LifeFact, 'year' | 'start' | 'isPersonal'> | null {
  const age = figures[at] as Figure;
  const year = figures.slice(Math.max(0, at - 3), at).findLast((figure) => yearOf(figure) !== null);
  if (
    !year ||
    !isYearTold(year) ||
    isBirth({ text }, year) ||
    /[今现]年$|如今$/.test(text.slice(0, age.start).slice(-4))
  )
    return null;
  const lead = text.slice(year.end, age.start);
  const behind = text.slice(age.end, age.end + 4);
  if (lead.length > longestLead) return null;
  const isBirthday = birthday.test(lead) && /^[\u4e00-\u9fff]{0,1}(?:生日|寿辰|大寿)/.test(behind);
  if (!isBirthday && !inThatYear.test(lead)) return null;
  if (/[享终]年$/.test(lead) && !/去世|逝世|病逝|辞世|离世|牺牲/.test(lead)) return null;
  const isPersonal = isBirthday || /[他她]|那年|时|享年|终年|已/.test(lead.slice(-6)) || /^的[他她]/.test(behind);
  return { year: yearOf(year) as number, start: year.start, isPersonal };
}

/** 信写于1930年。他生于1908年，写信那年22岁: the one year told before that is none of a birth. */
function thatYear({ text, figures }: LifeText, at: number): Pick<LifeFact, 'year' | 'start' | 'isPersonal'> | null {
  const age = figures[at] as Figure;
  if (
    !/[\u4e00-\u9fff]{2}那年(?:他|她)?(?:才|刚|只有|仅|已|是)*$/.test(text.slice(Math.max(0, age.start - 8), age.start))
  )
    return null;
  const years = figures.slice(0, at).filter((figure) => isYearTold(figure) && !isBirth({ text }, figure));
  const [year] = years;
  return year && years.length === 1 ? { year: yearOf(year) as number, start: year.start, isPersonal: true } : null;
}

/** 12岁时即1974年, 28岁那年（2010年）. */
function yearBehind({ text, figures }: LifeText, at: number): Pick<LifeFact, 'year' | 'start' | 'isPersonal'> | null {
  const [age, year] = figures.slice(at, at + 2);
  if (!age || !year || !isYearTold(year)) return null;
  if (!/^(?:时|那年)[，,（(]?(?:即|也就是)?$/.test(text.slice(age.end, year.start))) return null;
  return { year: yearOf(year) as number, start: age.start, isPersonal: true };
}

/** 1949年出生的老石头，2025年5月这天正好76岁; 2025年11月3日在41岁生日这天: the year of a clause whose sentence has told the birth. */
function besideBirth({ text, figures }: LifeText, at: number): Pick<LifeFact, 'year' | 'start' | 'isPersonal'> | null {
  const age = figures[at] as Figure;
  const [birth, year] = figures.slice(Math.max(0, at - 2), at);
  if (!birth || !year || !isYearTold(birth) || !isYearTold(year) || !isBirth({ text }, birth)) return null;
  if (/[。！？；]/.test(text.slice(birth.end, age.start)) || earlier.test(text.slice(age.start, age.end + 4)))
    return null;
  const isClose = /^[\u4e00-\u9fff]{1,8}$/.test(text.slice(year.end, age.start));
  return isClose ? { year: yearOf(year) as number, start: year.start, isPersonal: true } : null;
}

/** How far from a birth an age of today may stand without a word for it, in characters. */
const longestClause = 24;

function isOfToday(passage: LifeText, at: number): boolean {
  const { text, figures } = passage;
  const age = figures[at] as Figure;
  const [before, behind] = [text.slice(Math.max(0, age.start - 5), age.start), text.slice(age.end, age.end + 16)];
  if (/^[，,（(](?:19|20)\d{2}年[\d月日]{0,6}(?:出生|生)/.test(behind)) return true;
  if (birthday.test(before) && /^(?:生日|寿辰|大寿|华诞)/.test(behind)) return true;
  if (earlier.test(text.slice(age.start, age.end + 4))) return false;
  if (agesNow.test(before) || ofThisPerson.test(behind)) return true;
  // 赵航生于1998年，35岁: the age stands beside the birth, and 18岁插队 is of another year.
  if (!/^(?:$|[^\u4e00-\u9fff])/.test(behind)) return false;
  const birth = figures[at - 1];
  if (!birth || yearOf(birth) === null || !isBirth(passage, birth)) return false;
  const lead = text.slice(birth.end, age.start);
  return lead.length <= longestClause && !/[。！？、]/.test(lead) && !earlier.test(lead);
}
