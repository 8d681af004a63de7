/** A table of many names, which finds the longest that begins at an offset of a text without making a string for each length. */
import { pairHash } from './unit-pairs.ts';

/** What is known of a string of characters: a name ends with it, a longer name begins with it. */
const ends = 1;
const goesOn = 2;

/** Longest name that a table can hold: the lengths that fit are kept as the bits of one number. */
const longest = 30;

export interface NameTable {
  /** Length of the longest name that begins at an offset, or 0. */
  readonly lengthAt: (text: string, offset: number) => number;
}

/** @param names whose keys, of 2 to 30 UTF-16 units, are looked for. */
export function createNameTable(names: ReadonlyMap<string, unknown> | ReadonlySet<string>): NameTable {
  let most = 1;
  for (const name of names.keys()) most += name.length - 1;
  // Open addressing, a quarter full at most: most offsets of a text begin no name, and their first look should end the search.
  const size = 2 ** Math.ceil(Math.log2(4 * most));
  const shift = 32 - Math.log2(size);
  const keys = new Int32Array(size);
  const flags = new Uint8Array(size);
  for (const name of names.keys()) {
    if (name.length < 2 || name.length > longest) throw new RangeError(`no name for a table: ${name}`);
    let key = pairHash(name, 0);
    for (let length = 2; length <= name.length; length++) {
      let slot = key >>> shift;
      while (flags[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
      keys[slot] = key;
      flags[slot] = (flags[slot] as number) | (length < name.length ? goesOn : ends);
      if (length < name.length) key = longer(key, name.charCodeAt(length));
    }
  }
  const flagsOf = (key: number): number => {
    let slot = key >>> shift;
    while (flags[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return flags[slot] as number;
  };
  return {
    lengthAt(text, offset) {
      let key = pairHash(text, offset);
      let own = flagsOf(key);
      if (own === 0) return 0;
      let lengths = own & ends ? 1 << 2 : 0;
      for (let length = 3; own & goesOn && offset + length <= text.length; length++) {
        key = longer(key, text.charCodeAt(offset + length - 1));
        own = flagsOf(key);
        if (own & ends) lengths |= 1 << length;
      }
      // Two strings may share a key, so what the table finds is compared with the names themselves.
      for (; lengths !== 0; lengths &= ~(1 << (31 - Math.clz32(lengths)))) {
        const length = 31 - Math.clz32(lengths);
        if (offset + length <= text.length && names.has(text.slice(offset, offset + length))) return length;
      }
      return 0;
    },
  };
}

/** The key of a string with one more unit. The high bits must be well mixed, since they choose the slot. */
const longer = (key: number, unit: number): number => Math.imul(key ^ (key >>> 15) ^ unit, 0x9e3779b1);
