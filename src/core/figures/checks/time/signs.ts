/** Weak signs of which two points a statement of time speaks: where they stand, what stands beside them, and the words around the number. */
import type { Figure } from '../../../reading.ts';
import { beginningWords, endingWords, enteringWords, leavingWords, wordsOf } from '../../data/time-cues.ts';
import { clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { type Around, isHeadline } from './around.ts';
import { foundingWords } from './foundings.ts';
import type { Point } from './points.ts';
import { somebodyElse } from './somebody-else.ts';
import type { Statement } from './statements.ts';

const begins = new RegExp(
  `${foundingWords}|${wordsOf(beginningWords)}|${wordsOf(enteringWords)}|破土|提笔|动笔|点灯|亮灯|首演|落户|来到|接|买|摸|设立|确立`,
);
const ends = new RegExp(`${wordsOf(endingWords)}|${wordsOf(leavingWords)}|去世|逝世|病逝|牺牲|出土|揭幕|扑灭`);
const dies = /享年|终年|去世|[逝离辞]世|长辞|牺牲|就义|殉|遇难|走完/;
const leavesLand = /出海/;
const planned = /原[定计本拟]|合同|应[于在]/;

/** Where a point stands, from a statement. */
function placeOf(statement: Statement, { source, sentence, figure, at }: Point): string {
  if (!sentence || !figure) return source;
  if (sentence === statement.sentence) {
    if (figure.end <= statement.figure.start) {
      const between = sentence.passage.text.slice(figure.end, statement.figure.start);
      return /[；;]/.test(between)
        ? 'over semicolon'
        : /[，,：:（(）)—、“”]/.test(between)
          ? 'before'
          : 'in clause before';
    }
    const between = sentence.passage.text.slice(statement.figure.end, figure.start);
    return /[；;]/.test(between)
      ? 'behind semicolon'
      : /[，,：:（(）)—、“”]/.test(between)
        ? 'behind'
        : 'in clause behind';
  }
  if (sentence.passage !== statement.sentence.passage) {
    if (isHeadline(sentence)) return 'in headline';
    return at < statement.at ? 'passage before' : 'passage behind';
  }
  const back = statement.at - at;
  return back === 1 ? 'sentence before' : back > 1 ? 'far before' : back === -1 ? 'sentence behind' : 'far behind';
}

const reach = 14;

/** Signs of a point by itself, as the one that a statement counts from or to. */
export function signsOfPoint(
  statement: Statement,
  around: Around,
  point: Point,
  role: 'from' | 'to',
  rank: string,
): readonly string[] {
  const { group } = around;
  const place = placeOf(statement, point);
  const own = [
    place,
    `${place} ${rank}`,
    point.source,
    `${point.exact} ${point.axis}`,
    ...gapBetween(statement, point),
    ...wordsAround(statement, point, role),
  ];
  if (point.source === 'known') own.push(...around.signs.map((sign) => `known ${sign}`));
  if (point.anchor) own.push(`anchor ${placeOf(statement, point.anchor)}`, `anchor ${anchorPlace(point)}`);
  return own.flatMap((sign) => [`${role} ${sign}`, `${role} ${group} ${sign}`]);
}

/** How much text, and how many other figures, stand between a statement and a point. */
function gapBetween({ sentence, figure }: Statement, { sentence: other, figure: point }: Point): readonly string[] {
  if (!other || !point || other.passage !== sentence.passage) return [];
  const [start, end] = point.start < figure.start ? [point.end, figure.start] : [figure.end, point.start];
  const length = end - start;
  const between = sentence.passage.figures.filter((one) => one.start >= start && one.end <= end && one.tier === 'core');
  return [
    length < 2 ? 'touching' : length < 8 ? 'close' : length < 20 ? 'near' : length < 50 ? 'apart' : 'distant',
    between.length === 0 ? 'alone' : `over ${Math.min(between.length, 4)}`,
  ];
}

/** Where the year stands that the age of a reckoned birth is told of. */
function anchorPlace({ anchor, sentence, figure }: Point): string {
  if (!anchor?.figure || !sentence || !figure) return 'now';
  if (anchor.sentence !== sentence) return 'apart';
  return anchor.figure.end <= figure.start ? 'before' : 'behind';
}

function wordsAround(statement: Statement, { sentence, figure }: Point, role: 'from' | 'to'): readonly string[] {
  if (!sentence || !figure) return [];
  const { text } = sentence.passage;
  const before = text.slice(Math.max(sentence.start, figure.start - 6), figure.start);
  const behind = text.slice(figure.end, Math.min(sentence.end, figure.end + reach));
  const clause = /^[^，,；;。：]*/.exec(behind)?.[0] ?? '';
  // 出海 begins a voyage, and ends the way of a storm over land.
  const isOver = role === 'to' && leavesLand.test(clause);
  const own = `${clauseBefore(sentence, figure).slice(-reach)} ${clause}`;
  const other = `${clauseBefore(statement.sentence, statement.figure)} ${clauseBehind(statement.sentence, statement.figure)}`;
  return [
    ...(/[自从由]$/.test(before) ? ['since'] : []),
    ...(/^(?:以来|起|开始|至今)/.test(behind) ? ['onwards'] : []),
    ...(/(?:[到至]|截至|截止)$/.test(before) ? ['until'] : []),
    ...(/[比较]$|同比/.test(before) || /^(?:同期|相比)/.test(behind) ? ['compared'] : []),
    ...(/^[^，。]{0,4}(?:将|计划|预计|拟|力争)|^[底前]/.test(behind) || /(?:预计|计划|力争|将于)$/.test(before)
      ? ['to come']
      : []),
    ...((begins.test(clause) && !isOver) || /(?:建|办|创|生|设|成立|诞生|开业|始)于$/.test(before) ? ['begins'] : []),
    ...(isOver || ends.test(clause) ? ['ends'] : []),
    ...(dies.test(clause) ? ['dies'] : []),
    ...(/[（(]$/.test(before) ? ['in brackets'] : []),
    ...(/^的/.test(behind) ? ['of it'] : []),
    ...(/今年|如今|现年|现在|年方/.test(before) || /^[^，。；]{0,2}今年/.test(own) ? ['of now'] : []),
    ...(planned.test(own) ? ['planned'] : []),
    ...(sharedPieces(other, own) > 0 ? ['shares words'] : []),
  ];
}

/** Signs of two points together. */
export function signsOfPair(
  statement: Statement,
  around: Around,
  from: Point,
  to: Point,
  areBeside: boolean,
): readonly string[] {
  const kind = to.source === 'now' ? 'to now' : from.source === 'now' ? 'from now' : 'closed';
  const { group, words, signs } = around;
  const inSentence = [from, to].filter(({ sentence }) => sentence === statement.sentence).length;
  const joint = [
    kind,
    `${kind} ${inSentence} here`,
    ...(from.figure && to.figure && from.sentence === to.sentence ? ['of one sentence'] : []),
    ...(from.sentence === to.sentence && from.figure && from.figure.start === to.figure?.start ? ['of one range'] : []),
    ...(from.figure && to.figure && isBehind(from, to) ? ['turned'] : []),
    ...(areBeside ? ['beside'] : []),
    ...(isOfSomebodyElse(statement, from) ? ['of somebody else'] : []),
    ...(to.figure && isOfSomebodyElse(statement, to) ? ['to of somebody else'] : []),
    ...(areOfTwo(from, to) ? ['of two people'] : []),
    ...introducing(statement, from),
    ...(from.figure && to.figure && isBetween(statement, from, to) ? ['around'] : []),
    ...[...signs, ...words].map((sign) => `${kind} ${sign}`),
    ...courseOf(statement, around, from, to),
  ];
  return joint.flatMap((sign) => [sign, `${group} ${sign}`]);
}

/** Where both stand, what begins at the one and ends at the other, and how the number is told: what all three say together. */
function courseOf(statement: Statement, { signs }: Around, from: Point, to: Point): readonly string[] {
  const places = `${placeOf(statement, from)}, ${placeOf(statement, to)}`;
  const cue = (point: Point, role: 'from' | 'to') =>
    wordsAround(statement, point, role).find((word) => cues.has(word)) ?? point.source;
  const course = `${cue(from, 'from')}, ${cue(to, 'to')}`;
  const way = signs.find((sign) => ways.has(sign)) ?? 'plainly';
  const form = signs.find((sign) => sign.startsWith('form ')) ?? '';
  return [places, course, `${course} ${way}`, `${course} ${form}`];
}
const cues: ReadonlySet<string> = new Set([
  'begins',
  'ends',
  'dies',
  'since',
  'onwards',
  'until',
  'compared',
  'of now',
  'planned',
]);
const ways: ReadonlySet<string> = new Set(['ahead', 'birthday', 'goes on', 'is over', 'opens clause', 'other course']);

const isBehind = (a: Point, b: Point): boolean =>
  a.at > b.at || (a.at === b.at && (a.figure?.start ?? 0) > (b.figure?.start ?? 0));

/** The number stands between the two. */
const isBetween = ({ sentence, figure }: Statement, a: Point, b: Point): boolean =>
  a.sentence === sentence &&
  b.sentence === sentence &&
  a.figure !== null &&
  b.figure !== null &&
  Math.min(a.figure.start, b.figure.start) < figure.start &&
  Math.max(a.figure.start, b.figure.start) > figure.start;

/** How the two are brought in that two ages are of. */
function introducing({ sentence, figure }: Statement, { source, ...from }: Point): readonly string[] {
  if (source !== 'reckoned' || !from.sentence || !from.figure) return [];
  const [first, own] = [introduces(from.sentence, from.figure), introduces(sentence, figure)];
  const [a, b] = [clauseBehind(from.sentence, from.figure), clauseBehind(sentence, figure)];
  const areOne =
    first === 'of' &&
    own === 'of' &&
    ([a, b].some((text) => /^的[他她]/.test(text)) || sharedPieces(a.slice(0, 10), b.slice(0, 10)) > 0);
  return [`introduces ${first}, ${own}${areOne ? ' of one' : ''}`];
}

/** 17岁的陈舟, （17岁）, 陈舟，17岁: who is brought in with an age is hardly told another one of. */
function introduces({ passage: { text } }: Sentence, figure: Figure): string {
  if (text.startsWith('的', figure.end)) return 'of';
  return /[）)，,]/.test(text.charAt(figure.end)) && /[（(，,]/.test(text.charAt(figure.start - 1)) ? 'beside' : 'no';
}

/** 71岁的爷爷…，45岁的爸爸. */
function areOfTwo(a: Point, b: Point): boolean {
  if (!a.sentence || !a.figure || !b.figure || a.sentence.passage !== b.sentence?.passage) return false;
  const [start, end] = [Math.min(a.figure.end, b.figure.end), Math.max(a.figure.start, b.figure.start)];
  const between = a.sentence.passage.text.slice(start, end);
  return somebodyElse.test(between) || (a.axis === 'age' && /[；;]/.test(between));
}

function isOfSomebodyElse({ sentence, figure }: Statement, { sentence: other, figure: point }: Point): boolean {
  if (!other || !point) return false;
  const { text } = sentence.passage;
  if (other.passage !== sentence.passage) return somebodyElse.test(text.slice(sentence.start, figure.start));
  const [first, last] = point.start < figure.start ? [point, figure] : [figure, point];
  // 68岁的儿子.
  const owner = text.startsWith('的', last.end) ? ownerLength : 0;
  return somebodyElse.test(text.slice(first.end, last.start) + text.slice(last.end, last.end + owner));
}
/** 的, and whose age it is. */
const ownerLength = 3;
