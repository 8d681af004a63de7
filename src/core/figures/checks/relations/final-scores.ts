/** What the words around a score say of it: 战平 is told with two equal numbers, a win with the larger one first, and no score shrinks after half-time. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import {
  type Contradiction,
  clauseBefore,
  figuresBetween,
  placed,
  type Sentence,
  stretch,
  textBetween,
} from '../page.ts';

export const isScore = ({ kind, text }: Figure): boolean => kind === 'score' || (kind === 'ratio' && /\d/.test(text));

/** The two numbers of a score in their order, in figures or in words (十五比十二). */
export function termsOf({ text }: Figure): readonly [number, number] {
  const [a, b] = text.split(/[∶:：比-]/).map((term) => (/\d/.test(term) ? Number(term) : smallNumber(term)));
  return [a ?? 0, b ?? 0];
}

/** 以3比2逆转, 4比3险胜. */
export const wins = /^(?:的[^，。]{2})?(?:逆转|险胜|战胜|击败|获胜|取胜|力克|力擒|拿下|淘汰|胜|夺)/;

/** A win that no shoot-out and no second leg has decided: 以1比1淘汰. */
const plainWin = /^(?:的(?:总?比分|大比分|成绩))?(获胜|取胜|战胜|击败|力克|险胜|力擒|大胜|完胜|轻取|胜出)/;
const draw = /^(?:的比分)?(?:[与和同][^，。；]{2,8})?(战平|打平|踢平|握手言和|言和|打成平手|战成平局|战成平手)/;
const shootOut = /点球|加时|总比分/;

/** 1比2战平, 以0比0获胜, 以1比3战胜. */
function wrongWord(sentence: Sentence, score: Figure): Contradiction[] {
  const behind = sentence.passage.text.slice(score.end, score.end + longestPhrase);
  const [a, b] = termsOf(score);
  const won = /以$/.test(clauseBefore(sentence, score)) ? plainWin.exec(behind)?.[1] : undefined;
  const even = draw.exec(behind)?.[1];
  const isShootOut = shootOut.test(sentence.passage.text.slice(sentence.start, sentence.end));
  const word = won && (a < b || (a === b && !isShootOut)) ? won : even && a !== b ? even : undefined;
  if (!word) return [];
  const start = score.end + behind.indexOf(word);
  const other = { index: sentence.index, start, end: start + word.length };
  return [{ at: placed(sentence, score), other, detail: [score.text, `“${word}”`] }];
}
const longestPhrase = 12;

const half = /(?<!下)半场(?:战罢|结束|过后|[^，,。；]{0,8})$/;
const atTheEnd = /(?:全场|最终|终场|结果|最后|定格在|^终以?)[^，,。；]{0,8}$/;
/** 下半场双方各入一球: how the final score follows from the first. */
const eachScored = /(?:下半场|易边)[^，,。；]{0,10}各[入进](?:了|得)?([一两二三1-3])个?球[，,。；][^。；]{0,8}$/;
/** 下半场再进两球: one of the sides has so many more. */
const moreScored = /(?:下半场|易边)[^。；\d]{0,14}[再又连追][进入下回]([一二两三四])个?[球城]/;
/** How far behind the half-time score the final one may stand, in characters. */
const farthest = 60;
const otherMatch = /[首次]回合|[首次][场战日轮]|另一[场盘]|此前|[上下]一?[轮场]|下半场[^，,。；]{0,8}\d/;

const secondHalf = /(?:下半场|易边再战)[^，,。；]{0,10}$/;

/** 上半场1∶0，下半场2∶1，终场4∶1: both halves make the final score, unless the second is told with the first in it. */
function wrongHalves(sentence: Sentence, first: Figure, second: Figure, final: Figure): Contradiction[] {
  const [[a, b], [c, d], [home, away]] = [termsOf(first), termsOf(second), termsOf(final)];
  const isMade = (x: number, y: number) => (x === home && y === away) || (x === away && y === home);
  if (isMade(a + c, b + d) || isMade(a + d, b + c) || isMade(c, d)) return [];
  const detail = [`${first.text}、${second.text}`, final.text];
  return [{ at: placed(sentence, final), other: stretch(sentence, first, second), detail }];
}

/** 半场2比1领先，最终1比1: whichever side is told first, one of the two has lost goals. */
function wrongFinal(sentence: Sentence, score: Figure): Contradiction[] {
  if (!half.test(clauseBefore(sentence, score))) return [];
  const [next, third] = figuresBetween(sentence.passage, score.end, score.end + farthest).filter(isScore);
  if (next && third && secondHalf.test(clauseBefore(sentence, next)) && atTheEnd.test(clauseBefore(sentence, third)))
    return wrongHalves(sentence, score, next, third);
  const final = next;
  if (!final || otherMatch.test(textBetween(sentence, score, final))) return [];
  if (!atTheEnd.test(clauseBefore(sentence, final))) return [];
  const [[a, b], [c, d]] = [termsOf(score), termsOf(final)];
  const told = eachScored.exec(textBetween(sentence, score, final))?.[1];
  const each = told ? smallNumber(told) : null;
  const more = smallNumber(moreScored.exec(textBetween(sentence, score, final))?.[1] ?? '') ?? 0;
  const isReached = (home: number, away: number) =>
    each === null
      ? (c >= home + more && d >= away) || (c >= home && d >= away + more)
      : c === home + each && d === away + each;
  if (isReached(a, b) || isReached(b, a)) return [];
  return [{ at: placed(sentence, final), other: stretch(sentence, score), detail: [score.text, final.text, '半场'] }];
}

export const wrongEnd = (sentence: Sentence, scores: readonly Figure[]): Contradiction[] =>
  scores.flatMap((score) => [...wrongFinal(sentence, score), ...wrongWord(sentence, score)]);

const quarter = /(?:首节|第?[一二三四]节|末节)[^，,。；]{0,14}$/;
/** How many quarters a score is of that is told for all of them so far. */
const soFar: readonly (readonly [RegExp, number])[] = [
  [/半场/, 2],
  [/(?:前|打完|战罢)?三节(?:过后|战罢|结束|打完)/, 3],
];

/** 首节24∶20，第二节28∶19，半场结束时52∶39: the quarters so far, whichever side is told first in each. */
export function wrongSoFar(sentence: Sentence, scores: readonly Figure[]): Contradiction[] {
  return scores.flatMap((score, at) => {
    const label = clauseBefore(sentence, score);
    const count = soFar.find(([words]) => words.test(label))?.[1];
    const quarters = scores.slice(0, at);
    if (count !== quarters.length || !quarters.every((one) => quarter.test(clauseBefore(sentence, one)))) return [];
    const told = termsOf(score)
      .toSorted((a, b) => a - b)
      .join();
    const sums = quarters.reduce<readonly (readonly [number, number])[]>(
      (all, one) => {
        const [a, b] = termsOf(one);
        return all.flatMap(([c, d]) => [
          [c + a, d + b],
          [c + b, d + a],
        ]);
      },
      [[0, 0]],
    );
    if (sums.some((sum) => sum.toSorted((a, b) => a - b).join() === told)) return [];
    const detail = [quarters.map(({ text }) => text).join('、'), score.text];
    return [{ at: placed(sentence, score), other: stretch(sentence, ...quarters), detail }];
  });
}
