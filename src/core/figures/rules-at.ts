/**
 * Which rules of a list may say something at a place of a text. A rule tells what it begins with and what stands near; the characters around a place
 * are then read once for all rules, and hardly any is asked in vain.
 */

export interface PlacedRule {
  /** The characters that what it speaks of begins with; left out where that may be any. */
  readonly starts?: string;
  /** Characters of which one stands near each place that it says something about; left out where there are no such ones. */
  readonly marks?: string;
}

/** A list of rules by their characters: a bit for each rule, in its order. */
export interface PlacedRules {
  /** By code unit: the rules that begin with it, and those that have it among their marks. */
  readonly starting: Int32Array;
  readonly marked: Int32Array;
  /** Those that begin with anything, and those that need no mark. */
  readonly anywhere: number;
  readonly unmarked: number;
}

const mostRules = 32;

/** @throws Error where there are more rules than bits. */
export function placedRules(rules: readonly PlacedRule[]): PlacedRules {
  if (rules.length > mostRules) throw new Error(`${rules.length} rules have no bit each`);
  const [starting, marked] = [new Int32Array(0x10000), new Int32Array(0x10000)];
  let [anywhere, unmarked] = [0, 0];
  const add = (bits: Int32Array, characters: string, bit: number) => {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      bits[code] = (bits[code] as number) | bit;
    }
  };
  for (const [i, { starts, marks }] of rules.entries()) {
    if (starts === undefined) anywhere |= 1 << i;
    else add(starting, starts, 1 << i);
    if (marks === undefined) unmarked |= 1 << i;
    else add(marked, marks, 1 << i);
  }
  return { starting, marked, anywhere, unmarked };
}

/** The rules that begin with the character at `start`. */
export const beginningAt = (text: string, start: number, { starting, anywhere }: PlacedRules): number =>
  anywhere | (starting[text.charCodeAt(start)] as number);

/** The rules that need no mark, or have one from `from` to before `to`. */
export function markedWithin(text: string, from: number, to: number, { marked, unmarked }: PlacedRules): number {
  let found = unmarked;
  for (let i = Math.max(0, from), end = Math.min(to, text.length); i < end; i++)
    found |= marked[text.charCodeAt(i)] as number;
  return found;
}

/** Index of the first rule among these, which are not none. */
export const firstRule = (bits: number): number => 31 - Math.clz32(bits & -bits);
