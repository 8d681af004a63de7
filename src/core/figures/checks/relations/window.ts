/** The amounts around a figure among which relations are looked for. */
import type { Figure } from '../../../reading.ts';
import { kinds } from '../../kinds.ts';
import { isApproximate } from '../amounts.ts';
import { figuresBetween, type Sentence } from '../page.ts';

/** How far before and behind a figure the amounts are looked for, in characters of its passage. */
const before = 120;
const behind = 40;
/** So many amounts before the figure are looked at, the nearest; and so many behind. */
const mostBefore = 8;
const mostBehind = 3;

/** 五人出发，两人下撤，余下三人: some who are told of in words that are no figure. */
export const bareCount = /[，,][一两]人/;

export interface Window {
  /** In text order. */
  readonly before: readonly Figure[];
  readonly behind: readonly Figure[];
}

/** An amount told exactly and as a whole, of the tier minor as well: small counts are parts, too. */
export const isTerm = (figure: Figure): boolean =>
  (kinds[figure.kind].amount || figure.kind === 'temperature') &&
  figure.kind !== 'percent' &&
  figure.value !== null &&
  (figure.value > 0 || figure.kind === 'temperature') &&
  figure.per === null &&
  !isApproximate(figure);

export function windowAround({ passage }: Sentence, figure: Figure): Window {
  return {
    before: figuresBetween(passage, figure.start - before, figure.start)
      .filter(isTerm)
      .slice(-mostBefore),
    behind: figuresBetween(passage, figure.end, figure.end + behind)
      .filter(isTerm)
      .slice(0, mostBehind),
  };
}
