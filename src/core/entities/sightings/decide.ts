/**
 * Which strings of a page are persons by what their sightings say together (see `sightings.ts`): a log-linear model, once for strings that the page has
 * as persons elsewhere, where each sighting is asked for itself, and once for others, where the two best sightings of a string decide for all.
 *   法官应有敲下法槌，应有宣布 → 应有 is a person ; 左云宣布，总理左云说 → 左云 is one in both places
 */
import type { NameSpan } from '../../reading.ts';
import { groupBy } from '../../text/group.ts';
import type { NamedPassage } from '../named-passage.ts';
import { placeOver } from '../rules/passage-rule.ts';
import { isIgnored, type WordList } from '../word-list.ts';
import { type Sighting, signBefore, signBehind, unread } from './sightings.ts';
import learnt from './weights.json' with { type: 'json' };

/** Weights by sign, learnt by `npm run train:sightings`. */
export interface SightingWeights {
  readonly bias: number;
  readonly signs: ReadonlyMap<string, number>;
}

/** The same as the file has them: of the characters before a string and behind it those that have a weight in common are together. */
export interface PackedWeights {
  readonly bias: number;
  readonly signs: Readonly<Record<string, number>>;
  readonly before: Readonly<Record<string, string>>;
  readonly behind: Readonly<Record<string, string>>;
}

const unpacked = ({ bias, signs, before, behind }: PackedWeights): SightingWeights => {
  const signsOf = (lead: string, packed: Readonly<Record<string, string>>) =>
    Object.entries(packed).flatMap(([weight, characters]) =>
      [...characters].map((character) => [lead + character, Number(weight)] as const),
    );
  return {
    bias,
    signs: new Map([...Object.entries(signs), ...signsOf(signBefore, before), ...signsOf(signBehind, behind)]),
  };
};
const weights = { alone: unpacked(learnt.alone), known: unpacked(learnt.known) };

/** How much must speak for a person: the natural logarithm of the odds. */
const least = { alone: 1.2, known: 0 };

/** What the model for strings that are found nowhere else looks at. @param times that the page has the string. */
export function signsTogether(sightings: readonly Sighting[], times: number): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  const see = (sign: string, value = 1) => signs.set(sign, (signs.get(sign) ?? 0) + value);
  const best = [...sightings].sort((a, b) => a.distance - b.distance || rankOf(a) - rankOf(b)).slice(0, 2);
  for (const { around } of best) for (const sign of around) see(sign);
  for (const sign of best[0]?.own ?? []) see(sign);
  if (sightings.length > 1) see('again');
  see(`read ${Math.min(mostRead, sightings.filter(({ distance }) => distance < unread).length)}`);
  see('share', sightings.length / Math.max(1, times));
  return signs;
}
/** More sightings that the recogniser nearly reads as a person say no more. */
const mostRead = 4;
/** Those before what people do come first. */
const rankOf = ({ around }: Sighting): number =>
  ['right deed', 'right title', 'right verb'].indexOf(around[1] ?? '') >>> 0;

/** What the model for strings that the page has as persons looks at. */
export const signsAlone = ({ around, own }: Sighting): ReadonlyMap<string, number> =>
  new Map([...around, ...own].map((sign) => [sign, 1]));

const oddsOf = ({ bias, signs }: SightingWeights, seen: ReadonlyMap<string, number>): number => {
  let odds = bias;
  for (const [sign, value] of seen) odds += value * (signs.get(sign) ?? 0);
  return odds;
};

export function withSightedPersons(
  passages: readonly NamedPassage[],
  wordList: WordList | null,
): readonly NamedPassage[] {
  const all = passages.flatMap(({ text, sightings = [] }, passage) =>
    sightings.map((sighting) => ({ sighting, passage, name: text.slice(sighting.start, sighting.end) })),
  );
  if (all.length === 0) return passages;
  const counts = countsOf(passages);
  const accepted = new Map<number, { readonly span: NameSpan; readonly odds: number }[]>();
  for (const [name, own] of groupBy(all, ({ name }) => name)) {
    if (wordList && isIgnored(wordList, name)) continue;
    const { persons, others } = counts.get(name) ?? { persons: 0, others: 0 };
    const isKnown = persons > others;
    if (!isKnown && (persons > 0 || own.every(({ sighting }) => sighting.isWordAlone))) continue;
    const together = isKnown
      ? 0
      : oddsTogether(
          name,
          own.map(({ sighting }) => sighting),
          passages,
        );
    for (const { sighting, passage } of own) {
      const odds = isKnown ? oddsOf(weights.known, signsAlone(sighting)) : together;
      if (odds < (isKnown ? least.known : least.alone)) continue;
      const span: NameSpan = { start: sighting.start, end: sighting.end, type: 'person' };
      const found = accepted.get(passage) ?? [];
      accepted.set(passage, found);
      found.push({ span, odds });
    }
  }
  return passages.map((passage, i) => {
    const own = accepted.get(i);
    return own ? { ...passage, names: placeOver(passage.names, likeliest(own)) } : passage;
  });
}

/** How often the page has each name as a person, and as anything else. */
function countsOf(passages: readonly NamedPassage[]): ReadonlyMap<string, { persons: number; others: number }> {
  const counts = new Map<string, { persons: number; others: number }>();
  for (const { text, names } of passages) {
    for (const { start, end, type } of names) {
      const name = text.slice(start, end);
      const own = counts.get(name) ?? { persons: 0, others: 0 };
      counts.set(name, own);
      if (type === 'person') own.persons++;
      else own.others++;
    }
  }
  return counts;
}

function oddsTogether(name: string, sightings: readonly Sighting[], passages: readonly NamedPassage[]): number {
  const seen = oddsOf(weights.alone, signsTogether(sightings, sightings.length));
  // The more often the string stands elsewhere, the less likely it is.
  if (seen < least.alone) return seen;
  const times = passages.reduce((sum, { text }) => sum + text.split(name).length - 1, 0);
  return oddsOf(weights.alone, signsTogether(sightings, times));
}

/** Of those that overlap the likelier ones, in text order. */
function likeliest(found: readonly { readonly span: NameSpan; readonly odds: number }[]): NameSpan[] {
  const kept: NameSpan[] = [];
  const taken = new Set<number>();
  for (const { span } of [...found].sort((a, b) => b.odds - a.odds)) {
    const offsets = Array.from({ length: span.end - span.start }, (_, i) => span.start + i);
    if (offsets.some((offset) => taken.has(offset))) continue;
    for (const offset of offsets) taken.add(offset);
    kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}
