/** Whether two amounts are told of two things: 东桥全长1280米 and 西桥全长1820米, of two years, of two people. */
import type { Figure } from '../../reading.ts';
import { clauseBefore, clauseBehind, type Sentence, textBefore } from './page.ts';

export interface Told {
  readonly sentence: Sentence;
  readonly figure: Figure;
}

/** Words before an amount that name nothing. */
const neutral =
  /该(?:案|工程|项目)?|这[座条项个所家幢里些次]?|此次?|本|整个|全[市县省区国线长年镇村]|我[市县省区]|[共已将约近达超有为是设]|累计|当场|目前|如今|现在|截至|据[^，]{0,6}|先后|一共|总共|合计|了|的|也|就|还|都|在|从|让|使|每[天日]|[，,、“”：:（(\s　]/g;
const times =
  /\d{4}年|[去今明前上当]年|上半年|下半年|[一二三四]季度|\d{1,2}月|昨[日天晚]|今[日天晚]|首日|次日|[上下]午|凌晨|\d{1,2}[时点](?![间段候])/g;
/** 昨日发布数据: when it was told, which a headline leaves out. */
const whenTold = /[昨今][日天](?:上午|下午|晚)?/g;
const kin = /[父母爸妈爷奶妻兄弟姐妹]|儿子|女儿|丈夫/g;
/** Who says it, before what is said. */
const speaker = /^[^，。“]{0,24}(?:说|表示|介绍|透露|称|告诉[^，]{0,8}|获悉|了解到|显示)[，,：:“]+/;

/** How many characters two runs have in common at their ends. */
export function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}

const named = ({ sentence, figure }: Told): string =>
  clauseBefore(sentence, figure).replace(times, '').replace(neutral, '');

const lead = ({ sentence, figure }: Told): string => textBefore(sentence, figure).replace(speaker, '');

const shortestNoun = 2;

/** What stands before the words that both have is another name in each: 县 and 中 of 县医院有床位, 中医院有床位. @returns null where it is none. */
export function otherNames(a: Told, b: Told): readonly [string, string] | null {
  const [one, other] = [named(a), named(b)];
  const shared = sharedEnd(one, other);
  // A headline says 揽客 where the text says 接待游客.
  const least = a.sentence.passage.kind === b.sentence.passage.kind ? 1 : shortestNoun;
  if (shared < least || one.length <= shared || other.length <= shared) return null;
  const [ofOne, ofOther] = [one.slice(0, one.length - shared), other.slice(0, other.length - shared)];
  return shareRun(ofOne, ofOther) ? null : [ofOne, ofOther];
}
export const haveOtherNames = (a: Told, b: Told): boolean => otherNames(a, b) !== null;

/** 青石书展接待 and 青石书展吸引: one name, and another verb before the noun that both have. */
const shortestRun = 4;
export const shareRun = (a: string, b: string): boolean =>
  [...a].some((_, i) => i + shortestRun <= a.length && b.includes(a.slice(i, i + shortestRun)));

/** Marks that part two things of one kind, before the noun that both have: 南塔 and 北塔, 引桥 and 主桥, 一期 and 二期. */
const marked = /([东西南北新老旧主副上下左右男女甲乙丙前后内外引一二三四五六七八九\d])(?=([\u4e00-\u9fff]))/g;
/** How far from the amount a mark is looked for, in characters. */
const markReach = 12;

/** Whether a noun has one mark around one amount and another around the other. @param isFar the whole lead of the sentence is read. */
export function haveOtherMarks(a: Told, b: Told, isFar = false): boolean {
  const [one, other] = [marksAround(a, isFar), marksAround(b, isFar)];
  return [...one].some(([noun, mark]) => other.has(noun) && other.get(noun) !== mark);
}

function marksAround({ sentence, figure }: Told, isFar: boolean): ReadonlyMap<string, string> {
  const before = isFar ? textBefore(sentence, figure) : clauseBefore(sentence, figure).slice(-markReach);
  const words = `${before} ${clauseBehind(sentence, figure).slice(0, markReach)}`;
  // 第三季度 is no third one.
  return new Map([...words.replace(times, '').matchAll(marked)].map(([, mark = '', noun = '']) => [noun, mark]));
}

/** 桥长 and then 引桥长: a word of one character more in front of the first one's whole name makes it another thing. */
export function isNarrowed(a: Told, b: Told): boolean {
  const [one, other] = [named(a), named(b)];
  return one.length > 1 && other.length === one.length + 1 && other.endsWith(one);
}

/** Times, or people, that both are told with, and of which each has one that the other has not. */
function haveOther(words: RegExp, a: Told, b: Told): boolean {
  const inHeadline = a.sentence.passage.kind !== b.sentence.passage.kind;
  const wordsOf = (told: Told) =>
    new Set(
      (
        lead(told)
          .replace(inHeadline ? whenTold : '', '')
          .match(words) ?? []
      ).map((word) => yearTold(word, told)),
    );
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return [...one].some((word) => !other.has(word)) && [...other].some((word) => !one.has(word));
}

/** 去年 is 1997年 in an article of 1998. */
function yearTold(word: string, { sentence: { passage } }: Told): string {
  const back = word === '去年' ? 1 : word === '今年' ? 0 : null;
  return back === null || passage.day.year === null ? word : `${passage.day.year - back}年`;
}

/** Another year, or an earlier one of a series, told with one of two amounts alone. */
const otherTime =
  /((?:19|20)\d{2})年|\d{1,2}月[底初末中上下]|[去前上]年|首[日月周]|[上首]届|往[年届]|历届|第[一二三四五六七八九十\d]+届/;
/** @param inClause in the clause of the amount alone. */
export function hasOtherTime(told: Told, inClause = false): boolean {
  const match = otherTime.exec(inClause ? clauseBefore(told.sentence, told.figure) : lead(told));
  return match !== null && (match[1] === undefined || Number(match[1]) !== told.sentence.passage.day.year);
}

/** Of two times or two people, as far as both say. */
export const areOfOtherTimes = (a: Told, b: Told): boolean => haveOther(times, a, b) || haveOther(kin, a, b);
