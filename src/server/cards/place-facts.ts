/**
 * What a place's name may stand for, and how sure that is. What the name itself says is certain: 喀什地区, 江苏省苏州市. A name without its
 * generic word, or one that several places share, is not: then all that are known are given, the likelier first, with the reason.
 */
import { type Division, type Gazetteer, shortForm } from '../../core/entities/gazetteer.ts';
import type { NameFact, NameKind } from './known-names.ts';
import { type NameSources, pathParts, stateOf } from './place-name.ts';

export type Candidate =
  | { readonly kind: 'division'; readonly path: readonly Division[] }
  | { readonly kind: 'country'; readonly code: string }
  | { readonly kind: Exclude<NameKind, 'division' | 'organization' | 'person' | 'name'>; readonly fact: NameFact };

/** Kinds of the dictionary that say nothing of where a place is. */
const notPlaces: ReadonlySet<NameKind> = new Set(['division', 'organization', 'person', 'name']);

export interface PlaceFacts {
  readonly candidates: readonly Candidate[];
  /** The first candidate is what the name stands for; else it is only the likeliest. */
  readonly certain: boolean;
  /** Why the first is the likeliest: another place that the page names, or the form of the name. */
  readonly reason: { readonly kind: 'named'; readonly place: string } | { readonly kind: 'form' } | null;
}

/** @param others places that the page names. @returns null for a name that nothing is known of. */
export function placeFacts(name: string, sources: NameSources, others: readonly string[]): PlaceFacts | null {
  const { gazetteer } = sources;
  const country = gazetteer.countries.get(name);
  if (country) return { candidates: [{ kind: 'country', code: country.code }], certain: true, reason: null };
  const found = [...divisionsOf(name, sources), ...featuresOf(name, sources)];
  if (found.length === 0) return null;
  const contexts = new Set(others.filter((other) => other !== name).flatMap((other) => [other, shortForm(other)]));
  const named = (candidate: Candidate) => outerName(candidate, contexts, gazetteer);
  const formed = (candidate: Candidate) => candidate.kind !== 'division' && /[山海江河湖岛]$/u.test(name);
  const weight = (candidate: Candidate) => (named(candidate) ? 2 : 0) + (formed(candidate) ? 1 : 0);
  const candidates = found.toSorted((a, b) => weight(b) - weight(a));
  const [first, second] = candidates as [Candidate, Candidate | undefined];
  const place = named(first);
  const reason =
    second && weight(first) > weight(second) ? (place ? { kind: 'named', place } : { kind: 'form' }) : null;
  return { candidates, certain: isCertain(name, candidates), reason: reason as PlaceFacts['reason'] };
}

/**
 * The name says it all: it is written in full, or it is what everybody calls a province or its capital, or a city that shares its name
 * with its own parts alone. 吉林 is a province and a city in it, 和田 a prefecture and a city in it: both are called so.
 */
function isCertain(name: string, candidates: readonly Candidate[]): boolean {
  const [first] = candidates;
  if (first?.kind !== 'division') return candidates.length === 1;
  const own = first.path.at(-1) as Division;
  const others = candidates.slice(1);
  if (own.name === name || name.endsWith(own.name)) return others.length === 0;
  if (own.level === 'county' || others.some(({ kind }) => kind !== 'division')) return false;
  if (own.level === 'province') return !others.some((other) => isCity(other));
  const within = others.every((other) => other.kind === 'division' && other.path.includes(own));
  return own.code.endsWith('0100') || (within && (others.length === 0 || own.name.endsWith('市')));
}

const isCity = (candidate: Candidate) =>
  candidate.kind === 'division' &&
  candidate.path.at(-1)?.level === 'prefecture' &&
  candidate.path.at(-1)?.name.endsWith('市');

/** Divisions of this name; for 江苏省苏州市 those whose path reads so. */
function divisionsOf(name: string, sources: NameSources): readonly Candidate[] {
  const { gazetteer } = sources;
  const parts = pathParts(name, sources);
  const last = gazetteer.divisions.get(parts.at(-1) ?? '') ?? [];
  const outer = parts.slice(0, -1);
  const paths = last.map((division) => pathOf(division, gazetteer));
  return paths
    .filter((path, i) => paths.findIndex((other) => namesOf(other) === namesOf(path)) === i)
    .filter((path) => outer.every((part) => path.some((own) => own.name === part || shortForm(own.name) === part)))
    .map((path) => ({ kind: 'division', path }));
}

const namesOf = (path: readonly Division[]) => path.map(({ name }) => name).join();

/** Mountains, seas, cities abroad …; behind an outer place, 美国马里兰州, those that the dictionary puts into it. */
function featuresOf(name: string, sources: NameSources): readonly Candidate[] {
  const { gazetteer, names } = sources;
  const parts = pathParts(name, sources);
  const last = parts.at(-1) ?? '';
  const state = stateOf(last, names);
  const facts = state ? [state] : (names.find(last)?.facts ?? []);
  const around = parts
    .slice(0, -1)
    .flatMap((part) => [
      ...(gazetteer.divisions.get(part) ?? []).map(({ code }) => `${code.slice(0, 2)}0000`),
      gazetteer.countries.get(part)?.code ?? '',
    ]);
  return facts
    .filter(
      ({ kind, where }) => !notPlaces.has(kind) && (parts.length === 1 || (where !== '' && around.includes(where))),
    )
    .map((fact) => ({ kind: fact.kind, fact }) as Candidate);
}

/** The division around a candidate that the page names, or undefined. */
function outerName(candidate: Candidate, contexts: ReadonlySet<string>, { byCode }: Gazetteer): string | undefined {
  if (candidate.kind === 'country') return undefined;
  if (candidate.kind !== 'division') {
    const province = byCode.get(candidate.fact.where)?.name;
    return province && (contexts.has(province) || contexts.has(shortForm(province))) ? province : undefined;
  }
  return candidate.path.slice(0, -1).find((own) => contexts.has(own.name) || contexts.has(shortForm(own.name)))?.name;
}

/** From the province down to the division itself. */
function pathOf(division: Division, { byCode }: Gazetteer): readonly Division[] {
  const codes = [`${division.code.slice(0, 2)}0000`, `${division.code.slice(0, 4)}00`, division.code];
  const path = [...new Set(codes)].flatMap((code) => byCode.get(code) ?? []);
  // 北京市 › 北京市 › 东城区 says one thing twice, and 自治区直辖县级行政区划 is no place.
  return path.filter((place, i) => i === 0 || (place.name !== path[i - 1]?.name && !place.name.includes('直辖')));
}
