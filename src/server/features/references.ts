/** All mentions of the entity at a place: references, highlights, and where it is introduced. */
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type Position,
} from 'vscode-languageserver';
import { type DocumentEntity, type DocumentMention, mergeEntities } from '../../core/document/entities.ts';
import type { DocumentView } from '../documents.ts';
import { indexAt, pageAt, rangeOf } from '../positions.ts';

/** A mention and the document's entity that it names. */
export interface EntityPlace extends DocumentMention {
  readonly entity: DocumentEntity;
}

export function entityAt(view: DocumentView, position: Position): EntityPlace | null {
  const place = pageAt(view, view.document.offsetAt(position));
  if (!place) return null;
  const { mentions } = place.page.annotation;
  const mention = mentions[indexAt(mentions, place.offset)];
  if (!mention) return null;
  const { entities, indices } = mergeEntities(view.pages);
  const entity = entities[indices[view.pages.indexOf(place.page)]?.[mention.entity] ?? -1];
  return entity ? { page: place.page, mention, entity } : null;
}

export function references(view: DocumentView, position: Position): Location[] {
  const mentions = entityAt(view, position)?.entity.mentions ?? [];
  return mentions.map(({ page, mention }) => ({
    uri: view.document.uri,
    range: rangeOf(view.document, page.start, mention),
  }));
}

export function highlights(view: DocumentView, position: Position): DocumentHighlight[] {
  return references(view, position).map(({ range }) => ({ range, kind: DocumentHighlightKind.Text }));
}

/**
 * Where the name is introduced: its first mention in full, which mostly stands beside its title. The editor underlines the name alone, not the
 * line: without blanks, it would take that for a word.
 */
export function definition(view: DocumentView, position: Position): LocationLink[] | null {
  const here = entityAt(view, position);
  if (!here) return null;
  const { entity } = here;
  const place = entity.mentions.find(({ mention }) => mention.name === entity.name) ?? entity.mentions[0];
  if (!place) return null;
  const spanOf = ({ page, mention }: DocumentMention) => rangeOf(view.document, page.start, mention);
  const range = spanOf(place);
  return [
    {
      originSelectionRange: spanOf(here),
      targetUri: view.document.uri,
      targetRange: range,
      targetSelectionRange: range,
    },
  ];
}
