/**
 * What is sold at several prices, or packed in several sizes, and all that it makes: 30元的票卖出200张，50元的票卖出100张，共收入1.1万元; 2公斤黄瓜，每公斤11元；
 * 1.5公斤菠菜，每公斤12元，加起来46元. Groups with their means, and the mean of all: 甲班40人，平均80分；乙班60人，平均90分，全年级平均88分.
 */
import type { Span } from '../../../reading.ts';
import { amountOf, differ, shownAs, uncertaintyOf } from '../amounts.ts';
import { type BrokenTie, between, type Row, stretchOf, type Term } from './terms.ts';

/** So much for each, and how many: 30元 and 200张. */
interface Lot {
  readonly rate: Term;
  readonly number: Term;
  /** 平均80分: the total is a mean, too. */
  readonly isMean: boolean;
}

interface SumOfProducts {
  readonly lots: readonly Lot[];
  readonly total: Term;
}

/** 的票卖出, 一碗的凉茶, 装的粮袋有: from what each is to how many there are. */
const ofKind = /^(?:一[\u4e00-\u9fff])?(?:装?的|装)[\u4e00-\u9fff]{0,8}$/;
const sold = /^[\u4e00-\u9fff]{0,4}(?:卖|售|销)[出了掉]?了?$/;
/** 黄瓜，每公斤; 人，平均; 鲫鱼，: from how many there are to what each is. */
const toRate =
  /^[\u4e00-\u9fffA-Za-z]{0,8}[，,（(]?(?:(?:平均|单价|售价|票价|价格)?(?:为|是)?(?:每|一)?[\u4e00-\u9fff]{0,3}|人均[\u4e00-\u9fff]{0,4})$/;
const ofMean = /均[\u4e00-\u9fff]{0,4}$/;
const ofAll = /共|合计|总[计收共值价额]|一天|[两三四]样|进账|收入|卖[了得]|全部|加起来|营业额|货款/;
/** What is told of the total alone, or comes on top of it. */
const more = /另|连同|加上|扣|除去|捐|优惠|折|其[他余它]|还有|别的|平均|[均各每][\u4e00-\u9fff]{0,3}$|比|利润|净|赚/;
/** From the last of the lots, in characters. */
const farthestTotal = 24;

/** 每公斤 of 每公斤11元, and 一斤 right before 八元. */
function perOf({ terms, passage: { text } }: Row, at: number): string | null {
  const { figure, start } = terms[at] as Term;
  return figure.per ?? /一([\u4e00-\u9fff]{1,2})$/.exec(text.slice(Math.max(0, start - 3), start))?.[1] ?? null;
}

/** 名主犯各处罚金: what each of them has. */
const ofEach = /^[\u4e00-\u9fff]{0,8}各[\u4e00-\u9fff]{0,5}$/;
const people = /^[人名位口]$/;
const areOfOne = (per: string | null, unit: string | null): boolean =>
  per === unit || (people.test(per ?? '') && people.test(unit ?? ''));

/** 每斤3元卖了800斤: the rate is told for one of what is counted. */
function lotAt(row: Row, at: number): Lot | null {
  const [first, second] = row.terms.slice(at, at + 2);
  if (!first || !second) return null;
  const way = between(row, first, second);
  const isNumber = ({ unit }: Term) => /^(?:count|mass|volume|area|length)/.test(unit);
  if (isNumber(second)) {
    const isOfEach = first.figure.per !== null && first.figure.per === second.figure.unit && sold.test(way);
    if (isOfEach || ofKind.test(way)) return { rate: first, number: second, isMean: false };
  }
  if (!isNumber(first) || first.figure.per !== null) return null;
  if (ofEach.test(way)) return { rate: second, number: first, isMean: false };
  if (!toRate.test(way)) return null;
  const isMean = ofMean.test(second.label) && second.unit !== first.unit;
  return isMean || areOfOne(perOf(row, at + 1), first.figure.unit) ? { rate: second, number: first, isMean } : null;
}

function sumAt(row: Row, at: number): SumOfProducts | null {
  const lots: Lot[] = [];
  for (let i = at; ; i += 2) {
    const lot = lotAt(row, i);
    if (!lot || (lots[0] && (lots[0].isMean !== lot.isMean || lots[0].rate.unit !== lot.rate.unit))) break;
    lots.push(lot);
  }
  const last = row.terms[at + 2 * lots.length - 1];
  const total = row.terms[at + 2 * lots.length];
  if (lots.length < 2 || !last || !total || total.unit !== lots[0]?.rate.unit) return null;
  const way = between(row, last, total);
  if (way.length > farthestTotal || /[。！？\n]/.test(way)) return null;
  const isTold = lots[0].isMean ? ofMeanOfAll.test(way) : ofAll.test(way) && !more.test(way);
  return isTold ? { lots, total } : null;
}
const ofMeanOfAll =
  /(?:全[\u4e00-\u9fff]{1,3}|总|[两三四]个?[\u4e00-\u9fff]{1,2}|合计|共|合起来)[\u4e00-\u9fff]{0,2}均[\u4e00-\u9fff]{0,4}$/;

const numberIn = ({ number: { figure } }: Lot): number => figure.value ?? 0;
const worth = (lot: Lot): number => amountOf(lot.rate.figure) * numberIn(lot);
function sumOf({ lots }: SumOfProducts): number {
  const sum = lots.reduce((all, lot) => all + worth(lot), 0);
  return lots[0]?.isMean ? sum / lots.reduce((all, lot) => all + numberIn(lot), 0) : sum;
}
const isRight = (sum: SumOfProducts): boolean =>
  !differ(
    sumOf(sum),
    amountOf(sum.total.figure),
    uncertaintyOf(sum.total.figure) + (sum.lots[0]?.isMean ? uncertaintyOf(sum.lots[0].rate.figure) : 0),
  );

/** Something else comes in, too, but where the point alone has moved. */
const farRatio = 2;

/** 一碗, 两样 and 两天 are no amounts of their own, nor is 一斤 of 一斤八元. */
const ofCore = (row: Row): Row => ({
  ...row,
  terms: row.terms.filter(
    ({ figure, end }, i) =>
      figure.kind !== 'duration' &&
      (figure.tier === 'core' || isOfKilos(row, i)) &&
      !(figure.text.startsWith('一') && figure.value === 1 && row.terms[i + 1]?.start === end),
  ),
});
/** 三个碗，每个8元: a small number before what each is. */
const isOfKilos = ({ terms }: Row, i: number): boolean => {
  const next = terms[i + 1];
  return next?.figure.per !== null && next?.figure.per === terms[i]?.figure.unit;
};

export function brokenSumsOfProducts(all: Row): readonly BrokenTie[] {
  const row = ofCore(all);
  return row.terms.flatMap((_, at) => {
    const sum = sumAt(row, at);
    if (!sum || isRight(sum)) return [];
    const ratio = sumOf(sum) / amountOf(sum.total.figure);
    const power = Math.log10(ratio);
    const isMoved = Math.abs(power - Math.round(power)) < 1e-6;
    if (!isMoved && (ratio > farRatio || ratio < 1 / farRatio)) return [];
    const { lots, total } = sum;
    const terms = lots.flatMap(({ rate, number }) => [rate, number]);
    const products = lots.map(({ rate, number }) => `${rate.figure.text} × ${number.figure.text}`).join(' + ');
    const numbers = lots.map(({ number }) => number.figure.text).join(' + ');
    const expected = shownAs(total.figure, Number(sumOf(sum).toPrecision(6)));
    return [
      {
        ...(lots[0]?.isMean
          ? { rule: 'product' as const, detail: [`(${products})`, `÷ (${numbers})`, expected, total.figure.text] }
          : { rule: 'parts-sum' as const, detail: [products, expected, total.figure.text] }),
        at: { index: row.index, figure: total.figure },
        other: stretchOf(row, terms),
      },
    ];
  });
}

/** The stretches of a row that are such a sum, and a right one: what another check finds in them was never meant. */
export function rightSumsOfProducts(all: Row): readonly Span[] {
  const row = ofCore(all);
  return row.terms.flatMap((_, at) => {
    const sum = sumAt(row, at);
    const first = row.terms[at];
    return sum && first && isRight(sum) ? [{ start: first.start, end: sum.total.end }] : [];
  });
}
