/** What belongs to a numeral behind its unit. Notation of the examples: `[figure = its reading]`. */
import type { TermRule } from '../term.ts';
import { ageByDecades, agesAlone } from './age-decades.ts';
import { changeOfYuan, changeSpoken } from './change.ts';
import { daysBehindMonths, monthsOfSentence, nightsBehindDays } from './days-and-nights.ts';
import { halfBeforeUnit, halfBehind } from './half.ts';
import { lettersOfThousands } from './letters.ts';
import { moreBehindUnit, moreWithinUnit } from './more.ts';
import { nextPlace, reducedPrices, tenths } from './next-place.ts';
import { perUnit } from './per-unit.ts';
import { partsOfDegrees, smallerUnit } from './smaller-units.ts';
import { spanOfDays } from './span-of-days.ts';
import { tolerance } from './tolerance.ts';

/** In this order: a rule sees what those before it have added. */
export const termRules: readonly TermRule[] = [
  lettersOfThousands,
  halfBehind,
  halfBeforeUnit,
  tenths,
  reducedPrices,
  spanOfDays,
  ageByDecades,
  agesAlone,
  smallerUnit,
  partsOfDegrees,
  monthsOfSentence,
  daysBehindMonths,
  nightsBehindDays,
  changeOfYuan,
  changeSpoken,
  nextPlace,
  moreWithinUnit,
  moreBehindUnit,
  tolerance,
  perUnit,
];
