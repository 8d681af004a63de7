/** Weak signs of a statement of time by itself: the words around its number, and how it is told. */
import { otherCourse } from '../../data/time-cues.ts';
import { clauseBefore, type Sentence } from '../page.ts';
import type { Measure, Statement } from './statements.ts';

/** Measures that are told alike. */
const groupOf: Readonly<Record<Measure, string>> = {
  years: 'Y',
  anniversary: 'J',
  age: 'A',
  nth: 'O',
  'nth-year': 'N',
  months: 'M',
  days: 'D',
  'nth-day': 'T',
  hours: 'H',
};

export const isHeadline = ({ passage: { kind } }: Sentence): boolean => kind === 'headline' || kind === 'subtitle';

const goesOn = /至今|如今|今年|已经?|现在|现年|以来|了$|整整|又|年方/;
const thisYear = /今年|正值|恰逢|适逢|迎来|之际|\d日|[今昨]天|昨[日晚]/;
const toCome = /迎接|喜迎|着眼|面向|献礼|[即待]?将|目标|后年|明年/;
/** What is held each year was not held in one. */
const interrupted = /停办|因故|(?<!从未|未曾|没有)间断|暂停|疫情|中断(?!过)/;
const isOver = /历时|前后|持续|为期|用时|耗时|历经|花了|用了|运行|工期|昼长|熬过|整整/;
/** 比原计划提前10天: from the one day to the other. */
const ahead = /(?:提前|提早|推迟|延后|拖后|超期|[早晚]|[早晚]了|[早晚]到)[约近]?$/;
/** What has an age and is nobody. */
const thing = /[馆院厂校店场桥报社台楼塔船站园库团坝厅](?![长员工主医友])/;

/** How a stretch of time is told, by what stands right behind it. */
const forms: readonly (readonly [name: string, words: RegExp])[] = [
  ['ago', /^[以之]?前/],
  ['later', /^[以之]?[后後]/],
  ['since', /^以?[来來]/],
  ['within', /^(?:之?[内內间間]|[里裡裏中])/],
  ['of it', /^的/],
  ['whole', /^[了，。；：！？、”）]|^$/],
];

/** What holds for a statement whatever it is of, with the signs of its words. */
export interface Around {
  readonly group: string;
  /** The words right before and behind the number, by themselves. */
  readonly words: readonly string[];
  readonly signs: readonly string[];
}

const han = /^[\u4e00-\u9fff]+$/;
const last = (text: string, n: number): string => text.slice(-n);

export function aroundOf(statement: Statement, pointCount: number): Around {
  const { sentence, figure, measure } = statement;
  const group = groupOf[measure];
  const { text } = sentence.passage;
  const before = text.slice(Math.max(sentence.start, figure.start - 4), figure.start);
  const behind = text.slice(figure.end, Math.min(sentence.end, figure.end + 4));
  const clause = clauseBefore(sentence, figure);
  const lead = clause.slice(-8);
  const words = [
    `b1 ${last(before, 1)}`,
    `a1 ${behind.slice(0, 1)}`,
    ...(han.test(last(before, 2)) && before.length > 1 ? [`b2 ${last(before, 2)}`] : []),
    ...(han.test(behind.slice(0, 2)) && behind.length > 1 ? [`a2 ${behind.slice(0, 2)}`] : []),
  ];
  const isAhead = ahead.test(clause);
  const signs = [
    `form ${forms.find(([, words]) => words.test(behind))?.[0] ?? 'other'}`,
    ...(isAhead ? ['ahead'] : []),
    ...(/^[^，。]{0,2}(?:生日|华诞|[寿壽])/.test(behind) ? ['birthday'] : []),
    ...(measure === 'age' && thing.test(clause) ? ['of a thing'] : []),
    ...(goesOn.test(lead) || /^[了]/.test(behind) ? ['goes on'] : []),
    ...(isOver.test(lead) ? ['is over'] : []),
    ...(isHeadline(sentence) ? ['in headline'] : []),
    ...(figure.approx !== null ? ['about'] : []),
    ...(clause === '' ? ['opens clause'] : []),
    ...(/[他她]/.test(lead) ? ['of them'] : []),
    ...(figure.tier === 'minor' ? ['minor'] : []),
    ...(!isAhead && otherCourse.test(text.slice(Math.max(sentence.start, figure.start - 20), figure.end + 3))
      ? ['other course']
      : []),
    ...(/[；;]|、$/.test(before) ? ['listed'] : []),
    ...(interrupted.test(text) ? ['interrupted'] : []),
    ...(thisYear.test(text.slice(Math.max(sentence.start, figure.start - 24), figure.end + 8)) ? ['this year'] : []),
    ...(toCome.test(clause) ? ['to come'] : []),
    pointCount <= 2 ? 'few points' : pointCount <= 5 ? 'some points' : 'many points',
  ];
  return { group, words, signs };
}

/** Signs of a statement that speaks of no two points at all. */
export const signsOfNone = ({ group, words, signs }: Around): readonly string[] => [
  'none',
  `none ${group}`,
  ...words.flatMap((word) => [`none ${word}`, `none ${group} ${word}`]),
  ...signs.flatMap((sign) => [`none ${sign}`, `none ${group} ${sign}`]),
];
