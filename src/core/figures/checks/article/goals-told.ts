/**
 * Goals of a match that are told one by one, each with its minute: 首开纪录, 罚中点球, 抢点得手，2∶1领先, 扳平, 单刀破门 are five, and make no 4∶2. A score on the way must confirm
 * that none is left out.
 */
import { type ArticleText, type Contradiction, figuresBetween } from '../page.ts';
import { isScore, termsOf } from '../relations/final-scores.ts';
import type { Place } from './places.ts';

const goal =
  /首开[纪记]录|打破僵局|先[下拔][一头][城筹]|再下一城|[扳追]平|[扳追]回一[球城]|梅开二度|破门|得手|(?:罚[中进]|打进|命中)点球|点球(?:命中|得手)|攻[入进]|打[入进]|[再又]入一球|[再又]进一球|反超/;
const miss = /险些|未能|没能|未进|不进|扑出|被吹|越位|无效|踢飞|机会|射门\d|进攻/;
const minute = /(?=第\d{1,2}分钟|终场前|补时|伤停)/;
const other = /另一[场轮]|上一轮|首回合|次回合|点球大战|加时|此前|乌龙|集锦|各[进入]|连[进入下]|[两二三]球/;
const state = /^[^，。；]{0,4}(?:领先|落后|反超|平)/;
const [fewest, most] = [3, 9];
/** Around a score, in characters. */
const near = 16;
const final = /终场|全场比赛|最终|锁定/;

const sumOf = ({ figure }: Place): number => termsOf(figure)[0] + termsOf(figure)[1];

/** The results, told with a verb or as the final score; none where those of more than two matches might be told. */
function resultsOf(places: ArticleText): readonly Place[] {
  const scores = places.filter(({ figure }) => isScore(figure) && Math.max(...termsOf(figure)) <= most);
  const results = scores.filter(({ sentence: { passage }, figure }) => {
    const [before, behind] = [
      passage.text.slice(Math.max(0, figure.start - near), figure.start),
      passage.text.slice(figure.end, figure.end + near),
    ];
    return (
      /^[^，。；\d]{0,2}(?:战胜|击败|力克|险胜|逆转|获胜|取胜|不敌|负于|逼平|战平|淘汰|轻取|大胜)/.test(behind) ||
      /(?:终场|最终|全场)[^，。；]{0,10}$/.test(before)
    );
  });
  return new Set(results.map(sumOf)).size > 2 ? [] : results;
}

/** What is told minute by minute, up to the end of the sentence that tells the last one. */
function taleOf(text: string): string {
  const last = text.length - (text.split(minute).at(-1) ?? '').length;
  const end = text.indexOf('。', last);
  return text.slice(0, end < 0 ? text.length : end);
}

/** How many goals a paragraph tells; null where a score on the way does not confirm them. */
function goalsOf(place: Place, text: string): number | null {
  const { passage } = place.sentence;
  let count = 0;
  let from = 0;
  let isSure = false;
  for (const segment of text.split(minute)) {
    const scores = figuresBetween(passage, from, from + segment.length).filter(
      (one) => isScore(one) && state.test(text.slice(one.end)),
    );
    from += segment.length;
    if (goal.test(segment) && !miss.test(segment)) count++;
    const last = scores.at(-1);
    if (!last) continue;
    const sum = termsOf(last)[0] + termsOf(last)[1];
    if (isSure && sum !== count) return null;
    // The first score on the way may sum up what no minutes are told of.
    if (!isSure && count > 1 && sum !== count) return null;
    isSure = true;
    count = sum;
  }
  return isSure ? count : null;
}

/** @param places of one article. */
export function wrongGoalsTold(places: ArticleText): readonly Contradiction[] {
  const results = resultsOf(places);
  if (results.length === 0) return [];
  const passages = new Map(places.map((place) => [place.sentence.passage, place]));
  return [...passages.values()].flatMap((place): readonly Contradiction[] => {
    const text = taleOf(place.sentence.passage.text);
    const told = text.match(/第\d{1,2}分钟/g) ?? [];
    const last = text.split(minute).at(-1) ?? '';
    const isWhole = told.length >= fewest && (final.test(last) || /^终场前|^补时|^伤停/.test(last));
    const goals = isWhole && !other.test(text) ? goalsOf(place, text) : null;
    const wrong = goals === null ? undefined : results.find((one) => sumOf(one) !== goals);
    // Two matches may be told of; this one's goals then make the result of one.
    if (!wrong || goals === null || (results.some((one) => sumOf(one) === goals) && !final.test(last))) return [];
    const { index, figure } = wrong;
    const start = text.indexOf(told[0] as string);
    const stretch = { index: place.index, start, end: text.length };
    return [{ at: { index, figure }, other: stretch, detail: [`${goals}球`, figure.text] }];
  });
}
