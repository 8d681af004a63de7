/** What the text itself says of why two numbers need not agree. A rule tells a contradiction; what is excused is none, whichever rule has found it. */
import type { CheckName, Figure } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import { amountOf, haveOneUnit } from './amounts.ts';
import type { CheckedPassage, FoundCheck, Stretch } from './page.ts';

/** Of a page and what is told of it; whether the text excuses that. */
export interface Excuse extends Rule<(passages: readonly CheckedPassage[], found: FoundCheck) => boolean> {
  /** The checks whose contradictions it may excuse. */
  readonly of: readonly CheckName[];
}

const stops = /[。！？!?]/;
/** The sentences that a stretch stands in. */
function around({ text }: CheckedPassage, { start, end }: Pick<Stretch, 'start' | 'end'>): string {
  let from = start;
  while (from > 0 && !stops.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && !stops.test(text.charAt(to))) to++;
  return text.slice(from, to);
}

/** The sentences of both places. */
function told(passages: readonly CheckedPassage[], found: FoundCheck): string {
  const [own, other] = [passages[found.passage], passages[found.other?.passage ?? -1]];
  return `${own ? around(own, found) : ''} ${other && found.other ? around(other, found.other) : ''}`;
}

/** The first and the last figure of what a contradiction stands against. */
function endsOf(passages: readonly CheckedPassage[], { other }: FoundCheck): readonly [Figure, Figure] | null {
  const figures = other ? (passages[other.passage]?.figures ?? []) : [];
  const first = figures.find(({ start }) => start === other?.start);
  const last = figures.find(({ end }) => end === other?.end);
  return first && last && first !== last ? [first, last] : null;
}

const figureOf = (passages: readonly CheckedPassage[], { passage, start }: FoundCheck): Figure | undefined =>
  passages[passage]?.figures.find((one) => one.start === start);

/** Growth at the prices of another year, of what is comparable alone, or in another currency than the amounts. */
const otherMeasure =
  /不变价|可比|同口径|口径(?:调整|变化|计算)|同店|价格因素|物价因素|实际(?:增[长速幅]|上升|下降|减少)|(?:以|按|换算成|折算成?)[美欧日港]元|折合人民币|剔除/;
/** What statistics offices tell the growth of at constant prices, whether they say so or not. */
const atConstantPrices = /生产总值|增加值|GDP|总产值/;
/** So much the growth of prices parts the one from the other, as a share. */
const ofPrices = 0.06;

const realGrowth: Excuse = {
  name: 'real-growth',
  of: ['growth'],
  purpose:
    'A growth at constant prices, of what is comparable or in another currency does not follow from the amounts.',
  examples: [
    [
      '实现地区生产总值186.3亿元，比上年的179.2亿元增长5.4%。',
      '实现地区生产总值186.3亿元，比上年的179.2亿元增长5.4%。',
    ],
    [
      '实现地区生产总值186.3亿元，比上年的179.2亿元增长14%。',
      '实现地区生产总值186.3亿元，比上年的179.2亿元增长[14%]。',
    ],
    ['产值由100亿元增加到125亿元，按可比价格计算，增长15%。', '产值由100亿元增加到125亿元，按可比价格计算，增长15%。'],
    ['出口额折合人民币由100亿元增加到125亿元，增长15%。', '出口额折合人民币由100亿元增加到125亿元，增长15%。'],
    ['收入由100亿元增加到125亿元，增长15%。', '收入由100亿元增加到125亿元，增长[15%]。'],
  ],
  apply: (passages, found) => {
    const growth = figureOf(passages, found);
    const [first, last] = endsOf(passages, found) ?? [];
    if (growth?.kind !== 'percent' || !first || !last || !haveOneUnit(first, last)) return false;
    const text = told(passages, found);
    if (otherMeasure.test(text)) return true;
    const [small, large] = [amountOf(first), amountOf(last)].toSorted((a, b) => a - b) as [number, number];
    return atConstantPrices.test(text) && Math.abs(large / small - 1 - amountOf(growth) / 100) <= ofPrices;
  },
};

export const excuses: readonly Excuse[] = [realGrowth];

/** Whether the text says itself why a contradiction is none. */
export const isExcused = (
  passages: readonly CheckedPassage[],
  found: FoundCheck,
  known: readonly Excuse[] = excuses,
): boolean => known.some(({ of, apply }) => of.includes(found.rule) && apply(passages, found));
