/** Rules for single names of the recogniser: they correct the type or the boundaries, or drop the name. */
import type { NameSpan, Word } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import { apart } from '../../text/spans.ts';
import { replaceNames } from './replace-names.ts';

/** What is known of the text around a name. */
export interface MentionContext {
  readonly text: string;
  /** Joined, they are the text. */
  readonly words: readonly Word[];
  /** Offsets inside words of four characters and more that are no names themselves. */
  readonly insideLongWords: ReadonlySet<number>;
  /** The length of the verb or noun, no name, that begins at an offset; undefined where none does. */
  readonly ordinaryAt: (offset: number) => number | undefined;
  /** Where words of four characters begin, with their tags: most that begin with a surname are set phrases. */
  readonly ofFour: ReadonlyMap<number, string>;
}

/**
 * Gives what stands in the place of a name: the same object where the rule does not apply, others, or none. In the examples `{P|…}`, `{L|…}` and
 * `{O|…}` are persons, places and organizations, `{P?|…}` one that is unsure, and `<就近:d>` is a word with its tag.
 */
export type MentionRule = Rule<(name: NameSpan, context: MentionContext) => readonly NameSpan[]>;

/** The tags of verbs and nouns. */
const ordinaryTags: ReadonlySet<string> = new Set(['v', 'vn', 'n']);

export function contextOf(text: string, words: readonly Word[]): MentionContext {
  const insideLongWords = new Set<number>();
  const ofFour = new Map<number, string>();
  // Few passages are asked for these, and they are many.
  let ordinary: ReadonlyMap<number, number> | null = null;
  const ordinaryAt = (offset: number) => {
    ordinary ??= ordinaryWords(words);
    return ordinary.get(offset);
  };
  let at = 0;
  for (const { word, tag } of words) {
    // Names of persons, places and organizations, nr ns nt, may well hold others, and so may x, what the dictionary does not know.
    if (word.length >= 4 && !/^(?:n[rst]|x)/.test(tag))
      for (let i = 1; i < word.length; i++) insideLongWords.add(at + i);
    if (word.length === 4) ofFour.set(at, tag);
    at += word.length;
  }
  return { text, words, insideLongWords, ordinaryAt, ofFour };
}

/** The lengths of verbs and nouns that are no names, by where they begin. */
function ordinaryWords(words: readonly Word[]): ReadonlyMap<number, number> {
  const lengths = new Map<number, number>();
  let at = 0;
  for (const { word, tag } of words) {
    if (ordinaryTags.has(tag)) lengths.set(at, word.length);
    at += word.length;
  }
  return lengths;
}

/** Applies all rules, in order, to every name. */
export const applyMentionRules = (
  names: readonly NameSpan[],
  context: MentionContext,
  rules: readonly MentionRule[],
): readonly NameSpan[] => apart(replaceNames(names, (name) => changed(name, context, rules, 0)));

/** What the rules from the one of index `from` on make of a name. Hardly one of a hundred rules changes it. */
function changed(
  name: NameSpan,
  context: MentionContext,
  rules: readonly MentionRule[],
  from: number,
): readonly NameSpan[] {
  for (let i = from; i < rules.length; i++) {
    const own = (rules[i] as MentionRule).apply(name, context);
    if (own.length !== 1 || own[0] !== name) return own.flatMap((one) => changed(one, context, rules, i + 1));
  }
  return [name];
}
