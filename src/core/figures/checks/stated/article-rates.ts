/** Amounts for each of something, the numbers of those and the totals of an article, wherever they stand. */
import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { amountOf, uncertaintyOf } from '../amounts.ts';
import type { CheckedPage } from '../page.ts';
import { likelyRounding, roundingOfMean } from '../relations/evidence.ts';
import { type Row, rowOf, type Term } from './terms.ts';

export interface Told {
  readonly row: Row;
  readonly term: Term;
  /** From the beginning of the article, in characters. */
  readonly at: number;
  /** Place among the amounts of the article. */
  readonly place: number;
}

/** So many of what an amount is told for. */
export interface Each {
  readonly forEvery: number;
  /** What they are called, with whatever is told behind it: 亩, 个劳动日可分粮 without 个. */
  readonly name: string;
}

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
/** Paces are of a way. */
const ofPace = /^(?:季|小时|分钟?|秒)/;
const times: Readonly<Record<string, string>> = { 日: 'd', 天: 'd', 周: 'wk', 月: 'mo', 个月: 'mo', 年: 'a' };
const crowd = /^(\d+|[十百万]+|千(?![瓦米克卡伏]))([^\d]+)$/;
const countOf = (told: string): number =>
  Number(told) || [...told].reduce((product, power) => product * (powers[power] ?? 1), 1);
const eachThing = /每(?:一|个(?!月))?([\u4e00-\u9fff]{1,10})/g;
const mean = /([户人亩台套校村株头辆])均/;
const priceOfUnit = /(?<![公千市])([呎坪吨斤亩])价/;
/** 每斤比去年贵3毛. */
const ofChange = /[比较增减升降涨跌贵]|便宜/;
/** 年人均支出 beside what has come together in several years. */
const ofOneYear = /(?<![今去前])[年月季周日][人户亩]均/;
const longestClause = 24;

/** The clause before an amount, figures in it included. */
export const clauseOf = ({ row, term: { start } }: Told): string =>
  /[^，,、；;：:。！？（）()“”]*$/.exec(row.passage.text.slice(Math.max(0, start - longestClause), start))?.[0] ?? '';

/** What an amount is told for each of; none where it is a time. */
function eachOf(rate: Told): readonly Each[] {
  const { per, kind } = rate.term.figure;
  const clause = clauseOf(rate);
  if (ofOneYear.test(clause) || ofChange.test(clause)) return [];
  const named: Each[] = [];
  if (per !== null && !ofPace.test(per)) named.push(eachIn(per));
  const others = [...[...clause.matchAll(eachThing)].map((one) => one[1]), mean.exec(clause)?.[1]];
  const price = kind === 'money' && per === null ? priceOfUnit.exec(clause)?.[1] : undefined;
  for (const name of [...others, price])
    if (name && !isTime(name) && !ofPace.test(name) && named.every((one) => one.forEvery === 1))
      named.push({ forEvery: 1, name });
  return named;
}

/** 万人 are ten thousand 人. */
export function eachIn(per: string): Each {
  const [, count, name = per] = crowd.exec(per) ?? [];
  return { forEvery: count ? countOf(count) : 1, name };
}

const isTime = (name: string): boolean => /^(?:个?[天日周月年])/.test(name);
/** 月薪4500元, and half a year. */
const monthsIn: Readonly<Record<string, number>> = { mo: 1, a: 12 };
function timesIn({ kind, value, unit: written, canonicalUnit }: Figure, name: string): number | null {
  const unit = times[name];
  // 通车一百周年 says for how long nothing was told.
  if (kind !== 'duration' || unit === undefined || /[周週]年/.test(written ?? '')) return null;
  const count =
    (value as number) * (unit === 'mo' ? (monthsIn[canonicalUnit ?? ''] ?? 0) : canonicalUnit === unit ? 1 : 0);
  return count > 1 ? count : null;
}

const people = /^[人名位口]/;
/** 方呎 are 呎, and a name right behind 个 counts as well. */
const plain = (unit: string): string => unit.replace(/^平?方(?=.)/, '');

/** How many of those that an amount is told for each of; null for what counts another thing. */
export function countFor({ figure, behind }: Term, { forEvery, name }: Each): number | null {
  const unit = (figure.unit ?? '').replace(/（.*/, '');
  const value = figure.value as number;
  if (isTime(name)) return timesIn(figure, name);
  if (/^(?:duration|percent|fraction)/.test(figure.kind) || value <= forEvery) return null;
  const isHead = name.length === 1 && figure.kind === 'count' && !people.test(name) && !people.test(unit);
  const isOne =
    (people.test(unit) && (people.test(name) || /^张[门戏球]?票/.test(name))) ||
    (unit !== '' && unit !== '个' && (name.startsWith(unit) || name.startsWith(plain(unit)))) ||
    (behind.length > 1 && name.startsWith(behind.slice(0, 2))) ||
    (isHead && ((figure.counted ?? '').endsWith(name) || behind.slice(0, 3).includes(name)));
  return isOne ? value / forEvery : null;
}

export interface Product {
  readonly rate: Told;
  readonly number: Told;
  readonly total: Told;
  readonly count: number;
  /** How many numbers and totals stand nearer to the rate. */
  readonly nearer: readonly [numbers: number, totals: number];
}

export const worth = ({ term: { figure } }: Told): number => amountOf(figure);
export const productOf = ({ rate, count }: Product): number => worth(rate) * count;
const relative = ({ term: { figure } }: Told): number => uncertaintyOf(figure) / amountOf(figure);
const ofMean = (rate: Told): number => roundingOfMean(rate.term.figure) / worth(rate);

export function toleranceOf(product: Product): number {
  const { rate, number, total } = product;
  return uncertaintyOf(total.term.figure) + (relative(rate) + ofMean(rate) + relative(number)) * productOf(product);
}

export const holds = (product: Product): boolean =>
  Math.abs(productOf(product) - worth(product.total)) <= toleranceOf(product) * 1.01;

const distance = (a: Told, b: Told): number => Math.abs(a.at - b.at);
/** How many of some amounts stand nearer to a rate than each of them. */
function ranksOf(rate: Told, all: readonly Told[]): ReadonlyMap<Told, number> {
  const nearest = all.toSorted((a, b) => distance(rate, a) - distance(rate, b));
  return new Map(nearest.map((one, rank) => [one, rank]));
}

const isTotal = (rate: Told, { term }: Told): boolean =>
  term !== rate.term && term.unit === rate.term.unit && (term.figure.per === null || term.figure.per === '年');

export function productsOf(all: readonly Told[], rate: Told): readonly Product[] {
  const each = /^(?:percent|number|duration)/.test(rate.term.unit) ? [] : eachOf(rate);
  if (each.length === 0) return [];
  const counted = all.flatMap((number) => {
    if (number === rate || number.term.figure.per !== null) return [];
    const count = each.map((one) => countFor(number.term, one)).find((one) => one !== null);
    return typeof count === 'number' ? [{ number, count }] : [];
  });
  const numbers = counted.map(({ number }) => number);
  const totals = all.filter((one) => isTotal(rate, one) && !numbers.includes(one));
  const [ofNumbers, ofTotals] = [ranksOf(rate, numbers), ranksOf(rate, totals)];
  return counted.flatMap(({ number, count }) =>
    totals.map((total) => ({
      rate,
      number,
      total,
      count,
      nearer: [ofNumbers.get(number) ?? 0, ofTotals.get(total) ?? 0] as const,
    })),
  );
}

/** What stands between two amounts; a line end for each paragraph's. */
export function wayBetween(a: Told, b: Told): string {
  const [first, last] = a.at < b.at ? [a, b] : [b, a];
  const { text } = first.row.passage;
  return first.row === last.row
    ? text.slice(first.term.end, last.term.start)
    : `${text.slice(first.term.end)}\n${last.row.passage.text.slice(0, last.term.start)}`;
}
export const stopsIn = (way: string): number => way.match(/[。！？\n]/g)?.length ?? 0;

/** So many amounts of an article are read; a longer one is a table. */
const mostTerms = 120;

function toldIn(passages: CheckedPage['passages'], own: readonly number[]): readonly Told[] {
  const all: Told[] = [];
  let from = 0;
  for (const index of own) {
    const passage = passages[index] as CheckedPage['passages'][number];
    const row = rowOf(passage, index);
    for (const term of row.terms) all.push({ row, term, at: from + term.start, place: all.length });
    from += passage.text.length;
  }
  return all;
}

/** The amounts of each article of a page, but for its headlines; of one that is a table none. */
export const articlesOf = (passages: CheckedPage['passages']): readonly (readonly Told[])[] => {
  const texts = [...passages.keys()].filter((index) => !/headline|subtitle/.test(passages[index]?.kind ?? ''));
  const articles = [...groupBy(texts, (index) => passages[index]?.article ?? -1).values()];
  return articles.map((own) => toldIn(passages, own)).filter((all) => all.length <= mostTerms);
};

/** Of times so many are told that one of them makes any total by chance. */
function isHeld(product: Product): boolean {
  const { rate, number, total } = product;
  const rounding = likelyRounding(rate.term.figure) + likelyRounding(number.term.figure) + ofMean(rate);
  const tolerance = uncertaintyOf(total.term.figure) + rounding * productOf(product);
  return number.term.figure.kind !== 'duration' && Math.abs(productOf(product) - worth(total)) <= tolerance * 1.01;
}

/** Whether an amount for each, or a total, is made right by a number of its article. They are looked for when the first is asked about: few pages have one. */
export function heldIn(passages: CheckedPage['passages']): (figure: Figure) => boolean {
  let figures: ReadonlySet<Figure> | null = null;
  return (figure) => {
    figures ??= new Set(
      articlesOf(passages)
        .flatMap((all) => all.flatMap((rate) => productsOf(all, rate).filter(isHeld)))
        .flatMap(({ rate, total }) => [rate.term.figure, total.term.figure]),
    );
    return figures.has(figure);
  };
}
