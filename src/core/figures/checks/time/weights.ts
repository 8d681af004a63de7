/** The weights of the line of time, learnt from clean news and from invented articles with planted contradictions, and how often a number is told at all. */
import type { Measure, Statement } from './statements.ts';
import learnt from './weights.json' with { type: 'json' };

/** Made when first asked, since most texts are not of time. */
let weights: ReadonlyMap<string, number> | null = null;
const chances: Readonly<Partial<Record<Measure, Readonly<Record<string, number>>>>> = learnt.chances;

/** Log odds of a sign; 0 for one that says nothing. */
export function weightOf(sign: string): number {
  weights ??= new Map(Object.entries(learnt.signs));
  return weights.get(sign) ?? 0;
}

/** A number that hardly ever stands anywhere is no proof by that alone. */
export const leastChance = 0.002;

/** How often a statement of its measure tells its number, whatever it speaks of; above 0 to 1. */
export const chanceOf = ({ measure, low, high }: Statement): number =>
  chances[measure]?.[String(Math.round((low + high) / 2))] ?? leastChance;
