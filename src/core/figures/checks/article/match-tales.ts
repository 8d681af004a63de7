/**
 * The tale of a match, told sentence by sentence, against its result: 以3∶2战胜…首局26∶24…次局25∶19…此后25∶21、25∶17 are four sets; 扳成2∶2 leads to no 4∶1; four quarters
 * make the score of the game.
 */
import { smallNumber } from '../../../text/small-number.ts';
import { type ArticleText, type Contradiction, clauseBehind, type Placed } from '../page.ts';
import { isScore, termsOf } from '../relations/final-scores.ts';
import { leavesSetsOut } from '../relations/told-sets.ts';
import { labelOfPlace, type Place, stretchOf } from './places.ts';

/** More than one match, or goals that are none of the match itself. */
const otherMatch =
  /[首次两]个?回合|[首次][场战轮]|上一[场轮届]|上[轮届]|另一[场盘]|此前|半决赛|点球(?:大战|决[胜战])|加时|前[一二两三四五\d]+[局盘]|同日|同组|其他比赛|[男女][单双团].*[男女][单双团]|青年组/;
/** A score on the way. */
const state = /[扳追逼打改战变][成平至到为]|反超|领先|落后|半场|首节|[扳追]平/;
const final = /最终|终场|全场|最后|结果|定格/;
const won =
  /^(?:的[^，。]{2,4})?(?:逆转|险胜|大胜|完胜|战胜|击败|获胜|取胜|力克|力擒|拿下|淘汰|胜|夺|轻取|不敌|负于|告负)/;
const untrue = /差点|险些|未能|没能|没有|几乎|有望|试图|欲|机会/;

/** A score with the words around it. */
interface Told {
  readonly place: Place;
  readonly own: readonly [number, number];
  /** Its clause, and the one before it in its sentence. */
  readonly lead: string;
  readonly behind: string;
}

const leadBefore = 26;
function toldOf(place: Place): Told {
  const { sentence, figure } = place;
  const from = Math.max(sentence.start, figure.start - leadBefore);
  return {
    place,
    own: termsOf(figure),
    lead: sentence.passage.text.slice(from, figure.start),
    behind: clauseBehind(sentence, figure),
  };
}

const label = ({ place }: Told): string => labelOfPlace(place);
const isState = (told: Told): boolean =>
  state.test(label(told).slice(-8)) || state.test(told.behind.slice(0, 6)) || /半场/.test(label(told));

const ofSet = /(?:首|次|第[一二三四五六七]|决胜|末)[局盘]/;

/** The one score that is told as the result, in whatever order of the sides; null where there is none, or two. */
function resultOf(told: readonly Told[], headlines: readonly Told[], fits: (told: Told) => boolean): Told | null {
  const isResult = (one: Told) =>
    fits(one) &&
    !isState(one) &&
    !ofSet.test(label(one)) &&
    (won.test(one.behind) || final.test(label(one)) || /总比分|以$/.test(label(one)));
  const results = [...told.filter(isResult), ...headlines.filter(fits)];
  const [first] = results;
  const key = ({ own }: Told) => [...own].sort((a, b) => a - b).join();
  return first && new Set(results.map(key)).size === 1 ? first : null;
}

const against = (at: Placed, other: Place, detail: readonly string[]): Contradiction[] => [
  { at: { index: at.index, figure: at.figure }, other: stretchOf(other), detail },
];

const ofQuarter = /首节|易边后|第?[一二三四1-4]节|末节|这一节|前四分之一|最后一节/;
const quarters = 4;
const fewestOfGame = 40;
/** Whether each of some scores, in whichever order of its sides, adds up to another. */
function areSum(parts: readonly Told[], [home, away]: readonly [number, number]): boolean {
  const sums = parts.reduce<readonly (readonly [number, number])[]>(
    (all, { own: [a, b] }) =>
      all.flatMap(([x, y]): (readonly [number, number])[] => [
        [x + a, y + b],
        [x + b, y + a],
      ]),
    [[0, 0]],
  );
  return sums.some(([x, y]) => (x === home && y === away) || (x === away && y === home));
}

function wrongQuarters(told: readonly Told[], headlines: readonly Told[]): Contradiction[] {
  const parts = told.filter(
    (one) => ofQuarter.test(one.lead) && Math.max(...one.own) < fewestOfGame && Math.max(...one.own) > quarters,
  );
  const game = resultOf(told, headlines, ({ own }) => Math.min(...own) > fewestOfGame);
  if (parts.length !== quarters || !game || areSum(parts, game.own)) return [];
  const detail = [parts.map(({ place }) => place.figure.text).join('、'), game.place.figure.text];
  return against(game.place, (parts[0] as Told).place, detail);
}

const firstSet = /(?:首|第一)[局盘]/;
const lastSet = /决胜[局盘]|最后一[局盘]|结束|锁定|直落|奠定|连[胜下扳赢]|拿下比赛|取得胜利|赢得/;
const fewestOfSet = 6;
const onTheWay = /领先|落后|[战打追扳拼][至成到平]|一度|开局|一波/;
const mostOfResult = 4;

/** As many sets as the result has are told one by one. */
function wrongSets(scores: readonly Told[], headlines: readonly Told[]): Contradiction[] {
  const result = resultOf(
    scores,
    headlines,
    ({ own }) => Math.max(...own) <= mostOfResult && own[0] !== own[1] && Math.max(...own) > 1,
  );
  const isSet = (one: Told) => {
    const [most, least] = [Math.max(...one.own), Math.min(...one.own)];
    const isWon = most >= fewestOfSet ? most - least > 1 || most === 7 : /盘/.test(one.lead) && most === 3 && least < 3;
    return one !== result && isWon && !onTheWay.test(`${label(one)}${one.behind.slice(0, 3)}`);
  };
  const sets = scores.filter(isSet);
  const [first, last] = [sets[0], sets.at(-1)];
  if (!result || !first || !last || !firstSet.test(first.lead) || sets.length < 2) return [];
  const { passage, start, end } = last.place.sentence;
  const isWhole = lastSet.test(passage.text.slice(Math.max(start, last.place.figure.start - leadBefore), end));
  const count = result.own[0] + result.own[1];
  if (sets.length === count || (sets.length < count && !isWhole) || sets.length > mostSets) return [];
  const told = sets.filter(({ place }) => place.sentence.passage === passage).map(({ place }) => place.figure);
  if (sets.length < count && told.length === sets.length && leavesSetsOut(passage.text, told, count)) return [];
  const detail = [sets.map(({ place }) => place.figure.text).join('、'), result.place.figure.text];
  return against(result.place, first.place, detail);
}
const mostSets = 7;

const mostGoals = 9;
/** A goal of the side that is behind; 追平了历史最佳战绩 is none. */
const equalised = /[扳追]平了?(?:比分|[后的]|$)|[扳追]回[一两二三][球城个]/;
const goals = /(?:[进入下]|扳回|追回)(?:了|得)?([一两二三四五])(?:[个粒]?球|城|个)/g;

/** A score on the way that the result is no end of, or an equaliser of a side without a goal. */
function wrongGoals(told: readonly Told[], headlines: readonly Told[]): Contradiction[] {
  const result = resultOf(told, headlines, ({ own }) => Math.max(...own) <= mostGoals);
  if (!result) return [];
  const [a, b] = result.own;
  const isReached = ([x, y]: readonly [number, number]) => (a >= x && b >= y) || (a >= y && b >= x);
  const all = wrongAll(result);
  if (all.length > 0) return all;
  // 决胜局一度以9比6领先: points of a set.
  const areSets = told.some(({ own }) => Math.max(...own) > mostGoals);
  const isOfSet = ({ own }: Told) => areSets && Math.max(...own) > mostOfResult;
  const beyond = told.find(
    (one) => isState(one) && Math.max(...one.own) <= mostGoals && !isOfSet(one) && !isReached(one.own),
  );
  if (beyond) return against(result.place, beyond.place, [beyond.place.figure.text, result.place.figure.text]);
  return Math.min(a, b) === 0 ? wrongShutout(told, result) : wrongRest(told, result);
}

/** 青石队的两个进球都来自点球: all that a side has scored. */
const ofAll = /(?<!两)队的([一两二三四五六])[个粒]进球(?:都|均|全|则)/g;
function wrongAll(result: Told): Contradiction[] {
  const { index, figure, sentence } = result.place;
  const { text } = sentence.passage;
  const told = [...text.matchAll(ofAll)].find(([, number = '']) => !result.own.includes(smallNumber(number)));
  if (!told) return [];
  const other = { index, start: told.index, end: told.index + told[0].length };
  return [{ at: { index, figure }, other, detail: [told[0], figure.text] }];
}

/** 第40分钟，客队扳平…最终2∶0. */
function wrongShutout(told: readonly Told[], result: Told): Contradiction[] {
  const { sentence } = result.place;
  const clause = clauses(sentence.passage.text).find((one) => equalised.test(one) && !untrue.test(one));
  if (clause === undefined || told.length > 1) return [];
  const start = sentence.passage.text.indexOf(clause);
  const other = { index: sentence.index, start, end: start + clause.length };
  const { index, figure } = result.place;
  return [{ at: { index, figure }, other, detail: [clause, figure.text] }];
}
const clauses = (text: string): readonly string[] => text.split(/[，,。；！]/);

/** 首节战成1∶1，后两节再进三球、对手扳回一球，终场3∶2: more goals than the result has. */
function wrongRest(told: readonly Told[], result: Told): Contradiction[] {
  const first = told.find(
    (one) => isState(one) && one.place.at < result.place.at && one.place.index === result.place.index,
  );
  if (!first) return [];
  const { text } = result.place.sentence.passage;
  const between = text.slice(first.place.figure.end, result.place.figure.start);
  const more = [...between.matchAll(goals)].reduce((sum, [, number = '']) => sum + smallNumber(number), 0);
  const sum = ([a, b]: readonly [number, number]) => a + b;
  if (more < 2 || sum(first.own) + more <= sum(result.own)) return [];
  return against(result.place, first.place, [first.place.figure.text, result.place.figure.text]);
}

/** @param headlines the scores of the headlines of the article. */
export function wrongTales(places: ArticleText, headlines: readonly Place[]): readonly Contradiction[] {
  const scores = places.filter(({ figure }) => isScore(figure));
  if (scores.length + headlines.length === 0 || scores.length > mostScores) return [];
  const texts = [...new Set(places.map(({ sentence }) => sentence.passage.text))].join('');
  if (otherMatch.test(texts)) return [];
  const [told, ofHeadlines] = [scores.map(toldOf), headlines.map(toldOf)];
  for (const find of [wrongQuarters, wrongSets, wrongGoals]) {
    const found = find(told, ofHeadlines);
    if (found.length > 0) return found;
  }
  return [];
}
const mostScores = 12;
