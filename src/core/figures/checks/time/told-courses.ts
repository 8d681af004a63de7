/**
 * Days and months that a paragraph tells of the one course in it, whichever sentence tells its two ends: 为期5天的行动昨天落幕。从5月7日到5月12日; 1978年12月3日摔断了腿，直到第二年2月16日才重新上路。
 * 那六十五天; 7月9日投案，20天后即7月21日被捕; 1988年2月破土，建设了40个月, up to now. Where any two days of the paragraph lie so far apart, nothing is said.
 */
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { distancesOf, fitOf, type Mismatch } from './fit.ts';
import { dateOf, daysTo } from './instants.ts';
import { nowOf, type Point, pointsOf } from './points.ts';
import { type Statement, statementsIn } from './statements.ts';
import { isSaidByAnother } from './told-otherwise.ts';

/** So many points of a paragraph are read. */
const most = 12;

type Ends = readonly [from: Point, to: Point];

interface Paragraph {
  readonly statement: Statement;
  /** In text order, told with a month at least. */
  readonly points: readonly Point[];
  readonly now: Point | null;
}

const textBefore = ({ sentence, figure }: Point): string => (sentence && figure ? clauseBefore(sentence, figure) : '');
const textBehind = ({ sentence, figure }: Point): string => (sentence && figure ? clauseBehind(sentence, figure) : '');
const between = (a: Point, b: Point): string =>
  a.sentence?.passage.text.slice(a.figure?.end ?? 0, b.figure?.start ?? 0) ?? '';

/** 为期5天, 历时, 12天里: of the whole. */
const ofWhole = /(?:为期|历时|历经|持续|前后|赛期|会期|展期|共|用了?|[在这那])$/;
const fromWord = /(?:[从自]|定于)[^，。]{0,2}$/;
const toWord = /^[^。；]{0,16}?(?:[到至—]|直到)[于]?$/;
const noEnd = /其间|除|工作日|期间|原[定计]|计划|推迟|延[长期]|提前|顺延|中断|暂停|停/;

/** The ranges that the points of a paragraph make: 从5月7日到5月12日, 从5月16日12时开始，到9月1日. */
const rangesOf = (points: readonly Point[], at: number): readonly Ends[] =>
  points.slice(1).flatMap((to, i): readonly Ends[] => {
    const from = points[i] as Point;
    const joint = between(from, to);
    const isRange = from.figure?.start === to.figure?.start && from.at === at;
    const isTold = from.sentence === to.sentence && fromWord.test(textBefore(from)) && toWord.test(joint);
    return isRange || isTold ? [[from, to]] : [];
  });

/** 共6天有雨: so many of the days. */
const ended = /^(?:[里内中的了，,。；;！!”）)]|$)/;
/** 为期5天, and the one range of the sentences beside it. */
function ofRange({ statement, points }: Paragraph): Ends | null {
  const { sentence, figure, measure, at } = statement;
  if (measure !== 'days' && measure !== 'months') return null;
  if (!ended.test(sentence.passage.text.slice(figure.end, figure.end + 1))) return null;
  const behind = clauseBehind(sentence, figure);
  const lead = clauseBefore(sentence, figure);
  // 商品3天内可以退换 is of no whole.
  const isWhole = ofWhole.test(lead) || /^[里中]/.test(behind) || (/^内/.test(behind) && /^[在这那]?$/.test(lead));
  const ranges = rangesOf(
    points.filter((one) => Math.abs(one.at - at) <= 1),
    at,
  );
  const [only] = ranges;
  return isWhole && only && ranges.length === 1 && !/以[上下内]/.test(behind) ? only : null;
}

/** 那六十五天, behind the two days that it is told of. */
const pointing = /(?:^|[，,。])那$/;
const ending = /^[^。；]{0,30}(?:才|直到|重新|恢复|到)[^。；]{0,4}$/;
function ofThose({ statement, points }: Paragraph): Ends | null {
  const { sentence, figure, measure, at } = statement;
  const lead = sentence.passage.text.slice(Math.max(0, figure.start - 2), figure.start);
  if (measure !== 'days' || !pointing.test(lead)) return null;
  const before = points.filter((one) => one.at === at - 1 || (one.at === at && (one.figure?.end ?? 0) < figure.start));
  const [from, last] = before.slice(-2);
  if (!from || !last || from.sentence !== last.sentence) return null;
  const to = nextYear.test(between(from, last)) ? inNextYear(from, last) : last;
  return ending.test(between(from, to)) || /^[^，。；]{0,6}才/.test(textBehind(to)) ? [from, to] : null;
}

/** 7月9日投案，20天后即7月21日被捕: from the day before to the one that it is told with. */
const namely = /^[以之]?[后後][，,]?(?:即|也?就是)[^，。]{0,2}$/;
function toNamed({ statement, points }: Paragraph): Ends | null {
  const { sentence, figure, at } = statement;
  const isBefore = (one: Point) => (one.figure?.end ?? 0) <= figure.start;
  const from = points.findLast((one) => one.at === at - 1 || (one.at === at && isBefore(one)));
  const to = points.find((one) => one.at === at && !isBefore(one));
  if (!from || !to?.figure) return null;
  return namely.test(sentence.passage.text.slice(figure.end, to.figure.start)) ? [from, to] : null;
}

/** 1978年12月3日…第二年2月16日. */
const nextYear = /(?:第二|次|翌)年$/;
function inNextYear(from: Point, to: Point): Point {
  const [begun, ended] = [dateOf(from.low), dateOf(to.low)];
  const day = daysTo(begun.getUTCFullYear() + 1, ended.getUTCMonth(), ended.getUTCDate());
  return { ...to, low: day, high: day };
}

const begins = /开工|动工|破土|开建|奠基|开挖/;
const isOver = /(?:建设者?们?|施工|工人们?|历时|前后|一共|共)?(?:[建用干]设?了|历时|耗时)$/;
const isToday = /[今昨]天|[今昨]日|\d日/;
/** 1988年2月破土，建设了40个月: up to the day of the article, where it tells the end. */
function upToNow({ statement, points, now }: Paragraph): Ends | null {
  const { sentence, figure, measure } = statement;
  if (measure !== 'months' || !now || now.exact === 'year' || !isOver.test(clauseBefore(sentence, figure))) return null;
  const from = points.find(
    (one) =>
      one.sentence === sentence && (one.figure?.end ?? 0) < figure.start && /^\d{4}年/.test(one.figure?.text ?? ''),
  );
  const { text } = sentence.passage;
  return from && begins.test(textBehind(from)) && isToday.test(text.slice(0, sentence.start)) ? [from, now] : null;
}

const kinds = [ofRange, ofThose, toNamed, upToNow];

function ofStatement(statement: Statement, all: readonly Point[], now: Point | null): readonly Mismatch[] {
  const { sentence, low, high, figure } = statement;
  if (low !== high || figure.approx !== null || noEnd.test(sentence.passage.text.slice(sentence.start, sentence.end)))
    return [];
  const points = all.filter((one) => one.axis === 'calendar' && one.exact !== 'year');
  if (points.length > most) return [];
  const [ends] = kinds.flatMap((kind) => {
    const found = kind({ statement, points, now });
    return found ? [found] : [];
  });
  if (!ends) return [];
  const [from, to] = ends;
  const distances = distancesOf(statement, from, to);
  const every = [...points, from, to];
  const isFit = every.some((one) =>
    every.some((other) => one !== other && fitOf(statement, distancesOf(statement, one, other)) !== 'off'),
  );
  return isFit || distances.length === 0 || isSaidByAnother(statement, { from, to })
    ? []
    : [{ statement, from, to, distances }];
}

export const wrongCourses = ({ sentences }: CheckedPage): readonly Mismatch[] =>
  [...groupBy(sentences, ({ index }) => index).values()].flatMap((own: readonly Sentence[]) => {
    const statements = statementsIn(own).filter(({ measure }) => measure === 'days' || measure === 'months');
    if (statements.length === 0) return [];
    const points = pointsOf(own);
    const now = nowOf(own);
    return statements.slice(0, most).flatMap((statement) => ofStatement(statement, points, now));
  });
