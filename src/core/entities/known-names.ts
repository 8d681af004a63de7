/**
 * A second pass over the page: a name that was found in one passage is found in the others, and a surname with a title where the page
 * has given the whole name.
 *   倪媛 … 倪校长说 → 倪校长 is a person
 */
import type { EntityType, NameSpan } from '../annotation.ts';
import type { NamedPassage } from './resolve.ts';
import { TITLE } from './titles.ts';
import type { WordList } from './word-list.ts';

/** Shortest names that are looked for again, by type. Shorter ones are parts of other words too often. */
const shortest: Readonly<Record<EntityType, number>> = { person: 3, place: 3, organization: 4, work: Infinity };

export function findKnownNames(passages: readonly NamedPassage[], wordList: WordList | null): readonly NamedPassage[] {
  const known = new Map<string, EntityType>();
  const surnames = new Set<string>();
  const ambiguous = new Set<string>();
  for (const { text, names } of passages) {
    for (const { start, end, type } of names) {
      const name = text.slice(start, end);
      if (type === 'person' && /^[\u4e00-\u9fff]{2,3}$/.test(name)) surnames.add(name.charAt(0));
      if (name.length < shortest[type] || wordList?.ignored.has(name)) continue;
      if (known.has(name) && known.get(name) !== type) ambiguous.add(name);
      known.set(name, type);
      // The last part of a foreign name stands for the whole later.
      const last = name.split(/[·•]/).at(-1) as string;
      if (type === 'person' && last !== name && last.length >= 3) known.set(last, type);
    }
  }
  const wanted = [...known].filter(([name]) => !ambiguous.has(name)).sort(([a], [b]) => b.length - a.length);
  const titled =
    surnames.size > 0 ? new RegExp(`(?<![\\u4e00-\\u9fff·])[${[...surnames].join('')}]${TITLE}`, 'g') : null;
  return passages.map((passage) => complete(passage, wanted, titled));
}

function complete(
  passage: NamedPassage,
  wanted: readonly (readonly [string, EntityType])[],
  titled: RegExp | null,
): NamedPassage {
  const { text } = passage;
  const names: NameSpan[] = [...passage.names];
  const isFree = (start: number, end: number) => !names.some((other) => other.start < end && start < other.end);
  const add = (start: number, end: number, type: EntityType) => {
    if (isFree(start, end)) names.push({ start, end, type });
  };
  for (const [name, type] of wanted) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) add(at, at + name.length, type);
  }
  if (titled) {
    for (const match of text.matchAll(titled)) {
      // A surname found alone before the title grows to hold it.
      const alone = names.findIndex(({ start, end }) => start === match.index && end <= match.index + 1);
      if (alone >= 0) names.splice(alone, 1);
      add(match.index, match.index + match[0].length, 'person');
    }
  }
  return { ...passage, names: names.sort((a, b) => a.start - b.start) };
}
