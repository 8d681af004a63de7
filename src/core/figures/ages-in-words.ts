/** Ages told in words: 年逾古稀, 花甲之年. Source: 《现代汉语词典》. */
import { bounded } from './bounds.ts';
import { integer } from './decimal.ts';
import type { Reading } from './figure.ts';
import { unitAt } from './units.ts';

/** Years, or the first and the last of them. */
const ages: Readonly<Record<string, readonly [number, number]>> = {
  而立: [30, 30],
  不惑: [40, 40],
  半百: [50, 50],
  花甲: [60, 60],
  古稀: [70, 70],
  耄耋: [80, 90],
};
/** By code unit of the first character, the second. */
const seconds: (string | undefined)[] = new Array(0x10000);
for (const [first, second] of Object.keys(ages)) seconds[(first as string).charCodeAt(0)] = second;

/** The characters that these words begin with. */
export const ageStarts: string = Object.keys(ages)
  .map((word) => word.charAt(0))
  .join('');

/** Whether one of these words stands at `start`. */
export const isAgeWordAt = (text: string, start: number): boolean =>
  seconds[text.charCodeAt(start)] === text.charAt(start + 1);

const leads = /年(?:[近过逾届满已将愈]|不到|未到)$/;
const follows = /^(?:之年|高龄|老[人翁汉]|老太)/;

/** The age at `start`, or null: of whom it is told, or whose years. A manner of speaking, it is of the tier minor. */
export function ageInWordsAt(text: string, start: number): Reading | null {
  const end = start + 2;
  const years = isAgeWordAt(text, start) ? ages[text.slice(start, end)] : undefined;
  if (!years || !(leads.test(text.slice(Math.max(0, start - 3), start)) || follows.test(text.slice(end, end + 2))))
    return null;
  const [low, high] = years.map((year) => integer(year)) as [ReturnType<typeof integer>, ReturnType<typeof integer>];
  const value = years[0] === years[1] ? low : null;
  const unit = unitAt('岁', 0);
  return bounded(text, {
    ...{ start, end, kind: 'age', value, low, high: value ?? high },
    ...{ approx: null, unit, per: null, minor: true },
  });
}
