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

let read: CountedWeights | null = null;

/** The weights that ship with the project, read when they are first asked for. @throws Error when one is of a sign that is not known. */
export function countedWeights(): CountedWeights {
  if (read) return read;
  const signs = new Float64Array(signCount);
  for (const [name, weight] of Object.entries(learnt.signs)) signs[signNamed(name)] = weight;
  read = { signs, heads: new Map(Object.entries(learnt.heads)), within: new Map(Object.entries(learnt.within)) };
  return read;
}
