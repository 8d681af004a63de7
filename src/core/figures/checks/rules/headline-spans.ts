/** What a span of a headline is told by in its text beside spans: 徒步七小时 over 16时10分出发…23时30分到达. */
import { clauseBefore, type Sentence } from '../page.ts';
import type { Told } from '../subjects.ts';
import { dateOf, instantsOf } from '../time/instants.ts';
import { somebodyElse } from '../time/somebody-else.ts';

const minutesOf: Readonly<Record<string, number>> = { min: 1, h: 60 };
const minutesOfDay = 24 * 60;
/** So many clock times behind one are looked at. */
const reach = 6;

/** Whether two clock times of the text, in its order, lie as far apart, to half of what the headline counts in. */
export function isBetweenClocks({ figure }: Told, text: readonly Sentence[]): boolean {
  const unit = figure.kind === 'duration' ? minutesOf[figure.canonicalUnit ?? ''] : undefined;
  if (unit === undefined || figure.value === null) return false;
  const told = figure.value * unit;
  const clocks = text.flatMap(({ figures }) =>
    instantsOf(figures).flatMap((one) => (one.axis === 'clock' ? one.low : [])),
  );
  return clocks.some((from, i) =>
    clocks
      .slice(i + 1, i + 1 + reach)
      .some((to) => Math.abs(((to - from + minutesOfDay) % minutesOfDay) - told) <= unit / 2),
  );
}

/** 执政11年 over 自1993年上台以来, in 2004: whether two years, of those that the text tells and its own, lie so far apart. */
export function isBetweenYears({ sentence: { passage }, figure }: Told, text: readonly Sentence[]): boolean {
  const { value, canonicalUnit } = figure;
  if (figure.kind !== 'duration' || canonicalUnit !== 'a' || value === null) return false;
  const told = text.flatMap(({ figures }) =>
    instantsOf(figures).flatMap((one) => (one.axis === 'calendar' && one.hasYear ? yearOf(one) : [])),
  );
  const years = new Set(passage.day.year === null ? told : [...told, passage.day.year]);
  return [...years].some((year) => years.has(year + value));
}
const yearOf = ({ low }: { readonly low: number }): number => dateOf(low).getUTCFullYear();

/** 守岛三十二年 over 妻子上岛已经三十年. */
export const isOfSomebodyElse = ({ sentence, figure }: Told): boolean =>
  somebodyElse.test(clauseBefore(sentence, figure));

/** 按规定，连续驾驶不得超过4小时: what may be, and not what has been. */
export const isOfRule = ({ sentence, figure }: Told): boolean =>
  /不得|不准|不许|不能|禁止|必须|[规限]定|限[时制]/.test(clauseBefore(sentence, figure));
