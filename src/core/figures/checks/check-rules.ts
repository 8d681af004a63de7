/** The checks of a fact-checker. Notation of the examples: the figure that shows the contradiction in brackets; ／ between paragraphs, # for a headline. */
import type { CheckRule } from './page.ts';
import { ages } from './rules/ages.ts';
import { anniversaries } from './rules/anniversaries.ts';
import { impossibleDates, weekdays } from './rules/days.ts';
import { durations } from './rules/durations.ts';
import { growth } from './rules/growth.ts';
import { listed } from './rules/listed.ts';
import { magnitudes } from './rules/magnitudes.ts';
import { matches } from './rules/matches.ts';
import { multiples } from './rules/multiples.ts';
import { ordinals } from './rules/ordinals.ts';
import { partsSum } from './rules/parts-sum.ts';
import { percentagePoints } from './rules/percentage-points.ts';
import { products } from './rules/products.ts';
import { reversedRanges } from './rules/ranges.ts';
import { sameThing } from './rules/same-thing.ts';
import { shares } from './rules/shares.ts';
import { temperatures } from './rules/temperatures.ts';

/** In this order; a figure shows the first that it contradicts. */
export const checkRules: readonly CheckRule[] = [
  impossibleDates,
  weekdays,
  ages,
  anniversaries,
  durations,
  partsSum,
  shares,
  growth,
  multiples,
  percentagePoints,
  products,
  reversedRanges,
  temperatures,
  matches,
  ordinals,
  listed,
  magnitudes,
  sameThing,
];
