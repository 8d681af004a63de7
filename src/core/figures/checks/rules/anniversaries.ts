/** Anniversaries in their year: 抗战胜利80周年 is 2025. */
import type { Figure } from '../../../reading.ts';
import { foundingYears } from '../../data/founding-years.ts';
import { type CheckRule, type Contradiction, clauseBefore, type Sentence } from '../page.ts';
import { foundingWords } from '../time/foundings.ts';
import {
  againstFounding,
  contradiction,
  type Expected,
  isAnniversary,
  namesAnother,
} from './founding-anniversaries.ts';
import { againstToldEvents } from './told-anniversaries.ts';

/** Ties an anniversary to the year of the article; without it a text may tell of a past one or of one to come. */
const thisYear =
  /(?:今年(?!以|初|底)|(?:\d日|昨[日天]|今[日天]|日前|近日|上午|下午|昨晚)[，,]?[^，。；]{0,8}(?:迎来|(?<!为)(?:庆祝|纪念)|举行|举办|召开))[^，。；]{0,24}$/;
/** 2025年迎来建校70周年: the year stands in the sentence. */
const yearTold = /((?:19|20)\d{2})年[^，。；]{0,8}(?:迎来|庆祝|纪念)[^，。；]{0,16}$/;
/** 2019年10月1日是新中国成立70周年. */
const yearOfDay =
  /((?:19|20)\d{2})年(?:\d{1,2}月)?(?:\d{1,2}日)?[，,]?(?:正?是|正值|恰逢|适逢|迎来|系)[^，。；]{0,10}$/;
/** 2025年8月15日，为纪念抗战胜利80周年. */
const markedOn = /((?:19|20)\d{2})年\d{1,2}月\d{1,2}日[^，。；]{0,4}[，,]为(?:隆重)?(?:纪念|庆祝)[^，。；]{0,16}$/;
/** What may stand right before a national event: 越南建国 is another one. */
const ofThisNation = '(?:^|[是迎祝念接在暨的年民和、与及“：:，届为于]|[中我祖全]国)';
const founded =
  /(\d{4})年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:[\u4e00-\u9fff]{0,4})(?:创办|成立|建校|始建|建院|创建|建厂|建成|创刊|诞生|开馆|设立|组建)|(?:创办|成立|始建|创建|建成|创刊|诞生|建校|设立|组建|建于)于?(\d{4})年/;

/** 建校50周年, 迎来50周年: what stands right before is no other deed, as in 首届毕业生毕业47周年. */
const ofFounding = new RegExp(`(?:${foundingWords}|迎来|喜迎|庆祝|纪念|举行|举办|庆|自己的|[是了的]|^)$`);

function expectedOf(sentence: Sentence, figure: Figure, year: number | null): Expected | null {
  const clause = clauseBefore(sentence, figure).slice(-16);
  const event = foundingYears.find(([words]) => new RegExp(`${ofThisNation}(?:${words.source})[暨和”]?$`).test(clause));
  const before = sentence.passage.text.slice(sentence.start, figure.start);
  const named = event && Number((yearOfDay.exec(before) ?? markedOn.exec(before))?.[1] ?? Number.NaN);
  if (event && named) return { since: event[1], year: named, expected: named - event[1] };
  // A year that stands alone in the text, as in the plans for 2035年, is none of the article.
  if (event)
    return year !== null &&
      sentence.passage.yearTold !== 'open' &&
      isOfThisYear(sentence, figure, before, year - event[1])
      ? { since: event[1], year, expected: year - event[1] }
      : null;
  const match = founded.exec(before);
  const since = Number(match?.[1] ?? match?.[2] ?? Number.NaN);
  const told = Number(yearTold.exec(before)?.[1] ?? Number.NaN);
  if (Number.isNaN(since) || !ofFounding.test(clause) || (Number.isNaN(told) && !thisYear.test(before))) return null;
  const celebrating = Number.isNaN(told) || told === since ? year : told;
  if (celebrating === null) return null;
  return { since, year: celebrating, expected: celebrating - since };
}

/** 为纪念抗战胜利80周年，市博物馆7月5日推出专题展览. */
function isMarkedNow(sentence: Sentence, figure: Figure, before: string): boolean {
  const behind = sentence.passage.text.slice(figure.end, Math.min(sentence.end, figure.end + 30));
  const hasYear = /(?:19|20)\d{2}年/.test(before + behind);
  return !hasYear && /为(?:隆重)?(?:纪念|庆祝)[^，。]{0,16}$/.test(before) && marked.test(behind);
}
const marked = /^[，,][^，。；]{0,16}(?:\d日|昨[日天晚]|今[日天晚]|近日|日前)/;

/** 今年是…80周年; or a headline whose text has the anniversary of the year. */
function isOfThisYear(sentence: Sentence, figure: Figure, before: string, expected: number): boolean {
  if (thisYear.test(before) || isMarkedNow(sentence, figure, before)) return true;
  const { kind } = sentence.passage;
  return (
    (kind === 'headline' || kind === 'subtitle') &&
    figure.value !== null &&
    Math.abs(figure.value - expected) % 10 === 0 &&
    !/迎接|喜迎|献礼|[迎向]/.test(before)
  );
}

function checked(sentence: Sentence, figure: Figure): Contradiction[] {
  if (!isAnniversary(figure)) return [];
  const told = toldApart(sentence, figure);
  if (told) return told.expected === figure.value ? [] : contradiction(sentence, figure, told);
  if (namesAnother.test(sentence.passage.text.slice(figure.end, figure.end + 10))) return [];
  const found = expectedOf(sentence, figure, sentence.passage.day.year);
  if (!found || found.expected === figure.value || found.expected <= 0) return [];
  // 1997年增长了5%。今年是改革开放20周年: the article is of the year after.
  if (sentence.passage.yearTold && found.expected + 1 === figure.value) return [];
  return contradiction(sentence, figure, found);
}

/** The year of the event that an anniversary of today names, told in another sentence of the passage. */
function toldApart(sentence: Sentence, figure: Figure): Expected | null {
  const { text, day } = sentence.passage;
  const before = text.slice(Math.max(0, figure.start - 24), figure.start);
  const year = Number(yearNamed.exec(before)?.[1] ?? Number.NaN) || day.year;
  const event =
    year !== null && (thisYear.test(before) || yearNamed.test(before)) ? celebrated.exec(before)?.[1] : undefined;
  const since = event ? eventYear(text, event) : null;
  return since && year !== null && year > since ? { since, year, expected: year - since } : null;
}

/** 今天，纪念淮阳起义100周年. */
const celebrated = /(?:纪念|庆祝|迎来|[年）)]正?是|正值|恰逢|适逢)([\u4e00-\u9fff]{4,10})$/;
/** 今年（2025年）是, 2025年恰逢. */
const yearNamed = /((?:19|20)\d{2})年[）)]?(?:正?是|正值|恰逢|适逢|迎来)[^，。；]{0,12}$/;

/** The year that a passage tells an event of: 1925年，淮阳起义打响第一枪. */
function eventYear(text: string, event: string): number | null {
  const year = new RegExp(
    `((?:1[89]|20)\\d{2})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[，,]?(?:著名的|震惊中外的)?“?${event}`,
  ).exec(text);
  return year ? Number(year[1]) : null;
}

export const anniversaries: CheckRule = {
  name: 'anniversary',
  purpose: 'An anniversary of a known event, or of a founding told in the sentence, falls in the year of the article.',
  examples: [
    ['今年是抗战胜利75周年。', '今年是抗战胜利[75周年]。'],
    ['为纪念抗战胜利70周年，博物馆7月5日推出展览。', '为纪念抗战胜利[70周年]，博物馆7月5日推出展览。'],
    ['学校创办于1925年，今年迎来建校90周年。', '学校创办于1925年，今年迎来建校[90周年]。'],
    ['2025年是学校成立50周年。学校1965年建校。', '2025年是学校成立[50周年]。学校1965年建校。'],
    [
      '剧团成立于1959年。2024年9月，剧团举办建团75周年晚会。',
      '剧团成立于1959年。2024年9月，剧团举办建团[75周年]晚会。',
    ],
    ['剧团成立于1959年。2024年9月，剧团举办建团65周年晚会。', '剧团成立于1959年。2024年9月，剧团举办建团65周年晚会。'],
    [
      '1952年建成的礼堂2022年修缮，修缮后将迎来建校60周年庆典。',
      '1952年建成的礼堂2022年修缮，修缮后将迎来建校60周年庆典。',
    ],
    ['2025年是学校成立60周年。学校1965年建校。', '2025年是学校成立60周年。学校1965年建校。'],
    ['始建于1935年的岭上小学5日迎来建校100周年。', '始建于1935年的岭上小学5日迎来建校[100周年]。'],
    [
      '1915年，淮阳起义打响。今天，纪念淮阳起义100周年座谈会召开。',
      '1915年，淮阳起义打响。今天，纪念淮阳起义[100周年]座谈会召开。',
    ],
    ['2025年学校迎来70周年纪念日。学校创办于1945年。', '2025年学校迎来[70周年]纪念日。学校创办于1945年。'],
    [
      '为纪念1998年抗洪胜利，纪念馆开馆。今年（2025年）是抗洪胜利37周年。',
      '为纪念1998年抗洪胜利，纪念馆开馆。今年（2025年）是抗洪胜利[37周年]。',
    ],
    [
      '为纪念1998年抗洪胜利，纪念馆开馆。今年（2025年）是抗洪胜利27周年。',
      '为纪念1998年抗洪胜利，纪念馆开馆。今年（2025年）是抗洪胜利27周年。',
    ],
    ['2025年8月15日，为纪念抗战胜利70周年，老馆开放。', '2025年8月15日，为纪念抗战胜利[70周年]，老馆开放。'],
    ['2015年8月15日，为纪念抗战胜利70周年，老馆开放。', '2015年8月15日，为纪念抗战胜利70周年，老馆开放。'],
    ['建成于1956年的老馆谢幕，2026年老馆本应80周年庆生。', '建成于1956年的老馆谢幕，2026年老馆本应[80周年]庆生。'],
    ['成立于1965年的剧团，2025年迎来50周年。', '成立于1965年的剧团，2025年迎来[50周年]。'],
    ['始建于1975年的小学，2025年迎来四十岁生日。', '始建于1975年的小学，2025年迎来[四十岁]生日。'],
    ['他1975年创办学校，2025年他迎来九十岁生日。', '他1975年创办学校，2025年他迎来九十岁生日。'],
    ['今年是越南建国80周年。', '今年是越南建国80周年。'],
    ['今年是抗战胜利80周年。', '今年是抗战胜利80周年。'],
    ['2015年纪念抗战胜利70周年。', '2015年纪念抗战胜利70周年。'],
  ],
  apply: (page) => [
    ...page.sentences.flatMap((sentence) => sentence.figures.flatMap((figure) => checked(sentence, figure))),
    ...againstFounding(page),
    ...againstToldEvents(page),
  ],
};
