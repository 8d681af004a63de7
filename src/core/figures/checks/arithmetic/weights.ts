/** What each trait of a relation weighs, learnt by `npm run train:arithmetic`. */
import { unpackedWeights } from '../../../text/byte-weights.ts';
import { traitCount } from './traits.ts';
import learnt from './weights.json' with { type: 'json' };

/** Of a weight of 1. */
const unit = learnt.unit;

let read: Int8Array | null = null;
/** In natural logarithms of odds. */
export function weightOf(trait: number): number {
  read ??= unpackedWeights(learnt.packed, traitCount);
  return (read[trait] as number) * unit;
}
