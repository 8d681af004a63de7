/** What the text itself tells of why a number is not that of two points, by the sentence that tells it. */
import type { Figure } from '../../../reading.ts';
import { clauseBefore, clauseBehind, type Sentence, textBetween } from '../page.ts';
import { distancesOf, fitOf } from './fit.ts';
import type { Point } from './points.ts';
import { type Statement, statementOf } from './statements.ts';
import type { Telling } from './tellings.ts';

/** 6时 to 11时 is of one morning, and not of the night before it. */
export const isOfNightBefore = (from: Point, to: Point): boolean => isBackwards(from, to) && from.low >= to.low;
const isBackwards = (from: Point, to: Point): boolean => (from.figure?.start ?? 0) > (to.figure?.start ?? 0);
export const isBehind = (point: Point, { figure }: Statement): boolean => (point.figure?.start ?? 0) > figure.start;

/** 10月1日至8日，共6天有雨: so many of the days, and not how long they are. */
export const isOfSome = ({ sentence, figure, measure }: Statement): boolean =>
  measure === 'days' && /^有(?!余)|^(?:出现|下雨|下雪|降雨|降雪)/.test(clauseBehind(sentence, figure));

/** 1971年参军，开了21年汽车，1989年转业, without the day of the article: until then, or until now. */
export const mayGoOn = (statement: Statement, to: Point): boolean =>
  statement.measure === 'years' &&
  statement.sentence.passage.day.year === null &&
  to.sentence === statement.sentence &&
  isBehind(to, statement);

/** 7日5时40分登陆，8日0时40分出海，历时19小时。截至8日8时: what the two before it in its sentence make is of no other. */
export const isToldBefore = (statement: Statement, { from, to, distances }: Telling): boolean =>
  [from, to].every((point) => point.sentence === statement.sentence && !isBehind(point, statement)) &&
  !isOfNightBefore(from, to) &&
  fitOf(statement, distances) === 'exact';

/** 三期明年10月竣工；二期2006年3月竣工: the later one stands first, and what is told behind the semicolon is of something else. */
export const isOfTwoClauses = ({ from, to }: Telling): boolean =>
  from.sentence !== null &&
  from.sentence === to.sentence &&
  from.figure !== null &&
  to.figure !== null &&
  to.figure.end < from.figure.start &&
  /[；;]/.test(from.sentence.passage.text.slice(to.figure.end, from.figure.start));

/** 晚9时收市，由上午9时开始，历时12个小时: the end is told first, which two parts of one day make clear. */
export const isToldBackwards = (statement: Statement, { from, to, distances }: Telling): boolean =>
  from.axis === 'clock' &&
  from.sentence === statement.sentence &&
  (to.sentence === statement.sentence ? isBackwards(from, to) : to.at === statement.at - 1) &&
  from.low < to.low &&
  partOfDay.test(from.figure?.text ?? '') &&
  fitOf(statement, distances) === 'exact';
const partOfDay = /^(?:凌晨|清晨|清早|[早晚]上?|上午|中午|下午|傍晚|夜)/;

/** 3月1日起封路，昨天（3月30日）恢复，封路30天，干活22天: what lies between the two is told already, and the other number is of something else. */
export const isSaidByAnother = (
  { sentence, figure, at, measure }: Statement,
  { from, to }: Pick<Telling, 'from' | 'to'>,
): boolean =>
  sentence.figures.some((one) => {
    const other = one === figure ? null : statementOf(sentence, one, at);
    if (other?.measure !== measure) return false;
    const fit = fitOf(other, distancesOf(other, from, to));
    // An age that another one makes is right to a year.
    return fit === 'exact' || (fit === 'loose' && measure === 'age' && from.source === 'reckoned');
  });

/** 7时至9时，18时至20时半，合计四个半小时: of two ranges together. */
export function isSumOfRanges(statement: Statement, tellings: readonly Telling[]): boolean {
  const own = tellings.filter(({ from, to }) => [from, to].every((point) => point.sentence === statement.sentence));
  const ranges = own.filter(
    ({ from, to }) =>
      from.figure && to.figure && joinsEnds.test(textBetween(statement.sentence, from.figure, to.figure)),
  );
  const lengths = ranges.flatMap(({ distances }) => distances.slice(0, 1));
  const whole = lengths.reduce((sum, { low, high, slack }) => ({ low: sum.low + low, high: sum.high + high, slack }), {
    low: 0,
    high: 0,
    slack: 0,
  });
  return lengths.length > 1 && fitOf(statement, [whole]) !== 'off';
}
const joinsEnds = /^[至到—－~～-]{1,2}$/;

/** 他比我大3岁: an age that lies so far from another one is of who that is told of. */
export function isApartAsTold({ sentence, figure, low, measure }: Statement, { distances }: Telling): boolean {
  if (measure !== 'age') return false;
  const differences = sentence.figures.filter(
    (one) => one !== figure && one.kind === 'age' && isDifference(sentence, one),
  );
  return differences.some(({ value }) =>
    distances.some((one) => Math.abs(Math.abs(one.low - low) - (value ?? 0)) <= 1),
  );
}
const isDifference = (sentence: Sentence, figure: Figure): boolean =>
  /比[^，。；]{1,6}[大小]了?$/.test(clauseBefore(sentence, figure));

/** 2010年办第十二届，2015年办第十七届: as many years apart as the numbers, whatever the first year was. */
export const isOfOtherEdition = (
  { sentence, figure, at, measure, low }: Statement,
  tellings: readonly Telling[],
): boolean =>
  measure === 'nth' &&
  sentence.figures.some((one) => {
    const other = one !== figure && one.unit === figure.unit ? statementOf(sentence, one, at) : null;
    const apart = other ? Math.abs(low - other.low) : 0;
    return (
      apart > 0 &&
      tellings.some(
        ({ from, to, distances }) =>
          from.sentence === sentence && to.sentence === sentence && distances.some((two) => two.low === apart),
      )
    );
  });

/** 在部队干了20年，又在邮局干了24年, from 16岁 to 60岁: what lies between is told in its parts. */
export function isPartOfSum({ sentence, figure, at, measure }: Statement, { from, to }: Telling): boolean {
  const parts = sentence.figures.flatMap((one) => {
    const part = one.unit === figure.unit ? statementOf(sentence, one, at) : null;
    return part?.measure === measure && part.low === part.high ? [part] : [];
  });
  const [first] = parts;
  if (!first || parts.length < 2) return false;
  const sum = parts.reduce((all, { low }) => all + low, 0);
  const whole = { ...first, low: sum, high: sum };
  return fitOf(whole, distancesOf(whole, from, to)) === 'exact';
}
