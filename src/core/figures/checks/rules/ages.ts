/** Ages against years of birth and other ages: 生于1998年，今年35岁 in 2025; 2010年那年他28岁，如今2025年已经53岁. */
import type { Figure, Span } from '../../../reading.ts';
import {
  type CheckedPage,
  type CheckedPassage,
  type CheckRule,
  type Contradiction,
  clauseBefore,
  placed,
  type Sentence,
  stretch,
  textBetween,
} from '../page.ts';
import { type AgeMismatch, ageMismatchesOf, yearsOf } from '../time/ages-of-line.ts';
import { isBirth, type LifeFact, lifeFacts, yearOf } from '../time/life.ts';
import { somebodyElse } from '../time/somebody-else.ts';
import { lives } from './lives.ts';

/** 虚岁 counts from one and turns with the year. */
const tolerance = 1;
/** What a slip in the digit of the tens adds or takes. */
const slipOfTen = 10;
/** How far apart two facts of one life may be told, in characters. */
const longestStory = 120;
/** 陈舟和他、林远: more than one. */
const many = /和他|、/;
const tellsOfOthers = (text: string): boolean => somebodyElse.test(text) || many.test(text);
/** 跟着叔父学手艺: who is only met. */
const companions =
  /(?:跟着?|随|和|与|同|向|把|给|陪)[\u4e00-\u9fff]{0,2}(?:父亲?|母亲?|爸爸?|妈妈?|爷爷|奶奶|师傅|哥哥|姐姐|妻子?|丈夫|儿子|女儿)/g;

/** The facts of one life, each beside the one told before it. */
function alongLife(passage: CheckedPassage, index: number): Contradiction[] {
  if (!passage.figures.some(({ kind }) => kind === 'age')) return [];
  const told = lifeFacts(passage);
  const isOfMany = new Set(told.filter(({ isOfToday }) => isOfToday).map(({ age }) => age)).size > 1;
  const births = told.filter(({ age }) => age === 0);
  const [birth] = births;
  return told.slice(1).flatMap((own, i) => {
    const before = told[i] as LifeFact;
    const earlier = births.length === 1 && birth && birth !== own && birth !== before ? [before, birth] : [before];
    const other = earlier.find((one) => {
      // Two ages of today, or two births, are of two people: only what one sentence tells is of one.
      const isApart = /[。！？]/.test(passage.text.slice(one.figure.end, own.figure.start));
      return !(isApart && ((isOfMany && own.isOfToday) || births.length > 1)) && contradict(passage, one, own);
    });
    if (!other) return [];
    const [from, age] = inOrder(other, own);
    const born = from.year - from.age;
    const detail = [String(born), String(age.year), String(age.year - born), age.figure.text];
    return [{ at: { index, figure: age.figure }, other: { index, start: from.start, end: from.figure.end }, detail }];
  });
}

/** The birth, or what is told first, and the age that is checked against it. */
const inOrder = (earlier: LifeFact, own: LifeFact): readonly [LifeFact, LifeFact] =>
  own.age === 0 ? [own, earlier] : [earlier, own];

function contradict(passage: CheckedPassage, earlier: LifeFact, own: LifeFact): boolean {
  const [from, age] = inOrder(earlier, own);
  if (age.age === 0 || (from.age > 0 && from.year === age.year) || !areOfOne(passage, earlier, own)) return false;
  const expected = age.year - (from.year - from.age);
  if (own.isLoose && Math.abs(Math.abs(own.age - expected) - slipOfTen) > tolerance) return false;
  return !fits(from, age, expected);
}

/** Whether two facts fit; an article later than the latest year told makes anybody only older. */
function fits(earlier: LifeFact, own: LifeFact, expected: number): boolean {
  if (own.isLeast) return own.age >= expected - tolerance;
  if (earlier.isLeast) return own.age <= expected + tolerance;
  return Math.abs(own.age - expected) <= tolerance;
}

/** 28岁的康泰 and 31岁的李敏. */
function haveOtherNames(text: string, a: Span, b: Span): boolean {
  const [one, other] = [a, b].map(({ end }) => /^的([\u4e00-\u9fff]{2})/.exec(text.slice(end, end + 3))?.[1]);
  return one !== undefined && other !== undefined && one !== other && !/^[他她]/.test(other);
}

/** 冯舟2004年出生。冠军由23岁的沈奕摘得: a sentence on brings in a name that the text has not told. */
function isOfNewcomer(text: string, between: string, { figure }: LifeFact): boolean {
  const name = /^的([\u4e00-\u9fff]{2})/.exec(text.slice(figure.end, figure.end + 3))?.[1];
  const isNew = name !== undefined && !/^[他她]/.test(name) && !text.slice(0, figure.start).includes(name);
  return isNew && /[。！？][^。！？]*[由被]$/.test(between);
}

/** Whether nothing between two facts tells of somebody else. */
function areOfOne({ text }: CheckedPassage, earlier: LifeFact, own: LifeFact): boolean {
  const between = text.slice(earlier.figure.end, own.figure.start);
  if (between.length > longestStory || tellsOfOthers(between.replace(companions, '').replace(/^(?:年?出?生)、/, '')))
    return false;
  if (text.charAt(own.figure.end) === '的' && tellsOfOthers(text.slice(own.figure.end, own.figure.end + 4)))
    return false;
  if (haveOtherNames(text, earlier.figure, own.figure) || isOfNewcomer(text, between, own)) return false;
  if (own.isPersonal) return true;
  return earlier.age > 0 || /^[^。]*$/.test(between);
}

/** What nobody does before being born. */
const deeds =
  /^[\d月日]{0,6}[，,]?(?:他|她)?(?:应征|报名)?(?:参军|入伍|入党|入团|参加|毕业|考入|考上|进入|结婚|上学|开始|加入|退休|去世|逝世|来到|担任|成为|创办|学)/;

/** 1958年生，1955年参军: a deed before the birth. */
function beforeBirth(sentence: Sentence): Contradiction[] {
  const births = sentence.figures.filter((figure) => yearOf(figure) !== null && isBirth(sentence.passage, figure));
  return births.flatMap((birth, i) => {
    if (!/\d{4}/.test(birth.text)) return [];
    // 祖父1930年出生，…；父亲1958年出生: a life ends where the next begins.
    const end = births[i + 1]?.start ?? sentence.end;
    const parts = textBetween(sentence, birth, { start: end, end }).split(/[；;]/);
    if (births.length > 1 && parts.length === 1) return [];
    return deedsBefore(sentence, birth, birth.end + (parts[0] as string).length);
  });
}

function deedsBefore(sentence: Sentence, birth: Figure, end: number): Contradiction[] {
  const born = yearOf(birth) as number;
  return sentence.figures.flatMap((deed) => {
    const year = yearOf(deed);
    if (year === null || year >= born || deed.start < birth.end || deed.start >= end || !/\d{4}/.test(deed.text))
      return [];
    if (
      tellsOfOthers(textBetween(sentence, birth, deed)) ||
      !deeds.test(sentence.passage.text.slice(deed.end, deed.end + 16))
    )
      return [];
    return [{ at: placed(sentence, deed), other: stretch(sentence, birth), detail: [String(born), String(year)] }];
  });
}

/** 生于1917年，拍下照片时28岁, in an article that tells of 1945 elsewhere. */
function fitsOtherYear({ sentences }: CheckedPage, { at }: Contradiction): boolean {
  const own = sentences.filter(({ passage }) => passage === sentences.find(({ index }) => index === at.index)?.passage);
  const article = sentences.filter(({ passage }) => passage.article === own[0]?.passage.article);
  const sentence = own.find(({ figures }) => figures.includes(at.figure as Figure));
  const { value, kind } = at.figure;
  if (!sentence || kind !== 'age' || value === null || isOfToday(sentence, at.figure)) return false;
  const births = article.flatMap(({ passage, figures }) =>
    figures.flatMap((figure) => (isBirth(passage, figure) ? (yearOf(figure) ?? []) : [])),
  );
  const today = sentence.passage.day.year;
  return births.some((born) =>
    [...yearsOf(article)].some((year) => year !== today && Math.abs(year - born - value) <= tolerance),
  );
}
/** 今年28岁, 28岁的陈舟. */
const isOfToday = (sentence: Sentence, figure: Span): boolean =>
  /今年|如今|现年|已/.test(clauseBefore(sentence, figure)) || sentence.passage.text.charAt(figure.end) === '的';

function offLine({ earlier, own, expected }: AgeMismatch): Contradiction {
  const detail = [String(earlier.year - earlier.age), String(own.year), String(expected), own.figure.text];
  return { at: placed(own.sentence, own.figure), other: stretch(earlier.sentence, earlier.figure), detail };
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
    ['1998年，28岁的康泰来教书。2024年，64岁的他还在。', '1998年，28岁的康泰来教书。2024年，[64岁]的他还在。'],
    ['1998年，28岁的康泰来教书。2024年，31岁的李敏来了。', '1998年，28岁的康泰来教书。2024年，31岁的李敏来了。'],
    ['1956年出生的老木匠1971年学手艺，那年他25岁。', '1956年出生的老木匠1971年学手艺，那年他[25岁]。'],
    ['出生于1935年的老战士在2025年度过了百岁生日。', '出生于1935年的老战士在2025年度过了[百岁]生日。'],
    [
      '2003年他35岁，带人修路。2023年路通了，他已是65岁的老人。',
      '2003年他35岁，带人修路。2023年路通了，他已是[65岁]的老人。',
    ],
    [
      '2003年他35岁，带人修路。2023年路通了，他已是55岁的老人。',
      '2003年他35岁，带人修路。2023年路通了，他已是55岁的老人。',
    ],
    ['患者王某，男，56岁，1960年5月出生。', '患者王某，男，[56岁]，1960年5月出生。'],
    ['6月老人迎来110岁生日。老人生于1925年。', '6月老人迎来[110岁]生日。老人生于1925年。'],
    ['1986年出生的种粮大户简明川，2025年已经49岁。', '1986年出生的种粮大户简明川，2025年已经[49岁]。'],
    ['1986年出生的种粮大户简明川，2025年已经39岁。', '1986年出生的种粮大户简明川，2025年已经39岁。'],
    ['他1958年生于青石镇，1955年参军入伍。', '他1958年生于青石镇，[1955年]参军入伍。'],
    ['他1958年生于青石镇，父亲1945年参军。', '他1958年生于青石镇，父亲1945年参军。'],
    [
      '1949年5月出生的老石头，2025年5月这天正好86岁，坐在第二排。',
      '1949年5月出生的老石头，2025年5月这天正好[86岁]，坐在第二排。',
    ],
    ['1959年出生的他2026年整57岁。', '1959年出生的他2026年整[57岁]。'],
    ['1959年出生的他2026年整67岁。', '1959年出生的他2026年整67岁。'],
    ['1959年出生的他2026年收养了12岁的女孩。', '1959年出生的他2026年收养了12岁的女孩。'],
    ['2011年出生、2025年17岁的小将夺冠。', '2011年出生、2025年[17岁]的小将夺冠。'],
    ['61岁的老站长罗水生在修船。他1946年出生在渔村。', '[61岁]的老站长罗水生在修船。他1946年出生在渔村。'],
    ['61岁的老站长罗水生在修船。他儿子1990年出生。', '61岁的老站长罗水生在修船。他儿子1990年出生。'],
    ['画家林远舟（1915—1998），享年93岁。', '画家林远舟（1915—1998），享年[93岁]。'],
    ['林远舟牺牲时年仅38岁。他1915年出生，1943年牺牲。', '林远舟牺牲时年仅[38岁]。他1915年出生，1943年牺牲。'],
    ['23岁的陈舟是消防员。今年32岁的陈舟说。', '23岁的陈舟是消防员。今年[32岁]的陈舟说。'],
    ['23岁的陈舟是消防员。今年32岁的陈帆说。', '23岁的陈舟是消防员。今年32岁的陈帆说。'],
    ['老人终年96岁。“他走的时候91岁。”', '老人终年96岁。“他走的时候[91岁]。”'],
    ['祖父1930年出生，1926年参军；父亲1958年出生。', '祖父1930年出生，[1926年]参军；父亲1958年出生。'],
    ['周德厚生于1963年。他的儿子今年35岁。', '周德厚生于1963年。他的儿子今年35岁。'],
    ['他1970年出生，20岁时参军。', '他1970年出生，20岁时参军。'],
  ],
  apply: (page) => [
    ...[...page.passages.flatMap(alongLife), ...lives(page)].filter((found) => !fitsOtherYear(page, found)),
    ...page.sentences.flatMap(beforeBirth),
    ...ageMismatchesOf(page).map(offLine),
  ],
};
