/**
 * An amount for each of something, how many there are, and what they make together, wherever in an article the three stand: the number in the lead, the total
 * in the clause before or behind the amount for each. Which number and which total are meant is told by their units and by where they stand; where any that
 * stand as near make each other, nothing is said.
 */

import type { Figure } from '../../../reading.ts';
import { groupBy } from '../../../text/group.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, shownAs, uncertaintyOf } from '../amounts.ts';
import type { CheckedPage } from '../page.ts';
import { hasRoom, isOfBand } from '../rates.ts';
import { roundingOfMean } from '../relations/evidence.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { sharedPieces } from '../shared-words.ts';
import { type BrokenTie, type Row, rowOf, stretchOf, type Term } from './terms.ts';

interface Told {
  readonly row: Row;
  readonly term: Term;
  /** From the beginning of the article, in characters. */
  readonly at: number;
  /** Place among the amounts of the article. */
  readonly place: number;
}

/** So many of what an amount is told for. */
interface Each {
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
const clauseOf = ({ row, term: { start } }: Told): string =>
  /[^，,、；;：:。！？（）()“”]*$/.exec(row.passage.text.slice(Math.max(0, start - longestClause), start))?.[0] ?? '';

/** What an amount is told for each of; none where it is a time. */
function eachOf(rate: Told): readonly Each[] {
  const { per, kind } = rate.term.figure;
  const clause = clauseOf(rate);
  if (ofOneYear.test(clause) || ofChange.test(clause)) return [];
  const named: Each[] = [];
  if (per !== null && !ofPace.test(per)) {
    const [, count, name = per] = crowd.exec(per) ?? [];
    named.push({ forEvery: count ? countOf(count) : 1, name });
  }
  const others = [...[...clause.matchAll(eachThing)].map((one) => one[1]), mean.exec(clause)?.[1]];
  const price = kind === 'money' && per === null ? priceOfUnit.exec(clause)?.[1] : undefined;
  for (const name of [...others, price])
    if (name && !isTime(name) && !ofPace.test(name) && named.every((one) => one.forEvery === 1))
      named.push({ forEvery: 1, name });
  return named;
}

const isTime = (name: string): boolean => /^(?:个?[天日周月年])/.test(name);
/** 月薪4500元, and half a year. */
const monthsIn: Readonly<Record<string, number>> = { mo: 1, a: 12 };
function timesIn({ kind, value, canonicalUnit }: Figure, name: string): number | null {
  const unit = times[name];
  if (kind !== 'duration' || unit === undefined) return null;
  const count =
    (value as number) * (unit === 'mo' ? (monthsIn[canonicalUnit ?? ''] ?? 0) : canonicalUnit === unit ? 1 : 0);
  return count > 1 ? count : null;
}

const people = /^[人名位口]/;
/** 方呎 are 呎, and a name right behind 个 counts as well. */
const plain = (unit: string): string => unit.replace(/^平?方(?=.)/, '');

/** How many of those that an amount is told for each of; null for what counts another thing. */
function countFor({ term: { figure, behind } }: Told, { forEvery, name }: Each): number | null {
  const unit = (figure.unit ?? '').replace(/（.*/, '');
  const value = figure.value as number;
  if (isTime(name)) return timesIn(figure, name);
  if (figure.per !== null || /^(?:duration|percent|fraction)/.test(figure.kind) || value <= forEvery) return null;
  const isHead = name.length === 1 && figure.kind === 'count' && !people.test(name) && !people.test(unit);
  const isOne =
    (people.test(unit) && (people.test(name) || /^张[门戏球]?票/.test(name))) ||
    (unit !== '' && unit !== '个' && (name.startsWith(unit) || name.startsWith(plain(unit)))) ||
    (behind.length > 1 && name.startsWith(behind.slice(0, 2))) ||
    (isHead && ((figure.counted ?? '').endsWith(name) || behind.slice(0, 3).includes(name)));
  return isOne ? value / forEvery : null;
}

interface Product {
  readonly rate: Told;
  readonly number: Told;
  readonly total: Told;
  readonly count: number;
  /** How many numbers and totals stand nearer to the rate. */
  readonly nearer: readonly [numbers: number, totals: number];
}

const worth = ({ term: { figure } }: Told): number => amountOf(figure);
const productOf = ({ rate, count }: Product): number => worth(rate) * count;
const relative = ({ term: { figure } }: Told): number => uncertaintyOf(figure) / amountOf(figure);

function toleranceOf(product: Product): number {
  const { rate, number, total } = product;
  const ofMean = roundingOfMean(rate.term.figure) / worth(rate);
  return uncertaintyOf(total.term.figure) + (relative(rate) + ofMean + relative(number)) * productOf(product);
}

const holds = (product: Product): boolean =>
  Math.abs(productOf(product) - worth(product.total)) <= toleranceOf(product) * 1.01;

const distance = (a: Told, b: Told): number => Math.abs(a.at - b.at);
/** How many of some amounts stand nearer to a rate than each of them. */
function ranksOf(rate: Told, all: readonly Told[]): ReadonlyMap<Told, number> {
  const nearest = all.toSorted((a, b) => distance(rate, a) - distance(rate, b));
  return new Map(nearest.map((one, rank) => [one, rank]));
}

const isTotal = (rate: Told, { term }: Told): boolean =>
  term !== rate.term && term.unit === rate.term.unit && (term.figure.per === null || term.figure.per === '年');

function productsOf(all: readonly Told[], rate: Told): readonly Product[] {
  const each = /^(?:percent|number|duration)/.test(rate.term.unit) ? [] : eachOf(rate);
  if (each.length === 0) return [];
  const counted = all.flatMap((number) => {
    const count = number === rate ? undefined : each.map((one) => countFor(number, one)).find((one) => one !== null);
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
function wayBetween(a: Told, b: Told): string {
  const [first, last] = a.at < b.at ? [a, b] : [b, a];
  const { text } = first.row.passage;
  return first.row === last.row
    ? text.slice(first.term.end, last.term.start)
    : `${text.slice(first.term.end)}\n${last.row.passage.text.slice(0, last.term.start)}`;
}
const stopsIn = (way: string): number => way.match(/[。！？\n]/g)?.length ?? 0;

/** Growths and spans of time are told beside any amount, and 10股 with 每10股. */
const isAside = ({ row, term }: Told): boolean =>
  /^(?:percent|duration|fraction)/.test(term.unit) ||
  term.figure.tier !== 'core' ||
  row.passage.text.charAt(term.start - 1) === '每';

/** Whether no other amount stands between the two, nor more than one full stop. */
const areBeside = (all: readonly Told[], a: Told, b: Told, third: Told): boolean =>
  stopsIn(wayBetween(a, b)) <= 1 &&
  !/[；;]/.test(wayBetween(a, b)) &&
  all.slice(Math.min(a.place, b.place) + 1, Math.max(a.place, b.place)).every((one) => one === third || isAside(one));

/** What is told of a total that others than the product make. */
const ofOther = /[增减升降涨跌除扣先预]|提高|比|较|每|均|其中|最|补|奖|单|利润/;
/** 九户有藕塘63亩，全镇户均12亩. */
const ofAll = /全[国省市州县区镇乡村校]/;
/** What is off by less is rounded, or by a little more needs a slip of the pen. */
const [leastRatio, nearRatio, mostRatio] = [1.02, 1.05, 2.3];
/** What is off by no slip of the pen. */
const plainRatio = 1.7;
/** In powers of ten: how likely the three are meant where they stand in one sentence and the next, and where one stands elsewhere. */
const [likely, sure] = [0.5, 1.1];
/** What holds by chance stands so much farther off, in amounts of the same unit. */
const farOff = 5;
/** In powers of ten: what as-told amounts, which nobody has rounded, add to the ways of reading them. */
const ofReading = 0.3;

function slipIn(product: Product): number {
  const { rate, number, total, count } = product;
  const [expected, told] = [productOf(product), worth(total)];
  const slipWithin = (tolerance: number) =>
    evidenceOfSlip([
      { figure: total.term.figure, expected, tolerance },
      { figure: rate.term.figure, expected: told / count, tolerance: tolerance / count },
      {
        figure: number.term.figure,
        expected: (worth(number) * told) / expected,
        tolerance: (tolerance / told) * worth(number),
      },
    ]);
  return Math.max(slipWithin(toleranceOf(product)), slipWithin(1e-9 * told) - ofReading);
}

/** How many words what stands farther off shares with the two that stand beside each other. */
function namesIn(rate: Told, near: Told, far: Told): number {
  const { label, figure, behind } = far.term;
  const isInside = (far.at - near.at) * (far.at - rate.at) < 0;
  const way = isInside ? '' : wayBetween(near, rate);
  return sharedPieces(`${near.term.label} ${way} ${clauseOf(rate)}`, `${label} ${figure.counted ?? ''} ${behind}`);
}

/** 加上餐饮, 比去年: what is told between amounts that stand beside each other, or right behind them, makes the total another one. */
function hasOther(...beside: readonly Told[]): boolean {
  const sorted = beside.toSorted((a, b) => a.at - b.at);
  const [first, last] = [sorted[0], sorted.at(-1)] as [Told, Told];
  const behind = /^[^，,。；;]{0,10}/.exec(last.row.passage.text.slice(last.term.end))?.[0] ?? '';
  const way = wayBetween(first, last).replace(/（[^（）]*）/g, '') + behind;
  return (
    cues.otherAmount.test(way.replace('去年', '')) || /还有|加/.test(way) || (/今年/.test(way) && /[去上]年/.test(way))
  );
}

/** 每张桌子180元, and 240张椅子. */
const areOfOthers = ({ term: { figure: a } }: Told, { term: { figure: b } }: Told): boolean =>
  a.counted !== null && b.counted !== null && sharedPieces(a.counted, b.counted) === 0;

/** @param hasHeld whether others of the article make each other: then the three stand beside each other, and the point alone has moved. */
function isBroken(all: readonly Told[], product: Product, hasHeld: boolean): boolean {
  const { rate, number, total } = product;
  if (ofOther.test(total.term.label) || (total.at < rate.at && /^[和与及、]/.test(wayBetween(total, rate))))
    return false;
  if (ofAll.test(clauseOf(rate)) && !ofAll.test(clauseOf(number))) return false;
  const [hasNumber, hasTotal] = [areBeside(all, rate, number, total), areBeside(all, rate, total, number)];
  if (!hasNumber && !hasTotal) return false;
  const ratio = productOf(product) / worth(total);
  const off = Math.max(ratio, 1 / ratio);
  const power = Math.log10(ratio);
  const isMoved = Math.abs(power - Math.round(power)) < 0.004 && Math.abs(power) < 5;
  if (!isMoved && off > mostRatio) return false;
  if (hasHeld && !(isMoved && hasNumber && hasTotal)) return false;
  const slip = slipIn(product);
  const stops = stopsIn(wayBetween(rate, number)) + stopsIn(wayBetween(rate, total));
  const isPlain = hasNumber && hasTotal && stops === 0;
  if (slip < 0 && !(isPlain && off < plainRatio)) return false;
  const [near, far] = hasTotal ? [total, number] : [number, total];
  const evidence = slip + Math.min(2, namesIn(rate, near, far)) / 2;
  if (off < leastRatio || (off < nearRatio && slip < sure && !isPlain)) return false;
  const beside = hasNumber && hasTotal ? [rate, number, total] : [rate, near];
  if (slip < sure && hasOther(...beside)) return false;
  if (!hasNumber || !hasTotal) return far.at < rate.at && evidence > sure;
  return isPlain || (evidence >= likely && !areOfOthers(rate, number));
}

/** Whether another amount makes the total with the product, 12万元 and 还有5万元, or the numbers do so together. */
function isCompleted(all: readonly Told[], product: Product, products: readonly Product[]): boolean {
  const { rate, total } = product;
  const [expected, told, tolerance] = [productOf(product), worth(total), toleranceOf(product)];
  const isLeft = (amount: number) => Math.abs(Math.abs(expected - told) - amount) <= tolerance;
  const isBehind = (one: Told) => one.at > total.at && stopsIn(wayBetween(total, one)) === 0;
  return (
    all.some((one) => isBehind(one) && one !== rate && one.term.unit === total.term.unit && isLeft(worth(one))) ||
    products.some((one) => one.total === total && one.number !== product.number && isLeft(productOf(one)))
  );
}

function brokenOf(all: readonly Told[], rate: Told): readonly BrokenTie[] {
  const products = productsOf(all, rate);
  if (products.length === 0 || isOfBand(rate.term.label)) return [];
  const held = products.filter(holds).map(({ nearer: [a, b] }) => a + b);
  const broken = products.filter(
    (one) => !holds(one) && isBroken(all, one, held.length > 0) && !isCompleted(all, one, products),
  );
  const [one] = broken.toSorted((a, b) => a.nearer[0] + a.nearer[1] - b.nearer[0] - b.nearer[1]);
  if (!one || held.some((rank) => rank < one.nearer[0] + one.nearer[1] + farOff)) return [];
  const { number, total } = one;
  if (productOf(one) > worth(total) && hasRoom(rate.term.label, total.term.label)) return [];
  const last = [rate, number, total].reduce((a, b) => (b.at > a.at ? b : a));
  const beside = [rate, number, total].filter((own) => own !== last && own.row === last.row);
  const other = beside.length > 0 ? beside : [rate, number, total].filter((own) => own !== last).slice(-1);
  return [
    {
      rule: 'product',
      at: { index: last.row.index, figure: last.term.figure },
      other: stretchOf(
        (other[0] as Told).row,
        other.map(({ term }) => term),
      ),
      detail: [
        rate.term.figure.text,
        number.term.figure.text,
        shownAs(total.term.figure, productOf(one)),
        total.term.figure.text,
      ],
    },
  ];
}

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

/** The products of a page that neither their total nor their number nor their rate fits. */
export const brokenArticleProducts = ({ passages }: CheckedPage): readonly BrokenTie[] => {
  const texts = [...passages.keys()].filter((index) => !/headline|subtitle/.test(passages[index]?.kind ?? ''));
  return [...groupBy(texts, (index) => passages[index]?.article ?? -1).values()].flatMap((own) => {
    const all = toldIn(passages, own);
    return all.length > mostTerms ? [] : all.flatMap((rate) => brokenOf(all, rate));
  });
};
