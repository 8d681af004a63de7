/**
 * An index of rules by the words that they need, so that a text is read once to know which of a hundred rules can say something about it. A rule
 * that waits for a word costs nothing where the word does not stand.
 */
import { pairHash } from './unit-pairs.ts';

/** Bits of the table of pairs of units, as a power of 2. Pairs that share a place make rules run in vain, no more. */
const pairBits = 16;
const shift = 32 - pairBits;

/** Rules that need words have a bit each in two numbers of 32 bits; from the 65th on, rules share bits. */
const numbers = 2;

/**
 * @param needs for each rule the words of which one stands in every text that the rule changes, each told by its first two UTF-16 units;
 * undefined for a rule that must always run.
 * @returns for a text, whether the rule of an index may change it.
 */
export function createNeededWords(
  needs: readonly (readonly string[] | undefined)[],
): (text: string) => (index: number) => boolean {
  let waiting = 0;
  const bitOf = needs.map((words) => (words ? waiting++ % (32 * numbers) : 0));
  const units = new Uint32Array(numbers * 0x10000);
  const pairs = new Uint32Array(numbers * 2 ** pairBits);
  needs.forEach((words, i) => {
    const bit = bitOf[i] as number;
    for (const word of words ?? []) {
      const [table, at] = word.length > 1 ? [pairs, pairHash(word, 0) >>> shift] : [units, word.charCodeAt(0)];
      const place = numbers * at + (bit >>> 5);
      table[place] = (table[place] as number) | (1 << (bit & 31));
    }
  });
  return (text) => {
    let low = 0;
    let high = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = numbers * text.charCodeAt(i);
      const pair = numbers * (pairHash(text, i) >>> shift);
      low |= (units[unit] as number) | (pairs[pair] as number);
      high |= (units[unit + 1] as number) | (pairs[pair + 1] as number);
    }
    return (index) => {
      const bit = bitOf[index] as number;
      return needs[index] === undefined || (((bit < 32 ? low : high) >>> (bit & 31)) & 1) !== 0;
    };
  };
}
