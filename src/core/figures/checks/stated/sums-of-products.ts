/** What is sold at several prices, or packed in several sizes, and all that it makes: 30元的票卖出200张，50元的票卖出100张，共收入1.1万元. */
import type { Span } from '../../../reading.ts';
import { amountOf, differ, shownAs, uncertaintyOf } from '../amounts.ts';
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

/** So much for each, and how many: 30元 and 200张. */
interface Lot {
  readonly rate: Term;
  readonly number: Term;
}

export interface SumOfProducts {
  readonly lots: readonly Lot[];
  readonly total: Term;
}

/** 的票卖出, 一碗的凉茶, 装的粮袋有: from what each is to how many there are. */
const ofKind = /^(?:一[\u4e00-\u9fff])?(?:装?的|装)[\u4e00-\u9fff]{0,8}$/;
const sold = /^[\u4e00-\u9fff]{0,4}(?:卖|售|销)[出了掉]?了?$/;
const ofAll = /共|合计|总计|总[收共]|一天|[两三四]样|进账|收入|卖[了得]|全部/;
/** What is told of the total alone, or comes on top of it. */
const more = /另|连同|加上|扣|除去|捐|优惠|折|其[他余它]|还有|平均|[均各每][\u4e00-\u9fff]{0,3}$|比|利润|净/;
/** From the last of the lots, in characters. */
const farthestTotal = 24;

/** 每斤3元卖了800斤: the rate is told for one of what is counted. */
function lotAt(row: Row, at: number): Lot | null {
  const [rate, number] = row.terms.slice(at, at + 2);
  if (!rate || !number || !/^(?:count|mass|volume)/.test(number.unit)) return null;
  const way = between(row, rate, number);
  const isOfEach = rate.figure.per !== null && rate.figure.per === number.figure.unit && sold.test(way);
  return isOfEach || ofKind.test(way) ? { rate, number } : null;
}

function sumAt(row: Row, at: number): SumOfProducts | null {
  const lots: Lot[] = [];
  for (let i = at; ; i += 2) {
    const lot = lotAt(row, i);
    if (!lot) break;
    lots.push(lot);
  }
  const last = lots.at(-1)?.number;
  const total = row.terms[at + 2 * lots.length];
  if (lots.length < 2 || !last || !total || total.unit !== lots[0]?.rate.unit) return null;
  const way = between(row, last, total);
  const isTold = way.length <= farthestTotal && !/[。！？\n]/.test(way) && ofAll.test(way) && !more.test(way);
  return isTold ? { lots, total } : null;
}

const worth = ({ rate, number }: Lot): number => amountOf(rate.figure) * (number.figure.value ?? 0);
const sumOf = ({ lots }: SumOfProducts): number => lots.reduce((sum, lot) => sum + worth(lot), 0);
const isRight = (sum: SumOfProducts): boolean =>
  !differ(sumOf(sum), amountOf(sum.total.figure), uncertaintyOf(sum.total.figure));

/** Something else comes in, too. */
const farRatio = 2;

/** 一碗, 两样 and 两天 are no amounts of their own. */
const ofCore = (row: Row): Row => ({
  ...row,
  terms: row.terms.filter(({ figure }) => figure.tier === 'core' && figure.kind !== 'duration'),
});

export function brokenSumsOfProducts(all: Row): readonly BrokenTie[] {
  const row = ofCore(all);
  return row.terms.flatMap((_, at) => {
    const sum = sumAt(row, at);
    if (!sum || isRight(sum)) return [];
    const ratio = sumOf(sum) / amountOf(sum.total.figure);
    if (ratio > farRatio || ratio < 1 / farRatio) return [];
    const { lots, total } = sum;
    const terms = lots.flatMap(({ rate, number }) => [rate, number]);
    return [
      {
        rule: 'parts-sum' as const,
        at: { index: row.index, figure: total.figure },
        other: stretchOf(row, terms),
        detail: [
          lots.map(({ rate, number }) => `${rate.figure.text} × ${number.figure.text}`).join(' + '),
          shownAs(total.figure, sumOf(sum)),
          total.figure.text,
        ],
      },
    ];
  });
}

/** The stretches of a row that are such a sum, and a right one: what another check finds in them was never meant. */
export function rightSumsOfProducts(all: Row): readonly Span[] {
  const row = ofCore(all);
  return row.terms.flatMap((_, at) => {
    const sum = sumAt(row, at);
    return sum && isRight(sum) ? [{ start: (sum.lots[0] as Lot).rate.start, end: sum.total.end }] : [];
  });
}
