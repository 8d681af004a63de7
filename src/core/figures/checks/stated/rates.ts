/** Amounts for each of something, how many there are, and what they make together: 设48个班，每班45人，可容纳2160人; 31天运送558万人次，日均18万人次. */
import { cues } from '../../data/relation-cues.ts';
import { amountOf, shownAs, uncertaintyOf } from '../amounts.ts';
import { hasRoom, isOfBand } from '../rates.ts';
import { roundingOfMean } from '../relations/evidence.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

const people = /^[人名位口]$/;
const times: Readonly<Record<string, string>> = {
  日: 'd',
  天: 'd',
  周: 'wk',
  月: 'mo',
  年: 'a',
  小时: 'h',
  分钟: 'min',
};

/** How many of what a rate is told for a term counts, 48个班 for 每班; null for none. */
export function numberFor({ figure, behind }: Term, per: string, rate: Term): number | null {
  const [, size, unit = per] = /^(\d+)(.+)$/.exec(per) ?? [];
  const value = figure.value as number;
  const isTime = figure.kind === 'duration' && figure.canonicalUnit === times[unit];
  // 每月450元，半年.
  if (figure.kind === 'duration' && unit === '月' && figure.canonicalUnit === 'a')
    return (value * 12) / Number(size ?? 1);
  const isOne =
    isTime ||
    (figure.kind !== 'duration' &&
      (figure.unit?.replace(/（.*/, '') === unit ||
        (people.test(figure.unit ?? '') && people.test(unit)) ||
        // 每张门票60元 is for each visitor.
        (unit === '张' && /票/.test(rate.label) && /^(?:人次?|名)$/.test(figure.unit ?? '')) ||
        ((figure.unit === '个' || figure.unit === '人次') &&
          unit !== '' &&
          (behind.startsWith(unit) || (figure.unit === '人次' && unit === '人')))));
  return isOne ? value / Number(size ?? 1) : null;
}

/** How many terms on either side of a rate are looked at, and how far they may stand, in characters. */
const [reach, farthest] = [3, 60];
const otherTotal = /[增减升降涨跌]|提高|比|较|每|均|其中|另|节|省|剩|余|补|奖|最|利润|单|[先预]/;
const minute = /^(?:percent|percentage-point|number)/;

function nearOf({ terms, passage: { text } }: Row, at: number): readonly Term[] {
  const own = terms[at] as Term;
  const isNear = (one: Term) => {
    const way = one.start < own.start ? text.slice(one.end, own.start) : text.slice(own.end, one.start);
    return way.length <= farthest && !/[。！？\n]/.test(way);
  };
  return terms
    .slice(Math.max(0, at - 2 * reach), at + reach + 1)
    .filter((one) => one !== own && !minute.test(one.unit) && isNear(one));
}

/** 坐两个学生 and 52名学生: the same is counted. */
const areOfOneNoun = (a: Term, b: Term): boolean => {
  const noun = /^[\u4e00-\u9fff]{2}/.exec(a.behind)?.[0];
  return noun !== undefined && a.figure.kind === 'count' && b.figure.kind === 'count' && b.behind.startsWith(noun);
};

interface Product {
  readonly rate: Term;
  readonly number: Term;
  readonly total: Term;
  readonly count: number;
}

const productOf = ({ rate, count }: Product): number => amountIn(rate) * count;
const amountIn = ({ figure, amount }: Term): number => (figure.kind === 'duration' ? amount : amountOf(figure));

function toleranceOf(product: Product): number {
  const { rate, number, total, count } = product;
  const isTime = rate.figure.kind === 'duration';
  const ofRate = isTime ? 0 : (uncertaintyOf(rate.figure) + roundingOfMean(rate.figure)) * count;
  const isCounted = number.figure.kind === 'duration';
  const ofNumber = isCounted ? 0 : (uncertaintyOf(number.figure) / amountOf(number.figure)) * productOf(product);
  return ofRate + ofNumber + (isTime ? 0 : uncertaintyOf(total.figure));
}

const holds = (product: Product): boolean =>
  Math.abs(productOf(product) - amountIn(product.total)) <=
  toleranceOf(product) * 1.01 + 1e-6 * amountIn(product.total);

/** What is off by more, and by no slip of the pen, is another thing; what is off by less than rounding leaves open needs one that explains it. */
const [farRatio, nearRatio] = [1.7, 1.015];
const [enough, surely] = [0.3, 1.3];
/** How far before the first of the three, and behind the last, words may make the total another one, in characters. */
const [before, behindLast] = [10, 10];
const ofAll = /全[国省市州县区镇乡村校]/;

function productsAt(row: Row, at: number): readonly Product[] {
  const rate = row.terms[at] as Term;
  const { per } = rate.figure;
  // 年均比上年增收900亿元 is a change, and 年人均支出 is of a year.
  if (per === null || minute.test(rate.unit) || /[比较增减升降]|[年月日][人户]均/.test(rate.label)) return [];
  const near = nearOf(row, at);
  return near.flatMap((number) => {
    const count = number.figure.unit === rate.figure.unit ? null : numberFor(number, per, rate);
    if (count === null || count <= 1) return [];
    return near
      .filter(
        (total) =>
          total !== number &&
          (total.unit === rate.unit || areOfOneNoun(total, rate)) &&
          (total.figure.per === null || total.figure.per === number.figure.per || total.figure.per === '年') &&
          (number.figure.per === null || total.figure.per === number.figure.per),
      )
      .map((total) => ({ rate, number, total, count }));
  });
}

/** Whether the three stand beside each other, with no other amounts of their units between them. */
function isPlain(row: Row, at: number, { rate, number, total }: Product, all: readonly Product[]): boolean {
  const [first, , last] = [rate, number, total].toSorted((a, b) => a.start - b.start) as [Term, Term, Term];
  const near = row.terms.slice(Math.max(0, at - 2 * reach), at + reach + 1);
  const inside = near.filter((one) => one.start >= first.start && one.end <= last.end && !minute.test(one.unit));
  const others = inside.filter((one) => one !== rate && one !== number && one !== total && one.figure.tier === 'core');
  const isOne = new Set(all.map((one) => one.number)).size === 1 && new Set(all.map((one) => one.total)).size === 1;
  const isDirect = others.length === 0;
  const text = row.passage.text.slice(Math.max(0, first.start - before), last.end + behindLast);
  if (cues.otherAmount.test(text) || /还有|加/.test(text)) return false;
  // 九户有藕塘63亩，全镇户均12亩.
  if (ofAll.test(rate.label) && !ofAll.test(number.label) && !ofAll.test(total.label)) return false;
  // A pace is rounded to its seconds.
  if (rate.figure.kind === 'duration' && ![rate, total].every(({ figure }) => figure.unit === '小时')) return false;
  return (
    isDirect &&
    (isOne || (number.end <= rate.start && rate.end <= total.start) || total.end <= rate.start) &&
    !/[；;]/.test(between(row, first, last))
  );
}

/** 一班48人，二班52人，每人植树3棵，共植树300棵: all of the numbers together make the total. */
function holdsOfAll(all: readonly Product[]): boolean {
  const counts = new Map(all.map(({ number, count }) => [number, count]));
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  return counts.size > 1 && all.some((one) => holds({ ...one, count }));
}

/** The products of a row that do not come out. */
export const brokenProducts = (row: Row): readonly BrokenTie[] =>
  row.terms.flatMap((_, at) => {
    const all = productsAt(row, at);
    if (all.length === 0 || all.some(holds) || holdsOfAll(all)) return [];
    const product = all.find((one) => isPlain(row, at, one, all) && !otherTotal.test(one.total.label));
    if (!product) return [];
    const { rate, number, total, count } = product;
    const expected = productOf(product);
    const ratio = expected / amountIn(total);
    if (isOfBand(rate.label) || (ratio > 1 && hasRoom(rate.label, total.label))) return [];
    const tolerance = toleranceOf(product);
    const slip =
      rate.figure.kind === 'duration'
        ? 0.5
        : evidenceOfSlip([
            { figure: total.figure, expected, tolerance },
            { figure: rate.figure, expected: amountIn(total) / count, tolerance: tolerance / count },
          ]);
    if (slip < enough && (ratio > farRatio || ratio < 1 / farRatio)) return [];
    if (slip < surely && ratio < nearRatio && ratio > 1 / nearRatio) return [];
    const isMean = total.end <= rate.start && number.end <= rate.start;
    const last = [rate, number, total].reduce((a, b) => (b.end > a.end ? b : a));
    return [
      {
        rule: 'product' as const,
        at: { index: row.index, figure: last.figure },
        other: stretchOf(
          row,
          [rate, number, total].filter((one) => one !== last),
        ),
        detail:
          isMean && rate.figure.kind !== 'duration'
            ? [
                total.figure.text,
                `÷ ${number.figure.text}`,
                shownAs(rate.figure, amountIn(total) / count),
                rate.figure.text,
              ]
            : [rate.figure.text, number.figure.text, shownOf(total, expected), total.figure.text],
      },
    ];
  });

const shownOf = ({ figure, amount }: Term, expected: number): string =>
  figure.kind === 'duration'
    ? `${Number(((expected / amount) * (figure.value ?? 0)).toFixed(2))}${figure.unit ?? ''}`
    : shownAs(figure, expected);
