/**
 * Scores of two neighbouring labels in one number, a lane, which are added up in one step: the first label's plus 65,536 times the second's.
 * Both in units of 1 / 32, and sums of them, must be nearer to 0 than 32,768; a character's features cannot add up to a fifth of that.
 */
import { LABELS } from './labels.ts';

/** Lanes for all labels; the last one's second half is free. */
export const LANES = (LABELS + 1) >> 1;

/** What a label's score adds to its lane, `label >> 1`. */
export const inLane = (label: number, score: number): number => score << ((label & 1) << 4);

export const firstOf = (lane: number): number => (lane << 16) >> 16;
export const secondOf = (lane: number): number => (lane + 0x8000) >> 16;
