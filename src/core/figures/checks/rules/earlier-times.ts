/** How often it was before, beside the number of this time: 第六次捧杯，前六次都在客场; 此前三次封后，这是第五座冠军奖杯; 继2021年、2022年之后第四次. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { type Contradiction, clauseBehind, placed, type Sentence } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';

/** What times, prizes and things of a kind are counted in. */
const units = '[次届场回度个座冠枚块家列期批站胜]';
const ofUnits = new RegExp(`^${units}$`);
const ofTimes = /[次回度]/;
const ofPrizes = /[次回度个座冠枚块]/;
const number = '([一二两三四五六七八九十百]{1,3}|\\d{1,4})';
/** 前六次, 此前已经赢了七场, 此前她在2009年和2015年两度封后. */
const before = new RegExp(`(前|(?:此|之|在这之)前[^。；]{0,40}?)(?<![第\\d.])${number}(${units})`, 'g');
/** 继2021年、2022年之后. */
const after = /继((?:\d{4}年?[、和与及]?){2,6})(?:之后|以后|后)[，,]?[^，。；]{0,6}$/;
/** How far from an ordinal the earlier ones may be told, in characters. */
const reach = 50;
const winning = /夺冠|封后|称[王雄]|捧|冠|领奖台|问鼎|折桂|登顶|夺魁|金|奖/;
/** Words behind 前六次 that leave its verb out. */
const noVerb =
  /^(?:[^\u4e00-\u9fff]|$|[都均皆全也则是在为有由对与其各没未曾总每他她它胜败的]|分别|依次|先后|一共|球队)/;

export function earlierTimes(sentence: Sentence, figure: Figure): Contradiction[] {
  const value = figure.value as number;
  if (value < 2 || !ofUnits.test(figure.unit ?? '')) return [];
  const { passage, index, start: first } = sentence;
  const found = (start: number, words: string): Contradiction[] => [
    {
      at: placed(sentence, figure),
      other: { index, start, end: start + words.length },
      detail: [clauseBehind(sentence, figure), figure.text, words],
    },
  ];
  const lead = passage.text.slice(Math.max(first, figure.start - reach), figure.start);
  const years = after.exec(lead);
  if (years && (years[1]?.match(/\d{4}/g) ?? []).length !== value - 1)
    return found(figure.start - lead.length + years.index, years[0]);
  const start = Math.max(0, figure.start - reach);
  const around = passage.text.slice(start, figure.end + reach);
  for (const told of around.matchAll(before)) {
    const [words, cue = '', digits = '', unit = ''] = told;
    const earlier = smallNumber(digits) ?? Number(digits);
    const end = told.index + words.length;
    // 第二批 … 前两批 may be both of them; 前两次 of the second are one too many.
    const isTooMany = earlier > value || (earlier === value && (cue !== '前' || ofTimes.test(unit)));
    // 之前，出席十四届全国人大…: a term.
    if (unit === '届' && cue !== '前' && !/[已曾共办行]/.test(cue)) continue;
    // 前三次 of six are the first three, and a list of years has as many as it says.
    const isTooFew = earlier < value - 1 && cue !== '前' && isWhole(words, unit, earlier);
    if (!(isTooMany || isTooFew) || (start + told.index <= figure.start && start + end > figure.start)) continue;
    if (areOfOne(sentence, figure, unit, around.slice(end, end + eventLength), cue))
      return found(start + told.index, words);
  }
  return [];
}
const eventLength = 10;

/** Whether all earlier ones are counted: 此前已建成99家, 2009年、2015年和2021年三次. */
const isWhole = (words: string, unit: string, earlier: number): boolean =>
  (words.match(/\d{4}(?=年|[、和与及])/g) ?? []).length === earlier || (!ofTimes.test(unit) && /已|共/.test(words));

/** @param behind what stands behind the number of the earlier ones. */
function areOfOne(sentence: Sentence, figure: Figure, unit: string, behind: string, cue: string): boolean {
  const event = `${/[^，。；：]*$/.exec(sentence.passage.text.slice(sentence.start, figure.start))?.[0].slice(-eventLength) ?? ''} ${clauseBehind(sentence, figure).slice(0, eventLength)}`;
  const own = /^[^，。；]*/.exec(behind)?.[0] ?? '';
  const others = `${cue} ${own}`;
  const areAlike =
    sharedPieces(others, event) > 0 ||
    // 第七次登上珠峰，前八次登顶时.
    (own !== '' && own.charAt(0) === clauseBehind(sentence, figure).charAt(0)) ||
    (winning.test(others) && winning.test(`${figure.text}${event}`));
  if (unit === figure.unit)
    return areAlike || (cue === '前' ? noVerb.test(own) : !ofTimes.test(unit) && noVerb.test(own));
  return areAlike && ofPrizes.test(unit) && ofPrizes.test(figure.unit ?? '') && winning.test(others);
}
