/**
 * Spans that open their clause between two plain points, or right behind them, and no others around: 2015年3月8日开工，总投资12亿元，…，历经四年，2018年6月20日通车;
 * 上午8时开动，下午6时停运，中间停电1小时，实际运行9小时. They are read apart from all odds.
 */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { beginningWords, endingWords, wordsOf } from '../../data/time-cues.ts';
import { type CheckedPage, clauseBefore, type Sentence } from '../page.ts';
import { type Distance, distancesOf, fitOf, type Mismatch } from './fit.ts';
import { type Point, pointsOf } from './points.ts';
import { type Measure, type Statement, statementOf } from './statements.ts';

/** 历时, 前后仅用, 建设者们苦干: all that stands before the span in its clause. */
const ofWhole =
  /^(?:[\u4e00-\u9fff]{0,3}[者们人队]|工程|建设|施工)?(?:前[后後])?(?:[历歷][时時经經]|[耗费費用][时時]|全程|工期|苦[干战寻]|奋战|鏖战|时隔|相隔|(?:[仅只共]|一共|总共)?[用花]了?)(?:[长長]?[达達]|[约約近]|[为為]|[仅僅只]|[共总總][计計]?|了|整整|不到|不足)*$/;
/** 实际运行9小时: without the pauses. */
const ofNet = /^实际?[\u4e00-\u9fff]{0,4}$/;
const eachDay = /^每[天日](?:都)?(?:开放|营业|运营|运行|供[水电暖])$/;
const ended = /^(?:[，,。；;！!）)]|[里间內内][，,。]|$)/;
const notPaused = /不(?:休息|停)/;
const pause = /歇|休|停|中断|暂停|扣除|除去/;
/** What is over later or sooner than its days tell, or was begun anew. */
const halted = /推迟|顺延|延[期误]|停工|停建|缓建|中断|暂停|复工|重启|扣除|除去/;
const begins = new RegExp(`${wordsOf(beginningWords)}|破土|走失|失踪|立案|打响|开[动门馆园放]|烧起|起`);
const ends = new RegExp(`${wordsOf(endingWords)}|闭[馆园]|关[门闭]|收兵|开[馆门园]|重新|签[署订]`);
const fullDate = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}[日号]$/;
const dayOfYear = /^\d{1,2}月\d{1,2}[日号]$/;

/** How many sentences before its own a span may have its points in. */
const farthest = 2;
/** A year that has begun is not counted where it has hardly. */
const hardlyBegun = 0.6;
const nearlyWhole = 0.5;
const daysOfYear = 365.25;

interface Course {
  readonly statement: Statement;
  readonly from: Point;
  readonly to: Point;
  /** In minutes, what it stood still. */
  readonly pauses: readonly number[];
}

/** 不到5个小时 is so much at most, and not half of it. */
function asBound(figure: Figure): Figure {
  const { approx, high } = figure;
  return approx !== null && /不[到足]|未到/.test(approx) && high !== null
    ? { ...figure, approx: null, low: nearlyWhole * high }
    : figure;
}

/** 2023年9月10日，母子相认: a day may open its clause. */
const cueOf = ({ axis, sentence, figure }: Point): string => {
  if (!sentence || !figure) return '';
  const behind = sentence.passage.text.slice(figure.end, sentence.end);
  return (axis === 'calendar' ? /^[，,]?[^，,。；;]*/ : /^[^，,。；;]*/).exec(behind)?.[0] ?? '';
};
const isBegun = (point: Point): boolean => begins.test(cueOf(point));
const isEnded = (point: Point): boolean => ends.test(cueOf(point));

/** 历时两年，终于在2019年11月18日: what it lasted is told in no clause between. A day before it may open a short one. */
function isBeside({ sentence, figure }: Statement, { figure: day }: Point): boolean {
  if (!day) return false;
  const [start, end] = day.start < figure.start ? [day.end, figure.start] : [figure.end, day.start];
  const between = sentence.passage.text.slice(start, end);
  return day.start > figure.start ? /^[，,](?:终于|最终|最后)?[在于到至]?$/.test(between) : between.length <= besides;
}
const besides = 20;

const isDay = (date: RegExp, { source, figure }: Point): boolean => source === 'told' && date.test(figure?.text ?? '');
const areDays = (measure: Measure, ends: readonly Point[]): boolean =>
  ends.every((one) => isDay(fullDate, one)) || (measure === 'days' && ends.every((one) => isDay(dayOfYear, one)));

/** @param points of the sentences around, in their order. */
function courseOf(statement: Statement, points: readonly Point[]): Course | null {
  const { measure, sentence, figure } = statement;
  const isOfClocks = measure === 'hours';
  const moments = points.filter(({ axis }) => axis === 'moment');
  const ofAxis = (axis: Point['axis']) => points.filter((one) => one.axis === axis);
  const own = !isOfClocks ? ofAxis('calendar') : moments.length > 1 ? moments : ofAxis('clock');
  const [from, to, ...more] = own;
  if (!from?.sentence || !from.figure || !to?.sentence || !to.figure || more.length > 0) return null;
  if (!isOfClocks && !areDays(measure, [from, to])) return null;
  if (!isBegun(from)) return null;
  const isBehind = to.figure.start > figure.start;
  if (isBehind ? !isEnded(to) || !isBeside(statement, to) : !isEnded(to) && (isOfClocks || !isBeside(statement, to)))
    return null;
  const text = sentence.passage.text.slice(from.figure.end, sentence.end);
  if (!isOfClocks) return halted.test(text) ? null : { statement, from, to, pauses: [] };
  const durations = sentence.figures.filter((one) => one !== figure && one.kind === 'duration');
  const pauses = durations.flatMap((one) =>
    pause.test(beforeOf(sentence, one)) && one.canonicalUnit && one.value !== null
      ? [one.value * (one.canonicalUnit === 'h' ? 60 : 1)]
      : [],
  );
  const clauses = betweenOf(statement, to);
  // 17时返回，补给3次，用时4小时: something else goes on until the span.
  if (!clauses.every((clause) => pause.test(clause))) return null;
  const isPaused = clauses.some((clause) => !notPaused.test(clause));
  return pauses.length === 0 && isPaused ? null : { statement, from, to, pauses };
}

/** The clauses between the one of a clock and a span behind it. */
const betweenOf = ({ sentence, figure }: Statement, to: Point): readonly string[] =>
  sentence.passage.text
    .slice((to.figure?.end ?? 0) + cueOf(to).length, figure.start - clauseBefore(sentence, figure).length)
    .split(/[，,；;。]/)
    .filter(Boolean);

/** 休息了两次，共1小时 */
const beforeOf = ({ passage: { text }, start }: Sentence, figure: Figure): string =>
  text.slice(Math.max(start, figure.start - besides), figure.start);

const less = ({ low, high, slack }: Distance, gap: number): Distance => ({ low: low - gap, high: high - gap, slack });

/** How far apart the points of a course are, where its span tells otherwise. */
function offBy({ statement, from, to, pauses }: Course): readonly Distance[] | null {
  const distances = distancesOf(statement, from, to);
  if (distances.length === 0) return null;
  const { measure, low, high } = statement;
  if (measure === 'years') {
    const years = (to.low - from.low) / daysOfYear;
    return low > years + hardlyBegun || high < years - hardlyBegun ? distances : null;
  }
  const gap = pauses.reduce((sum, one) => sum + one, 0);
  const all = [...distances, ...distances.map((one) => less(one, gap))];
  if (fitOf(statement, all) !== 'off') return null;
  return gap > 0 ? distances.map((one) => less(one, gap)) : distances;
}

function tells(sentence: Sentence, figure: Figure): boolean {
  const lead = clauseBefore(sentence, figure);
  const behind = sentence.passage.text.slice(figure.end, figure.end + 2);
  if (!ended.test(behind)) return false;
  if (ofNet.test(lead) || eachDay.test(lead)) return true;
  const isPlain = lead === '' && /^[里间内]/.test(behind) && /^(?:h|min)$/.test(figure.canonicalUnit ?? '');
  return isPlain || ofWhole.test(lead);
}

export function brokenSpans({ sentences }: CheckedPage): readonly Mismatch[] {
  return [...groupBy(sentences, ({ index }) => index).values()].flatMap((own) =>
    own.flatMap((sentence, at): readonly Mismatch[] =>
      sentence.figures.flatMap((figure) => {
        if (figure.kind !== 'duration' || !tells(sentence, figure)) return [];
        const statement = statementOf(sentence, asBound(figure), at);
        if (!statement || !/^(?:years|months|days|hours)$/.test(statement.measure)) return [];
        const course = courseOf(statement, pointsOf(own.slice(Math.max(0, at - farthest), at + 1)));
        const distances = course && offBy(course);
        return distances ? [{ statement: { ...statement, figure }, from: course.from, to: course.to, distances }] : [];
      }),
    ),
  );
}
