/** The weights of the choice of what a figure counts; `npm run train:counted` learns them. */

import { signCount, signNamed } from './signs.ts';
import learnt from './weights.json' with { type: 'json' };

export interface CountedWeights {
  /** By sign. */
  readonly signs: Float64Array;
  /** By the last character of a phrase. */
  readonly heads: ReadonlyMap<string, number>;
  /** By a word of a phrase that is not its last. */
  readonly within: ReadonlyMap<string, number>;
}

const heads: ReadonlyMap<string, number> = new Map(Object.entries(learnt.heads));
const within: ReadonlyMap<string, number> = new Map(Object.entries(learnt.within));

/** What a word weighs as the last of a phrase, which is by its last character, and as another one. */
export const weightAsHead = (word: string): number => heads.get(word.charAt(word.length - 1)) ?? 0;
export const weightAsOther = (word: string): number => within.get(word) ?? 0;

let read: CountedWeights | null = null;

/** The weights that ship with the project, read when they are first asked for. @throws Error when one is of a sign that is not known. */
export function countedWeights(): CountedWeights {
  if (read) return read;
  const signs = new Float64Array(signCount);
  for (const [name, weight] of Object.entries(learnt.signs)) signs[signNamed(name)] = weight;
  read = { signs, heads, within };
  return read;
}
