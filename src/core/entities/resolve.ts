/**
 * Mentions → entities, over the passages of one page.
 *   马斯克 → 埃隆·马斯克 ; 卡米力 → 米尔扎提·卡米力 ; 倪校长 → 倪媛 ; 喀什二院 → 喀什第二人民医院
 * First names known in one passage are found in the others; then each short form goes to the fullest name that it can stand for, and to
 * none when there are several.
 */
import type { Entity, EntityType, Guideline, NameSpan } from '../reading.ts';
import type { Gazetteer } from './gazetteer.ts';
import { guidelines } from './guidelines.ts';
import { findKnownNames } from './known-names.ts';
import { withLongerForms } from './longer-forms.ts';
import type { NamedPassage } from './named-passage.ts';
import { placeRules } from './rules/places.ts';
import { keysOfLong, keysOfShort, standsFor } from './short-forms.ts';
import { titleBefore } from './titles.ts';
import type { WordList } from './word-list.ts';

export interface ResolvedPassages {
  /** For each passage its names in text order, with the index of their entity. */
  readonly names: readonly (readonly (NameSpan & { readonly entity: number })[])[];
  /** In order of their first mention. */
  readonly entities: readonly Entity[];
}

interface Occurrence extends NameSpan {
  readonly name: string;
  /** The name in the text's own characters. */
  readonly shown: string;
  readonly passage: number;
  readonly title: string | null;
}

export function resolveEntities(
  passages: readonly NamedPassage[],
  gazetteer: Gazetteer,
  wordList: WordList | null,
  guideline: Guideline,
): ResolvedPassages {
  const complete = guidelines[guideline].forReaders
    ? findKnownNames(withLongerForms(withPlaceRules(passages, gazetteer, wordList), wordList), wordList)
    : passages;
  const occurrences = complete.flatMap(({ text, shown = text, names }, passage) =>
    names.map((name, i): Occurrence => {
      const title = name.type === 'person' ? titleBefore(text, name.start, names[i - 1]?.end ?? 0) : null;
      const { start, end, type } = name;
      const forms = { name: bare(text.slice(start, end), type), shown: bare(shown.slice(start, end), type) };
      return { start, end, type, ...forms, passage, title };
    }),
  );
  const fullNameOf = fullNames(occurrences, gazetteer, wordList);
  const names: (NameSpan & { entity: number })[][] = passages.map(() => []);
  const groups: number[][] = [];
  const entities = byType(() => new Map<string, number>());
  occurrences.forEach(({ passage, start, end, type, name }, i) => {
    const full = fullNameOf(type, name);
    const entity = entities[type].get(full) ?? groups.push([]) - 1;
    entities[type].set(full, entity);
    groups[entity]?.push(i);
    names[passage]?.push({ start, end, type, entity });
  });
  return { names, entities: groups.map((group) => describe(group, occurrences, passages, fullNameOf)) };
}

/** The passages by the rules on places, which know the gazetteer. */
function withPlaceRules(
  passages: readonly NamedPassage[],
  gazetteer: Gazetteer,
  wordList: WordList | null,
): readonly NamedPassage[] {
  const isListed = (name: string) => wordList?.names.has(name) ?? false;
  return passages.map((passage) => {
    const context = { text: passage.text, gazetteer, isListed };
    const names = placeRules.reduce((found, { apply }) => apply(found, context), passage.names);
    return names.every((name, i) => name === passage.names[i]) && names.length === passage.names.length
      ? passage
      : { ...passage, names };
  });
}

function describe(
  mentions: readonly number[],
  occurrences: readonly Occurrence[],
  passages: readonly NamedPassage[],
  fullNameOf: (type: EntityType, name: string) => string,
): Entity {
  const group = mentions.map((i) => occurrences[i] as Occurrence);
  const { type, name: first } = group[0] as Occurrence;
  const full = fullNameOf(type, first);
  const name = group.find((mention) => mention.name === full)?.shown ?? full;
  const articles = group.map(({ passage }) => passages[passage]?.article ?? -1).filter((article) => article >= 0);
  return {
    type,
    name,
    aliases: unique(group.map(({ shown }) => shown)).filter((form) => form !== name),
    titles: unique(group.flatMap(({ title }) => title ?? [])),
    mentions,
    articles: unique(articles).sort((a, b) => a - b),
  };
}

/** From a form to the fullest name in the page that it alone can stand for. */
function fullNames(
  occurrences: readonly Occurrence[],
  gazetteer: Gazetteer,
  wordList: WordList | null,
): (type: EntityType, name: string) => string {
  const filed = byType(() => new Map<string, string[]>());
  const seen = byType(() => new Set<string>());
  for (const { type, name } of occurrences) {
    if (seen[type].has(name)) continue;
    seen[type].add(name);
    for (const key of new Set(keysOfLong(type, name))) {
      const own = filed[type].get(key);
      if (own) own.push(name);
      else filed[type].set(key, [name]);
    }
  }
  const known = byType(() => new Map<string, string>());
  const direct = (type: EntityType, name: string): string => {
    const listed = wordList?.names.get(name);
    if (listed && listed.type === type && listed.fullName !== name) return listed.fullName;
    const candidates = unique(keysOfShort(type, name).flatMap((key) => filed[type].get(key) ?? []));
    const longer = candidates.filter((other) => other !== name && standsFor(type, name, other, gazetteer));
    return longer.length === 1 ? (longer[0] as string) : (longest(longer, type, gazetteer) ?? name);
  };
  return (type, name) => {
    const found = known[type].get(name) ?? direct(type, name);
    known[type].set(name, found);
    return found;
  };
}

/** Of several names the one that all the others are short for. */
function longest(names: readonly string[], type: EntityType, gazetteer: Gazetteer): string | null {
  const top = names.find((name) => names.every((other) => other === name || standsFor(type, other, name, gazetteer)));
  return top ?? null;
}

/** The name itself: no 《》, no blanks between Han characters. */
function bare(text: string, type: EntityType): string {
  const name = text.includes(' ') ? text.replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '') : text;
  return type === 'work' ? name.slice(1, -1) : name;
}

/** Something for each type of entity. */
const byType = <T>(make: () => T): Readonly<Record<EntityType, T>> => ({
  person: make(),
  place: make(),
  organization: make(),
  work: make(),
});

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
