/** Shares by bands of age, time or size that join. */
import type { Figure } from '../../../reading.ts';
import { clauseBefore, type Sentence } from '../page.ts';

/** 30岁以下, 31至50岁, 51岁以上: bands of which each begins where the one before ends, in either order. */
export function areBands(sentence: Sentence, run: readonly Figure[]): boolean {
  const bands = run.map((share) => boundsIn(sentence, share));
  const ordered = (bands[0]?.[0] ?? 0) <= (bands.at(-1)?.[0] ?? 0) ? bands : bands.toReversed();
  return ordered.every(
    (band, i) => band.length > 0 && (i === 0 || isNext(ordered[i - 1]?.at(-1) as number, band[0] as number)),
  );
}
/** The numbers in the label of a share, the least first and the largest last: 15 and 59 of 15—59岁人口占. */
function boundsIn(sentence: Sentence, share: Figure): readonly number[] {
  const label = clauseBefore(sentence, share);
  if (!bandWord.test(label)) return [];
  const from = share.start - label.length;
  const told = sentence.figures.filter(({ start, end }) => start >= from && end <= share.start);
  return told
    .flatMap(({ low, value, high }) => [low, value, high])
    .filter((bound): bound is number => typeof bound === 'number')
    .toSorted((a, b) => a - b);
}
const bandWord = /[至到—~～-]|以[上下内外]|不[到满足]|超过|[低高少多]于/;
/** 14 is followed by 15 or, where the bounds are shared, by 14. */
const isNext = (end: number, start: number): boolean => start === end || start === end + 1;
