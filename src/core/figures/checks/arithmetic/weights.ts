/** What each trait of a relation weighs, learnt by `npm run train:arithmetic`. */
import { traitCount } from './traits.ts';
import learnt from './weights.json' with { type: 'json' };

/** Of a weight of 1. */
const unit = learnt.unit;

/** The weights are written as gaps between the numbers of their traits, of seven bits a byte, each followed by the weight as a signed byte. */
function unpacked(packed: string): Int8Array {
  const bytes = atob(packed);
  const table = new Int8Array(traitCount);
  let trait = 0;
  for (let i = 0; i < bytes.length; ) {
    let gap = 0;
    let byte = 0;
    do {
      byte = bytes.charCodeAt(i++);
      gap = gap * 128 + (byte & 127);
    } while (byte > 127);
    trait += gap;
    table[trait] = (bytes.charCodeAt(i++) << 24) >> 24;
  }
  return table;
}

let read: Int8Array | null = null;
/** In natural logarithms of odds. */
export function weightOf(trait: number): number {
  read ??= unpacked(learnt.packed);
  return (read[trait] as number) * unit;
}
