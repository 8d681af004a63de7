/** How many of what an amount is told for each of another amount counts. */
import type { Term } from './terms.ts';

const people = /^[人名位口]$/;
const times: Readonly<Record<string, string>> = {
  日: 'd',
  天: 'd',
  周: 'wk',
  月: 'mo',
  年: 'a',
  小时: 'h',
  分钟: 'min',
};

/** How many of what a rate is told for a term counts, 48个班 for 每班; null for none. */
export function numberFor({ figure, behind }: Term, per: string, rate: Term): number | null {
  const [, size, unit = per] = /^(\d+)(.+)$/.exec(per) ?? [];
  const value = figure.value as number;
  const isTime = figure.kind === 'duration' && figure.canonicalUnit === times[unit];
  // 每月450元，半年.
  if (figure.kind === 'duration' && unit === '月' && figure.canonicalUnit === 'a')
    return (value * 12) / Number(size ?? 1);
  const isOne =
    isTime ||
    (figure.kind !== 'duration' &&
      (figure.unit?.replace(/（.*/, '') === unit ||
        (people.test(figure.unit ?? '') && people.test(unit)) ||
        // 每张门票60元 is for each visitor.
        (unit === '张' && /票/.test(rate.label) && /^(?:人次?|名)$/.test(figure.unit ?? '')) ||
        ((figure.unit === '个' || figure.unit === '人次') &&
          unit !== '' &&
          (behind.startsWith(unit) || (figure.unit === '人次' && unit === '人')))));
  return isOne ? value / Number(size ?? 1) : null;
}
