/** What two articles of a page tell of one thing by its name: 1.5万名选手 and 1.2万名选手 of 望川湖国际马拉松. */

import { groupBy } from '../../../text/group.ts';
import { amountOf, differ, isAmount, isApproximate, isSlip, uncertaintyOf, unitOf } from '../amounts.ts';
import { type CheckedPage, type Contradiction, clauseBefore, clauseBehind, placed, stretch } from '../page.ts';
import { haveRivals, type Names, namesOf, shareName as shareNames } from '../shared-names.ts';
import { sharedPieces } from '../shared-words.ts';
import { type Digits, digitsOf, slipBetween } from '../slips.ts';
import { areOfTwo, hasOtherTime, haveOtherMarks, type Told } from '../subjects.ts';
import { around, isChange, isOfPart } from './headlines.ts';

/** So many characters in a row that both say are a name; fewer where the two amounts are a slip of the pen apart. */
const shortestName = 5;
const shortestOfSlip = 4;
/** How far from the amount its name may stand, in characters. */
const reach = 40;
/** Who tells so many words of two amounts that are a slip of the pen apart tells the same. */
const manyWords = 3;
/** So many amounts of a page are compared. */
const mostTold = 200;
/** Names around an amount, and in its article's headline. */
function namesAround({ sentence, figure }: Told, length: number, headline: string): Names {
  const { passage, start, end } = sentence;
  const near = passage.text.slice(Math.max(start, figure.start - reach), Math.min(end, figure.end + reach));
  return namesOf(`${near}。${headline}`, length);
}

/** The noun that is counted: behind the amount, or where the clause ends with that, before it. */
function nounOf({ sentence, figure }: Told): string {
  const behind = clauseBehind(sentence, figure);
  if (behind !== '') return behind.slice(0, 2);
  return clauseBefore(sentence, figure)
    .replace(/(?:共?有|共|达到?|[为约])$/, '')
    .slice(-2);
}

const isTold = (told: Told): boolean =>
  isAmount(told.figure) &&
  !isApproximate(told.figure) &&
  told.figure.per === null &&
  told.figure.kind !== 'percent' &&
  /^[\u4e00-\u9fff]{2}$/.test(nounOf(told)) &&
  !isChange(told) &&
  !(isOfPart(told) && !/其中/.test(clauseBefore(told.sentence, told.figure)));

/** An amount with what its comparison with all others of its unit needs. */
interface Candidate extends Told {
  readonly amount: number;
  readonly uncertainty: number;
  readonly digits: Digits;
  readonly noun: string;
}

const candidateOf = (told: Told): Candidate => ({
  ...told,
  amount: amountOf(told.figure),
  uncertainty: uncertaintyOf(told.figure),
  digits: digitsOf(told.figure),
  noun: nounOf(told),
});

/** Two of the same words, or one where what is measured is told in none: 全长12.6公里 and 全长16.2公里的隧道. */
const tellOne = (a: Candidate, b: Candidate): boolean =>
  a.noun === b.noun || (sharedPieces(around(a), around(b)) > 0 && (a.figure.kind !== 'count' || countOne(a, b)));

/** 17座隧道 and 19座桥梁 count two; 名选手 and 选手…名 one. */
const countOne = (a: Candidate, b: Candidate): boolean => around(a).includes(b.noun) || around(b).includes(a.noun);

const isSlipOfPen = (a: Candidate, b: Candidate): boolean =>
  a.digits.digits.length > 1 && b.digits.digits.length > 1 && slipBetween(a.digits, b.digits) !== null;

/** Of one unit. */
const haveOtherNumbers = (a: Candidate, b: Candidate): boolean =>
  isSlip(a.figure, b.figure) && differ(a.amount, b.amount, Math.max(a.uncertainty, b.uncertainty) * 1.01);

/** Whether `shareName` or `haveOneName` may hold: what most pairs end with, before more words are looked at. @param near the names around each, as `shareName` reads them. */
const mayShareName = (a: Candidate, b: Candidate, near: (one: Candidate) => Names): boolean =>
  isSlipOfPen(a, b) || (a.noun === b.noun && shareNames(near(a), near(b)));

const contradicts = (a: Candidate, b: Candidate): boolean =>
  tellOne(a, b) &&
  hasOtherTime(a) === hasOtherTime(b) &&
  !areOfTwo(a, b) &&
  !haveOtherMarks(a, b, true) &&
  !haveRivals(namesAround(a, shortestNamed, ''), namesAround(b, shortestNamed, ''));

export function namedThings({ passages, sentences }: CheckedPage): Contradiction[] {
  if (new Set(passages.map(({ article }) => article)).size < 2) return [];
  const told = sentences
    .flatMap((sentence) => sentence.figures.map((figure): Told => ({ sentence, figure })))
    .filter(isTold)
    .slice(0, mostTold);
  const headlines = new Map(
    passages.filter(({ kind }) => kind === 'headline').map(({ article, text }) => [article, text]),
  );
  const headlineOf = ({ sentence }: Told): string => headlines.get(sentence.passage.article) ?? '';
  const byUnit = groupBy(told.map(candidateOf), ({ figure }) => unitOf(figure));
  const namesIn = namesOfArticles(passages);
  const near = namesNear();
  return [...byUnit.values()].flatMap((ofUnit) =>
    ofUnit.flatMap((own, i) => {
      const { article } = own.sentence.passage;
      const others = ofUnit.slice(0, i).filter((one) => one.sentence.passage.article !== article);
      const other = others.find(
        (one) =>
          haveOtherNumbers(one, own) &&
          mayShareName(one, own, near) &&
          contradicts(one, own) &&
          (shareName(one, own, headlineOf) || haveOneName(one, own, namesIn)),
      );
      // An article that has the same amount, too, tells of several.
      if (!other || others.some((one) => one.amount === own.amount)) return [];
      const noun = [own.noun, other.noun].find((one) => !one.startsWith('的')) ?? '';
      const detail = [noun, other.figure.text, own.figure.text];
      return [{ at: placed(own.sentence, own.figure), other: stretch(other.sentence, other.figure), detail }];
    }),
  );
}

/** The names around an amount, read when they are first asked for: each is compared with many. */
function namesNear(): (one: Candidate) => Names {
  const read = new Map<Candidate, Names>();
  return (one) => {
    const names = read.get(one) ?? namesAround(one, shortestName, '');
    read.set(one, names);
    return names;
  };
}

/** The names of an article, read when they are asked for. */
function namesOfArticles(passages: CheckedPage['passages']): (told: Told) => Names {
  const read = new Map<number, Names>();
  return ({ sentence: { passage } }) => {
    const { article } = passage;
    const known = read.get(article);
    if (known) return known;
    const text = passages.filter((one) => one.article === article).map((one) => one.text);
    const names = namesOf(text.join('。'), shortestNamed);
    read.set(article, names);
    return names;
  };
}
const shortestNamed = 3;

/** 全线17座隧道 and 全线19座隧道 in two articles that name 青云高速: one noun, and amounts a slip of the pen apart. */
function haveOneName(a: Candidate, b: Candidate, namesIn: (told: Told) => Names): boolean {
  if (!isSlipOfPen(a, b) || slipBetween(a.digits, b.digits) === 'tenfold') return false;
  const isMeasure = !/^(?:count|money|duration|age)$/.test(a.figure.kind);
  if (a.noun !== b.noun && !(isMeasure && a.digits.digits.length > 2 && sharedPieces(around(a), around(b)) > 1))
    return false;
  return shareNames(namesIn(a), namesIn(b));
}

/** Whether two amounts are told beside one name, or in an article that has it in its headline. */
function shareName(a: Candidate, b: Candidate, headlineOf: (told: Told) => string): boolean {
  const areSlip = isSlipOfPen(a, b);
  if (!areSlip && a.noun !== b.noun) return false;
  if (areSlip && sharedPieces(around(a), around(b)) >= manyWords) return true;
  if (areSlip && a.noun === b.noun && shareNames(namesOf(headlineOf(a), 3), namesOf(headlineOf(b), 3))) return true;
  const length = areSlip ? shortestOfSlip : shortestName;
  return shareNames(
    namesAround(a, length, areSlip ? headlineOf(a) : ''),
    namesAround(b, length, areSlip ? headlineOf(b) : ''),
  );
}
