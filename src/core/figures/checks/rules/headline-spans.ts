/** What a span of a headline is told by in its text beside spans: 徒步七小时 over 16时10分出发…23时30分到达. */
import { clauseBefore, type Sentence } from '../page.ts';
import type { Told } from '../subjects.ts';
import { instantsOf } from '../time/instants.ts';

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

/** 按规定，连续驾驶不得超过4小时: what may be, and not what has been. */
export const isOfRule = ({ sentence, figure }: Told): boolean =>
  /不得|不准|不许|不能|禁止|必须|[规限]定|限[时制]/.test(clauseBefore(sentence, figure));
