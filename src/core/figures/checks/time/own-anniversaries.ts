/**
 * Anniversaries of what the article itself tells the year of: 1958年10月通车…2008年秋天，大桥迎来通车45周年 should be the 50th; 创于1919年…庆祝创校七十周年 in 1999 the
 * 80th. What is celebrated is told with one year, in the same word or another one for a beginning; the day of the feast is told in its sentence, or is that of the
 * article. Where any two years of the article lie so far apart, nothing is said.
 */
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { distancesOf, type Mismatch } from './fit.ts';
import { feastWords, foundingWords } from './foundings.ts';
import { dateOf } from './instants.ts';
import { nowOf, type Point, pointsOf } from './points.ts';
import { type Statement, statementOf } from './statements.ts';

interface Celebrated {
  /** 建校, 厂庆, 成立. */
  readonly word: string;
  readonly name: string;
}
/** A point that the text tells. */
type ToldPoint = Point & { readonly figure: NonNullable<Point['figure']>; readonly sentence: Sentence };
const isTold = (point: Point): point is ToldPoint =>
  point.figure !== null && point.sentence !== null && point.axis === 'calendar' && point.hasYear;

const celebrated = new RegExp(`(${foundingWords}|${feastWords})$`);
/** What feasts are told with, around the name of what has them. */
const feast =
  /^(?:[今明]年|[前昨今][天日晚])?(?:正?是|将|又|刚刚?)?|(?:[前昨今][天日晚])?(?:将|又)?(?:迎来|喜迎|庆祝|举[办行]了?|纪念)(?:建成|正式)?$/g;
/** 青石大桥 is not what 青石隧道 celebrates: the last character of its name stands where its date is told. */
function isNamedThere(name: string, { sentence: { passage, start, end } }: ToldPoint): boolean {
  return name === '' || passage.text.slice(start, end).includes(name.slice(-1));
}
/** 该校, 这座, 它: what the sentence before or behind is about. */
const pointing = /(?:^|[，,])(?:[该这此][\u4e00-\u9fff]|它|其前身)/;
const isNear = ({ at }: Statement, from: ToldPoint): boolean =>
  Math.abs(from.at - at) <= 1 && pointing.test(clauseOf(from));
/** 建校 and 厂庆 say what has the feast. */
const thingOf = (word: string): string => /[校院厂馆团社队站店台园场会司刊报市]/.exec(word)?.[0] ?? '';
/** A school is called so or otherwise. */
const calledFor = (thing: string): string => ({ 校: '校学院', 厂: '厂司坊' })[thing] ?? thing;
/** 明德书院创于1919年, 1919年创办的书院: what was founded is called as what has the feast. */
function isFounded({ word }: Celebrated, { sentence, figure }: ToldPoint): boolean {
  const before = clauseBefore(sentence, figure).replace(foundedIn, '');
  const called = before || /的([\u4e00-\u9fff]{2,8})(?![\u4e00-\u9fff])/.exec(clauseBehind(sentence, figure))?.[1];
  return called !== undefined && calledFor(thingOf(word)).includes(called.slice(-1));
}

/** What has the feast: 青石大桥 of 昨天，青石大桥迎来通车; nothing where only the feast is told. */
function celebratedBefore({ sentence, figure }: Statement): Celebrated | null {
  const clause = clauseBefore(sentence, figure);
  const word = celebrated.exec(clause)?.[1];
  return word === undefined ? null : { word, name: clause.slice(0, -word.length).replace(feast, '') };
}

/** 青石工厂庆祝建厂50周年。青河书店1983年创办: what the year is told of has a name of its own. */
export function isOfAnother(statement: Statement, from: Point): boolean {
  const told = celebratedBefore(statement);
  if (!told || !isTold(from)) return false;
  return ownName.test(clauseBefore(from.sentence, from.figure)) && !isNamedThere(told.name, from);
}
const ownName = /^[\u4e00-\u9fff]{2,8}[校院厂馆团社店台园场会司报桥]$/;

/** Feasts told of before, or of somebody else. */
const other = /年[后前]|筹备|倒计时/;
/** Between a date and the word for what happened then, in characters. */
const farthest = 6;
/** The same where anything may begin: 1919年由一群归国学生在城西创办. */
const farthestFounding = 16;
/** A feast may be held a year before or behind its day. */
const begun = 1;

const yearOf = ({ low }: Point): number => dateOf(low).getUTCFullYear();

/** 今年 is the year of the feast. */
const fullYear = /^(?:\d{4}|[一二〇零○三四五六七八九]{4})年/;

/** The dates of which a word tells what happened: 1958年10月通车. */
const datesOf = (points: readonly ToldPoint[], word: string): readonly ToldPoint[] =>
  points.filter(({ sentence, figure }) => {
    const at = clauseBehind(sentence, figure).indexOf(word);
    return at >= 0 && at <= farthest && fullYear.test(figure.text);
  });

const founded = new RegExp(`^[^，,。；年]{0,${farthestFounding}}?(?:${foundingWords}|办起|建起|合并)`);
const foundedIn = new RegExp(`(?:${foundingWords}|[始创建办立])[于在]$`);
/** The dates on which anything began: 创于1919年, 1919年由一群学生创办. */
const foundingsOf = (points: readonly ToldPoint[]): readonly ToldPoint[] =>
  points.filter(
    ({ sentence, figure }) =>
      fullYear.test(figure.text) &&
      (foundedIn.test(clauseBefore(sentence, figure)) || founded.test(clauseBehind(sentence, figure))),
  );

const areApart = (points: readonly Point[], by: number): boolean => {
  const years = new Set(points.map(yearOf));
  return [...years].some((from) => [by - begun, by, by + begun].some((one) => years.has(from + one)));
};

function ofArticle(sentences: readonly Sentence[]): readonly Mismatch[] {
  const statements = sentences.flatMap((sentence, at) =>
    sentence.figures.flatMap((figure) => (figure.unit === '周年' ? (statementOf(sentence, figure, at) ?? []) : [])),
  );
  const now = statements.length > 0 ? nowOf(sentences) : null;
  if (!now) return [];
  const points = pointsOf(sentences).filter(isTold);
  return statements.flatMap((statement): readonly Mismatch[] => {
    const { sentence, figure, low, high } = statement;
    const told = celebratedBefore(statement);
    if (!told || low !== high || other.test(sentence.passage.text.slice(sentence.start, sentence.end))) return [];
    const { word, name } = told;
    const elsewhere = points.filter((one) => one.figure.end < figure.start - farthest || one.sentence !== sentence);
    const named = datesOf(elsewhere, word).filter((one) => isNamedThere(name, one));
    const isOfWord = named.length > 0;
    const dates = isOfWord ? named : foundingsOf(elsewhere);
    const [from] = dates;
    if (!from || new Set(dates.map(yearOf)).size > 1) return [];
    const isOne = isFounded(told, from) || isNear(statement, from);
    if (!isOfWord && (!isOne || areApart([...points, now], low))) return [];
    const to =
      points.findLast((one) => one.sentence === sentence && one !== from && one.figure.end <= figure.start) ?? now;
    const isOff = Math.abs(yearOf(to) - yearOf(from) - low) > begun;
    return isOff ? [{ statement, from, to, distances: distancesOf(statement, from, to) }] : [];
  });
}
/** From the beginning of its sentence to a date. */
const clauseOf = ({ sentence, figure }: ToldPoint): string => sentence.passage.text.slice(sentence.start, figure.end);

export const wrongAnniversaries = ({ sentences }: CheckedPage): readonly Mismatch[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap(ofArticle);
