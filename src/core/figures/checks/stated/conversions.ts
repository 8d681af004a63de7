/** One amount told in two units: 450亩，合45公顷 should be 30; 5000美元，折合人民币51500元（按1美元兑8.3元计算） should be 41500. */
import type { Figure } from '../../../reading.ts';
import { amountOf, isApproximate, shown, uncertaintyOf } from '../amounts.ts';
import { type CheckedPassage, figuresBetween } from '../page.ts';
import { type BrokenTie, type Row, stretchOf } from './terms.ts';

/** So many of the unit of its kind is one; the unit of a kind is the one with 1. */
const sizes: Readonly<Record<string, number>> = {
  m: 1,
  km: 1000,
  cm: 0.01,
  '[nmi_i]': 1852,
  '[mi_i]': 1609.344,
  '[ft_i]': 0.3048,
  m2: 1,
  km2: 1_000_000,
  har: 10_000,
  '[mu]': 2000 / 3,
  '[ft_i]2': 0.09290304,
  g: 0.001,
  kg: 1,
  t: 1000,
};

/** ，合, （约合, 即, 折合摄氏: from the amount to the same in the other unit. */
const same =
  /^[\u4e00-\u9fff]{0,2}[，,]?[（(]?(?:大?约|相当于|折[合成算]|换算成|[合即]|也就是|折)(?:[合为成]|算成|约|大约)*(?:公制|市制|摄氏|华氏|人民币|港币|港元|新台币)?(?:约|为)?$/;
const bracketed = /^[（(](?:约)?$/;
/** So much of itself what is told about may be off, and what is told exactly. */
const [roughly, exactly] = [0.12, 0.02];

/** What the second amount should be, in its own unit; null where the two are not of one dimension, or told in one unit. */
function expectedOf(passage: CheckedPassage, from: Figure, to: Figure): number | null {
  if (
    from.kind !== to.kind ||
    from.value === null ||
    to.value === null ||
    from.canonicalValue === null ||
    to.canonicalValue === null
  )
    return null;
  const [own, other] = [from.canonicalUnit ?? '', to.canonicalUnit ?? ''];
  if (from.kind === 'temperature') {
    if (own === '[degF]' && other === 'Cel') return ((from.value - 32) * 5) / 9;
    return own === 'Cel' && other === '[degF]' ? (from.value * 9) / 5 + 32 : null;
  }
  if (from.kind === 'money') {
    const rate = own === other ? null : rateOfExchange(passage, from, own, other);
    return rate === null ? null : (from.canonicalValue * rate * to.value) / to.canonicalValue;
  }
  const [size, otherSize] = [sizes[own], sizes[other]];
  if (size === undefined || otherSize === undefined || from.unit === to.unit) return null;
  return (from.canonicalValue * size * to.value) / (to.canonicalValue * otherSize);
}

/** 1美元兑8.3元, 一美元合8.3元, told near the amount. */
function rateOfExchange(passage: CheckedPassage, { start, end }: Figure, from: string, to: string): number | null {
  const near = figuresBetween(passage, start - farthestRate, end + farthestRate);
  for (let i = 0; i + 1 < near.length; i++) {
    const [one, other] = [near[i] as Figure, near[i + 1] as Figure];
    if (one.canonicalUnit !== from || one.canonicalValue !== 1 || other.canonicalUnit !== to) continue;
    if (/^[\u4e00-\u9fff]{0,2}[兑对合换折等][\u4e00-\u9fff]{0,4}$/.test(passage.text.slice(one.end, other.start)))
      return other.canonicalValue;
  }
  return null;
}
/** In characters. */
const farthestRate = 120;

const slackOf = (figure: Figure): number => uncertaintyOf(figure) / Math.abs(amountOf(figure));

function brokenAt(row: Row, from: Figure, to: Figure): readonly BrokenTie[] {
  const way = row.passage.text.slice(from.end, to.start);
  if (!same.test(way) && !bracketed.test(way)) return [];
  const expected = expectedOf(row.passage, from, to);
  if (expected === null || expected <= 0) return [];
  const share = slackOf(from) + slackOf(to) + ([from, to].some(isApproximate) || /约/.test(way) ? roughly : exactly);
  const told = to.value as number;
  const isDegree = from.kind === 'temperature';
  if (Math.abs(told - expected) <= (isDegree ? 1 : share * expected)) return [];
  const figure = `${shown(Number(expected.toPrecision(3)))}${to.unit ?? ''}`;
  return [
    {
      rule: 'product',
      at: { index: row.index, figure: to },
      other: stretchOf(row, [from]),
      detail: [from.text, '=', figure, to.text],
    },
  ];
}

/** The amounts of a row that are told in a second unit otherwise. */
export const brokenConversions = (row: Row): readonly BrokenTie[] =>
  row.passage.figures.flatMap((figure, i) => {
    const next = row.passage.figures[i + 1];
    return next && next.start - figure.end < 16 ? brokenAt(row, figure, next) : [];
  });
