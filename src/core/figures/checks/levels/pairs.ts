/** Which two levels a change is told of: those of its noun or right before it, of one thing, and of the two times that it names. */
import type { Figure } from '../../../reading.ts';
import { smallNumber } from '../../../text/small-number.ts';
import { amountOf, differ, haveOneUnit } from '../amounts.ts';
import type { TellsChange } from './changes.ts';
import { areOfOne, type Level } from './levels.ts';
import { isBefore, isOf, type Time } from './times.ts';

export interface Pair {
  readonly from: Level;
  readonly to: Level;
}

/** How far before a change the level stands that it goes on from where it names nothing, in characters. */
export const beside = 90;

const yearly = /同比|按年|[去上]年|同期/;
const monthly = /环比|上[月周季]|前一|个月|周|天/;
const years = /(\d+|[一二三四五六七八九十两]+)年/;

/** Whether two levels are of the times that the change names, and as far apart as its words say. */
function areApartAs(change: TellsChange, from: Time, to: Time, areBefore: boolean): boolean {
  const { since } = change;
  if (!isBefore(from, to)) return false;
  if ((change.from && !isOf(change.from, from)) || (change.to && !isOf(change.to, to))) return false;
  const months = from.months === null || to.months === null ? null : to.months - from.months;
  if (yearly.test(since))
    return from.before === 'year' || (months !== null && months >= 3 && months <= 12 && areOfWholeYears(from, to));
  if (monthly.test(since)) return from.before === 'month' || (months !== null && months <= 3);
  const count = change.from ? undefined : years.exec(since)?.[1];
  // 产值125万元，增长25%，五年前为70万元: what stands behind a change without a time need not be its base.
  if (count === undefined) return since !== '' || areBefore || months === null || months <= 12;
  const told = smallNumber(count);
  return months !== null && Math.abs(months - told * 12) <= 12;
}

/** 去年1.2亿元，今年前9个月1.1亿元: of a whole year, and of a part. */
const areOfWholeYears = (a: Time, b: Time): boolean =>
  a.span === b.span || (a.span === 'year' && b.span === null && b.isNamed);

/** Any two levels that the difference beside a change parts: 1150元…1840元…便宜690元，低37.5%. */
function partedBy(change: TellsChange, difference: Figure, levels: readonly Level[]): readonly Pair[] {
  const before = levels.filter(({ place, amount }) => place.at < change.place.at && amount > 0);
  return before.flatMap((from) =>
    before.flatMap((to): readonly Pair[] => {
      const by = (to.amount - from.amount) * (change.amount < 0 ? -1 : 1);
      return from.unit === to.unit &&
        haveOneUnit(from.place.figure, difference) &&
        !differ(by, amountOf(difference), exactly)
        ? [{ from, to }]
        : [];
    }),
  );
}
const exactly = 1e-6;

/** The levels that a change may be told of: by its noun, or the one right before it. */
function anchorsOf(change: TellsChange, levels: readonly Level[]): readonly Level[] {
  const { at } = change.place;
  if (change.noun !== '') return levels.filter((one) => one.isWhole && isCalled(change.noun, one));
  const last = levels.findLast(({ place }) => place.at < at && at - place.at <= beside);
  return last ? [last] : [];
}

const headNoun = 2;
const isCalled = (noun: string, { words }: Level): boolean => words.includes(noun.slice(-headNoun));

/** The levels that a change may be told of, as far as its words, its noun and the times of the levels say. */
export function pairsOf(change: TellsChange, levels: readonly Level[]): readonly Pair[] {
  if (change.kind === 'ratio' && change.from === null && change.since !== '' && !years.test(change.since))
    return byName(change, levels);
  if (toDo.test(change.noun)) return ofPlans(change, levels);
  if (change.beside && change.kind !== 'points') return partedBy(change, change.beside, levels);
  return anchorsOf(change, levels).flatMap((anchor) =>
    levels
      .filter((one) => one !== anchor && one.isWhole && areOfOne(anchor, one, levels))
      .filter(({ unit }) => isOfUnit(change, unit))
      .flatMap((one) => [
        { from: anchor, to: one },
        { from: one, to: anchor },
      ])
      .filter(
        ({ from, to }) =>
          from.amount !== to.amount &&
          areApartAs(
            change,
            from.time,
            to.time,
            [from, to].every(({ place }) => place.at < change.place.at),
          ),
      ),
  );
}

/** 计划改建860公里…去年完成了688公里，今年的任务增加25%: what is to be done over what was done. */
function ofPlans(change: TellsChange, levels: readonly Level[]): readonly Pair[] {
  const from = levels.findLast(({ place }) => place.at < change.place.at && change.place.at - place.at <= beside);
  const [to, ...others] = levels.filter((one) => one.isPlan && one.unit === from?.unit);
  const isBase = from && to && isBefore(from.time, to.time);
  return isBase && others.every(({ amount }) => amount === to.amount) ? [{ from, to }] : [];
}
const toDo = /^(?:任务|目标|计划)$/;

export const isOfUnit = (change: TellsChange, unit: string): boolean =>
  change.unit === null ? !unit.startsWith('percent') : unit.startsWith(change.unit);

/** 城镇居民收入24960元，是农民的2倍: of the level right before it, and the only one of the other's name. */
function byName(change: TellsChange, levels: readonly Level[]): readonly Pair[] {
  const [to] = anchorsOf(change, levels);
  const [from, ...others] = levels.filter(
    (one) => one !== to && one.isWhole && one.unit === to?.unit && one.words.includes(change.since),
  );
  return from && to && others.length === 0 ? [{ from, to }] : [];
}
