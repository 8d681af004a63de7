/** Tables that tell at a glance where none of many names can begin; they spare most offsets of a text a look-up of strings. */
import { pairHash } from './unit-pairs.ts';

/** Bits of the table, as a power of 2: thousands of names fill a few of a hundred, and it stays in the processor's cache. */
const tableBits = 19;
const shift = 32 - tableBits;

/** Whether one of the names may begin at an offset: always true where one does, and seldom where none does. */
export type MayBeginAt = (text: string, offset: number) => boolean;

/** @param names of two UTF-16 units at least. */
export function beginningsOf(names: Iterable<string>): MayBeginAt {
  const filled = new Uint32Array(2 ** (tableBits - 5));
  for (const name of names) {
    const place = pairHash(name, 0) >>> shift;
    filled[place >>> 5] = (filled[place >>> 5] as number) | (1 << (place & 31));
  }
  return (text, offset) => {
    const place = pairHash(text, offset) >>> shift;
    return ((filled[place >>> 5] as number) & (1 << (place & 31))) !== 0;
  };
}
