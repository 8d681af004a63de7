import type { CheckName, Figure } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import type { CheckedPassage, FoundCheck } from './page.ts';

/** The figure that a contradiction stands at. */
export const figureOf = (passages: readonly CheckedPassage[], { passage, start }: FoundCheck): Figure | undefined =>
  passages[passage]?.figures.find((one) => one.start === start);

/** Of a page and what is told of it; whether the text excuses that. */
export interface Excuse extends Rule<(passages: readonly CheckedPassage[], found: FoundCheck) => boolean> {
  /** The checks whose contradictions it may excuse. */
  readonly of: readonly CheckName[];
}
