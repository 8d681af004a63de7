/** Ages against years of birth: 生于1998年，今年35岁 in 2025. */
import type { Figure } from '../../../reading.ts';
import {
  type CheckedPassage,
  type CheckRule,
  type Contradiction,
  placed,
  type Sentence,
  stretch,
  textBetween,
} from '../page.ts';

const bornBehind = /^(?:[\d月日]{0,8})?(?:出生|生(?![产活意态长物]))/;
const bornBefore = /(?:出)?生于$|出生(?:于|在)?$/;
/** A year told otherwise than as that of the article: an age of then. */
const earlier = /时年|那年|当年|终年|享年|去世|逝世|岁时|岁(?:那|就|便|开始|参|入|当|考|进)/;
/** 虚岁 counts from one and turns with the year. */
const tolerance = 1;

function yearOf({ kind, iso }: Figure): number | null {
  const year = kind === 'date' ? /^(\d{4})(?:-|$)/.exec(iso ?? '')?.[1] : undefined;
  return year === undefined ? null : Number(year);
}

function isBirth({ text }: Pick<CheckedPassage, 'text'>, figure: Figure): boolean {
  return (
    bornBefore.test(text.slice(Math.max(0, figure.start - 4), figure.start)) ||
    bornBehind.test(text.slice(figure.end, figure.end + 10))
  );
}

/** The year an age of today is told in. */
interface Telling {
  readonly year: number;
  /** The page gives no day: the year is the latest that the paragraph tells, and the article may be later. */
  readonly isLeast: boolean;
}

/** 2030年将建成, 到2030年: years to come. */
const toComeBehind = /^[^，。]{0,6}(?:将|前|计划|力争|预计|有望)/;
const toComeBefore = /(?:到|至|预计|计划|力争)$/;

function tellingOf({ text, figures, day }: CheckedPassage): Telling | null {
  if (day.year !== null) return { year: day.year, isLeast: false };
  const told = figures.filter(
    ({ start, end }) =>
      !toComeBehind.test(text.slice(end, end + 10)) && !toComeBefore.test(text.slice(Math.max(0, start - 2), start)),
  );
  const years = told.map(yearOf).filter((year) => year !== null);
  return years.length > 0 ? { year: Math.max(...years), isLeast: true } : null;
}

/** Whether an age fits the years of birth and telling; a later article makes anybody only older. */
const fits = (age: number, expected: number, { isLeast }: Telling) =>
  isLeast ? age >= expected - tolerance : Math.abs(expected - age) <= tolerance;

function checked(sentence: Sentence, birth: Figure, telling: Telling | null): Contradiction[] {
  const born = yearOf(birth);
  if (born === null || telling === null || !/\d{4}|[一二]./.test(birth.text) || !isBirth(sentence.passage, birth))
    return [];
  const age = sentence.figures.find(({ kind, start }) => kind === 'age' && start > birth.end);
  if (age === undefined || age.value === null || age.low !== age.high || age.unit === '旬') return [];
  const between = textBetween(sentence, birth, age);
  const behind = sentence.passage.text.slice(age.start, age.end + 2);
  const hasOtherDate = sentence.figures.some(
    (figure) =>
      figure.start > birth.end && figure.end <= age.start && yearOf(figure) !== null && yearOf(figure) !== telling.year,
  );
  if (
    between.length > 24 ||
    hasOtherDate ||
    earlier.test(between + behind) ||
    /、|父|母|儿|女儿|妻|丈夫|孩子/.test(between)
  )
    return [];
  const told = toldYear(sentence, age) ?? telling;
  const expected = told.year - born;
  if (fits(age.value, expected, told)) return [];
  return [
    {
      at: placed(sentence, age),
      other: stretch(sentence, birth),
      detail: [String(born), String(told.year), String(expected), age.text],
    },
  ];
}

/** 2025年已经49岁: the year stands right before the age. */
function toldYear(sentence: Sentence, age: Figure): Telling | null {
  const year = sentence.figures.findLast((figure) => figure.end <= age.start && yearOf(figure) !== null);
  if (!year || !/^(?:已经?|时|满|将|就|刚满|正好)*$/.test(textBetween(sentence, year, age))) return null;
  return { year: yearOf(year) as number, isLeast: false };
}

/** What nobody does before being born. */
const deeds =
  /^[\d月日]{0,6}[，,]?(?:他|她)?(?:应征|报名)?(?:参军|入伍|入党|入团|参加|毕业|考入|考上|进入|结婚|上学|开始|加入|退休|去世|逝世|来到|担任|成为|创办|学)/;

/** 1958年生，1955年参军: a deed before the birth. */
function beforeBirth(sentence: Sentence): Contradiction[] {
  const [birth, ...births] = sentence.figures.filter(
    (figure) => yearOf(figure) !== null && isBirth(sentence.passage, figure),
  );
  if (!birth || births.length > 0 || !/\d{4}/.test(birth.text)) return [];
  const born = yearOf(birth) as number;
  return sentence.figures.flatMap((deed) => {
    const year = yearOf(deed);
    if (year === null || year >= born || deed.start < birth.end || !/\d{4}/.test(deed.text)) return [];
    if (
      others.test(textBetween(sentence, birth, deed)) ||
      !deeds.test(sentence.passage.text.slice(deed.end, deed.end + 16))
    )
      return [];
    return [{ at: placed(sentence, deed), other: stretch(sentence, birth), detail: [String(born), String(year)] }];
  });
}

/** 2024年12月去世，享年83岁: the age of the year of death. */
function atDeath({ text, figures }: CheckedPassage, index: number): Contradiction[] {
  return figures.flatMap((age, i) => {
    if (age.kind !== 'age' || age.value === null || age.low !== age.high) return [];
    if (!/(?:享年|终年)$/.test(text.slice(Math.max(0, age.start - 2), age.start))) return [];
    const dates = figures.slice(Math.max(0, i - 6), i).filter((figure) => yearOf(figure) !== null);
    const death = dates.at(-1);
    const birth = dates.find((figure) => isBirth({ text }, figure));
    const isDeath = death && death !== birth && /去世|逝世|病逝|辞世|离世|牺牲/.test(text.slice(death.end, age.start));
    if (!isDeath || !birth || /[。！]/.test(text.slice(death.end, age.start))) return [];
    const [born, died] = [yearOf(birth) as number, yearOf(death) as number];
    if (Math.abs(died - born - age.value) <= tolerance) return [];
    const detail = [String(born), String(died), String(died - born), age.text];
    return [{ at: { index, figure: age }, other: { index, start: birth.start, end: birth.end }, detail }];
  });
}

/** An age of today: 今年62岁, 现年62岁, 62岁的他, 如今62岁. */
const agesNow = /(?:今年|现年|如今|现已|已|年近|年逾)[\u4e00-\u9fff]{0,2}$/;
const ofThisPerson = /^的(?:他|她|[\u4e00-\u9fff]{2,8}(?=[，,]|如今|现在|每天|是))/;
/** Words that bring in somebody else. */
const others = /父|母|爸|妈|爷|奶|儿子|女儿|孙|妻|丈夫|爱人|孩子|兄|弟|姐|妹|哥|同事|徒弟|师傅|老伴|邻居|媳|婿|和他|、/;
/** How far apart a birth and an age of one person may be told, in characters. */
const longestStory = 120;

function isAgeOfNow({ text }: { readonly text: string }, age: Figure): boolean {
  if (age.kind !== 'age' || age.value === null || age.low !== age.high || age.unit === '旬') return false;
  const [before, behind] = [text.slice(Math.max(0, age.start - 5), age.start), text.slice(age.end, age.end + 10)];
  if (/^[，,（(](?:19|20)\d{2}年[\d月日]{0,6}(?:出生|生)/.test(text.slice(age.end, age.end + 16))) return true;
  if (/(?:迎来|度过|庆祝)[\u4e00-\u9fff]{0,4}$/.test(before) && /^(?:生日|寿辰|大寿|华诞)/.test(behind)) return true;
  return !earlier.test(text.slice(age.start, age.end + 4)) && (agesNow.test(before) || ofThisPerson.test(behind));
}

/** The one birth and the one age of today that a paragraph tells: 生于1963年 … 今年62岁的他. */
function acrossSentences(passage: CheckedPassage, index: number, telling: Telling | null): Contradiction[] {
  const { text, figures } = passage;
  const ages = figures.filter((figure) => isAgeOfNow(passage, figure));
  const [age] = ages;
  if (ages.length !== 1 || !age || telling === null) return [];
  const births = figures.filter((figure) => yearOf(figure) !== null && isBirth(passage, figure));
  const [birth] = births;
  if (births.length === 0) return byAgeOfThen(passage, index, age, telling);
  if (births.length !== 1 || !birth || !/\d{4}/.test(birth.text)) return [];
  const [first, last] = birth.start < age.start ? [birth, age] : [age, birth];
  const between = text.slice(first.end, last.start);
  if (between.length > longestStory || others.test(between)) return [];
  const born = yearOf(birth) as number;
  const expected = telling.year - born;
  if (fits(age.value as number, expected, telling)) return [];
  const detail = [String(born), String(telling.year), String(expected), age.text];
  return [{ at: { index, figure: age }, other: { index, start: birth.start, end: birth.end }, detail }];
}

/** 2010年辞职开店，那年他28岁: the year that 那年 points to. */
const thatYear = /^[^。]{0,16}[，,](?:那年|当年|当时|那时|时年|这年)[，,]?(?:他|她)?(?:才|刚|只有|已|已经|年仅|刚满)?$/;

/** 1987年，20岁的杨秀芝 … 今年，68岁的她: who was 20 then was born in 1967 or the year before. */
function byAgeOfThen({ text, figures }: CheckedPassage, index: number, age: Figure, telling: Telling): Contradiction[] {
  const at = figures.findIndex(
    ({ kind, end, start }) => kind === 'age' && end <= age.start && age.start - start < longestStory,
  );
  const [year, then] = [figures[at - 1], figures[at]];
  if (!year || !then?.value || then.low !== then.high || yearOf(year) === null || !/\d{4}/.test(year.text)) return [];
  const lead = text.slice(year.end, then.start);
  const isToldThen = /^[，,](?:时年|年仅|刚满|才|仅)?$/.test(lead) && /^的/.test(text.slice(then.end));
  const isOfThatYear = thatYear.test(lead);
  if (!isToldThen && !isOfThatYear) return [];
  const isOfOne =
    /^的(?:他|她)/.test(text.slice(age.end)) ||
    (isOfThatYear && /[他她已][^，。]{0,3}$/.test(text.slice(0, age.start)));
  if (others.test(text.slice(then.end, age.start)) || !isOfOne) return [];
  const born = (yearOf(year) as number) - then.value;
  const expected = telling.year - born;
  if (fits(age.value as number, expected, telling)) return [];
  const detail = [String(born), String(telling.year), String(expected), age.text];
  return [{ at: { index, figure: age }, other: { index, start: year.start, end: then.end }, detail }];
}

export const ages: CheckRule = {
  name: 'age',
  purpose: 'Who was born in a year is as old as the year of the article makes them, or a year off.',
  examples: [
    ['赵航生于1998年，今年35岁。', '赵航生于1998年，今年[35岁]。'],
    ['校长1970年出生，今年55岁。', '校长1970年出生，今年55岁。'],
    [
      '周德厚生于1983年，早年采石。10年前矿山关停。今年62岁的他当了护林员。',
      '周德厚生于1983年，早年采石。10年前矿山关停。今年[62岁]的他当了护林员。',
    ],
    ['诗人生于1931年，2024年12月因病去世，享年83岁。', '诗人生于1931年，2024年12月因病去世，享年[83岁]。'],
    ['诗人生于1931年，2024年12月因病去世，享年93岁。', '诗人生于1931年，2024年12月因病去世，享年93岁。'],
    ['今年48岁的陈望山，1967年3月出生，在库里工作。', '今年[48岁]的陈望山，1967年3月出生，在库里工作。'],
    ['今年72岁的老船工罗水生，1963年出生。16岁他就上了船。', '今年[72岁]的老船工罗水生，1963年出生。16岁他就上了船。'],
    ['1987年，20岁的杨秀芝开始任教。如今68岁的她退休了。', '1987年，20岁的杨秀芝开始任教。如今[68岁]的她退休了。'],
    ['1987年，20岁的杨秀芝开始任教。如今58岁的她退休了。', '1987年，20岁的杨秀芝开始任教。如今58岁的她退休了。'],
    ['2010年辞职开店，那年他28岁，如今2025年，他已经53岁。', '2010年辞职开店，那年他28岁，如今2025年，他已经[53岁]。'],
    ['2010年辞职开店，那年他28岁，如今2025年，他已经43岁。', '2010年辞职开店，那年他28岁，如今2025年，他已经43岁。'],
    ['患者王某，男，56岁，1960年5月出生。', '患者王某，男，[56岁]，1960年5月出生。'],
    ['6月老人迎来110岁生日。老人生于1925年。', '6月老人迎来[110岁]生日。老人生于1925年。'],
    ['1986年出生的种粮大户简明川，2025年已经49岁。', '1986年出生的种粮大户简明川，2025年已经[49岁]。'],
    ['1986年出生的种粮大户简明川，2025年已经39岁。', '1986年出生的种粮大户简明川，2025年已经39岁。'],
    ['他1958年生于青石镇，1955年参军入伍。', '他1958年生于青石镇，[1955年]参军入伍。'],
    ['他1958年生于青石镇，父亲1945年参军。', '他1958年生于青石镇，父亲1945年参军。'],
    ['周德厚生于1963年。他的儿子今年35岁。', '周德厚生于1963年。他的儿子今年35岁。'],
    ['他1970年出生，20岁时参军。', '他1970年出生，20岁时参军。'],
  ],
  apply: ({ passages, sentences }) => {
    const tellings = passages.map(tellingOf);
    const telling = (index: number) => tellings[index] ?? null;
    return [
      ...sentences.flatMap((sentence) =>
        sentence.figures.flatMap((figure) => checked(sentence, figure, telling(sentence.index))),
      ),
      ...sentences.flatMap(beforeBirth),
      ...passages.flatMap((passage, index) => acrossSentences(passage, index, telling(index))),
      ...passages.flatMap(atDeath),
    ];
  },
};
