/**
 * Steps of a score that make the next one: 8比10落后…连得5分，以13比10反超; 100平进入加时，加时打出12比8…112比108; 2比1（21比18、14比21、21比17）.
 */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { type ArticleText, type Contradiction, figuresBetween, type Sentence } from '../page.ts';
import { isScore, termsOf } from './final-scores.ts';

const inOrder = (score: readonly number[]): string => [...score].sort((a, b) => a - b).join();

const run = /^[^。；]{0,30}?连(?:得|取|拿|追|抢|下|砍)了?(\d{1,2}|[一二两三四五六七八九十]{1,2})分[^。；\d]{0,8}$/;
const leads = /^(?:的?(?:比分)?)?(?:一度)?(?:落后|领先)/;
const turned = /^[^，。；\d]{0,6}?(?:反超|领先|锁定|取胜|获胜|拿下|逆转|追平|扳平|平)/;
/** 连得7分，终以15比12拿下: the end of the set, which both sides may have gone on to. */
const untilEnd = /[终最]/;
/** The other side has scored as well. */
const ofOthers = /对[手方][^，。]{0,4}[得追扳]|互[交得]|各得/;

/** 8比10落后…连得5分，以13比10反超. */
function wrongRun(sentence: Sentence, scores: readonly Figure[]): readonly Contradiction[] {
  const { passage, index } = sentence;
  return scores.slice(1).flatMap((after, i): readonly Contradiction[] => {
    const before = scores[i] as Figure;
    const between = passage.text.slice(before.end, after.start);
    const points = run.exec(between)?.[1];
    if (!leads.test(between) || !points || ofOthers.test(between) || !turned.test(passage.text.slice(after.end)))
      return [];
    const [least = 0, most = 0] = [...termsOf(before)].sort((a, b) => a - b);
    const made = smallNumber(points) || Number(points);
    // 滨海队9比6领先，江城队连得5分: of whose side the run is, the clause alone may not tell.
    const expected = [inOrder([least + made, most]), inOrder([least, most + made])];
    if (expected.includes(inOrder(termsOf(after)))) return [];
    if (untilEnd.test(between) && mayGoOnTo(termsOf(after), [least + made, most], [least, most + made])) return [];
    const at = passage.text.slice(before.start, before.end + between.length).replace(/[，,][^，,]*$/, '');
    return [
      {
        at: { index, figure: after },
        other: { index, start: before.start, end: before.end },
        detail: [at, after.text],
      },
    ];
  });
}

/** Whether a score lies no lower than one of those before it, on both sides. */
const mayGoOnTo = (end: readonly number[], ...before: readonly (readonly number[])[]): boolean => {
  const [fewer = 0, more = 0] = [...end].sort((a, b) => a - b);
  return before.some((score) => {
    const [low = 0, high = 0] = [...score].sort((a, b) => a - b);
    return fewer >= low && more >= high;
  });
};

const level = /(\d{2,3}|[一二三四五六七八九十]{2,3})(?:比\1|平)[^。；]{0,16}?(?:加时|延长赛)/g;
/** 加时赛开场打出8比2: not its end. */
const onTheWay = /开场|开局|一度|[先曾]|一上来/;
const ofExtraTime = /(?:加时|延长赛)[^。；]{0,20}$/;

/** 100平进入加时，加时打出12比8: the score at the end is no other than 112比108. */
export function wrongExtraTime(places: ArticleText): readonly Contradiction[] {
  const scores = places.filter(({ figure }) => isScore(figure));
  if (scores.length > mostScores) return [];
  return scores.flatMap((extra): readonly Contradiction[] => {
    const { sentence, figure, index } = extra;
    const { text } = sentence.passage;
    const drawn = [...text.slice(Math.max(0, figure.start - farBefore), figure.start).matchAll(level)].at(-1)?.[1];
    const lead = ofExtraTime.exec(text.slice(sentence.start, figure.start))?.[0];
    if (drawn === undefined || lead === undefined || onTheWay.test(lead)) return [];
    const base = Number(drawn) || smallNumber(drawn);
    // 加时赛打出12比7，以100比95获胜: the end itself.
    const reaches = (one: Figure) => Math.min(...termsOf(one)) >= base;
    if (reaches(figure)) return [];
    const finals = scores.filter(({ figure: one }) => reaches(one));
    const told = finals.filter(({ figure: one }) => inOrder(termsOf(one)) !== `${base},${base}`);
    const expected = inOrder(termsOf(figure).map((points) => base + points));
    const [final] = told;
    if (!final || told.some(({ figure: one }) => inOrder(termsOf(one)) === expected)) return [];
    const other = { index: final.index, start: final.figure.start, end: final.figure.end };
    return [{ at: { index, figure }, other, detail: [`${base}平、${inFigures(figure)}`, inFigures(final.figure)] }];
  });
}
const inFigures = (score: Figure): string => (/\d/.test(score.text) ? score.text : termsOf(score).join('比'));
/** An article of more scores tells of a day's matches. */
const mostScores = 12;
const farBefore = 60;

const wins = /^[）)](?:轻取|战?胜|击败|力克|拿下|淘汰|险胜|先胜|再胜|完胜)/;
const loses = /^[）)](?:不敌|负于|告负|惜败|输给)/;
const mostSets = 4;
/** In characters. */
const longestBrackets = 60;

/** 魏刚以2比1（21比18、14比21、21比17）击败: the sets in brackets, from the side that is told first. */
function wrongBrackets({ passage, index }: Sentence, scores: readonly Figure[]): readonly Contradiction[] {
  const { text } = passage;
  return scores.flatMap((result): readonly Contradiction[] => {
    if (!/^[（(]/.test(text.slice(result.end)) || Math.max(...termsOf(result)) > mostSets) return [];
    const close = text.slice(result.end, result.end + longestBrackets).search(/[）)]/);
    const sets = close < 0 ? [] : figuresBetween(passage, result.end, result.end + close).filter(isScore);
    const [a, b] = termsOf(result);
    const behind = text.slice(result.end + close, result.end + close + 4);
    const isWon = wins.test(behind);
    if (sets.length < 2 || sets.length !== a + b || !(isWon || loses.test(behind))) return [];
    const won = sets.filter((set) => termsOf(set)[0] > termsOf(set)[1]).length;
    // Of a match that is lost the winner's points may stand first.
    if (won === a || (!isWon && won === b)) return [];
    const [first, last] = [sets[0], sets.at(-1)] as [Figure, Figure];
    const detail = [sets.map((set) => set.text).join('、'), result.text];
    return [{ at: { index, figure: result }, other: { index, start: first.start, end: last.end }, detail }];
  });
}

/** @param scores of the sentence, in text order. */
export const wrongSteps = (sentence: Sentence, scores: readonly Figure[]): readonly Contradiction[] => [
  ...wrongRun(sentence, scores),
  ...wrongBrackets(sentence, scores),
];
