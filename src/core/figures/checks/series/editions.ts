/**
 * Editions of what is held every so many years: 1990年选出首届，每三年换届一次…2008年第八届 should be the seventh; 每四年一届，下一届将于1999年 behind one of 1994. The first and the
 * others, each with its year, are told anywhere in the article.
 */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { type CheckedPage, type Contradiction, clauseBefore, clauseBehind, type Sentence } from '../page.ts';
import { sharedPieces } from '../shared-words.ts';
import { yearsWithout } from '../time/statements.ts';
import { roleOf } from './numbered.ts';

interface Edition {
  readonly sentence: Sentence;
  readonly figure: Figure;
  readonly year: number;
}

/** 每三年换届一次, 每四年一届, 一年一届, 每年举办. */
const everyYears =
  /(?:每隔?([两二三四五\d])年|(?<![〇零○一二三四五六七八九\d])([两二三四五])年)[^，,。；]{0,4}一[届次]|每([两二三四五\d])年[^，,。；]{0,4}(?:举[办行]|换届)/;
const everyYear = /[每一]年[^，,。；]{0,8}一[届次度]|每年[^，,。；]{0,6}举[办行]|年年/;
/** What is held so often was not, once. */
const irregular =
  /停办|停赛|停了|(?<!从未|从不|没有|未曾|[从并]无)[间中]断|取消|延期|推迟|因故|疫情|改[在为期]|原定|提前/;
const oftener = /[每一]年[^，。；]{0,4}(?:[两二三][届次]|各)/;
const first = /首届|第一届|头一届|首[次度]举[办行]|首办|首创|创办|创立|创设|始办|办起|发起|始于|起[，,]?(?=每)/;
/** The years that its own clause may tell beside the number of this year. */
const ownYears = /今年|(?:19|20)\d{2}年(?=[^，。；]{0,4}(?:首|创|始))|[每一]年[^，。；、]{0,8}一[届次]/g;
/** Bodies that sit for a term count their terms from elsewhere. */
const body = /人大|人民代表|政协|党代会|中央(?!社)|委员会第/;
const year =
  /^(?:民国[^年]{1,4}|(?:19|20)\d{2}|[一二][九〇零○][〇零○一二三四五六七八九]{2})年(?:\d{1,2}月)?(?:\d{1,2}[日号])?$/;

function periodOf(text: string): number | null {
  const [, a, b, c] = everyYears.exec(text) ?? [];
  const told = a ?? b ?? c;
  if (told !== undefined) return smallNumber(told) || Number(told);
  return everyYear.test(text) ? 1 : null;
}

const yearOf = ({ text, iso, kind }: Figure): number | null =>
  kind === 'date' && year.test(text) ? Number(/^\d{4}/.exec(iso ?? '')?.[0]) : null;

/** The year in which the first was held. */
const firstIn = (sentence: Sentence): readonly Edition[] =>
  sentence.figures.flatMap((figure) => {
    const told = yearOf(figure);
    const about = `${clauseBefore(sentence, figure)} ${clauseBehind(sentence, figure)}`;
    return told !== null && first.test(about) ? [{ sentence, figure, year: told }] : [];
  });

const isNumber = ({ kind, unit, value }: Figure): boolean =>
  kind === 'ordinal' && (unit === '届' || unit === '次') && value !== null && value > 1;
const thisYear = /今年(?:也|已|正好|恰好)?是?$/;
/** How much of the text around a number tells what it is of, in characters. */
const around = 12;
const isOfBody = ({ passage: { text } }: Sentence, { start, end }: Figure): boolean =>
  body.test(text.slice(Math.max(0, start - around), end + around));

/** 第八届, of the article's own year: no other year stands in its clause. What is counted by 次 may be of anything but for 今年是第12次. */
const nowIn = (sentence: Sentence): readonly Edition[] => {
  const { year: today } = sentence.passage.day;
  return sentence.figures.flatMap((figure) => {
    if (today === null || !isNumber(figure) || isOfBody(sentence, figure)) return [];
    const lead = clauseBefore(sentence, figure);
    if (figure.unit === '次' && !(thisYear.test(lead) && firstIn(sentence).length > 0)) return [];
    const isOther =
      /年|[上下前]一?届|历届|筹|曾|前[一两二三四五六七八九]次|此前/.test(lead.replace(ownYears, '')) ||
      /^[^，。；]{0,10}将/.test(clauseBehind(sentence, figure));
    return roleOf(sentence, figure) !== 'now' || isOther ? [] : [{ sentence, figure, year: today }];
  });
};

/** 1996年第7届, 1985年他获第15届: of the year that its clause tells. */
const thenIn = (sentence: Sentence): readonly Edition[] =>
  sentence.figures.flatMap((figure, i) => {
    const date = sentence.figures[i - 1];
    const told = date && yearOf(date);
    if (!isNumber(figure) || figure.unit !== '届' || !told || isOfBody(sentence, figure)) return [];
    const between = sentence.passage.text.slice(date.end, figure.start);
    return /^[^，,。；;、]{0,8}$/.test(between) ? [{ sentence, figure, year: told }] : [];
  });

/** 下一届将于1999年. */
const nextBefore = /下一?届[^，。；]{0,6}[在于]$/;
const nextIn = (sentence: Sentence): readonly Edition[] =>
  sentence.figures.flatMap((figure) => {
    const told = yearOf(figure);
    return told !== null && nextBefore.test(clauseBefore(sentence, figure)) ? [{ sentence, figure, year: told }] : [];
  });

/** The corona years left gaps that nobody tells any more, unless there were none. */
const lastWithoutGaps = 2019;
const unbroken = /(?:从[未没无不]有?|并无|未曾)(?:间断|中断|停办)/;
/** 除2020年和2021年停办外，每年一届: the gaps are told in full. */
const otherwise = /除[^。；]{4,24}外|其余(?:各年)?(?:都|均)?每年/;

/** 比赛 of 第7届比赛, or a word that the number of this year has behind it, too. */
const anyOfThem = /^(?:比赛|大赛|赛事|大会|时|上|[，,。])/;
function isOfSame(then: Edition, held: Edition): boolean {
  const [a, b] = [then, held].map(({ sentence, figure }) => clauseBehind(sentence, figure).slice(0, around)) as [
    string,
    string,
  ];
  return anyOfThem.test(a) || sharedPieces(a, b) > 0;
}

/** 今年是第25次 beside 第24届: what is counted by 次 alone is of this year where no edition is told. */
const ofOneUnit = (all: readonly Edition[]): readonly Edition[] => {
  const editions = all.filter(({ figure }) => figure.unit === '届');
  return editions.length > 0 ? editions : all;
};

/** 第十三届…1998年的第十一届…1990年第十届, every four years: one goes with this year's, and another does not. */
function amongThemselves(held: Edition, then: readonly Edition[], period: number): readonly Contradiction[] {
  const numberIn = (told: number) => (held.figure.value as number) - (held.year - told) / period;
  const fits = ({ year: told, figure }: Edition) => numberIn(told) === figure.value;
  const isHeld = ({ year: told }: Edition) => told < held.year && (held.year - told) % period === 0;
  const one = then.find((edition) => isHeld(edition) && !fits(edition));
  return one && then.some(fits) ? [contradiction(one, held, String(numberIn(one.year)))] : [];
}

function ofArticle(own: readonly Sentence[]): readonly Contradiction[] {
  const text = [...new Set(own.map(({ passage }) => passage.text))].join('\n');
  const period = /届|第[^，。]{1,3}次/.test(text) ? periodOf(text) : null;
  if (period === null || oftener.test(text)) return [];
  const [start, ...others] = own.flatMap(firstIn);
  const editions = ofOneUnit(own.flatMap(nowIn));
  const [held] = editions;
  const isOne = new Set(editions.map(({ figure }) => figure.value)).size === 1;
  const next =
    isOne && held && !irregular.test(text) && own.flatMap(nextIn).find((one) => one.year !== held.year + period);
  if (next) return [contradiction(next, held, String(held.year + period))];
  const told = own.flatMap(thenIn);
  if (!start) return isOne && held && !irregular.test(text) ? amongThemselves(held, told, period) : [];
  if (others.some((one) => one.year !== start.year)) return [];
  const isOff = (one: Edition) => offBy(one, start, period, text) !== null;
  const isBesideRight = (one: Edition) => told.some((other) => other.sentence === one.sentence && !isOff(other));
  const then = told.filter(
    (one) =>
      one.sentence === start.sentence || (isOne && held && !isOff(held) && (isOfSame(one, held) || isBesideRight(one))),
  );
  return [...(isOne && held ? [held] : []), ...then].flatMap((one) => {
    const expected = offBy(one, start, period, text);
    return expected === null ? [] : [contradiction(one, start, String(expected))];
  });
}

/** The number that an edition should have; null where its own may be right. */
function offBy({ figure, year: held }: Edition, start: Edition, period: number, text: string): number | null {
  const number = figure.value as number;
  const expected = Math.floor((held - start.year) / period) + 1;
  const gaps = yearsWithout(text);
  const least = Math.floor((held - start.year - gaps) / period) + 1;
  if (gaps > 0 && otherwise.test(text)) return held <= start.year || number === least ? null : least;
  if (held <= start.year || number === expected) return null;
  // What was left out makes the number less, and never more.
  if (number > expected) return expected;
  if (gaps > 0) return number < least ? least : null;
  if (irregular.test(text)) return null;
  const isSure = held <= lastWithoutGaps || unbroken.test(text) || expected - number > 1 + Math.floor(2 / period);
  return isSure ? expected : null;
}

const contradiction = (at: Edition, other: Edition, expected: string): Contradiction => ({
  at: { index: at.sentence.index, figure: at.figure },
  other: { index: other.sentence.index, start: other.figure.start, end: other.figure.end },
  detail: [String(other.year), at.figure.text, expected],
});

export const wrongEditions = ({ sentences }: CheckedPage): readonly Contradiction[] =>
  [...groupBy(sentences, ({ passage }) => passage.article).values()].flatMap(ofArticle);
