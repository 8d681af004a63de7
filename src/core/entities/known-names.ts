/**
 * A second pass over the page: names that were found in one passage are marked in the others, and a surname with a title is marked where the
 * page has the whole name.
 *   倪媛 … 倪校长说 → 倪校长 is a person
 *   望川市 … 望[川市统计局] → 望川市统计局, since the page knows 望川市
 *   天山 … 惠及天山南北 → 天山 is a place there too, since it is a word there
 */
import type { EntityType, NameSpan, Span } from '../reading.ts';
import { groupBy } from '../text/group.ts';
import { withoutOverlapping } from '../text/spans.ts';
import { withMentions } from './mentions.ts';
import type { NamedPassage } from './named-passage.ts';
import { pageRules, withPageRules } from './rules/page.ts';
import { withSurnamesAlone } from './surnames-alone.ts';
import { mayBeginTitle, title } from './titles.ts';
import { isIgnored, type WordList } from './word-list.ts';

/** Minimum length, by type, of names that are searched again. Shorter ones are too often parts of other words. */
const shortest: Readonly<Record<EntityType, number>> = { person: 3, place: 3, organization: 4, work: Infinity };

export function findKnownNames(found: readonly NamedPassage[], wordList: WordList | null): readonly NamedPassage[] {
  const passages = withWholeOrganizations(withPageRules(found, pageRules), wordList);
  const known = new Map<string, EntityType>();
  const all = new Set<string>();
  const surnames = new Set<string>();
  const ambiguous = new Set<string>();
  for (const { text, names } of passages) {
    for (const { start, end, type } of names) {
      const name = text.slice(start, end);
      all.add(keyOf(name, type));
      if (type === 'person' && /^[\u4e00-\u9fff]{2,3}$/.test(name)) surnames.add(name.charAt(0));
      if (name.length < shortest[type] || (wordList && isIgnored(wordList, name))) continue;
      if (known.has(name) && known.get(name) !== type) ambiguous.add(name);
      known.set(name, type);
      // The last part of a foreign name is used for the whole later.
      const last = type === 'person' && /[·•]/.test(name) ? (name.split(/[·•]/).at(-1) as string) : '';
      if (last.length >= 3) known.set(last, type);
    }
  }
  if (all.size === 0) return passages;
  const wanted = groupBy(
    [...known].filter(([name]) => !ambiguous.has(name)).sort(([a], [b]) => b.length - a.length),
    ([name]) => name.slice(0, prefix),
  );
  const firsts = new Uint8Array(firstCount);
  for (const start of [...surnames, ...wanted.keys()]) firsts[start.charCodeAt(0) % firstCount] = 1;
  return withSurnamesAlone(passages.map((passage) => complete(withLikely(passage, all), wanted, surnames, firsts)));
}

/** The passages with the page's long organizations whole wherever only a part of one was found: 美国 in 美国专利商标局. */
function withWholeOrganizations(passages: readonly NamedPassage[], wordList: WordList | null): readonly NamedPassage[] {
  const forms = new Map<string, EntityType>();
  for (const { text, names } of passages) {
    for (const { start, end, type } of names) {
      const isLong = type === 'organization' && end - start >= longOrganization;
      if (isLong && !(wordList && isIgnored(wordList, text.slice(start, end)))) forms.set(text.slice(start, end), type);
    }
  }
  // 部长 and 队员 are words, and 国防部长 is no ministry.
  return withMentions(passages, forms, (behind) => !'长员'.includes(behind) || behind === '');
}
/** Shorter ones may be parts of others: 望川大学 in 望川大学城. */
const longOrganization = 6;

const keyOf = (name: string, type: EntityType) => `${type} ${name}`;

/** The passage with those of its likely names that the page has elsewhere. */
function withLikely(passage: NamedPassage, all: ReadonlySet<string>): NamedPassage {
  const { text, names, likely } = passage;
  const found = withoutOverlapping(likely, names).filter(({ start, end, type }) =>
    all.has(keyOf(text.slice(start, end), type)),
  );
  if (found.length === 0) return passage;
  return { ...passage, names: [...names, ...found].sort(byStart) };
}

/** Size of the first-character filter, which is indexed by the low bits of the code unit. It rejects most positions without a map lookup. */
const firstCount = 1 << 11;
/** A surname with its title. A name must not extend into it. */
const titled = new RegExp(`(?<![\\u4e00-\\u9fff·])[\\u4e00-\\u9fff]${title}`, 'y');

/** Length of the prefix that known names are indexed by; none is shorter. */
const prefix = 3;

/** Known names by their first characters, the longest first. */
type Wanted = ReadonlyMap<string, readonly (readonly [name: string, type: EntityType])[]>;

/** The longest known name that begins at an offset and ends before `room`. Not in the loop that asks: it would make an object for every character. */
const wantedAt = (text: string, at: number, room: number, wanted: Wanted) =>
  wanted.get(text.slice(at, at + prefix))?.find(([name]) => at + name.length <= room && text.startsWith(name, at));

/** @param firsts where a name or surname may begin, see `firstCount`. */
function complete(
  passage: NamedPassage,
  wanted: Wanted,
  surnames: ReadonlySet<string>,
  firsts: Uint8Array,
): NamedPassage {
  const { text, names } = passage;
  const found: NameSpan[] = [];
  const titles: number[] = [];
  let next = 0;
  for (let i = 0; i < text.length; i++) {
    if (firsts[text.charCodeAt(i) % firstCount] === 0) continue;
    if (surnames.has(text.charAt(i))) titles.push(i);
    while (next < names.length && (names[next] as NameSpan).end <= i) next++;
    const room = names[next]?.start ?? text.length;
    if (room <= i || (found.at(-1)?.end ?? 0) > i) continue;
    const match = wantedAt(text, i, room, wanted);
    if (match) found.push({ start: i, end: i + match[0].length, type: match[1] });
  }
  const known = found.length === 0 ? names : [...names, ...found].sort(byStart);
  const behind = withoutOverlapping(
    titles.flatMap((start) => titledAt(text, start)),
    known,
  );
  if (known === names && behind.length === 0) return passage;
  // A surname found alone before the title grows to hold it.
  const grown = behind.map(({ start, end }): NameSpan => ({ start: start - 1, end, type: 'person' }));
  const starts = new Set(grown.map(({ start }) => start));
  const kept = known.filter(({ start, end }) => !(starts.has(start) && end === start + 1));
  return { ...passage, names: [...kept, ...grown].sort(byStart) };
}

const byStart = (a: Span, b: Span) => a.start - b.start;

/** The title behind the surname at `start`, or nothing. */
function titledAt(text: string, start: number): Span[] {
  if (!mayBeginTitle(text, start + 1)) return [];
  titled.lastIndex = start;
  return titled.test(text) ? [{ start: start + 1, end: titled.lastIndex }] : [];
}
