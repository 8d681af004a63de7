/**
 * Merges the entities of the pages into those of the document: entities of the same type and full name are one.
 *   page 1: 望川市统计局, 统计局 ; page 2: 望川市统计局 → one organization with the mentions of both pages
 */
import type { Entity, EntityType, Mention } from '../reading.ts';
import type { AnnotatedPage } from './document.ts';

/** A mention, and the page that its span is relative to. */
export interface DocumentMention {
  readonly page: AnnotatedPage;
  readonly mention: Mention;
}

export interface DocumentEntity {
  readonly type: EntityType;
  /** The fullest form that the document gives. */
  readonly name: string;
  /** Other forms in the document, in order of appearance. */
  readonly aliases: readonly string[];
  readonly titles: readonly string[];
  /** In text order. */
  readonly mentions: readonly DocumentMention[];
}

export interface DocumentEntities {
  /** In order of their first mention. */
  readonly entities: readonly DocumentEntity[];
  /** For each page, and each entity of that page, its index in `entities`. */
  readonly indices: readonly (readonly number[])[];
}

/** For each page, and each entity of that page, its index among the entities of the document. */
export function entityIndices(pages: readonly AnnotatedPage[]): DocumentEntities['indices'] {
  const byName = new Map<string, number>();
  return pages.map(({ annotation }) =>
    annotation.entities.map(({ type, name }) => {
      const key = `${type} ${name}`;
      const index = byName.get(key) ?? byName.size;
      byName.set(key, index);
      return index;
    }),
  );
}

export function mergeEntities(pages: readonly AnnotatedPage[]): DocumentEntities {
  const parts: { readonly page: AnnotatedPage; readonly entity: Entity }[][] = [];
  const indices = entityIndices(pages);
  for (const [i, page] of pages.entries())
    for (const [k, entity] of page.annotation.entities.entries()) {
      const index = indices[i]?.[k] as number;
      parts[index] ??= [];
      parts[index].push({ page, entity });
    }
  const entities = parts.map((own): DocumentEntity => {
    const { type, name } = (own[0] as (typeof own)[number]).entity;
    return {
      type,
      name,
      aliases: distinct(own.map(({ entity }) => entity.aliases)),
      titles: distinct(own.map(({ entity }) => entity.titles)),
      mentions: own.flatMap(({ page, entity }) =>
        entity.mentions.map((index) => ({ page, mention: page.annotation.mentions[index] as Mention })),
      ),
    };
  });
  return { entities, indices };
}

const distinct = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];
