/** Sets against the result of their match: 25∶20、18∶25、22∶25、25∶21 are no 3∶1. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { wrongGoalsTold } from '../article/goals-told.ts';
import { wrongTales } from '../article/match-tales.ts';
import {
  type ArticleText,
  type CheckRule,
  type Contradiction,
  clauseBefore,
  clauseBehind,
  figuresBetween,
  placed,
  type Sentence,
  stretch,
  textBefore,
  textBetween,
} from '../page.ts';
import { isScore, termsOf, wins, wrongEnd, wrongSoFar } from '../relations/final-scores.ts';
import { wrongExtraTime, wrongSteps } from '../relations/score-steps.ts';
import { leavesSetsOut } from '../relations/told-sets.ts';
import { isOfHeadline } from '../words-of-amounts.ts';

const fewestSets = 2;
/** A set of volleyball, table tennis, badminton or tennis goes to six at least, a match to no more than four sets won. */
const isSet = ({ high }: Figure) => (high ?? 0) >= 6;
const isResult = ({ high, low }: Figure) => (high ?? 9) <= 4 && high !== low;

/** A score that is not the last one of its set. */
const onTheWay = /(?:战|打|追|扳|拼)[至成到平](?:了)?$|(?:领先|落后)$/;
/** 一度10∶15落后 before the set was turned. */
const isLead = (sentence: Sentence, score: Figure): boolean =>
  /一度/.test(clauseBefore(sentence, score)) || /^(?:领先|落后)(?:的情况下|时|后)/.test(clauseBehind(sentence, score));
/** 总得分106∶106: the points of all sets. */
const ofAll = /总[得比]?分[^，。；]{0,4}$|得分[合总]计/;
/** Told one by one: 先以11∶8拿下首局，次局7∶11失手，此后连下两局. */
const oneByOne = /^[^。；;]{0,24}$/;
/** A second match, of another day, round or team. */
const otherOne = /[首次]回合|[首次][场战日轮]|另一[场盘]|此前|上一轮|半决赛|[男女][队单双团]/;

/** The longest run of sets in a sentence, whatever is told of each between them. */
function setsOf(sentence: Sentence, scores: readonly Figure[]): readonly Figure[] {
  let best: Figure[] = [];
  let run: Figure[] = [];
  let areSmall = false;
  let lead: Figure | undefined;
  for (const score of scores) {
    const last = run.length > 0 ? (lead ?? run.at(-1)) : undefined;
    const between = last && textBetween(sentence, last, score);
    const isListed = between !== undefined && /^[、，,和及]$/.test(between);
    if (!isListed) areSmall = !isSet(score) && isCalledSet(sentence, score);
    const goesOn = between !== undefined && !areSmall && oneByOne.test(between) && !otherOne.test(between);
    // 第四局战至25∶25后，以28∶26拿下: on the way to the score of the set.
    if (ofAll.test(clauseBefore(sentence, score))) continue;
    if (onTheWay.test(clauseBefore(sentence, score)) || isLead(sentence, score)) {
      lead = score;
      continue;
    }
    lead = undefined;
    if (!(isListed || goesOn) || !(isSet(score) || areSmall)) run = [];
    if (isSet(score) || areSmall) run = [...run, score];
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

/** What leads to the score of the whole game, behind its quarters. */
const ended = /最终|全场|终场|总比分|[^被]以$/;

/** The quarters of a game add up to its score. */
function wrongSum(sentence: Sentence, scores: readonly Figure[]): Contradiction[] {
  const quarters = setsOf(
    sentence,
    scores.filter((score) => !isGame(score)),
  );
  const own = scores.filter(isGame);
  const before = figuresBetween(sentence.passage, sentence.start - farthest, sentence.start).filter(isScore);
  const next = figuresBetween(sentence.passage, sentence.end, sentence.end + farthest).filter(
    (one) => isScore(one) && ended.test(clauseBefore({ ...sentence, start: sentence.end }, one)),
  );
  const games = own.length > 0 ? own : [...before, ...next].filter(isGame);
  const [game] = games;
  // 前三节打完战成76比67: no score of the whole game.
  if (game && beforeTheEnd.test(clausesBefore(sentence, game))) return [];
  if (games.length !== 1 || !game || quarters.length !== quartersOfGame) return [];
  const sums = [0, 1].map((side) => quarters.reduce((sum, quarter) => sum + (termsOf(quarter)[side] as number), 0));
  const told = termsOf(game);
  const isRight = (a: number, b: number) => a === sums[0] && b === sums[1];
  if (isRight(...told) || isRight(told[1], told[0])) return [];
  // 7∶6、3∶6、7∶5、10∶8: what is far less than the score is none of its quarters.
  if ((sums[0] as number) + (sums[1] as number) < farLess * (told[0] + told[1])) return [];
  // 四节战罢88平，加时赛12∶7: what comes on top of the quarters.
  if (sums[0] === sums[1] && extraTime.test(sentence.passage.text)) return [];
  const detail = [quarters.map(({ text }) => text).join('、'), game.text];
  return [{ at: placed(sentence, game), other: stretch(sentence, ...quarters), detail }];
}

const farLess = 0.6;
const extraTime = /加时|延长赛/;

/** A second match, or a set that is told apart: 首回合25∶21、25∶17获胜，次回合2∶3告负; 第四局27∶25. */
const otherMatch = new RegExp(`${otherOne.source}|随后|前[一二两三四五\\d]局|第[一二三四五\\d][局盘场]`);
/** 前三局25∶22、23∶25、25∶20: some of the sets alone. */
const firstSets = /前[一二两三四五六\d][局盘]/;

/** 先输两局的山鹰队连扳三局，以3比2逆转: what was lost first and what was won then make the result. */
const tale =
  /(?:先(?:输|丢|失)|落后)(?:掉|了)?([一二两三1-3])[局盘场](?:[^。；]{0,10}?)连[扳赢胜追](?:回|下|了)?([一二两三四1-4])[局盘场][^。；\d]{0,8}$/;

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

/** 三盘比分依次为3比0、1比3、3比2: small scores are sets where they are called so. */
const calledSets = /[局盘场](?:的)?比分[\u4e00-\u9fff]{0,4}[：:]?$/;
/** With the colon that may stand before the sets, which ends a clause. */
const isCalledSet = (sentence: Sentence, score: Figure): boolean =>
  calledSets.test(textBefore(sentence, score).slice(-nearBefore));

/** 直落三击败, 三局全胜: without a loss. */
const straight = /直落[二两三四][局盘]?|横扫|零封/;
/** How far before its sets a word for the match may stand, in characters. */
const nearBefore = 12;

/** A set that is lost in a match that is won without a loss. */
function lostInStraight(sentence: Sentence, sets: readonly Figure[]): Contradiction[] {
  const { text } = sentence.passage;
  const behind = /^[^，,。]{0,4}[，,]?[^，,。]{0,6}/.exec(text.slice(sets.at(-1)?.end ?? 0))?.[0] ?? '';
  const before = textBefore(sentence, sets[0] ?? sentence).slice(-nearBefore);
  const word = straight.exec(behind)?.[0] ?? straight.exec(before)?.[0];
  const won = sets.map((set) => termsOf(set)[0] > termsOf(set)[1]);
  const lost = sets[won.indexOf(won[0] === false)];
  if (!word || sets.length < fewestSets || !lost) return [];
  const start = behind.includes(word)
    ? (sets.at(-1) as Figure).end + behind.indexOf(word)
    : (sets[0] as Figure).start - before.length + before.indexOf(word);
  const other = { index: sentence.index, start, end: start + word.length };
  return [{ at: placed(sentence, lost), other, detail: [lost.text, word] }];
}

/** 以25∶21、22∶25、15∶17险胜: whoever wins has won the last set. */
function lastLost(sentence: Sentence, sets: readonly Figure[]): Contradiction[] {
  const [first, last] = [sets[0], sets.at(-1)];
  if (!first || !last || sets.length < fewestSets || !/以$/.test(clauseBefore(sentence, first))) return [];
  const word = wins.exec(sentence.passage.text.slice(last.end, last.end + 4))?.[0];
  const [own, other] = termsOf(last);
  if (!word || own >= other) return [];
  const place = { index: sentence.index, start: last.end, end: last.end + word.length };
  return [{ at: placed(sentence, last), other: place, detail: [last.text, word] }];
}

const ofBoth =
  /两回合战罢[^。；\d]{0,10}$|(?:两回合|两个回合|两场|两轮)[^，,。；]{0,6}(?:总比分|合计)[^，,。；\d]{0,4}$/;
/** 以两回合4∶2的总比分, and 总比分 alone behind 首回合. */
const bothBefore = /(?:两回合|两个回合)[^，,。；\d]{0,4}$/;
const totalBefore = /总比分[^，,。；\d]{0,4}$/;

function isOfBoth({ passage, start }: Sentence, score: Figure): boolean {
  const before = passage.text.slice(start, score.start);
  const isBehind = bothBefore.test(before) && /^的总比分/.test(passage.text.slice(score.end, score.end + 4));
  const isOfTie =
    totalBefore.test(before) && /首回合/.test(passage.text.slice(Math.max(0, score.start - farBack), score.start));
  return ofBoth.test(before) || isBehind || isOfTie;
}

const farBack = 80;

/** 客场1比1战平，首回合主场2比1取胜，两回合总比分3比2: the two legs of a tie add up. */
function wrongAggregate(sentence: Sentence, scores: readonly Figure[]): Contradiction[] {
  const { passage } = sentence;
  const total = scores.find((score) => isOfBoth(sentence, score));
  if (!total) return [];
  const before = figuresBetween(passage, total.start - farBack, total.start).filter(isScore);
  // 两回合战罢3∶3平。首回合2∶1，次回合1∶2.
  const behind = figuresBetween(passage, total.end, total.end + farBack).filter(isScore);
  const legs = before.length > 0 ? before : behind;
  const [first, second] = legs;
  if (legs.length !== 2 || !first || !second) return [];
  const [[a, b], [c, d]] = [termsOf(first), termsOf(second)];
  const told = [...termsOf(total)].sort().join();
  const sums = [
    [a + c, b + d],
    [a + d, b + c],
  ].map((sum) => sum.sort().join());
  if (sums.includes(told)) return [];
  const detail = [`${first.text}、${second.text}`, total.text];
  return [{ at: placed(sentence, total), other: stretch(sentence, first, second), detail }];
}

const otherSide = /被|对手|对方|[主客]队/;
/** 被对手以, and not 战胜对手，比分为. */
const otherSideBefore = /被|(?:对[手方]|[主客]队)[^，,。；]*$/;

function checked(sentence: Sentence): Contradiction[] {
  const scores = sentence.figures.filter(isScore);
  const turned = [
    ...wrongSteps(sentence, scores),
    ...wrongTale(sentence, scores),
    ...wrongEnd(sentence, scores),
    ...wrongSoFar(sentence, scores),
  ];
  if (turned.length > 0) return turned;
  const sum = wrongSum(sentence, scores);
  if (sum.length > 0) return sum;
  const ofTie = wrongAggregate(sentence, scores);
  if (ofTie.length > 0) return ofTie;
  const sets = setsOf(sentence, scores);
  const inStraight = lostInStraight(sentence, sets);
  if (inStraight.length > 0) return inStraight;
  const inVain = lastLost(sentence, sets);
  if (inVain.length > 0) return inVain;
  const [opening] = sets;
  // 海陵队以3比1力克砚山队。五盘比分依次为…: the result may stand in the sentence before.
  const isCalled = opening !== undefined && isCalledSet(sentence, opening);
  const before = isCalled
    ? figuresBetween(sentence.passage, sentence.start - farthest, sentence.start).filter(isScore)
    : [];
  // 2∶0领先 is no result.
  const isLead = (score: Figure) => /^(?:领先|落后)/.test(sentence.passage.text.slice(score.end, score.end + 2));
  const own = scores.filter((score) => !sets.includes(score) && isResult(score) && !isLead(score));
  // 以3比2击败…，从而以总比分2比1捧杯。五局比分依次为: the match, and the ties that it is one of.
  const matches = before.filter((one) => isResult(one) && !/总比分[^，。]{0,2}$/.test(passageBefore(sentence, one)));
  const results = own.length > 0 ? own : matches;
  const result = results[0];
  if (sets.length < fewestSets || results.length !== 1 || !result) return [];
  const run = stretch(sentence, ...sets);
  const joint = result.start > run.end ? { start: run.end, end: result.start } : { start: result.end, end: run.start };
  if (otherMatch.test(sentence.passage.text.slice(joint.start, joint.end))) return [];
  const won = sets.filter((set) => termsOf(set)[0] > termsOf(set)[1]).length;
  const told = termsOf(result);
  if (sets.length < told[0] + told[1] && firstSets.test(textBefore(sentence, opening ?? result))) return [];
  // 先丢一局，随后以21∶18、21∶16连扳两局: the set that was lost is told without its score.
  if (sets.length < told[0] + told[1] && /先[丢输失]/.test(textBefore(sentence, run))) return [];
  if (sets.length < told[0] + told[1] && leavesSetsOut(sentence.passage.text, sets, told[0] + told[1])) return [];
  // 首局25∶17拿下，其后被对手以25∶16、25∶21、25∶19连扳三局: the side that is told first has changed.
  const lead = sentence.passage.text.slice(Math.max(sentence.start, run.start - nearBefore), run.start);
  const within = sentence.passage.text.slice(run.start, run.end);
  if ((otherSideBefore.test(lead) || otherSide.test(within)) && sets.length === told[0] + told[1]) return [];
  const isRight = (a: number, b: number) => a === won && b === sets.length - won;
  // Whoever has won is told first, and has won the last set.
  const isWinners = wins.test(sentence.passage.text.slice(result.end, result.end + 4)) && told[0] > told[1];
  if (isRight(...told) || (!isWinners && isRight(told[1], told[0]))) return [];
  return [
    {
      at: placed(sentence, result),
      other: stretch(sentence, ...sets),
      detail: [sets.map(({ text }) => text).join('、'), result.text],
    },
  ];
}

const passageBefore = ({ passage: { text } }: Sentence, { start }: Figure): string =>
  text.slice(Math.max(0, start - nearBefore), start);

const scoresOf = (headlines: readonly Sentence[], [first]: ArticleText): ArticleText =>
  headlines
    .filter(({ passage }) => passage.article === first?.sentence.passage.article)
    .flatMap((sentence) => {
      const { index, figures } = sentence;
      return figures.filter(isScore).map((figure) => ({ index, figure, sentence, at: 0 }));
    });

export const matches: CheckRule = {
  name: 'sets',
  needs: { kinds: ['score', 'ratio'] },
  purpose: 'The sets of a match and its result tell the same.',
  examples: [
    ['网球决赛以2∶0结束。游泳队追平了最佳战绩。', '网球决赛以2∶0结束。游泳队追平了最佳战绩。'],
    ['第40分钟，客队扳平。主队以2∶0获胜。', '第40分钟，客队扳平。主队以[2∶0]获胜。'],
    ['以25∶20、18∶25、22∶25、25∶21取胜，总比分3∶1。', '以25∶20、18∶25、22∶25、25∶21取胜，总比分[3∶1]。'],
    ['以98∶91取胜，四节比分为25∶20、22∶24、27∶23、34∶24。', '以[98∶91]取胜，四节比分为25∶20、22∶24、27∶23、34∶24。'],
    [
      '以96比104不敌对手。四节比分为26比24、20比29、27比28、25比23。',
      '以[96比104]不敌对手。四节比分为26比24、20比29、27比28、25比23。',
    ],
    ['以98∶91取胜，四节比分为25∶20、22∶24、27∶23、24∶24。', '以98∶91取胜，四节比分为25∶20、22∶24、27∶23、24∶24。'],
    ['以25∶20、25∶18、22∶25、25∶21取胜，总比分3∶1。', '以25∶20、25∶18、22∶25、25∶21取胜，总比分3∶1。'],
    [
      '林涛以4∶2击败对手，六局比分为11∶8、9∶11、11∶6、11∶7、8∶11、9∶11。',
      '林涛以[4∶2]击败对手，六局比分为11∶8、9∶11、11∶6、11∶7、8∶11、9∶11。',
    ],
    [
      '林涛以4∶2击败对手，六局比分为11∶8、9∶11、11∶6、11∶7、8∶11、11∶9。',
      '林涛以4∶2击败对手，六局比分为11∶8、9∶11、11∶6、11∶7、8∶11、11∶9。',
    ],
    ['先输两局的山鹰队连扳三局，以3比1逆转对手。', '先输两局的山鹰队连扳三局，以[3比1]逆转对手。'],
    ['先输两局的山鹰队连扳三局，以3比2逆转对手。', '先输两局的山鹰队连扳三局，以3比2逆转对手。'],
    ['首回合25∶20、25∶18、25∶21取胜，次回合1∶3告负。', '首回合25∶20、25∶18、25∶21取胜，次回合1∶3告负。'],
    // Whoever wins has won the last set.
    [
      '以4∶3险胜，七局比分为11∶8、9∶11、11∶6、7∶11、11∶9、8∶11、9∶11。',
      '以[4∶3]险胜，七局比分为11∶8、9∶11、11∶6、7∶11、11∶9、8∶11、9∶11。',
    ],
    ['1∶3告负，四局比分为25∶20、18∶25、25∶21、25∶19。', '1∶3告负，四局比分为25∶20、18∶25、25∶21、25∶19。'],
    ['以25∶19、25∶22、21∶25，直落三局取胜。', '以25∶19、25∶22、[21∶25]，直落三局取胜。'],
    ['以25∶19、25∶22、25∶21，直落三局取胜。', '以25∶19、25∶22、25∶21，直落三局取胜。'],
    [
      '团体赛以3∶1取胜。五盘比分依次为3∶0、1∶3、3∶2、2∶3、3∶1。',
      '团体赛以[3∶1]取胜。五盘比分依次为3∶0、1∶3、3∶2、2∶3、3∶1。',
    ],
    [
      '团体赛以3∶2取胜。五盘比分依次为3∶0、1∶3、3∶2、2∶3、3∶1。',
      '团体赛以3∶2取胜。五盘比分依次为3∶0、1∶3、3∶2、2∶3、3∶1。',
    ],
    // In words, behind a colon.
    [
      '江城队以三比二力克滨海队。五局比分依次是：九比十五、十一比十五、七比十五、十五比十二、十五比十三。',
      '江城队以[三比二]力克滨海队。五局比分依次是：九比十五、十一比十五、七比十五、十五比十二、十五比十三。',
    ],
    [
      '江城队以三比二力克滨海队。五局比分依次是：九比十五、十一比十五、十五比七、十五比十二、十五比十三。',
      '江城队以三比二力克滨海队。五局比分依次是：九比十五、十一比十五、十五比七、十五比十二、十五比十三。',
    ],
    ['客场1∶1战平。首回合主场2∶1取胜，两回合总比分4∶2。', '客场1∶1战平。首回合主场2∶1取胜，两回合总比分[4∶2]。'],
    ['客场1∶1战平。首回合主场2∶1取胜，两回合总比分3∶2。', '客场1∶1战平。首回合主场2∶1取胜，两回合总比分3∶2。'],
  ],
  apply: ({ sentences, articles }) => {
    const near = sentences.flatMap(checked);
    const headlines = sentences.filter(isOfHeadline);
    const far = articles
      .filter((places) => !near.some((one) => places.some(({ index }) => index === one.at.index)))
      .flatMap((places) => {
        const told = [...wrongExtraTime(places), ...wrongTales(places, scoresOf(headlines, places))];
        return told.length > 0 ? told : wrongGoalsTold(places);
      });
    return [...near, ...far];
  },
};
