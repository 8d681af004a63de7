/** Prices against their discount: 打八折, 原价200元, 现价160元. */
import type { Figure, Span } from '../../../reading.ts';
import { amountOf, differ, haveOneUnit, isApproximate, shownAs, uncertaintyOf } from '../amounts.ts';
import {
  type Contradiction,
  clauseBefore,
  clauseBehind,
  figuresBetween,
  placed,
  type Sentence,
  stretch,
} from '../page.ts';

const full = /(?:原价|票价|标价|定价|全价|售价|市场价|门票|单价|房价)[^，,。；]{0,6}$/;
/** 原价86元的票, 售价4500元的冰箱: the price is told of a thing. */
const ofThing = /^的[\u4e00-\u9fff]{1,6}/;
const reduced =
  /(?:只需|只要|仅需|仅为|只卖|只收|现价|现在|折后|实付|优惠价|到手|降为|付|优惠后[为是]?|后(?:售价)?[为是]?|票价)[^，,。；]{0,8}$|[，,]$/;
/** What makes the price behind a discount one of more, or of something else: 再减60元, 买三本, 两人, 含午餐, 从前. */
const otherPrice =
  /再|[另还]需|加[上收]?|[含送抵领满券]|买[一二两三四五六七八九十\d]|[二两三四五六七八九十\d][人份件本张双]|从前|以前|去年|比|便宜|贵|每人|至少|起$|省/;
const farthest = 40;

/** 八折 is eight tenths, 七五折 seventy-five hundredths. */
const shareOf = (discount: number): number => discount / 10 ** String(Math.trunc(discount)).length;

/** The prices around a discount: the full one first, whichever stands before the discount. */
function pricesAround(sentence: Sentence, discount: Span): readonly [Figure, Figure] | null {
  const prices = figuresBetween(
    sentence.passage,
    Math.max(sentence.start, discount.start - farthest),
    Math.min(sentence.end, discount.end + farthest),
  ).filter(({ kind, value }) => kind === 'money' && value !== null);
  const [from, to] = prices;
  if (prices.length !== 2 || !from || !to || to.start < discount.start) return null;
  if (!haveOneUnit(from, to) || prices.some(isApproximate) || amountOf(to) >= amountOf(from)) return null;
  const { text } = sentence.passage;
  const isFull = full.test(clauseBefore(sentence, from)) || ofThing.test(text.slice(from.end, from.end + 4));
  const between = text.slice(Math.max(from.end, discount.end), to.start);
  const behind = clauseBehind(sentence, to);
  return isFull && reduced.test(text.slice(discount.start, to.start)) && !otherPrice.test(between + behind)
    ? [from, to]
    : null;
}

/** A discount with the one full price and the one reduced price beside it. */
export function discounts(sentence: Sentence, discount: Figure): Contradiction[] {
  const isDiscount = discount.unit === '折' && discount.value !== null && !isApproximate(discount);
  // 先打八折，再打九折: one off the other.
  const isAlone = sentence.figures.every((one) => one === discount || one.unit !== '折');
  return isDiscount && isAlone ? checked(sentence, discount, discount.text, shareOf(discount.value as number)) : [];
}

/** 半价 is a discount without a number. */
export function halfPrices(sentence: Sentence): Contradiction[] {
  const { passage, start, end } = sentence;
  const at = passage.text.slice(start, end).indexOf('半价');
  return at < 0 ? [] : checked(sentence, { start: start + at, end: start + at + 2 }, '半价', 0.5);
}

function checked(sentence: Sentence, discount: Span, told: string, share: number): Contradiction[] {
  const prices = pricesAround(sentence, discount);
  if (!prices) return [];
  const [from, to] = prices;
  const expected = amountOf(from) * share;
  if (!differ(expected, amountOf(to), uncertaintyOf(to))) return [];
  return [
    {
      at: placed(sentence, to),
      other: stretch(sentence, from, discount),
      detail: [from.text, told, shownAs(to, expected), to.text],
    },
  ];
}
