/** The entities of a page after decisions: mentions of one entity gathered anew, entities that lost all of theirs gone. */
import type { Entity, Mention, PageAnnotation } from '../reading.ts';
import { groupBy } from '../text/group.ts';
import type { DecidedName } from './decide-names.ts';
import { passageAt, placeOf } from './decision.ts';

export interface GatheredNames {
  readonly mentions: readonly Mention[];
  /** In order of first mention. */
  readonly entities: readonly Entity[];
}

/** @param names in text order. */
export function gatherEntities(page: PageAnnotation, names: readonly DecidedName[]): GatheredNames {
  const suggested = suggestedByForm(page.entities);
  const keys = names.map((name) => keyOfEntity(name, page, suggested));
  const groups = groupBy(names.keys(), (i) => keys[i] as string);
  const numbers = new Map([...groups.keys()].map((key, number) => [key, number]));
  return {
    mentions: names.map((name, i) => mentionOf(name, numbers.get(keys[i] as string) as number, page)),
    entities: [...groups].map(([key, indices]) => describe(page, names, indices, suggested.get(key) ?? null)),
  };
}

function mentionOf(
  { start, end, type, name, suggestion }: DecidedName,
  entity: number,
  { page }: PageAnnotation,
): Mention {
  // What a suggestion says beyond its own span, as the places within it, holds for that span alone.
  if (suggestion?.start !== start || suggestion.end !== end) {
    return { start, end, type, name, entity, ...placeOf(page.passages, { start, end }) };
  }
  const isUnchanged = suggestion.type === type && suggestion.name === name && suggestion.entity === entity;
  return isUnchanged ? suggestion : { ...suggestion, type, name, entity };
}

/** Entities by type and every form of their name; where two have a form, the one it is the full name of. */
function suggestedByForm(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const byForm = new Map<string, Entity>();
  for (const entity of entities) {
    for (const alias of entity.aliases) byForm.set(`${entity.type} ${alias}`, entity);
  }
  for (const entity of entities) byForm.set(`${entity.type} ${entity.name}`, entity);
  return byForm;
}

/** Type and full name of the entity that a name belongs to. */
function keyOfEntity(
  { type, name, suggestion, annotation }: DecidedName,
  page: PageAnnotation,
  suggested: ReadonlyMap<string, Entity>,
): string {
  const own = suggestion && page.entities[suggestion.entity];
  const kept = own?.type === type && suggestion?.name === name ? own.name : null;
  const said = annotation?.entity ?? kept ?? name;
  return `${type} ${suggested.get(`${type} ${said}`)?.name ?? said}`;
}

function describe(
  { page }: PageAnnotation,
  names: readonly DecidedName[],
  indices: readonly number[],
  suggested: Entity | null,
): Entity {
  const own = indices.map((i) => names[i] as DecidedName);
  const { type, name: first } = own[0] as DecidedName;
  const said = own.find(({ annotation }) => annotation?.entity)?.annotation?.entity;
  const name = said ?? suggested?.name ?? first;
  const articles = own.map((span) => passageAt(page.passages, span)?.article ?? -1).filter((article) => article >= 0);
  return {
    ...suggested,
    type,
    name,
    aliases: unique(own.map((mention) => mention.name)).filter((form) => form !== name),
    titles: suggested?.titles ?? [],
    mentions: indices,
    articles: unique(articles).sort((a, b) => a - b),
  };
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
