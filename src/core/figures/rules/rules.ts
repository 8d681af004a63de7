/** All rules that figures are read with, in their lists. */

import type { DateRule } from '../dates.ts';
import type { NonFigureRule } from '../non-figures.ts';
import type { TermRule } from '../term.ts';
import { dateRules } from './date-rules.ts';
import { nonFigureRules } from './non-figure-rules.ts';
import { termRules } from './term-rules.ts';

export interface FigureRules {
  readonly dates: readonly DateRule[];
  readonly nonFigures: readonly NonFigureRule[];
  readonly terms: readonly TermRule[];
}

export const figureRules: FigureRules = { dates: dateRules, nonFigures: nonFigureRules, terms: termRules };
