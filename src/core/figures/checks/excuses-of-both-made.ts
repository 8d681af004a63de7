/** The excuse of two amounts of an article that look like a slip of the pen, and that others of it make: 分得15.3万元 and 追回35.1万元. */
import type { Figure } from '../../reading.ts';
import { amountOf, differ, isAmount, isApproximate, unitOf } from './amounts.ts';
import { articleAround, type Excuse, figureOf } from './excuse.ts';
import type { CheckedPassage } from './page.ts';
import { inPercent } from './relations/open-shares.ts';

/** So many amounts of a unit are looked at; a longer article is a table. */
const most = 40;
/** So many amounts behind each other are added up. */
const longestRow = 5;

const isExact = (one: Figure): boolean => one.value !== null && one.value > 0 && !isApproximate(one);

interface Told {
  readonly amounts: readonly number[];
  readonly factors: readonly number[];
}

function toldIn(passages: readonly CheckedPassage[], own: Figure): Told {
  const figures = passages.flatMap((one) => one.figures.filter(isExact));
  const alike = figures.filter((one) => isAmount(one) && (unitOf(one) === unitOf(own) || haveOneCount(one, own)));
  return {
    amounts: alike.slice(0, most).map(amountOf),
    factors: figures.slice(0, most).flatMap((one) => factorsOf(one)),
  };
}
const haveOneCount = (a: Figure, b: Figure): boolean =>
  a.kind === 'count' && b.kind === 'count' && /^[人名位个]$/.test(`${a.unit}`) && /^[人名位个]$/.test(`${b.unit}`);

/** What a share, a growth or a multiple makes of another amount, or leaves of it. */
function factorsOf(one: Figure): readonly number[] {
  if (one.kind === 'multiple' && one.unit === '倍') return [one.value as number, 1 / (one.value as number)];
  if (one.kind !== 'percent' && one.kind !== 'fraction') return [];
  const share = inPercent(one) / 100;
  return [share, 1 / share, 1 + share, 1 - share, 1 / (1 + share)];
}

/** Whether two others, or a row of them, make an amount as it is told. */
function isMade(own: number, { amounts, factors }: Told): boolean {
  const is = (one: number): boolean => !differ(one, own, 0);
  const others = amounts.filter((one) => !is(one));
  return others.some(
    (a, i) => factors.some((factor) => is(a * factor)) || others.some((b) => is(a - b)) || rowsFrom(others, i).some(is),
  );
}
function rowsFrom(amounts: readonly number[], from: number): readonly number[] {
  let sum = amounts[from] as number;
  return amounts.slice(from + 1, from + longestRow).map((one) => (sum += one));
}

export const bothMade: Excuse = {
  name: 'both-made-by-others',
  of: ['same-thing'],
  purpose: 'Two amounts that others of the article make are both right, however alike they look.',
  examples: [
    [
      '甲分得21.5万元，乙分得15.3万元，丙分得10万元。／案发后追回赃款35.1万元，占全部46.8万元的75%，另有11.7万元已被挥霍。',
      '甲分得21.5万元，乙分得15.3万元，丙分得10万元。／案发后追回赃款35.1万元，占全部46.8万元的75%，另有11.7万元已被挥霍。',
    ],
    [
      '完成手术5200台，占全院同期20800台手术的四分之一。做得最多的是眼科，2080台，占40%。',
      '完成手术5200台，占全院同期20800台手术的四分之一。做得最多的是眼科，2080台，占40%。',
    ],
    [
      '完成手术5200台，占全院同期20800台手术的四分之一。做得最多的是眼科，2080台，占50%。',
      '完成手术5200台，占全院同期20800台手术的四分之一。做得最多的是眼科，[2080台]，占50%。',
    ],
    [
      '鸡蛋平均每斤5.4元，比去年同期的6元便宜一成。黄瓜则逆势走高，每斤4.5元，去年同期3.75元，上涨两成。',
      '鸡蛋平均每斤5.4元，比去年同期的6元便宜一成。黄瓜则逆势走高，每斤4.5元，去年同期3.75元，上涨两成。',
    ],
  ],
  apply(passages, found) {
    const own = figureOf(passages, found);
    const other = found.other && figureOf(passages, { ...found, ...found.other });
    if (!own || !other || found.againstHeadline) return false;
    const told = toldIn(articleAround(passages, found.passage), own);
    return isMade(amountOf(own), told) && isMade(amountOf(other), told);
  },
};
