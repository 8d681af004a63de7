/** Shares that are told with a bound: 一半以上, 不足三成. */
import type { Figure } from '../../../reading.ts';
import { amountOf } from '../amounts.ts';

/** @returns in per cent. */
export const inPercent = (share: Figure): number =>
  share.kind === 'fraction' ? 100 * (share.value as number) : amountOf(share);

/** So far from its bound a share is still told by it, in points. */
export const openness = 15;

/** 一半以上 for 60 % and 不足三成 for 27 % are right; 近 tells a share as closely as 约 does. @param expected in per cent. */
export function isOpenTo(share: Figure, expected: number): boolean {
  const over = expected - inPercent(share);
  if (share.high === null && share.low !== null) return over >= 0 && over <= openness;
  return (
    share.low === null &&
    share.high !== null &&
    /[不未]|以[下内]/.test(share.approx ?? '') &&
    over <= 0 &&
    over >= -openness
  );
}
