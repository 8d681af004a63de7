/** Rules on single names that know how often the page has each name: what is found several times corrects what is found once. */
import type { NameSpan } from '../../reading.ts';
import type { Rule } from '../../rule.ts';
import { knownType } from '../known-list.ts';
import type { NamedPassage } from '../named-passage.ts';

export interface PageContext {
  readonly text: string;
  readonly counts: PageCounts;
}

export interface PageCounts {
  /** How often the page has a name as a person. */
  readonly persons: ReadonlyMap<string, number>;
  /** The first and the last parts, of three characters and more, of persons' names with the dot. */
  readonly parts: ReadonlySet<string>;
}

/** Gives what stands in the place of a name. In the examples ` / ` parts the passages of a page. */
export type PageRule = Rule<(name: NameSpan, context: PageContext) => NameSpan>;

function countsOf(passages: readonly NamedPassage[]): PageCounts {
  const persons = new Map<string, number>();
  const parts = new Set<string>();
  for (const { text, names } of passages) {
    for (const name of names) {
      if (name.type !== 'person') continue;
      const own = ownOf(text, name);
      persons.set(own, (persons.get(own) ?? 0) + 1);
      const [first = '', ...others] = own.split('·');
      const last = others.at(-1) ?? '';
      for (const part of last === '' ? [] : [first, last]) if (part.length > 2) parts.add(part);
    }
  }
  return { persons, parts };
}

/** @returns the same passages, with the rules applied to each name in turn. */
export const withPageRules = (
  passages: readonly NamedPassage[],
  rules: readonly PageRule[],
): readonly NamedPassage[] => {
  // Every rule corrects one name by another.
  if (passages.reduce((count, { names }) => count + names.length, 0) < 2) return passages;
  const counts = countsOf(passages);
  return passages.map((passage) => {
    const { text, names } = passage;
    const context = { text, counts };
    const mended = names.map((name) => rules.reduce((found, { apply }) => apply(found, context), name));
    return mended.every((name, i) => name === names[i]) ? passage : { ...passage, names: mended };
  });
};

const ownOf = (text: string, { start, end }: NameSpan) => text.slice(start, end);

export const pageRules: readonly PageRule[] = [
  {
    name: 'part-of-dotted-person',
    purpose:
      'The first or the last part of a person’s name with the dot, alone elsewhere on the page, is that person, and no place.',
    examples: [
      ['{P|爱德华多·石}说 / 看{L|爱德华多}', '{P|爱德华多·石}说 / 看{P|爱德华多}'],
      ['{P|乔治·华盛顿}说 / 在{L|华盛顿} / 到{L|华盛顿}', '{P|乔治·华盛顿}说 / 在{L|华盛顿} / 到{L|华盛顿}'],
      ['{P|石大有}说 / 看{L|爱德华多}', '{P|石大有}说 / 看{L|爱德华多}'],
    ],
    apply(name, { text, counts: { parts } }) {
      const own = ownOf(text, name);
      return name.type === 'place' && parts.has(own) && knownType(own) === null ? { ...name, type: 'person' } : name;
    },
  },
  {
    name: 'longer-person-of-page',
    purpose: 'A person of two characters goes on with the third where the page has the longer name more often.',
    examples: [
      ['{P|怀进}觅说 / {P|怀进觅}去 / {P|怀进觅}带头', '{P|怀进觅}说 / {P|怀进觅}去 / {P|怀进觅}带头'],
      ['{P|石大}有说 / {P|石大有}去 / {P|石大}带头', '{P|石大}有说 / {P|石大有}去 / {P|石大}带头'],
    ],
    apply(name, { text, counts: { persons } }) {
      const own = ownOf(text, name);
      const longer = text.slice(name.start, name.end + 1);
      const isCut = name.type === 'person' && own.length === 2 && (persons.get(longer) ?? 0) > (persons.get(own) ?? 0);
      return isCut ? { ...name, end: name.end + 1 } : name;
    },
  },
];
