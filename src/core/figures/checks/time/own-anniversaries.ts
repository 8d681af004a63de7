/**
 * Anniversaries of what their own words name: 1958年10月通车…2008年秋天，大桥迎来通车45周年 should be the 50th. The same word tells both of them, and the article
 * tells it with one year; the day of the feast is told in its sentence, or is that of the article.
 */
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { distancesOf, type Mismatch } from './fit.ts';
import { foundingWords } from './foundings.ts';
import { dateOf } from './instants.ts';
import { nowOf, type Point, pointsOf } from './points.ts';
import { statementOf } from './statements.ts';

/** A point that the text tells. */
type ToldPoint = Point & { readonly figure: NonNullable<Point['figure']>; readonly sentence: Sentence };
const isTold = (point: Point): point is ToldPoint =>
  point.figure !== null && point.sentence !== null && point.axis === 'calendar' && point.hasYear;

const celebrated = new RegExp(`(${foundingWords})$`);
/** What feasts are told with, around the name of what has them. */
const feast = /^今年(?:正?是)?|(?:将|又)?(?:迎来|喜迎|庆祝|举[办行]了?|纪念)(?:建成|正式)?$/g;
/** 青石大桥 is not what 青石隧道 celebrates: the last character of its name stands where its date is told. */
function isNamedThere(clause: string, word: string, { sentence: { passage, start, end } }: ToldPoint): boolean {
  const name = clause.slice(0, -word.length).replace(feast, '');
  return name === '' || passage.text.slice(start, end).includes(name.slice(-1));
}
/** Feasts to come, told of before, or of somebody else. */
const other = /[明后]年|年[后前]|筹备|启动|倒计时|曾|即将|将迎|前夕/;
/** Between a date and the word for what happened then, in characters. */
const farthest = 6;
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

function ofArticle(sentences: readonly Sentence[]): readonly Mismatch[] {
  const statements = sentences.flatMap((sentence, at) =>
    sentence.figures.flatMap((figure) => (figure.unit === '周年' ? (statementOf(sentence, figure, at) ?? []) : [])),
  );
  const now = statements.length > 0 ? nowOf(sentences) : null;
  if (!now) return [];
  const points = pointsOf(sentences).filter(isTold);
  return statements.flatMap((statement): readonly Mismatch[] => {
    const { sentence, figure, low, high } = statement;
    const clause = clauseBefore(sentence, figure);
    const word = celebrated.exec(clause)?.[1];
    if (!word || low !== high || other.test(sentence.passage.text.slice(sentence.start, sentence.end))) return [];
    const dates = datesOf(
      points.filter((one) => one.figure.end < figure.start - farthest || one.sentence !== sentence),
      word,
    );
    const [from] = dates;
    if (!from || new Set(dates.map(yearOf)).size > 1 || !isNamedThere(clause, word, from)) return [];
    const to =
      points.findLast((one) => one.sentence === sentence && one !== from && one.figure.end <= figure.start) ?? now;
    const isOff = Math.abs(yearOf(to) - yearOf(from) - low) > begun;
    return isOff ? [{ statement, from, to, distances: distancesOf(statement, from, to) }] : [];
  });
}

export const wrongAnniversaries = ({ sentences }: CheckedPage): readonly Mismatch[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap(ofArticle);
