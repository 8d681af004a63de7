/** All mentions of the entity at a place: references, highlights, rename-free. */
import { type DocumentHighlight, DocumentHighlightKind, type Location, type Position } from 'vscode-languageserver';
import type { Entity, Mention } from '../../core/reading.ts';
import type { DocumentView, PageView } from '../documents.ts';
import { indexAt, pageAt, rangeOf } from '../positions.ts';

/** One mention in its page. */
export interface MentionPlace {
  readonly page: PageView;
  readonly mention: Mention;
}

export interface EntityPlace extends MentionPlace {
  readonly entity: Entity;
}

export function entityAt(view: DocumentView, position: Position): EntityPlace | null {
  const place = pageAt(view, view.document.offsetAt(position));
  const annotation = place?.page.annotation;
  const mention = annotation?.mentions[indexAt(annotation.mentions, place?.offset ?? 0)];
  const entity = mention && annotation?.entities[mention.entity];
  return place && mention && entity ? { page: place.page, mention, entity } : null;
}

/** The entity's mentions over all pages of the document that were read: equal entities have one type and share their full name. */
export function mentionsOf(view: DocumentView, entity: Entity): readonly MentionPlace[] {
  return view.pages.flatMap((page) => {
    const { entities, mentions } = page.annotation;
    const own = entities.filter((other) => other.type === entity.type && other.name === entity.name);
    return own.flatMap((other) => other.mentions.map((index) => ({ page, mention: mentions[index] as Mention })));
  });
}

export function references(view: DocumentView, position: Position): Location[] {
  const place = entityAt(view, position);
  if (!place) return [];
  return mentionsOf(view, place.entity).map(({ page, mention }) => ({
    uri: view.document.uri,
    range: rangeOf(view.document, page.start, mention),
  }));
}

export function highlights(view: DocumentView, position: Position): DocumentHighlight[] {
  return references(view, position).map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));
}
