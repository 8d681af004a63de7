/** The entity tree: every entity of the document with its mentions, most mentioned first. */

import { articleTitles } from '../../core/document/articles.ts';
import { type DocumentEntity, type DocumentMention, mergeEntities } from '../../core/document/entities.ts';
import { finish } from '../../core/finish.ts';
import type { Page, Passage } from '../../core/reading.ts';
import { createSentenceFinder, type SentenceFinder, sentenceAt } from '../../core/text/sentences.ts';
import type { EntityItem, EntityList } from '../../protocol/protocol.ts';
import { pinyinOf, type ReadingTools } from '../cards/name-card.ts';
import type { DocumentView } from '../documents.ts';
import { articleName, type Messages } from '../messages.ts';
import { rangeOf } from '../positions.ts';

/** What the list is made with. */
export interface ListTools extends ReadingTools {
  readonly messages: Messages;
}

export const entityList = (view: DocumentView, tools: ListTools): EntityList => finish(listEntities(view, tools));

/** The same as a generator that yields after every entity. */
export function* listEntities(view: DocumentView, tools: ListTools): Generator<void, EntityList, void> {
  const titleOf = articleTitleFinder(tools.messages);
  const findSentence = createSentenceFinder();
  const entities: EntityItem[] = [];
  for (const entity of mergeEntities(view.pages).entities) {
    entities.push(itemOf(view, entity, titleOf, findSentence, tools));
    yield;
  }
  return { version: view.version, entities: entities.sort((a, b) => b.mentions.length - a.mentions.length) };
}

function itemOf(
  view: DocumentView,
  { type, name, aliases, titles, mentions }: DocumentEntity,
  titleOf: (place: DocumentMention) => string,
  findSentence: SentenceFinder,
  tools: ListTools,
): EntityItem {
  return {
    type,
    name,
    pinyin: pinyinOf(name, type, tools),
    aliases,
    titles,
    mentions: mentions.map((place) => ({
      range: rangeOf(view.document, place.page.start, place.mention),
      text: place.mention.name,
      sentence: sentenceOf(place, findSentence),
      article: titleOf(place),
    })),
  };
}

/** The sentence of a mention, lines joined. */
export function sentenceOf({ page, mention }: DocumentMention, findSentence = sentenceAt): string {
  return findSentence(page.annotation.page.passages[mention.passage] as Passage, mention.start).text;
}

/** Returns a function that gives the title of a mention's article; the titles of a page are computed once. */
export function articleTitleFinder(messages: Messages): (place: DocumentMention) => string {
  const titles = new Map<Page, readonly string[]>();
  return ({ page, mention }) => {
    const structure = page.annotation.page;
    const known = titles.get(structure) ?? articleTitles(structure);
    titles.set(structure, known);
    return articleName(messages, structure, mention.article, known[mention.article]);
  };
}
