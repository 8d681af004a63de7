/** What the text itself tells of why a span is not all that lies between two points: 中间歇1小时，实干9小时; 原定42个月，推迟4个月; 停航三年. */
import type { Figure } from '../../../reading.ts';
import { clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { type Distance, distancesOf, fitOf } from './fit.ts';
import type { Point } from './points.ts';
import type { Statement } from './statements.ts';
import type { Telling } from './tellings.ts';

const pauses =
  /歇(?!业)|休息|午休|休会|吃饭|午饭|停(?:了|[工产航办刊业课摆靠赛演运电水机])|检修|中断|间断|耽[误搁]|扣除|除去|除开|刨去|撇开|当兵|离开|散了|关[门闭](?!时间)/;
const noPauses = /(?:从未|从没|未曾|没有|不曾|毫?不|无)(?:[歇停]|中断|间断|休息)/g;
/** What is told of the time that is left, or of a plan. */
/** 金铺正要关门: at the end of the day, which interrupts no hours. */
const closing = /关[门闭]/g;
const net = /(?:实[干际考采测]|净|纯|真正|共|总共|前后)[^，,。；]{0,8}$/;
const plan = /(?:原[定计本拟]|计划|合同|设计|预[定计]|核定|拟)[^，,。；]{0,8}$/;
const ofContract = /合同|核定/;
const later = /推迟|推后|延[期长后误迟]|顺延|拖|[晚迟误]了|逾期|超期|停工/;
const sooner = /提前|提早|缩短/;
/** 2004年退休又返聘两年: what comes on top. */
const added = /又|返聘|加上|延聘/;
const stops = /停|中断|关[门闭]|歇业|解散/;
const resumes = /复|恢复|重[开启新办]|再[次度]?开/;

const monthsOfYear = 12;
const minutesOfHour = 60;

/** How long a figure is in what a statement counts in; null where it tells no such length. */
function lengthIn({ measure }: Statement, { kind, value, canonicalUnit, canonicalValue }: Figure): number | null {
  if (kind !== 'duration' || value === null) return null;
  const own = canonicalValue ?? value;
  const units: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    years: { a: 1, mo: 1 / monthsOfYear },
    months: { a: monthsOfYear, mo: 1 },
    days: { d: 1 },
    hours: { h: minutesOfHour, min: 1 },
  };
  const worth = units[measure]?.[canonicalUnit ?? ''];
  return worth === undefined ? null : worth * (canonicalUnit === 'h' || canonicalUnit === 'min' ? value : own);
}

/** How much the sentence tells that the span lacks; negative for what it has more. */
function toldGaps(statement: Statement, points: readonly Point[]): readonly number[] {
  const { sentence, figure } = statement;
  const gaps = sentence.figures.flatMap((one) => {
    const length = one === figure ? null : lengthIn(statement, one);
    if (length === null) return [];
    const clause = `${clauseBefore(sentence, one)} ${/^的[^，。]*/.exec(clauseBehind(sentence, one))?.[0] ?? ''}`;
    return sooner.test(clause) || added.test(clause)
      ? [-length]
      : later.test(clause) || pauses.test(clause)
        ? [length]
        : [];
  });
  return [...gaps, ...stopped(statement, points)];
}

/** 1966年停刊，1979年复刊: how long it was not. */
function stopped(statement: Statement, points: readonly Point[]): readonly number[] {
  const own = points.filter(({ sentence, figure }) => sentence === statement.sentence && figure !== null);
  return own.flatMap((from, i) => {
    const to = own[i + 1];
    if (!to || !stops.test(behind(from)) || !resumes.test(behind(to))) return [];
    return distancesOf(statement, from, to)
      .slice(0, 1)
      .map(({ low }) => low);
  });
}
const behind = ({ sentence, figure }: Point): string => (sentence && figure ? clauseBehind(sentence, figure) : '');

const without = (distances: readonly Distance[], gap: number): readonly Distance[] =>
  distances.map(({ low, high, slack }) => ({ low: low - gap, high: high - gap, slack }));

const textOf = ({ passage, start, end }: Sentence): string => passage.text.slice(start, end).replace(noPauses, '');

/**
 * Whether what a sentence tells of pauses and delays makes up for what its span is off.
 * Where it tells how long they are, they must; where it does not, any may.
 * @param best the two points that the span contradicts.
 */
export function isMadeUpFor(statement: Statement, tellings: readonly Telling[], best: Telling): boolean {
  const { sentence, figure } = statement;
  const clause = clauseBefore(sentence, figure);
  // 2006年停产 is where the span ends or begins, and no pause in it.
  const all = [best.from, best.to].reduce((rest, end) => rest.replace(behind(end), ''), textOf(sentence));
  const text = statement.measure === 'hours' ? all.replace(closing, '') : all;
  // What was planned need not be what came of it; 合同期三年，从2021年3月到2026年3月 is told of the dates themselves.
  const isDelayed = later.test(text) || sooner.test(text);
  const isOfPlan = plan.test(clause) && (isDelayed || !ofContract.test(clause));
  const isNet = net.test(clause) || pauses.test(text);
  if (!isOfPlan && !isNet) return false;
  const points = [...new Set(tellings.flatMap(({ from, to }) => [from, to]))].toSorted(
    (a, b) => (a.figure?.start ?? 0) - (b.figure?.start ?? 0),
  );
  const gaps = toldGaps(statement, points);
  if (gaps.length > 0) {
    const whole = gaps.reduce((sum, one) => sum + one, 0);
    return [...gaps, whole].some((gap) =>
      tellings.some(({ distances }) => fitOf(statement, without(distances, gap)) !== 'off'),
    );
  }
  return isOfPlan || (isNet && pauses.test(text) && best.distances.every(({ low }) => statement.high < low));
}
