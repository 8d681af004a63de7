/** Sets against the result of their match: 25∶20、18∶25、22∶25、25∶21 are no 3∶1. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import {
  type CheckRule,
  type Contradiction,
  figuresBetween,
  placed,
  type Sentence,
  stretch,
  textBetween,
} from '../page.ts';

const fewestSets = 2;
/** A set of volleyball, table tennis, badminton or tennis goes to six at least, a match to no more than four sets won. */
const isSet = ({ high }: Figure) => (high ?? 0) >= 6;
const isResult = ({ high, low }: Figure) => (high ?? 9) <= 4 && high !== low;

const termsOf = ({ text }: Figure): readonly [number, number] => {
  const [a, b] = text.split(/[∶:：比-]/).map(Number);
  return [a ?? 0, b ?? 0];
};

/** The longest run of sets in a sentence. */
function setsOf(sentence: Sentence, scores: readonly Figure[]): readonly Figure[] {
  let best: Figure[] = [];
  let run: Figure[] = [];
  for (const score of scores) {
    const last = run.at(-1);
    if (!isSet(score) || (last && !/^[、，和及]$/.test(textBetween(sentence, last, score)))) run = [];
    if (isSet(score)) run = [...run, score];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** A game of basketball: 98∶91, and its quarters. */
const isGame = ({ high, low }: Figure) => (low ?? 0) > 40 && high !== low;
const quartersOfGame = 4;
/** The clause of a score, and the one before it. */
const clausesBefore = ({ passage, start }: Sentence, { start: end }: Figure): string =>
  /[^，,。]*[，,]?[^，,。]*$/.exec(passage.text.slice(Math.max(start, end - farthest), end))?.[0] ?? '';
const beforeTheEnd = /前[一二两三1-3]节|半场|[一二三]节(?:打完|战罢|过后|结束)/;
/** How far before its quarters a game may be told, in characters. */
const farthest = 60;

/** The quarters of a game add up to its score. */
function wrongSum(sentence: Sentence, scores: readonly Figure[]): Contradiction[] {
  const quarters = setsOf(
    sentence,
    scores.filter((score) => !isGame(score)),
  );
  const own = scores.filter(isGame);
  const before = figuresBetween(sentence.passage, sentence.start - farthest, sentence.start).filter(isScore);
  const games = own.length > 0 ? own : before.filter(isGame);
  const [game] = games;
  // 前三节打完战成76比67: no score of the whole game.
  if (game && beforeTheEnd.test(clausesBefore(sentence, game))) return [];
  if (games.length !== 1 || !game || quarters.length !== quartersOfGame) return [];
  const sums = [0, 1].map((side) => quarters.reduce((sum, quarter) => sum + (termsOf(quarter)[side] as number), 0));
  const told = termsOf(game);
  const isRight = (a: number, b: number) => a === sums[0] && b === sums[1];
  if (isRight(...told) || isRight(told[1], told[0])) return [];
  const detail = [quarters.map(({ text }) => text).join('、'), game.text];
  return [{ at: placed(sentence, game), other: stretch(sentence, ...quarters), detail }];
}

const isScore = ({ kind, text }: Figure) => (kind === 'score' || kind === 'ratio') && /\d/.test(text);

/** A second match, or a set that is told apart: 首回合25∶21、25∶17获胜，次回合2∶3告负; 第四局27∶25. */
const otherMatch =
  /[首次]回合|[首次][场战日轮]|另一[场盘]|随后|此前|上一轮|半决赛|前[一二三四五\d]局|[男女][队单双团]|第[一二三四五\d][局盘场]/;

/** 先输两局的山鹰队连扳三局，以3比2逆转: what was lost first and what was won then make the result. */
const tale =
  /(?:先(?:输|丢|失)|落后)(?:掉|了)?([一二两三1-3])[局盘](?:[^。；]{0,10}?)连[扳赢胜追](?:回|下|了)?([一二两三四1-4])[局盘][^。；\d]{0,8}$/;

/** A result that its own tale contradicts. */
function wrongTale(sentence: Sentence, scores: readonly Figure[]): Contradiction[] {
  return scores.filter(isResult).flatMap((result) => {
    const told = tale.exec(sentence.passage.text.slice(sentence.start, result.start));
    if (!told) return [];
    const [lost, won] = [told[1], told[2]].map((number) => smallNumber(number as string));
    const [a, b] = termsOf(result);
    if ((a === won && b === lost) || (a === lost && b === won)) return [];
    const start = sentence.start + told.index;
    const other = { index: sentence.index, start, end: result.start };
    return [{ at: placed(sentence, result), other, detail: [told[0].replace(/[，,][^，,]*$/, ''), result.text] }];
  });
}

function checked(sentence: Sentence): Contradiction[] {
  const scores = sentence.figures.filter(isScore);
  const turned = wrongTale(sentence, scores);
  if (turned.length > 0) return turned;
  const sum = wrongSum(sentence, scores);
  if (sum.length > 0) return sum;
  const sets = setsOf(sentence, scores);
  const results = scores.filter((score) => !sets.includes(score) && isResult(score));
  const result = results[0];
  if (sets.length < fewestSets || results.length !== 1 || !result) return [];
  const own = stretch(sentence, ...sets);
  const joint = result.start > own.end ? { start: own.end, end: result.start } : { start: result.end, end: own.start };
  if (otherMatch.test(sentence.passage.text.slice(joint.start, joint.end))) return [];
  const won = sets.filter((set) => termsOf(set)[0] > termsOf(set)[1]).length;
  const told = termsOf(result);
  const isRight = (a: number, b: number) => a === won && b === sets.length - won;
  if (isRight(...told) || isRight(told[1], told[0])) return [];
  return [
    {
      at: placed(sentence, result),
      other: stretch(sentence, ...sets),
      detail: [sets.map(({ text }) => text).join('、'), result.text],
    },
  ];
}

export const matches: CheckRule = {
  name: 'sets',
  needs: { kinds: ['score', 'ratio'] },
  purpose: 'The sets of a match and its result tell the same.',
  examples: [
    ['以25∶20、18∶25、22∶25、25∶21取胜，总比分3∶1。', '以25∶20、18∶25、22∶25、25∶21取胜，总比分[3∶1]。'],
    ['以98∶91取胜，四节比分为25∶20、22∶24、27∶23、34∶24。', '以[98∶91]取胜，四节比分为25∶20、22∶24、27∶23、34∶24。'],
    [
      '以96比104不敌对手。四节比分为26比24、20比29、27比28、25比23。',
      '以[96比104]不敌对手。四节比分为26比24、20比29、27比28、25比23。',
    ],
    ['以98∶91取胜，四节比分为25∶20、22∶24、27∶23、24∶24。', '以98∶91取胜，四节比分为25∶20、22∶24、27∶23、24∶24。'],
    ['以25∶20、25∶18、22∶25、25∶21取胜，总比分3∶1。', '以25∶20、25∶18、22∶25、25∶21取胜，总比分3∶1。'],
    ['先输两局的山鹰队连扳三局，以3比1逆转对手。', '先输两局的山鹰队连扳三局，以[3比1]逆转对手。'],
    ['先输两局的山鹰队连扳三局，以3比2逆转对手。', '先输两局的山鹰队连扳三局，以3比2逆转对手。'],
    ['首回合25∶20、25∶18、25∶21取胜，次回合1∶3告负。', '首回合25∶20、25∶18、25∶21取胜，次回合1∶3告负。'],
  ],
  apply: ({ sentences }) => sentences.flatMap(checked),
};
