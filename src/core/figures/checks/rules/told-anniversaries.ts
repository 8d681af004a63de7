/** Anniversaries of what the article itself tells with its year: 结好30周年 … 1995年，两市结为友好城市; 逝世20周年 … 2005年病逝. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { type CheckedPage, type Contradiction, clauseBefore, type Sentence } from '../page.ts';
import { foundingWords } from '../time/foundings.ts';
import { yearOf } from '../time/life.ts';
import { celebratingYear, contradiction, isAnniversary, namesAnother } from './founding-anniversaries.ts';

/** What an anniversary is of, and the words that tell it with its year. */
const tellings: readonly (readonly [anniversary: RegExp, event: RegExp])[] = [
  [/诞辰$/, /出生|生于|诞生|^生|年生/],
  [/(?:逝世|去世|病逝|辞世)$/, /逝世|病逝|去世|辞世|离世/],
  [/(?:结婚|成婚|婚礼)$/, /结婚|成婚|完婚|成亲|结为夫妻/],
  [/(?:结好|结谊|结缘|友好城市|友城|(?:友好|合作|伙伴|姐妹|城市)?关系)$/, /结为|结成|缔结|结好|结谊|结缘/],
];
/** Verbs of the celebration, before what is celebrated. */
const celebration = /^.*(?:迎来|庆祝|纪念|举行|举办|喜迎|正值|恰逢|适逢|正是|[日年天]是|为|之)/;
const pronoun = /他们|她们|两人|二人|双方|两[市县地国省校]|[他她]/;
const kin = /[父母爸妈爷奶]|儿|女|孙|老师|师傅|徒弟|同事|战友/;

/** How far from a year what it tells is looked for, in characters. */
const reach = 30;
/** A name of so many characters stands for itself in two sentences. */
const shortestName = 4;
/** A slip in the digit of the tens. */
const slipOfTen = 10;

interface ToldYear {
  readonly year: number;
  /** The clause before the year, and what follows it up to the full stop. */
  readonly before: string;
  readonly behind: string;
}

function yearsIn(sentence: Sentence): readonly ToldYear[] {
  return sentence.figures.flatMap((figure) => {
    const year = yearOf(figure);
    if (year === null || !/^\d{4}年/.test(figure.text)) return [];
    const { text } = sentence.passage;
    const behind = text.slice(figure.end, Math.min(sentence.end, figure.end + reach)).replace(/\d{4}年.*$/s, '');
    return /^[，,]?[^，,。；]{0,24}周年/.test(behind) ? [] : [{ year, before: clauseBefore(sentence, figure), behind }];
  });
}

const ends = (name: string, other: string): boolean => name.length > 1 && other.includes(name.slice(-2));

/** Whether the year tells the event of whom or what the anniversary is of. @param name may be empty. */
function isOf(event: RegExp, name: string, whose: string, { before, behind }: ToldYear): boolean {
  const clause = /^[，,]?[^，,。；]*/.exec(behind)?.[0] ?? '';
  const at = clause.search(event);
  if (at < 0 && !event.test(before)) return false;
  if (kin.test(`${before}${clause}`) !== kin.test(`${name}${whose}`)) return false;
  const subject = `${before} ${at < 0 ? '' : clause.slice(0, at)}`;
  if (name !== '')
    return pronoun.test(subject) || ends(name, subject) || ends(/[\u4e00-\u9fff]*$/.exec(before)?.[0] ?? '', name);
  return pronoun.test(subject) || pronoun.test(whose) || !/[\u4e00-\u9fff]{2}/.test(subject);
}

/** The only year that an article tells beside a name: 1985年7月5日，望江晚报第一期与读者见面. */
function besideName(name: string, years: readonly ToldYear[], own: number): number | null {
  const others = years.filter(({ year }) => year !== own);
  const [only] = others;
  if (!only || new Set(others.map(({ year }) => year)).size > 1 || name.length < shortestName) return null;
  return /^[，,]/.test(only.behind) && only.behind.startsWith(name.slice(0, shortestName), 1) ? only.year : null;
}

const founded = new RegExp(`(?:${foundingWords})$`);

export function againstToldEvents({ sentences }: CheckedPage): Contradiction[] {
  const byArticle = groupBy(sentences, ({ passage }) => passage.article);
  return [...byArticle.values()].flatMap((own) => {
    const marked = own.flatMap((sentence) =>
      sentence.figures.filter((figure) => isMarked(sentence, figure)).map((figure) => ({ sentence, figure })),
    );
    if (marked.length === 0) return [];
    const years = own.flatMap(yearsIn);
    const told = new Set(marked.map(({ figure }) => figure.value));
    return marked.flatMap(({ sentence, figure }) => {
      const { text, day } = sentence.passage;
      const since = sinceTold(
        clauseBefore(sentence, figure),
        text.slice(sentence.start, figure.start),
        years,
        day.year,
      );
      const year = since === null ? null : celebratingYear(sentence, figure, since);
      if (since === null || year === null || namesAnother.test(text.slice(figure.end, figure.end + 10))) return [];
      const expected = year - since;
      const difference = Math.abs(expected - (figure.value as number));
      if (expected <= 0 || difference === 0 || difference % slipOfTen !== 0 || told.has(expected)) return [];
      return contradiction(sentence, figure, { since, year, expected });
    });
  });
}

/** 逝世20周年; 水电站建成四十年了. */
const isMarked = (sentence: Sentence, figure: Figure): boolean =>
  isAnniversary(figure) ||
  (figure.unit === '年' &&
    figure.value !== null &&
    founded.test(clauseBefore(sentence, figure)) &&
    /^(?:了|之际)/.test(sentence.passage.text.slice(figure.end, figure.end + 2)));

/** The year of what an anniversary is of, where the article tells one. */
function sinceTold(clause: string, whose: string, years: readonly ToldYear[], own: number | null): number | null {
  const event = clause.replace(celebration, '');
  if (founded.test(event)) {
    const name =
      event.replace(founded, '') || (/^[\u4e00-\u9fff]*?(?=迎来|庆祝|举行|举办|喜迎)/.exec(clause)?.[0] ?? '');
    return own === null ? null : besideName(name, years, own);
  }
  const [anniversary, words] = tellings.find(([ending]) => ending.test(event)) ?? inOwnWords(event);
  if (!anniversary || !words) return null;
  const name = event
    .replace(anniversary, '')
    .replace(/(?:缔结|建立|结成|签订)$/, '')
    .replace(titles, '');
  const found = new Set(years.filter((one) => isOf(words, name, whose, one)).map(({ year }) => year));
  return found.size === 1 ? ([...found][0] as number) : null;
}

/** 牺牲50周年 … 1975年在试飞中牺牲: the word before the anniversary itself. */
function inOwnWords(event: string): readonly [RegExp, RegExp] | readonly [] {
  const word = /[\u4e00-\u9fff]{2}(?<![会节展赛式])$/.exec(event)?.[0];
  return word ? [new RegExp(`${word}$`), new RegExp(word)] : [];
}
/** What stands before a name and is none, or for one. */
const titles = /^(?:他们|她们|他|她|两人|二人|夫妻|夫妇|著名|我国|诗人|画家|作家|英雄|烈士)+/;
