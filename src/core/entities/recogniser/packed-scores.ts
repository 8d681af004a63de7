/**
 * Packs the scores of two neighbouring labels into one number, a lane, so that both are added in one step: the score of the first label plus
 * 65,536 times that of the second. Scores are in units of 1 / 32. Their sums must have an absolute value below 32,768; the features of a
 * character reach less than a fifth of that.
 */
import { labelCount } from './labels.ts';

/** Number of lanes for all labels; the second half of the last one is unused. */
export const laneCount = (labelCount + 1) >> 1;

/** A label's score as added to its lane, `label >> 1`. */
export const inLane = (label: number, score: number): number => score << ((label & 1) << 4);

export const firstOf = (lane: number): number => (lane << 16) >> 16;
export const secondOf = (lane: number): number => (lane + 0x8000) >> 16;
