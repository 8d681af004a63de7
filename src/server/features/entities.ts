/** The entity tree: every entity of the document with its mentions, most mentioned first. */
import type { Entity, Passage } from '../../core/reading.ts';
import type { EntityItem, EntityList } from '../../protocol/protocol.ts';
import type { DocumentView } from '../documents.ts';
import type { Messages } from '../messages.ts';
import { pinyinOf } from '../pinyin.ts';
import { indexAt, rangeOf } from '../positions.ts';
import { sentenceAt } from '../sentences.ts';
import { type MentionPlace, mentionsOf } from './references.ts';
import { titleOf } from './structure.ts';

export function entityList(view: DocumentView, messages: Messages): EntityList {
  const distinct = new Map<string, Entity>();
  for (const { annotation } of view.pages) {
    for (const entity of annotation.entities) {
      const key = `${entity.type} ${entity.name}`;
      const known = distinct.get(key);
      distinct.set(key, known ? join(known, entity) : entity);
    }
  }
  const items = [...distinct.values()].map((entity) => itemOf(view, entity, messages));
  return { version: view.version, entities: items.sort((a, b) => b.mentions.length - a.mentions.length) };
}

/** One entity of two pages; its mentions are looked up again by name. */
function join(a: Entity, b: Entity): Entity {
  return {
    ...a,
    aliases: [...new Set([...a.aliases, ...b.aliases])],
    titles: [...new Set([...a.titles, ...b.titles])],
  };
}

function itemOf(view: DocumentView, entity: Entity, messages: Messages): EntityItem {
  return {
    type: entity.type,
    name: entity.name,
    pinyin: pinyinOf(entity.name, entity.type),
    aliases: entity.aliases,
    titles: entity.titles,
    mentions: mentionsOf(view, entity).map((place) => ({
      range: rangeOf(view.document, place.page.start, place.mention),
      text: place.mention.name,
      sentence: sentenceOf(place),
      article: articleTitleOf(view, place, messages),
    })),
  };
}

/** The sentence of a mention, joined. */
export function sentenceOf({ page, mention }: MentionPlace): string {
  const passages = page.annotation.page.passages;
  return sentenceAt(passages[indexAt(passages, mention.start)] as Passage, mention.start).text;
}

/** The article of a mention, by its headline or first words. */
export function articleTitleOf(view: DocumentView, { page, mention }: MentionPlace, messages: Messages): string {
  const { passages, articles } = page.annotation.page;
  const article = articles[passages[indexAt(passages, mention.start)]?.article ?? -1];
  return (article && titleOf(view.document, page, article)) || messages.untitled;
}
