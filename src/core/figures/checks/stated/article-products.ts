/**
 * An amount for each of something, how many there are, and what they make together, wherever in an article the three stand: the number in the lead, the total
 * in the clause before or behind the amount for each. Which number and which total are meant is told by their units and by where they stand; where any that
 * stand as near make each other, nothing is said.
 */

import { cues } from '../../data/relation-cues.ts';
import { shownAs } from '../amounts.ts';
import type { CheckedPage } from '../page.ts';
import { hasRoom, isOfBand } from '../rates.ts';
import { evidenceOfSlip } from '../relations/slip-chance.ts';
import { sharedPieces } from '../shared-words.ts';
import {
  articlesOf,
  clauseOf,
  holds,
  type Product,
  productOf,
  productsOf,
  stopsIn,
  type Told,
  toleranceOf,
  wayBetween,
  worth,
} from './article-rates.ts';
import { type BrokenTie, stretchOf } from './terms.ts';

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

/** The products of a page that neither their total nor their number nor their rate fits. */
export const brokenArticleProducts = ({ passages }: CheckedPage): readonly BrokenTie[] =>
  articlesOf(passages).flatMap((all) => all.flatMap((rate) => brokenOf(all, rate)));
