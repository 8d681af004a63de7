/** What amounts near another one make: by these it may have come about. */
import type { Figure } from '../../reading.ts';
import { groupBy } from '../../text/group.ts';
import type { CheckedPassage } from './page.ts';

const longestRow = 7;

/** An amount with its place in the article. */
export interface Amount {
  readonly figure: Figure;
  readonly passage: CheckedPassage;
  /** From the beginning of the article, in characters. */
  readonly at: number;
  readonly value: number;
  readonly slack: number;
  readonly unit: string;
}

/** What some amounts make. */
export interface Made {
  readonly value: number;
  readonly slack: number;
  readonly of: readonly Amount[];
  /** In a way that no contradiction is told of. */
  readonly isOther?: true;
}

export const isPercent = ({ figure }: Amount): boolean => figure.kind === 'percent';

/** What the others near an amount make: rows of them, what one leaves of another or of a row, shares and growths. */
export function* madeBeside(own: Amount, near: readonly Amount[]): Generator<Made> {
  const alike = near.filter(({ unit }) => unit === own.unit);
  for (let from = 0; from < alike.length; from++)
    for (let to = from + 2; to <= Math.min(alike.length, from + longestRow); to++) {
      const row = alike.slice(from, to);
      const [value, slack] = [sumOf(row, 'value'), sumOf(row, 'slack')];
      if (isPercent(own)) {
        yield { value: 100 - value, slack, of: row };
        continue;
      }
      yield { value, slack, of: row };
      for (const whole of [alike[from - 1], alike[to]])
        if (whole) yield { value: whole.value - value, slack: slack + whole.slack, of: [whole, ...row] };
    }
  if (isPercent(own)) {
    for (const same of groupBy(near, ({ unit }) => unit).values())
      if (!isPercent(same[0] as Amount)) yield* ratios(own, near, same);
    return;
  }
  for (const [a, b] of neighbours(alike))
    yield { value: Math.abs(a.value - b.value), slack: a.slack + b.slack, of: [a, b] };
  for (const percent of near.filter(isPercent))
    for (const a of alike) if (isBeside(near, percent, a) || isBeside(near, percent, own)) yield* byPercent(a, percent);
}

/** With so many others between them amounts are hardly told together. */
const between = 2;
const isBeside = (near: readonly Amount[], a: Amount, b: Amount): boolean =>
  near.filter(({ at }) => at > Math.min(a.at, b.at) && at < Math.max(a.at, b.at)).length <= between;

const neighbours = (amounts: readonly Amount[]): readonly (readonly [Amount, Amount])[] =>
  amounts.flatMap((a, i) => amounts.slice(i + 1, i + 2 + between).map((b) => [a, b] as const));

export const sumOf = (row: readonly Amount[], of: 'value' | 'slack'): number =>
  row.reduce((sum, one) => sum + one[of], 0);

/** What each two amounts of a unit make that are told together, or one of them with the percentage. */
function* ratios(own: Amount, near: readonly Amount[], amounts: readonly Amount[]): Generator<Made> {
  for (const [i, a] of amounts.entries())
    for (const [j, b] of amounts.entries()) {
      if (i === j) continue;
      if (Math.abs(i - j) > 1 + between && !isBeside(near, own, a) && !isBeside(near, own, b)) continue;
      const ratio = a.value / b.value;
      const slack = 100 * ratio * (a.slack / a.value + b.slack / b.value);
      yield { value: 100 * Math.abs(ratio - 1), slack, of: [a, b] };
      if (ratio < 1) yield { value: 100 * ratio, slack, of: [a, b] };
    }
}

/** An amount grown or fallen by a percentage, the share of it and what it is the share of, what it was before and by how much it has grown. */
function* byPercent(a: Amount, percent: Amount): Generator<Made> {
  const [share, off] = [percent.value / 100, percent.slack / 100];
  const factors: readonly (readonly [factor: number, slope: number])[] = [
    [1 + share, 1],
    [1 - share, 1],
    [share, 1],
    [1 / share, 1 / share ** 2],
    [1 / (1 + share), 1 / (1 + share) ** 2],
    [1 / (1 - share), 1 / (1 - share) ** 2],
    [share / (1 + share), 1 / (1 + share) ** 2],
    [(1 + share) / share, 1 / share ** 2],
  ];
  for (const [factor, slope] of factors)
    if (factor > 0)
      yield { value: a.value * factor, slack: a.slack * factor + a.value * off * slope, of: [a, percent] };
}

/**
 * What is seldom said in words, and found by who reckons with the amounts as they are told: a share of the sum of all parts, and, of what is told as a
 * change, that of what was there before.
 */
export function* sharesAsTold(own: Amount, near: readonly Amount[], isChange: boolean): Generator<Made> {
  for (const same of groupBy(near, ({ unit }) => unit).values())
    if (!isPercent(same[0] as Amount)) {
      yield* sharesOfRows(own, near, same);
      if (isChange) yield* changesOfRest(own, near, same);
    }
}

/** 内地1050吨，占七成，本地300吨，占两成，其余150吨: the whole is not told. */
function* sharesOfRows(own: Amount, near: readonly Amount[], same: readonly Amount[]): Generator<Made> {
  for (let from = 0; from < same.length; from++)
    for (let to = from + 3; to <= Math.min(same.length, from + longestRow); to++) {
      const row = same.slice(from, to);
      for (const part of row)
        if (isBeside(near, own, part)) yield { value: (100 * part.value) / sumOf(row, 'value'), slack: 0, of: row };
    }
}

/** 出生2.1万人，比上年少4000人，降幅16%: of the 2.5万 there were. */
function* changesOfRest(own: Amount, near: readonly Amount[], same: readonly Amount[]): Generator<Made> {
  for (const [a, b] of neighbours(same)) {
    const [change, amount] = a.value < b.value ? [a, b] : [b, a];
    if (change.value >= amount.value / 2 || !isBeside(near, own, change)) continue;
    for (const before of [amount.value - change.value, amount.value + change.value])
      yield { value: (100 * change.value) / before, slack: 0, of: [a, b], isOther: true };
  }
}
