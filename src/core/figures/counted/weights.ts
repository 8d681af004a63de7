/** The weights of the choice of what a figure counts; `npm run train:counted` learns them. */
import { unpackedWeights } from '../../text/byte-weights.ts';
import { lexicalCount } from './lexical.ts';
import { signCount } from './signs.ts';
import learnt from './weights.json' with { type: 'json' };

/** Bytes, each of a weight of its own `unit`. */
interface Weights {
  /** By sign of `signs.ts`. */
  readonly signs: Int8Array;
  /** By sign of `lexical.ts`. */
  readonly lexical: Int8Array;
}

let read: Weights | null = null;
function weights(): Weights {
  read ??= {
    signs: unpackedWeights(learnt.signs.packed, signCount),
    lexical: unpackedWeights(learnt.lexical.packed, lexicalCount),
  };
  return read;
}

export const weightOfSign = (sign: number): number => (weights().signs[sign] as number) * learnt.signs.unit;
export const weightOfWord = (sign: number): number => (weights().lexical[sign] as number) * learnt.lexical.unit;
