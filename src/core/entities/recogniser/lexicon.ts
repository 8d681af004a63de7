/**
 * The lexicon of the recogniser: hashes of strings by class (province, township, country …), and the usage of each character in names (see
 * `bins`). Training makes it from public lists and the corpora.
 */
import { mix } from './hash.ts';

/** Longest string that is looked up, in characters. */
const longest = 12;
const seed = 0x5bd1;

export interface Lexicon {
  /** Per UTF-16 unit, usages of two bits each (0 never … 3 typical); see `src/training/entities/character-usage.ts`. */
  readonly bins: Uint16Array;
  /** Open addressing; 0 marks a free slot. */
  readonly keys: Int32Array;
  /** Bit c: the string is of class c; bit 7: a longer string of the lexicon begins so. */
  readonly classes: Uint8Array;
}

/** Number of classes a lexicon can hold. */
export const lexiconClassCount = 7;
const prefixBit = 0x80;
/** Length of the prefixes that are stored to stop a search early. */
const prefix = 2;

/** The key a string is kept under; never 0. */
function lexiconKey(text: string): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
  return hash || 1;
}

/** @param entries pairs of key and class bits, as made by `lexiconEntries`. */
export function buildLexicon(bins: Uint16Array, entryKeys: Int32Array, entryClasses: Uint8Array): Lexicon {
  let size = 1024;
  while (size < entryKeys.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const classes = new Uint8Array(size);
  for (let i = 0; i < entryKeys.length; i++) {
    const key = entryKeys[i] as number;
    let slot = key & (size - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    classes[slot] = entryClasses[i] as number;
  }
  return { bins, keys, classes };
}

/** Keys in ascending order with their class bits, prefixes included. */
export function lexiconEntries(lists: readonly (readonly string[])[]): { keys: Int32Array; classes: Uint8Array } {
  const bits = new Map<number, number>();
  const add = (key: number, bit: number) => bits.set(key, (bits.get(key) ?? 0) | bit);
  lists.forEach((list, index) => {
    for (const name of list) {
      if (name.length < 2 || name.length > longest) continue;
      add(lexiconKey(name), 1 << index);
      add(lexiconKey(name.slice(0, prefix)), prefixBit);
    }
  });
  const keys = Int32Array.from(bits.keys()).sort();
  return { keys, classes: Uint8Array.from(keys, (key) => bits.get(key) as number) };
}

function classesOf({ keys, classes }: Lexicon, key: number): number {
  const mask = keys.length - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return classes[slot] as number;
    if (keys[slot] === 0) return 0;
  }
}

/**
 * For each class the longest matches from left to right, none overlapping another of its class.
 * Fills `codes[i * lexiconClassCount + c]`: 0 outside a match, else 1 + 4·min(length − 2, 3) + (0 begin, 1 inside, 2 end).
 * @param last scratch of lexiconClassCount elements.
 */
export function matchLexicon(
  lexicon: Lexicon,
  units: Uint16Array,
  length: number,
  codes: Uint8Array,
  last: Int32Array,
): void {
  codes.fill(0, 0, length * lexiconClassCount);
  last.fill(0);
  for (let i = 0; i + 1 < length; i++) {
    let hash = mix(mix(seed, units[i] as number), units[i + 1] as number);
    let found = classesOf(lexicon, hash || 1);
    if (found === 0) continue;
    const goesOn = (found & prefixBit) !== 0;
    if (found & ~prefixBit) writeMatch(codes, last, i, 2, found);
    for (let n = 3; goesOn && n <= longest && i + n <= length; n++) {
      hash = mix(hash, units[i + n - 1] as number);
      found = classesOf(lexicon, hash || 1) & ~prefixBit;
      if (found) writeMatch(codes, last, i, n, found);
    }
  }
}

/** Writes a match; a longer one from the same start overwrites a shorter one. `last` packs end and start of a class's last match. */
function writeMatch(codes: Uint8Array, last: Int32Array, start: number, length: number, classes: number): void {
  for (let c = 0; c < lexiconClassCount; c++) {
    if ((classes & (1 << c)) === 0) continue;
    const before = last[c] as number;
    if (before >> 16 > start && (before & 0xffff) !== start) continue;
    last[c] = ((start + length) << 16) | start;
    const base = 1 + 4 * Math.min(length - 2, 3);
    for (let k = 0; k < length; k++) {
      codes[(start + k) * lexiconClassCount + c] = base + (k === 0 ? 0 : k === length - 1 ? 2 : 1);
    }
  }
}
