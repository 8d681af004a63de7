/**
 * What is left of a stock: 青霉素400支，又支援250支，用掉480支，余下的270支 should be 170. Each amount of the unit between the stock and what is left comes in
 * or goes out by its own words.
 */
import type { Figure } from '../../../reading.ts';
import { cues } from '../../data/relation-cues.ts';
import { amountOf, haveOneUnit } from '../amounts.ts';
import { type CheckedPassage, clauseBehind, figuresBetween, labelOf, type Sentence } from '../page.ts';
import { toleranceOf } from '../sums.ts';
import { evidenceOfSlip } from './slip-chance.ts';
import { bareCount, isTerm } from './window.ts';

export interface Ledger {
  readonly stock: Figure;
  readonly moved: readonly { readonly figure: Figure; readonly sign: 1 | -1 }[];
  readonly left: Figure;
  /** As `amountOf` gives it. */
  readonly expected: number;
}

/** How far before what is left the stock may stand, in characters. */
const reach = 90;
const reachBehind = 30;
const mostMoved = 3;
/** In powers of ten of likelihood. Chosen so that two corpora of clean news give no false warning. */
const needed = 3;
/** What is off by more, and by no slip, is what is left of something else. */
const farthest = 2.3;

const link = '(?:[为是有着约的了]|只有?|仅有?)*';
const isLeft = new RegExp(
  `(?:剩余?下?|剩余|(?<!结)余下?|[还尚仍][剩存余欠差缺]着?|尚未[\\u4e00-\\u9fff]{1,3}|[应该当](?:剩|存|余)?有?|[应该]存|还能[坐上装收放]|(?:^|[^还])[没未][\\u4e00-\\u9fff]{1,3}的|找[回还]|净[得收余剩]|实[得收]|现[存有在][\\u4e00-\\u9fff]{0,3}|[车船机]上)${link}$`,
);
/** 本该有, 余下 and the like say by themselves that what went before is taken off. */
const isSure = /剩|余|存|本该|应有|欠|差|找|净|实/;
const comesIn =
  /添|增|加|购|买|进|收到|收[来进]|补|支援|送来|又有|调来|追|借来|运来|到货|存入|拨来|捐来|新[来进到]|招|上来|上车|调入|另有[^，,。；]{0,6}[入到进]/;
const goesOut =
  /用|借[出给去]|发|领|报废|走|卖|售|送|花|吃|还[了给去清]|已还|归还|退|分[给发到]|淘汰|去|掉|下车|离|伤|死|耗|烧|拿|捐|付|拨|读|看完|通过|完成|办结|签|改[完造好]|修[完好]|铺[完好]|出院|坐下|入座|交|寄|运|调|结清|请假|缺|搬|报了?名|种|拆|缴|撤|转|脱|获救|救|找|追回|解|下[山岸船去]|退休|辞|除|扣|已/;
/** What is told of another time, of each, or as a part of something else. */
const other = /[比较每均]|同比|环比|去年|上年|同期|分别|预计|计划|占|平均|累计|合计|各/;

const around = ({ passage }: Sentence, figure: Figure): string =>
  `${labelOf(passage, figure)}${clauseBehind({ passage, start: 0, end: passage.text.length, index: 0, figures: [] }, figure)}`;

type Sign = 1 | -1;
/** @returns null where its words say neither. */
function signOf(words: string): Sign | null {
  const [isIn, isOut] = [comesIn.test(words), goesOut.test(words)];
  return isIn === isOut ? null : isIn ? 1 : -1;
}

/** Whether some of the amounts, taken off or added, make what is left. */
function isMade(left: number, amounts: readonly number[], tolerance: number): boolean {
  const combine = (at: number, sum: number): boolean =>
    at === amounts.length
      ? Math.abs(Math.abs(sum) - left) <= tolerance
      : [0, 1, -1].some((sign) => combine(at + 1, sum + sign * (amounts[at] as number)));
  return combine(0, 0);
}

/** Whether what is left follows from what has come in and gone out before it. */
export function isLeftOf(passage: CheckedPassage, left: Figure): boolean {
  if (!isLeft.test(labelOf(passage, left))) return false;
  const near = figuresBetween(passage, left.start - reach, left.start).filter(
    (one) => isTerm(one) && haveOneUnit(one, left),
  );
  return (
    near.length > 1 &&
    near.length <= mostMoved + 1 &&
    isMade(amountOf(left), near.map(amountOf), toleranceOf([...near, left]))
  );
}

export function wrongLedger(sentence: Sentence, left: Figure): Ledger | null {
  const { passage } = sentence;
  const lead = labelOf(passage, left);
  if (!isTerm(left) || !isLeft.test(lead) || other.test(lead)) return null;
  const near = figuresBetween(passage, left.start - reach, left.start).filter(
    (one) => isTerm(one) && haveOneUnit(one, left),
  );
  const [stock, ...moved] = near;
  if (!stock || moved.length === 0 || moved.length > mostMoved) return null;
  const first = amountOf(stock);
  const words = moved.map((one) => around(sentence, one));
  if ([around(sentence, stock), ...words].some((told) => other.test(told))) return null;
  const signs: (Sign | null)[] = [];
  for (const [i, told] of words.entries())
    signs.push(signOf(told) ?? (isListed(passage, moved, i) ? (signs[i - 1] ?? null) : null));
  const isClear = isSure.test(lead);
  // More goes out than was there.
  if (moved.some((one, i) => amountOf(one) > first && !signs.slice(0, i).includes(1))) return null;
  // 450名已入座，另有120名: what is not said to move is taken off, but for a single one of a list.
  if (signs.some((sign) => sign === null) && !(isClear && signs.filter((sign) => sign === null).length === 1))
    return null;
  const own = amountOf(left);
  const expected = moved.reduce((sum, one, i) => sum + (signs[i] ?? -1) * amountOf(one), first);
  const tolerance = toleranceOf([stock, ...moved, left]);
  // 还剩8万亩正在收，另有3万亩: what is left is told in two parts.
  const behind = figuresBetween(passage, left.end, left.end + reachBehind).filter(
    (one) => isTerm(one) && haveOneUnit(one, left),
  );
  const all = [...near, ...behind.slice(0, 1)].map(amountOf);
  if (expected <= 0 || isMade(own, all, tolerance)) return null;
  const off = own - expected;
  const slip = evidenceOfSlip([
    { figure: left, expected, tolerance },
    { figure: stock, expected: first + off, tolerance },
    ...moved.map((figure, i) => ({ figure, expected: amountOf(figure) + (signs[i] ?? -1) * off, tolerance })),
  ]);
  const ratio = own / expected;
  if (slip <= 0 && (ratio > farthest || ratio < 1 / farthest)) return null;
  const joint = passage.text.slice((moved.at(-1) as Figure).end, left.start);
  if (cues.onTop.test(joint) || bareCount.test(joint) || notTold.test(joint)) return null;
  const evidence =
    slip +
    (isClear ? 2 : 1) +
    (signs.every((sign) => sign !== null) ? 1 : 0) +
    (stock.start >= sentence.start ? 0.5 : -0.5) +
    (joint.length <= nearest ? 0.5 : 0) +
    (isStock.test(labelOf(passage, stock)) ? 0.5 : 0);
  return evidence > needed
    ? { stock, moved: moved.map((figure, i) => ({ figure, sign: signs[i] ?? -1 })), left, expected }
    : null;
}
/** 归还了20万元、15万元和25万元: the verb is of all of a list. */
const isListed = ({ text }: CheckedPassage, moved: readonly Figure[], i: number): boolean =>
  i > 0 &&
  /^(?:、|[和与及])[^，,。；]{0,6}$/.test(text.slice((moved[i - 1] as Figure).end, (moved[i] as Figure).start));
/** 还有一批合同工: what comes in or goes out without its number. */
const notTold = /[，,](?:还|另)有?[一几]?[些批]/;
const nearest = 16;
const isStock = /共|总|原|有|应|库|带|入|全|要|计划|任务|借|募|收/;
