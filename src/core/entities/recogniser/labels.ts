/**
 * The labels of the sequence model: O, and for each type B(egin), I(nside), E(nd) and S(ingle).
 * Label 0 is O; type t has the labels 1 + 4t to 4 + 4t in that order.
 */
import type { EntityType } from '../../reading.ts';

/** The types that the model tells apart, in label order. */
export const modelTypes = ['person', 'place', 'organization'] as const satisfies readonly EntityType[];

export const labelCount = 1 + 4 * modelTypes.length;

export const beginTag = 1;
export const insideTag = 2;
export const endTag = 3;
export const singleTag = 4;

/** Does a name begin with a character of this label? */
export const startsName = (label: number): boolean => label > 0 && ((label - 1) & 3) % 3 === 0;

/** May a sentence end, or a character outside names follow, after this label? */
export const closesName = (label: number): boolean => label === 0 || ((label - 1) & 3) >= 2;

/** May `to` follow `from`? */
export function follows(from: number, to: number): boolean {
  if (closesName(from)) return to === 0 || startsName(to);
  return to > 0 && !startsName(to) && (from - 1) >> 2 === (to - 1) >> 2;
}
