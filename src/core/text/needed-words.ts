/**
 * An index of rules by the words that they need, so that a text is read once to know which of a hundred rules can say something about it. A rule
 * that waits for a word costs nothing where the word does not stand.
 */
import { pairHash } from './unit-pairs.ts';

/** Bits of the table of pairs of units, as a power of 2. Pairs that share a place make rules run in vain, no more. */
const pairBits = 16;
const shift = 32 - pairBits;

/** A bit for each rule that needs words; from the 33rd on, rules share bits. */
type RuleSet = number;

/**
 * @param needs for each rule the words of which one stands in every text that the rule changes, each told by its first two UTF-16 units;
 * undefined for a rule that must always run.
 * @returns for a text, whether the rule of an index may change it.
 */
export function createNeededWords(
  needs: readonly (readonly string[] | undefined)[],
): (text: string) => (index: number) => boolean {
  let waiting = 0;
  const bits: readonly RuleSet[] = needs.map((words) => (words ? 1 << (waiting++ & 31) : 0));
  const units = new Uint32Array(0x10000);
  const pairs = new Uint32Array(2 ** pairBits);
  needs.forEach((words, i) => {
    for (const word of words ?? []) {
      const [table, place] = word.length > 1 ? [pairs, pairHash(word, 0) >>> shift] : [units, word.charCodeAt(0)];
      table[place] = (table[place] as number) | (bits[i] as RuleSet);
    }
  });
  return (text) => {
    let found: RuleSet = 0;
    for (let i = 0; i < text.length; i++) {
      found |= (units[text.charCodeAt(i)] as number) | (pairs[pairHash(text, i) >>> shift] as number);
    }
    return (index) => needs[index] === undefined || (found & (bits[index] as RuleSet)) !== 0;
  };
}
