/** Every way in which figures near each other could follow from each other by arithmetic, whatever the words between them. */
import type { Figure } from '../../../reading.ts';
import { kinds } from '../../kinds.ts';
import { amountOf, uncertaintyOf, unitOf } from '../amounts.ts';
import { type CheckedPassage, figuresBetween, labelOf } from '../page.ts';
import type { Claim } from '../relations/slip-chance.ts';
import { digitsOf } from '../slips.ts';

/** `up`: by how much an amount is more than another, as a share of it; `rest`: by how much it is less. */
export type Operation = 'share' | 'rest' | 'up' | 'times' | 'points' | 'difference' | 'sum' | 'product';

export interface Relation {
  readonly operation: Operation;
  /** The figure that the text tells as the outcome. */
  readonly result: Figure;
  /** Part and whole; old and new amount; minuend and subtrahend; terms; amount for each and number of them. */
  readonly terms: readonly Figure[];
  /** What each figure should tell if all others are right. The first is that of the result. */
  readonly claims: readonly Claim[];
  readonly holds: boolean;
  /** In powers of ten: how unlikely it is that one of as many relations holds by chance; 0 where it does not hold. */
  readonly exactness: number;
  /** How many relations of its kind the figure could be the result of. */
  readonly rivals: number;
}

/** How far before the result and behind it the other figures may stand, in characters. */
const before = 140;
const behind = 70;
/** So many amounts near each other are a table, and not told in sentences. */
const most = 14;
const mostTerms = 8;

/** 余, 多 and 约 leave so much of an amount open. */
const roundly = 0.06;
const slackOf = (figure: Figure): number => {
  const amount = Math.abs(amountOf(figure));
  return uncertaintyOf(figure) + (figure.approx === null ? 0 : roundly * amount);
};
const relative = (figure: Figure): number => slackOf(figure) / Math.abs(amountOf(figure));

/** 15名, 36人次 and 51个人 are all people. */
const groupOf = (passage: CheckedPassage, figure: Figure): string =>
  figure.unit === '个' && passage.text.startsWith('人', figure.end) ? 'count 人' : unitOf(figure).replace('人次', '人');

const isTerm = ({ kind, value, ...figure }: Figure): boolean =>
  kinds[kind].amount && kind !== 'percent' && value !== null && value > 0 && figure.low !== null;

const isRatio = ({ kind }: Figure) => kind === 'percent' || kind === 'fraction' || kind === 'multiple';
/** 三分之一, 一半 and 倍 are told roundly. */
const [ofFraction, ofMultiple] = [0.07, 0.15];

/** What a share, a growth or a multiple tells, as a number. */
const isDoubling = ({ unit }: Figure): boolean => unit === '番';
const ratioOf = (figure: Figure): number =>
  figure.kind === 'percent'
    ? amountOf(figure) / 100
    : isDoubling(figure)
      ? 2 ** (figure.value as number)
      : (figure.value as number);
/** A ratio as the figure tells it. */
const asTold = (figure: Figure, ratio: number): number =>
  figure.kind === 'percent' ? ratio * 100 : isDoubling(figure) ? Math.log2(ratio) : ratio;
const slackOfRatio = (figure: Figure): number =>
  figure.kind === 'percent'
    ? (1.2 * uncertaintyOf(figure)) / 100 + (figure.approx === null ? 0 : roundly * ratioOf(figure))
    : (figure.kind === 'multiple' ? ofMultiple : ofFraction) * (figure.approx === null ? 1 : 2) * ratioOf(figure);

interface Law {
  readonly operation: Operation;
  /** The ratio that two amounts make. */
  readonly of: (a: number, b: number) => number;
  /** The first amount, of the second and a ratio. */
  readonly first: (b: number, ratio: number) => number;
  readonly second: (a: number, ratio: number) => number;
}

const laws: readonly Law[] = [
  { operation: 'share', of: (a, b) => a / b, first: (b, r) => b * r, second: (a, r) => a / r },
  { operation: 'rest', of: (a, b) => 1 - a / b, first: (b, r) => b * (1 - r), second: (a, r) => a / (1 - r) },
  { operation: 'up', of: (a, b) => a / b - 1, first: (b, r) => b * (1 + r), second: (a, r) => a / (1 + r) },
];

function ofRatio(passage: CheckedPassage, result: Figure, terms: readonly Figure[]): readonly Candidate[] {
  const told = ratioOf(result);
  if (!(told > 0)) return [];
  const laid = laws.filter(({ operation }) =>
    isDoubling(result)
      ? operation === 'share'
      : result.kind === 'multiple'
        ? operation === 'share' || operation === 'up'
        : operation === 'up' || told < 1 || operation === 'share',
  );
  return terms.flatMap((a) =>
    terms.flatMap((b) => {
      const isOfTwoCounts =
        result.kind !== 'multiple' &&
        a.kind === 'count' &&
        b.kind === 'count' &&
        a.tier === 'core' &&
        b.tier === 'core';
      const haveOne = groupOf(passage, a) === groupOf(passage, b);
      if (a === b || !(haveOne || isOfTwoCounts)) return [];
      const [x, y] = [amountOf(a), amountOf(b)];
      if (x === y) return [];
      return laid.flatMap(({ operation, of, first, second }): Candidate[] => {
        const expected = of(x, y);
        if (!haveOne && operation !== 'share') return [];
        if (!(expected > 0) || (operation === 'rest' && told < 1 && x >= y)) return [];
        const ratio = x / y;
        const slack = ratio * (relative(a) + relative(b)) * 0.8 + slackOfRatio(result) + 0.004 * expected;
        const claims = [
          {
            figure: result,
            expected: asTold(result, expected),
            tolerance: result.kind === 'percent' ? slack * 100 : slack,
          },
          { figure: a, expected: first(y, told), tolerance: y * slack },
          { figure: b, expected: second(x, told), tolerance: (second(x, told) * slack) / Math.max(ratio, 0.05) },
        ];
        const name = operation === 'share' && result.kind === 'multiple' ? 'times' : operation;
        return [{ operation: name, result, terms: [a, b], claims, holds: Math.abs(expected - told) <= slack }];
      });
    }),
  );
}

/** 1 − a/b with the old amount second is a fall, where the words say so; the law is that of the rest. */
function differences(
  result: Figure,
  terms: readonly Figure[],
  operation: 'difference' | 'points',
): readonly Candidate[] {
  const told = operation === 'points' ? (result.value as number) : amountOf(result);
  return terms.flatMap((a, i) =>
    terms.slice(i + 1).flatMap((b): Candidate[] => {
      const [large, small] = amountOf(a) > amountOf(b) ? [a, b] : [b, a];
      if (a === result || b === result) return [];
      const [x, y] = [amountOf(large), amountOf(small)];
      const tolerance = slackOf(a) + slackOf(b) + slackOf(result);
      const claims = [
        { figure: result, expected: x - y, tolerance },
        { figure: large, expected: y + told, tolerance },
        { figure: small, expected: x - told, tolerance },
      ];
      const holds = Math.abs(x - y - told) <= tolerance + 1e-9 * x;
      const isTwice = x === y || (operation === 'difference' && (x === told || y === told));
      return isTwice ? [] : [{ operation, result, terms: [a, b], claims, holds }];
    }),
  );
}

/** Amounts in a row, right before the whole or right behind it, one amount left out at most. */
function sums(result: Figure, terms: readonly Figure[]): readonly Candidate[] {
  const own = terms.filter((one) => one !== result);
  const ahead = own.filter(({ start }) => start < result.start);
  const after = own.filter(({ start }) => start > result.start);
  const rows: (readonly Figure[])[] = [];
  for (let skip = 0; skip < 3; skip++)
    for (let length = 2; length <= mostTerms; length++) {
      if (ahead.length >= skip + length) rows.push(ahead.slice(ahead.length - skip - length, ahead.length - skip));
      if (after.length >= skip + length) rows.push(after.slice(skip, skip + length));
    }
  // 2.58万个 in a headline and once more in the text is one amount.
  const areApart = (row: readonly Figure[]) =>
    row.every(
      (one, i) =>
        amountOf(one) !== amountOf(result) &&
        !(i > 0 && amountOf(one) === amountOf(row[i - 1] as Figure) && one.start - (row[i - 1] as Figure).end > 12),
    );
  return rows.filter(areApart).map((row): Candidate => {
    const sum = row.reduce((total, one) => total + amountOf(one), 0);
    const missing = amountOf(result) - sum;
    const tolerance = [result, ...row].reduce((total, one) => total + slackOf(one), 0) * (row.length > 2 ? 0.75 : 1);
    return {
      operation: 'sum',
      result,
      terms: row,
      claims: [
        { figure: result, expected: sum, tolerance },
        ...row.map((figure) => ({ figure, expected: amountOf(figure) + missing, tolerance })),
      ],
      holds: Math.abs(missing) <= tolerance + 1e-9 * sum,
    };
  });
}

/** Times in days, for a number of them that is told in another unit. */
const days: Readonly<Record<string, number>> = {
  年: 365,
  月: 30.4,
  个月: 30.4,
  周: 7,
  星期: 7,
  天: 1,
  日: 1,
  昼夜: 1,
  小时: 1 / 24,
  时: 1 / 24,
  分钟: 1 / 1440,
  分: 1 / 1440,
  秒: 1 / 86400,
};
const timeOfEach = /[每日月年周]均|[每一]个?(天|日|周|星期|月|年|昼夜|小时|分钟|秒)|([日月年周])均|均每(天|日|月|年)/;
export function timeOf(passage: CheckedPassage, figure: Figure): string | null {
  const [, ...told] = timeOfEach.exec(labelOf(passage, figure)) ?? [];
  return told.find((one) => one !== undefined) ?? (figure.per !== null && figure.per in days ? figure.per : null);
}

/** A stretch of time that is no figure, with its days: 全年, 上半年. */
const spans: readonly (readonly [RegExp, number])[] = [
  [/全年|去年|上年|一年|\d{4}年(?!\d*月)/, 365],
  [/上半年|下半年/, 182],
  [/[一二三四]季度/, 91],
  [/[上本]月|(?<!\d)\d{1,2}月(?:份|(?!\d))/, 30.4],
];
function spansAround({ text }: CheckedPassage, each: Figure): readonly Figure[] {
  const from = Math.max(0, each.start - before);
  const told = text.slice(from, each.end + behind);
  return spans.flatMap(([words, value]): Figure[] => {
    const match = words.exec(told);
    if (!match) return [];
    const start = from + match.index;
    const own = { start, end: start + match[0].length, text: match[0], value, low: value, high: value };
    return [
      {
        ...each,
        ...own,
        kind: 'duration',
        unit: '天',
        approx: '约',
        canonicalUnit: 'd',
        canonicalValue: value,
        per: null,
        counted: null,
      },
    ];
  });
}

/** How many of its own unit, or of the time that the amount is told for each of. */
function countOf(number: Figure, each: string | null): number {
  const value = number.value as number;
  if (number.kind !== 'duration') return number.unit && number.kind !== 'count' ? value : value;
  const [own, of] = [days[number.unit ?? ''], days[each ?? '']];
  return own && of ? (value * own) / of : value;
}

const isNumber = ({ kind, value }: Figure): boolean =>
  /^(?:count|duration|area|mass|length|volume|energy|number)$/.test(kind) &&
  value !== null &&
  (value > 1 || kind === 'duration');

function products(passage: CheckedPassage, each: Figure, near: readonly Figure[]): readonly Candidate[] {
  const time = timeOf(passage, each);
  const group = groupOf(passage, each);
  const totals = near.filter(
    (one) => one !== each && isTerm(one) && groupOf(passage, one) === group && amountOf(one) > amountOf(each),
  );
  const numbers = [
    ...near.filter((one) => one !== each && isNumber(one) && groupOf(passage, one) !== group),
    ...(time === null ? [] : spansAround(passage, each)),
  ];
  return totals.flatMap((total) =>
    numbers.flatMap((number): Candidate[] => {
      const count = countOf(number, time);
      const [x, t] = [amountOf(each), amountOf(total)];
      const product = x * count;
      if (count <= 1) return [];
      const inexact = number.kind === 'duration' && !Number.isInteger(count) ? 0.03 : 0;
      const isSpan = number.approx === '约' && number.unit === '天';
      const share =
        relative(each) +
        (isSpan ? 0.02 : number.approx === null ? uncertaintyOf(number) / amountOf(number) : roundly) +
        inexact;
      const tolerance = share * product + slackOf(total);
      const claims = [
        { figure: total, expected: product, tolerance },
        { figure: each, expected: t / count, tolerance: (tolerance / product) * (t / count) },
        ...(isSpan
          ? []
          : [
              {
                figure: number,
                expected: ((t / x) * amountOf(number)) / count,
                tolerance: ((tolerance / product) * (t / x) * amountOf(number)) / count,
              },
            ]),
      ];
      return [
        {
          operation: 'product',
          result: each,
          terms: [number, total],
          claims,
          holds: Math.abs(product - t) <= tolerance + 1e-9 * t,
        },
      ];
    }),
  );
}

/** The relations that a figure may be the outcome of, or, for a product, the amount for each. */
export function relationsOf(passage: CheckedPassage, result: Figure): readonly Relation[] {
  const found = candidatesOf(passage, result);
  const numbers = new Map<Operation, number>();
  for (const { operation } of found) numbers.set(operation, (numbers.get(operation) ?? 0) + 1);
  return found.map((one) => ({
    ...one,
    exactness: one.holds ? exactnessOf(one, numbers.get(one.operation) as number) : 0,
    rivals: numbers.get(one.operation) as number,
  }));
}

function exactnessOf({ claims: [claim], result }: Candidate, rivals: number): number {
  if (!claim || !(claim.expected > 0)) return 0;
  const { digits, power } = digitsOf(result);
  const place = 10 ** (power - digits.length + 1);
  const chance = (Math.max(2 * claim.tolerance, place) / claim.expected) * rivals;
  return -Math.log10(Math.min(1, chance));
}

type Candidate = Omit<Relation, 'exactness' | 'rivals'>;

function candidatesOf(passage: CheckedPassage, result: Figure): readonly Candidate[] {
  if (result.value === null || !(result.value > 0)) return [];
  const near = figuresBetween(passage, result.start - before, result.end + behind);
  if (near.length < 3 || near.length > 2 * most) return [];
  const terms = near.filter((one) => isTerm(one));
  if (terms.length > most) return [];
  if (isRatio(result)) return ofRatio(passage, result, terms);
  if (result.kind === 'percentage-point')
    return differences(
      result,
      near.filter(({ kind, value }) => kind === 'percent' && value !== null),
      'points',
    );
  if (!isTerm(result)) return [];
  const own = terms.filter((one) => groupOf(passage, one) === groupOf(passage, result));
  return [...differences(result, own, 'difference'), ...sums(result, own), ...products(passage, result, near)];
}
