/**
 * The ages that an article tells, laid on its line of time: 1995年，3岁的儿子走失，如今他已经33岁.
 *
 * Two ages, or a birth and an age, contradict each other only where no two of the article's years make them fit, and where many weak signs say together
 * that they are of one person.
 */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, clauseBefore, type Sentence } from '../page.ts';
import { digitsOfAmount, slipBetween } from '../slips.ts';
import { isBirth, yearOf } from './life.ts';
import { somebodyElse } from './somebody-else.ts';

/** How old somebody was in a year; a birth is an age of 0. */
export interface ToldAge {
  readonly sentence: Sentence;
  readonly figure: Figure;
  /** Counts the sentences of the article. */
  readonly at: number;
  readonly age: number;
  readonly year: number;
}

export interface AgeMismatch {
  readonly earlier: ToldAge;
  readonly own: ToldAge;
  /** How old the first makes the second. */
  readonly expected: number;
}

/** 虚岁 counts from one, and a year that has begun may be counted. */
const tolerance = 1;
/** So many ages of an article are compared. */
const mostAges = 8;
/** Log odds that are enough. */
const enough = 4;
/** So little says that two people are told of. */
const ofSomebodyElse = -1;

/** The years that an article tells, its own among them. */
export function yearsOf(sentences: readonly Sentence[]): ReadonlySet<number> {
  const own = sentences[0]?.passage.day.year;
  const told = sentences.flatMap(({ figures }) => figures.flatMap((figure) => yearOf(figure) ?? []));
  return new Set(own == null ? told : [...told, own]);
}

const ofToday = /(?:今年|如今|现年|现在|眼下|今天)[^，。]{0,6}$/;
const ofThen = /那年|那时|当时|当年|年仅|时$|时[，,]?(?:刚|才|仅|只有)?$/;

/** The year that an age is told of: of today, or the last one told in its sentence or the one before. */
function yearOfAge(sentences: readonly Sentence[], at: number, figure: Figure): number | null {
  const sentence = sentences[at] as Sentence;
  const clause = clauseBefore(sentence, figure);
  const today = sentence.passage.day.year;
  if (ofToday.test(clause)) return today;
  const behind = sentence.passage.text.slice(figure.end, figure.end + 4);
  const isThen = ofThen.test(clause) || /^(?:的?那年|时)/.test(behind);
  const lastYear = (one: Sentence | undefined, end: number): Figure | undefined =>
    one?.figures.findLast((year) => year.end <= end && yearOf(year) !== null && !isBirth(one.passage, year));
  const own = lastYear(sentence, figure.start);
  if (own) return yearOf(own);
  if (!isThen) return behind.startsWith('的') ? today : null;
  const before = sentences.slice(Math.max(0, at - reachOfThen), at).toReversed();
  const told = before.map((one) => lastYear(one, one.end)).find((year) => year !== undefined);
  return told ? yearOf(told) : null;
}
/** How many sentences back 那年 may point. */
const reachOfThen = 4;

function agesOf(sentences: readonly Sentence[]): readonly ToldAge[] {
  return sentences.flatMap((sentence, at) =>
    sentence.figures.flatMap((figure): readonly ToldAge[] => {
      const { kind, value, low, high, text } = figure;
      if (kind === 'date' && isBirth(sentence.passage, figure)) {
        const year = yearOf(figure);
        return year === null ? [] : [{ sentence, figure, at, age: 0, year }];
      }
      // What is told of a death may be far from its year.
      if (/[终享]年/.test(clauseBefore(sentence, figure))) return [];
      if (kind !== 'age' || value === null || !Number.isInteger(value) || low !== high || !/岁$/.test(text)) return [];
      const year = yearOfAge(sentences, at, figure);
      return year === null ? [] : [{ sentence, figure, at, age: value, year }];
    }),
  );
}

/** Whether any two of the years make the two ages fit. */
function mayFit(a: ToldAge, b: ToldAge, years: ReadonlySet<number>): boolean {
  const grown = Math.abs(b.age - a.age);
  const from = a.age === 0 ? [a.year] : b.age === 0 ? [b.year] : [...years];
  return from.some((one) => [...years].some((other) => Math.abs(other - one - grown) <= tolerance));
}

type Fact = readonly [holds: (a: ToldAge, b: ToldAge, all: readonly ToldAge[]) => boolean, worth: number];

/** What stands between two ages, without whom the first is told of. */
function textBetween(a: ToldAge, b: ToldAge): string {
  const [one, other] = isBehind(a, b) ? [b, a] : [a, b];
  const text =
    one.sentence.passage === other.sentence.passage
      ? one.sentence.passage.text.slice(one.figure.end, other.figure.start)
      : `。${other.sentence.passage.text.slice(0, other.figure.start)}`;
  return text.startsWith('的') ? text.slice(1 + nameBehind(one).length) : text;
}
const isBehind = (a: ToldAge, b: ToldAge): boolean => a.at > b.at || (a.at === b.at && a.figure.start > b.figure.start);
const nameBehind = ({ sentence, figure }: ToldAge): string =>
  /^的([\u4e00-\u9fff]{2,6})/.exec(sentence.passage.text.slice(figure.end, figure.end + 8))?.[1] ?? '';
/** 周立本1981年生. */
const nameBefore = ({ sentence: { passage, start }, figure }: ToldAge): string =>
  /[\u4e00-\u9fff]{2,3}$/.exec(passage.text.slice(start, figure.start))?.[0] ?? '';
/** Whether a piece of whom one age is told of stands in the other's sentence, before that. */
function isNamed(name: string, { sentence: { passage, start }, figure }: ToldAge): boolean {
  const text = passage.text.slice(start, figure.start);
  return [...name].some((_, i) => i + 2 <= name.length && text.includes(name.slice(i, i + 2)));
}
const isOfNewcomer = (a: ToldAge, b: ToldAge): boolean => {
  const name = nameBehind(b);
  return name !== '' && !/^[他她]/.test(name) && !isNamed(name, a) && !isNamed(nameBehind(a), b);
};
const expectedOf = (a: ToldAge, b: ToldAge): number => a.age + b.year - a.year;
const isSlip = (a: ToldAge, b: ToldAge): boolean => {
  const expected = expectedOf(a, b);
  return (
    [expected - 1, expected, expected + 1].some((one) => Math.abs(one - b.age) === 10) ||
    (expected > 0 && slipBetween(digitsOfAmount(expected), digitsOfAmount(b.age)) === 'swapped')
  );
};

const facts: readonly Fact[] = [
  [(a, b) => a.at === b.at, 2],
  [(a, b) => Math.abs(a.at - b.at) === 1, 1],
  [(a, b) => Math.abs(a.at - b.at) > 2, -1],
  [(a, b) => /[他她]|那年|那时/.test(textBetween(a, b).split('。').at(-1) ?? ''), 1.5],
  [(a, b) => isNamed(nameBehind(a), b), 1.5],
  [(_, __, all) => all.length === 2, 1.5],
  [(_, __, all) => all.length > 3, -1],
  [(a, b) => somebodyElse.test(textBetween(a, b)) || somebodyElse.test(nameBehind(b)), -4],
  [(a, b) => a.age === 0 && isBehind(a, b) && isNamed(nameBefore(a), b), 3],
  [isOfNewcomer, -4],
  [(a, b) => /、$|[；;]/.test(textBetween(a, b)), -4],
  [isSlip, 1.5],
  [(a, b) => a.year === b.year, -4],
  [(a, b) => expectedOf(a, b) <= 0 || expectedOf(a, b) > 110, -4],
];

export function ageMismatchesOf({ sentences }: CheckedPage): readonly AgeMismatch[] {
  return [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap((own) => {
    const all = agesOf(own).slice(0, mostAges);
    if (all.length < 2) return [];
    const years = yearsOf(own);
    return all.flatMap((age, i) => {
      const others = all.filter((one, k) => one !== age && (k < i || one.age === 0));
      if (age.age === 0) return [];
      const worthOf = (one: ToldAge) =>
        facts.reduce((sum, [holds, worth]) => (holds(one, age, all) ? sum + worth : sum), 0);
      // An age that fits any other which may be of the same person is not doubted.
      if (all.some((one) => one !== age && worthOf(one) > ofSomebodyElse && mayFit(one, age, years))) return [];
      const [best] = others.toSorted((a, b) => worthOf(b) - worthOf(a));
      if (!best || worthOf(best) < enough) return [];
      return [{ earlier: best, own: age, expected: expectedOf(best, age) }];
    });
  });
}
