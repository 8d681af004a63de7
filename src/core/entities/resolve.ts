/**
 * Resolves the mentions of a page to entities.
 *   马斯克 → 埃隆·马斯克 ; 卡米力 → 米尔扎提·卡米力 ; 倪校长 → 倪媛 ; 喀什二院 → 喀什第二人民医院
 * First, names known from one passage are marked in the others. Then each short form is assigned to the fullest name that it can be short
 * for, or to none if there are several.
 */
import type { Effort, Entity, EntityType, Guideline, NameSpan } from '../reading.ts';
import { groupBy } from '../text/group.ts';
import { aliasesIn, withAliases } from './explicit-aliases.ts';
import type { Gazetteer } from './gazetteer.ts';
import { guidelines } from './guidelines.ts';
import { findKnownNames } from './known-names.ts';
import { withLongerForms } from './longer-forms.ts';
import type { NamedPassage } from './named-passage.ts';
import { type Standing, standingsOf } from './namesakes.ts';
import { dropRules } from './rules/drops.ts';
import { applyMentionRules, contextOf } from './rules/mention-rule.ts';
import { placeRules } from './rules/places.ts';
import { keysOfLong, keysOfShort, standsFor } from './short-forms.ts';
import { withSightedPersons } from './sightings/decide.ts';
import { isCalledBy, roleBehind, titleBefore, titledSurname } from './titles.ts';
import type { WordList } from './word-list.ts';
import { withWordList } from './word-list-last.ts';
import { withoutWordsOfPage } from './words-of-page.ts';

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
  /** The title in the text's own characters. */
  readonly shownTitle: string | null;
  /** What a sentence says that the person is: 田家宁是医生 → 医生. */
  readonly role: string | null;
}

/** @param effort `quick`: names known from one passage are not looked for in the others. */
export function resolveEntities(
  passages: readonly NamedPassage[],
  gazetteer: Gazetteer,
  wordList: WordList | null,
  guideline: Guideline,
  effort: Effort = 'normal',
): ResolvedPassages {
  const complete = guidelines[guideline].forReaders
    ? withWordList(
        passages,
        completed(passages, withPlaceRules(passages, gazetteer, wordList), wordList, effort),
        wordList,
      )
    : passages;
  const occurrences = complete.flatMap(({ text, shown = text, names }, passage) =>
    names.map((name, i): Occurrence => {
      const title = name.type === 'person' ? titleBefore(text, name.start, names[i - 1]?.end ?? 0) : null;
      const { start, end, type } = name;
      const own = bare(text.slice(start, end), type);
      return {
        start,
        end,
        type,
        name: own,
        shown: text === shown ? own : bare(shown.slice(start, end), type),
        passage,
        title,
        shownTitle: title && shown.slice(start - title.length, start),
        role: type === 'person' ? roleBehind(text, end) : null,
      };
    }),
  );
  // As most rows of a stream that tells one line in each.
  if (occurrences.length === 0) return { names: passages.map(() => []), entities: [] };
  const aliases = new Map(
    complete.flatMap(({ text, names }) =>
      aliasesIn(text, names).map(({ name, alias }) => [
        `${name.type} ${text.slice(alias.start, alias.end)}`,
        text.slice(name.start, name.end),
      ]),
    ),
  );
  const fullNameOf = fullNames(occurrences, gazetteer, wordList, aliases);
  const names: (NameSpan & { entity: number })[][] = passages.map(() => []);
  const groups: number[][] = [];
  const entities = new Map<string, number>();
  const standings = standingsOfPersons(occurrences, fullNameOf);
  occurrences.forEach(({ passage, start, end, type, name }, i) => {
    const key = `${type} ${fullNameOf(type, name)} ${standings.get(i) ?? ''}`;
    const entity = entities.get(key) ?? groups.push([]) - 1;
    entities.set(key, entity);
    groups[entity]?.push(i);
    names[passage]?.push({ start, end, type, entity });
  });
  return { names, entities: groups.map((group) => describe(group, occurrences, passages, fullNameOf)) };
}

/** The passages with the names that they have from each other. @param placed by the rules on places. */
const completed = (
  passages: readonly NamedPassage[],
  placed: readonly NamedPassage[],
  wordList: WordList | null,
  effort: Effort,
): readonly NamedPassage[] =>
  effort === 'quick'
    ? placed
    : withoutWordsOfPage(
        withDropsOnNew(
          passages,
          findKnownNames(withAliases(withLongerForms(withSightedPersons(placed, wordList), wordList)), wordList),
          wordList,
        ),
        wordList,
      );

/** The passages by the rules on places, which know the gazetteer. */
function withPlaceRules(
  passages: readonly NamedPassage[],
  gazetteer: Gazetteer,
  wordList: WordList | null,
): readonly NamedPassage[] {
  const isListed = (name: string) => wordList?.names.has(name) ?? false;
  return passages.map((passage) => {
    if (passage.names.length === 0) return passage;
    const context = { text: passage.text, gazetteer, isListed };
    const names = placeRules.reduce((found, { apply }) => apply(found, context), passage.names);
    return names.every((name, i) => name === passage.names[i]) && names.length === passage.names.length
      ? passage
      : { ...passage, names };
  });
}

/** What is no name in one passage, 北京 in 北京冬奥会, is none either where another passage has the name. */
function withDropsOnNew(
  before: readonly NamedPassage[],
  after: readonly NamedPassage[],
  wordList: WordList | null,
): readonly NamedPassage[] {
  return after.map((passage, i) => {
    if (passage === before[i]) return passage;
    const { text, names } = passage;
    const old = new Set(before[i]?.names);
    if (names.every((name) => old.has(name))) return passage;
    const context = contextOf(text, []);
    const isKept = (name: NameSpan) =>
      old.has(name) ||
      wordList?.names.has(text.slice(name.start, name.end)) ||
      applyMentionRules([name], context, dropRules).length > 0;
    return { ...passage, names: names.filter(isKept) };
  });
}

/** Of the persons' mentions that are of two people of one name, by index, which of the two they are of. */
function standingsOfPersons(
  occurrences: readonly Occurrence[],
  fullNameOf: (type: EntityType, name: string) => string,
): ReadonlyMap<number, Standing | null> {
  const persons: number[] = [];
  for (let i = 0; i < occurrences.length; i++) if (occurrences[i]?.type === 'person') persons.push(i);
  if (persons.length < 2) return new Map();
  const byName = groupBy(persons, (i) => fullNameOf('person', (occurrences[i] as Occurrence).name));
  return new Map(
    [...byName.values()].flatMap((own) => {
      if (own.length < 2) return [];
      const titles = own.map((i) => {
        const { name, title } = occurrences[i] as Occurrence;
        const surname = titledSurname(name);
        return title ?? (surname ? name.slice(surname.length) : null);
      });
      const standings = standingsOf(titles);
      return own.map((i, k) => [i, standings[k] ?? null] as const);
    }),
  );
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
    titles: unique(group.flatMap(({ shownTitle }) => shownTitle ?? [])),
    mentions,
    articles: unique(articles).sort((a, b) => a - b),
  };
}

/** Maps each form to the fullest name of the page that it can be short for, if there is only one. */
function fullNames(
  occurrences: readonly Occurrence[],
  gazetteer: Gazetteer,
  wordList: WordList | null,
  aliases: ReadonlyMap<string, string>,
): (type: EntityType, name: string) => string {
  const order = new Map<string, number>();
  const seen: Record<EntityType, string[]> = { person: [], place: [], organization: [], work: [] };
  for (const { type, name } of occurrences) {
    const key = `${type} ${name}`;
    if (order.has(key)) continue;
    seen[type].push(name);
    order.set(key, order.size);
  }
  /** By type, the names that each key leads to. */
  const filed = {
    person: byKey('person', seen.person),
    place: byKey('place', seen.place),
    organization: byKey('organization', seen.organization),
    work: null,
  };
  let titlesOf: ReadonlyMap<string, readonly string[]> | null = null;
  const known = new Map<string, string>();
  const direct = (type: EntityType, name: string): string => {
    const listed = wordList?.names.get(name);
    if (listed && listed.type === type && listed.fullName !== name) return listed.fullName;
    const explicit = aliases.get(`${type} ${name}`);
    if (explicit !== undefined) return explicit;
    const others = filed[type];
    if (!others) return name;
    const candidates = unique(keysOfShort(type, name).flatMap((key) => others.get(key) ?? []));
    const longer = candidates.filter((other) => other !== name && standsFor(type, name, other, gazetteer));
    const top = longer.length === 1 ? longer[0] : longest(longer, type, gazetteer);
    if (top != null || type !== 'person') return top ?? name;
    // 倪校长 is the one of that surname whom the page calls 校长, or else the only one whom it has named before.
    if (longer.length === 0) return name;
    titlesOf ??= titlesByName(occurrences);
    const titled = longer.filter((other) => titlesOf?.get(other)?.some((title) => isCalledBy(title, name.slice(1))));
    if (titled.length === 1) return titled[0] as string;
    const own = order.get(`${type} ${name}`) ?? 0;
    const before = longer.filter((other) => (order.get(`${type} ${other}`) ?? own) < own);
    return before.length === 1 ? (before[0] as string) : name;
  };
  return (type, name) => {
    const key = `${type} ${name}`;
    const found = known.get(key) ?? direct(type, name);
    known.set(key, found);
    return found;
  };
}

/** The names by the keys of their short forms; null for a name alone, which is short for none. */
function byKey(type: EntityType, names: readonly string[]): ReadonlyMap<string, readonly string[]> | null {
  if (names.length < 2) return null;
  const filed = new Map<string, string[]>();
  for (const name of names) {
    for (const key of new Set(keysOfLong(type, name))) {
      const own = filed.get(key);
      if (own) own.push(name);
      else filed.set(key, [name]);
    }
  }
  return filed;
}

/** The titles that stand before the mentions of each person, and what sentences say that they are. */
const titlesByName = (occurrences: readonly Occurrence[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...groupBy(occurrences, ({ name }) => name)].map(([name, own]) => [
      name,
      own.flatMap(({ title, role }) => [title ?? [], role ?? []].flat()),
    ]),
  );

/** Among several names the one that all others are short forms of. */
function longest(names: readonly string[], type: EntityType, gazetteer: Gazetteer): string | null {
  const top = names.find((name) => names.every((other) => other === name || standsFor(type, other, name, gazetteer)));
  return top ?? null;
}

/** The name itself: no 《》, no blanks between Han characters. */
function bare(text: string, type: EntityType): string {
  const name = text.includes(' ') ? text.replace(/(?<![A-Za-z]) | (?![A-Za-z])/g, '') : text;
  return type === 'work' ? name.slice(1, -1) : name;
}

const unique = <T>(items: readonly T[]): T[] => (items.length < 2 ? [...items] : [...new Set(items)]);
