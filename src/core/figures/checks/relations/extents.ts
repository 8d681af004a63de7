/** How long and how wide a thing is, and its area: 桥长1200米，宽24米，桥面面积3.88万平方米 should be 2.88万; with its depth, what it holds. */
import type { Figure } from '../../../reading.ts';
import { amountOf, isApproximate, uncertaintyOf } from '../amounts.ts';
import { clauseBefore, type Sentence } from '../page.ts';
import { digitsOf, digitsOfAmount, isWrittenSlip, roundedAs, slipBetween } from '../slips.ts';

export interface Extent {
  readonly sides: readonly Figure[];
  /** In square metres, or cubic ones. */
  readonly expected: number;
}

/** Square metres of one unit as `amountOf` gives it, and cubic metres; 亩 is 2000/3 of them. */
const inMetres: Readonly<Record<string, number>> = { m2: 1, har: 10_000, '[mu]': 2000 / 3, m3: 1, L: 0.001 };
const side = /[长宽高深厚](?:度|各)?(?:约|达|为|是|有|仅|只)?$/;
/** What is no whole thing, several of them, or not made by its sides. */
const ofOther = /其中|占地|各|每|分别|总|共|合计|剩|还有|建筑|使用|实用|营业|两[侧边岸]|最|平均/;
const ofArea = /(?:面积|容积|体积|容量)[\u4e00-\u9fff]{0,3}$/;
/** What is wide in places: an area that is less than its sides make is right. */
const irregular = /东西|南北|湖|岛|遗址|墓|城|林|滩|库|坡|岩|洞|谷|沟/;
/** The figures of a sentence stand so near, in characters. */
const farthest = 24;

/** The sides right before an area, or those of three before a volume. */
function sidesBefore(sentence: Sentence, at: number, count: number): readonly Figure[] | null {
  const sides = sentence.figures.slice(Math.max(0, at - count), at);
  const areSides = sides.every(
    (one) =>
      one.kind === 'length' && one.value !== null && !isApproximate(one) && side.test(clauseBefore(sentence, one)),
  );
  return sides.length === count && areSides ? sides : null;
}

/** @param figure an area or a volume of the sentence. @returns null where its sides are not told right before it, or make it, or are off by more than a slip of the pen. */
export function wrongExtent(sentence: Sentence, figure: Figure): Extent | null {
  const metres = inMetres[figure.canonicalUnit === 'km2' ? 'm2' : (figure.canonicalUnit ?? '')];
  const isVolume = figure.kind === 'volume';
  if (metres === undefined || !(figure.kind === 'area' || isVolume) || figure.value === null || figure.per) return null;
  if (isApproximate(figure) || !ofArea.test(clauseBefore(sentence, figure))) return null;
  const sides = sidesBefore(sentence, sentence.figures.indexOf(figure), isVolume ? 3 : 2);
  const [first] = sides ?? [];
  if (!sides || !first) return null;
  const told = sentence.passage.text.slice(Math.max(sentence.start, first.start - farthest), figure.start);
  if (ofOther.test(told) || figure.start - (sides.at(-1) as Figure).end > farthest) return null;
  const expected = sides.reduce((product, one) => product * amountOf(one), 1) / metres;
  const rounding = [...sides, figure].reduce((sum, one) => sum + uncertaintyOf(one) / amountOf(one), 0);
  if (Math.abs(amountOf(figure) - expected) <= rounding * expected) return null;
  if (amountOf(figure) < expected && irregular.test(told)) return null;
  const rounded = roundedAs(digitsOf(figure), digitsOfAmount(expected));
  const isSlip = slipBetween(digitsOf(figure), rounded) !== null || isWrittenSlip(figure, expected);
  return isSlip ? { sides, expected } : null;
}
