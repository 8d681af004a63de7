/** What two articles of a page tell of one thing: 1.5万名选手 and 1.2万名选手 of 望川湖国际马拉松, 17座隧道 and 19座隧道 of one road. */

import { groupBy } from '../../../text/group.ts';
import { unitOf } from '../amounts.ts';
import { type Candidate, digitsWorth, mayBeSlip, opens, wordingOf } from '../evidence-of-one.ts';
import type { CheckedPage, Contradiction, Sentence } from '../page.ts';
import { haveRivals, type Names, namesOf, shareName } from '../shared-names.ts';
import { sharedPieces } from '../shared-words.ts';
import { hasOtherTime, haveOtherMarks, type Told } from '../subjects.ts';
import { toldTwice } from '../told-twice.ts';
import { around } from '../words-of-amounts.ts';
import { enough } from './slips-of-the-pen.ts';

/** So many amounts of a page are compared. */
const mostTold = 200;
/** So many characters in a row that both say are a name. */
const shortestName = 4;
const shortestOfArticle = 3;
/** How far from an amount its name may stand, in characters. */
const reach = 40;

/** What is less likely by its words is not looked up in the articles. */
const leastByWords = 0.5;
/** Two articles are of two things, unless they say more. */
const ofTwoArticles = -2;
const sharedBeside = 4;
const sharedInArticles = 2;
/** No name in common, and nothing else either. */
const sharedNowhere = -1.5;
const nothingShared = -0.3;
/** 青石书展接待 and 青石灯会接待: both are told with names. */
const ofOtherNames = -1.2;
/** What is told as known by the second, and of each other amount that both tell. */
const takenUp = 1;
const ofAmount = 1;
const mostAmounts = 2;
/** 工程2022年开工，投资1.38亿元: only one of the two is told with another year. */
const ofYear = -2;
/** 青岭隧道 and 白岭隧道, in articles that name them once. */
const ofRivals = -4;
/** Of each run of so many characters, figures included, that both articles have. */
const lengthOfRun = 5;
const ofRun = 0.4;
const mostRuns = 5;

/** What is read of an article. */
interface Article {
  readonly names: Names;
  readonly runs: ReadonlySet<string>;
  /** With their units; of two digits at least. */
  readonly amounts: ReadonlySet<string>;
}

function articlesOf(passages: CheckedPage['passages'], told: readonly Candidate[]): (told: Told) => Article {
  const read = new Map<number, Article>();
  return ({ sentence: { passage } }) => {
    const known = read.get(passage.article);
    if (known) return known;
    const text = passages
      .filter(({ article }) => article === passage.article)
      .map((one) => one.text)
      .join('。');
    const own = told.filter((one) => one.sentence.passage.article === passage.article && one.digits.digits.length > 1);
    const amounts = new Set(own.map(({ unit, amount }) => `${amount} ${unit}`));
    const article = { names: namesOf(text, shortestOfArticle), runs: runsOf(text), amounts };
    read.set(passage.article, article);
    return article;
  };
}

/** How much of an article is read for what it shares with another, in characters. */
const longestText = 2000;
function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>();
  // 省道213线 is a name, 12.6公里 none.
  const read = text.slice(0, longestText).replace(/\d[\d.]*(?![\d.]*[线号])/g, ' ');
  for (const [run] of read.matchAll(/[\u4e00-\u9fff\d]{5,}/g))
    for (let i = 0; i + lengthOfRun <= run.length; i++) runs.add(run.slice(i, i + lengthOfRun));
  return runs;
}

function namesAround({ sentence, figure }: Told, shortest: number): Names {
  const { passage, start, end } = sentence;
  return namesOf(
    passage.text.slice(Math.max(start, figure.start - reach), Math.min(end, figure.end + reach)),
    shortest,
  );
}

/** Whether the two say themselves that they are of two: 去年的书市, 东湖中学 and 西湖中学, 元旦假期 and 春节假期. */
const areApart = (a: Told, b: Told): boolean =>
  hasOtherTime(a, true) !== hasOtherTime(b, true) ||
  haveOtherMarks(a, b, true) ||
  haveRivals(namesAround(a, shortestOfArticle), namesAround(b, shortestOfArticle)) ||
  openOtherwise(a.sentence, b.sentence);

/** 元旦假期， and 春节假期，: clauses of one end that begin otherwise. */
function openOtherwise(one: Sentence, other: Sentence): boolean {
  const [a, b] = [one, other].map(
    ({ passage, start, end }) => /^[\u4e00-\u9fff“”]{3,8}(?=，)/.exec(passage.text.slice(start, end))?.[0],
  );
  return a !== undefined && b !== undefined && a !== b && a.slice(-2) === b.slice(-2) && a.length === b.length;
}

/** What it is worth that two articles share names, words and amounts. */
function articlesWorth(a: Told, b: Told, articleOf: (told: Told) => Article): number {
  const [one, other] = [articleOf(a), articleOf(b)];
  const [here, there] = [namesAround(a, shortestName), namesAround(b, shortestName)];
  const isBeside = shareName(here, there);
  const isInBoth = isBeside || shareName(one.names, other.names);
  const runs = [...one.runs].filter((run) => other.runs.has(run)).length;
  const isTakenUp = opens(b) && sharedPieces(around(a), around(b)) > 0;
  const amounts = [...one.amounts].filter((amount) => other.amounts.has(amount)).length;
  return (
    ofTwoArticles +
    (isBeside ? sharedBeside : isInBoth ? sharedInArticles : sharedNowhere) +
    (isInBoth || runs > 0 || amounts > 0 || isTakenUp ? 0 : nothingShared) +
    (!isBeside && here.size > 0 && there.size > 0 ? ofOtherNames : 0) +
    (!isInBoth && haveRivals(one.names, other.names) ? ofRivals : 0) +
    ofRun * Math.min(runs, mostRuns) +
    ofAmount * Math.min(amounts, mostAmounts) +
    (isTakenUp ? takenUp : 0) +
    (hasOtherTime(a) === hasOtherTime(b) ? 0 : ofYear)
  );
}

/** @param amounts those of the page, see `amountsOf`. */
export function namedThings(page: CheckedPage, amounts: readonly Candidate[]): Contradiction[] {
  if (new Set(page.passages.map(({ article }) => article)).size < 2) return [];
  // 第三十二次 and 第三十三次 are two.
  const told = amounts.slice(0, mostTold).filter(({ figure }) => figure.kind !== 'ordinal');
  const articleOf = articlesOf(page.passages, told);
  return [...groupBy(told, ({ unit }) => unit).values()].flatMap((all) =>
    all.flatMap((own, i) => {
      const others = all.slice(0, i).filter((one) => one.sentence.passage.article !== own.sentence.passage.article);
      // An article that has the same amount, too, tells of several.
      if (others.some(({ amount }) => amount === own.amount)) return [];
      const other = others.find((one) => contradicts(one, own, all, articleOf));
      if (!other) return [];
      return [toldTwice(other, own)];
    }),
  );
}

function contradicts(
  one: Candidate,
  own: Candidate,
  all: readonly Candidate[],
  articleOf: (told: Told) => Article,
): boolean {
  if (!mayBeSlip(one, own)) return false;
  const worth = digitsWorth(one, own);
  if (worth === null || unitOf(one.figure) !== unitOf(own.figure) || areApart(one, own)) return false;
  const ofBoth = all.filter(({ sentence: { passage } }) =>
    [one, own].some((told) => told.sentence.passage.article === passage.article),
  );
  const byWords = worth + wordingOf(one, own, ofBoth);
  return byWords > leastByWords && byWords + articlesWorth(one, own, articleOf) >= enough;
}
