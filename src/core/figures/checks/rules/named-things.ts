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
/** Of each run of so many characters, figures included, that both articles have. */
const lengthOfRun = 5;
const ofRun = 0.4;
const mostRuns = 5;

/** What is read of an article. */
interface Article {
  readonly names: Names;
  readonly runs: ReadonlySet<string>;
}

function articlesOf(passages: CheckedPage['passages']): (told: Told) => Article {
  const read = new Map<number, Article>();
  return ({ sentence: { passage } }) => {
    const known = read.get(passage.article);
    if (known) return known;
    const text = passages
      .filter(({ article }) => article === passage.article)
      .map((one) => one.text)
      .join('。');
    const article = { names: namesOf(text, shortestOfArticle), runs: runsOf(text) };
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
  hasOtherTime(a) !== hasOtherTime(b) ||
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

/** What it is worth that two articles share names and words; null where nothing says that they tell of one thing. */
function articlesWorth(a: Told, b: Told, articleOf: (told: Told) => Article): number | null {
  const [one, other] = [articleOf(a), articleOf(b)];
  const isBeside = shareName(namesAround(a, shortestName), namesAround(b, shortestName));
  const isInBoth = isBeside || shareName(one.names, other.names);
  const runs = [...one.runs].filter((run) => other.runs.has(run)).length;
  const isTakenUp = opens(b) && sharedPieces(around(a), around(b)) > 0;
  if (!isInBoth && runs === 0 && !isTakenUp) return null;
  return ofTwoArticles + (isBeside ? sharedBeside : isInBoth ? sharedInArticles : 0) + ofRun * Math.min(runs, mostRuns);
}

/** @param amounts those of the page, see `amountsOf`. */
export function namedThings(page: CheckedPage, amounts: readonly Candidate[]): Contradiction[] {
  if (new Set(page.passages.map(({ article }) => article)).size < 2) return [];
  const told = amounts.slice(0, mostTold);
  const articleOf = articlesOf(page.passages);
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
  const byArticles = byWords > leastByWords ? articlesWorth(one, own, articleOf) : null;
  return byArticles !== null && byWords + byArticles >= enough;
}
